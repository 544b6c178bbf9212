"""Leads through recording a lesson: which one, in which way of speaking, sentence by sentence."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.speech.microphone import Microphone
from laonian_app.speech.recordable import RecordableSentence
from laonian_app.ui.instructor.sound.booth import Booth, Sitter, Studio
from laonian_app.ui.instructor.sound.choose_dialect import ChooseDialectScreen
from laonian_app.ui.instructor.sound.choose_lesson import ChooseLessonScreen, LessonToRecord
from laonian_app.ui.instructor.sound.lesson_recordings import (
    RecordedLesson,
    lesson_recordings,
    lessons_to_record,
)
from laonian_app.ui.instructor.sound.record_sentence import RecordSentenceScreen, SentencePlace
from laonian_app.ui.instructor.sound.sentence_list import LessonSentences, SentenceListScreen
from laonian_app.ui.instructor.sound.trouble import RecordingTroubleScreen


class RecordingDesk(QObject):
    """Shows the screens of recording and does what they ask.

    Signals:
        left(): back to where recording was asked for.
        sound_asked(Path): a recording is to be heard.
        silence_asked(): nothing may sound while the microphone listens.
    """

    left = Signal()
    sound_asked = Signal(object)
    silence_asked = Signal()

    def __init__(self, studio: Studio) -> None:
        super().__init__()
        self._studio = studio
        self._booth = Booth(studio)
        self._booth.changed.connect(self._on_changed)
        self._booth.sound_asked.connect(self.sound_asked)
        self._booth.silence_asked.connect(self.silence_asked)
        self._of: RecordedLesson | None = None
        self._sentences: LessonSentences | None = None
        self._dialect = ""
        self._at = 0

    # ------------------------------------------------------------ which lesson

    def open(self) -> None:
        """Show the lessons."""
        job = partial(lessons_to_record, self._studio.library(), self._studio.places)
        self._studio.run(job, self._on_lessons, self._on_unreadable)

    def _on_lessons(self, lessons: tuple[LessonToRecord, ...]) -> None:
        screen = ChooseLessonScreen(self._studio.kit, lessons)
        screen.chosen.connect(self._on_lesson)
        screen.left.connect(self.left)
        self._studio.show(screen)

    def _on_lesson(self, lesson_id: str) -> None:
        job = partial(lesson_recordings, self._studio.library(), self._studio.places, lesson_id)
        self._studio.run(job, self._on_recordings, self._on_unreadable)

    def _on_recordings(self, of: RecordedLesson) -> None:
        self._of = of
        self._show_list()

    def _on_unreadable(self, error: Exception) -> None:
        """Say why a list cannot be read, where one stands."""
        if not isinstance(error, LaonianError):
            raise error
        screen = RecordingTroubleScreen(self._studio.kit, error)
        screen.left.connect(self.open)
        self._studio.show(screen)

    # ------------------------------------------------------------ which sentence

    def _show_list(self) -> None:
        self._booth.leave()
        assert self._of is not None
        self._sentences = self._of.sentences(self._dialect)
        page = self._one.page if self._at < len(self._sentences.sentences) else 1
        screen = SentenceListScreen(self._studio.kit, self._sentences, page)
        screen.chosen.connect(self._show_sentence)
        screen.dialect_asked.connect(self._ask_dialect)
        screen.left.connect(self._on_list_left)
        self._studio.show(screen)

    def _on_list_left(self) -> None:
        self._at = 0
        self.open()

    def _ask_dialect(self) -> None:
        assert self._of is not None
        screen = ChooseDialectScreen(self._studio.kit, self._dialect, self._of.dialects)
        screen.chosen.connect(self._on_dialect)
        screen.left.connect(self._show_list)
        self._studio.show(screen)

    def _on_dialect(self, dialect: str) -> None:
        self._dialect = dialect
        self._show_list()

    # ------------------------------------------------------------ one sentence

    @property
    def _one(self) -> RecordableSentence:
        assert self._sentences is not None
        return self._sentences.sentences[self._at]

    def _show_sentence(self, number: int) -> None:
        assert self._sentences is not None
        assert self._of is not None
        self._at = number
        place = SentencePlace(number + 1, len(self._sentences.sentences))
        title = self._sentences.title
        if self._dialect:
            title = f"{title} · {self._dialect}"
        screen = RecordSentenceScreen(self._studio.kit, title, self._one, place)
        screen.turned_to.connect(self._on_turned)
        screen.left.connect(self._show_list)
        self._booth.enter(Sitter(screen, self._of, self._one, self._dialect))
        self._studio.show(screen)

    def _on_turned(self, step: int) -> None:
        self._show_sentence(self._at + step)

    def _on_changed(self, of: RecordedLesson) -> None:
        self._of = of
        self._sentences = of.sentences(self._dialect)

    def close(self) -> None:
        """Let go of the microphone, whatever is shown."""
        self._booth.leave()


def this_microphone() -> Microphone:
    """Return this PC's own microphone."""
    from laonian_app.speech.player.device_microphone import DeviceMicrophone

    return DeviceMicrophone()
