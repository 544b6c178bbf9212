"""`laonian doctor` tells how journal, backups, second place, drive and clock are doing."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import typer.testing

from laonian_app.cli import build
from laonian_app.exchange import erased, examining
from laonian_app.exchange.class_day import DayDoubt
from laonian_app.ground.ids import new_id
from laonian_app.speech.player import devices
from laonian_app.store.device import known_device, write
from tests.exchange.conftest import KeptClass

Told = tuple[dict[str, Any], str]


@pytest.fixture
def doctor(kept: KeptClass, monkeypatch: pytest.MonkeyPatch) -> Callable[[], Told]:
    """Ask twice: for the facts, and for what a person reads; Qt is asked for no device."""
    monkeypatch.setattr(devices, "has_sound_device", lambda: False)
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")

    def ask() -> Told:
        runner = typer.testing.CliRunner()
        home = ["--home", str(kept.home.folder), "doctor"]
        facts = runner.invoke(build(), [*home, "--json"])
        words = runner.invoke(build(), home)
        return json.loads(facts.stdout), words.stdout

    return ask


def test_a_healthy_class_has_nothing_to_say(kept: KeptClass, doctor: Callable[[], Told]) -> None:
    kept.answers(3)
    kept.close()
    kept.open()
    kept.close()
    facts, words = doctor()
    assert facts["journal"]["lines"] > 3
    assert (facts["journal"]["damaged_lines"], facts["journal"]["unfinished_erasures"]) == (0, 0)
    assert (facts["backups"]["kept"], facts["backups"]["are_whole"]) == (1, True)
    assert facts["second_place"] == {"folder": None, "there": False, "missing_answers": None}
    assert facts["drive"]["network"] is False
    assert "日志：" in words


def test_damaged_lines_and_a_damaged_backup_are_told(
    kept: KeptClass, doctor: Callable[[], Told]
) -> None:
    kept.answers(3)
    kept.close()
    kept.open()
    kept.close()
    (journal,) = kept.home.journal.glob("*.jsonl")
    lines = journal.read_bytes().splitlines(keepends=True)
    journal.write_bytes(b"".join([lines[0], b"\xff" + lines[1], *lines[2:]]))
    (backup,) = kept.home.backups.glob("*.sqlite3")
    content = bytearray(backup.read_bytes())
    content[len(content) // 2 :] = b"\0" * (len(content) - len(content) // 2)
    backup.write_bytes(bytes(content))
    erased.note(kept.home.erased, {new_id(): 1}, done=False)
    facts, words = doctor()
    assert facts["journal"]["damaged_lines"] == 1
    assert "日志里有 1 行读不出来" in words
    assert "还没抹干净" in words
    assert facts["backups"]["are_whole"] is False
    assert "备份坏了" in words


def test_a_stick_that_is_away_is_told(
    kept: KeptClass, doctor: Callable[[], Told], tmp_path: Path
) -> None:
    kept.open()
    kept.close()
    device = known_device(kept.home.device)
    assert device is not None
    write(kept.home.device, replace(device, second_place=str(tmp_path / "stick")))
    facts, words = doctor()
    assert facts["second_place"]["there"] is False
    assert "请插上 U 盘" in words


def test_a_day_that_cannot_be_right_is_told(kept: KeptClass) -> None:
    kept.answers(1)
    kept.close()
    wrong = examining.clock_state(kept.home.database, date(2010, 1, 1))
    assert (wrong.doubt, wrong.newest) == (DayDoubt.BEFORE_PROGRAM, date(2026, 11, 24))
    back = examining.clock_state(kept.home.database, date(2026, 11, 23))
    assert back.doubt is DayDoubt.BEFORE_KNOWN
    right = examining.clock_state(kept.home.database, date(2026, 12, 1))
    assert (right.doubt, right.newest) == (None, date(2026, 11, 24))
