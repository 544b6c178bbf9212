"""A kit with the shipped type, and a clock that the test moves."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from laonian_app.ground.paths import shipped
from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.theme import Theme, load_fonts


class Time:
    """Seconds that pass only when a test says so."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture(scope="session")
def typed(qapp: QApplication) -> QApplication:
    """The application with the shipped type."""
    load_fonts(shipped("assets") / "fonts")
    return qapp


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def kit(typed: QApplication, time: Time) -> Kit:
    return Kit(Theme(), PressGuard(time), Icons(shipped("assets") / "icons"), Pictures())
