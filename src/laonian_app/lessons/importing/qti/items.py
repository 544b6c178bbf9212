"""Items of QTI 2.1, 2.2 and 3 as questions.

Source: IMS Question and Test Interoperability, Assessment Test, Section and Item
Information Model, versions 2.1 and 3.0.
"""

from __future__ import annotations

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.making import (
    CannotHold,
    Offer,
    Parts,
    as_true_false,
    choice_of,
    gap_of,
    match_of,
    question_of,
    reflection_of,
)
from laonian_app.lessons.importing.numbers import number_with
from laonian_app.lessons.importing.qti.bodies import BodyReader, found_in, plain_tag, value_of
from laonian_app.lessons.importing.qti.keys import Key, key_of
from laonian_app.lessons.importing.wording import literal, one_line, paragraphs
from laonian_app.lessons.importing.xml_trees import Element, children, text_of
from laonian_app.lessons.markdown.tasks import GAP
from laonian_app.lessons.model import Flag, Order, Question, RedFlags, Sort, Task

_LONGEST_TITLE = 40
_NAMES = {
    "hotspotInteraction": "点图题",
    "graphicOrderInteraction": "点图题",
    "graphicAssociateInteraction": "点图题",
    "graphicGapMatchInteraction": "拖图题",
    "selectPointInteraction": "点图题",
    "positionObjectInteraction": "拖图题",
    "sliderInteraction": "滑块题",
    "mediaInteraction": "听看题",
    "drawingInteraction": "画图题",
    "uploadInteraction": "交文件题",
    "gapMatchInteraction": "拖字填空",
    "inlineChoiceInteraction": "选字填空",
    "associateInteraction": "自由配对",
    "customInteraction": "自制题",
    "endAttemptInteraction": "自制题",
    "portableCustomInteraction": "自制题",
}


def is_interaction(element: Element) -> bool:
    """Say whether an element is something to answer."""
    return plain_tag(element).endswith("Interaction")


class ItemReader:
    """Reads one assessmentItem."""

    def __init__(self, item: Element, bodies: BodyReader, gathering: Gathering) -> None:
        self._item = item
        self._bodies = bodies
        self._gathering = gathering
        self._parts = Parts()

    def read(self) -> Question:
        """Return the question of the item.

        Raises:
            CannotHold: it asks something else, more than one thing, or hides the answer.
        """
        bodies = found_in(self._item, "itemBody")
        asked = [
            each
            for each in found_in(self._item, "itemBody")[:1]
            for each in found_in(each, *_interactions(each))
        ]
        if not bodies or not asked:
            raise CannotHold(texts.OTHER_KIND.format(x="没有可答的部分"))
        kind = plain_tag(asked[0])
        if len(asked) > 1 and not (kind == "textEntryInteraction" and len(asked) == 1):
            raise CannotHold(texts.OTHER_KIND.format(x=f"一题多问，{len(asked)} 处"))
        self._stem(bodies[0], asked[0])
        self._feedback()
        return question_of(self._task(kind, asked[0]), self._parts)

    def _stem(self, body: Element, asked: Element) -> None:
        text, pictures = self._bodies.text(body, is_interaction)
        prompts = [
            self._bodies.text(each) for each in children(asked) if plain_tag(each) == "prompt"
        ]
        for prompt, shown in prompts:
            text = "\n".join(part for part in (text, prompt) if part)
            pictures += shown
        self._parts.stem = text
        self._parts.picture = pictures[0] if pictures else None
        self._parts.notes += [f"还有一张图：{each.file}" for each in pictures[1:]]

    def _feedback(self) -> None:
        """Keep the words that are said afterwards: one as explanation, others as notes."""
        said = []
        for each in found_in(self._item, "modalFeedback"):
            words = self._bodies.text(each)[0]
            if words and words not in said:
                said.append(words)
        if said:
            self._parts.explanation = said[0]
            self._parts.notes += [f"原来还会说：{words}" for words in said[1:]]

    def _task(self, kind: str, asked: Element) -> Task:
        key = key_of(self._item, value_of(asked, "responseIdentifier"))
        if kind == "choiceInteraction":
            return self._choice(asked, key)
        if kind == "orderInteraction":
            return self._order(asked, key)
        if kind == "matchInteraction":
            return self._match(asked, key)
        if kind in {"hottextInteraction"}:
            return self._flags(asked, key)
        if kind == "textEntryInteraction":
            return self._entry(asked, key)
        if kind == "extendedTextInteraction":
            answer = literal(paragraphs("\n".join(key.values)))
            return reflection_of(answer or None)
        raise CannotHold(texts.OTHER_KIND.format(x=_NAMES.get(kind, kind)))

    # ------------------------------------------------------------ kinds

    def _labels(self, asked: Element, name: str) -> dict[str, tuple[str, str | None]]:
        """Return text and picture of each choice by its identifier."""
        found = {}
        for each in found_in(asked, name):
            text, pictures = self._bodies.line(each)
            words = text or (pictures[0].words if pictures else "")
            picture = pictures[0].file if pictures and not text else None
            found[value_of(each, "identifier")] = (words, picture)
        return found

    def _choice(self, asked: Element, key: Key) -> Task:
        labels = self._labels(asked, "simpleChoice")
        if not key.values:
            raise CannotHold(texts.NO_ANSWER)
        offers = [
            Offer(text, float(name in key.values), None, picture)
            for name, (text, picture) in labels.items()
        ]
        several = key.several or value_of(asked, "maxChoices") not in {"", "1"}
        if value_of(asked, "shuffle") == "false":
            self._parts.shuffle = False
        kind = "multiple" if several or len(key.values) > 1 else "single"
        return as_true_false(choice_of(offers, kind))

    def _order(self, asked: Element, key: Key) -> Task:
        labels = self._labels(asked, "simpleChoice")
        items = tuple(labels[name][0] for name in key.values if name in labels)
        if len(items) < 2 or len(items) != len(labels):
            raise CannotHold(texts.NO_ANSWER)
        return Order(items)

    def _match(self, asked: Element, key: Key) -> Task:
        labels = self._labels(asked, "simpleAssociableChoice")
        pairs = []
        for value in key.values:
            left, _, right = value.partition(" ")
            if left in labels and right.strip() in labels:
                pairs.append((labels[left][0], labels[right.strip()][0]))
        rights = [right for _, right in pairs]
        if len(set(rights)) < len(rights):
            groups = {
                right: tuple(own for own, other in pairs if other == right) for right in rights
            }
            if len(groups) > 1:
                return Sort(tuple(groups.items()))
        return match_of(pairs)

    def _flags(self, asked: Element, key: Key) -> Task:
        """Return a text whose touchable parts are the suspicious ones, if they are right."""
        pieces: list[tuple[str, bool]] = []
        _pieces(asked, set(key.values), pieces)
        text, flags = "", []
        for piece, is_flag in pieces:
            shown = piece if text and not text.endswith("\n") else piece.lstrip()
            if is_flag and shown.strip():
                flags.append(Flag(shown.strip(), "", len(text) + len(shown) - len(shown.lstrip())))
            text += shown
        if not flags:
            raise CannotHold(texts.NO_ANSWER)
        return _tidied(text, flags)

    def _entry(self, asked: Element, key: Key) -> Task:
        if not key.values:
            raise CannotHold(texts.NO_ANSWER)
        body = found_in(self._item, "itemBody")[0]
        self._parts.stem = self._stem_with_gap(body, asked)
        if key.base in {"integer", "float"}:
            number = number_with(key.values[0], "")
            if number is not None:
                return number
        return gap_of([literal(one_line(value)) for value in key.values])

    def _stem_with_gap(self, body: Element, asked: Element) -> str:
        before = asked.text
        asked.text = f" {GAP} "
        text, _ = self._bodies.text(body)
        asked.text = before
        return text


def _interactions(body: Element) -> list[str]:
    return sorted({plain_tag(each) for each in body.iter() if is_interaction(each)})


def _pieces(element: Element, right: set[str], pieces: list[tuple[str, bool]]) -> None:
    """Collect the text of a hottext in pieces; those of right ones are told apart."""
    pieces.append((_tight(element.text), False))
    for each in element:
        tag = plain_tag(each)
        if tag == "hottext" and value_of(each, "identifier") in right:
            pieces.append((" ".join(text_of(each).split()), True))
        elif tag in {"br"}:
            pieces.append(("\n", False))
        elif tag != "prompt":
            _pieces(each, right, pieces)
            if tag in {"p", "div"}:
                pieces.append(("\n", False))
        pieces.append((_tight(each.tail), False))


def _tight(text: str | None) -> str:
    return (
        " ".join((text or "").split("\n")).replace("\t", " ")
        if text and text.strip()
        else (" " if text else "")
    )


def _tidied(text: str, flags: list[Flag]) -> RedFlags:
    """Return the text without blanks at line ends, flags moved with it."""
    kept = ""
    places: dict[int, int] = {}
    for n, character in enumerate(text):
        places[n] = len(kept)
        double = character == " " and (not kept or kept[-1] in " \n")
        if double or (character == "\n" and (not kept or kept[-1] == "\n")):
            continue
        if character == "\n" and kept.endswith(" "):
            kept = kept[:-1]
        kept += character
    moved = tuple(Flag(flag.text, flag.why, places[flag.start]) for flag in flags)
    return RedFlags(kept.rstrip(), moved)
