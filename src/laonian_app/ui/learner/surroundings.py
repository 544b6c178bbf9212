"""What the controllers of the learner's screens are handed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from random import Random
from uuid import UUID

from laonian_app.ground.times import Clock
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.ledger import Ledger
from laonian_app.ui.library import Library
from laonian_app.ui.window import Window


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Window, records, lessons, clock and chance, made once by the composition root."""

    kit: Kit
    window: Window
    ledger: Ledger
    jobs: Jobs
    library: Callable[[], Library]
    clock: Clock
    chance: Random
    new_id: Callable[[], UUID]

    def now(self) -> datetime:
        return self.clock()
