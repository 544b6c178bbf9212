"""The application and the lessons that all scenes are made from."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from laonian_app.app import make_application
from laonian_app.ground.paths import shipped
from laonian_app.ui.gallery.stage import Stage
from laonian_app.ui.kit.theme import load_fonts
from tests.audit.screens import make_stage


@pytest.fixture(scope="session")
def application() -> Iterator[QApplication]:
    """Return the program's application, with its type and its language.

    Other tests may have made one already; there is only one in a process.
    """
    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        yield make_application(())
        return
    load_fonts(shipped("assets") / "fonts")
    translator = QTranslator(existing)
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    existing.installTranslator(translator)
    yield existing
    existing.removeTranslator(translator)


@pytest.fixture(scope="session")
def stage(application: QApplication) -> Stage:
    return make_stage()
