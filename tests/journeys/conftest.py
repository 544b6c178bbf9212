"""The classroom of the journeys."""

from __future__ import annotations

import gc
import logging
import shutil
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from laonian_app.ground.paths import Home, shipped
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.lessons.shelf import Shelf
from laonian_app.speech.engine import choice
from laonian_app.store import classes, learners, settings
from laonian_app.store.device import write
from laonian_app.store.keys import TODAY_LESSON
from laonian_app.store.opening import open_store
from laonian_app.store.session import Session
from laonian_app.ui.kit.theme import load_fonts
from tests.journeys.classroom import Classroom, windows_left
from tests.journeys.hands import HANDS, Hand

CLASS_LIST = (
    ("陈玉兰", "2 号座"),
    ("李秀珍", "3 号座"),
    ("李秀珍", "11 号座"),
    ("刘建华", "5 号座"),
    ("王秀英", "1 号座"),
    ("张国强", "6 号座"),
)


class Prepared(NamedTuple):
    """A home with a class list, and the lesson of the day."""

    folder: Path
    lesson: Lesson
    contacts: dict[str, Contact]


NOT_HERE = (
    "pipewire",
    r"va(-x11|-drm|\(in plugin\))? (library|symbols)",
    "PulseAudio",
    "No audio",
    r"does not support raise",
    "No RHI backend",
)
"""What Qt says on a PC without sound and without a desktop; the program needs neither."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.parent == Path(__file__).parent:
            item.add_marker(pytest.mark.qt_log_ignore(*NOT_HERE, extend=True))


@pytest.fixture(autouse=True)
def mute(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this PC have no voice: the silent clock walks, and no worker is started."""
    monkeypatch.setattr(choice, "engine_names", lambda _voices: [])


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Prepared:
    home = Home(tmp_path_factory.mktemp("prepared") / "home")
    with open_store(home) as store:

        def fill(session: Session) -> None:
            today = classes.create(session, "秋季班")
            for name, seat in CLASS_LIST:
                learners.create(session, name, today, seat)
            settings.put(session, TODAY_LESSON, "fake-police")

        store.writer.submit(fill).result()
        # Somebody has already said that this PC keeps what it has.
        write(home.device, replace(store.device, restore_card="no"))
    shelf = Shelf((home.lessons, shipped("lessons")), home.folder / "lessons-cache.sqlite3")
    state = shelf.refresh(date.today())  # noqa: DTZ011 - the day on this PC's wall
    entry = state.entry("fake-police")
    assert entry is not None
    return Prepared(home.folder, shelf.load(entry), dict(state.beside.contacts))


@pytest.fixture(scope="session")
def chinese(qapp: QApplication) -> QApplication:
    """The application with the program's type and its shipped language."""
    load_fonts(shipped("assets") / "fonts")
    qapp.setQuitOnLastWindowClosed(False)
    return qapp


@pytest.fixture
def application(chinese: QApplication) -> Iterator[QApplication]:
    translator = QTranslator()
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    chinese.installTranslator(translator)
    yield chinese
    chinese.removeTranslator(translator)


@pytest.fixture
def classroom(
    application: QApplication,
    qtbot: QtBot,
    prepared: Prepared,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
) -> Iterator[Classroom]:
    """A PC with the class list on it; nothing of the program is left when it is closed."""
    home = Home(tmp_path / "home")
    shutil.copytree(prepared.folder, home.folder)
    windows, threads, hook = set(windows_left()), set(threading.enumerate()), sys.excepthook
    room = Classroom(application, qtbot, home, prepared.lesson.questions, prepared.contacts)
    yield room
    room.close()
    faults = [record for record in caplog.records if record.levelno >= logging.ERROR]
    assert not faults or room.expects_a_fault, (
        f"the program stumbled: {faults[0].exc_text or faults[0].getMessage()}"
    )
    assert sys.excepthook is hook
    gc.collect()
    qtbot.waitUntil(lambda: not set(threading.enumerate()) - threads, timeout=5_000)
    left = set(windows_left()) - windows
    assert not left, f"windows left behind: {left}"


@pytest.fixture(params=HANDS, ids=lambda hand: hand.__name__)
def hand(request: pytest.FixtureRequest, classroom: Classroom) -> Hand:
    """Let the journey be made once with every way of pressing."""
    classroom.hand = request.param
    return classroom.hand
