"""The table of who has done what."""

from __future__ import annotations

import csv
import io
import json
from collections import defaultdict
from datetime import date
from typing import Any
from uuid import UUID

import pytest
from sqlalchemy import select

from laonian_app.reports.progress import COLUMNS, Filters, progress
from laonian_app.reports.table import Column, Table, as_csv, as_json, csv_bytes
from laonian_app.store import classes
from laonian_app.store import progress as learner_progress
from laonian_app.store.opening import Store
from laonian_app.store.schema import answer, visit
from tests.reports.conftest import TITLE, TODAY

NAMES = (
    "learner_id",
    "learner",
    "class",
    "lesson_id",
    "lesson",
    "questions",
    "answered",
    "first_try_right",
    "last_right",
    "score",
    "last_local_date",
)


def table_of(store: Store, filters: Filters | None = None) -> Table:
    return store.reader.read(lambda session: progress(session, filters or Filters()))


def by_name(table: Table) -> list[dict[str, Any]]:
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def test_the_columns_are_those_promised(demo_store: Store) -> None:
    assert tuple(column.name for column in COLUMNS) == NAMES
    assert tuple(column.name for column in table_of(demo_store).columns) == NAMES


def test_the_table_equals_a_count_by_hand(demo_store: Store) -> None:
    rows = demo_store.reader.read(
        lambda session: session.execute(
            select(answer, visit.c.purpose)
            .join(visit, visit.c.id == answer.c.visit_id)
            .order_by(answer.c.answered_at, answer.c.id)
        ).all()
    )
    tries: dict[tuple[str, str], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        point = "电话" if row.question_id in ("q6", "q7") else row.question_id
        tries[str(row.learner_id), row.lesson_id][point].append(row.score)
    wanted = {
        key: (
            len(points),
            sum(scores[0] == 1 for scores in points.values()),
            sum(scores[-1] == 1 for scores in points.values()),
            pytest.approx(sum(scores[0] for scores in points.values()) / len(points)),
        )
        for key, points in tries.items()
    }
    found = {
        (row["learner_id"], row["lesson_id"]): (
            row["answered"],
            row["first_try_right"],
            row["last_right"],
            row["score"],
        )
        for row in by_name(table_of(demo_store))
    }
    assert found == wanted
    assert {row["questions"] for row in by_name(table_of(demo_store))} == {7}


def test_the_report_and_the_learners_own_page_agree(demo_store: Store) -> None:
    for row in by_name(table_of(demo_store))[:6]:
        with demo_store.reader.session() as session:
            own = learner_progress.of_learner(session, UUID(row["learner_id"]))
        (same,) = [each for each in own if each.lesson_id == row["lesson_id"]]
        assert (same.answered, same.last_right) == (row["answered"], row["last_right"])


def test_rows_stand_in_pinyin_order(demo_store: Store) -> None:
    names = [row["learner"] for row in by_name(table_of(demo_store))]
    assert names[0].startswith("陈")
    assert names[-1].startswith("周")


def test_a_class_and_a_span_of_days_can_be_chosen(demo_store: Store) -> None:
    everyone = by_name(table_of(demo_store))
    assert by_name(table_of(demo_store, Filters("秋季班"))) == everyone
    key = demo_store.reader.read(classes.names)
    assert by_name(table_of(demo_store, Filters(next(iter(key)).hex))) == everyone
    assert by_name(table_of(demo_store, Filters("别的班"))) == []
    last = date(2026, 11, 18)
    recent = by_name(table_of(demo_store, Filters(first_day=last)))
    assert recent
    assert {row["last_local_date"] for row in recent} == {last}
    assert by_name(table_of(demo_store, Filters(last_day=date(2020, 1, 1)))) == []


def test_the_json_is_the_promised_document(demo_store: Store) -> None:
    document = json.loads(as_json(table_of(demo_store, Filters(last_day=date(2026, 11, 20)))))
    assert set(document) == {"report", "filters", "columns", "rows"}
    assert document["report"] == "progress"
    assert document["filters"] == {"class": None, "from": None, "to": "2026-11-20"}
    assert set(document["columns"][0]) == {"name", "title", "unit"}
    assert set(document["rows"][0]) == set(NAMES)
    assert date.fromisoformat(document["rows"][0]["last_local_date"]) < TODAY


def test_excel_opens_the_csv_and_runs_nothing_from_it(demo_store: Store) -> None:
    content = csv_bytes(table_of(demo_store))
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))
    assert {row["lesson"] for row in rows} == {"第一课", "'" + TITLE}


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1"])
def test_a_text_that_looks_like_a_formula_is_text(text: str) -> None:
    table = Table("x", {}, (Column("a", "A"),), ((text,),))
    (row,) = list(csv.DictReader(io.StringIO(as_csv(table), newline="")))
    assert row["a"] == "'" + text


def test_numbers_stay_numbers() -> None:
    table = Table("x", {}, (Column("a", "A"), Column("b", "B")), ((-1, None),))
    assert as_csv(table) == "a,b\r\n-1,\r\n"
