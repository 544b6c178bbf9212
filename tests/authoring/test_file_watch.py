"""The watch over one lesson's file, against editors of every kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laonian_app.ui.instructor.lessons.file_watch import FileWatch

WITHIN_MS = 10_000


class Watched:
    """A file with its watch, and what it told."""

    def __init__(self, file: Path, qtbot: QtBot) -> None:
        self.file, self._qtbot = file, qtbot
        self.watch = FileWatch(file, slow_look_ms=100)
        self.seen: list[str] = []
        self.gone = 0
        self.watch.changed.connect(self._on_changed)
        self.watch.vanished.connect(self._on_vanished)

    def _on_changed(self) -> None:
        self.seen.append(self.watch.file.read_text("utf-8"))

    def _on_vanished(self) -> None:
        self.gone += 1

    def waits_for(self, text: str) -> None:
        self._qtbot.waitUntil(lambda: bool(self.seen) and self.seen[-1] == text, timeout=WITHIN_MS)

    def waits_until_gone(self) -> None:
        self._qtbot.waitUntil(lambda: self.gone > 0, timeout=WITHIN_MS)


@pytest.fixture
def watched(tmp_path: Path, qtbot: QtBot) -> Iterator[Watched]:
    folder = tmp_path / "甲"
    folder.mkdir()
    file = folder / "lesson.md"
    file.write_text("一", "utf-8")
    found = Watched(file, qtbot)
    yield found
    found.watch.stop()


def test_an_editor_that_puts_another_file_in_place_is_followed_again_and_again(
    watched: Watched,
) -> None:
    for text in ("二", "三三", "四"):
        beside = watched.file.with_name("lesson.md~")
        beside.write_text(text, "utf-8")
        beside.replace(watched.file)
        watched.waits_for(text)


def test_an_editor_that_empties_the_file_first_is_followed(watched: Watched) -> None:
    with watched.file.open("w", encoding="utf-8") as target:
        target.flush()
        target.write("二")

    watched.waits_for("二")


def test_two_writes_in_a_second_end_with_the_last(watched: Watched) -> None:
    watched.file.write_text("二", "utf-8")
    watched.file.write_text("三", "utf-8")

    watched.waits_for("三")


def test_a_file_that_vanishes_is_told_once_and_its_return_too(watched: Watched) -> None:
    watched.file.unlink()
    watched.waits_until_gone()
    watched.watch.look()
    assert watched.gone == 1

    watched.file.write_text("回来了", "utf-8")
    watched.waits_for("回来了")


def test_a_stick_that_is_pulled_is_told_and_put_back_it_goes_on(watched: Watched) -> None:
    folder = watched.file.parent
    away = folder.with_name("stick")
    folder.rename(away)
    watched.waits_until_gone()

    away.rename(folder)
    watched.waits_for("一")


def test_a_file_under_another_known_name_is_found(watched: Watched) -> None:
    watched.file.rename(watched.file.with_name("课文.md"))

    watched.waits_for("一")
    assert watched.watch.file.name == "课文.md"


def test_what_we_wrote_ourselves_is_no_news(watched: Watched, qtbot: QtBot) -> None:
    watched.file.write_text("我写的", "utf-8")
    watched.watch.know()
    watched.watch.look()
    watched.file.write_text("别人写的", "utf-8")

    watched.waits_for("别人写的")
    assert watched.seen == ["别人写的"]
