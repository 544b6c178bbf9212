"""Exercises of R/exams: Markdown with sections Question, Answerlist and Solution.

Source: www.r-exams.org, "Exercise types". Exercises that R must fill with numbers are left out.
"""

from __future__ import annotations

import re

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.making import (
    CannotHold,
    Offer,
    Parts,
    choice_of,
    gap_of,
    question_of,
)
from laonian_app.lessons.importing.numbers import number_with
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.wording import one_line, paragraphs
from laonian_app.lessons.model import Task

_SECTION = re.compile(r"^([A-Z][\w-]*)[ \t]*\n[=-]{3,}[ \t]*$", re.MULTILINE)
_ITEM = re.compile(r"^[*-]\s+(.*(?:\n[ \t]+.*)*)", re.MULTILINE)
_META = re.compile(r"^(ex\w+)\s*:\s*(.*)$", re.MULTILINE)
_CODE = re.compile(r"^```\{r|`r\s", re.MULTILINE)
_VERDICT = re.compile(r"(?:True|False)\.?\s*")


def read_exams(text: str, gathering: Gathering) -> None:
    """Read one exercise into `gathering`."""
    meta = dict(_META.findall(text))
    where = Where(1)
    name = meta.get("exname", "")
    try:
        parts, task = _question(text, meta)
        gathering.take(question_of(task, parts), where)
    except CannotHold as problem:
        gathering.leave_out(where, name, problem.why)


def _question(text: str, meta: dict[str, str]) -> tuple[Parts, Task]:
    if _CODE.search(text):
        raise CannotHold(texts.OTHER_KIND.format(x="要用 R 算出来的题"))
    sections = _sections(text)
    options = [one_line(item) for item in _ITEM.findall(sections.get("options", ""))]
    said = [
        one_line(_VERDICT.sub("", item, count=1))
        for item in _ITEM.findall(sections.get("reasons", ""))
    ]
    parts = Parts(stem=paragraphs(sections.get("Question", "")))
    parts.explanation = paragraphs(sections.get("Solution", "")) or None
    solution = meta.get("exsolution", "").strip()
    kind = meta.get("extype", "").strip()
    if kind in {"schoice", "mchoice"}:
        whys = said if len(said) == len(options) else [""] * len(options)
        offers = [
            Offer(option, float(mark == "1"), why or None)
            for option, mark, why in zip(options, solution, whys, strict=False)
        ]
        return parts, choice_of(offers, "single" if kind == "schoice" else "multiple")
    number = number_with(solution, meta.get("extol", "")) if kind == "num" else None
    if number is not None:
        return parts, number
    if kind == "string":
        return parts, gap_of([one_line(solution)])
    raise CannotHold(texts.OTHER_KIND.format(x=kind or "没写题型"))


def _sections(text: str) -> dict[str, str]:
    """Return the texts of the sections; the two lists are `options` and `reasons`."""
    found: dict[str, str] = {}
    heads = list(_SECTION.finditer(text))
    ends = [*(head.start() for head in heads[1:]), len(text)]
    last = ""
    for head, end in zip(heads, ends, strict=True):
        name = head[1]
        if name == "Answerlist":
            name = "reasons" if last == "Solution" else "options"
        else:
            last = name
        found[name] = text[head.end() : end].strip()
    return found
