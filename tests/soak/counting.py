"""What the soak counts: what was done, and what went wrong."""

from __future__ import annotations

import json
import sys
import traceback
from dataclasses import dataclass

from laonian_app.exchange.care import open_cared
from laonian_app.exchange.checking import damage_of
from laonian_app.ground.paths import Home
from tests.exchange.conftest import answer_ids


@dataclass(slots=True)
class Counts:
    """Answers that were shown as saved and are gone; starts that did not succeed."""

    lost: int = 0
    not_started: int = 0

    def start(self, home: Home, saved: set[bytes], what: str) -> None:
        """Start the program on a home and see that every saved answer is there."""
        try:
            _, care = open_cared(home)
            care.close()
            missing = len(saved - answer_ids(home.database))
            damage = damage_of(home.database, thorough=True)
        except Exception:  # whatever it is, the soak counts it and goes on
            self.not_started += 1
            sys.stderr.write(f"{what}: not started\n{traceback.format_exc(limit=-6)}")
            return
        if missing or damage:
            self.lost += missing
            self.not_started += bool(damage)
            sys.stderr.write(f"{what}: {missing} answers lost {damage}\n")


def told(name: str, value: int) -> None:
    """Print a count as a JSON line."""
    sys.stdout.write(json.dumps({"name": name, "value": value, "unit": "", "floor": None}) + "\n")
    sys.stdout.flush()
