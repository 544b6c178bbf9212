"""A page with more than one picture: each is seen, with the words that follow it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laonian_app.app import make_kit
from laonian_app.ground.paths import shipped
from laonian_app.lessons.model import Lesson, Page, Picture, Text
from laonian_app.ui.kit.picture import PictureView
from laonian_app.ui.kit.theme import Theme, load_fonts
from laonian_app.ui.learner.lesson import LessonScreen, LessonView, Place

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'


def lesson_of(*blocks: Text | Picture) -> Lesson:
    pages = (Page("取款机", blocks), Page("下一页", (Text("完了。"),)))
    return Lesson("two", "两张图", pages=pages)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("一.svg", "二.svg", "三.svg"):
        (tmp_path / name).write_text(DRAWING, "utf-8")
    load_fonts(shipped("assets") / "fonts")
    return tmp_path


def shown(qtbot: QtBot, lesson: Lesson, folder: Path, place: Place | None = None) -> LessonScreen:
    theme = Theme()
    theme.use(size=(1366, 768))
    view = LessonView(lesson, folder, lesson.title, {}, "练一练")
    screen = LessonScreen(make_kit(theme), view, place or Place())
    qtbot.addWidget(screen)
    screen.resize(1366, 768)
    screen.show()
    screen.arrange()
    return screen


def seen(screen: LessonScreen) -> tuple[list[str], str]:
    """Return the pictures' descriptions and the words in sight."""
    assert screen.content is not None
    pictures = [each for each in screen.content.findChildren(PictureView) if each.isVisible()]
    return [each.accessibleName() for each in pictures], "".join(
        fragment.text for fragment, _block in screen.texts
    )


def test_each_picture_comes_with_the_words_behind_it(qtbot: QtBot, folder: Path) -> None:
    lesson = lesson_of(
        Text("先看屏幕。"),
        Picture("一.svg", "屏幕"),
        Text("再看键盘。"),
        Picture("二.svg", "键盘"),
        Picture("三.svg", "出钞口"),
        Text("钱从这里出来。"),
    )
    screen = shown(qtbot, lesson, folder)

    found = [seen(screen)]
    while screen.next_part():
        found.append(seen(screen))

    assert found == [
        (["屏幕"], "取款机先看屏幕。再看键盘。"),
        (["键盘"], "键盘"),
        (["出钞口"], "钱从这里出来。"),
    ]


def test_one_comes_back_to_the_picture_where_one_was(qtbot: QtBot, folder: Path) -> None:
    lesson = lesson_of(Text("先看屏幕。"), Picture("一.svg", "屏幕"), Picture("二.svg", "键盘"))
    screen = shown(qtbot, lesson, folder)
    assert screen.next_part()

    again = shown(qtbot, lesson, folder, screen.place)

    assert seen(again) == (["键盘"], "键盘")
