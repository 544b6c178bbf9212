"""One step of a scene: who speaks, what is said, and what the learner can do next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Step, StepOption
from laonian_app.ui.instructor.lessons.form_parts import Card, Faults, add_hidden, labelled
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField, TextField


class MoveCard(Column):
    """One thing that the learner can do: its words, where it leads, what is said then.

    Signals:
        edited(object): the `StepOption` as it is now.
        dropped(): it is to go.
        new_step_asked(): it is to lead to a step that does not exist yet.
    """

    edited = Signal(object)
    dropped = Signal()
    new_step_asked = Signal()

    def __init__(
        self, kit: Kit, option: StepOption, place: tuple[int, int], steps: Sequence[Step]
    ) -> None:
        """`place` counts the steps, and the choices of the step, from 1."""
        super().__init__(kit.theme, gap=8)
        self._kit, self._option, self._steps = kit, option, steps
        self._name = self.tr("Step {step}, choice {n}").format(step=place[0], n=place[1])
        self.faults = Faults(kit)
        words = self.tr("Choice {n}").format(n=place[1])
        self.words = TextField(kit.theme, self._name, option.text)
        why = self.tr("{choice}: what is said after it").format(choice=self._name)
        self.why = TextField(kit.theme, why, option.why or "")
        self.why.setPlaceholderText(self.tr("What is said after it"))
        self._goal = Button(kit, "", "arrow-right-bold", face=Face.TABLE)
        self._goal.pressed_once.connect(self.offer_goals)
        drop = Button(kit, self.tr("Drop"), "trash-duotone", face=Face.TABLE)
        drop.setAccessibleName(self.tr("Drop: {choice}").format(choice=self._name))
        drop.pressed_once.connect(self.dropped)
        self._goals = Row(kit.theme)
        for field in (self.words, self.why):
            field.typed.connect(self._on_typed)
        add_hidden(self, self.faults)
        self.add(labelled(kit, words, self.words))
        self.add(self.why)
        self._drop = drop
        self.add(Row(kit.theme, [self._goal, drop]))
        add_hidden(self, self._goals)
        self.say_goal(steps)

    def say_goal(self, steps: Sequence[Step]) -> None:
        """Show where it leads; steps may have other speakers by now."""
        self._steps = steps
        there = next((step for step in steps if step.name == self._option.to), None)
        if there is None:
            words = self.tr("Leads to: not chosen yet")
        else:
            words = self.tr("Leads to: {step}").format(step=step_words(there))
        self._goal.say(words)
        self._goal.setAccessibleName(f"{self._name}，{words}")

    def offer_goals(self) -> None:
        """Offer every step; the one that it leads to is marked. A second time: no more."""
        shown = self._goals.isHidden()
        self._goals.clear()
        if shown:
            for step in self._steps:
                button = Button(self._kit, step_words(step), face=Face.TABLE)
                button.setCheckable(True)
                button.setChecked(step.name == self._option.to)
                button.pressed_once.connect(partial(self._on_chosen, step.name))
                self._goals.add(button)
            new = Button(self._kit, self.tr("A new step"), "plus-bold", face=Face.TABLE)
            new.pressed_once.connect(self.new_step_asked)
            self._goals.add(new)
        self._goals.setVisible(shown)
        self.updateGeometry()
        if shown:
            for one, other in pairwise((self._drop, *self._goals.parts)):
                QWidget.setTabOrder(one, other)
            self._chosen_goal().setFocus()

    def _chosen_goal(self) -> QWidget:
        """Return the step that it leads to, else the first that it could lead to."""
        buttons = [each for each in self._goals.parts if isinstance(each, Button)]
        return next((each for each in buttons if each.isChecked()), buttons[0])

    def _on_chosen(self, name: str) -> None:
        self._goals.hide()
        self._goal.setFocus()
        self._use(replace(self._option, to=name))
        self.say_goal(self._steps)

    def _on_typed(self) -> None:
        words, why = _line(self.words), _line(self.why)
        self._use(replace(self._option, text=words, why=why or None))

    def _use(self, option: StepOption) -> None:
        self._option = option
        self.edited.emit(option)


class StepCard(Card):
    """A step.

    Signals:
        edited(object): the `Step` as it is now.
        changed(object): the same, and its form is to be made anew.
        dropped(): it is to go.
        new_step_asked(int): the choice of this place, from 0, is to lead to a new step.
    """

    edited = Signal(object)
    changed = Signal(object)
    dropped = Signal()
    new_step_asked = Signal(int)

    def __init__(self, kit: Kit, step: Step, number: int, steps: Sequence[Step]) -> None:
        """`number` counts the steps from 1."""
        self._kit, self._step = kit, step
        self._column = Column(kit.theme, gap=12)
        super().__init__(kit, self._column)
        self.faults = Faults(kit)
        who, said = self.tr("Who speaks"), self.tr("What is said")
        named = self.tr("Step {n}: {what}")
        self._number = number
        self.speaker = LineField(kit.theme, named.format(n=number, what=who), step.speaker)
        self.speaker.textEdited.connect(self._on_typed)
        self.text = TextField(kit.theme, named.format(n=number, what=said), step.text)
        self.text.typed.connect(self._on_typed)
        self._column.add(TextBlock(kit.theme, self._head(number), TextRole.TABLE_HEAD))
        add_hidden(self._column, self.faults)
        self._column.add(labelled(kit, who, self.speaker))
        self._column.add(labelled(kit, said, self.text))
        self.moves = [self._move(at, each, steps) for at, each in enumerate(step.options)]
        if not self.moves:
            end = self.tr("No choices: here it ends.")
            self._column.add(TextBlock(kit.theme, end, TextRole.TABLE, colour="ink_quiet"))
        self._column.add(Row(kit.theme, self._buttons()))

    def _head(self, number: int) -> str:
        if number == 1:
            return self.tr("Step 1 ({name}): here it begins").format(name=self._step.name)
        return self.tr("Step {n} ({name})").format(n=number, name=self._step.name)

    def _move(self, at: int, option: StepOption, steps: Sequence[Step]) -> MoveCard:
        move = MoveCard(self._kit, option, (self._number, at + 1), steps)
        move.edited.connect(partial(self._on_move, at))
        move.dropped.connect(partial(self._on_move_dropped, at))
        move.new_step_asked.connect(partial(self.new_step_asked.emit, at))
        self._column.add(move)
        return move

    def _buttons(self) -> list[Button]:
        more = Button(self._kit, self.tr("One more choice"), "plus-bold", face=Face.TABLE)
        more.pressed_once.connect(self._on_more)
        drop = Button(self._kit, self.tr("Drop this step"), "trash-duotone", face=Face.TABLE)
        drop.pressed_once.connect(self.dropped)
        for button in (more, drop):
            named = self.tr("Step {n}: {what}").format(n=self._number, what=button.text())
            button.setAccessibleName(named)
        return [more, drop]

    def say_goals(self, steps: Sequence[Step]) -> None:
        """Show where the choices lead."""
        for move in self.moves:
            move.say_goal(steps)

    def _on_typed(self) -> None:
        text = "\n".join(x.strip() for x in self.text.toPlainText().split("\n") if x.strip())
        self._use(replace(self._step, speaker=self.speaker.text().strip(), text=text))

    def _on_move(self, at: int, option: StepOption) -> None:
        options = self._step.options
        self._use(replace(self._step, options=(*options[:at], option, *options[at + 1 :])))

    def _use(self, step: Step) -> None:
        self._step = step
        self.edited.emit(step)

    def _on_move_dropped(self, at: int) -> None:
        options = self._step.options
        self.changed.emit(replace(self._step, options=(*options[:at], *options[at + 1 :])))

    def _on_more(self) -> None:
        options = (*self._step.options, StepOption("", ""))
        self.changed.emit(replace(self._step, options=options))


def step_words(step: Step) -> str:
    """Return what a step is called where something leads to it."""
    if step.speaker:
        return f"{step.name} {step.speaker}"
    return QCoreApplication.translate("StepCard", "step {name}").format(name=step.name)


def _line(field: TextField) -> str:
    return " ".join(field.toPlainText().split("\n")).strip()
