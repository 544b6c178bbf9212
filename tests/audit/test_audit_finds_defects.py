"""Each check can fail: a planted defect is found, and the same thing done well is not."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QButtonGroup, QLineEdit, QWidget

from laonian_app.ui.gallery.stage import Stage
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window
from tests.audit.auditing import audit

Build = Callable[[Kit, QWidget], None]


class Meadow(QWidget):
    """Content whose parts stay where they are put."""


@pytest.fixture
def checks_of(application: QApplication, stage: Stage) -> Iterator[Callable[[Build], set[str]]]:
    """Return what shows a page with planted contents and names the checks that fail."""
    kit = stage.kit
    kit.theme.use(step=2, size=(1366, 768))
    window = Window(kit, ReadingAlong())
    window.resize(1366, 768)
    window.show()

    def checks(build: Build) -> set[str]:
        page, content = Page(kit, "园子"), Meadow()
        page.fill(content)
        build(kit, content)
        window.show_page(page)
        for _ in range(4):
            application.processEvents()
        return {one.check for one in audit(window)}

    yield checks
    window.close()
    window.deleteLater()


def put(widget: QWidget, content: QWidget, left: int, top: int, width: int, height: int) -> None:
    widget.setParent(content)
    widget.setGeometry(QRect(left, top, width, height))
    widget.show()


def test_a_page_done_well_has_no_finding(checks_of: Callable[[Build], set[str]]) -> None:
    def build(kit: Kit, content: QWidget) -> None:
        put(TextBlock(kit.theme, "先停一停，再想一想。"), content, 0, 0, 800, 60)
        put(Button(kit, "好的", "check-bold"), content, 0, 100, 200, 76)
        put(Button(kit, "不了"), content, 224, 100, 200, 76)

    assert checks_of(build) == set()


def test_a_row_whose_middles_differ_by_a_pixel_begins_at_its_left(
    checks_of: Callable[[Build], set[str]],
) -> None:
    def build(kit: Kit, content: QWidget) -> None:
        page = content.parentWidget()
        assert isinstance(page, Page)
        page.use_commands([])
        put(Button(kit, "好的"), content, 0, 0, 200, 79)
        put(Button(kit, "不了"), content, 224, 1, 200, 76)
        put(Button(kit, "再看看"), content, 0, 120, 200, 76)

    assert checks_of(build) == set()


class Painted(QWidget):
    """Words painted by hand."""

    def __init__(self, kit: Kit, words: str, *, pixels: int = 32, colour: str = "#22262B") -> None:
        super().__init__()
        self._kit, self._words, self._pixels, self._colour = kit, words, pixels, colour
        self.setAccessibleName(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        font = type(self._kit.theme.font(TextRole.BODY))(self._kit.theme.font(TextRole.BODY))
        font.setPixelSize(self._pixels)
        painter.setFont(font)
        painter.setPen(Qt.GlobalColor.black)
        painter.setPen(self._colour)
        painter.drawText(QPoint(0, 40), self._words)


class Greedy(QLineEdit):
    """A field that keeps Tab for itself."""

    def event(self, event: object) -> bool:
        if isinstance(event, QKeyEvent) and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            return True
        return super().event(event)  # type: ignore[arg-type]


class Faint(Button):
    """A button with a border that is hardly seen."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._theme.colour("divider"))
        painter.setBrush(self._theme.colour("surface"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.setPen(self._theme.colour("ink"))
        painter.setFont(self._theme.font(TextRole.BUTTON))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class Ghost(QWidget):
    """Something that is pressed and is no button."""

    def mousePressEvent(self, event: object) -> None:
        """Taken."""


def small_words(kit: Kit, content: QWidget) -> None:
    put(Painted(kit, "太小的字", pixels=20), content, 0, 0, 400, 60)


def pale_words(kit: Kit, content: QWidget) -> None:
    put(Painted(kit, "太淡的字", colour="#999999"), content, 0, 0, 400, 60)


def low_label(kit: Kit, content: QWidget) -> None:
    put(TextBlock(kit.theme, "这一行的下半截看不见了"), content, 0, 0, 800, 24)


def narrow_label(kit: Kit, content: QWidget) -> None:
    put(Painted(kit, "这一行的右边看不见了"), content, 0, 0, 120, 60)


def beyond_the_parent(kit: Kit, content: QWidget) -> None:
    inner = Meadow()
    put(inner, content, 0, 0, 300, 60)
    put(TextBlock(kit.theme, "这一行太长了，伸到外面"), inner, 100, 0, 800, 60)


def elided_words(kit: Kit, content: QWidget) -> None:
    class Elided(Button):
        def paintEvent(self, event: QPaintEvent) -> None:
            painter = QPainter(self)
            painter.setFont(self._theme.font(TextRole.BUTTON))
            painter.drawText(QPoint(20, 48), "后面的…")

    put(Elided(kit, "后面的字不见了"), content, 0, 0, 300, 76)


def closing_mark(kit: Kit, content: QWidget) -> None:
    put(Painted(kit, "，先停一停"), content, 0, 0, 400, 60)


def opening_mark(kit: Kit, content: QWidget) -> None:
    class Broken(Painted):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            painter = QPainter(self)
            painter.setFont(self._kit.theme.font(TextRole.BODY))
            painter.drawText(QPoint(0, 90), "先停”")

    put(Broken(kit, "他说：“"), content, 0, 0, 400, 120)


def lone_character(kit: Kit, content: QWidget) -> None:
    class Lone(Painted):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            painter = QPainter(self)
            painter.setFont(self._kit.theme.font(TextRole.BODY))
            painter.drawText(QPoint(0, 90), "停。")

    put(Lone(kit, "先停一"), content, 0, 0, 400, 120)


def words_on_words(kit: Kit, content: QWidget) -> None:
    class Twice(Painted):
        def paintEvent(self, event: QPaintEvent) -> None:
            super().paintEvent(event)
            painter = QPainter(self)
            painter.setFont(self._kit.theme.font(TextRole.BODY))
            painter.drawText(QPoint(20, 52), "别的")

    put(Twice(kit, "别的话"), content, 0, 0, 400, 80)


def words_on_an_icon(kit: Kit, content: QWidget) -> None:
    class OnIcon(Painted):
        def paintEvent(self, event: QPaintEvent) -> None:
            pixmap = self._kit.icons.pixmap("check-bold", 40, "#22262B", "#FAF6EE")
            QPainter(self).drawPixmap(QPoint(0, 10), pixmap)
            super().paintEvent(event)

    put(OnIcon(kit, "字在图上"), content, 0, 0, 400, 80)


def covered_words(kit: Kit, content: QWidget) -> None:
    put(TextBlock(kit.theme, "这一行被盖住了"), content, 0, 0, 800, 60)
    put(Button(kit, "盖住"), content, 0, 0, 400, 76)


def small_button(kit: Kit, content: QWidget) -> None:
    put(Button(kit, "小"), content, 0, 0, 64, 48)


def low_main_button(kit: Kit, content: QWidget) -> None:
    put(MainButton(kit, "下一页"), content, 0, 0, 240, 68)


def near_buttons(kit: Kit, content: QWidget) -> None:
    put(Button(kit, "一"), content, 0, 0, 200, 76)
    put(Button(kit, "二"), content, 206, 0, 200, 76)


def near_opposites(kit: Kit, content: QWidget) -> None:
    put(Button(kit, "跳过"), content, 0, 0, 200, 76)
    put(MainButton(kit, "就选"), content, 216, 0, 200, 84)


def half_covered_button(kit: Kit, content: QWidget) -> None:
    put(Button(kit, "一半在下面"), content, 0, 0, 300, 76)
    put(Meadow(), content, 150, 0, 300, 76)


def nameless_button(kit: Kit, content: QWidget) -> None:
    put(Button(kit, "", "check-bold"), content, 0, 0, 76, 76)


def ghost(kit: Kit, content: QWidget) -> None:
    put(Ghost(accessibleName="幽灵"), content, 0, 0, 100, 100)


def unspoken_words(kit: Kit, content: QWidget) -> None:
    button = Button(kit, "转账")
    button.setAccessibleName("取消")
    put(button, content, 0, 0, 200, 76)


def many_buttons(kit: Kit, content: QWidget) -> None:
    for number in range(7):
        put(Button(kit, f"第{number}"), content, number * 160, 0, 140, 76)


def under_the_bar(kit: Kit, content: QWidget) -> None:
    put(Button(kit, "太低"), content, 0, 480, 200, 76)


def faint_button(kit: Kit, content: QWidget) -> None:
    put(Faint(kit, "看不清边"), content, 0, 0, 300, 76)


def faint_icon(kit: Kit, content: QWidget) -> None:
    class Pale(Painted):
        def paintEvent(self, event: QPaintEvent) -> None:
            pixmap = self._kit.icons.pixmap("check-bold", 60, "#D8D2C4", "#FAF6EE")
            QPainter(self).drawPixmap(QPoint(0, 0), pixmap)

    put(Pale(kit, ""), content, 0, 0, 100, 100)


def mouse_only(kit: Kit, content: QWidget) -> None:
    button = Button(kit, "只用鼠标")
    button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    put(button, content, 0, 0, 300, 76)


def tab_trap(kit: Kit, content: QWidget) -> None:
    field = Greedy(accessibleName="姓名")
    field.setFont(kit.theme.font(TextRole.BODY))
    put(field, content, 0, 0, 400, 76)


def no_ring(kit: Kit, content: QWidget) -> None:
    field = QLineEdit(accessibleName="姓名")
    field.setFont(kit.theme.font(TextRole.BODY))
    put(field, content, 0, 0, 400, 76)


def upside_down(kit: Kit, content: QWidget) -> None:
    first = Button(kit, "后来在下面")
    put(first, content, 0, 0, 300, 76)
    put(Button(kit, "一直在上面"), content, 0, 100, 300, 76)
    # After the page has put the way of Tab in order.
    QTimer.singleShot(0, partial(first.move, 0, 300))


def behind_a_cover(kit: Kit, content: QWidget) -> None:
    button = Button(kit, "看不见")
    put(button, content, 0, 0, 300, 76)
    put(Cover(), content, 0, 0, 300, 76)


class Cover(QWidget):
    """An opaque cloth."""

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), Qt.GlobalColor.white)


def stiff_group(kit: Kit, content: QWidget) -> None:
    group = QButtonGroup(content)
    for number in range(2):
        chip = Stiff(kit, f"第{number}")
        chip.setCheckable(True)
        group.addButton(chip)
        put(chip, content, number * 200, 0, 160, 76)


class Stiff(Button):
    """A button that swallows the arrows."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Taken."""


@pytest.mark.parametrize(
    ("check", "build"),
    [
        ("small-text", small_words),
        ("low-contrast", pale_words),
        ("squeezed", low_label),
        ("clipped-text", low_label),
        ("clipped-text", narrow_label),
        ("clipped-text", beyond_the_parent),
        ("cut-off", beyond_the_parent),
        ("missing-words", elided_words),
        ("closing-mark-first", closing_mark),
        ("opening-mark-last", opening_mark),
        ("lone-character", lone_character),
        ("words-on-words", words_on_words),
        ("words-on-icon", words_on_an_icon),
        ("overlap", covered_words),
        ("hidden-words", behind_a_cover),
        ("small-target", small_button),
        ("small-target", low_main_button),
        ("crowded", near_buttons),
        ("crowded", near_opposites),
        ("covered-target", half_covered_button),
        ("no-name", nameless_button),
        ("icon-without-word", nameless_button),
        ("wrong-role", ghost),
        ("unspoken", unspoken_words),
        ("too-many-decisions", many_buttons),
        ("under-bar", under_the_bar),
        ("weak-border", faint_button),
        ("weak-icon", faint_icon),
        ("not-by-keys", mouse_only),
        ("not-by-keys", stiff_group),
        ("tab-stuck", tab_trap),
        ("tab-order", upside_down),
        ("weak-focus", no_ring),
    ],
)
def test_a_planted_defect_is_found(
    checks_of: Callable[[Build], set[str]], check: str, build: Build
) -> None:
    assert check in checks_of(build)


def test_the_keyboard_does_not_go_under_what_lies_above(
    application: QApplication, stage: Stage
) -> None:
    window = Window(stage.kit, ReadingAlong())
    window.resize(1366, 768)
    window.show()
    below, above = Page(stage.kit, "下面"), QWidget()
    window.show_page(below)
    above.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    above.setParent(window)
    above.setGeometry(window.rect())
    above.show()
    above.raise_()
    above.setFocus()
    application.processEvents()

    assert "tab-to-hidden" in {one.check for one in audit(window)}
    window.close()
    window.deleteLater()
