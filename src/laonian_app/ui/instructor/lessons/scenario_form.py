"""The form of a scene: whose seat the learner takes, and the steps of the conversation."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from laonian_app.lessons.authoring.scenes import (
    SEATS,
    with_new_step,
    with_step,
    without_step,
)
from laonian_app.lessons.markdown.question_writer import question_lines
from laonian_app.lessons.model import Question, Scenario, Step
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.instructor.lessons.step_card import StepCard
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.text_fields import TextField


def has_scenario_form(question: Question | None) -> bool:
    """Say whether this form can show a question wholly."""
    return question is not None and isinstance(question.task, Scenario)


class ScenarioForm(PartForm):
    """How it begins, whose seat the learner takes, and every step."""

    def __init__(self, kit: Kit, question: Question) -> None:
        super().__init__(kit)
        self._question = question
        self._cards: list[StepCard] = []
        begins = self.tr("How it begins: when, where")
        self._stem = TextField(kit.theme, begins, question.stem)
        self._stem.typed.connect(self._on_stem)
        self._seats = self._seat_buttons()
        self._steps = Column(kit.theme, gap=14)
        self.add(self.spotted(begins, self._stem, ("stem",)))
        seats = Row(kit.theme, list(self._seats.values()))
        at = self.faults_at(self._seats["self"], ("身份",))
        self.add(labelled(kit, self.tr("The learner is"), seats, at))
        self.add(self._steps)
        more = Button(kit, self.tr("One more step"), "plus-bold", face=Face.TABLE)
        more.pressed_once.connect(self._on_more)
        self.add(Row(kit.theme, [more]))
        self._show_seat()
        self._fill()

    @property
    def _scene(self) -> Scenario:
        assert isinstance(self._question.task, Scenario)
        return self._question.task

    # ------------------------------------------------------------ whose seat

    def _seat_buttons(self) -> dict[str, Button]:
        words = {
            "self": self.tr("who is called"),
            "helper": self.tr("a helper"),
            "onlooker": self.tr("an onlooker"),
        }
        found = {}
        for seat in SEATS:
            button = Button(self._kit, words[seat], face=Face.TABLE)
            button.setCheckable(True)
            button.pressed_once.connect(partial(self._on_seat, seat))
            found[seat] = button
        return found

    def _on_seat(self, seat: str) -> None:
        self._rewrite(replace(self._scene, role=seat))
        self._show_seat()

    def _show_seat(self) -> None:
        for seat, button in self._seats.items():
            button.setChecked(seat == self._scene.role)
            button.update()

    # ------------------------------------------------------------ steps

    def _fill(self) -> None:
        self._steps.clear()
        self._cards = []
        self.forget_spots("step", "move")
        for at, step in enumerate(self._scene.steps):
            card = StepCard(self._kit, step, at + 1, self._scene.steps)
            card.edited.connect(partial(self._on_step, at))
            card.changed.connect(partial(self._on_step_changed, at))
            card.dropped.connect(partial(self._on_step_dropped, at))
            card.new_step_asked.connect(partial(self._on_new_goal, at))
            self.point(("step", at), card.text, card.faults)
            for n, move in enumerate(card.moves):
                self.point(("move", at, n), move.words, move.faults)
            self._steps.add(card)
            self._cards.append(card)
        self.updateGeometry()

    def _on_step(self, at: int, step: Step) -> None:
        self._rewrite(with_step(self._scene, at, step))
        for card in self._cards:
            card.say_goals(self._scene.steps)

    def _on_step_changed(self, at: int, step: Step) -> None:
        more = len(step.options) > len(self._scene.steps[at].options)
        self._show(with_step(self._scene, at, step))
        card = self._cards[at]
        (card.moves[-1].words if more else card.text).setFocus()

    def _on_step_dropped(self, at: int) -> None:
        self._show(without_step(self._scene, at))
        if self._cards:
            self._cards[max(0, at - 1)].text.setFocus()
        else:
            self._stem.setFocus()

    def _on_more(self) -> None:
        self._show(with_new_step(self._scene))
        self._cards[-1].speaker.setFocus()

    def _on_new_goal(self, at: int, move: int) -> None:
        self._show(with_new_step(self._scene, at, move))
        self._cards[-1].speaker.setFocus()

    def _show(self, scene: Scenario) -> None:
        """Show a scene with other steps or choices."""
        self._rewrite(scene)
        self._fill()
        self._kit.guard.screen_changed()  # what was below the pointer has moved

    def _on_stem(self) -> None:
        lines = (line.strip() for line in self._stem.toPlainText().split("\n"))
        self._question = replace(self._question, stem="\n".join(line for line in lines if line))
        self._rewrite(self._scene)

    def _rewrite(self, scene: Scenario) -> None:
        self._question = replace(self._question, task=scene)
        self.rewritten.emit(list(question_lines(self._question)))
