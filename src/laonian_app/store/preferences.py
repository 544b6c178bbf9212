"""How a learner likes it: type size, theme, loudness, pace, dialect."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from laonian_app.learning.records import Preference
from laonian_app.store import settings
from laonian_app.store.here import here_of
from laonian_app.store.keys import DIALECT
from laonian_app.store.schema import preference
from laonian_app.store.session import Session
from laonian_app.store.sql import keep_newest


def keep(session: Session, learner_id: UUID, new: Preference) -> None:
    """Keep all five; None goes back to the room's."""
    here = here_of(session)
    values: dict[str, object] = {
        "learner_id": learner_id,
        "site_id": here.site_id,
        "size_step": new.size_step,
        "theme": new.theme,
        "loudness": new.loudness,
        "pace": new.pace,
    }
    keep_newest(session, preference, ("learner_id",), values | here.changed())
    if new.dialect != _dialect(session, learner_id):
        settings.put(session, dialect_key(learner_id), new.dialect)


def of_learner(session: Session, learner_id: UUID) -> Preference:
    """Return what a learner chose; all None before the first choice."""
    row = session.execute(select(preference).where(preference.c.learner_id == learner_id)).first()
    if row is None:
        return Preference()
    dialect = _dialect(session, learner_id)
    return Preference(row.size_step, row.theme, row.loudness, row.pace, dialect)


def forget_dialect(session: Session, learner_id: UUID) -> None:
    """Take back the one preference that tells of a person where they come from."""
    if _dialect(session, learner_id) is not None:
        settings.put(session, dialect_key(learner_id), None)


def dialect_key(learner_id: UUID) -> str:
    """Return the name of the setting that holds it.

    A setting and no column: few learners have one, and no older file needs to change.
    """
    return f"{DIALECT}{learner_id.hex}"


def _dialect(session: Session, learner_id: UUID) -> str | None:
    kept = settings.get(session, dialect_key(learner_id))
    return kept if isinstance(kept, str) else None
