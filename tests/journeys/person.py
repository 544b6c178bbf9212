"""Somebody before the screen: reads, presses, answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.inline import plain
from laonian_app.lessons.model import Choice, Question, TrueFalse
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.option_card import OptionCard
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.home import LessonCard
from tests.journeys.looking import (
    in_sight,
    middle_of,
    plainly,
    sees,
    targets_in_sight,
    targets_named,
    words_in_sight,
)

if TYPE_CHECKING:
    from tests.journeys.classroom import Classroom

PATIENCE_MS = 15_000
"""Long, for a PC that does other things meanwhile; what is there is never waited for."""
NO_KEYS = Qt.KeyboardModifier.NoModifier
YES, NO = "对，是这样", "不对，不是这样"


class Person:
    """Acts on the window that is open now, as told by the words on it."""

    def __init__(self, classroom: Classroom) -> None:
        self._classroom = classroom

    @property
    def _window(self) -> QWidget:
        return self._classroom.window

    # ------------------------------------------------------------ looking

    def sees(self, *words: str) -> None:
        """Wait until all these words can be seen."""
        missing: list[str] = []

        def seen() -> bool:
            missing[:] = [each for each in words if not sees(self._window, each)]
            return not missing

        self._classroom.wait(seen, lambda: f"not to be seen: {missing}\n{self._screen()}")

    def does_not_see(self, words: str) -> None:
        assert not sees(self._window, words), f"{words!r} is to be seen\n{self._screen()}"

    def _screen(self) -> str:
        return "\n".join(f"    {words}" for words in words_in_sight(self._window))

    def can_see(self, words: str) -> bool:
        return sees(self._window, words)

    def chosen(self) -> list[str]:
        """Return the words of what is chosen now."""
        return [
            one.text()
            for one in targets_in_sight(self._window)
            if isinstance(one, OptionCard) and one.isChecked()
        ]

    def can_press(self) -> list[str]:
        """Return the words of all that can be pressed now."""
        return [one.text() for one in targets_in_sight(self._window)]

    # ------------------------------------------------------------ pressing

    def presses(self, *words: str) -> None:
        """Press the one thing with these words, then the next, each when it is there."""
        for each in words:
            self._press(self._target(each))

    def _target(self, words: str) -> Pressable:
        found: list[Pressable] = []

        def there() -> bool:
            found[:] = targets_named(self._window, words)
            return len(found) == 1

        self._classroom.wait(
            there, lambda: f"{len(found)} things to press are called {words!r}\n{self._screen()}"
        )
        return found[0]

    def _press(self, target: Pressable) -> None:
        self._classroom.press(target)

    def presses_at_once(self, *words: str) -> None:
        """Press one after the other, without waiting for the disk in between."""
        for each in words:
            self._classroom.press(self._target(each), settled=False)

    def presses_the_main_button(self) -> str:
        """Press the one filled button of the screen; return what stood on it."""
        mains = [one for one in targets_in_sight(self._window) if isinstance(one, MainButton)]
        assert len(mains) == 1, self._screen()
        words = mains[0].text()
        self._press(mains[0])
        return words

    def main_buttons(self) -> list[str]:
        """Return the words of the filled buttons in the bottom bar."""
        found = targets_in_sight(self._window)
        return [one.text() for one in found if isinstance(one, MainButton)]

    def presses_the_one_filled_thing(self) -> str:
        """Press the large filled card of home; return its title."""
        (card,) = [one for one in targets_in_sight(self._window) if isinstance(one, LessonCard)]
        words = card.text()
        self._press(card)
        return words

    def types(self, *keys: Qt.Key | str) -> None:
        """Press keys, one after the other, as slowly as people do."""
        for key in keys:
            self._classroom.time.pass_by(1)
            self._classroom.key(key)
            self._classroom.settle()

    def place_of(self, words: str) -> QPoint:
        return middle_of(self._target(words), self._window)

    def presses_anywhere(self) -> None:
        """Press somewhere in the upper half, where there is no button."""
        self._click(QPoint(self._window.width() // 2, self._window.height() // 3))

    def presses_twice_at(self, point: QPoint) -> None:
        """Double-click a place of the window."""
        self._classroom.time.pass_by(1)
        handle = self._window.windowHandle()
        QTest.mouseDClick(handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        self._classroom.settle()

    def presses_text(self, words: str) -> None:
        """Press the beginning of a text that is no button."""
        blocks = [one for one in in_sight(self._window) if isinstance(one, TextBlock)]
        (block,) = [one for one in blocks if plainly(words) in plainly(one.text())]
        first = block.insets()[0] + 8
        self._click(block.mapTo(self._window, QPoint(first, block.height() // 3)))

    def _click(self, point: QPoint) -> None:
        self._classroom.time.pass_by(1)
        handle = self._window.windowHandle()
        QTest.mouseClick(handle, Qt.MouseButton.LeftButton, NO_KEYS, point)
        self._classroom.settle()

    # ------------------------------------------------------------ reading

    def reads(self) -> list[str]:
        """Return the texts of the page that is shown, without its bars."""
        page = self._classroom.window.page
        content = page.content if isinstance(page, Page) else None
        if content is None:
            return []
        return [one.text() for one in content.findChildren(TextBlock) if one.isVisible()]

    def marked(self) -> str:
        """Return the sentence that is marked as being read."""
        marks = [one.marked for one in in_sight(self._window) if isinstance(one, TextBlock)]
        return "".join(marks)

    def marks_seen_while(
        self, words: str, until: str, press: Callable[[str], None] | None = None
    ) -> list[str]:
        """Press `words` and collect what is marked, until `until` can be seen again."""
        seen: list[str] = []

        def on_sentence(_number: int) -> None:
            marked = self.marked()
            if marked and (not seen or seen[-1] != marked):
                seen.append(marked)

        voice = self._classroom.window.reading._voice
        assert voice is not None
        voice.sentence_began.connect(on_sentence)
        (press or self.presses)(words)
        self._classroom.wait(
            lambda: bool(seen) and self.can_see(until), lambda: f"it reads on: {seen}"
        )
        voice.sentence_began.disconnect(on_sentence)
        return seen

    # ------------------------------------------------------------ a lesson

    def reads_to_the_end(self) -> None:
        """Turn the pages up to the practice."""
        self.sees("下一页")
        while targets_named(self._window, "下一页"):
            self.presses("下一页")
        self.presses("练一练")

    def meets_the_flower(self) -> None:
        """Move the pointer from elsewhere onto the flower, without a press."""
        handle, flower = self._window.windowHandle(), self._target("花")
        QTest.mouseMove(handle, QPoint(5, 5))
        QTest.mouseMove(handle, middle_of(flower, self._window))
        self._classroom.settle()

    def skips_the_question_before(self) -> None:
        self.sees("课前试试")
        self.presses("跳过")
        self.sees("第 1 页")

    def question(self) -> Question:
        """Return the question that stands on the screen."""
        found: list[Question] = []

        def there() -> bool:
            found[:] = [q for q in self._classroom.questions if self._is_asked(q)]
            return len(found) == 1

        self._classroom.wait(there, lambda: f"{len(found)} questions\n{self._screen()}")
        return found[0]

    def _is_asked(self, question: Question) -> bool:
        stem = plainly(plain(question.stem, self._classroom.contacts))
        return any(plainly(words) == stem for words in words_in_sight(self._window))

    def options_in_order(self) -> list[str]:
        """Return the words of the options from A on."""
        question = self.question()
        assert isinstance(question.task, Choice)
        texts = {plainly(self._shown(option.text)) for option in question.task.options}
        return [words for words in self.can_press() if plainly(words) in texts]

    def _shown(self, text: str) -> str:
        return plain(text, self._classroom.contacts)

    def chooses(self, *, rightly: bool = True) -> Question:
        """Choose, and do not confirm."""
        question = self.question()
        for words in self._words_for(question, rightly):
            self.presses(words)
        return question

    def _words_for(self, question: Question, rightly: bool) -> list[str]:
        task = question.task
        if isinstance(task, TrueFalse):
            return [YES if task.right is rightly else NO]
        assert isinstance(task, Choice)
        wanted = [option for option in task.options if option.right is rightly]
        chosen = wanted if rightly else wanted[:1]
        return [self._shown(option.text) for option in chosen]

    def presses_through_the_options(self, words: str) -> Question:
        """At large type: read the question, turn to its options, press the one with these words."""
        question = self.question()
        self.presses("看选项")
        while not targets_named(self._window, words):
            self.presses("看其余选项")
        self.presses(words)
        return question

    def answers(self, *, rightly: bool = True) -> Question:
        """Choose and confirm."""
        question = self.chooses(rightly=rightly)
        self.presses("就选")
        return question

    def goes_on(self) -> str:
        """Leave the feedback by its main button; return what stood on it."""
        self._classroom.wait(
            lambda: any(targets_named(self._window, words) for words in NEXT),
            lambda: f"no way on\n{self._screen()}",
        )
        return self.presses_the_main_button()

    def practises(self, *, missing: int = 0) -> list[Question]:
        """Take the practice, missing its first `missing` questions at the first try."""
        asked: list[Question] = []
        while True:
            first_try = len(asked) < self._classroom.practice_length
            rightly = not (first_try and len(asked) < missing)
            asked.append(self.answers(rightly=rightly))
            if self.goes_on() != "下一题":
                return asked


NEXT = ("下一题", "学完再试试", "看看收获")
