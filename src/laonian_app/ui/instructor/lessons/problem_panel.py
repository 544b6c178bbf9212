"""What must be mended, and below it, folded, what could be better."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPainter, QPaintEvent

from laonian_app.lessons.authoring.standing import SHOWN_WARNINGS, errors_of, warnings_of
from laonian_app.lessons.problems import Problem
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column, Container
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.typesetting import Run

SHOWN_ERRORS = 2
LEAST_CHARACTERS = 9


class ProblemRow(Container):
    """One fault in words, and the way to its line.

    Signals:
        jump_asked(object): the `Problem`.
    """

    jump_asked = Signal(object)

    def __init__(self, kit: Kit, problem: Problem) -> None:
        super().__init__(kit.theme)
        self._ground = "accent_tint" if problem.is_error else "surface"
        self.words = TextBlock(kit.theme, self._runs(problem), TextRole.TABLE)
        self._jump: Button | None = None
        self.add(self.words)
        if problem.line is not None:
            jump = Button(kit, self.tr("Go to this line"), "arrow-right-bold", face=Face.TABLE)
            jump.pressed_once.connect(partial(self.jump_asked.emit, problem))
            self._jump = jump
            self.add(jump)

    def _runs(self, problem: Problem) -> tuple[Run, ...]:
        place = self.tr("Line {line} ").format(line=problem.line) if problem.line else ""
        return (Run(place, True), Run(problem.what), Run(problem.remedy))

    def _words_beside(self, width: int) -> int:
        """Return the width of the words beside the button; 0 where they stand above it."""
        padding = self._theme.scale.distance(14)
        room = width - 2 * padding
        if self._jump is None:
            return room
        beside = room - padding - self._jump.sizeHint().width()
        least = LEAST_CHARACTERS * self._theme.scale.text(TextRole.TABLE)
        return beside if beside >= least else 0

    def heightForWidth(self, width: int) -> int:
        padding = self._theme.scale.distance(10)
        tall = self._jump.sizeHint().height() if self._jump else 0
        if beside := self._words_beside(width):
            return max(self.words.heightForWidth(beside), tall) + 2 * padding
        words = self.words.heightForWidth(max(1, width - 2 * self._theme.scale.distance(14)))
        return words + tall + 3 * padding

    def arrange(self) -> None:
        padding, above = self._theme.scale.distance(14), self._theme.scale.distance(10)
        beside = self._words_beside(self.width())
        wide = beside or max(1, self.width() - 2 * padding)
        tall = self.words.heightForWidth(wide)
        top = (self.height() - tall) // 2 if beside else above
        self.words.setGeometry(padding, top, wide, tall)
        if self._jump is not None:
            hint = self._jump.sizeHint()
            left = self.width() - padding - hint.width() if beside else padding
            top = (self.height() - hint.height()) // 2 if beside else top + tall + above
            self._jump.setGeometry(left, top, hint.width(), hint.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = self._theme.colour(self._ground)
        surface = Surface(ground, ground, 0, self._theme.scale.distance(16))
        paint_surface(QPainter(self), QRectF(self.rect()), surface)


class ProblemPanel(Column):
    """Errors first; warnings behind one button, the best three before the rest.

    Signals:
        jump_asked(object): where this `Problem` is mended is to be shown.
        resized(): it needs another height now.
    """

    jump_asked = Signal(object)
    resized = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.theme, gap=8)
        self._kit = kit
        self._problems: tuple[Problem, ...] = ()
        self._unfolded = 0

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """Show these faults, in any order; the same ones change nothing."""
        if tuple(problems) != self._problems:
            self._problems = tuple(problems)
            self._fill()

    def _fill(self) -> None:
        self.clear()
        errors, warnings = errors_of(self._problems), warnings_of(self._problems)
        shown = [*errors[:SHOWN_ERRORS], *warnings[: self._unfolded]]
        for problem in shown:
            row = ProblemRow(self._kit, problem)
            row.jump_asked.connect(self.jump_asked)
            self.add(row)
        if len(errors) > SHOWN_ERRORS:
            count = len(errors) - SHOWN_ERRORS
            more = self.tr("%n more to be mended", "", count)
            self.add(TextBlock(self._theme, more, TextRole.TABLE, colour="accent"))
        if warnings:
            self._add_fold(len(warnings))
        self.arrange()
        self.resized.emit()

    def _add_fold(self, count: int) -> None:
        if self._unfolded >= count:
            words = self.tr("Fold it up")
        elif self._unfolded:
            words = self.tr("All %n of them", "", count)
        else:
            words = self.tr("It could be better still (%n)", "", count)
        fold = Button(self._kit, words, "lightbulb-duotone", face=Face.TABLE)
        fold.pressed_once.connect(self._on_fold)
        self.add(Row(self._theme, [fold]))

    def unfold(self) -> None:
        """Show the best three of what could be better."""
        if not self._unfolded:
            self._on_fold()

    def _on_fold(self) -> None:
        count = len(warnings_of(self._problems))
        steps = {0: min(SHOWN_WARNINGS, count), SHOWN_WARNINGS: count}
        self._unfolded = 0 if self._unfolded >= count else steps.get(self._unfolded, count)
        self._fill()
