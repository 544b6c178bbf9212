"""Lesson pictures are kept as they were drawn, but never more than a page or two of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from laonian_app.ui.kit.colours import LIGHT
from laonian_app.ui.kit.icons import MOST_PIXELS, Pictures

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M0 0h8v8H0z"/></svg>'


@pytest.fixture
def files(qtbot: QtBot, tmp_path: Path) -> list[Path]:
    found = [tmp_path / f"{number}.svg" for number in range(30)]
    for file in found:
        file.write_text(SVG, "utf-8")
    return found


def test_a_picture_that_is_shown_again_is_not_drawn_again(files: list[Path]) -> None:
    pictures = Pictures()
    first = pictures.pixmap(files[0], QSize(40, 40), LIGHT, 1.0)
    files[0].unlink()
    again = pictures.pixmap(files[0], QSize(40, 40), LIGHT, 1.0)
    assert again.cacheKey() == first.cacheKey()
    assert pictures.pixels == 1600


def test_a_whole_course_of_pictures_takes_no_more_room_than_two_pages(files: list[Path]) -> None:
    pictures = Pictures()
    for file in files:
        assert not pictures.pixmap(file, QSize(400, 400), LIGHT, 1.0).isNull()
        assert pictures.pixels <= MOST_PIXELS


def test_of_the_pictures_the_last_ones_shown_are_kept(files: list[Path]) -> None:
    pictures = Pictures()
    size = QSize(400, 400)
    first = pictures.pixmap(files[0], size, LIGHT, 1.0).cacheKey()
    second = pictures.pixmap(files[1], size, LIGHT, 1.0).cacheKey()
    for file in files[2:6]:
        pictures.pixmap(files[0], size, LIGHT, 1.0)
        pictures.pixmap(file, size, LIGHT, 1.0)
    assert pictures.pixmap(files[0], size, LIGHT, 1.0).cacheKey() == first
    assert pictures.pixmap(files[1], size, LIGHT, 1.0).cacheKey() != second


def test_a_picture_larger_than_all_that_is_kept_is_shown_all_the_same(files: list[Path]) -> None:
    pictures = Pictures()
    pictures.pixmap(files[0], QSize(100, 100), LIGHT, 1.0)
    large = pictures.pixmap(files[1], QSize(1600, 900), LIGHT, 1.0)
    assert large.width() == 1600
    assert pictures.pixels == 1600 * 900
    pictures.pixmap(files[2], QSize(100, 100), LIGHT, 1.0)
    assert pictures.pixels == 10_000
