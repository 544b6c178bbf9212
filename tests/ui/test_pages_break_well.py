"""Where the pages of the shipped lessons are cut when the type is large."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.app import make_kit
from laonian_app.ground.paths import shipped
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf import Shelf, ShelfState
from laonian_app.ui.kit.header import ScreenName
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.theme import Theme, load_fonts
from laonian_app.ui.learner.fragments import Fragment, Shape
from laonian_app.ui.learner.lesson import LessonScreen, LessonView, Place

LESSONS = sorted(file.parent.name for file in shipped("lessons").glob("*/*.md"))
SENTENCE_ENDS = "。！？；…：”’）"


class Shown:
    """The shelf that is shipped, opened once."""

    def __init__(self, folder: Path) -> None:
        self._shelf = Shelf((shipped("lessons"),), folder / "cache.sqlite3")
        self.state: ShelfState = self._shelf.refresh(date(2026, 1, 1))

    def lesson(self, name: str) -> Lesson:
        entry = self.state.entry(name)
        assert entry is not None
        return self._shelf.load(entry)


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory, qapp: QApplication) -> Shown:
    load_fonts(shipped("assets") / "fonts")
    return Shown(tmp_path_factory.mktemp("shelf"))


def opened_at(
    shelf: Shown, name: str, place: Place, step: int, size: tuple[int, int]
) -> LessonScreen:
    theme = Theme(step=step)
    theme.use(size=size)
    contacts = dict(shelf.state.beside.contacts)
    view = LessonView(shelf.lesson(name), shipped("lessons") / name, name, contacts, "练一练")
    screen = LessonScreen(make_kit(theme), view, place)
    screen.resize(*size)
    screen.show()
    screen.arrange()
    return screen


def screens_of(
    shelf: Shown, name: str, page: int, step: int, size: tuple[int, int]
) -> list[list[Fragment]]:
    """Return what stands on each screen of a page."""
    screen = opened_at(shelf, name, Place(page), step, size)
    found = [[fragment for fragment, _ in screen.texts]]
    while screen.next_part():
        found.append([fragment for fragment, _ in screen.texts])
    screen.close()
    screen.deleteLater()
    return found


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=str)
@pytest.mark.parametrize("step", [4, 5])
@pytest.mark.parametrize("name", LESSONS)
def test_no_page_of_a_shipped_lesson_breaks_within_a_sentence(
    shelf: Shown, name: str, step: int, size: tuple[int, int]
) -> None:
    for page in range(len(shelf.lesson(name).pages)):
        screens = screens_of(shelf, name, page, step, size)
        for above, below in pairwise(screens):
            if below[0].start:
                assert above[-1].text.rstrip()[-1] in SENTENCE_ENDS, above[-1].text
            if below[0].shape is Shape.BOX:
                assert below[0].head


@pytest.mark.parametrize("name", ["counter-four-questions", "forest-thirty-percent"])
@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=str)
def test_a_table_that_goes_on_begins_with_its_head_again(
    shelf: Shown, name: str, size: tuple[int, int]
) -> None:
    going_on = 0
    for page in range(len(shelf.lesson(name).pages)):
        for above, below in pairwise(screens_of(shelf, name, page, 5, size)):
            if below[0].shape is Shape.TABLE_ROW and below[0].block == above[-1].block:
                going_on += 1
                assert below[0].is_head
                assert len(below) > 1
    assert going_on


def test_every_screen_is_found_again_by_its_place(shelf: Shown) -> None:
    size = (1024, 768)
    screen = opened_at(shelf, "counter-four-questions", Place(), 5, size)
    for page in range(len(shelf.lesson("counter-four-questions").pages)):
        screen = opened_at(shelf, "counter-four-questions", Place(page), 5, size)
        while screen.next_part():
            again = opened_at(shelf, "counter-four-questions", screen.place, 5, size)
            words = [block.text() for _, block in screen.texts]
            assert [block.text() for _, block in again.texts] == words
            again.close()
        screen.close()


@pytest.mark.parametrize("name", LESSONS)
def test_no_screen_holds_a_title_or_a_head_alone(shelf: Shown, name: str) -> None:
    for page in range(len(shelf.lesson(name).pages)):
        for screen in screens_of(shelf, name, page, 5, (1024, 768)):
            assert screen[-1].shape is not Shape.TITLE, screen[-1].text
            assert not screen[-1].is_head or len(screen) == 2, screen[-1].text


def test_a_name_in_the_header_breaks_behind_a_mark(qtbot: QtBot, shelf: Shown) -> None:
    theme = Theme(step=1)
    theme.use(size=(1024, 768))
    name = ScreenName(theme, "“种树一年赚三成”，靠得住吗？", TextRole.HEADER)
    qtbot.addWidget(name)
    one_line = name.sizeHint().width()
    for width in range(one_line * 4 // 5, one_line, 10):
        first, behind = name.set_at(width).line_range(1)
        assert name.text()[first:behind] == "靠得住吗？"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=str)
def test_two_names_in_the_header_never_break_inside_of_one(
    qtbot: QtBot, size: tuple[int, int]
) -> None:
    theme = Theme(step=1)
    theme.use(size=size)
    for width in range(200, 420, 10):
        name = ScreenName(theme, "全班一起看 · 第 1 课", TextRole.HEADER)
        qtbot.addWidget(name)
        shown = name.set_at(width)
        if shown.lines == 2:
            first, behind = shown.line_range(1)
            assert name.text()[first:behind] == "第1课"
