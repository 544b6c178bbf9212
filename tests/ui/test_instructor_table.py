"""The table of who has done what: seats in order, days in one line, pages with two ends."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from laonian_app.reports.table import Column, Table
from laonian_app.ui.instructor.desk import InstructorScreen
from laonian_app.ui.instructor.report_table import ReportTable
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.parts import Kit
from tests.ui.conftest import Time

COLUMNS = (
    Column("learner_id", "Key"),
    Column("learner", "Learner"),
    Column("lesson", "Lesson"),
    Column("answered", "Answered"),
    Column("last_local_date", "Last day"),
)
SEATS = {f"key-{seat}": f"{seat} 号座" for seat in (7, 12, 2, 30, 1, *range(13, 30))}


@pytest.fixture
def screen(kit: Kit) -> InstructorScreen:
    rows = tuple(
        (key, f"学员{key}", "冒充公检法", 8, date(2026, 3, number % 9 + 1))
        for number, key in enumerate(SEATS)
    )
    made = InstructorScreen(kit, Table("progress", {}, COLUMNS, rows), SEATS)
    kit.theme.use(step=2, size=(1366, 768))
    made.resize(1366, 768)
    made.show()
    QApplication.processEvents()
    return made


def cells(screen: InstructorScreen) -> list[tuple[str, ...]]:
    (table,) = screen.findChildren(ReportTable)
    return [line.cells for line in table.shown]


def press(screen: InstructorScreen, time: Time, words: str) -> None:
    time.seconds += 1
    (button,) = [one for one in screen.findChildren(Button) if one.text() == words]
    button.click()
    QApplication.processEvents()


def test_without_names_the_seats_stand_in_order(screen: InstructorScreen) -> None:
    assert [line[0] for line in cells(screen)][:4] == ["1 号座", "2 号座", "7 号座", "12 号座"]


def test_with_names_the_order_of_the_class_list_is_back(
    screen: InstructorScreen, time: Time
) -> None:
    press(screen, time, "Show names")

    assert [line[0] for line in cells(screen)][:3] == ["学员key-7", "学员key-12", "学员key-2"]


def test_the_first_and_the_last_page_are_ends(screen: InstructorScreen, time: Time) -> None:
    first = cells(screen)
    press(screen, time, "Previous page")
    assert cells(screen) == first
    assert screen.bottom.status.text() == "This is the first page."
    seen = [first]
    for _ in range(9):
        press(screen, time, "Next page")
        if cells(screen) != seen[-1]:
            seen.append(cells(screen))

    assert len(seen) > 1
    assert [line for page in seen for line in page] == sorted(
        (line for page in seen for line in page), key=lambda line: int(line[0].split()[0])
    )
    assert screen.bottom.status.text() == "This is the last page."


@pytest.mark.parametrize("step", [1, 2, 5])
def test_a_day_is_written_as_in_the_exported_table_and_stands_in_one_line(
    screen: InstructorScreen, kit: Kit, step: int
) -> None:
    kit.theme.use(step=step)
    QApplication.processEvents()

    assert cells(screen)[0][3] == "2026-03-05"
    (table,) = screen.findChildren(ReportTable)
    assert len({line.height() for line in table.shown}) == 1
