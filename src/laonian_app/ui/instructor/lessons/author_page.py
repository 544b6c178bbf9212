"""The frame of the instructor's own pages: nothing is read to the room, fields are typed in."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from laonian_app.ui.instructor.lessons.incoming import incoming_of
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.readables import Readable


class AuthorPage(Page):
    """A page with fields: Enter and Backspace on it decide nothing, Esc goes back.

    Signals:
        brought(object): the `Incoming` that was dropped on it or pasted beside its fields.
    """

    brought = Signal(object)

    def __init__(self, kit: Kit, title: str) -> None:
        super().__init__(kit, title)
        self.setAcceptDrops(True)
        self.kept: object = None
        self.use_commands([])
        self.bottom.fill([], [])

    def show_content(
        self,
        content: QWidget,
        *,
        back: Button | None = None,
        left: Sequence[Button] = (),
        right: Sequence[Button] = (),
        main: Button | None = None,
    ) -> None:
        """Show `content` between header and bottom bar, and these buttons below."""
        self.fill(content, left=left, right=right, main=main, back=back)
        backs = [back] if back else []
        mains = [main] if main else []
        self.bottom.fill([*backs, *left], [*right, *mains])
        self.arrange()

    def keep_alive(self, kept: object) -> None:
        """Hold on to something for as long as this page lives, as the files that it shows."""
        self.kept = kept

    def say(self, words: str) -> None:
        """Say something in the bottom bar, and to screen readers."""
        self.bottom.say(words)
        self.bottom.arrange()
        self.announce(words)

    def say_title(self, words: str) -> None:
        self.header.title.say(words)
        self.header.arrange()

    def _top_margin(self) -> int:
        return self.kit.theme.scale.distance(14)

    def readables(self) -> list[Readable]:
        """What instructors write is not read out to the room from here."""
        return []

    # ------------------------------------------------------------ keys

    def targets(self) -> list[QWidget]:
        """Return what can be pressed or typed in, in reading order."""
        content = self.content
        if content is None:
            return []
        found = [
            each
            for each in content.findChildren(QWidget)
            if each.window() is self.window() and each.isVisibleTo(self) and _is_target(each)
        ]
        return [each for row in self._in_rows(found) for each in row]

    def _in_rows(self, targets: Sequence[QWidget]) -> list[list[QWidget]]:
        """Return the targets column by column, those whose tops stand beside each other in a row.

        Not by their tops alone: a button is a few pixels higher than the field at its left.
        """
        areas = {each: QRect(each.mapTo(self, QPoint(0, 0)), each.size()) for each in targets}
        rows: list[list[QWidget]] = []
        for each in sorted(targets, key=lambda one: (self.column_of(one), areas[one].top())):
            first = rows[-1][0] if rows else None
            beside = first is not None and self.column_of(first) == self.column_of(each)
            if first is not None and beside and areas[each].top() <= areas[first].center().y():
                rows[-1].append(each)
            else:
                rows.append([each])
        return [sorted(row, key=lambda one: areas[one].left()) for row in rows]

    def column_of(self, target: QWidget) -> int:
        """Return which column of the page a target stands in; the keys go down one by one."""
        del target
        return 0

    def arrange(self) -> None:
        super().arrange()
        # What is inside may find its place a moment later, and the keys follow places.
        QTimer.singleShot(0, self, self._order_tabs)

    def _order_tabs(self) -> None:
        for one, other in pairwise([*self.header.commands, *self.targets(), *self.bottom.buttons]):
            QWidget.setTabOrder(one, other)

    def first_useful(self) -> QWidget:
        targets = self.targets()
        return targets[0] if targets else super().first_useful()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        if found := incoming_of(event.mimeData()):
            self.brought.emit(found)

    def paste(self) -> None:
        """Take what the clipboard holds."""
        if found := incoming_of(QGuiApplication.clipboard().mimeData()):
            self.brought.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Backspace):
            return
        super().keyPressEvent(event)

    def turn_on(self) -> None:
        """PageDown decides nothing where somebody writes."""

    def turn_back(self) -> None:
        """PageUp decides nothing where somebody writes."""


def _is_target(widget: QWidget) -> bool:
    return isinstance(widget, Pressable) or widget.property("ringed") is True
