"""Hears the shipped lessons through, while the worker that speaks is killed at random."""

from __future__ import annotations

import random
import sys
import tempfile
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields
from pathlib import Path

from laonian_app.ground.paths import shipped
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.markdown import read
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clip, Clips, Origin, Wanted, beside
from laonian_app.speech.errors import SpeechUnavailable
from laonian_app.speech.lesson_text import recordable_pages, shown_with
from laonian_app.speech.levels import voiced_decibels
from laonian_app.speech.pace import DEFAULT_PACE, counted
from laonian_app.speech.phoneme_check import lesson_misreadings
from laonian_app.speech.plan import Utterance
from laonian_app.speech.recording import keep
from laonian_app.speech.sound import read_wav
from laonian_app.speech.worker_client import WorkerClient
from tests.soak.counting import told
from tests.soak.reading import read_aloud

SHORTEST, LONGEST = 0.1, 1.0
"""Seconds a character of a sentence that was spoken in full, and no longer."""

QUIETEST_DBFS = -35.0
RECORDED_EVERY = 10
KILLED_EVERY = 6
MOST_FAULTS = 20
KILLED_WITHIN_S = 0.05


@dataclass(slots=True)
class Heard:
    """What was heard, and what was wrong with it; all but the first four have to be 0."""

    lessons: int = 0
    sentences: int = 0
    recorded: int = 0
    workers_killed: int = 0
    silent: int = 0
    wrong_length: int = 0
    too_quiet: int = 0
    digits_left: int = 0
    misread: int = 0
    recording_passed_over: int = 0
    faults: list[str] = field(default_factory=list)

    def fault(self, what: str, sentence: Utterance) -> None:
        """Count a fault, and remember where it was."""
        setattr(self, what, getattr(self, what) + 1)
        self.faults.append(f"{what}: {sentence.text!r} ({sentence.spoken!r})")


def hear_lessons(most: int, seed: int) -> Heard:
    """Have every sentence of the shipped lessons spoken, a tenth of them recorded before."""
    heard = Heard()
    contacts = read_beside([shipped("lessons")]).contacts
    folders = [path for path in sorted(shipped("lessons").iterdir()) if path.is_dir()]
    for number, folder in enumerate(folders[:most]):
        lesson = read(folder).lesson
        assert lesson is not None, folder
        _hear(lesson, contacts, random.Random(seed + number), heard)
        heard.lessons += 1
        heard.misread += len(lesson_misreadings(lesson, contacts))
    return heard


def hear_and_tell(lessons: int, aloud: int, seed: int) -> int:
    """Hear lessons, read sentences aloud, print what was counted; return how much was wrong."""
    wrong = 0
    if lessons:
        heard = hear_lessons(lessons, seed)
        for each in fields(heard):
            if each.name != "faults":
                told(f"heard_{each.name}", getattr(heard, each.name))
        sys.stderr.writelines(f"{fault}\n" for fault in heard.faults[:MOST_FAULTS])
        wrong += len(heard.faults) + heard.misread
    if aloud:
        read = read_aloud(aloud)
        for name, count in read.items():
            told(f"aloud_{name}", count)
        wrong += read["sentences"] - read["marked_in_order"]
    return wrong


def _hear(
    lesson: Lesson, contacts: Mapping[str, Contact], chance: random.Random, heard: Heard
) -> None:
    pages = recordable_pages(lesson, shown_with(contacts))
    sentences = [each for page in pages for each in page.utterances]
    with tempfile.TemporaryDirectory() as folder:
        client = WorkerClient(["espeak"])
        clips = Clips(client, ClipCache(Path(folder) / "cache"))
        beside_lesson = Path(folder) / "lesson"
        recorded = _recorded(sentences, client, beside_lesson)
        clips.use_lesson(beside(beside_lesson))
        try:
            for each in sentences:
                with _killing(client, chance, heard):
                    clip = _clip(clips, each)
                _judge(each, clip, each.text in recorded, heard)
        finally:
            clips.close()


def _recorded(sentences: list[Utterance], client: WorkerClient, folder: Path) -> set[str]:
    """Record every tenth sentence, in a voice that can be told from the synthetic one."""
    voice = read_wav(client.render("这是一句录音。", "", 90, None).wav or b"")
    texts = [each.text for each in sentences[::RECORDED_EVERY]]
    for text in texts:
        keep(folder, text, voice)
    return set(texts)


@contextmanager
def _killing(client: WorkerClient, chance: random.Random, heard: Heard) -> Iterator[None]:
    """Now and then, kill the worker at a moment that nobody can foresee."""
    if chance.randrange(KILLED_EVERY):
        yield
        return
    heard.workers_killed += 1
    timer = threading.Timer(chance.uniform(0, KILLED_WITHIN_S), client.interrupt)
    timer.start()
    try:
        yield
    finally:
        timer.join()


def _clip(clips: Clips, sentence: Utterance) -> Clip | None:
    try:
        return clips.get(Wanted(sentence.text, sentence.spoken, DEFAULT_PACE))
    except SpeechUnavailable:
        return None


def _judge(sentence: Utterance, clip: Clip | None, recorded: bool, heard: Heard) -> None:
    heard.sentences += 1
    if any(sign in "0123456789" for sign in sentence.spoken):
        heard.fault("digits_left", sentence)
    if clip is None:
        heard.fault("silent", sentence)
        return
    sound = read_wav(clip.path)
    if voiced_decibels(sound) <= QUIETEST_DBFS:
        heard.fault("too_quiet", sentence)
    if recorded:
        heard.recorded += clip.origin is Origin.RECORDING
        if clip.origin is not Origin.RECORDING:
            heard.fault("recording_passed_over", sentence)
        return
    if not SHORTEST <= sound.seconds / max(1, counted(sentence.spoken)) <= LONGEST:
        heard.fault("wrong_length", sentence)
