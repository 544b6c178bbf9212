"""What a sitting lets be written down, as values: each knows how it is written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from laonian_app.learning.records import Answer, Bookmark, Draft, Preference, Visit
from laonian_app.store import (
    answers,
    bookmarks,
    desk,
    drafts,
    lessons,
    preferences,
    settings,
    visits,
)
from laonian_app.store.keys import LAST_SEAT
from laonian_app.store.session import Session
from laonian_app.ui.standing import OpenedLesson, Where


@dataclass(frozen=True, slots=True)
class Began:
    """A sitting began, with the revision that it shows."""

    visit: Visit
    opened: OpenedLesson

    def write(self, session: Session) -> None:
        opened = self.opened
        lessons.keep(session, opened.lesson, opened.content, opened.revision)
        visits.begin(session, self.visit)


@dataclass(frozen=True, slots=True)
class Moved:
    """Somebody is elsewhere in a sitting; `bookmark` where that is a place to read on."""

    visit: Visit
    where: Where
    at: datetime
    bookmark: Bookmark | None = None

    def write(self, session: Session) -> None:
        where = self.where
        visits.seen(
            session,
            self.visit.id,
            self.at,
            page=where.page,
            sentence=where.sentence,
            question_number=where.question_number,
        )
        if self.bookmark is not None and len(self.visit.learner_ids) == 1:
            bookmarks.keep(session, self.bookmark)


@dataclass(frozen=True, slots=True)
class Ended:
    """A sitting is over."""

    visit_id: UUID
    at: datetime

    def write(self, session: Session) -> None:
        visits.end(session, self.visit_id, self.at)


@dataclass(frozen=True, slots=True)
class Reopened:
    """A sitting that was left goes on."""

    visit_id: UUID

    def write(self, session: Session) -> None:
        desk.reopen(session, self.visit_id)


@dataclass(frozen=True, slots=True)
class Drafted:
    """A choice was made and not confirmed."""

    draft: Draft

    def write(self, session: Session) -> None:
        drafts.keep(session, self.draft)


@dataclass(frozen=True, slots=True)
class DraftTakenBack:
    """Everything that was chosen was taken out again."""

    visit_id: UUID
    question_id: str

    def write(self, session: Session) -> None:
        drafts.drop(session, self.visit_id, self.question_id)


@dataclass(frozen=True, slots=True)
class Answered:
    """The answers to one question, one a person; the draft of it goes with them."""

    answers: tuple[Answer, ...]

    def write(self, session: Session) -> int:
        added = answers.add(session, self.answers)
        for answer in self.answers[:1]:
            drafts.drop(session, answer.visit_id, answer.question_id)
        return added


@dataclass(frozen=True, slots=True)
class ReadToTheEnd:
    """The pages of a lesson were read: nobody reads on there."""

    learner_ids: tuple[UUID, ...]
    lesson_id: str

    def write(self, session: Session) -> None:
        if len(self.learner_ids) == 1:
            bookmarks.drop(session, self.learner_ids[0], self.lesson_id)


@dataclass(frozen=True, slots=True)
class SatDown:
    """Somebody said who they are, at this PC."""

    learner_ids: tuple[UUID, ...]

    def write(self, session: Session) -> None:
        keys = " ".join(key.hex for key in self.learner_ids)
        settings.put(session, LAST_SEAT, keys, only_this_pc=True)


@dataclass(frozen=True, slots=True)
class Preferred:
    """Somebody likes it so."""

    learner_id: UUID
    preference: Preference

    def write(self, session: Session) -> None:
        preferences.keep(session, self.learner_id, self.preference)


OneEntry = (
    Began
    | Moved
    | Ended
    | Reopened
    | Drafted
    | DraftTakenBack
    | Answered
    | ReadToTheEnd
    | SatDown
    | Preferred
)


@dataclass(frozen=True, slots=True)
class AtOnce:
    """Several of them, all or none: one phase ends and the next begins."""

    entries: tuple[OneEntry, ...]

    def write(self, session: Session) -> None:
        for entry in self.entries:
            entry.write(session)
