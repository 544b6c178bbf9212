"""The columns of a table said by hand, with what that gives beside them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.remembered_columns import ROLES, with_role
from laonian_app.lessons.importing import Imported
from laonian_app.lessons.importing.tables.columns import Columns
from laonian_app.lessons.importing.tables.sheet import Sheet
from laonian_app.lessons.model import Choice
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.versions_screen import TwoColumns
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

_SAMPLES = 3
_LONGEST = 24
_LIST_SHARE = 0.5
_SHOWN_QUESTIONS = 4


class ColumnsScreen(AuthorPage):
    """Press a column, then say what it is; the questions beside it are read anew at once.

    Signals:
        changed(object): the `Columns` as they are said now.
        confirmed(): these are kept and remembered.
        left(): back to the report, as it was.
    """

    changed = Signal(object)
    confirmed = Signal()
    left = Signal()

    def __init__(self, kit: Kit, sheet: Sheet, columns: Columns) -> None:
        super().__init__(kit, self.tr("What stands in which column?"))
        self._sheet, self._columns = sheet, columns
        self._at: int | None = None
        self._list = Column(kit.theme, gap=8)
        self._shown = Column(kit.theme, gap=10)
        self._beside = TwoColumns(kit, self._list, self._shown, _LIST_SHARE)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        main = MainButton(kit, self.tr("Read it so"), "check-bold")
        main.pressed_once.connect(self.confirmed)
        self.show_content(self._beside, back=back, main=main)
        self._fill()

    def column_of(self, target: QWidget) -> int:
        return 0 if self._beside.is_left(target) else 1

    def _fill(self) -> None:
        self._list.clear()
        for at, role in enumerate(self._columns.roles):
            below = self._samples(at)
            card = RowCard(self.kit, f"{_letter(at)}　{role_words(role)}", below)
            card.setCheckable(True)
            card.setChecked(at == self._at)
            card.pressed_once.connect(partial(self._on_column, at))
            self._list.add(card)
            if at == self._at:
                self._list.add(self._roles(at))
        self._list.updateGeometry()
        self.arrange()

    def _samples(self, at: int) -> str:
        first = self._columns.header or 0
        rows = [row for row in self._sheet.rows if row.number >= first][: _SAMPLES + 1]
        cells = [row.cell(at).replace("\n", " ")[:_LONGEST] for row in rows]
        return " ｜ ".join(cell for cell in cells if cell) or "—"

    def _roles(self, at: int) -> QWidget:
        buttons = []
        for role in ROLES:
            button = Button(self.kit, role_words(role), face=Face.TABLE)
            button.squeeze(0.3)
            button.setCheckable(True)
            button.setChecked(self._columns.roles[at] == role)
            button.pressed_once.connect(partial(self._on_role, at, role))
            buttons.append(button)
        return Grid(self.kit.theme, 3, buttons, gap=8)

    def choose_column(self, at: int) -> None:
        """Show what a column, counted from 0, may be."""
        self._on_column(at)

    def _on_column(self, at: int) -> None:
        self._at = None if self._at == at else at
        self._fill()

    def _on_role(self, at: int, role: str) -> None:
        self._columns = with_role(self._columns, at, role)
        self._fill()
        self.changed.emit(self._columns)

    @property
    def columns(self) -> Columns:
        return self._columns

    def show_result(self, imported: Imported | None, refused: str = "") -> None:
        """Show what these columns give: how many questions, and the first of them."""
        self._shown.clear()
        count = imported.questions if imported is not None else 0
        head = self.tr("So it gives %n question(s)", "", count)
        self._shown.add(TextBlock(self.kit.theme, refused or head, TextRole.TABLE_HEAD))
        questions = [q for lesson in imported.lessons for q in lesson.questions] if imported else []
        for question in questions[:_SHOWN_QUESTIONS]:
            self._shown.add(TextBlock(self.kit.theme, question.stem, TextRole.TABLE_HEAD))
            self._add_lines(_answer_lines(question.task))
        self._shown.updateGeometry()
        self.arrange()

    def _add_lines(self, lines: Sequence[str]) -> None:
        for line in lines:
            self._shown.add(TextBlock(self.kit.theme, line, TextRole.TABLE, colour="ink_quiet"))

    def leave(self) -> None:
        self.left.emit()


def _answer_lines(task: object) -> list[str]:
    if not isinstance(task, Choice):
        return []
    return [
        f"{_letter(n)}　{option.text}{'　✓' if option.right else ''}"
        for n, option in enumerate(task.options)
    ]


def _letter(at: int) -> str:
    """Return what Excel calls a column: A … Z, AA …"""
    ahead, last = divmod(at, 26)
    return (chr(ord("A") + ahead - 1) if ahead else "") + chr(ord("A") + last)


def role_words(role: str) -> str:
    """Return what a role of a column is called."""
    if role.startswith("option-"):
        words = QCoreApplication.translate("ColumnRoles", "Option {letter}")
        return words.format(letter="ABCDEFGH"[int(role[7:])])
    known = {
        "": QCoreApplication.translate("ColumnRoles", "Left out"),
        "stem": QCoreApplication.translate("ColumnRoles", "Question"),
        "options": QCoreApplication.translate("ColumnRoles", "All options"),
        "answer": QCoreApplication.translate("ColumnRoles", "Answer"),
        "kind": QCoreApplication.translate("ColumnRoles", "Kind"),
        "explanation": QCoreApplication.translate("ColumnRoles", "Why"),
        "hint": QCoreApplication.translate("ColumnRoles", "Hint"),
        "difficulty": QCoreApplication.translate("ColumnRoles", "Difficulty"),
        "tags": QCoreApplication.translate("ColumnRoles", "Tags"),
        "section": QCoreApplication.translate("ColumnRoles", "Chapter"),
    }
    return known.get(role, QCoreApplication.translate("ColumnRoles", "Something else"))
