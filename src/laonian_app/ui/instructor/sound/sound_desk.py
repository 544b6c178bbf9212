"""Behind 声音 of the instructor's page: how the room sounds, and recording."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.ui.instructor.class_records import ClassRecords
from laonian_app.ui.instructor.sound.booth import Studio
from laonian_app.ui.instructor.sound.ports import SoundPorts
from laonian_app.ui.instructor.sound.recording_desk import RecordingDesk, this_microphone
from laonian_app.ui.instructor.sound.room_sound import RoomSound, RoomSoundScreen
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.trouble import told


class SoundDesk(QObject):
    """Shows the screens of sound.

    Signals:
        left(): back to the class table.
        sound_asked(Path), silence_asked(): as `RecordingDesk`.
        reads_by_itself(bool): whether pages read themselves from now on.
    """

    left = Signal()
    sound_asked = Signal(object)
    silence_asked = Signal()
    reads_by_itself = Signal(bool)

    def __init__(self, around: Surroundings, records: ClassRecords, sound: SoundPorts) -> None:
        super().__init__()
        self._remedies = sound.remedies
        self._around, self._records = around, records
        self._screen: RoomSoundScreen | None = None
        studio = Studio(
            around.kit,
            around.window.show_page,
            around.library,
            sound.places,
            around.jobs.run,
            this_microphone,
        )
        self._recording = RecordingDesk(studio)
        self._recording.left.connect(self.open)
        self._recording.sound_asked.connect(self.sound_asked)
        self._recording.silence_asked.connect(self.silence_asked)

    def open(self) -> None:
        """Show how the room sounds."""
        self._records.room_sound(self._show)

    def close(self) -> None:
        """Let go of the microphone."""
        self._recording.close()

    def _show(self, now: RoomSound) -> None:
        screen = RoomSoundScreen(
            self._around.kit, now, [" ".join(told(error)) for error in self._remedies()]
        )
        screen.chosen.connect(self._on_chosen)
        screen.record_asked.connect(self._on_record)
        screen.left.connect(self._on_left)
        self._screen = screen
        self._around.window.show_page(screen)

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _on_record(self) -> None:
        self._screen = None
        self._recording.open()

    def _on_chosen(self, sound: RoomSound) -> None:
        self._records.keep_room_sound(sound, partial(self._on_kept, sound), self._on_refused)

    def _on_kept(self, sound: RoomSound, _done: None) -> None:
        self.reads_by_itself.emit(sound.reads_by_itself)
        if self._screen is not None:
            self._screen.say(self.tr("Saved"))

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._screen is not None:
            self._screen.say(" ".join(told(error)))
