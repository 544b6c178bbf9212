"""The journal: everything committed stands in it, and no answer waits for it."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from laonian_app.exchange.appending import Appender, cut_torn_end
from laonian_app.exchange.journal_files import (
    Damage,
    last_line,
    lines_after,
)
from laonian_app.exchange.lines import Line, Rows, read, written
from laonian_app.store import learners, meetings, preferences
from laonian_app.store import settings as store_settings
from laonian_app.store.keys import TODAY_LESSON
from tests.exchange.conftest import KeptClass, answer_ids, contents
from tests.store.conftest import NINE, Classroom


def rows_of(kept: KeptClass, table: str) -> list[dict[str, object]]:
    """What the journal says about a table, in order."""
    return [
        dict(zip(rows.columns, row, strict=True))
        for line in lines_after(kept.home.journal, 0)
        for rows in line.rows
        if rows.table == table
        for row in rows.values
    ]


def test_every_transaction_is_a_line_of_json_with_a_checksum(kept: KeptClass) -> None:
    kept.answers(3)
    assert kept.care.flush()
    (file,) = kept.home.journal.iterdir()
    assert file.name == "2026-11-24.jsonl"
    lines = [json.loads(text) for text in file.read_text("utf-8").splitlines()]
    assert [line["n"] for line in lines] == list(range(1, len(lines) + 1))
    assert all(len(line["sum"]) == 16 for line in lines)
    assert [list(line["rows"]) for line in lines[-3:]] == [["answer"]] * 3


def test_a_sitting_and_its_learners_stand_in_one_line(kept: KeptClass) -> None:
    kept.answers(1)
    assert kept.care.flush()
    lines = [line for line in lines_after(kept.home.journal, 0) if line.rows]
    tables = [[rows.table for rows in line.rows] for line in lines]
    assert ["visit", "visit_learner"] in tables
    assert ["learner", "enrolment"] in tables


def test_what_is_undone_is_no_line(kept: KeptClass) -> None:
    kept.answers(1)
    assert kept.care.flush()
    before = last_line(kept.home.journal)

    def half(session: object) -> None:
        learners.create(session, "没存上")  # type: ignore[arg-type]
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        kept.room.do(half)
    assert kept.care.flush()
    assert last_line(kept.home.journal) == before


def test_the_next_start_completes_the_journal(kept: KeptClass) -> None:
    kept.answers(2)
    assert kept.care.flush()
    kept.end_the_journal()
    visit = kept.answers(4, "李秀珍")
    assert kept.care.flush() is False
    kept.leave()
    assert len(rows_of(kept, "answer")) == 2
    kept.open()
    assert kept.care.flush()
    kept.close()
    assert {row["id"] for row in rows_of(kept, "answer")} == answer_ids(kept.home.database)
    assert visit.id.bytes in {row["id"] for row in rows_of(kept, "visit")}
    assert visit.id.bytes in {row["visit_id"] for row in rows_of(kept, "visit_learner")}


def test_a_start_repeats_nothing_that_the_journal_has(kept: KeptClass) -> None:
    kept.answers(5)
    kept.close()
    kept.open()
    kept.close()
    assert len(rows_of(kept, "answer")) == 5
    assert len(rows_of(kept, "learner")) == 1


def test_records_from_before_the_journal_are_written_into_it(kept: KeptClass) -> None:
    kept.answers(6)
    kept.close()
    before = contents(kept.home.database)
    shutil.rmtree(kept.home.journal)
    kept.open()
    kept.close()
    kept.home.database.unlink()
    shutil.rmtree(kept.home.backups, ignore_errors=True)
    kept.open()
    kept.close()
    assert contents(kept.home.database) == before


def test_a_disk_that_refuses_the_journal_stops_no_answer(kept: KeptClass) -> None:
    kept.home.folder.mkdir(parents=True)
    kept.home.journal.write_text("a file where the folder should be")
    visit = kept.answers(3)
    assert kept.care.flush(2.0) is False
    assert kept.care.trouble is not None
    assert "Answers are being saved" in str(kept.care.trouble)
    kept.home.journal.unlink()
    kept.room.answer(visit, "q1")
    kept.care.hurry()
    kept.wait_until(lambda: kept.care.flush() and kept.care.trouble is None)
    kept.close()
    assert {row["id"] for row in rows_of(kept, "answer")} == answer_ids(kept.home.database)


def test_a_torn_last_line_is_normal(kept: KeptClass) -> None:
    kept.answers(3)
    kept.close()
    (file,) = kept.home.journal.iterdir()
    whole = file.read_bytes()
    file.write_bytes(whole[:-7] + bytes(7))
    damage = Damage()
    list(lines_after(kept.home.journal, 0, damage))
    assert damage.lines == 0
    kept.open()
    kept.answers(2)
    kept.close()
    damage = Damage()
    numbers = [line.number for line in lines_after(kept.home.journal, 0, damage)]
    assert numbers == sorted(set(numbers))
    assert damage.lines == 0
    assert {row["id"] for row in rows_of(kept, "answer")} == answer_ids(kept.home.database)


def test_a_changed_line_is_left_out_and_counted(kept: KeptClass) -> None:
    kept.answers(3)
    kept.close()
    (file,) = kept.home.journal.iterdir()
    texts = file.read_text("utf-8").splitlines()
    texts[-2] = texts[-2].replace('"q', '"x', 1)
    file.write_text("\n".join(texts) + "\n", "utf-8")
    damage = Damage()
    assert len(list(lines_after(kept.home.journal, 0, damage))) == len(texts) - 1
    assert (damage.lines, damage.files) == (1, [file.name])


def test_a_clock_that_jumps_changes_names_and_not_the_order(kept: KeptClass) -> None:
    dates = ["2099-01-01", "2010-01-01", "2026-11-23", "2026-11-24"]
    kept.answers(1)
    for text in dates:
        kept.time[0] = NINE.replace(year=int(text[:4]), month=int(text[5:7]), day=int(text[8:]))
        kept.answers(2)
        assert kept.care.flush()
    kept.close()
    numbers = [line.number for line in lines_after(kept.home.journal, 0)]
    assert numbers == list(range(1, len(numbers) + 1))
    before = contents(kept.home.database)
    kept.home.database.unlink()
    kept.open()
    kept.close()
    assert contents(kept.home.database) == before


def test_all_that_an_answer_needs_comes_back(kept: KeptClass) -> None:
    from laonian_app.ground.ids import new_id
    from laonian_app.ground.times import local_date
    from laonian_app.learning.records import ClassSession, Hands, Preference
    from laonian_app.store import classes
    from tests.store.conftest import LESSON, REVISION

    room: Classroom = kept.room
    wang = room.learner("王秀英")
    meeting = ClassSession(new_id(), room.do(classes.today), local_date(NINE), NINE)
    room.do(meetings.begin, meeting)
    room.do(meetings.mark_present, meeting.id, [wang.id])
    room.do(meetings.count_heads, meeting.id, 12)
    room.do(meetings.count_hands, [Hands(meeting.id, LESSON.id, REVISION, "q1", 1, 9)])
    room.do(preferences.keep, wang.id, Preference(size_step=4))
    room.do(store_settings.put, TODAY_LESSON, "fake-police")
    room.answer(room.sit_down(wang, class_session_id=meeting.id), "q1")
    room.do(learners.rename, wang.id, "王秀瑛")
    kept.close()
    before = contents(kept.home.database)
    kept.home.database.write_bytes(b"")
    kept.open()
    kept.close()
    assert contents(kept.home.database) == before
    assert before["class_session"][0][9] == 12


values = st.one_of(
    st.none(),
    st.integers(-(2**62), 2**62),
    st.text(),
    st.floats(allow_nan=False, allow_infinity=False),
)


@given(
    rows=st.lists(st.tuples(st.binary(max_size=16), values, values), min_size=1, max_size=4),
    number=st.integers(1, 2**40),
)
def test_what_is_written_in_a_line_is_read_from_it(
    rows: list[tuple[bytes, object, object]], number: int
) -> None:
    kept = Rows("learner", ("id", "name", "newcomer_number"), tuple(rows))  # type: ignore[arg-type]
    line = Line(number, NINE, (kept,))
    text = written(line)
    assert "\n" not in text
    found = read(text)
    assert found is not None
    assert (found.number, found.at, found.rows) == (line.number, line.at, line.rows)


@given(place=st.integers(0, 10_000), bit=st.integers(0, 6))
def test_a_line_with_one_changed_bit_is_not_believed(place: int, bit: int) -> None:
    text = written(Line(3, NINE, (Rows("learner", ("id", "name"), ((b"\x01" * 16, "王秀英"),)),)))
    changed = bytearray(text.encode())
    changed[place % len(changed)] ^= 1 << bit
    with suppress(UnicodeDecodeError):
        assert read(changed.decode()) is None


@settings(max_examples=40)
@given(keep=st.integers(0, 400))
def test_whatever_a_power_cut_leaves_the_next_line_is_whole(
    keep: int, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.mktemp("journal")
    texts = [written(Line(number, NINE, (), "opened", {"site": "x"})) for number in (1, 2, 3)]
    appender = Appender(folder)
    appender.append("2026-11-24", texts)
    appender.close()
    file = folder / "2026-11-24.jsonl"
    file.write_bytes(file.read_bytes()[:keep])
    cut_torn_end(file)
    number = max((line.number for line in lines_after(folder, 0)), default=0) + 1
    appender.append("2026-11-24", [written(Line(number, NINE, (), "opened", {}))])
    appender.close()
    assert [line.number for line in lines_after(folder, 0)] == list(range(1, number + 1))


def test_the_position_is_no_row_of_the_journal(kept: KeptClass) -> None:
    kept.answers(1)
    kept.close()
    with closing(sqlite3.connect(kept.home.database)) as connection:
        count = "SELECT count(*) FROM setting WHERE key = 'journal_position'"
        assert connection.execute(count).fetchone() == (1,)
    assert not any("journal_position" in str(row["key"]) for row in rows_of(kept, "setting"))


def test_journal_and_backups_may_lie_elsewhere(kept: KeptClass, tmp_path: Path) -> None:
    from dataclasses import replace

    from laonian_app.store.device import known_device, write

    kept.answers(1)
    kept.close()
    device = known_device(kept.home.device)
    assert device is not None
    elsewhere = {"journal": str(tmp_path / "D" / "日志"), "backups": str(tmp_path / "D" / "备份")}
    write(kept.home.device, replace(device, **elsewhere))
    kept.later_day()
    kept.open()
    kept.answers(1)
    kept.close()
    assert list((tmp_path / "D" / "日志").glob("*.jsonl"))
    assert list((tmp_path / "D" / "备份").glob("classroom-*.sqlite3"))
