"""Reads a page aloud and marks the sentence that sounds."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from shiboken6 import isValid

from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.readables import Readable

if TYPE_CHECKING:
    from laonian_app.speech.plan import Passage, Utterance
    from laonian_app.ui.voice_port import Voice

USUAL_PACE = 3
USUAL_LOUDNESS = 0.8
LookBeside = Callable[[Path, str], "Sequence[str]"]
"""Finds what is recorded beside a lesson and prefers a dialect; returns the dialects."""


class ReadingAlong(QObject):
    """Connects one page at a time with the voice; a page that leaves is silent at once."""

    def __init__(self) -> None:
        super().__init__()
        self._voice: Voice | None = None
        self._page: Page | None = None
        self._readables: list[Readable] = []
        self._utterances: tuple[Utterance, ...] = ()
        self._marked: Readable | None = None
        self._at = 0
        self._pairs: tuple[tuple[str, str], ...] = ()
        self._waiting = False
        self._everything = False
        self._reads_a_bar = False
        self._loudness = USUAL_LOUDNESS
        self._reads_by_itself = False
        self._look: LookBeside = _nothing_beside
        self._folder: Path | None = None
        self._dialect = ""
        self._recorded: tuple[str, ...] = ()

    def use_voice(self, voice: Voice) -> None:
        """Read with this voice from now on; a page that was asked for begins now."""
        self._voice = voice
        voice.sentence_began.connect(self._on_sentence)
        voice.finished.connect(self._on_finished)
        voice.trouble.connect(self._on_trouble)
        if self._waiting and self._page is not None:
            self.start(everything=self._everything)

    def look_beside(self, look: LookBeside) -> None:
        """Let `look` find the recordings beside a lesson when one is opened."""
        self._look = look
        self._look_again()

    def use_lesson(self, pairs: Sequence[tuple[str, str]], folder: Path) -> None:
        """Say written forms in the lesson's own way, and prefer what was recorded for it."""
        self._pairs, self._folder = tuple(pairs), folder
        self._look_again()

    def _look_again(self) -> None:
        if self._folder is not None:
            self._recorded = tuple(self._look(self._folder, self._dialect))

    @property
    def dialects(self) -> tuple[str, ...]:
        """What the lesson can be heard in, "" for Mandarin; empty where there is no choice."""
        others = tuple(each for each in self._recorded if each)
        return ("", *others) if others else ()

    @property
    def dialect(self) -> str:
        return self._dialect

    def use_dialect(self, dialect: str) -> None:
        """Prefer recordings in a dialect; what is read begins its sentence again in it."""
        if dialect == self._dialect:
            return
        self._dialect = dialect
        self._look_again()
        if self._voice is not None and self._voice.reading:
            self._voice.again()

    def read_by_itself(self, by_itself: bool) -> None:
        """Read every page as it opens, as the room's setting says."""
        self._reads_by_itself = by_itself

    @property
    def reading(self) -> bool:
        return self._voice is not None and self._voice.reading

    def reattach(self, page: Page) -> None:
        """Follow a page again that was covered for a while; it does not begin by itself."""
        by_itself, self._reads_by_itself = self._reads_by_itself, False
        self.attach(page)
        self._reads_by_itself = by_itself

    def attach(self, page: Page) -> None:
        """Follow this page; the one before falls silent."""
        self.detach()
        self._page = page
        page.read_asked.connect(self._on_read_asked)
        page.sentence_pressed.connect(self._on_sentence_pressed)
        page.sentence_step.connect(self._on_step)
        page.turned.connect(self._on_turned)
        page.quiet_asked.connect(self.stop)
        if self._reads_by_itself:
            QTimer.singleShot(0, self._start_by_itself)

    def detach(self) -> None:
        """Fall silent and follow nothing."""
        self.stop()
        if self._page is not None:
            self._page.read_asked.disconnect(self._on_read_asked)
            self._page.sentence_pressed.disconnect(self._on_sentence_pressed)
            self._page.sentence_step.disconnect(self._on_step)
            self._page.turned.disconnect(self._on_turned)
            self._page.quiet_asked.disconnect(self.stop)
            self._page = None

    def start(self, first: tuple[Readable, int] | None = None, *, everything: bool = False) -> None:
        """Read the page, from its beginning or from a character of one of its texts.

        A text beside its contents, as the words in its bars, is read alone.
        `everything` is its name and its buttons, too, for who asks what stands there.
        """
        if self._page is None:
            return
        self._page.show_reading(True)
        if self._voice is None:
            self._waiting = True
            self._everything = everything
            return
        from laonian_app.speech.plan import plan

        self._waiting = False
        page = self._page
        self._readables = page.all_readables() if everything else page.readables()
        self._reads_a_bar = first is not None and first[0] not in self._readables
        if first is not None and self._reads_a_bar:
            self._readables = [first[0]]
        passages = [_passage(readable) for readable in self._readables]
        self._utterances = plan(passages, self._pairs)
        if not self._utterances:
            self.stop()
            return
        self._voice.read(self._utterances, self._number_at(first))

    def follow(self) -> None:
        """Go on with the same sentence where the page laid its contents out anew.

        A sentence that is not there any more, as on another screen of the page, ends it.
        """
        if self._page is None or not self.reading:
            return
        readables = self._page.readables()
        if self._reads_a_bar or readables == self._readables or self._at >= len(self._utterances):
            return
        from laonian_app.speech.plan import plan

        sentence = self._utterances[self._at].text
        utterances = plan([_passage(readable) for readable in readables], self._pairs)
        again = [number for number, each in enumerate(utterances) if each.text == sentence]
        if not again or self._voice is None:
            self.stop()
            return
        self._clear_mark()
        self._readables, self._utterances = readables, utterances
        self._voice.read(utterances, min(again, key=lambda number: abs(number - self._at)))

    def _number_at(self, first: tuple[Readable, int] | None) -> int:
        if first is None or first[0] not in self._readables:
            return 0
        passage = self._readables.index(first[0])
        begun = [
            number
            for number, each in enumerate(self._utterances)
            if (each.passage, each.start) <= (passage, first[1])
        ]
        return begun[-1] if begun else 0

    def stop(self) -> None:
        """Fall silent at once."""
        self._waiting = False
        if self._voice is not None and self._voice.reading:
            self._voice.stop()
        self._on_finished()

    def again(self) -> None:
        """Read the sentence that sounds once more, else the page, where pages are read."""
        if self._voice is None or not self._voice.reading:
            if self._page is None or self._page.is_read_aloud:
                self.start(everything=True)
        else:
            self._voice.again()

    @property
    def pace(self) -> int:
        """How quickly it is read, 1 to 5."""
        return self._voice.pace if self._voice is not None else USUAL_PACE

    @property
    def loudness(self) -> float:
        """How loud it is read, 0 to 1."""
        return self._loudness

    def change_pace(self, step: int) -> int:
        """Read slower (-1) or faster (1); return the pace, 1 to 5."""
        if self._voice is None:
            return USUAL_PACE
        self._voice.set_pace(max(1, min(5, self._voice.pace + step)))
        return self._voice.pace

    def change_loudness(self, step: int) -> float:
        """Read softer (-1) or louder (1); return the loudness, 0 to 1."""
        self.use_loudness(self._loudness + 0.2 * step)
        return self._loudness

    def use_loudness(self, loudness: float) -> None:
        self._loudness = max(0.0, min(1.0, round(loudness, 2)))
        if self._voice is not None:
            self._voice.set_loudness(self._loudness)

    def use_pace(self, pace: int) -> None:
        if self._voice is not None:
            self._voice.set_pace(pace)

    def use_usual_sound(self) -> None:
        """Forget the pace and loudness of whoever sat here."""
        self.use_pace(USUAL_PACE)
        self.use_loudness(USUAL_LOUDNESS)

    def _start_by_itself(self) -> None:
        if self._page is not None and self._page.is_read_aloud and not self.reading:
            self.start()

    def _on_turned(self) -> None:
        self.stop()
        if self._reads_by_itself:
            QTimer.singleShot(0, self._start_by_itself)

    def _on_read_asked(self) -> None:
        if self.reading or self._waiting:
            self.stop()
        else:
            self.start(everything=True)

    def _on_sentence_pressed(self, text: Readable, character: int) -> None:
        """A page without 读给我听 stays silent: somebody may be recording on it."""
        if self._page is not None and self._page.is_read_aloud:
            self.start((text, character))

    def _on_step(self, step: int) -> None:
        if self._voice is not None:
            self._voice.skip(step)

    def _on_sentence(self, number: int) -> None:
        self._clear_mark()
        if number >= len(self._utterances):
            return
        self._at = number
        utterance = self._utterances[number]
        sounding = self._readables[utterance.passage]
        if not isValid(sounding):
            self.follow()
            return
        self._marked = sounding
        self._marked.mark(utterance.start, utterance.end)

    def _on_trouble(self, words: str) -> None:
        """Say it once where it was noticed; the mark walks on."""
        if self._page is not None:
            self._page.tell(words)

    def _on_finished(self) -> None:
        self._clear_mark()
        if self._page is not None:
            self._page.show_reading(False)

    def _clear_mark(self) -> None:
        marked, self._marked = self._marked, None
        if marked is not None and isValid(marked):  # a page may have put its text away
            marked.clear_mark()


def _passage(readable: Readable) -> Passage:
    from laonian_app.speech.normalize import Override
    from laonian_app.speech.plan import Passage

    places = getattr(readable, "readings", ())
    return Passage(readable.spoken_text, tuple(Override(*place) for place in places))


def _nothing_beside(_folder: Path, _dialect: str) -> Sequence[str]:
    """There is no voice yet that could prefer a recording."""
    return ()
