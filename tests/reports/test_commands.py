"""The commands about the class records, run as a script runs them."""

from __future__ import annotations

import csv
import io
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from laonian_app.cli import records
from laonian_app.cli.place import make_place
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.speech.player import devices
from laonian_app.store import learners
from laonian_app.store.errors import (
    AlreadyOpen,
    DatabaseTooNew,
    NoLessons,
    NoRecords,
    RealLearnersPresent,
)
from laonian_app.store.lock import HomeLock
from laonian_app.store.opening import open_store

Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, lessons_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("LANG", "en_US.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)
    commands = typer.Typer()

    @commands.callback()
    def root(context: typer.Context) -> None:
        context.obj = make_place(tmp_path / "home", None, [lessons_folder], quiet=False)

    records.register(commands)

    def run_one(*arguments: str) -> Result:
        return CliRunner().invoke(commands, list(arguments))

    return run_one


def refused(result: Result, kind: type[LaonianError]) -> bool:
    return isinstance(result.exception, kind) and result.stdout == ""


def test_a_demonstration_then_its_report(run: Run) -> None:
    done = run("demo", "--learners", "5", "--answers", "40", "--seed", "3")
    assert done.exit_code == 0
    assert "5 learners, 40 answers" in done.output
    told = run("report", "progress")
    assert told.stdout_bytes.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(told.stdout_bytes.decode("utf-8-sig"), newline="")))
    assert rows
    assert {row["lesson_id"] for row in rows} == {"hang-up"}
    document = json.loads(run("report", "progress", "--format", "json").stdout)
    assert len(document["rows"]) == len(rows)
    assert document["columns"][1]["title"] == "Learner"


def test_the_same_seed_gives_the_same_report(run: Run) -> None:
    reports = []
    for _ in range(2):
        run("demo", "--learners", "5", "--answers", "40", "--seed", "3")
        reports.append(run("report", "progress").stdout_bytes)
    assert reports[0] == reports[1]


def test_a_report_goes_to_a_file(run: Run, tmp_path: Path) -> None:
    run("demo", "--learners", "3", "--answers", "20")
    out = tmp_path / "学情.csv"
    assert run("report", "progress", "--class", "秋季班", "--out", str(out)).stdout == ""
    assert out.read_bytes().startswith(b"\xef\xbb\xbflearner_id,")
    empty = run("report", "progress", "--to", "2020-01-01", "--format", "json")
    assert json.loads(empty.stdout)["rows"] == []


def test_wrong_usage_is_told_apart(run: Run) -> None:
    for arguments in (
        ("report", "nothing"),
        ("report", "progress", "--format", "xml"),
        ("report", "progress", "--from", "yesterday"),
        ("demo", "--learners", "0"),
    ):
        assert run(*arguments).exit_code == 2


def test_where_there_are_no_records_a_report_says_so(run: Run, tmp_path: Path) -> None:
    assert refused(run("report", "progress", "--format", "json"), NoRecords)
    assert not (tmp_path / "home").exists()


def test_a_demonstration_is_refused_while_the_window_is_open(run: Run, tmp_path: Path) -> None:
    with HomeLock(tmp_path / "home"):
        assert refused(run("demo"), AlreadyOpen)
        assert json.loads(run("doctor", "--json").stdout)["home"]["open"] is True


def test_a_report_is_read_while_the_window_is_open(run: Run, tmp_path: Path) -> None:
    run("demo", "--learners", "3", "--answers", "20")
    with HomeLock(tmp_path / "home"), open_store(Home(tmp_path / "home")):
        assert run("report", "progress").exit_code == 0


def test_a_demonstration_is_refused_beside_real_people(run: Run, tmp_path: Path) -> None:
    with open_store(Home(tmp_path / "home")) as store:
        store.writer.submit(lambda session: learners.create(session, "王秀英")).result()
    assert refused(run("demo"), RealLearnersPresent)
    assert json.loads(run("doctor", "--json").stdout)["database"]["learners"] == 1


def test_a_demonstration_needs_lessons(
    run: Run, lessons_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("laonian_app.cli.shelf.find_lesson_file", lambda _: None)
    assert lessons_folder.is_dir()
    assert refused(run("demo"), NoLessons)


def test_the_doctor_finds_nothing_wrong_with_a_fresh_pc(run: Run, tmp_path: Path) -> None:
    found = run("doctor", "--json")
    facts = json.loads(found.stdout)
    assert found.exit_code == 0
    assert (facts["database"]["state"], facts["device"]["id"]) == ("none", None)
    assert facts["lessons"]["ready"] == 1
    assert not (tmp_path / "home").exists()


def test_the_doctor_looks_into_the_records(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "has_sound_device", lambda: True)
    run("demo", "--learners", "3", "--answers", "20")
    facts = json.loads(run("doctor", "--json").stdout)
    database = facts["database"]
    assert (database["state"], database["quick_check"]) == ("ok", "ok")
    assert (database["journal_mode"], database["answers"]) == ("wal", 20)
    assert database["is_demo"] is True
    assert facts["device"]["id"]
    assert "Everything is well." in run("doctor").stdout


def test_the_doctor_names_a_damaged_and_a_newer_database(run: Run, tmp_path: Path) -> None:
    run("demo", "--learners", "3", "--answers", "20")
    file = tmp_path / "home" / "classroom.sqlite3"
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA user_version = 99")
    newer = run("doctor", "--json")
    assert newer.exit_code == 1
    assert json.loads(newer.stdout)["database"]["state"] == "newer"
    assert refused(run("report", "progress"), DatabaseTooNew)
    for beside in file.parent.glob("classroom.sqlite3-*"):
        beside.unlink()
    file.write_bytes(b"SQLite format 3\0" + b"\7" * 5000)
    damaged = run("doctor", "--json")
    assert damaged.exit_code == 1
    assert json.loads(damaged.stdout)["database"]["state"] == "damaged"
    assert "cannot be read" in run("doctor").stdout
