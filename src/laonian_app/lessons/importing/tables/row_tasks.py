"""What a row of a table asks: from its kind, its answer and its options."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.making import CannotHold, Offer, choice_of, gap_of, reflection_of
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.tables.answers import right_ones, truth_of_cell
from laonian_app.lessons.importing.wording import literal, one_line, paragraphs
from laonian_app.lessons.markdown.answers import accepted_of, letters_of, number_of
from laonian_app.lessons.markdown.choices import emptied
from laonian_app.lessons.markdown.kinds import KIND_NAMES
from laonian_app.lessons.model import Task, TrueFalse
from laonian_app.lessons.problems import Problem


@dataclass(slots=True)
class Found:
    """What the cells of one row hold; `options` by letter, empty where one is missing.

    `usual` is the kind that other rows with the same mark have.
    """

    where: Where
    stem: str
    answer: str
    kind: str | None
    options: list[str]
    usual: str | None = None
    problems: list[Problem] = field(default_factory=list)
    told: list[tuple[str, dict[str, str]]] = field(default_factory=list)


def task_of(found: Found) -> Task:
    """Return what a row asks.

    Raises:
        CannotHold: it does not say, or we have no such kind.
    """
    there = [option for option in found.options if option]
    if found.kind == "true_false":
        return _true_false(found)
    if found.kind in {"text", "reflection", "number"}:
        return _open(found, there)
    if not there:
        return _without_options(found)
    return _choice(found)


def _true_false(found: Found) -> Task:
    stem, bracket = emptied(found.stem)
    answer = found.answer or bracket or ""
    if not found.answer:
        found.stem = stem
    truth = truth_of_cell(answer, found.options)
    if truth is None:
        raise CannotHold(texts.ANSWER_UNCLEAR if answer else texts.NO_ANSWER)
    return TrueFalse(truth)


def _open(found: Found, there: Sequence[str]) -> Task:
    """Return a gap or an open question; its words may stand in the column of option A."""
    letters = letters_of(found.answer)
    answer = found.answer
    if there and (letters is not None or not answer):
        answer = "\n".join(there) if found.kind == "reflection" else there[0]
    if found.kind == "reflection":
        return reflection_of(literal(paragraphs(answer)) or None)
    number = number_of(answer) if found.kind == "number" else None
    if number is not None:
        return number
    return gap_of([literal(one_line(each)) for each in accepted_of(one_line(answer))])


def _without_options(found: Found) -> Task:
    truth = truth_of_cell(found.answer, ())
    if found.kind is None and truth is not None and letters_of(found.answer) is None:
        return TrueFalse(truth)
    if not found.answer:
        return _of_bracket(found)
    if letters_of(found.answer) is not None or found.kind is not None:
        raise CannotHold(texts.NO_OPTIONS)
    number = number_of(found.answer)
    if number is not None:
        return number
    if "__" in found.stem or "（）" in found.stem.replace(" ", "").replace("\u3000", ""):
        return gap_of([literal(one_line(found.answer))])
    return reflection_of(literal(paragraphs(found.answer)))


def _of_bracket(found: Found) -> Task:
    stem, bracket = emptied(found.stem)
    truth = truth_of_cell(bracket or "", ())
    if bracket is None:
        raise CannotHold(texts.NO_ANSWER)
    if truth is None or letters_of(bracket) is not None:
        raise CannotHold(texts.NO_OPTIONS)
    found.stem = stem
    return TrueFalse(truth)


def _choice(found: Found) -> Task:
    answer = found.answer
    if not answer:
        found.stem, bracket = emptied(found.stem)
        answer = bracket or ""
    if not answer:
        raise CannotHold(texts.NO_ANSWER)
    right = right_ones(answer, found.options)
    if right is None:
        raise CannotHold(texts.ANSWER_UNCLEAR)
    numbers, beyond = right
    if beyond:
        if not numbers:
            raise CannotHold(texts.ANSWER_OUTSIDE)
        last = max(n for n, option in enumerate(found.options) if option)
        told = {"x": "".join(letters_of(answer) or answer), "y": chr(ord("A") + last)}
        found.told.append(("answer-partly", told))
    several = len(numbers) + len(beyond) > 1
    kind = "multiple" if several or found.kind == "multiple" else "single"
    named = found.usual or found.kind
    if named in {"single", "multiple"} and (named == "single") is several and named != found.kind:
        found.told.append(("type-differs", {"x": KIND_NAMES[named], "y": answer}))
    elif several and found.kind == "single":
        found.told.append(("type-differs", {"x": KIND_NAMES["single"], "y": answer}))
    offers = [
        Offer(option, float(n in numbers)) for n, option in enumerate(found.options) if option
    ]
    return choice_of(offers, kind)
