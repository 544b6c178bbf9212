"""A room with a real window: what the instructor presses and what the room sees."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from laonian_app.learning.records import ClassSession, Hands
from laonian_app.learning.whole_class import ClassPlace
from laonian_app.lessons.model import (
    Choice,
    Contact,
    Lesson,
    Number,
    Option,
    Page,
    Question,
    Section,
    Text,
    TrueFalse,
)
from laonian_app.ui.classroom.flow import ClassFlow
from laonian_app.ui.classroom.ports import ClassPorts, Done, RoomLesson
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.learner.courses import CourseView, LessonLine
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window

CLASS = UUID(int=7)
MORNING = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)


def choice(
    question_id: str, stem: str, *options: str, right: int, kind: str = "single"
) -> Question:
    made = tuple(
        Option(words, None if kind == "poll" else n == right, why=f"难怪会选：{words}。")
        for n, words in enumerate(options)
    )
    return Question(
        question_id, Section.PRACTICE, stem, Choice(kind, made), explanation="停一停，问一问。"
    )


HURRY = choice("hurry", "有人催您今天转钱，怎么办？", "转一半", "先停下，问家人", "马上转", right=1)
POLICE = Question("police", Section.PRACTICE, "公安会在电话里做笔录。", TrueFalse(False))
INSURED = Question("insured", Section.PRACTICE, "存款保险最多保多少？", Number("50", "50", "万元"))
BEFORE = Question("before", Section.BEFORE, "验证码能告诉别人吗？", TrueFalse(False))

LESSON = Lesson(
    "hang-up",
    "挂断再核实",
    pages=(Page("第一页", (Text("先挂断。"),)), Page("第二页", (Text("再核实。"),))),
    questions=(HURRY, POLICE, INSURED, BEFORE),
    takeaways=("先挂断", "拨 {{热线：反诈}} 问一问", "拨 {{热线：本网点}}"),
    hint_card=("先挂断",),
)
CONTACTS = {"反诈": Contact("反诈", "96110"), "本网点": Contact("本网点", "")}


@dataclass
class KeptLedger:
    """Keeps everything at once, or fails while `full`, or waits while `slow`."""

    kept: list[object] = field(default_factory=list)
    full: bool = False
    slow: bool = False
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def _keep(self, what: object, done: Done) -> None:
        if self.slow:
            self.waiting.append(lambda: self._finish(what, done))
        else:
            self._finish(what, done)

    def _finish(self, what: object, done: Done) -> None:
        if self.full:
            done(OSError("no space left"))
            return
        self.kept.append(what)
        done(None)

    def catch_up(self) -> None:
        self.slow = False
        while self.waiting:
            self.waiting.pop(0)()

    def begin(self, meeting: ClassSession, done: Done) -> None:
        self._keep(meeting, done)

    def count_heads(self, meeting_id: UUID, headcount: int, done: Done) -> None:
        self._keep(headcount, done)

    def count_hands(self, hands: Hands, done: Done) -> None:
        self._keep(hands, done)

    def keep_place(self, meeting_id: UUID, place: ClassPlace, done: Done) -> None:
        self._keep(place, done)

    def end(self, meeting_id: UUID, at: datetime, done: Done) -> None:
        self._keep(("end", at), done)

    def hands(self) -> dict[tuple[str, int], int]:
        """The counts that hold, by question and answer."""
        found = [one for one in self.kept if isinstance(one, Hands)]
        return {(one.question_id, one.option): one.count for one in found}

    def place(self) -> ClassPlace:
        return [one for one in self.kept if isinstance(one, ClassPlace)][-1]

    def meeting(self) -> ClassSession:
        return next(one for one in self.kept if isinstance(one, ClassSession))


@dataclass
class OneLesson:
    """A shelf with one lesson, or with none left."""

    of: RoomLesson | None

    def courses(self) -> Sequence[CourseView]:
        return [CourseView("课程", (LessonLine("hang-up", "1", "挂断再核实", ""),))]

    def lesson(self, lesson_id: str) -> RoomLesson | None:
        return self.of if self.of and self.of.lesson.id == lesson_id else None


class Room:
    """One window with class mode in it."""

    def __init__(self, kit: Kit, lesson: Lesson | None = LESSON) -> None:
        self.kit = kit
        self.window = Window(kit, ReadingAlong())
        self.window.resize(1366, 768)
        self.window.show()
        self.ledger = KeptLedger()
        of = None
        if lesson is not None:
            of = RoomLesson(lesson, "r1", Path(), "第 1 课", "稳当的做法", CONTACTS)
        ports = ClassPorts(self.window.show_page, self.ledger, OneLesson(of), lambda: MORNING)
        self.flow = ClassFlow(kit, ports, CLASS)
        self.ended = False
        self.flow.ended.connect(self._on_ended)

    def _on_ended(self) -> None:
        self.ended = True

    # ------------------------------------------------------------ pressing

    def target(self, words: str) -> Pressable:
        """Return the one visible thing to press with these words."""
        found = [
            each
            for each in self.window.findChildren(Pressable)
            if each.isVisible() and words in (each.text(), each.accessibleName())
        ]
        assert len(found) == 1, f"{words!r} is there {len(found)} times; {self.words()}"
        return found[0]

    def presses(self, words: str, times: int = 1) -> None:
        """Click it as a person does: the guard against double presses has passed."""
        for _ in range(times):
            self.kit.guard.forgive()
            self.click(self.target(words))

    def click(self, target: Pressable) -> None:
        QTest.mouseClick(target, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))

    def key(self, key: Qt.Key) -> None:
        self.kit.guard.forgive()
        focused = self.window.focusWidget() or self.window
        QTest.keyClick(focused, key)

    def reads_on(self) -> None:
        """Go to the last step of a screen that takes several."""
        while any(each.isVisible() and each.text() == "Read on" for each in self._pressables()):
            self.presses("Read on")

    def _pressables(self) -> list[Pressable]:
        return self.window.findChildren(Pressable)

    def tabs_to(self, words: str) -> None:
        """Press Tab until this has the focus."""
        for _ in range(40):
            if self.target(words).hasFocus():
                return
            self.key(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {words!r}")

    # ------------------------------------------------------------ seeing

    def words(self) -> str:
        """Everything that can be read on the screen."""
        labels = [e for e in self.window.findChildren(QLabel) if e.isVisible()]
        buttons = [e for e in self.window.findChildren(Pressable) if e.isVisible()]
        return "\n".join([*(e.text() for e in labels), *(e.text() for e in buttons)])

    def sees(self, words: str) -> None:
        assert words in self.words(), f"{words!r} is not on the screen:\n{self.words()}"

    def does_not_see(self, words: str) -> None:
        assert words not in self.words(), f"{words!r} is on the screen:\n{self.words()}"

    # ------------------------------------------------------------ ways in

    def begins(self, part: str = "The whole lesson", heads: int = 24) -> None:
        """Choose the lesson, count the heads, begin."""
        self.flow.start()
        self.presses("挂断再核实")
        if part not in self.words():
            self.presses("See more")
        self.presses(part)
        if heads // 10:
            self.presses("Ten more", heads // 10)
        if heads % 10:
            self.presses("One more", heads % 10)
        self.presses("Begin")
