"""A report as lines to look at: which columns, which words, in which order.

Names and scores never stand together at first view: a learner is a seat mark until
somebody asks for the names.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication

from laonian_app.reports.table import Cell, Table

KEYS = frozenset({"learner_id", "lesson_id"})
PERSON = "learner"
STAYING = frozenset({"learner", "lesson"})
PERSON_KEY = "learner_id"
ONLY_IF_SEVERAL = "class"
FRACTION = "fraction"

_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Head:
    """A column as it is shown; `at` is its place in the table.

    One that `stays` is seen beside every group of columns where not all fit; the cells of
    one that `holds` stand in one line.
    """

    title: str
    at: int
    numeric: bool
    stays: bool = False
    holds: bool = False


@dataclass(frozen=True, slots=True)
class Sorting:
    """By which column of the table (None: as the report comes), and whether downwards."""

    at: int | None = None
    down: bool = False

    def after_press(self, at: int) -> Sorting:
        """Return the sorting after the head of a column was pressed."""
        return Sorting(at, not self.down if at == self.at else False)


class ReportLines:
    """The words of a report for one way of looking at it."""

    def __init__(self, table: Table, marks: Mapping[str, str]) -> None:
        """`marks` name learners without their names, by `learner_id`; others get a number."""
        self._table = table
        self._places = {column.name: at for at, column in enumerate(table.columns)}
        self._marks, self._seated = self._complete(marks), frozenset(marks)
        self.heads = tuple(self._heads())

    def lines(self, sorting: Sorting, *, with_names: bool) -> tuple[tuple[str, ...], ...]:
        """Return the words of every row, in the order of `heads`."""
        rows = self._sorted(sorting, with_names)
        return tuple(
            tuple(self._words(row, head.at, with_names) for head in self.heads) for row in rows
        )

    def _sorted(self, sorting: Sorting, with_names: bool) -> list[tuple[Cell, ...]]:
        """Return the rows in order; what is unknown stands last either way."""
        at = self._places.get(PERSON) if self._is_unsorted(sorting, with_names) else sorting.at
        if at is None:
            return list(self._table.rows)
        known = [row for row in self._table.rows if row[at] is not None]
        unknown = [row for row in self._table.rows if row[at] is None]
        key = partial(self._key, at=at, with_names=with_names)
        known.sort(key=key, reverse=sorting.down)
        return [*known, *unknown]

    def _is_unsorted(self, sorting: Sorting, with_names: bool) -> bool:
        """The report comes in the order of names; seats in that order would look unordered."""
        return sorting.at is None and not with_names and PERSON_KEY in self._places

    def _heads(self) -> list[Head]:
        found = []
        for at, column in enumerate(self._table.columns):
            values = {row[at] for row in self._table.rows}
            few = column.name == ONLY_IF_SEVERAL and len(values) < 2
            if column.name in KEYS or few:
                continue
            title = QCoreApplication.translate("Reports", column.title)
            numeric = all(isinstance(value, int | float | None) for value in values)
            holds = numeric or all(isinstance(value, date | None) for value in values)
            found.append(Head(title, at, numeric, column.name in STAYING, holds))
        return found

    def _complete(self, marks: Mapping[str, str]) -> dict[str, str]:
        complete: dict[str, str] = {}
        at = self._places.get(PERSON_KEY)
        if at is None:
            return complete
        nobody = QCoreApplication.translate("ReportLines", "Learner {number}")
        for row in self._table.rows:
            key = str(row[at])
            if key not in complete:
                complete[key] = marks.get(key) or nobody.format(number=len(complete) + 1)
        return complete

    def _is_person(self, at: int) -> bool:
        return at == self._places.get(PERSON) and PERSON_KEY in self._places

    def _mark(self, row: tuple[Cell, ...]) -> str:
        return self._marks[str(row[self._places[PERSON_KEY]])]

    def _words(self, row: tuple[Cell, ...], at: int, with_names: bool) -> str:
        if self._is_person(at) and not with_names:
            return self._mark(row)
        cell = row[at]
        if cell is None:
            return "—"
        if isinstance(cell, date):
            return cell.isoformat()
        if isinstance(cell, float) and self._table.columns[at].unit == FRACTION:
            return f"{cell * 100:.0f}%"
        return f"{cell:.1f}" if isinstance(cell, float) else str(cell)

    def _key(self, row: tuple[Cell, ...], *, at: int, with_names: bool) -> tuple[object, ...]:
        """Return what a row is sorted by; people as they are shown, names in pinyin order.

        Who has no seat stands behind all who have one.
        """
        if self._is_person(at):
            key = str(row[self._places[PERSON_KEY]])
            if with_names:
                return (list(self._marks).index(key),)
            return key not in self._seated, *_natural(self._mark(row))
        return (row[at],)


def _natural(mark: str) -> tuple[object, ...]:
    """Seat 2 stands before seat 10."""
    found = _DIGITS.search(mark)
    return (int(found.group()) if found else 0, mark)
