"""Classes: which there are, and which one is today's."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import insert, select

from laonian_app.ground.ids import new_id
from laonian_app.store import settings
from laonian_app.store.here import here_of
from laonian_app.store.keys import TODAY_CLASS
from laonian_app.store.schema import class_
from laonian_app.store.session import Session


def create(session: Session, name: str) -> UUID:
    """Make a class and return its key."""
    here = here_of(session)
    key = new_id()
    values = {"id": key, "site_id": here.site_id, "name": name, "created_at": here.now()}
    session.execute(insert(class_), values | here.changed())
    return key


def today(session: Session) -> UUID:
    """Return the class whose names are shown: the chosen one, else the newest, else a new one."""
    chosen = settings.get(session, TODAY_CLASS)
    if isinstance(chosen, str):
        return UUID(hex=chosen)
    newest = session.scalar(
        select(class_.c.id)
        .order_by(class_.c.closed_on.is_not(None), class_.c.created_at.desc(), class_.c.id.desc())
        .limit(1)
    )
    return newest or create(session, "")


def choose(session: Session, class_id: UUID) -> None:
    """Make a class today's."""
    settings.put(session, TODAY_CLASS, class_id.hex)


def names(session: Session) -> dict[UUID, str]:
    """Return the classes that are not closed, the oldest first."""
    rows = session.execute(
        select(class_.c.id, class_.c.name)
        .where(class_.c.closed_on.is_(None))
        .order_by(class_.c.created_at, class_.c.id)
    )
    return {row.id: row.name for row in rows}
