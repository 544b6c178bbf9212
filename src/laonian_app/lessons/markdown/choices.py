"""Choice questions: which options are right, from whichever of the places that say so."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from laonian_app.lessons.markdown.answers import letters_of
from laonian_app.lessons.markdown.draft import Draft
from laonian_app.lessons.markdown.marks import STEM_ANSWER, folded
from laonian_app.lessons.markdown.options import RawOption
from laonian_app.lessons.model import Choice, Option
from laonian_app.lessons.problems import Problem, problem

EMPTIED = "（　）"
MOST_ON_A_SCREEN = 4
_NO_WORD = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Given:
    """An answer as the file gives it: the text of its line or key."""

    text: str | None
    line: int | None


def emptied(stem: str) -> tuple[str, str | None]:
    """Return a stem whose bracket with the answer is empty, and that answer."""
    brackets = list(STEM_ANSWER.finditer(stem))
    if not brackets:
        return stem, None
    found = brackets[-1]
    return stem[: found.start()] + EMPTIED + stem[found.end() :], found[1].strip()


def choice_of(
    draft: Draft, kind: str, given: Given, bracket: str | None
) -> tuple[Choice | None, list[Problem]]:
    """Return the task of a question with options, None where it cannot be told what is right.

    Args:
        kind: single, multiple, poll, or choice where the number of letters decides.
        bracket: the answer that stood in the stem's brackets.
    """
    understood = [raw.understood() for raw in draft.options]
    options = [option for option, _ in understood]
    problems = _faults_of(draft, draft.options, options)
    if len(options) < 2:
        problems.append(problem("options-few", draft.line, n=len(options)))
        return None, problems
    if kind == "poll":
        return Choice("poll", tuple(options)), problems
    ticked = [n for n, (_, tick) in enumerate(understood) if tick]
    right, wrong = _right_ones(draft, options, given, bracket, ticked)
    if wrong is not None:
        skipped = wrong.code == "answer-outside" and _has(problems, "option-order")
        return None, problems if skipped else [*problems, wrong]
    chosen = _chosen_kind(kind, right)
    if chosen == "single" and len(right) > 1:
        return None, [*problems, problem("answer-count", given.line, n=len(right))]
    if len(right) == len(options):
        problems.append(problem("answer-all", given.line))
    marked = tuple(replace(option, right=n in right) for n, option in enumerate(options))
    return Choice(chosen, marked), problems


def _has(problems: list[Problem], code: str) -> bool:
    """Say whether a fault is told already: B is not beyond C, its line is missing."""
    return any(each.code == code for each in problems)


def _chosen_kind(kind: str, right: list[int]) -> str:
    if kind in {"single", "multiple"}:
        return kind
    return "single" if len(right) == 1 else "multiple"


def _right_ones(
    draft: Draft, options: list[Option], given: Given, bracket: str | None, ticked: list[int]
) -> tuple[list[int], Problem | None]:
    """Return the numbers of the right options, or what keeps us from telling them."""
    letters = [raw.letter for raw in draft.options]
    said: list[list[str]] = []
    for text, line in ((given.text, given.line), (bracket, draft.stem_line)):
        if text is None:
            continue
        found = letters_of(text) or _letter_of_text(text, letters, options)
        if found is None:
            return [], problem("answer-unclear", line, x=text)
        beyond = [letter for letter in found if letter not in letters]
        if beyond:
            return [], problem("answer-outside", line, a=beyond[0], b=max(letters))
        said.append(found)
    if ticked:
        said.append(sorted(letters[n] for n in ticked))
    if not said:
        return [], problem("answer-missing", draft.line)
    for other in said[1:]:
        if other != said[0]:
            a, b = "".join(other), "".join(said[0])
            return [], problem("answer-conflict", given.line or draft.line, a=a, b=b)
    return [letters.index(letter) for letter in said[0]], None


def _letter_of_text(text: str, letters: list[str], options: list[Option]) -> list[str] | None:
    """Return the letter of the option that the answer repeats word for word."""
    word = comparable(text)
    same = [
        letter
        for letter, option in zip(letters, options, strict=True)
        if word and comparable(option.text) == word
    ]
    return same if len(same) == 1 else None


def comparable(text: str) -> str:
    """Return a text without blanks, punctuation, width and case, to compare with another."""
    return _NO_WORD.sub("", folded(text))


def _faults_of(draft: Draft, raws: list[RawOption], options: list[Option]) -> list[Problem]:
    problems = []
    before = None
    for raw, option in zip(raws, options, strict=True):
        expected = "A" if before is None else chr(ord(before.letter) + 1)
        if raw.letter != expected:
            a = before.letter if before else "开头"
            problems.append(problem("option-order", raw.line, a=a, b=raw.letter))
        if not option.text and option.picture is None:
            problems.append(problem("option-empty", raw.line, a=raw.letter))
        before = raw
    problems += _twins(raws, options)
    if len(options) > MOST_ON_A_SCREEN:
        problems.append(problem("options-many", draft.line, n=len(options)))
    return problems


def _twins(raws: list[RawOption], options: list[Option]) -> list[Problem]:
    problems = []
    first: dict[tuple[str, str | None], str] = {}
    for raw, option in zip(raws, options, strict=True):
        key = ("".join(option.text.split()), option.picture)
        if not option.text and option.picture is None:
            continue
        if key in first:
            problems.append(problem("option-twice", raw.line, a=first[key], b=raw.letter))
        first.setdefault(key, raw.letter)
    return problems


def choice_as_far_as_known(draft: Draft, given: str | None, stem: str) -> Choice | None:
    """Return the options with those marked that the file calls right, however many.

    None where there are no options: then nothing could be mended in a form.
    """
    if not draft.options:
        return None
    answer = given if given is not None else emptied(stem)[1]
    letters = letters_of(answer) if answer else None
    options = []
    for raw in draft.options:
        option, ticked = raw.understood()
        named = letters is not None and raw.letter in letters
        options.append(replace(option, right=named or bool(ticked)))
    kind = draft.kind if draft.kind in {"single", "multiple", "poll"} else "single"
    return Choice(kind, tuple(options))
