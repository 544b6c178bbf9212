"""erased.jsonl: whose names were erased, by key, outside of the database.

A backup that comes back, an old home, a second journal: each is held against it. A line
`{"learner": hex, "number": 3, "done": false}` is written before anything is changed, one
with true after all was.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from pathlib import Path
from uuid import UUID

from laonian_app.exchange.appending import cut_torn_end
from laonian_app.store.copies import sync_folder

NAME = "erased.jsonl"


def erased_in(file: Path) -> dict[UUID, int]:
    """Return the number in the place of each name; a torn line is passed over."""
    return {key: number for key, (number, _) in _read(file).items()}


def unfinished_in(file: Path) -> dict[UUID, int]:
    """Return those whose names may still stand in a file."""
    return {key: number for key, (number, done) in _read(file).items() if not done}


def note(file: Path, people: Mapping[UUID, int], *, done: bool) -> None:
    """Write that names are being erased, or that they are; returns when the disk has it.

    Raises:
        OSError: the disk refuses.
    """
    lines = [
        json.dumps({"learner": key.hex, "number": number, "done": done}) + "\n"
        for key, number in people.items()
    ]
    is_new = not file.exists()
    if not is_new:
        cut_torn_end(file)
    with file.open("ab") as stream:
        stream.write("".join(lines).encode())
        stream.flush()
        os.fsync(stream.fileno())
    if is_new:
        sync_folder(file.parent)


def _read(file: Path) -> dict[UUID, tuple[int, bool]]:
    found: dict[UUID, tuple[int, bool]] = {}
    try:
        texts = file.read_text("utf-8", "replace").splitlines()
    except FileNotFoundError:
        return found
    for text in texts:
        try:
            facts = json.loads(text)
            key, number = UUID(hex=facts["learner"]), int(facts["number"])
        except (ValueError, KeyError, TypeError):
            continue
        found[key] = (number, bool(facts.get("done")))
    return found
