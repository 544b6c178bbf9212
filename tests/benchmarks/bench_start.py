"""How soon the names are there: against a bare window, alternately, warm, offscreen."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 9
HERE = Path(__file__).resolve().parent


def started(script: str, home: Path) -> str:
    """Run a script in a new process; return the line that it printed."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "BENCH_STARTED": repr(time.monotonic()),
        "BENCH_HOME": str(home),
    }
    done = subprocess.run(
        [sys.executable, str(HERE / script)],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    return done.stdout.strip().splitlines()[-1]


def figures_of(line: str) -> dict[str, float]:
    return {name: float(value) for name, value in (pair.split("=") for pair in line.split())}


def show(name: str, value: float, unit: str, floor: float | None, ratio: float | None) -> None:
    figure = {"name": name, "value": value, "unit": unit, "floor": floor, "ratio": ratio}
    sys.stdout.write(json.dumps(figure) + "\n")
    sys.stdout.flush()


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        demo = [sys.executable, "-m", "laonian_app", "--home", str(home), "demo"]
        subprocess.run(demo, check=True, capture_output=True, timeout=120)
        rounds = []
        for number in range(ROUNDS + 1):
            seconds, kib = map(float, started("bare_window.py", home).split())
            ours = figures_of(started("started_program.py", home))
            if number:  # the first round warms the disk
                rounds.append((seconds, kib, ours))
    report(rounds)


def report(rounds: list[tuple[float, float, dict[str, float]]]) -> None:
    middle = statistics.median
    floor = middle(seconds for seconds, _, _ in rounds)
    for name, key in (("start_paint", "paint"), ("start", "usable")):
        value = middle(ours[key] for _, _, ours in rounds)
        ratio = middle(ours[key] / seconds for seconds, _, ours in rounds)
        show(name, round(1000 * value, 1), "ms", round(1000 * floor, 1), round(ratio, 3))
    memory = middle(ours["memory"] for _, _, ours in rounds)
    bare = middle(kib for _, kib, _ in rounds)
    ratio = middle(ours["memory"] / kib for _, kib, ours in rounds)
    show("memory_names", memory, "KiB", bare, round(ratio, 3))
    show("start_stall_ms", round(middle(o["stall_ms"] for *_, o in rounds), 1), "ms", None, None)
    show("start_ready", round(1000 * middle(o["ready"] for *_, o in rounds), 1), "ms", None, None)
    loaded = max(ours["sqlalchemy"] for *_, ours in rounds)
    show("sqlalchemy_at_first_paint", loaded, "modules", None, None)


if __name__ == "__main__":
    main()
