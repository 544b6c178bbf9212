"""Quizzes in Markdown: lists of boxes below a question, and those of LiaScript.

`- [x]` and `- [ ]` (GitHub, quizdown), `[(X)]` and `[[X]]` (LiaScript: one right, several
right), `[(1)]` and `[[1]]` (LiaScript: survey, nothing is right), `[[answer]]` (a gap).
Other things of these dialects are left out by name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
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
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.talk import blocks_of, paged
from laonian_app.lessons.importing.wording import excerpt, one_line, paragraphs
from laonian_app.lessons.model import Choice, Option, Task

_BULLET = r"\s*(?:(?:[-*+]|(?P<number>\d+)[.)])\s+)?"
_BOX = re.compile(
    rf"{_BULLET}(?:\[(?P<task>[ xX])\]\s|\[\((?P<one>[ xX])\)\]|\[\[(?P<many>[ xX])\]\]"
    r"|\[(?P<survey>\(\d+\)|\[\d+\])\])\s*(?P<text>.*)"
)
_PLAIN_BULLET = r"\s*(?:(?:[-*+]|\d+[.)])\s+)?"
_TEXT_SURVEY = re.compile(rf"{_PLAIN_BULLET}\[\[_{{2,}}[_\s]*\]\]\s*")
_MATRIX = re.compile(
    rf"{_PLAIN_BULLET}\[\s*(?:[\[(][^\])]*[\])]\s*){{2,}}\]|{_PLAIN_BULLET}\[\[[^\]]*\]\s*[\[(]"
)
_GAP = re.compile(r"\[\[\s*([^\[\]]+?)\s*\]\]")
_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"</?(?:section|div|span|br|center|details|summary|p)\b[^<>]*>", re.IGNORECASE)
_LIA_ONLY = re.compile(
    r"\s*(?:--\{\{.*\}\}--|\{\{.*\}\}|[!?]{1,2}\[.*\]\(.*\)|={3,}|\*{3,}|-{3,}|@end)\s*"
)
_HEADING = re.compile(r"(#{1,6})\s+(.*)")
_QUESTION_NUMBER = re.compile(r"(?:Q\s*)?\d{1,4}\s*[.)、．:：]\s*")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(([^)\s]*)[^)]*\)")
_STRONG = re.compile(r"__(.+?)__")
_FENCE = re.compile(r"\s*(?:```|~~~)\s*(\w*)")
_QUOTE = re.compile(r"\s*>\s?(.*)")
_LETTER = re.compile(r"[a-zA-Z][.)]\s+(?=\S)")


@dataclass(slots=True)
class _Draft:
    """Text below a heading, then boxes; what follows them explains."""

    line: int = 0
    heading: str = ""
    text: list[str] = field(default_factory=list)
    boxes: list[re.Match[str]] = field(default_factory=list)
    whys: dict[int, str] = field(default_factory=dict)
    quotes: list[str] = field(default_factory=list)
    written: int = 0
    matrix: bool = False


def read_task_lists(text: str, gathering: Gathering) -> None:
    """Read a Markdown text into `gathering`; text without boxes becomes pages."""
    if re.search(r"^exsolution\s*:", text, re.MULTILINE):
        from laonian_app.lessons.importing.exams import read_exams

        read_exams(text, gathering)
        return
    reader = _Reader(gathering)
    lines = _COMMENT.sub(lambda hit: "\n" * hit[0].count("\n"), text).split("\n")
    for number, line in enumerate(lines, 1):
        reader.take(number, line)
    reader.close()


class _Reader:
    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._draft = _Draft()
        self._fenced = ""
        self._chapter = ""

    def take(self, number: int, raw: str) -> None:
        fence = _FENCE.match(raw)
        if fence:
            self._fenced = "" if self._fenced else fence[1] or "code"
            return
        line = _TAG.sub("", raw).rstrip("\\ \t")
        heading = _HEADING.fullmatch(line.strip())
        box = _BOX.fullmatch(line)
        if self._fenced and self._fenced not in {"markdown", "md"}:
            self._text(number, line)
        elif heading:
            self._heading(number, heading)
        elif box and self._same_kind(box):
            self._box(number, box)
        elif not line.strip() or _LIA_ONLY.fullmatch(line):
            return
        elif _MATRIX.match(line):
            self._draft.line = self._draft.line or number
            self._draft.matrix = True
        elif _TEXT_SURVEY.fullmatch(line):
            self._draft.line = self._draft.line or number
            self._draft.written += 1
            self._finish(number)
        elif quote := _QUOTE.fullmatch(line):
            self._quote(quote[1].strip())
        else:
            self._text(number, line)

    def _same_kind(self, box: re.Match[str]) -> bool:
        """Say whether a box belongs to those before it; another kind begins a question."""
        if self._draft.boxes and _kind_of(self._draft.boxes[0]) != _kind_of(box):
            self._finish(0)
        return True

    def _heading(self, number: int, heading: re.Match[str]) -> None:
        self._finish(number)
        title = _QUESTION_NUMBER.sub("", one_line(heading[2]), count=1)
        if len(heading[1]) == 1 and not self._gathering.title:
            self._gathering.title = title
        elif len(heading[1]) == 2:
            self._chapter = title
        self._draft = _Draft(number, title)

    def _box(self, number: int, box: re.Match[str]) -> None:
        draft = self._draft
        draft.line = draft.line or number
        draft.boxes.append(box)

    def _quote(self, text: str) -> None:
        draft = self._draft
        if draft.boxes and text:
            last = len(draft.boxes) - 1
            draft.whys[last] = " ".join(part for part in (draft.whys.get(last), text) if part)
        elif text:
            draft.quotes.append(text)

    def _text(self, number: int, line: str) -> None:
        if self._draft.boxes:
            if line.startswith(("  ", "\t")):
                self._quote(line.strip().lstrip("> "))
                return
            self._finish(number)
        elif self._draft.text and _GAP.fullmatch(self._draft.text[-1]):
            self._finish(number)
        self._draft.line = self._draft.line or number
        self._draft.text.append(line.strip())

    def close(self) -> None:
        self._finish(0)

    # ------------------------------------------------------------ one question

    def _finish(self, number: int) -> None:
        """Make a question or a page of what is collected."""
        draft, self._draft = self._draft, _Draft(0, self._draft.heading)
        where = Where(draft.line or number or None)
        text = self._shown("\n".join(draft.text))
        gaps = _GAP.findall(text)
        if not (draft.boxes or draft.written or draft.matrix or gaps):
            if text and draft.heading not in {"", self._gathering.title}:
                self._gathering.pages += paged(blocks_of(text.split("\n")), draft.heading)
            elif text:
                self._draft.text = draft.text if not draft.heading else []
            return
        stem = text or draft.heading
        try:
            parts = Parts(stem=stem, hint="\n".join(draft.quotes) or None)
            question = question_of(self._task(draft, parts, gaps), parts)
        except CannotHold as problem:
            self._gathering.leave_out(where, stem, problem.why)
            return
        self._gathering.take(question, where, (self._chapter,))

    def _task(self, draft: _Draft, parts: Parts, gaps: Sequence[str]) -> Task:
        if draft.matrix:
            raise CannotHold(texts.OTHER_KIND.format(x="表格勾选"))
        if not draft.boxes and draft.written:
            return reflection_of(None)
        if not draft.boxes:
            return _gap(parts, gaps)
        if draft.boxes[0]["survey"]:
            options = [Option(self._option(box), None) for box in draft.boxes]
            if len(options) < 2:
                raise CannotHold(texts.FEW_OPTIONS)
            return Choice("poll", tuple(options[:8]))
        offers = [
            Offer(self._option(box), float(_ticked(box)), draft.whys.get(n))
            for n, box in enumerate(draft.boxes)
        ]
        several = sum(map(_ticked, draft.boxes)) > 1 or draft.boxes[0]["many"] is not None
        return as_true_false(choice_of(offers, "multiple" if several else "single"))

    def _option(self, box: re.Match[str]) -> str:
        return one_line(_LETTER.sub("", self._shown(box["text"]), count=1))

    def _shown(self, text: str) -> str:
        """Return a text without pictures, which lie on the web, and with our strong marks."""
        for words, address in _PICTURE.findall(text):
            self._gathering.say("picture-far", x=excerpt(words or address.rpartition("/")[2]))
        return paragraphs(_STRONG.sub(r"**\1**", _PICTURE.sub("", text)))


def _kind_of(box: re.Match[str]) -> str:
    return next(name for name in ("task", "one", "many", "survey") if box[name] is not None)


def _ticked(box: re.Match[str]) -> bool:
    return (box["task"] or box["one"] or box["many"] or " ") in "xX"


def _gap(parts: Parts, gaps: Sequence[str]) -> Task:
    if len(gaps) > 1 or "|" in gaps[0]:
        raise CannotHold(texts.OTHER_KIND.format(x="选字填空"))
    parts.stem = _GAP.sub("____", parts.stem)
    return gap_of([one_line(gaps[0])])
