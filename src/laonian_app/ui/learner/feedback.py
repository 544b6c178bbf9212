"""After an answer: the right way, then why the chosen one fails. Never red, never a cross."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.learning.grading import Outcome
from laonian_app.learning.quiz import Asked, Verdict
from laonian_app.lessons.model import Choice, Number, Option, TrueFalse
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.readables import Readable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.answer_field import LETTERS
from laonian_app.ui.learner.fragments import Fragment, Room, Shape
from laonian_app.ui.learner.page_fragments import Contacts, runs_of
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow

BETWEEN = "　"
WITH_QUESTION_STEP = 3
"""Up to this type step the question stands above feedback that takes several screens."""
RIGHT_ICON = "check-circle-fill"
POINTED_ICON = "hand-pointing-duotone"
"""In place of the tick where a question has a word of its own: of dangerous sentences, none
may look as if it were good."""


@dataclass(frozen=True, slots=True)
class FeedbackWords:
    """The course's word for the right way, and how yes and no are said."""

    contacts: Contacts
    right_word: str
    next_word: str
    yes: str
    no: str


class FeedbackScreen(StepPage):
    """What is right and why, with the question still in sight.

    Signals:
        finished(): go on.
    """

    def __init__(
        self, kit: Kit, title: str, asked: Asked, verdict: Verdict, words: FeedbackWords
    ) -> None:
        main = MainButton(kit, words.next_word, "caret-right-bold", icon_after=True)
        super().__init__(kit, title, main)
        self._asked, self._verdict, self._words = asked, verdict, words
        if verdict.comes_again:
            self.bottom.say(self.tr("This one comes again in a while"))

    def leave(self) -> None:
        self.leave_asked.emit()

    def _in_order(self, without: tuple[type[QWidget], ...]) -> list[Readable]:
        """The verdict is heard first: the question above it was heard a moment ago."""
        stem = runs_of(self._asked.question.stem, self._words.contacts) or ()
        words = "".join(run.text for run in stem)
        found = super()._in_order(without)
        return sorted(found, key=lambda each: each.spoken_text == words)

    def compose(self) -> Sequence[QWidget]:
        room = self.room()
        flow = Flow(self.kit.theme, Room(room.width(), room.height()))
        fragments = self._fragments()
        screens = flow.screenfuls(fragments, with_picture=False)
        if len(screens) > 1:
            # The question gives way only where everything else then stands on one screen.
            without = flow.screenfuls(fragments[1:], with_picture=False)
            large = self.kit.theme.scale.step > WITH_QUESTION_STEP
            screens = without if large or len(without) == 1 else screens
        return [PageView(self.kit, screen, Path(), None) for screen in screens]

    def _fragments(self) -> list[Fragment]:
        stem = runs_of(self._asked.question.stem, self._words.contacts) or ()
        question = Fragment(Shape.PARAGRAPH, stem, 0, role=TextRole.QUIET, colour="ink_quiet")
        boxes = [self._right_box()]
        if self._verdict.outcome in (Outcome.AGAIN, Outcome.PARTLY):
            boxes += self._chosen_boxes()
        return [question, *[b for b in boxes if b], *self._reasons()]

    def _right_box(self) -> Fragment | None:
        answers = self._right_answers()
        if not answers:
            return None
        own = self._asked.question.right_word
        head = Run((own or self._words.right_word) + BETWEEN, True, "right")
        return Fragment(
            Shape.BOX,
            (head, *_joined(answers)),
            1,
            ground="right_tint",
            icon=POINTED_ICON if own else RIGHT_ICON,
            wide=True,
        )

    def _right_answers(self) -> list[tuple[Run, ...]]:
        task = self._asked.question.task
        if isinstance(task, Choice):
            return [self._option_runs(number) for number in self._shown(task.right)]
        if isinstance(task, TrueFalse):
            return [(Run(self._words.yes if task.right else self._words.no),)]
        if isinstance(task, Number):
            span = task.low if task.low == task.high else f"{task.low}—{task.high}"
            return [(Run(f"{span}{task.unit}"),)]
        return []

    def _shown(self, numbers: Sequence[int]) -> list[int]:
        """Return option numbers in the order in which they stood on the screen."""
        return [number for number in self._asked.order if number in numbers]

    def _option_runs(self, number: int) -> tuple[Run, ...]:
        task = self._asked.question.task
        assert isinstance(task, Choice)
        letter = LETTERS[self._asked.order.index(number)]
        words = runs_of(task.options[number].text, self._words.contacts) or ()
        return (Run(letter + BETWEEN), *words)

    def _chosen_boxes(self) -> list[Fragment | None]:
        chosen = self._verdict.chosen
        task = self._asked.question.task
        if isinstance(task, Choice) and isinstance(chosen, tuple):
            answers = [self._option_runs(number) for number in self._shown(chosen)]
        elif isinstance(task, TrueFalse):
            answers = [(Run(self._words.yes if chosen else self._words.no),)]
        else:
            unit = task.unit if isinstance(task, Number) else ""
            answers = [(Run(f"{chosen}{unit}"),)]
        head = Run(self.tr("You chose") + BETWEEN, True, "accent")
        return [
            Fragment(
                Shape.BOX,
                (head, *_joined(answers)),
                2,
                ground="accent_tint",
                icon="chat-circle-text-duotone",
                wide=True,
            )
        ]

    def _reasons(self) -> list[Fragment]:
        question = self._asked.question
        head = self._head()
        texts = [option.why for option in self._wrongly_chosen() if option.why]
        if question.explanation:
            texts.append(question.explanation)
        found: list[Fragment] = []
        for text in texts:
            if runs := runs_of(text, self._words.contacts):
                first = (Run(head, True),) if head and not found else ()
                found.append(Fragment(Shape.PARAGRAPH, (*first, *runs), 3, role=TextRole.REASON))
        if not found and head:
            found.append(Fragment(Shape.PARAGRAPH, (Run(head, True),), 3, role=TextRole.REASON))
        return found

    def _head(self) -> str:
        if self._verdict.outcome is Outcome.RIGHT:
            return self.tr("That is it. ")
        if self._verdict.outcome in (Outcome.PARTLY, Outcome.AGAIN):
            return self.tr("Not quite. ")
        return self.tr("Noted. ")

    def _wrongly_chosen(self) -> list[Option]:
        task, chosen = self._asked.question.task, self._verdict.chosen
        if not isinstance(task, Choice) or not isinstance(chosen, tuple):
            return []
        return [task.options[n] for n in self._shown(chosen) if task.options[n].right is False]


def _joined(answers: Sequence[tuple[Run, ...]]) -> tuple[Run, ...]:
    """Return the answers behind their head; several stand below it, each in its own line."""
    runs: list[Run] = []
    for answer in answers:
        if len(answers) > 1:
            runs.append(Run("\n"))
        runs += answer
    return tuple(runs)
