"""How a learner likes it: type size, theme, loudness, pace."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import select

from laonian_app.learning.records import Preference
from laonian_app.store.here import here_of
from laonian_app.store.schema import preference
from laonian_app.store.session import Session
from laonian_app.store.sql import keep_newest


def keep(session: Session, learner_id: UUID, new: Preference) -> None:
    """Keep all four; None goes back to the room's."""
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


def of_learner(session: Session, learner_id: UUID) -> Preference:
    """Return what a learner chose; all None before the first choice."""
    row = session.execute(select(preference).where(preference.c.learner_id == learner_id)).first()
    if row is None:
        return Preference()
    return Preference(row.size_step, row.theme, row.loudness, row.pace)
