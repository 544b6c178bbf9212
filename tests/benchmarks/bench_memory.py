"""Memory after one lesson with its quiz, in a home that exists: against a bare window.

Prints two JSON lines: memory (nobody has it read aloud; at most 2.1 of the bare window) and
memory_aloud (every page is read). Both and the bare window run alternately.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from bench_start import started

ROUNDS = 7


def measured(home: Path, *, aloud: bool) -> float:
    """Return the KiB in use after a lesson."""
    os.environ.pop("BENCH_ALOUD", None)
    if aloud:
        os.environ["BENCH_ALOUD"] = "1"
    return float(started("lesson_taken.py", home))


def show(name: str, found: list[float], bare: list[float]) -> None:
    ratio = statistics.median(mine / floor for mine, floor in zip(found, bare, strict=True))
    figure = {
        "name": name,
        "value": statistics.median(found),
        "unit": "KiB",
        "floor": statistics.median(bare),
        "ratio": round(ratio, 3),
    }
    sys.stdout.write(json.dumps(figure) + "\n")
    sys.stdout.flush()


def main() -> None:
    bare: list[float] = []
    silent: list[float] = []
    aloud: list[float] = []
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        demo = [sys.executable, "-m", "laonian_app", "--home", str(home), "demo"]
        subprocess.run(demo, check=True, capture_output=True, timeout=120)
        started("lesson_taken.py", home)  # the first start reads the lessons anew
        for _ in range(ROUNDS):
            bare.append(float(started("bare_window.py", home).split()[1]))
            silent.append(measured(home, aloud=False))
            aloud.append(measured(home, aloud=True))
    show("memory", silent, bare)
    show("memory_aloud", aloud, bare)


if __name__ == "__main__":
    main()
