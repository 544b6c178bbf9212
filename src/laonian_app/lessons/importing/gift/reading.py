"""GIFT read into questions."""

from __future__ import annotations

import re
from dataclasses import replace

from laonian_app.lessons.identity import is_id
from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.gift.answers import Answer, Braces, braces_of, unescaped
from laonian_app.lessons.importing.gift.splitting import Entry, entries_of
from laonian_app.lessons.importing.html_text import text_of_html
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
from laonian_app.lessons.importing.numbers import number_between, number_with
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.talk import blocks_of, paged
from laonian_app.lessons.importing.texts import said
from laonian_app.lessons.importing.wording import excerpt, flat, literal, one_line, tidied, together
from laonian_app.lessons.markdown.tasks import GAP
from laonian_app.lessons.model import Number, Task, TrueFalse
from laonian_app.lessons.problems import Problem

_TITLE = re.compile(r"\s*::((?:[^:\\]|\\.|:(?!:))*)::", re.DOTALL)
_FORMAT = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_TRIVIAL_NAME = re.compile(r"(?:q|question|题|第)?\s*\W*\d+\W*(?:题)?", re.IGNORECASE)
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_STOP = re.compile(r"[\s.。?？!！;；]*")
_TAGS = re.compile(r"</\w+>|<(?:br|img|p)\b|&nbsp;")
_LONGEST_TITLE = 40


def read_gift(text: str, gathering: Gathering) -> None:
    """Read a GIFT file into `gathering`."""
    for entry in entries_of(text):
        where = Where(entry.line)
        if not entry.balanced:
            gathering.leave_out(where, entry.text, texts.BRACES)
            continue
        _Reader(entry, gathering, where).run()


class _Reader:
    """Reads one question."""

    def __init__(self, entry: Entry, gathering: Gathering, where: Where) -> None:
        self._entry = entry
        self._gathering = gathering
        self._where = where
        self._format = ""
        self._parts = Parts(tags=tuple(dict.fromkeys(map(one_line, entry.tags))))
        self._problems: list[Problem] = []

    def run(self) -> None:
        text = self._after_title(self._entry.text)
        opened = _braces_at(text)
        if opened is None:
            self._gathering.pages += paged(blocks_of(self._shown(text).split("\n")))
            return
        start, end = opened
        braces = braces_of(text[start + 1 : end])
        try:
            task = self._task(braces, text[:start], text[end + 1 :])
            question = question_of(task, self._parts)
        except CannotHold as problem:
            self._gathering.leave_out(self._where, self._parts.stem or text, problem.why)
            return
        if is_id(self._entry.id):
            question = replace(question, id=self._entry.id, id_given=True)
        section = (_category(self._entry.category),)
        self._gathering.take(question, self._where, section, self._problems)

    def _after_title(self, text: str) -> str:
        found = _TITLE.match(text)
        if found:
            name = one_line(unescaped(found[1]))
            if not _TRIVIAL_NAME.fullmatch(name) and len(name) <= _LONGEST_TITLE:
                self._parts.title = literal(name)
            text = text[found.end() :]
        marked = _FORMAT.match(text)
        if marked:
            self._format = marked[1].lower()
            text = text[marked.end() :]
        return text.strip()

    def _shown(self, text: str) -> str:
        """Return a text as it is shown; `text` still has its backslashes."""
        return self._of(unescaped(text))

    def _of(self, plain: str) -> str:
        form = self._format
        if plain[:1] == "[" and (marked := _FORMAT.match(plain)):
            form, plain = marked[1].lower(), plain[marked.end() :]
        if form == "html" or (form in {"", "moodle"} and _has_tags(plain)):
            return text_of_html(plain, self._picture)
        if form == "markdown":
            return tidied(plain)
        return literal(tidied(plain))

    def _picture(self, address: str, words: str) -> None:
        code = "media-dropped" if address == "media:" else "picture-far"
        if address.startswith("@@"):
            code = "picture-missing"
        if address:
            self._gathering.say(code, self._where, x=excerpt(address.rpartition("/")[2]))

    # ------------------------------------------------------------ tasks

    def _task(self, braces: Braces, before: str, behind: str) -> Task:
        """Return what is asked, and fill stem and words of `self._parts`."""
        general = self._of(braces.general) or None
        gap = bool(_STOP.sub("", behind)) or not before.strip()
        if braces.kind == "none":
            self._parts.stem = self._shown(before + behind)
            return reflection_of(general)
        self._parts.explanation = general
        if gap and braces.kind == "answers" and not _is_match(braces):
            self._parts.stem = _with_gap(self._shown(before), self._shown(behind))
        else:
            self._parts.stem = self._shown(
                before + ("" if _STOP.fullmatch(behind) else f" {behind}")
            )
        if braces.kind == "truth":
            return self._truth(braces)
        if braces.kind == "number":
            return self._number(braces.answers)
        return self._by_marks(braces)

    def _truth(self, braces: Braces) -> Task:
        right, wrong = self._of(braces.feedback_right), self._of(braces.feedback_wrong)
        said_first = self._parts.explanation or right or wrong
        self._parts.explanation = said_first or None
        for name, words in (("答对时", right), ("答错时", wrong)):
            if words and words != said_first:
                self._parts.notes.append(f"{name}原来说：{words}")
        return TrueFalse(braces.truth)

    def _number(self, answers: list[Answer]) -> Task:
        full = [a for a in answers if a.right and (a.weight is None or a.weight >= 0.999)]
        numbers = [(answer, _number_of(answer.text)) for answer in full]
        there = [(answer, number) for answer, number in numbers if number is not None]
        if not there:
            raise CannotHold(texts.ANSWER_UNCLEAR if full else texts.NO_ANSWER)
        if any(answer.weight and 0 < answer.weight < 0.999 for answer in answers):
            self._gathering.say("half-credit")
        first, number = there[0]
        for answer, _ in there[1:]:
            file, line = self._gathering.file, self._where.line
            self._problems.append(said("number-second", file, line, x=answer.text))
            self._parts.notes.append(f"原文件里 {answer.text} 也算对。")
        self._feedback(first.feedback, [answer for answer in answers if answer is not first])
        return number

    def _feedback(self, right: str, others: list[Answer]) -> None:
        """Explain by the words for the right answer; keep those for others as notes."""
        words = self._of(right) or None
        if self._parts.explanation is None:
            self._parts.explanation = words
        elif words:
            self._parts.notes.append(f"答对时原来说：{words}")
        for answer in others:
            if answer.feedback:
                shown = self._of(answer.feedback)
                self._parts.notes.append(f"答“{one_line(answer.text) or '别的'}”时原来说：{shown}")

    def _by_marks(self, braces: Braces) -> Task:
        answers = braces.answers
        if not answers:
            raise CannotHold(texts.ANSWER_UNCLEAR)
        if _is_match(braces):
            return self._match(answers)
        if all(answer.right for answer in answers):
            return self._gap_text(answers)
        return self._choice(answers)

    def _match(self, answers: list[Answer]) -> Task:
        pairs = []
        for answer in answers:
            left, right = flat(self._of(answer.text)), flat(self._of(answer.partner or ""))
            if left and right:
                pairs.append((left, right))
            elif right or left:
                self._parts.notes.append(f"多出来的一项：{right or left}")
        return match_of(pairs)

    def _gap_text(self, answers: list[Answer]) -> Task:
        full = [a for a in answers if a.weight is None or a.weight >= 0.999]
        if len(full) < len(answers):
            self._gathering.say("half-credit")
        for answer in answers:
            if answer not in full and (answer.weight or 0) > 0:
                self._parts.notes.append(f"原来算一部分对：{one_line(answer.text)}")
        kept = [flat(self._of(answer.text)).strip("*") for answer in full]
        first = full[0].feedback if full else ""
        others = [a for a in answers if a.feedback and a.feedback != first]
        self._feedback(first, others)
        return gap_of(kept)

    def _choice(self, answers: list[Answer]) -> Task:
        offers = [
            Offer(
                flat(self._of(answer.text)),
                answer.weight if answer.weight is not None else float(answer.right),
                flat(self._of(answer.feedback)) or None,
            )
            for answer in answers
        ]
        choice, halves = weighed(offers)
        if halves:
            self._gathering.say("half-credit")
            self._parts.notes += [
                f"原来算一部分对：{offer.text}" for offer in offers if 0 < offer.weight < 0.999
            ]
        task = as_true_false(choice)
        if task is not choice:
            whys = [offer.why for offer in offers]
            self._parts.explanation = together([self._parts.explanation, *whys])
        return task


def _has_tags(text: str) -> bool:
    return ("<" in text or "&" in text) and _TAGS.search(text) is not None


def _is_match(braces: Braces) -> bool:
    return bool(braces.answers) and all(answer.partner is not None for answer in braces.answers)


def _with_gap(before: str, behind: str) -> str:
    """Return the sentence with a gap where the braces stood."""
    divider = "" if behind[:1] in ".,。，、；;？?！!" else " "
    return f"{before} {GAP}{divider}{behind}".strip()


def _braces_at(text: str) -> tuple[int, int] | None:
    """Return where the answer's braces open and close; braces inside are text."""
    depth, start = 0, -1
    for hit in _BRACE.finditer(text):
        if hit[0] == "{":
            start = hit.start() if depth == 0 and start < 0 else start
            depth += 1
        elif hit[0] == "}":
            depth -= 1
            if depth == 0:
                return start, hit.start()
            if depth < 0:
                return None
    return None


def _number_of(text: str) -> Number | None:
    low, dots, high = text.partition("..")
    if dots:
        return number_between(low, high)
    value, _, tolerance = text.partition(":")
    return number_with(value, tolerance)


def _category(path: str) -> str:
    """Return the last name of a category's path that says something."""
    names = [name.strip() for name in path.replace("//", "\0").split("/")]
    said_names = [name.replace("\0", "/") for name in names if name and not name.startswith("$")]
    return one_line(said_names[-1]) if said_names and said_names[-1] != "top" else ""
