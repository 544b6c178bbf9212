"""How soon the names are there with 1,000,000 answers: against the same class without any."""

from __future__ import annotations

import json
import os
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

ROUNDS = 15
ANSWERS = 1_000_000
MADE = 20_000
HERE = Path(__file__).resolve().parent
COPIED = {"visit": "id", "visit_learner": "visit_id", "answer": "id, visit_id"}


def make_class(home: Path, answers: int) -> None:
    command = [sys.executable, "-m", "laonian_app", "--home", str(home), "demo"]
    command += ["--answers", str(answers)]
    subprocess.run(command, check=True, capture_output=True, timeout=600)


def multiply(file: Path) -> None:
    """Copy sittings with their answers until there are enough; each copy gets keys of its own."""
    with closing(sqlite3.connect(file)) as connection:
        (there,) = connection.execute("SELECT count(*) FROM answer").fetchone()
        (last,) = connection.execute("SELECT max(rowid) FROM answer").fetchone()
        ends = {"answer": last}
        (ends["visit"],) = connection.execute("SELECT max(rowid) FROM visit").fetchone()
        pairs = connection.execute("SELECT * FROM visit_learner").fetchall()
        for number in range(1, -(-ANSWERS // there)):
            for table in ("visit", "answer"):
                connection.execute(copying(connection, table, number), (ends[table],))
            connection.executemany(
                "INSERT INTO visit_learner VALUES (?, ?, ?, ?)",
                [(renewed(visit, number), *rest) for visit, *rest in pairs],
            )
        connection.commit()
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def renewed(key: bytes, number: int) -> bytes:
    """Another moment of the key (UUIDv7): the rest of it stays unique."""
    return key[:1] + number.to_bytes(2, "big") + key[3:]


def copying(connection: sqlite3.Connection, table: str, number: int) -> str:
    names = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
    keys = COPIED[table].split(", ")
    middle = f"x'{number:04x}'"
    taken = [
        f"CAST(substr({n}, 1, 1) || {middle} || substr({n}, 4) AS BLOB)" if n in keys else n
        for n in names
    ]
    return f"INSERT INTO {table} SELECT {', '.join(taken)} FROM {table} WHERE rowid <= ?"


def seconds_until_names(home: Path) -> float:
    """Start the program in a new process; return when a name could be pressed."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment = kept | {
        "QT_QPA_PLATFORM": "offscreen",
        "BENCH_STARTED": repr(time.monotonic()),
        "BENCH_HOME": str(home),
        "BENCH_NAMES_ONLY": "1",
    }
    done = subprocess.run(
        [sys.executable, str(HERE / "started_program.py")],
        env=environment,
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    pairs = (pair.split("=") for pair in done.stdout.strip().splitlines()[-1].split())
    return {name: float(value) for name, value in pairs}["usable"]


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        empty, million = Path(folder) / "empty", Path(folder) / "million"
        make_class(empty, 0)
        make_class(million, MADE)
        multiply(million / "classroom.sqlite3")
        rounds = []
        for number in range(ROUNDS + 1):
            pair = (seconds_until_names(empty), seconds_until_names(million))
            if number:  # the first round warms the disk
                rounds.append(pair)
    floor = statistics.median(one for one, _ in rounds)
    value = statistics.median(other for _, other in rounds)
    ratio = statistics.median(other / one for one, other in rounds)
    figure = {
        "name": "start_million",
        "value": round(1000 * value, 1),
        "unit": "ms",
        "floor": round(1000 * floor, 1),
        "ratio": round(ratio, 3),
    }
    sys.stdout.write(json.dumps(figure) + "\n")


if __name__ == "__main__":
    main()
