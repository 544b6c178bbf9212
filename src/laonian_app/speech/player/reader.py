"""Reading aloud on a screen: one clip a sentence, and a mark that walks with it.

Where there is no clip, no device or no QtMultimedia, a silent clock moves the mark.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from laonian_app.speech.clips import Clip, ClipSource, Wanted
from laonian_app.speech.levels import LEADING_SECONDS, TRAILING_SECONDS
from laonian_app.speech.pace import DEFAULT_PACE, RATES, seconds_to_say
from laonian_app.speech.plan import Utterance
from laonian_app.speech.player.sounder import Sounder, import_multimedia

PATIENCE_MS = 3_000
"""So long a sentence waits for its clip; then it is marked in silence and the page goes on."""

OVERDUE_MS = 2_000
"""A clip that has not ended so long after its length hangs."""

SILENT_ENDS_MS = round(1000 * (LEADING_SECONDS + TRAILING_SECONDS))
"""The silence that levelled clips bring along, behind the one and before the other."""


class Reader(QObject):
    """Reads the sentences of a screen and says which one sounds.

    Signals:
        sentence_began(int): number of the utterance that begins to sound (0 = first).
        finished(): the last one is over; not after `stop`.
        trouble(str): once a session, a calm sentence for the learner; reading goes on.
    """

    sentence_began = Signal(int)
    finished = Signal()
    trouble = Signal(str)
    _clip_came = Signal(int, int, object)

    def __init__(self, source: ClipSource, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._sounder = Sounder(self)
        self._sounder.ended.connect(self._on_ended)
        self._sounder.broken.connect(self._on_broken)
        self._clip_came.connect(self._on_clip, Qt.ConnectionType.QueuedConnection)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_time)
        self._next_step = self._rest
        self._utterances: tuple[Utterance, ...] = ()
        self._clips: dict[int, Clip | None] = {}
        self._at = 0
        self._round = 0
        self._reading = False
        self._marked = False
        self._pace = DEFAULT_PACE
        self._told_trouble = False

    @property
    def reading(self) -> bool:
        return self._reading

    @property
    def position(self) -> int:
        """Return the number of the sentence that sounds or would sound next."""
        return self._at

    @property
    def pace(self) -> int:
        return self._pace

    @property
    def can_sound(self) -> bool:
        """Say whether there is something to sound with now; loads QtMultimedia."""
        return self._sounder.opens()

    def warm_up(self) -> None:
        """Load QtMultimedia in the background, after the window stands."""
        threading.Thread(target=import_multimedia, name="sound", daemon=True).start()

    def read(self, utterances: Sequence[Utterance], start: int = 0) -> None:
        """Read from sentence `start` to the end; what was being read stops at once."""
        self.stop()
        self._utterances = tuple(utterances)
        if not 0 <= start < len(self._utterances):
            self.finished.emit()
            return
        self._reading = True
        self._order_from(start)
        self._check_device()
        self._begin(start)

    def stop(self) -> None:
        """Be silent at once and forget what was asked for."""
        self._timer.stop()
        self._round += 1
        self._source.drop()
        self._sounder.stop()
        self._reading = False
        self._clips.clear()

    def skip(self, step: int) -> None:
        """Go on with the next (1) or the last (-1) sentence; behind the last there is none."""
        if self._at + step < len(self._utterances):
            self._jump(max(0, self._at + step))

    def again(self) -> None:
        """Read the present sentence once more, and go on from there."""
        self._jump(self._at)

    def set_pace(self, pace: int) -> None:
        """Read at pace 1 (very slow) to 5 (very fast); what sounds begins again at that pace."""
        if pace not in RATES:
            raise ValueError(f"a pace lies in 1..5, got {pace!r}")
        changed, self._pace = pace != self._pace, pace
        if changed and self._reading:
            self._jump(self._at)

    def set_loudness(self, loudness: float) -> None:
        """Set how loud it is: 0 is silent, 1 the loudest; at once."""
        self._sounder.set_loudness(max(0.0, min(1.0, loudness)))

    def prefetch(self, utterances: Sequence[Utterance]) -> None:
        """Have the clips of another page made, behind those of this one."""
        for utterance in utterances:
            self._source.request(self._wanted(utterance), _ignored)

    def _jump(self, to: int) -> None:
        if self._utterances:
            self.read(self._utterances, to)

    def _order_from(self, start: int) -> None:
        for number in range(start, len(self._utterances)):
            self._source.request(self._wanted(self._utterances[number]), self._receiver(number))

    def _receiver(self, number: int) -> Any:
        current = self._round
        return lambda clip: self._clip_came.emit(current, number, clip)

    def _wanted(self, utterance: Utterance) -> Wanted:
        return Wanted(utterance.text, utterance.spoken, self._pace)

    def _begin(self, number: int) -> None:
        """Sound a sentence, or wait for its clip."""
        self._at, self._marked = number, False
        if number in self._clips:
            self._sound(self._clips[number])
        else:
            self._after(PATIENCE_MS, self._walk_silently)

    def _sound(self, clip: Clip | None) -> None:
        if clip is None:
            self._tell_trouble()
            self._walk_silently()
            return
        self._timer.stop()
        if not self._sounder.play(clip):
            self._tell_trouble()
            self._walk_silently(clip.seconds)
            return
        if clip.seconds:
            self._after(round(1000 * clip.seconds) + OVERDUE_MS, self._on_overdue)
        self._mark()

    def _mark(self) -> None:
        if not self._marked:
            self._marked = True
            self.sentence_began.emit(self._at)

    def _walk_silently(self, seconds: float = 0) -> None:
        """Mark the sentence for as long as it takes to say it: `seconds`, where they are known."""
        seconds = seconds or seconds_to_say(self._utterances[self._at].spoken, self._pace)
        self._after(round(1000 * seconds), self._on_ended)
        self._mark()

    def _on_ended(self) -> None:
        """Rest until the next sentence; its clip is opened meanwhile."""
        if not self._reading:
            return
        pause = self._utterances[self._at].pause_after_ms
        if self._at + 1 == len(self._utterances):
            self._after(0, self._finish)
            return
        self._after(max(0, pause - SILENT_ENDS_MS), self._rest)
        upcoming = self._clips.get(self._at + 1)
        if upcoming is not None:
            self._sounder.load(upcoming)

    def _rest(self) -> None:
        self._begin(self._at + 1)

    def _finish(self) -> None:
        self.stop()
        self.finished.emit()

    def _on_overdue(self) -> None:
        if self._sounder.is_through:
            self._sounder.stop()
            self._on_ended()
        else:
            self._on_broken("the clip did not end")

    @Slot(str)
    def _on_broken(self, _reason: str) -> None:
        """Go on in silence: this sentence from its beginning, the next perhaps in sound again."""
        self._tell_trouble()
        if self._reading and self._marked:
            self._sounder.stop()
            self._walk_silently()

    @Slot(int, int, object)
    def _on_clip(self, current: int, number: int, clip: Clip | None) -> None:
        if current != self._round:
            return
        self._clips[number] = clip
        if self._reading and number == self._at and not self._marked:
            self._sound(clip)

    def _check_device(self) -> None:
        if not self._sounder.opens():
            self._tell_trouble()

    def _tell_trouble(self) -> None:
        if not self._told_trouble:
            self._told_trouble = True
            self.trouble.emit(self.tr("The sound does not work; the lesson goes on as usual."))

    def _after(self, milliseconds: int, step: Any) -> None:
        self._next_step = step
        self._timer.start(milliseconds)

    @Slot()
    def _on_time(self) -> None:
        if self._reading:
            self._next_step()


def _ignored(_clip: Clip | None) -> None:
    """Take a clip that is only to lie ready."""
