"""What `laonian doctor` finds: home, PC, class records, lessons, disk, speech."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from laonian_app import __version__
from laonian_app.cli.findings import sentences
from laonian_app.cli.kept import kept_facts
from laonian_app.cli.place import Place
from laonian_app.cli.shelf import lessons_in_order
from laonian_app.cli.words import in_english, told
from laonian_app.lessons.markdown import find_lesson_file
from laonian_app.speech.state import state
from laonian_app.store.database import database_at
from laonian_app.store.device import known_device
from laonian_app.store.health import Health, examine, examine_server
from laonian_app.store.lock import is_held

Facts = dict[str, object]
LITTLE = 200 * 1024 * 1024
"""Bytes: with less than this free, a class with its clips may fill the disk."""


@dataclass(frozen=True, slots=True)
class Examination:
    """`facts` as `doctor --json` prints them; `troubles` in words; `well` without any."""

    facts: dict[str, Facts | str]
    troubles: tuple[str, ...]

    @property
    def well(self) -> bool:
        return not self.troubles


def examination(place: Place) -> Examination:
    """Look at everything; nothing is written and no lock is taken."""
    database = database_at(place.database, place.home.database)
    health = examine(database.file) if database.file else examine_server(database)
    troubles = [told(health.trouble)] if health.trouble else []
    disk = _disk(place.home.folder)
    if disk["little"]:
        troubles.append(
            "There is little room on the disk." if in_english() else "硬盘快满了，请清出一些地方。"
        )
    kept = kept_facts(place.home, database.file)
    troubles += kept.troubles
    facts: dict[str, Facts | str] = {
        "version": __version__,
        "home": {"folder": str(place.home.folder), "open": is_held(place.home.folder)},
        "device": _device(place.home.device),
        "database": _database(str(database.file or "server"), health),
        **kept.facts,
        "lessons": _lessons(place.lesson_folders),
        "disk": disk,
        "speech": _speech(place.home.voices),
    }
    return Examination(facts, tuple(troubles))


def _device(file: Path) -> Facts:
    device = known_device(file)
    return {"id": str(device.id) if device else None}


def _database(where: str, health: Health) -> Facts:
    return {
        "where": where,
        "state": health.state,
        "schema": health.schema,
        "expected_schema": health.expected,
        "quick_check": health.check,
        "journal_mode": health.journal_mode,
        "learners": health.learners,
        "answers": health.answers,
        "is_demo": health.is_demo,
    }


def _lessons(folders: tuple[Path, ...]) -> Facts:
    there = [
        below
        for folder in folders
        if folder.is_dir()
        for below in folder.iterdir()
        if below.is_dir() and find_lesson_file(below)
    ]
    return {
        "folders": [str(folder) for folder in folders],
        "found": len(there),
        "ready": len(lessons_in_order(folders)),
    }


def _speech(voices: Path) -> Facts:
    found = state(voices)
    return {
        "engine": found.engine or None,
        "version": found.version or None,
        "voices": len(found.voices),
        "plays": found.plays,
        "remedies": [told(error) for error in found.remedies],
    }


def _disk(folder: Path) -> Facts:
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    return {"free_bytes": free, "little": free < LITTLE}


def lines(found: Examination) -> list[str]:
    """Return the examination as a person reads it."""
    speech = found.facts["speech"]
    remedies = speech["remedies"] if isinstance(speech, dict) else ()
    well = "Everything is well." if in_english() else "一切正常。"
    last = found.troubles or (() if remedies else (well,))
    return [*sentences(found.facts), *last]
