from __future__ import annotations

import os

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from laonian_app.ground.paths import shipped
from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.theme import Theme, load_fonts


@pytest.fixture
def kit(qtbot: QtBot) -> Kit:
    assets = shipped("assets")
    load_fonts(assets / "fonts")
    return Kit(Theme(), PressGuard(), Icons(assets / "icons"), Pictures())
