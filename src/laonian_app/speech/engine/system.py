"""Voices of the system through pyttsx3: one text, one file, one run."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from laonian_app.speech.errors import EngineMissing, TextUnspeakable
from laonian_app.speech.pace import counted
from laonian_app.speech.sound import Sound, read_wav

LEAST_SECONDS_A_CHARACTER = 0.08


class SystemVoices:
    """pyttsx3 with one of its drivers.

    Never `say()` (2.99 speaks only once), never two `save_to_file` in one run (only the
    last is written). pyttsx3 hides errors of queued commands, so they are collected here,
    and the file is looked at afterwards.
    """

    def __init__(self, driver: str) -> None:
        self._driver = driver
        self._errors: list[str] = []
        try:
            import pyttsx3

            self._engine: Any = pyttsx3.init(driver)  # pyttsx3 has no types
        except (ImportError, RuntimeError, OSError, AttributeError, ValueError) as error:
            raise EngineMissing(engine=driver, detail=repr(error)) from error
        self._engine.connect("error", self._on_error)

    def render(self, text: str, voice: str, rate: int) -> Sound:
        """Return a text as sound.

        Args:
            voice: an id of this driver's voices.
            rate: words a minute, as pyttsx3 counts them for this driver.

        Raises:
            TextUnspeakable: the driver told of an error or gave too little sound.
        """
        self._errors.clear()
        with tempfile.TemporaryDirectory(prefix="laonian-", ignore_cleanup_errors=True) as folder:
            path = Path(folder) / "clip.wav"
            self._engine.setProperty("voice", voice)
            self._engine.setProperty("rate", rate)
            self._engine.save_to_file(text, str(path))
            self._engine.runAndWait()
            self._check_errors(text)
            sound = read_wav(path)
        if sound.seconds < LEAST_SECONDS_A_CHARACTER * counted(text):
            raise TextUnspeakable(text=text, detail=f"{self._driver}: {sound.seconds:.2f} s")
        return sound

    def _check_errors(self, text: str) -> None:
        if self._errors:
            raise TextUnspeakable(text=text, detail=f"{self._driver}: {'; '.join(self._errors)}")

    def _on_error(self, name: str | None = None, exception: BaseException | None = None) -> None:
        self._errors.append(f"{name or ''}{exception!r}")
