"""A row of a table as a question."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.html_text import is_html, text_of_html
from laonian_app.lessons.importing.making import (
    CannotHold,
    Parts,
    as_true_false,
    question_of,
)
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.tables.answers import (
    options_of_cell,
    without_letter,
)
from laonian_app.lessons.importing.tables.cell_styles import STRUCK
from laonian_app.lessons.importing.tables.columns import Columns
from laonian_app.lessons.importing.tables.kinds import kind_of_cell
from laonian_app.lessons.importing.tables.row_tasks import Found, task_of
from laonian_app.lessons.importing.tables.sheet import Row, Sheet
from laonian_app.lessons.importing.tables.shown_answers import ShownAnswers
from laonian_app.lessons.importing.texts import said
from laonian_app.lessons.importing.wording import literal, one_line, paragraphs
from laonian_app.lessons.markdown.answers import letters_of
from laonian_app.lessons.markdown.choices import emptied
from laonian_app.lessons.model import Task

_DIFFICULTIES = {
    "易": 1, "简单": 1, "容易": 1, "较易": 1, "低": 1, "easy": 1, "facil": 1, "1": 1,
    "中": 2, "中等": 2, "一般": 2, "适中": 2, "medium": 2, "normal": 2, "medio": 2, "2": 2,
    "难": 3, "困难": 3, "较难": 3, "高": 3, "hard": 3, "difficult": 3, "dificil": 3, "3": 3,
}  # fmt: skip
_TAG_DIVIDERS = re.compile(r"[、，,;；|]+")
_NUMBERED = re.compile(r"\d{1,4}\s*[.．、]\s*(?=\D)")
_UNNAMED_SHEET = re.compile(r"(?:sheet|工作表|表)\s*\d*", re.IGNORECASE)
_FLAGS = frozenset(("x", "1", "√", "✓", "✔", "yes", "y", "true", "对", "是", "正确"))
_MOSTLY = 0.8
_COUNT = re.compile(r"\s*[（(\d].*")


class RowReader:
    """Reads the rows of one sheet, whose columns are known."""

    def __init__(
        self, columns: Columns, gathering: Gathering, sheet: Sheet, label: str = ""
    ) -> None:
        """`label` names the table where it is no sheet of a workbook."""
        self._columns = columns
        self._gathering = gathering
        self._rows = sheet.rows
        self._sheet = sheet.name
        self._label = f"工作表“{sheet.name}”" if sheet.name else label
        self._sheet_kind = kind_of_cell(_COUNT.sub("", sheet.name))
        self._shown = ShownAnswers(sheet, columns)
        self._struck = {row: each[STRUCK] for row, each in sheet.marks.items() if STRUCK in each}
        self._kinds: dict[str, str] = {}
        self._sections: dict[str, tuple[str, ...]] = {}

    def read(self) -> None:
        """Read all rows below the header into the gathering."""
        below = [row for row in self._rows if row.number > (self._columns.header or 0)]
        self._kinds = self._legend(below)
        for row in below:
            self._take(row)
        if self._has("points", below):
            self._gathering.say("points-dropped")
        dropped = [
            name
            for n, name in enumerate(self._columns.names)
            if name and not self._columns.roles[n : n + 1][0] and any(row.cell(n) for row in below)
        ]
        if dropped:
            sheet = Where(None, self._label)
            self._gathering.say("column-dropped", sheet, x="、".join(map(one_line, dropped)))

    def _has(self, role: str, rows: Sequence[Row]) -> bool:
        return any(row.cell(self._columns.of(role)) for row in rows)

    def _legend(self, rows: Sequence[Row]) -> dict[str, str]:
        """Tell what marks such as 0 and 1 in the column of kinds mean: what most rows show."""
        column = self._columns.of("kind")
        seen: dict[str, Counter[str]] = {}
        for row in rows:
            mark = row.cell(column)
            letters = letters_of(row.cell(self._columns.of("answer")))
            if mark and kind_of_cell(mark) is None and letters:
                kind = "single" if len(letters) == 1 else "multiple"
                seen.setdefault(mark, Counter())[kind] += 1
        legend = {}
        for mark, count in seen.items():
            kind, times = count.most_common(1)[0]
            if times >= _MOSTLY * count.total():
                legend[mark] = kind
        return legend

    # ------------------------------------------------------------ one row

    def _take(self, row: Row) -> None:
        found = self._found(row)
        if not found.stem and not found.answer:
            return  # a heading or a note between the rows
        if self._columns.of("stem") in self._struck.get(row.number, ()):
            self._gathering.leave_out(found.where, found.stem, texts.STRUCK_OUT)
            return
        try:
            task = self._task(found)
            question = question_of(as_true_false(task), self._parts(row, found))
        except CannotHold as problem:
            self._gathering.leave_out(found.where, found.stem, problem.why)
            return
        for code, facts in found.told:
            found.problems.append(said(code, self._gathering.file, row.number, **facts))
        self._gathering.take(question, found.where, self._section(row), found.problems)

    def _task(self, found: Found) -> Task:
        if any(role.startswith("truth-") for role in self._columns.roles):
            raise CannotHold(texts.OTHER_KIND.format(x="每句判断对错"))
        return task_of(found)

    def _section(self, row: Row) -> tuple[str, ...]:
        name = one_line(row.cell(self._columns.of("section")))
        section = (_named_sheet(self._sheet), f"第 {name} 章" if name.isdecimal() else name)
        return self._sections.setdefault(name, section)

    def _found(self, row: Row) -> Found:
        columns = self._columns
        mark = row.cell(columns.of("kind"))
        kind = kind_of_cell(mark) if mark else self._sheet_kind
        where = Where(row.number, self._label)
        stem = _NUMBERED.sub("", self._text(row.cell(columns.of("stem")), where), count=1)
        answer = row.cell(columns.of("answer"))
        options = self._options(row, where)
        if not answer:
            answer = self._flagged(row)
        if not answer and kind not in {"text", "reflection", "number"} and not emptied(stem)[1]:
            answer = self._shown.answer(row)
            if answer:
                self._gathering.say("answer-shown", where)
        return Found(where, stem, answer, kind, options, self._kinds.get(mark))

    def _text(self, cell: str, where: Where) -> str:
        if is_html(cell):
            return text_of_html(cell, lambda address, words: self._picture(address, where))
        return literal(paragraphs(cell))

    def _picture(self, address: str, where: Where) -> None:
        code = "media-dropped" if address == "media:" else "picture-far"
        self._gathering.say(code, where, x=address[:60])

    def _options(self, row: Row, where: Where) -> list[str]:
        columns = self._columns.options
        cells = [row.cell(n) for n in columns]
        if not any(cells) and self._columns.of("options") >= 0:
            cells = options_of_cell(row.cell(self._columns.of("options")))
        elif len(columns) == 1 and cells:
            cells = options_of_cell(cells[0])
        texts_there = [without_letter(self._text(cell, where), n) for n, cell in enumerate(cells)]
        options = [one_line(text) for text in texts_there]
        while options and not options[-1]:
            options.pop()
        return options

    def _flagged(self, row: Row) -> str:
        letters = ""
        for n in range(8):
            if row.cell(self._columns.of(f"right-{n}")).strip().lower() in _FLAGS:
                letters += chr(ord("A") + n)
        return letters

    def _parts(self, row: Row, found: Found) -> Parts:
        columns = self._columns
        level = row.cell(columns.of("difficulty")).strip().lower()
        tags = _TAG_DIVIDERS.split(row.cell(columns.of("tags")))
        return Parts(
            stem=found.stem,
            explanation=self._text(row.cell(columns.of("explanation")), found.where) or None,
            hint=self._text(row.cell(columns.of("hint")), found.where) or None,
            difficulty=_DIFFICULTIES.get(level),
            tags=tuple(dict.fromkeys(one_line(tag) for tag in tags if tag.strip())),
            notes=_note(found),
        )


def _named_sheet(name: str) -> str:
    """Return a sheet's name, empty where nobody gave it one."""
    return "" if _UNNAMED_SHEET.fullmatch(name) else name


def _note(found: Found) -> list[str]:
    """Return the note about an answer that is only partly there."""
    return [
        f"原表的答案是 {facts['x']}，选项只到 {facts['y']}。"
        for code, facts in found.told
        if code == "answer-partly"
    ]
