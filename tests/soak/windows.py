"""Switch the PC off at the wall while somebody learns, and see where the next start goes on."""

from __future__ import annotations

import os
import random
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path
from threading import Thread

from tests.soak.counting import Counts

LONGEST_S = 4.0
PATIENCE_S = 60.0
LAST_PHASE, RESULT = 4, (9, 0)
"""Places as `tests.soak.learner` tells them."""


class Sitting:
    """A learner in a process of its own, and what they told so far."""

    def __init__(self, home: Path, seed: int) -> None:
        words = [sys.executable, "-m", "tests.soak.learner", str(home), str(seed)]
        display = {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
        self._process = subprocess.Popen(
            words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=os.environ | display
        )
        self.told: list[str] = []
        self._listener = Thread(target=self._listen, daemon=True)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stdout is not None
        for line in self._process.stdout:
            self.told.append(line.decode().strip())

    @property
    def began(self) -> bool:
        return any(line.startswith("began") for line in self.told)

    def wait(self) -> bool:
        """Say whether the window went on; it has a minute."""
        until = time.monotonic() + PATIENCE_S
        while not self.began and self._process.poll() is None and time.monotonic() < until:
            time.sleep(0.01)
        return self.began

    def switch_off(self) -> bool:
        """Cut the power; return whether it was still on."""
        was_on = self._process.poll() is None
        self._process.kill()
        self._process.wait()
        self._listener.join()
        return was_on


def switch_off_many(count: int, seed: int, counts: Counts) -> None:
    """Let somebody learn and be switched off, `count` times with the same records."""
    saved, kept = 0, (0, 0)
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder) / "home"
        for number in range(seed, seed + count):
            sitting = Sitting(home, number)
            began = sitting.wait()
            time.sleep(random.Random(number).uniform(0, LONGEST_S) if began else 0)
            was_on = sitting.switch_off()
            if not began or not was_on:
                counts.not_started += 1
                sys.stderr.write(f"window {number}: {sitting.told[-3:]} and then no more\n")
                continue
            if kept < RESULT and _place(sitting.told[0]) < kept:
                counts.lost += 1
                sys.stderr.write(f"window {number}: {sitting.told[0]} behind {kept}\n")
            kept = _kept(sitting.told)
            saved += sitting.told.count("saved")
            counts.lost += max(0, saved - _answers(home / "classroom.sqlite3"))


def _place(line: str) -> tuple[int, int]:
    phase, number = line.split()[1:]
    return int(phase), int(number)


def _kept(told: list[str]) -> tuple[int, int]:
    """Return the place before which the next start must not fall back.

    Behind a result it begins anew; the last answer of all may have led to one already.
    """
    places = [_place(line) for line in told if line != "saved"]
    if told[-1] == "saved" and places[-1][0] == LAST_PHASE:
        return (0, 0)
    behind = len(places) - places[::-1].index(RESULT) if RESULT in places else 0
    return max(places[behind:], default=RESULT)


def _answers(database: Path) -> int:
    with closing(sqlite3.connect(database)) as connection:
        return int(connection.execute("SELECT count(*) FROM answer").fetchone()[0])
