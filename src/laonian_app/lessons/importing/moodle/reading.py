"""Moodle XML read into questions, with the pictures that lie in it.

Source: docs.moodle.org, Moodle XML format; question/format/xml/format.php.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from laonian_app.lessons.identity import is_id
from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.making import (
    CannotHold,
    Offer,
    Parts,
    as_true_false,
    gap_of,
    match_of,
    question_of,
    reflection_of,
    weighed,
)
from laonian_app.lessons.importing.moodle.shown import ShownTexts
from laonian_app.lessons.importing.numbers import number_with
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.refusals import FileDamaged
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.talk import blocks_of, paged
from laonian_app.lessons.importing.texts import said
from laonian_app.lessons.importing.wording import literal, one_line
from laonian_app.lessons.importing.xml_trees import (
    Element,
    attribute,
    below,
    child,
    children,
    elements_of,
    text_of,
)
from laonian_app.lessons.model import Question, Task, TrueFalse
from laonian_app.lessons.problems import Problem

_TRIVIAL_NAME = re.compile(r"(?:q|question|pergunta|题|第)?\s*\W*\d+\W*(?:题)?|[0-9a-f]{16,}", re.I)
_LONGEST_TITLE = 40
_SILENT = frozenset(("category", "description"))
_KINDS = {
    "cloze": "完形填空",
    "calculated": "计算题",
    "calculatedsimple": "计算题",
    "calculatedmulti": "计算选择题",
    "ddwtos": "拖字填空",
    "ddmarker": "拖到图上",
    "ddimageortext": "拖到图上",
    "gapselect": "选字填空",
    "randomsamatch": "随机配对",
    "kprime": "每句判断对错",
    "stack": "代数题",
}


def read_moodle_xml(found: Recognised, gathering: Gathering) -> None:
    """Read a Moodle XML file into `gathering`.

    Raises:
        FileUnsafe: it declares entities. FileDamaged: not even one question can be read.
    """
    category = ""
    count = 0
    try:
        for element in elements_of(found.data, found.name, "question"):
            count += 1
            kind = attribute(element, "type")
            if kind == "category":
                category = _category(text_of(child(element, "category", "text")))
                continue
            _Reader(element, kind, gathering, Where(None, f"第 {count} 项")).run(category)
    except FileDamaged:
        if not count:
            raise
        gathering.leave_out(Where(None, f"第 {count} 项之后"), "", texts.NOT_WELL_FORMED)


def _category(path: str) -> str:
    names = [name.strip() for name in path.split("/")]
    there = [name for name in names if name and not name.startswith("$") and name != "top"]
    return one_line(there[-1]) if there else ""


class _Reader:
    """Reads one question element."""

    def __init__(self, element: Element, kind: str, gathering: Gathering, where: Where) -> None:
        self._element = element
        self._kind = kind
        self._gathering = gathering
        self._where = where
        self._shown = ShownTexts(gathering)
        self._problems: list[Problem] = []
        self._parts = Parts()

    def run(self, category: str) -> None:
        stem, pictures = self._shown.text(child(self._element, "questiontext"))
        if self._kind == "description":
            blocks = [*blocks_of(stem.split("\n")), *pictures]
            self._gathering.pages += paged(blocks)
            return
        self._parts.stem = stem
        self._parts.picture = pictures[0] if pictures else None
        self._parts.notes += [f"还有一张图：{each.file}" for each in pictures[1:]]
        try:
            question = self._question()
        except CannotHold as problem:
            name = stem or text_of(child(self._element, "name", "text"))
            self._gathering.leave_out(self._where, name, problem.why)
            return
        self._gathering.take(question, self._where, (category,), self._problems)

    # ------------------------------------------------------------ the question

    def _question(self) -> Question:
        self._common()
        readers: dict[str, Callable[[], Task]] = {
            "multichoice": self._choice,
            "truefalse": self._truth,
            "shortanswer": self._gap_text,
            "numerical": self._number,
            "matching": self._match,
            "essay": self._essay,
        }
        reader = readers.get(self._kind)
        if reader is None:
            name = _KINDS.get(self._kind, self._kind or "没写题型")
            raise CannotHold(texts.OTHER_KIND.format(x=name))
        return question_of(reader(), self._parts)

    def _common(self) -> None:
        element, parts = self._element, self._parts
        name = one_line(text_of(child(element, "name", "text")))
        plain = name.casefold() not in parts.stem.casefold()
        if name and plain and not _TRIVIAL_NAME.fullmatch(name) and len(name) <= _LONGEST_TITLE:
            parts.title = literal(name)
        parts.explanation = self._shown.text(child(element, "generalfeedback"))[0] or None
        hints = [self._shown.text(hint)[0] for hint in children(element, "hint")]
        there = [hint for hint in hints if hint]
        parts.hint = there[0] if there else None
        parts.notes += [f"另一条提示：{hint}" for hint in there[1:]]
        tags = (one_line(text_of(child(tag, "text"))) for tag in below(element, "tag"))
        parts.tags = tuple(dict.fromkeys(literal(tag) for tag in tags if tag))
        own = text_of(child(element, "idnumber")).strip()
        parts.id = own if is_id(own) else ""
        if text_of(child(element, "shuffleanswers")).strip().lower() in {"0", "false"}:
            parts.shuffle = False
        grade = text_of(child(element, "defaultgrade")).strip()
        penalty = text_of(child(element, "penalty")).strip()
        if grade.rstrip("0.") not in {"", "1"} or penalty.rstrip("0."):
            self._gathering.say("points-dropped")

    def _offers(self) -> list[Offer]:
        offers = []
        for answer in children(self._element, "answer"):
            text, pictures = self._shown.text(answer)
            why = self._shown.line(child(answer, "feedback")) or None
            picture = pictures[0] if pictures and not text else None
            words = picture.words if picture else one_line(text)
            file = picture.file if picture else None
            offers.append(Offer(words, _fraction(answer), why, file))
        return offers

    def _choice(self) -> Task:
        offers = self._offers()
        single = text_of(child(self._element, "single")).strip().lower()
        says = None if not single else single in {"true", "1"}
        if says is None:
            says = sum(offer.weight > 0 for offer in offers) == 1 or None
        choice, halves = weighed(offers, single=says)
        if halves:
            self._gathering.say("half-credit")
            halved = [offer.text for offer in offers if 0 < offer.weight < 0.999]
            self._parts.notes += [f"原来算一部分对：{text}" for text in halved]
        return as_true_false(choice)

    def _truth(self) -> Task:
        best = max(children(self._element, "answer"), key=_fraction, default=None)
        if best is None:
            raise CannotHold(texts.NO_ANSWER)
        right = text_of(child(best, "text")).strip().lower() == "true"
        whys = {
            text_of(child(answer, "text")).strip().lower(): self._shown.text(
                child(answer, "feedback")
            )[0]
            for answer in children(self._element, "answer")
        }
        own, other = whys.get(str(right).lower(), ""), whys.get(str(not right).lower(), "")
        parts = self._parts
        parts.explanation = parts.explanation or own or other or None
        for name, words in (("答对时", own), ("答错时", other)):
            if words and words != parts.explanation:
                parts.notes.append(f"{name}原来说：{words}")
        return TrueFalse(right)

    def _gap_text(self) -> Task:
        answers = [(a, _fraction(a)) for a in children(self._element, "answer")]
        full = [self._shown.line(a).strip("*") for a, weight in answers if weight >= 0.999]
        if any(0 < weight < 0.999 for _, weight in answers):
            self._gathering.say("half-credit")
        self._keep_feedback()
        return gap_of(full)

    def _number(self) -> Task:
        full = [a for a in children(self._element, "answer") if _fraction(a) >= 0.999]
        numbers = []
        for answer in full:
            written = text_of(child(answer, "text"))
            number = number_with(written, text_of(child(answer, "tolerance")))
            if number is not None:
                numbers.append((written.strip(), number))
        if not numbers:
            raise CannotHold(texts.ANSWER_UNCLEAR if full else texts.NO_ANSWER)
        for written, _ in numbers[1:]:
            self._problems.append(said("number-second", self._gathering.file, x=written))
            self._parts.notes.append(f"原文件里 {written} 也算对。")
        if any(0 < _fraction(a) < 0.999 for a in children(self._element, "answer")):
            self._gathering.say("half-credit")
        self._keep_feedback()
        return numbers[0][1]

    def _keep_feedback(self) -> None:
        """Explain by the words for the right answer; keep those for others as notes."""
        for answer in children(self._element, "answer"):
            words = self._shown.text(child(answer, "feedback"))[0]
            if not words or words == self._parts.explanation:
                continue
            if _fraction(answer) >= 0.999 and self._parts.explanation is None:
                self._parts.explanation = words
            else:
                self._parts.notes.append(f"答“{self._shown.line(answer)}”时原来说：{words}")

    def _match(self) -> Task:
        pairs = []
        for sub in children(self._element, "subquestion"):
            left, right = (
                self._shown.line(sub),
                one_line(literal(text_of(child(sub, "answer", "text")))),
            )
            if left and right:
                pairs.append((left, right))
            elif left or right:
                self._parts.notes.append(f"多出来的一项：{left or right}")
        return match_of(pairs)

    def _essay(self) -> Task:
        answer = self._shown.text(child(self._element, "graderinfo"))[0]
        template = self._shown.text(child(self._element, "responsetemplate"))[0]
        if template:
            self._parts.notes.append(f"原来给的答题样子：{template}")
        if not answer and self._parts.explanation:
            answer, self._parts.explanation = self._parts.explanation, None
        return reflection_of(answer)


def _fraction(answer: Element) -> float:
    try:
        return max(-1.0, min(1.0, float(attribute(answer, "fraction") or "0") / 100))
    except ValueError:
        return 0.0
