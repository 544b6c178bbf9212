from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from projector_room import Room

from laonian_app.ground.paths import shipped
from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.theme import Theme, load_fonts


@pytest.fixture
def kit(qtbot: QtBot) -> Kit:
    assets: Path = shipped("assets")
    load_fonts(assets / "fonts")
    return Kit(Theme(), PressGuard(), Icons(assets / "icons"), Pictures())


@pytest.fixture
def room(kit: Kit, qtbot: QtBot) -> Iterator[Room]:
    made = Room(kit)
    qtbot.addWidget(made.window)
    yield made
    made.window.close()


@pytest.fixture
def make_room(kit: Kit, qtbot: QtBot) -> Iterator[Callable[[], Room]]:
    """Makes a further window, as the next start of the program does."""
    made: list[Room] = []

    def make() -> Room:
        room = Room(kit)
        qtbot.addWidget(room.window)
        made.append(room)
        return room

    yield make
    for room in made:
        room.window.close()
