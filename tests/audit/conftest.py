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


@pytest.fixture(scope="package")
def application() -> Iterator[QApplication]:
    """Return the program's application, with its type and its language.

    There is only one application in a process, and other tests may have made it
    already; the language is taken out again for the tests that come afterwards.
    """
    existing = QApplication.instance()
    if not isinstance(existing, QApplication):
        existing = make_application(())
        translator = existing.findChildren(QTranslator)[0]
    else:
        load_fonts(shipped("assets") / "fonts")
        translator = QTranslator(existing)
        assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
        existing.installTranslator(translator)
    yield existing
    existing.removeTranslator(translator)


@pytest.fixture(scope="package")
def stage(application: QApplication) -> Stage:
    return make_stage()
