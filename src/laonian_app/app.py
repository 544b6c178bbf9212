"""The one place where objects are made and handed to each other.

What the first picture needs is imported here; the rest after it was painted.
"""

from __future__ import annotations

import laonian_app.ui  # noqa: F401 - the first import of all: those behind it are the quicker

# isort: split

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home, HomeAway, find_home, shipped
from laonian_app.store.errors import AlreadyOpen, DatabaseDamaged
from laonian_app.store.lock import HomeLock
from laonian_app.store.names import Today, read_today
from laonian_app.ui.frame import Frame
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.kit.theme import Theme, load_fonts
from laonian_app.ui.system_contrast import SystemContrast

if TYPE_CHECKING:
    from laonian_app.loading import Loading
    from laonian_app.ui.idle import IdleWatch
    from laonian_app.ui.jobs import Jobs
    from laonian_app.ui.kit.parts import Kit
    from laonian_app.ui.kit.press import PressGuard
    from laonian_app.ui.program import Program
    from laonian_app.ui.tidying import Tidying
    from laonian_app.ui.window import Window


class Settings(NamedTuple):
    """What the command line said."""

    home: Home
    home_was_named: bool = True
    database: str | None = None
    lesson_folders: tuple[Path, ...] = ()
    in_window: bool = False
    instructor: bool = False
    lesson_id: str | None = None
    package: Path | None = None

    @property
    def folders(self) -> tuple[Path, ...]:
        """The lesson folders: the instructor's first, the shipped ones last."""
        return self.lesson_folders or (self.home.lessons, shipped("lessons"))


def settings_from(arguments: Sequence[str]) -> Settings:
    """Return what the window's options say; `__main__` has already checked their names.

    Raises:
        HomeAway: the home was moved to a drive that is not there.
    """
    values: dict[str, list[str]] = {}
    flags: set[str] = set()
    rest = iter(arguments)
    for argument in rest:
        name, equals, value = argument.partition("=")
        if name in ("--home", "--database", "--lessons", "--lesson"):
            values.setdefault(name, []).append(value if equals else next(rest))
        elif not argument.startswith("--"):
            values.setdefault("package", []).append(argument)
        else:
            flags.add(name)
    home, package = values.get("--home"), values.get("package")
    return Settings(
        home=find_home(Path(home[-1]) if home else None),
        home_was_named=home is not None,
        database=values.get("--database", [None])[-1],
        lesson_folders=tuple(Path(folder) for folder in values.get("--lessons", [])),
        in_window="--window" in flags,
        instructor="--instructor" in flags,
        lesson_id=values.get("--lesson", [None])[-1],
        package=Path(package[-1]).absolute() if package else None,
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


def make_theme(today: Today) -> Theme:
    """Return the room's look; black and white where the system asks for high contrast."""
    wanted = SystemContrast().is_wanted
    return Theme(ThemeName.CONTRAST if wanted else ThemeName.named(today.theme), today.size_step)


def make_kit(theme: Theme, guard: PressGuard | None = None) -> Kit:
    """Return the kit in a look."""
    from laonian_app.ui.kit.icons import Icons, Pictures
    from laonian_app.ui.kit.parts import Kit
    from laonian_app.ui.kit.press import PressGuard

    return Kit(theme, guard or PressGuard(), Icons(shipped("assets") / "icons"), Pictures())


class Opened(NamedTuple):
    """The program as it stands when the names are shown."""

    program: Program
    window: Window
    kit: Kit
    jobs: Jobs
    idle: IdleWatch


def open_window(
    application: QApplication, today: Today, theme: Theme, guard: PressGuard | None = None
) -> Opened:
    """Make the window with its first screen; nothing is loaded for it but the names."""
    from laonian_app.ui.idle import IdleWatch
    from laonian_app.ui.jobs import Jobs
    from laonian_app.ui.program import Program
    from laonian_app.ui.reading_along import ReadingAlong
    from laonian_app.ui.window import Window

    kit = make_kit(theme, guard)
    reading = ReadingAlong()
    reading.read_by_itself(today.room_sound in ("headphones", "loudspeaker"))
    window = Window(kit, reading)
    window.resize(1366, 768)
    jobs = Jobs()
    idle = IdleWatch(application, today.idle_minutes)
    program = Program(kit, window, today, jobs, idle)
    return Opened(program, window, kit, jobs, idle)


class Start:
    """The start of the program: its name, then the names of the learners, then the rest."""

    def __init__(self, application: QApplication, settings: Settings) -> None:
        self._application, self._settings = application, settings
        self._refused: LaonianError | None = None
        self._today = self._read_today()
        self._theme = make_theme(self._today)
        self.loading: Loading | None = None
        self.opened: Opened | None = None
        self._tidying: Tidying | None = None
        self.frame = Frame(self._theme)
        self.frame.painted.connect(self.show_names)

    def _read_today(self) -> Today:
        try:
            if self._settings.database is None:
                return read_today(self._settings.home.database)
        except DatabaseDamaged:
            return Today()  # it is repaired while the names are waited for
        except LaonianError as error:
            self._refused = error
        return Today()

    def show(self) -> None:
        """Show the first picture; everything else follows by itself."""
        if self._settings.in_window:
            self.frame.show()
        else:
            # Without a window manager nobody else gives the window its size.
            self.frame.setGeometry(self._application.primaryScreen().geometry())
            self.frame.showFullScreen()

    def show_names(self) -> None:
        """Show today's names; once they are painted, the rest loads."""
        from laonian_app.loading import Loading

        opened = open_window(self._application, self._today, self._theme)
        self.opened = opened
        self.loading = Loading(self._application, opened, self._settings)
        opened.window.closing.connect(self.frame.close)
        opened.program.ready.connect(self._tidy)
        if self._refused is not None:
            self.loading.refuse(self._refused)
        else:
            opened.window.painted.connect(self.loading.begin)
            self.loading.show_first()
        self.frame.hold(opened.window)

    def _tidy(self) -> None:
        from laonian_app.ui.tidying import Tidying

        self._tidying = Tidying(self.frame)

    def close(self) -> None:
        """Finish what is being written and let everything go."""
        if self._tidying is not None:
            self._tidying.stop()
        if self.loading is not None:
            self.loading.close()


def run(arguments: Sequence[str]) -> int:
    """Open the program and stay until its window closes; return the exit code."""
    application = make_application(arguments)
    try:
        settings = settings_from(arguments)
    except HomeAway as error:
        return _wait_and_run(application, arguments, error)
    return _run_once(application, settings)


def _wait_and_run(application: QApplication, arguments: Sequence[str], error: HomeAway) -> int:
    """Run once the drive with the home is there; 1 where the window is closed without it."""
    from laonian_app.away import still_away, wait_for_home

    def look() -> HomeAway | None:
        return still_away(lambda: settings_from(arguments))

    kit, in_window = make_kit(make_theme(Today())), "--window" in arguments
    if not wait_for_home(application, kit, error, look, in_window=in_window):
        return 1
    return _run_once(application, settings_from(arguments))


def _run_once(application: QApplication, settings: Settings) -> int:
    try:
        lock = HomeLock(settings.home.folder)
    except AlreadyOpen as error:
        return _come_forward(settings, error)
    with lock:
        return _run(application, settings)


def _run(application: QApplication, settings: Settings) -> int:
    start = Start(application, settings)
    start.show()
    code = application.exec()
    start.close()
    return code


def _come_forward(settings: Settings, error: AlreadyOpen) -> int:
    """Bring the first window forward; where it does not answer, say so."""
    from laonian_app.ui.first_window import call_first

    if call_first(settings.home.folder, settings.package):
        return 0
    from laonian_app.cli.words import told

    sys.stderr.write(told(error) + "\n")
    return 1
