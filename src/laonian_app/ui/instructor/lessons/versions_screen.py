"""What a lesson was before: versions, what differs, and the way back to any of them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.history import (
    Change,
    ChangedLine,
    Version,
    differences,
)
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.surroundings import Surroundings

MOST_LINES = 120
_LIST_SHARE = 0.28


class TwoColumns(QWidget):
    """A narrow column at the left, the rest beside it; both scroll."""

    def __init__(self, kit: Kit, left: QWidget, right: QWidget, share: float) -> None:
        super().__init__()
        self._kit, self._share = kit, share
        self._left, self._right = Scroller(kit.theme, left), Scroller(kit.theme, right)
        for part in (self._left, self._right):
            part.setParent(self)

    def is_left(self, target: QWidget) -> bool:
        return self._left.isAncestorOf(target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap = self._kit.theme.scale.distance(24)
        left = round(self.width() * self._share)
        self._left.setGeometry(0, 0, left, self.height())
        self._right.setGeometry(left + gap, 0, self.width() - left - gap, self.height())


class VersionsScreen(AuthorPage):
    """Signals:
    returned(str): the text of the version to go back to.
    left(): back to the lesson.
    """

    returned = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, now: str, versions: Sequence[Version]) -> None:
        super().__init__(kit, self.tr("Versions of this lesson"))
        self._now = now
        self._versions = tuple(each for each in versions if each.text != now)
        self._at = 0
        self._cards: list[RowCard] = []
        self._list = Column(kit.theme, gap=8)
        self._shown = Column(kit.theme, gap=4)
        self._columns = TwoColumns(kit, self._list, self._shown, _LIST_SHARE)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        self._fill_list()
        if not self._versions:
            words = self.tr("There is no other version yet. Every one that you save stays here.")
            self.show_content(Notice(kit, words, ground="surface"), back=back)
            return
        main = MainButton(kit, self.tr("Back to this version"), "arrow-counter-clockwise-duotone")
        main.pressed_once.connect(self._on_return)
        self.show_content(self._columns, back=back, main=main)
        self._show_version(0)

    def column_of(self, target: QWidget) -> int:
        return 0 if self._columns.is_left(target) else 1

    def _fill_list(self) -> None:
        for at, version in enumerate(self._versions):
            words = f"{version.when:%Y-%m-%d %H:%M:%S}"
            card = RowCard(self.kit, words)
            card.setCheckable(True)
            card.pressed_once.connect(partial(self._show_version, at))
            self._cards.append(card)
            self._list.add(card)

    def _show_version(self, at: int) -> None:
        self._at = at
        for number, card in enumerate(self._cards):
            card.setChecked(number == at)
            card.update()
        self._shown.clear()
        head = self.tr("Going back would change this:")
        self._shown.add(TextBlock(self.kit.theme, head, TextRole.TABLE_HEAD))
        lines = differences(self._now, self._versions[at].text)
        for line in lines[:MOST_LINES]:
            self._shown.add(self._line(line))
        self._shown.updateGeometry()
        self.arrange()

    def _line(self, line: ChangedLine) -> QWidget:
        text = line.text or " "
        if line.change is Change.ADDED:
            words = self.tr("＋ {text}").format(text=text)
            return Notice(self.kit, words, ground="right_tint")
        if line.change is Change.TAKEN_OUT:
            words = self.tr("－ {text}").format(text=text)
            return Notice(self.kit, words, ground="accent_tint")
        return TextBlock(self.kit.theme, f"　 {text}", TextRole.TABLE, colour="ink_quiet")

    def _on_return(self) -> None:
        self.returned.emit(self._versions[self._at].text)

    def leave(self) -> None:
        self.left.emit()


class VersionsDesk(QObject):
    """Signals:
    left(): back to the lesson.
    """

    left = Signal()

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._lesson: OpenLesson | None = None

    def open(self, lesson: OpenLesson) -> None:
        """Show the versions of an open lesson."""
        self._lesson = lesson
        job = partial(self._ports.history.versions, lesson.file)
        self._around.jobs.run(job, self._on_versions, self._on_failed)

    def _on_versions(self, versions: tuple[Version, ...]) -> None:
        assert self._lesson is not None
        screen = VersionsScreen(self._around.kit, self._lesson.text, versions)
        screen.returned.connect(self._on_returned)
        screen.left.connect(self.left)
        self._around.window.show_page(screen)

    def _on_failed(self, error: Exception) -> None:
        raise error

    def _on_returned(self, text: str) -> None:
        assert self._lesson is not None
        self._lesson.put(text)
        self._lesson.save()
        self.left.emit()
