"""Where a learner stopped in a lesson."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy import delete, select

from laonian_app.learning.records import Bookmark
from laonian_app.store.here import here_of
from laonian_app.store.schema import bookmark
from laonian_app.store.session import Session
from laonian_app.store.sql import keep_newest


def keep(session: Session, new: Bookmark) -> None:
    """Keep the place; an older one of the same lesson is replaced."""
    values: dict[str, object] = {
        "learner_id": new.learner_id,
        "lesson_id": new.lesson_id,
        "site_id": here_of(session).site_id,
        "revision": new.revision,
        "page": new.page,
        "sentence": new.sentence,
        "changed_at": new.changed_at,
    }
    keep_newest(session, bookmark, ("learner_id", "lesson_id"), values)


def of_lesson(session: Session, learner_id: UUID, lesson_id: str) -> Bookmark | None:
    """Return where the learner stopped in a lesson, None before the first time."""
    row = session.execute(
        select(bookmark).where(
            bookmark.c.learner_id == learner_id, bookmark.c.lesson_id == lesson_id
        )
    ).first()
    if row is None:
        return None
    return Bookmark(
        row.learner_id, row.lesson_id, row.revision, row.page, row.sentence, row.changed_at
    )


def drop(session: Session, learner_id: UUID, lesson_id: str) -> None:
    """Forget the place, as when the lesson was read to its end; none is no error."""
    session.execute(
        delete(bookmark).where(
            bookmark.c.learner_id == learner_id, bookmark.c.lesson_id == lesson_id
        )
    )
