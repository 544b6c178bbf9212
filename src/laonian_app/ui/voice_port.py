"""What reading along asks of whatever speaks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import SignalInstance

from laonian_app.speech.plan import Utterance


class Voice(Protocol):
    """What reads: the reader of the speech package."""

    @property
    def sentence_began(self) -> SignalInstance: ...

    @property
    def finished(self) -> SignalInstance: ...

    @property
    def trouble(self) -> SignalInstance: ...

    @property
    def reading(self) -> bool: ...

    @property
    def pace(self) -> int: ...

    def read(self, utterances: Sequence[Utterance], start: int = 0) -> None: ...

    def stop(self) -> None: ...

    def skip(self, step: int) -> None: ...

    def again(self) -> None: ...

    def set_pace(self, pace: int) -> None: ...

    def set_loudness(self, loudness: float) -> None: ...

    def prefetch(self, utterances: Sequence[Utterance]) -> None: ...
