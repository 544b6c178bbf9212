"""In which way of speaking one records: Mandarin, or the learners' own dialect."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QButtonGroup, QLineEdit, QWidget

from laonian_app.ui.instructor.sound.fitting_page import FittingPage
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock

COMMON = ("粤语", "四川话", "上海话", "闽南话", "客家话", "东北话", "河南话", "湖南话")
LONGEST = 8


class DialectField(QLineEdit):
    """A line in which the name of another dialect is typed."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit = kit
        self.setMaxLength(LONGEST)
        self.setProperty("ringed", True)
        self._on_theme()
        kit.theme.changed.connect(self._on_theme)

    def _on_theme(self) -> None:
        theme = self._kit.theme
        self.setFont(theme.font(TextRole.BUTTON))
        self.setStyleSheet(
            f"color: {theme.colours.ink}; background: {theme.colours.surface};"
            f" border: 2px solid {theme.colours.line}; border-radius: 14px; padding: 4px 16px"
        )
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        scale = self._kit.theme.scale
        return QSize(scale.text(TextRole.BUTTON) * (LONGEST + 2), scale.target(64))


class ChooseDialectScreen(FittingPage):
    """Mandarin, what is there already, common dialects, and a line for any other.

    Signals:
        chosen(str): "" is Mandarin.
        left()
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, now: str, there: Sequence[str]) -> None:
        """`there` are the dialects in which something of the lesson is recorded."""
        super().__init__(kit, self.tr("Record lessons"))
        column = Column(kit.theme, gap=24)
        column.add(TextBlock(kit.theme, self.tr("In which way do you speak?"), TextRole.TITLE))
        words = self.tr("Where a lesson has several, learners choose one under “Sound”.")
        self._why = TextBlock(kit.theme, words)
        column.add(self._why)
        self._chips: list[Button] = []
        names = dict.fromkeys(("", *there, *COMMON, *([now] if now else [])))
        group, row = QButtonGroup(column), Row(kit.theme, gap=16)
        for name in names:
            button = Button(kit, name or self.tr("Mandarin"), face=Face.SMALL)
            button.setCheckable(True)
            button.setChecked(name == now)
            button.pressed_once.connect(partial(self.chosen.emit, name))
            group.addButton(button)
            row.add(button)
            self._chips.append(button)
        column.add(row)
        column.add(self._another())
        away = Button(kit, self.tr("Back"), "caret-left-bold")
        away.pressed_once.connect(self.left)
        self.fit(column)
        self.fill(column, back=away)
        self.bottom.fill([away], [])
        self._order_tabs()

    def show_whole(self) -> None:
        self._why.show()

    def ways_to_shrink(self) -> Sequence[Callable[[], None]]:
        return (self._why.hide,)

    def _order_tabs(self) -> None:
        """The line stands between the names and its button."""
        super()._order_tabs()
        if hasattr(self, "_use"):
            QWidget.setTabOrder(self._chips[-1], self._typed)
            QWidget.setTabOrder(self._typed, self._use)

    def _another(self) -> QWidget:
        self._typed = DialectField(self.kit)
        label = self.tr("Another one:")
        self._typed.setAccessibleName(label)
        self._typed.returnPressed.connect(self._on_typed)
        self._use = Button(self.kit, self.tr("Use this name"), "check-bold", face=Face.SMALL)
        self._use.pressed_once.connect(self._on_typed)
        words = TextBlock(self.kit.theme, label, TextRole.BUTTON)
        return Row(self.kit.theme, [words, self._typed, self._use], gap=16)

    def _on_typed(self) -> None:
        name = self._typed.text().strip()
        if name:
            self.chosen.emit(name)
        else:
            self._typed.setFocus()

    def turn_on(self) -> None:
        """A remote chooses nothing here."""

    def leave(self) -> None:
        self.left.emit()
