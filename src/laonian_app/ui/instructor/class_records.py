"""What class mode and the class table ask of the records."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from uuid import UUID

from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace, read_place, written
from laonian_app.reports.progress import Filters, progress
from laonian_app.reports.table import Table
from laonian_app.store import classes, learners, meetings, settings
from laonian_app.store.keys import ROOM_SOUND
from laonian_app.store.session import Session
from laonian_app.ui.classroom.ports import Done
from laonian_app.ui.instructor.sound.room_sound import RoomSound
from laonian_app.ui.ledger import Ledger

CLASS_PLACE = "class_place"
"""The setting that keeps where a whole class is, with its meeting."""


@dataclass(frozen=True, slots=True)
class InterruptedMeeting:
    """A meeting of today that nobody ended."""

    meeting: ClassSession
    hands: tuple[Hands, ...]
    place: ClassPlace


@dataclass(frozen=True, slots=True)
class ClassState:
    """What the instructor's page shows; `marks` name learners by seat."""

    class_id: UUID
    table: Table
    marks: dict[str, str]
    interrupted: InterruptedMeeting | None


class ClassRecords:
    """Keeps meetings, and reads the state of the class; see `ClassLedger`."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def state(self, today: date, then: Callable[[ClassState], None]) -> None:
        """Read the table of the class and a meeting that was cut off today."""

        def work(session: Session) -> ClassState:
            class_id = classes.today(session)
            people = learners.of_class(session, class_id)
            marks = {str(one.id): one.second_line for one in people if one.second_line}
            table = progress(session, Filters(class_name=class_id.hex))
            return ClassState(class_id, table, marks, _interrupted(session, class_id, today))

        self._ledger.write(work, then)

    # ------------------------------------------------------------ the room's sound

    def room_sound(self, then: Callable[[RoomSound], None]) -> None:
        """Read how this PC sounds in its room."""
        self._ledger.read(_room_sound, then)

    def keep_room_sound(
        self, sound: RoomSound, then: Callable[[None], None], failed: Callable[[Exception], None]
    ) -> None:
        """Keep how this PC sounds; another PC of the same site may sound otherwise."""
        work = partial(settings.put, key=ROOM_SOUND, value=sound.value, only_this_pc=True)
        self._ledger.write(work, then, failed)

    # ------------------------------------------------------------ the meeting

    def begin(self, meeting: ClassSession, done: Done) -> None:
        self._keep(partial(meetings.begin, meeting=meeting), done)

    def count_heads(self, meeting_id: UUID, headcount: int, done: Done) -> None:
        work = partial(meetings.count_heads, class_session_id=meeting_id, headcount=headcount)
        self._keep(work, done)

    def count_hands(self, hands: Hands, done: Done) -> None:
        self._keep(partial(meetings.count_hands, counts=(hands,)), done)

    def keep_place(self, meeting_id: UUID, place: ClassPlace, done: Done) -> None:
        value = {"meeting": meeting_id.hex, "place": written(place)}
        self._keep(partial(_put_place, value=value), done)

    def end(self, meeting_id: UUID, at: datetime, done: Done) -> None:
        self._keep(partial(meetings.end, class_session_id=meeting_id, at=at), done)

    def _keep(self, work: Callable[[Session], None], done: Done) -> None:
        self._ledger.write(work, lambda _: done(None), done)


def _room_sound(session: Session) -> RoomSound:
    kept = settings.get(session, ROOM_SOUND)
    return next((each for each in RoomSound if each.value == kept), RoomSound.ON_REQUEST)


def _put_place(session: Session, value: dict[str, str]) -> None:
    settings.put(session, CLASS_PLACE, value, only_this_pc=True)


def _interrupted(session: Session, class_id: UUID, today: date) -> InterruptedMeeting | None:
    meeting = meetings.open_meeting(session, class_id)
    kept = settings.get(session, CLASS_PLACE)
    if meeting is None or meeting.local_date != today or not isinstance(kept, dict):
        return None
    if kept.get("meeting") != meeting.id.hex:
        return None
    place = read_place(kept.get("place", ""))
    return InterruptedMeeting(meeting, meetings.hands_of(session, meeting.id), place)
