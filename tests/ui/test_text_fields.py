"""A field is as high as what is written in it; the wheel turns the page, not the field."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text_fields import TextField
from laonian_app.ui.kit.theme import Theme

TEXTS = (
    "一句",
    "有人说，种一年树，保赚三成。" * 12,
    "甲\n" * 30,
    "abc def ghi jkl " * 20,
    "**保赚的，都要先停一停。** 96110 abc，" * 9,
    "第一段\n\n\n" + "中文" * 200,
)


def shown(qtbot: QtBot, theme: Theme) -> tuple[Scroller, list[TextField]]:
    fields = [TextField(theme, "一段", text) for text in TEXTS]
    scroller = Scroller(theme, Column(theme, list(fields), gap=12))
    qtbot.addWidget(scroller)
    scroller.resize(545, 400)
    scroller.show()
    QApplication.processEvents()
    return scroller, fields


@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_all_that_is_written_in_a_field_is_in_sight(
    typed: QApplication, qtbot: QtBot, step: int
) -> None:
    del typed
    _, fields = shown(qtbot, Theme(step=step))

    assert [field.verticalScrollBar().maximum() for field in fields] == [0] * len(TEXTS)


def test_the_wheel_over_a_field_turns_the_page(typed: QApplication, qtbot: QtBot) -> None:
    del typed
    scroller, fields = shown(qtbot, Theme())
    field = fields[1]
    at = field.mapTo(scroller, field.rect().center())

    QTest.wheelEvent(scroller.windowHandle(), QPointF(at), QPoint(0, -120))

    assert scroller.verticalScrollBar().value() > 0
