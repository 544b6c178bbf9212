"""Treat the program badly and count what is lost: python -m tests.soak.run.

Kills at random moments of scripted classes (quiz, new learners, backup, restore, first
start, repair), power cuts, damaged databases, windows with somebody before them; lessons
heard through while the worker that speaks is killed. Prints one JSON line a count; `lost`,
`not_started` and what was heard wrongly must be 0, which is also the exit code's condition.
"""

from __future__ import annotations

import argparse
import random
import shutil
import sys
import tempfile
from pathlib import Path

from laonian_app.ground.paths import Home
from tests.exchange.conftest import answer_ids, switched_off_classes
from tests.exchange.damaging import DAMAGES
from tests.exchange.scripted import killed_class
from tests.soak.counting import Counts, told
from tests.soak.cuts import cut_in_a_process
from tests.soak.hearing import hear_and_tell
from tests.soak.windows import switch_off_many

KILLS_OF_A_HOME = 15
HARMLESS_TO_OTHERS = ("cut", "emptied", "flipped", "zeroed_page", "zeroed_half", "gone")


def kill_many(count: int, seed: int, counts: Counts) -> None:
    """Kill classes; every fifth begins with a damaged database, so it is killed repairing."""
    with tempfile.TemporaryDirectory() as folder:
        saved: set[bytes] = set()
        for number in range(seed, seed + count):
            chance = random.Random(number)
            if (number - seed) % KILLS_OF_A_HOME == 0:
                saved = set()
                home = Home(Path(folder) / f"home-{number}")
            elif number % 5 == 0:
                name = chance.choice(HARMLESS_TO_OTHERS)
                DAMAGES[name](home.database, chance, home.database)
            saved |= killed_class(home, number, longest=chance.choice([0.1, 0.5, 2.0]))
            counts.start(home, saved, f"kill {number}")


def damage_many(count: int, seed: int, counts: Counts) -> None:
    """Damage databases in every way, and start."""
    names = list(DAMAGES)
    with tempfile.TemporaryDirectory() as folder:
        classes = switched_off_classes(Path(folder))
        saved = answer_ids(classes / "home-open" / "classroom.sqlite3")
        for number in range(seed, seed + count):
            home = Home(classes / f"home-{number}")
            shutil.copytree(classes / "home", home.folder)
            name = names[number % len(names)]
            DAMAGES[name](home.database, random.Random(number), classes / "other-wal")
            counts.start(home, saved, f"damage {number} ({name})")
            shutil.rmtree(home.folder)


def main() -> int:
    """Run all of it; return 0 where nothing was lost and everything started."""
    options = argparse.ArgumentParser(prog="python -m tests.soak.run")
    options.add_argument("--kills", type=int, default=300)
    options.add_argument("--power-cuts", type=int, default=200)
    options.add_argument("--damaged", type=int, default=100)
    options.add_argument("--windows", type=int, default=60)
    options.add_argument("--lessons", type=int, default=9, help="so many are heard through")
    options.add_argument("--aloud", type=int, default=12, help="sentences read in a window")
    options.add_argument("--seed", type=int, default=1)
    asked = options.parse_args()
    counts = Counts()
    kill_many(asked.kills, asked.seed, counts)
    told("kills", asked.kills)
    cuts = cut_in_a_process(asked.power_cuts, asked.seed) if asked.power_cuts else None
    told("power_cuts", asked.power_cuts if cuts else 0)
    damage_many(asked.damaged, asked.seed, counts)
    told("damaged", asked.damaged)
    switch_off_many(asked.windows, asked.seed, counts)
    told("windows", asked.windows)
    if cuts is not None:
        counts.lost += cuts.lost
        counts.not_started += cuts.not_started
    told("lost", counts.lost)
    told("not_started", counts.not_started)
    wrong = hear_and_tell(asked.lessons, asked.aloud, asked.seed)
    return 1 if counts.lost or counts.not_started or wrong else 0


if __name__ == "__main__":
    sys.exit(main())
