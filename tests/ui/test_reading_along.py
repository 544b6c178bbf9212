"""A page whose texts change while it is read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import pytest
from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.speech.plan import Utterance
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window


class Reciter(QObject):
    """A voice that begins a sentence when the test says so."""

    sentence_began = Signal(int)
    finished = Signal()
    trouble = Signal(str)
    reading, pace = False, 3

    def read(self, utterances: Sequence[Utterance], start: int = 0) -> None:
        self.reading = True

    def stop(self) -> None:
        self.reading = False

    def skip(self, step: int) -> None: ...

    def again(self) -> None: ...

    def set_pace(self, pace: int) -> None: ...

    def set_loudness(self, loudness: float) -> None: ...

    def prefetch(self, utterances: Sequence[Utterance]) -> None: ...


@pytest.fixture
def reciter() -> Reciter:
    return Reciter()


@pytest.fixture
def window(kit: Kit, reciter: Reciter, qtbot: QtBot) -> Iterator[Window]:
    reading = ReadingAlong()
    reading.use_voice(reciter)
    window = Window(kit, reading)
    qtbot.addWidget(window)
    window.show()
    yield window
    window.close()


def page_of(kit: Kit, *texts: TextBlock) -> Page:
    page = Page(kit, "两句话")
    page.fill(Column(kit.theme, list(texts)))
    return page


def put_away(text: TextBlock) -> None:
    column = text.parentWidget()
    assert isinstance(column, Column)
    column.remove(text)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_a_page_can_be_left_though_the_text_that_sounds_was_put_away(
    kit: Kit, window: Window, reciter: Reciter
) -> None:
    first, second = TextBlock(kit.theme, "第一句。"), TextBlock(kit.theme, "第二句。")
    window.show_page(page_of(kit, first, second))
    window.reading.start()
    reciter.sentence_began.emit(0)
    assert first.marked == "第一句。"

    put_away(first)
    reciter.sentence_began.emit(1)

    assert second.marked == "第二句。"
    put_away(second)
    other = page_of(kit, TextBlock(kit.theme, "别的。"))
    window.show_page(other)
    assert window.page is other
    assert not reciter.reading


def test_a_text_that_was_put_away_is_passed_over(
    kit: Kit, window: Window, reciter: Reciter
) -> None:
    first, second = TextBlock(kit.theme, "第一句。"), TextBlock(kit.theme, "第二句。")
    window.show_page(page_of(kit, first, second))
    window.reading.start()
    put_away(second)

    reciter.sentence_began.emit(1)
    assert first.marked == ""

    reciter.sentence_began.emit(0)
    assert first.marked == "第一句。"
