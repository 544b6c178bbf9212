"""Where the flowers of the mouse practice stand."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect
from pytestqt.qtbot import QtBot

from laonian_app.app import make_kit
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.learner.mouse_practice import Flower, MousePracticeScreen


def _place(screen: MousePracticeScreen) -> QRect:
    (flower,) = [one for one in screen.findChildren(Flower) if one.isVisibleTo(screen)]
    return QRect(flower.mapTo(screen, flower.rect().topLeft()), flower.size())


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=str)
@pytest.mark.parametrize("step", [2, 5])
@pytest.mark.parametrize("seed", range(10))
def test_the_next_flower_never_grows_under_the_resting_pointer(
    qtbot: QtBot, seed: int, step: int, size: tuple[int, int]
) -> None:
    theme = Theme(step=step)
    theme.use(size=size)
    screen = MousePracticeScreen(make_kit(theme), touch=False, seed=seed)
    qtbot.addWidget(screen)
    screen.resize(*size)
    screen.show()
    for _ in range(8):
        before = _place(screen)
        screen.praise()
        assert not _place(screen).intersects(before)
