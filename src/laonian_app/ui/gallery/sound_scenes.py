"""What the instructor decides about sound: the room, and recording a lesson."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.speech.errors import NoChineseVoice, NoSoundDevice, RecordingsUnreadable
from laonian_app.speech.lesson_text import recordable_pages, shown_with
from laonian_app.speech.recordable import Recorded, recordable
from laonian_app.speech.recording import Recording, text_hash
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.instructor.sound.choose_dialect import ChooseDialectScreen
from laonian_app.ui.instructor.sound.choose_lesson import ChooseLessonScreen, LessonToRecord
from laonian_app.ui.instructor.sound.record_sentence import (
    RecordSentenceScreen,
    SentencePlace,
    Step,
)
from laonian_app.ui.instructor.sound.room_sound import RoomSound, RoomSoundScreen
from laonian_app.ui.instructor.sound.sentence_list import LessonSentences, SentenceListScreen
from laonian_app.ui.instructor.sound.trouble import RecordingTroubleScreen
from laonian_app.ui.trouble import told

RECORDED = 7
SPEAKING_DBFS = -22.0


def sound_scenes() -> list[Scene]:
    """Return the scenes in the order in which an instructor meets them."""
    return [
        Scene("sound-room", lambda s: RoomSoundScreen(s.kit, RoomSound.ON_REQUEST)),
        Scene("sound-room-loud", lambda s: RoomSoundScreen(s.kit, RoomSound.LOUDSPEAKER)),
        Scene("sound-room-trouble", _troubled),
        Scene("sound-lessons", lambda s: ChooseLessonScreen(s.kit, _lessons(s))),
        Scene("sound-list", lambda s: SentenceListScreen(s.kit, _sentences(s), 2)),
        Scene("sound-list-question", lambda s: SentenceListScreen(s.kit, _sentences(s), 18)),
        Scene("sound-dialect", lambda s: ChooseDialectScreen(s.kit, "粤语", ["粤语"])),
        Scene("sound-sentence", lambda s: _screen(s, RECORDED + 1)),
        Scene("sound-sentence-changed", lambda s: _screen(s, RECORDED)),
        Scene("sound-sentence-recorded", lambda s: _screen(s, 2)),
        Scene("sound-sentence-listening", _listening),
        Scene("sound-sentence-kept", _kept),
        Scene("sound-sentence-removing", lambda s: _screen(s, 2), after=_ask_to_remove),
        Scene("sound-damaged", _damaged),
    ]


def _troubled(stage: Stage) -> QWidget:
    words = [" ".join(told(error)) for error in (NoSoundDevice(), NoChineseVoice())]
    return RoomSoundScreen(stage.kit, RoomSound.HEADPHONES, words)


def _lessons(stage: Stage) -> list[LessonToRecord]:
    library = stage.library
    states = [(0, 0), (265, 0), (40, 3)]
    return [
        LessonToRecord(
            entry.id, str(library.number_of(entry.id)), entry.title, 265, *states[number % 3]
        )
        for number, entry in enumerate(library.entries)
    ]


def _sentences(stage: Stage) -> LessonSentences:
    """Return the lesson with its beginning recorded, and one sentence worded anew since."""
    lesson = stage.library.open("fake-police").lesson
    pages = recordable_pages(lesson, shown_with(stage.contacts))
    texts = [one.text for one in recordable(pages, ())]
    kept = [Recording(text_hash(text), f"{n}.wav", text) for n, text in enumerate(texts[:RECORDED])]
    old = "您好，" + texts[RECORDED]
    kept.append(Recording(text_hash(old), "old.wav", old))
    return LessonSentences(lesson.id, lesson.title, "", recordable(pages, kept))


def _screen(stage: Stage, number: int) -> RecordSentenceScreen:
    lesson = _sentences(stage)
    place = SentencePlace(number + 1, len(lesson.sentences))
    return RecordSentenceScreen(stage.kit, lesson.title, lesson.sentences[number], place)


def _listening(stage: Stage) -> QWidget:
    screen = _screen(stage, RECORDED + 1)
    screen.show_step(Step.LISTENING)
    screen.tell(screen.words_while_listening())
    screen.level.show_level(SPEAKING_DBFS)
    return screen


def _kept(stage: Stage) -> QWidget:
    lesson = _sentences(stage)
    one = replace(lesson.sentences[2], state=Recorded.DONE)
    screen = RecordSentenceScreen(stage.kit, lesson.title, one, SentencePlace(3, 265))
    screen.show_step(Step.KEPT, recorded=True)
    return screen


def _ask_to_remove(page: QWidget) -> None:
    assert isinstance(page, RecordSentenceScreen)
    page.ask_to_remove()


def _damaged(stage: Stage) -> QWidget:
    error = RecordingsUnreadable(file="index.json", detail=str(Path()))
    return RecordingTroubleScreen(stage.kit, error)
