"""A window in which lessons are recorded, with a microphone that plays a sound file."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from laonian_app.gallery import stage_for
from laonian_app.ground.paths import shipped
from laonian_app.speech.microphone import Broken, Heard
from laonian_app.speech.recording import Recording, recordings
from laonian_app.speech.recording_places import RecordingPlaces
from laonian_app.speech.sound import Sound, read_wav
from laonian_app.ui.instructor.sound.booth import Studio
from laonian_app.ui.instructor.sound.level_bar import LevelBar
from laonian_app.ui.instructor.sound.recording_desk import RecordingDesk
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window
from tests.journeys.looking import plainly

LESSON = "fake-police"
PIECE = 1_024


class PlayedMicrophone:
    """Gives the frames of a WAV file, as a device does: piece by piece."""

    def __init__(self) -> None:
        self.is_there = True
        self.listens = False
        self._heard: Heard | None = None
        self._broken: Broken | None = None

    def start(self, heard: Heard, broken: Broken) -> bool:
        self._heard, self._broken = heard, broken
        self.listens = self.is_there
        return self.is_there

    def stop(self) -> None:
        self.listens = False

    def plays(self, file: Path) -> None:
        """Let somebody say what is in a file."""
        assert self._heard is not None
        assert self.listens
        sound = read_wav(file)
        for at in range(0, len(sound.samples), PIECE):
            self._heard(Sound(sound.rate, sound.samples[at : at + PIECE]))

    def is_pulled_out(self) -> None:
        assert self._broken is not None
        self.listens = False
        self._broken("the device is gone")


class RecordingRoom:
    """The desk in a real window, with a copy of one shipped lesson."""

    def __init__(self, kit: Kit, qtbot: QtBot, folder: Path, pass_by: Callable[[], None]) -> None:
        self._qtbot, self._pass_by = qtbot, pass_by
        shelf = folder / "lessons"
        shutil.copytree(shipped("lessons"), shelf, ignore=_all_but_one)
        self.lesson = shelf / LESSON
        self.microphone = PlayedMicrophone()
        self.heard: list[Path] = []
        self.jobs = Jobs()
        self.window = Window(kit, ReadingAlong())
        self.window.resize(1366, 768)
        self._library = stage_for((shelf,)).library
        self.desk = RecordingDesk(
            Studio(
                kit,
                self.window.show_page,
                lambda: self._library,
                RecordingPlaces(folder / "program", folder / "recordings"),
                self.jobs.run,
                self._plugged_in,
            )
        )
        self.desk.sound_asked.connect(self.heard.append)
        self.window.show()
        self.desk.open()

    def _plugged_in(self) -> PlayedMicrophone:
        return self.microphone

    def looks_at_the_shelf_again(self) -> None:
        """Show the lessons as their files are now."""
        self._library = stage_for((self.lesson.parent,)).library
        self.desk.open()

    def level(self) -> LevelBar:
        (bar,) = [one for one in self.window.findChildren(LevelBar) if one.isVisible()]
        return bar

    def kept(self) -> tuple[Recording, ...]:
        return recordings(self.lesson)

    # ------------------------------------------------------------ a person

    def sees(self, words: str) -> None:
        self._qtbot.waitUntil(lambda: plainly(words) in self.on_screen(), timeout=5_000)

    def on_screen(self) -> str:
        """Return all words that are to be seen."""
        texts = [one for one in self.window.findChildren(TextBlock) if one.isVisible()]
        buttons = [one for one in self.window.findChildren(Pressable) if one.isVisible()]
        words = [*(one.text() for one in texts), *(one.accessibleName() for one in buttons)]
        return "\n".join(map(plainly, words))

    def presses(self, words: str) -> None:
        """Press the one thing with these words once it is there."""
        found: list[Pressable] = []

        def there() -> bool:
            everything = self.window.findChildren(Pressable)
            found[:] = [one for one in everything if one.isVisible() and one.text() == words]
            return len(found) == 1

        self._qtbot.waitUntil(there, timeout=5_000)
        self._pass_by()
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def close(self) -> None:
        self.desk.close()
        self.window.close()
        self.jobs.close()


def _all_but_one(folder: str, names: list[str]) -> list[str]:
    if Path(folder).name != "lessons":
        return []
    return [name for name in names if "." not in name and name != LESSON]
