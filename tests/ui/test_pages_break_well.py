"""Where the pages of the shipped lessons are cut when the type is large."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from laonian_app.app import make_kit
from laonian_app.ground.paths import shipped
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf import Shelf, ShelfState
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


def screens_of(
    shelf: Shown, name: str, page: int, step: int, size: tuple[int, int]
) -> list[list[Fragment]]:
    """Return what stands on each screen of a page."""
    theme = Theme(step=step)
    theme.use(size=size)
    contacts = dict(shelf.state.beside.contacts)
    view = LessonView(shelf.lesson(name), shipped("lessons") / name, name, contacts, "练一练")
    screen = LessonScreen(make_kit(theme), view, Place(page))
    screen.resize(*size)
    screen.show()
    screen.arrange()
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
