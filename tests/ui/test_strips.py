"""The strips of type size and sound: they leave the page in sight."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.app import make_kit
from laonian_app.ground.paths import shipped
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.press import area_of
from laonian_app.ui.kit.sound_strip import SoundStrip
from laonian_app.ui.kit.theme import Theme, load_fonts

DIALECTS = ("", "四川话", "粤语")


@pytest.fixture
def _in_chinese(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def sound_strip(qtbot: QtBot, size: tuple[int, int], step: int) -> SoundStrip:
    load_fonts(shipped("assets") / "fonts")
    theme = Theme(step=step)
    theme.use(size=size)
    strip = SoundStrip(make_kit(theme), DIALECTS, "四川话")
    qtbot.addWidget(strip)
    strip.show_now(3, 0.8)
    strip.resize(size[0], strip.needed_height(size[0]))
    strip.show()
    return strip


@pytest.mark.usefixtures("_in_chinese")
@pytest.mark.parametrize("size", [(1024, 768), (1366, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("step", [1, 2, 3, 4, 5])
def test_the_strip_of_sound_takes_no_more_than_a_third(
    qtbot: QtBot, size: tuple[int, int], step: int
) -> None:
    strip = sound_strip(qtbot, size, step)

    assert strip.height() <= size[1] / 3
    areas = [area_of(each, strip) for each in strip.findChildren(Button)]
    assert all(strip.rect().contains(area) for area in areas)
    assert not any(one.intersects(other) for one, other in combinations(areas, 2))
