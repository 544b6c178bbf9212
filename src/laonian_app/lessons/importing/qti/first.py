"""Items of QTI 1.2 as questions.

Source: IMS Question and Test Interoperability, ASI information model, version 1.2.
"""

from __future__ import annotations

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.making import (
    CannotHold,
    Offer,
    Parts,
    as_true_false,
    choice_of,
    gap_of,
    question_of,
    reflection_of,
)
from laonian_app.lessons.importing.numbers import number_with
from laonian_app.lessons.importing.qti.bodies import BodyReader, found_in
from laonian_app.lessons.importing.wording import literal, one_line
from laonian_app.lessons.importing.xml_trees import (
    Element,
    attribute,
    child,
    children,
    tag_of,
    text_of,
)
from laonian_app.lessons.model import Order, Question, Task

_RESPONSES = ("response_lid", "response_str", "response_num", "response_xy", "response_grp")


class FirstItemReader:
    """Reads one `item` of QTI 1.2."""

    def __init__(self, item: Element, bodies: BodyReader) -> None:
        self._item = item
        self._bodies = bodies
        self._parts = Parts()

    def read(self) -> Question:
        """Return the question of the item.

        Raises:
            CannotHold: it asks something else, more than one thing, or hides the answer.
        """
        presentation = child(self._item, "presentation")
        if presentation is None:
            raise CannotHold(texts.NO_STEM)
        asked = found_in(presentation, *_RESPONSES)
        if len(asked) != 1:
            kind = "没有可答的部分" if not asked else f"一题多问，{len(asked)} 处"
            raise CannotHold(texts.OTHER_KIND.format(x=kind))
        stem, pictures = self._bodies.text(presentation, lambda each: tag_of(each) in _RESPONSES)
        self._parts.stem = stem
        self._parts.picture = pictures[0] if pictures else None
        self._feedback()
        return question_of(self._task(asked[0]), self._parts)

    def _feedback(self) -> None:
        said = []
        for each in children(self._item, "itemfeedback"):
            words = self._bodies.text(each)[0]
            if words and words not in said:
                said.append(words)
        if said:
            self._parts.explanation = said[0]
            self._parts.notes += [f"原来还会说：{words}" for words in said[1:]]

    def _task(self, asked: Element) -> Task:
        tag = tag_of(asked)
        response = attribute(asked, "ident")
        if tag == "response_lid":
            return self._choice(asked, response)
        if tag in {"response_str", "response_num"}:
            return self._entry(tag, response)
        raise CannotHold(texts.OTHER_KIND.format(x="点图题"))

    def _choice(self, asked: Element, response: str) -> Task:
        labels: dict[str, tuple[str, str | None]] = {}
        for each in found_in(asked, "response_label"):
            text, pictures = self._bodies.line(each)
            words = text or (pictures[0].words if pictures else "")
            picture = pictures[0].file if pictures and not text else None
            labels[attribute(each, "ident")] = (words, picture)
        right = self._right(response)
        if not right:
            raise CannotHold(texts.NO_ANSWER)
        if attribute(asked, "rcardinality").lower() == "ordered":
            items = tuple(labels[name][0] for name in right if name in labels)
            if len(items) < 2 or len(items) != len(labels):
                raise CannotHold(texts.NO_ANSWER)
            return Order(items)
        offers = [Offer(text, float(name in right), None, p) for name, (text, p) in labels.items()]
        several = attribute(asked, "rcardinality").lower() == "multiple"
        return as_true_false(choice_of(offers, "multiple" if several else "single"))

    def _entry(self, tag: str, response: str) -> Task:
        right = self._right(response)
        if not right:
            return reflection_of(None)
        if tag == "response_num":
            number = number_with(right[0], "")
            if number is not None:
                return number
        return gap_of([literal(one_line(value)) for value in right])

    def _right(self, response: str) -> list[str]:
        """Return the values that bring points, without those that are ruled out by `not`."""
        best: tuple[float, list[str]] = (0.0, [])
        added: list[str] = []
        for condition in found_in(self._item, "respcondition"):
            points = sum(_points(each) for each in children(condition, "setvar"))
            values = _compared(child(condition, "conditionvar"), response)
            if points <= 0 or not values:
                continue
            adds = any(
                attribute(each, "action").lower() == "add" for each in children(condition, "setvar")
            )
            if adds:
                added += values
            if points > best[0]:
                best = (points, values)
        return list(dict.fromkeys(added if len(added) > len(best[1]) else best[1]))


def _compared(element: Element | None, response: str) -> list[str]:
    if element is None:
        return []
    values: list[str] = []
    for each in children(element):
        tag = tag_of(each)
        if tag in {"varequal", "varsubstring"}:
            if attribute(each, "respident") in {"", response}:
                values.append(text_of(each).strip())
        elif tag in {"and", "or"}:
            values += _compared(each, response)
    return values


def _points(setvar: Element) -> float:
    try:
        return float(text_of(setvar).strip() or "0")
    except ValueError:
        return 0.0
