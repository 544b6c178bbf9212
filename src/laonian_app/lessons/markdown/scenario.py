"""Scenarios: steps, what the learner can do in each, and where that leads."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from laonian_app.lessons.markdown.draft import Collector
from laonian_app.lessons.markdown.escapes import divided, unshielded
from laonian_app.lessons.markdown.lines import Line, joined
from laonian_app.lessons.markdown.marks import (
    BULLET,
    STEP,
    STEP_GOAL,
    STEP_MARK,
    folded,
    heading,
)
from laonian_app.lessons.markdown.numbering import Block
from laonian_app.lessons.model import Scenario, Step, StepOption
from laonian_app.lessons.problems import Problem, problem

_ONE_LINE = re.compile(r"([A-Za-zＡ-Ｚ]\d{1,4})[ \t\u3000]+([^:：|｜]{0,20})[:：]\s*(.*)")
WHY = re.compile(r"说明\s*[:：]")
ROLES = {"自己": "self", "帮手": "helper", "旁观": "onlooker"}


@dataclass(slots=True)
class _RawOption:
    text: str
    to: str
    line: int
    why_parts: list[str] = field(default_factory=list)


@dataclass(slots=True)
class _RawStep:
    name: str
    speaker: str
    line: int
    paragraphs: list[list[str]] = field(default_factory=list)
    options: list[_RawOption] = field(default_factory=list)

    def understood(self) -> Step:
        options = tuple(
            StepOption(each.text, each.to, joined(part for part in each.why_parts if part) or None)
            for each in self.options
        )
        text = "\n".join(joined(parts) for parts in self.paragraphs)
        return Step(self.name, self.speaker, text, options, self.line)


class ScenarioCollector(Collector):
    """Takes the lines of a scenario; `steps` are its own."""

    _mark = STEP_MARK

    def __init__(self, block: Block) -> None:
        super().__init__(block)
        self.steps: list[_RawStep] = []
        self._in_step = False

    def _special(self, line: Line) -> bool:
        found = heading(line.text)
        if found:
            step = STEP.fullmatch(found[1])
            return step is not None and self._begin(step[1], step[2], line)
        whole = _ONE_LINE.fullmatch(line.text)
        if whole:
            return self._whole_step(whole, line)
        bullet = BULLET.fullmatch(line.text)
        if not self._in_step or bullet is None or WHY.match(bullet[1]):
            return False
        return self._step_option(bullet[1], line)

    def _begin(self, name: str, speaker: str, line: Line) -> bool:
        self.steps.append(_RawStep(folded(name), speaker.strip(), line.number))
        self._in_step = True
        self._tail = None
        return True

    def _whole_step(self, whole: re.Match[str], line: Line) -> bool:
        text, *options = divided(whole[3], "|｜")
        self._begin(whole[1], whole[2], line)
        if text.strip():
            self.steps[-1].paragraphs.append([text.strip()])
        for option in options:
            self._step_option(option.strip(), line)
        return True

    def _step_option(self, text: str, line: Line) -> bool:
        found = STEP_GOAL.search(text)
        words = text[: found.start()] if found else text
        goal = folded(found[1]) if found else ""  # nobody has said yet where it leads
        option = _RawOption(unshielded(words.strip(), WHY), goal, line.number)
        self.steps[-1].options.append(option)
        self._tail = None
        return True

    def _why(self, value: str, line: Line) -> bool:
        if not self._in_step or not self.steps[-1].options:
            return super()._why(value, line)
        self.steps[-1].options[-1].why_parts.append(value)
        self._tail = self.steps[-1].options[-1].why_parts
        return True

    def _put(self, name: str, value: str, line: Line) -> None:
        self._in_step = False
        super()._put(name, value, line)

    def _text(self, text: str, line: Line) -> None:
        if not self._in_step:
            super()._text(text, line)
        elif self._tail is not None and not self._blank:
            self._tail.append(text)
        else:
            self._tail = [text]
            self.steps[-1].paragraphs.append(self._tail)


def scenario_of(collector: ScenarioCollector, role: str) -> tuple[Scenario, list[Problem]]:
    """Return the scenario, and what is wrong with its paths."""
    steps = tuple(step.understood() for step in collector.steps)
    problems = _lost_ways(collector.steps)
    if not problems:
        problems = _traps(steps)
    return Scenario(steps, role), problems


def _lost_ways(steps: list[_RawStep]) -> list[Problem]:
    problems = []
    first_line: dict[str, int] = {}
    for step in steps:
        if step.name in first_line:
            problems.append(problem("id-twice", step.line, x=step.name, n=first_line[step.name]))
        first_line.setdefault(step.name, step.line)
    for step in steps:
        for option in step.options:
            if not option.to:
                problems.append(problem("step-goal", option.line, x=option.text))
            elif option.to not in first_line:
                problems.append(problem("step-missing", option.line, x=option.to))
    return problems


def _traps(steps: tuple[Step, ...]) -> list[Problem]:
    """Name the steps from which no end can be reached, and those that nothing leads to."""
    ways = {step.name: {option.to for option in step.options} for step in steps}
    ending = {name for name, to in ways.items() if not to}
    while grown := {name for name, to in ways.items() if name not in ending and to & ending}:
        ending |= grown
    reached = {steps[0].name} if steps else set()
    while grown := {to for name in reached for to in ways[name]} - reached:
        reached |= grown
    problems = [
        problem("step-trap", step.line, x=step.name) for step in steps if step.name not in ending
    ]
    return problems + [
        problem("step-unreached", step.line, x=step.name)
        for step in steps
        if step.name not in reached
    ]
