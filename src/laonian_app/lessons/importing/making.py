"""Questions out of parts: what every foreign format has in common.

A reader fills `Parts`; `question_of` makes a question of them or says why it cannot.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.wording import together
from laonian_app.lessons.markdown.answers import truth_of
from laonian_app.lessons.model import (
    Choice,
    GapText,
    Match,
    Option,
    Order,
    Picture,
    Question,
    Reflection,
    Section,
    Task,
    TrueFalse,
)

MOST_OPTIONS = 8


class CannotHold(Exception):
    """Our model has no place for a question; `why` is said to the instructor."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


@dataclass(slots=True)
class Offer:
    """An option: its text, its weight from -1 to 1, what is said to who chooses it."""

    text: str
    weight: float
    why: str | None = None
    picture: str | None = None


@dataclass(slots=True)
class Parts:
    """What was found of one question, in no order; `notes` are for the instructor."""

    stem: str = ""
    title: str = ""
    explanation: str | None = None
    hint: str | None = None
    difficulty: int | None = None
    tags: tuple[str, ...] = ()
    picture: Picture | None = None
    shuffle: bool | None = None
    id: str = ""
    source: str | None = None
    notes: list[str] = field(default_factory=list)


def question_of(task: Task, parts: Parts) -> Question:
    """Return a question that asks `task`.

    Raises:
        CannotHold: nothing is asked.
    """
    if not parts.stem and parts.picture is None and not isinstance(task, Order | Match):
        raise CannotHold(texts.NO_STEM)
    stem = parts.stem
    if not stem and parts.picture is not None:
        stem = parts.picture.words or "请看图。"
    return Question(
        id=parts.id,
        section=Section.PRACTICE,
        stem=stem,
        task=task,
        id_given=bool(parts.id),
        title=parts.title,
        explanation=parts.explanation,
        hint=parts.hint,
        difficulty=parts.difficulty,
        tags=parts.tags,
        source=parts.source,
        picture=parts.picture,
        notes=together(parts.notes),
        shuffle=parts.shuffle,
    )


# ---------------------------------------------------------------- tasks


def choice_of(offers: Sequence[Offer], kind: str) -> Choice:
    """Return a single or multiple choice; every option of a weight above 0 is right.

    Raises:
        CannotHold: too few or too many options, none right, or several in a single one.
    """
    if len(offers) < 2:
        raise CannotHold(texts.FEW_OPTIONS if offers else texts.NO_OPTIONS)
    if len(offers) > MOST_OPTIONS:
        raise CannotHold(texts.TOO_MANY_OPTIONS)
    right = [offer.weight > 0 for offer in offers]
    if not any(right):
        raise CannotHold(texts.NO_RIGHT)
    if kind == "single" and sum(right) > 1:
        raise CannotHold(texts.SEVERAL_FULL)
    options = tuple(
        Option(offer.text, is_right, offer.why, None, offer.picture)
        for offer, is_right in zip(offers, right, strict=True)
    )
    return Choice(kind, options)


def weighed(offers: Sequence[Offer], *, single: bool | None = None) -> tuple[Choice, bool]:
    """Return a choice from weights, and whether half credit was given up for it.

    Args:
        single: what the source says, None where it says nothing: then one option of full
            weight makes it single.

    Raises:
        CannotHold: as `choice_of`.
    """
    full = [n for n, offer in enumerate(offers) if offer.weight >= 0.999]
    some = [n for n, offer in enumerate(offers) if 0 < offer.weight < 0.999]
    if len(full) == 1 and single is not False:
        kept = [Offer(o.text, float(n in full), o.why, o.picture) for n, o in enumerate(offers)]
        return choice_of(kept, "single"), bool(some)
    penalties = any(offer.weight < 0 for offer in offers)
    if full and single is not False and not (penalties and len(full) > 1):
        raise CannotHold(texts.SEVERAL_FULL)
    if single and not full:
        raise CannotHold(texts.NO_RIGHT)
    return choice_of(offers, "multiple"), False


def as_true_false(task: Task) -> Task:
    """Return 对 and 错 as a question of right or wrong; any other task as it is.

    Only in Chinese: “True” and “False” are ordinary options elsewhere.
    """
    if not isinstance(task, Choice) or task.kind != "single" or len(task.options) != 2:
        return task
    words = [option.text.strip().rstrip("。.") for option in task.options]
    if any(word not in _TRUTHS for word in words):
        return task
    truths = [truth_of(word) for word in words]
    if None in truths or truths[0] == truths[1]:
        return task
    return TrueFalse(bool(truths[task.right[0]]))


_TRUTHS = frozenset(("对", "错", "正确", "错误", "对的", "错的", "√", "×", "不对", "不正确"))


def gap_of(accepted: Sequence[str]) -> GapText:
    """Return a gap to fill.

    Raises:
        CannotHold: no answer is given.
    """
    kept = tuple(dict.fromkeys(answer for answer in accepted if answer))
    if not kept:
        raise CannotHold(texts.NO_ANSWER)
    return GapText(kept)


def match_of(pairs: Sequence[tuple[str, str]]) -> Match:
    """Return pairs to find.

    Raises:
        CannotHold: fewer than two.
    """
    if len(pairs) < 2:
        raise CannotHold(texts.FEW_OPTIONS)
    return Match(tuple(pairs))


def reflection_of(answer: str | None) -> Reflection:
    """Return a question without a mark; `answer` is shown afterwards."""
    return Reflection(answer or None)
