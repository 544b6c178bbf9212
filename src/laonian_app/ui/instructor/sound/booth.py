"""Where one sentence is recorded: microphone, take, keeping it, hearing it."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ground.errors import LaonianError
from laonian_app.speech.microphone import Microphone
from laonian_app.speech.recordable import RecordableSentence
from laonian_app.speech.recording import text_hash
from laonian_app.speech.recording_places import RecordingPlaces
from laonian_app.speech.sound import Sound
from laonian_app.speech.take import Take, Verdict
from laonian_app.ui.instructor.sound.lesson_recordings import (
    RecordedLesson,
    keep_take,
    remove_take,
)
from laonian_app.ui.instructor.sound.record_sentence import RecordSentenceScreen, Step
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.library import Library
from laonian_app.ui.trouble import told

log = logging.getLogger(__name__)


class Run(Protocol):
    """Runs a job off the GUI thread, as `Jobs.run`."""

    def __call__(
        self,
        job: Callable[[], Any],
        then: Callable[[Any], None],
        failed: Callable[[Exception], None],
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class Studio:
    """What recording needs: a window, lessons and places, jobs, and this PC's microphone."""

    kit: Kit
    show: Callable[[QWidget], None]
    library: Callable[[], Library]
    places: RecordingPlaces
    run: Run
    find_microphone: Callable[[], Microphone]


@dataclass(frozen=True, slots=True)
class Sitter:
    """The sentence before the microphone, and the screen that shows it."""

    screen: RecordSentenceScreen
    of: RecordedLesson
    one: RecordableSentence
    dialect: str


class Booth(QObject):
    """Records the sentence that is shown.

    Signals:
        changed(RecordedLesson): a recording was kept or removed.
        sound_asked(Path): a recording is to be heard.
        silence_asked(): nothing may sound while the microphone listens.
    """

    changed = Signal(object)
    sound_asked = Signal(object)
    silence_asked = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._microphone: Microphone | None = None
        self._take: Take | None = None
        self._now: Sitter | None = None

    def enter(self, sitter: Sitter) -> None:
        """Serve this screen from now on."""
        self.leave()
        self._now = sitter
        sitter.screen.record_pressed.connect(self._on_record)
        sitter.screen.stop_pressed.connect(self._on_stop)
        sitter.screen.hear_asked.connect(self._on_hear)
        sitter.screen.remove_asked.connect(self._on_remove)

    def leave(self) -> None:
        """What was being recorded is given up; what sounds falls silent."""
        self._now = self._take = None
        if self._microphone is not None:
            self._microphone.stop()
        self.silence_asked.emit()

    # ------------------------------------------------------------ the take

    def _on_record(self) -> None:
        if self._now is None:
            return
        screen = self._now.screen
        self.silence_asked.emit()
        self._microphone = self._microphone or self._studio.find_microphone()
        self._take = Take()
        if not self._microphone.start(self._on_heard, self._on_broken):
            self._take = None
            screen.tell(
                self.tr("There is no microphone on this PC. Plug one in, then press “Record”.")
            )
            return
        screen.show_step(Step.LISTENING)
        screen.tell(self.tr("The microphone is being opened …"))
        self._studio.kit.guard.screen_changed()

    def _on_heard(self, piece: Sound) -> None:
        if self._take is None or self._now is None:
            return
        if not self._take.began:
            self._now.screen.tell(self._now.screen.words_while_listening())
        self._take.add(piece)
        self._now.screen.level.show_level(self._take.level)
        if self._take.is_full:
            QTimer.singleShot(0, self._on_stop)  # not while the device still gives

    def _on_broken(self, reason: str) -> None:
        """The microphone was pulled out: what was said is given up, calmly."""
        log.warning("the microphone failed: %s", reason)
        self._take = None
        if self._now is not None:
            self._now.screen.show_step(Step.READY)
            self._now.screen.tell(
                self.tr("The microphone does not answer any more. Plug it in and record again.")
            )

    def _on_stop(self) -> None:
        if self._take is None or self._now is None or self._microphone is None:
            return
        take, now = self._take, self._now
        self._microphone.stop()  # gives what it still holds to the take
        self._take = None
        verdict = take.judged(now.one.spoken)
        if not verdict.is_usable:
            now.screen.show_step(Step.READY)
            now.screen.tell(self._words_for(verdict))
            return
        now.screen.show_step(Step.KEEPING)
        job = partial(keep_take, now.of, now.one.text, take.sound, now.dialect)
        self._studio.run(job, partial(self._on_kept, now, verdict), self._failing(now))

    # ------------------------------------------------------------ kept, removed, heard

    def _on_kept(self, sitter: Sitter, verdict: Verdict, of: RecordedLesson) -> None:
        self.changed.emit(of)
        if self._now is not sitter:
            return
        self._now = Sitter(sitter.screen, of, sitter.one, sitter.dialect)
        sitter.screen.show_step(Step.KEPT, recorded=True)
        sitter.screen.tell(self._words_for(verdict))
        self._studio.kit.guard.screen_changed()
        self._on_hear()

    def _failing(self, sitter: Sitter) -> Callable[[Exception], None]:
        return partial(self._on_failed, sitter)

    def _on_failed(self, sitter: Sitter, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        log.warning("recording: %s", error.detail)
        if self._now is sitter:
            sitter.screen.show_step(Step.READY)
            sitter.screen.tell(" ".join(told(error)))

    def _on_hear(self) -> None:
        if self._now is None:
            return
        name, dialect = text_hash(self._now.one.text), self._now.dialect
        for each in self._now.of.kept:
            if (each.hash, each.dialect) == (name, dialect):
                self.sound_asked.emit(self._now.of.file(each.file))

    def _on_remove(self) -> None:
        if self._now is None:
            return
        now = self._now
        self.silence_asked.emit()  # Windows removes no file that is open
        job = partial(remove_take, now.of, now.one.text, now.dialect)
        self._studio.run(job, partial(self._on_removed, now), self._failing(now))

    def _on_removed(self, sitter: Sitter, of: RecordedLesson) -> None:
        self.changed.emit(of)
        if self._now is not sitter:
            return
        self._now = Sitter(sitter.screen, of, sitter.one, sitter.dialect)
        sitter.screen.show_step(Step.READY, recorded=False)
        sitter.screen.tell(self.tr("The recording is removed; the PC reads this sentence."))

    def _words_for(self, verdict: Verdict) -> str:
        match verdict:
            case Verdict.SILENT:
                return self.tr("Nothing was heard. Come closer to the microphone, once more.")
            case Verdict.SHORT:
                return self.tr("Only a part was heard. Read to the end, then press, once more.")
            case Verdict.SOFT:
                return self.tr("It is kept, but very soft. Closer to the microphone is better.")
            case Verdict.CLIPPED:
                return self.tr("It is kept, but it crackles. A little further away is better.")
            case Verdict.GOOD:
                return self.tr("It is kept. This is how it sounds.")
