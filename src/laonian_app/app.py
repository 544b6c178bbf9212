"""The one place where objects are made and handed to each other.

What the first picture needs is imported here; the rest after it was painted.
"""

from __future__ import annotations

import laonian_app.ui  # noqa: F401 - the first import of all: those behind it are the quicker

# isort: split

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home, find_home, shipped
from laonian_app.store.errors import AlreadyOpen
from laonian_app.store.lock import HomeLock
from laonian_app.store.names import Today, read_today
from laonian_app.ui.idle import IdleWatch
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.theme import Theme, load_fonts
from laonian_app.ui.program import Program
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window


class Settings(NamedTuple):
    """What the command line said."""

    home: Home
    database: str | None = None
    lesson_folders: tuple[Path, ...] = ()
    in_window: bool = False
    instructor: bool = False
    lesson_id: str | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The lesson folders: the instructor's first, the shipped ones last."""
        return self.lesson_folders or (self.home.lessons, shipped("lessons"))


def settings_from(arguments: Sequence[str]) -> Settings:
    """Return what the window's options say; `__main__` has already checked their names."""
    values: dict[str, list[str]] = {}
    flags: set[str] = set()
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in ("--home", "--database", "--lessons", "--lesson"):
            values.setdefault(name, []).append(value if equals else next(rest))
        else:
            flags.add(name)
    home = values.get("--home")
    return Settings(
        home=find_home(Path(home[-1]) if home else None),
        database=values.get("--database", [None])[-1],
        lesson_folders=tuple(Path(folder) for folder in values.get("--lessons", [])),
        in_window="--window" in flags,
        instructor="--instructor" in flags,
        lesson_id=values.get("--lesson", [None])[-1],
    )


def make_application(arguments: Sequence[str]) -> QApplication:
    """Return the application with its type and its language."""
    application = QApplication(["laonian", *arguments])
    application.setApplicationName("laonian")
    application.setApplicationDisplayName("安心课堂")
    translator = QTranslator(application)
    if translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm")):
        application.installTranslator(translator)
    load_fonts(shipped("assets") / "fonts")
    return application


def make_kit(today: Today, guard: PressGuard | None = None) -> Kit:
    """Return the kit in the room's look."""
    theme = Theme(ThemeName(today.theme), today.size_step)
    icons = Icons(shipped("assets") / "icons")
    return Kit(theme, guard or PressGuard(), icons, Pictures())


class Opened(NamedTuple):
    """The program as it stands after the first picture."""

    program: Program
    window: Window
    kit: Kit
    jobs: Jobs
    idle: IdleWatch


def open_window(
    application: QApplication, settings: Settings, today: Today, guard: PressGuard | None = None
) -> Opened:
    """Make the window with its first screen; nothing is loaded for it but the names."""
    kit = make_kit(today, guard)
    reading = ReadingAlong()
    reading.read_by_itself(today.room_sound in ("headphones", "loudspeaker"))
    window = Window(kit, reading)
    window.resize(1366, 768)
    jobs = Jobs()
    idle = IdleWatch(application, today.idle_minutes)
    program = Program(kit, window, today, jobs, idle)
    return Opened(program, window, kit, jobs, idle)


def run(arguments: Sequence[str]) -> int:
    """Open the program and stay until its window closes; return the exit code."""
    settings = settings_from(arguments)
    application = make_application(arguments)
    try:
        lock = HomeLock(settings.home.folder)
    except AlreadyOpen as error:
        return _come_forward(settings, error)
    with lock:
        return _run(application, settings)


def _run(application: QApplication, settings: Settings) -> int:
    refused: LaonianError | None = None
    today = Today()
    try:
        if settings.database is None:
            today = read_today(settings.home.database)
    except LaonianError as error:
        refused = error
    opened = open_window(application, settings, today)
    from laonian_app.loading import Loading

    loading = Loading(application, opened, settings)
    if refused is not None:
        loading.refuse(refused)
    else:
        opened.window.painted.connect(loading.begin)
        opened.program.open()
    if settings.in_window:
        opened.window.show()
    else:
        opened.window.showFullScreen()
    code = application.exec()
    loading.close()
    return code


def _come_forward(settings: Settings, error: AlreadyOpen) -> int:
    """Bring the first window forward; where it does not answer, say so."""
    from laonian_app.ui.first_window import call_first

    if call_first(settings.home.folder):
        return 0
    from laonian_app.cli.words import told

    sys.stderr.write(told(error) + "\n")
    return 1
