"""全班一起看: from choosing a lesson to the end of the class.

The watch for an empty chair stands still meanwhile: a room that listens moves no mouse.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace, Part
from laonian_app.ui.classroom.choose_part import ChoosePartScreen
from laonian_app.ui.classroom.finish import EndClassScreen, LessonSeenScreen
from laonian_app.ui.classroom.headcount import HeadcountScreen
from laonian_app.ui.classroom.kept_first import KeptFirst
from laonian_app.ui.classroom.meeting import Meeting
from laonian_app.ui.classroom.ports import ClassPorts, RoomLesson
from laonian_app.ui.classroom.room_frame import RoomFrame
from laonian_app.ui.classroom.showing import Showing
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import PROJECTOR_STEP
from laonian_app.ui.learner.courses import CoursesScreen


class ClassFlow(QObject):
    """Leads through one meeting; the room's type size holds until `ended`.

    Signals:
        lesson_opened(RoomLesson): its pronunciations are to be used.
        clip_asked(Path): a sound file of the lesson is to be heard.
        video_asked(WantedVideo): a video of the lesson is to be watched.
        hint_card_asked(RoomLesson): its hint card is to be printed; `show_again` returns.
        ended(): class is over or never began.
    """

    lesson_opened = Signal(object)
    clip_asked = Signal(object)
    video_asked = Signal(object)
    hint_card_asked = Signal(object)
    ended = Signal()

    def __init__(self, kit: Kit, ports: ClassPorts, class_id: UUID) -> None:
        super().__init__()
        self._kit, self._ports = kit, ports
        self._frame = RoomFrame(kit, ports.show)
        self._frame.heads_pressed.connect(self._on_heads_pressed)
        self._frame.end_pressed.connect(self._ask_end)
        self._meeting = Meeting(ports.ledger, ports.clock, class_id)
        self._kept_first = KeptFirst(kit, self._frame, self._meeting.saving)
        self._step_before = kit.theme.scale.step
        self._of: RoomLesson | None = None
        self._showing: Showing | None = None
        self._again: Callable[[], None] = self._choose_lesson

    @property
    def meeting(self) -> ClassSession | None:
        """The meeting that goes on, None before the heads were counted."""
        return self._meeting.session

    # ------------------------------------------------------------ beginning

    def start(self) -> None:
        """Choose what to show; the type becomes large enough for the last row."""
        self._enlarge()
        self._choose_lesson()

    def resume(self, meeting: ClassSession, hands: Iterable[Hands], place: ClassPlace) -> None:
        """Go on with a meeting that a power cut ended.

        A lesson that is not there any more leads to the choice of another; the meeting
        and its headcount stay.
        """
        self._enlarge()
        self._meeting.resume(meeting)
        of = self._ports.shelf.lesson(place.lesson_id)
        if of is None:
            self._choose_lesson()
            return
        self._open(of)
        kept = (of.lesson.id, of.revision)
        counted = [one for one in hands if (one.lesson_id, one.revision) == kept]
        self._prepare(place.part).restore(place, counted)
        self.show_again()

    def _enlarge(self) -> None:
        self._step_before = self._kit.theme.scale.step
        self._kit.theme.use(step=PROJECTOR_STEP)

    def show_again(self) -> None:
        """Show the room what it saw before a page of somebody else."""
        self._again()

    # ------------------------------------------------------------ choosing

    def _choose_lesson(self) -> None:
        self._again = self._choose_lesson
        page = CoursesScreen(self._kit, self._ports.shelf.courses())
        page.header.title.say(self.tr("All together"))
        page.chosen.connect(self._on_lesson)
        page.left.connect(self._on_left)
        self._show(page)

    def _on_left(self) -> None:
        leave = self._finish if self.meeting is None else self._ask_end
        leave()

    def _on_lesson(self, lesson_id: str) -> None:
        of = self._ports.shelf.lesson(lesson_id)
        if of is None:
            self._choose_lesson()
            return
        self._open(of)
        self._choose_part()

    def _open(self, of: RoomLesson) -> None:
        self._of = of
        self.lesson_opened.emit(of)

    def _opened(self) -> RoomLesson:
        if self._of is None:
            raise ValueError("no lesson was chosen yet")
        return self._of

    def _title(self) -> str:
        of = self._opened()
        return self.tr("All together · {lesson}").format(lesson=of.number or of.lesson.title)

    def _choose_part(self) -> None:
        self._again = self._choose_part
        page = ChoosePartScreen(self._kit, self._title(), self._opened().lesson)
        page.chosen.connect(self._on_part)
        page.left.connect(self._choose_lesson)
        self._show(page)

    def _on_part(self, part: Part) -> None:
        showing = self._prepare(part)
        if self.meeting is None:
            self._count_heads(self.tr("Begin"), self._choose_part)
            return
        self._meeting.keep_place(showing.place)
        self.show_again()

    def _prepare(self, part: Part) -> Showing:
        showing = Showing(self._kit, self._show, self._opened(), part, self._title())
        showing.use_headcount(self._meeting.headcount)
        showing.moved.connect(self._meeting.keep_place)
        showing.counted.connect(self._on_counted)
        showing.reveal_asked.connect(self._on_reveal_asked)
        showing.finished.connect(self._on_lesson_seen)
        showing.left_first.connect(self._choose_part)
        showing.clip_asked.connect(self._on_clip)
        showing.video_asked.connect(self.video_asked)
        self._showing = showing
        self._again = showing.show
        return showing

    def _on_clip(self, file: str) -> None:
        self.clip_asked.emit(self._opened().folder / file)

    def _on_counted(self, question_id: str, answer: int, count: int) -> None:
        self._meeting.count_hands(self._opened(), question_id, answer, count)
        self._frame.say_saved(False)

    # ------------------------------------------------------------ heads

    def _count_heads(self, confirm_word: str, back: Callable[[], None]) -> None:
        page = HeadcountScreen(self._kit, self._title(), self._meeting.headcount, confirm_word)
        page.counted.connect(self._on_headcount)
        page.skipped.connect(partial(self._on_headcount, None))
        page.left.connect(back)
        self._show_aside(page)

    def _on_heads_pressed(self) -> None:
        if self._showing is not None:
            self._showing.remember_step()
        self._count_heads(self.tr("Done"), self.show_again)

    def _on_headcount(self, headcount: int | None) -> None:
        began = self.meeting is None
        self._meeting.count_heads(headcount, self._opened())
        if self._showing is not None:
            self._showing.use_headcount(headcount)
            if began:
                self._meeting.keep_place(self._showing.place)
        self.show_again()

    # ------------------------------------------------------------ revealing and ending

    def _on_reveal_asked(self) -> None:
        self._kept_first.then(self._on_reveal)

    def _on_reveal(self) -> None:
        if self._showing is not None:
            self._showing.reveal()

    def _on_lesson_seen(self) -> None:
        self._again = self._on_lesson_seen
        page = LessonSeenScreen(self._kit, self._title(), self._opened())
        page.finished.connect(self._ask_end)
        page.another_asked.connect(self._choose_lesson)
        page.hint_card_asked.connect(self._on_hint_card)
        page.before_asked.connect(self._on_back_from_end)
        self._show(page)

    def _on_hint_card(self) -> None:
        self.hint_card_asked.emit(self._opened())

    def _on_back_from_end(self) -> None:
        if self._showing is not None:
            self._again = self._showing.show
            self.show_again()

    def _ask_end(self) -> None:
        if self._showing is not None:
            self._showing.remember_step()
        page = EndClassScreen(self._kit, self.tr("All together"))
        page.confirmed.connect(self._on_end)
        page.stayed.connect(self.show_again)
        self._show_aside(page)

    def _on_end(self) -> None:
        self._meeting.end()
        self._kept_first.then(self._finish)

    def _finish(self) -> None:
        self._kit.theme.use(step=self._step_before)
        self.ended.emit()

    # ------------------------------------------------------------ pages

    def _show(self, page: Page) -> None:
        if self.meeting is None:
            self._show_aside(page)
            return
        self._kept_first.forget()
        self._frame.show_in_class(page, self._meeting.headcount)

    def _show_aside(self, page: Page) -> None:
        self._kept_first.forget()
        self._frame.show_aside(page)
