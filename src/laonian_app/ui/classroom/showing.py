"""One lesson before the room: its pages, its questions, and how far each question is."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject, Signal

from laonian_app.learning.records import Hands
from laonian_app.learning.whole_class import (
    ClassPlace,
    PagesStop,
    Part,
    QuestionStop,
    Stage,
    Tally,
    stops,
    tally_of,
)
from laonian_app.ui.classroom.explain import ExplainScreen
from laonian_app.ui.classroom.hands import AskedInRoom, HandsScreen
from laonian_app.ui.classroom.ports import RoomLesson
from laonian_app.ui.classroom.reveal import RevealScreen
from laonian_app.ui.classroom.room_page import RoomPage
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.lesson import LessonScreen, LessonView, Place


class Showing(QObject):
    """Shows one stop after the other.

    Signals:
        moved(ClassPlace): the room is somewhere else now.
        counted(str, int, int): id of a question, number of an answer, its new count.
        reveal_asked(): 揭晓 was pressed; `reveal` does it once everything is kept.
        finished(): behind the last stop.
        left_first(): back from the first one.
        clip_asked(str): a sound file of the lesson's folder.
        video_asked(WantedVideo): a video of the lesson is to be watched.
    """

    moved = Signal(object)
    counted = Signal(str, int, int)
    reveal_asked = Signal()
    finished = Signal()
    left_first = Signal()
    clip_asked = Signal(str)
    video_asked = Signal(object)

    def __init__(
        self, kit: Kit, show: Callable[[Page], None], of: RoomLesson, part: Part, title: str
    ) -> None:
        super().__init__()
        self._kit, self._show, self._of, self._part, self._title = kit, show, of, part, title
        self._stops = stops(of.lesson, part)
        self._at = 0
        self._read_at = Place()
        self._stages: dict[str, Stage] = {}
        self._tallies: dict[str, Tally] = {}
        self._headcount: int | None = None
        self._page: Page | None = None
        self._step = 0

    @property
    def place(self) -> ClassPlace:
        """Where the room is now."""
        stop = self._stops[self._at] if self._stops else None
        stage = self._stage(stop) if isinstance(stop, QuestionStop) else Stage.ASKED
        read = self._read_at
        return ClassPlace(
            self._of.lesson.id, self._part, self._at, stage, read.page, read.block, read.character
        )

    def use_headcount(self, headcount: int | None) -> None:
        self._headcount = headcount

    def restore(self, place: ClassPlace, hands: Iterable[Hands]) -> None:
        """Go to where the room was, with the hands that were counted."""
        counted = tuple(hands)
        for stop in self._stops:
            if isinstance(stop, QuestionStop):
                self._tallies[stop.question.id] = tally_of(stop.question, counted)
        if not self._stops:
            return
        self._at = max(0, min(place.stop, len(self._stops) - 1))
        if 0 <= place.page < max(1, len(self._of.lesson.pages)):
            self._read_at = Place(place.page, place.block, place.character)
        stop = self._stops[self._at]
        if isinstance(stop, QuestionStop) and stop.reveals:
            self._stages[stop.question.id] = place.stage

    # ------------------------------------------------------------ showing

    def show_last(self) -> None:
        """Show the last stop, as when coming back from the end."""
        self._go(len(self._stops) - 1)

    def show(self) -> None:
        """Show where the room is, as it was left."""
        if not self._stops:
            self.finished.emit()
            return
        stop = self._stops[self._at]
        page = self._pages() if isinstance(stop, PagesStop) else self._question(stop)
        self._page = page
        self._step = 0
        self._show(page)

    def remember_step(self) -> None:
        """Keep which step is shown, so that `show` returns exactly there."""
        if isinstance(self._page, RoomPage):
            self._step = self._page.step

    def reveal(self) -> None:
        """Show the right way of the question that is asked."""
        self._set_stage(Stage.REVEALED)

    def _pages(self) -> LessonScreen:
        words = self.tr("On to the questions") if len(self._stops) > 1 else self.tr("All seen")
        of = self._of
        view = LessonView(of.lesson, of.folder, self._title, of.contacts, words)
        screen = LessonScreen(self._kit, view, self._read_at)
        screen.moved.connect(self._on_read)
        screen.finished.connect(self._on_next)
        screen.left_first.connect(self._on_before)
        screen.leave_asked.connect(screen.corner_pressed)
        screen.clip_asked.connect(self.clip_asked)
        screen.video_asked.connect(self.video_asked)
        return screen

    def _question(self, stop: QuestionStop) -> RoomPage:
        tally = self._tally(stop)
        asked = AskedInRoom(self._of, stop, tally, self._title)
        stage = self._stage(stop)
        if stage is Stage.REVEALED:
            return self._revealed(asked)
        if stage is Stage.EXPLAINED:
            screen = ExplainScreen(self._kit, asked, self._next_word(), self._step)
            screen.finished.connect(self._on_next)
            screen.before_asked.connect(partial(self._set_stage, Stage.REVEALED))
            return screen
        return self._asked(asked)

    def _asked(self, asked: AskedInRoom) -> HandsScreen:
        screen = HandsScreen(self._kit, asked, self._headcount, self._step)
        screen.stepped.connect(self._on_stepped)
        screen.before_asked.connect(self._on_before)
        screen.finished.connect(self.reveal_asked if asked.stop.reveals else self._on_next)
        return screen

    def _revealed(self, asked: AskedInRoom) -> RevealScreen:
        screen = RevealScreen(self._kit, asked, self._headcount, self._next_word(), self._step)
        screen.stepped.connect(self._on_stepped)
        screen.explain_asked.connect(partial(self._set_stage, Stage.EXPLAINED))
        screen.before_asked.connect(partial(self._set_stage, Stage.ASKED))
        screen.finished.connect(self._on_next)
        return screen

    def _next_word(self) -> str:
        last = self._at == len(self._stops) - 1
        return self.tr("To the end") if last else self.tr("Next question")

    # ------------------------------------------------------------ moving

    def _stage(self, stop: QuestionStop) -> Stage:
        return self._stages.get(stop.question.id, Stage.ASKED)

    def _set_stage(self, stage: Stage) -> None:
        stop = self._stops[self._at]
        if isinstance(stop, QuestionStop):
            self._stages[stop.question.id] = stage
            self.moved.emit(self.place)
            self.show()

    def _go(self, stop: int) -> None:
        self._at = stop
        self.moved.emit(self.place)
        self.show()

    def _on_next(self) -> None:
        if self._at + 1 < len(self._stops):
            self._go(self._at + 1)
        else:
            self.finished.emit()

    def _on_before(self) -> None:
        if self._at:
            self._go(self._at - 1)
        else:
            self.left_first.emit()

    def _on_read(self, place: Place) -> None:
        self._read_at = place
        self.moved.emit(self.place)

    # ------------------------------------------------------------ counting

    def _tally(self, stop: QuestionStop) -> Tally:
        return self._tallies.get(stop.question.id) or tally_of(stop.question, ())

    def _on_stepped(self, answer: int, step: int) -> None:
        stop = self._stops[self._at]
        if not isinstance(stop, QuestionStop):
            return
        before = self._tally(stop)
        tally = before.after(answer, step)
        self._tallies[stop.question.id] = tally
        if isinstance(self._page, HandsScreen):
            self._page.show_tally(tally)
        elif isinstance(self._page, RevealScreen):
            self._page.show_count(tally.counts[answer])
        if tally != before:
            self.counted.emit(stop.question.id, answer, tally.counts[answer])
