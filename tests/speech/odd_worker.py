"""A worker that behaves badly on purpose: `odd_worker.py [COUNTER] ENGINE`."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

from laonian_app.speech.engine import Voice
from laonian_app.speech.errors import NoChineseVoice, TextUnspeakable
from laonian_app.speech.sound import Sound, silence
from laonian_app.speech.worker import run, take_output


class OddEngine:
    version = "1"

    def __init__(self, name: str, counter: Path | None) -> None:
        self.name = name
        self._counter = counter

    def voices(self) -> tuple[Voice, ...]:
        return (Voice("one", "一号", "zh-CN"),)

    def render(self, text: str, voice: str, rate: int) -> Sound:
        if self.name == "hangs" or (self.name == "hangs-once" and self._first()):
            time.sleep(60)
        if self.name == "dies" or (self.name == "dies-once" and self._first()):
            sys.exit(3)
        if self.name == "dies-twice" and self._times() <= 2:
            sys.exit(3)
        if self.name == "fails":
            raise TextUnspeakable(text=text)
        if self.name == "breaks":
            raise RuntimeError("a driver's own error")
        sys.stdout.write(json.dumps({"id": 0, "ok": True}) + "\n")  # as drivers do
        sys.stdout.flush()
        return silence(0.2, 22_050)

    def _times(self) -> int:
        """Return how often this was called, over all workers."""
        assert self._counter is not None
        with self._counter.open("a") as marks:
            marks.write("|")
        return self._counter.stat().st_size

    def _first(self) -> bool:
        assert self._counter is not None
        first = not self._counter.exists()
        self._counter.touch()
        return first


def _first_start() -> bool:
    counter = Path(sys.argv[1])
    first = not counter.exists()
    counter.touch()
    return first


def open_odd(name: str) -> OddEngine:
    if name == "stillborn" or (name == "stillborn-once" and _first_start()):
        os._exit(9)
    if name == "voiceless":
        raise NoChineseVoice
    if name == "never-opens":
        raise RuntimeError("COM is out")
    counter = Path(sys.argv[1]) if len(sys.argv) > 2 else None
    return OddEngine(name, counter)


if __name__ == "__main__":
    out = take_output()
    sys.exit(run(sys.argv[-1], open_odd, sys.stdin, out))
