from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from laonian_app.reports.table import Column, Table
from laonian_app.ui.instructor.desk import InstructorScreen
from laonian_app.ui.instructor.report_table import TableLine
from laonian_app.ui.instructor.table_columns import Need, groups, widths
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window

COLUMNS = (
    Column("learner_id", "Key"),
    Column("learner", "Learner"),
    Column("class", "Class"),
    Column("lesson_id", "Lesson key"),
    Column("lesson", "Lesson"),
    Column("answered", "Answered", "count"),
    Column("score", "Score", "fraction"),
    Column("last_local_date", "Last day", "date"),
)
MARKS = {"w": "10 号座", "l": "2 号座"}


def table(*rows: tuple[object, ...]) -> Table:
    return Table("progress", {}, COLUMNS, rows)  # type: ignore[arg-type]


WANG = ("w", "王桂芳", "秋季班", "a", "挂断再核实", 8, 0.75, date(2026, 11, 24))
LI = ("l", "李建国", "秋季班", "a", "挂断再核实", 3, None, date(2026, 11, 3))
ZHAO = ("z", "赵德全", "秋季班", "b", "八项权利", 5, 1.0, None)


class Desk:
    """The instructor's screen in a real window."""

    def __init__(self, kit: Kit, shown: Table, names_shown_s: float = 120) -> None:
        self.kit = kit
        self.window = Window(kit, ReadingAlong())
        self.window.resize(1366, 768)
        self.window.show()
        self.screen = InstructorScreen(kit, shown, MARKS, names_shown_s=names_shown_s)
        self.window.show_page(self.screen)

    def presses(self, words: str) -> None:
        self.kit.guard.forgive()
        found = [
            each
            for each in self.window.findChildren(Pressable)
            if each.isVisible() and each.text() == words
        ]
        assert len(found) == 1, words
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)

    def key(self, key: Qt.Key) -> None:
        self.kit.guard.forgive()
        QTest.keyClick(self.window.focusWidget(), key)

    def lines(self) -> list[tuple[str, ...]]:
        found = [e for e in self.window.findChildren(TableLine) if e.isVisible()]
        return [line.cells for line in sorted(found, key=lambda line: line.y())]

    def people(self) -> list[str]:
        return [line[0] for line in self.lines()]


Opens = Callable[..., Desk]


@pytest.fixture
def opens(kit: Kit, qtbot: QtBot) -> Iterator[Opens]:
    """Opens the screen; holds its window until the test is over."""
    made: list[Desk] = []

    def open_it(shown: Table, names_shown_s: float = 120) -> Desk:
        desk = Desk(kit, shown, names_shown_s)
        qtbot.addWidget(desk.window)
        made.append(desk)
        return desk

    yield open_it
    for desk in made:
        desk.window.close()


def test_names_and_scores_do_not_stand_together_at_first_view(opens: Opens) -> None:
    desk = opens(table(WANG, LI, ZHAO))

    assert desk.lines() == [
        ("2 号座", "挂断再核实", "3", "—", "2026-11-03"),
        ("10 号座", "挂断再核实", "8", "75%", "2026-11-24"),
        ("Learner 3", "八项权利", "5", "100%", "—"),
    ]
    heard = [label.accessibleName() for label in desk.window.findChildren(QLabel)]
    assert not any("王桂芳" in words for words in heard)


def test_names_are_shown_for_a_while_when_asked_for(opens: Opens, qtbot: QtBot) -> None:
    desk = opens(table(WANG, LI), names_shown_s=0.05)
    desk.presses("Show names")
    assert desk.people() == ["王桂芳", "李建国"]

    qtbot.waitUntil(lambda: not desk.screen.shows_names, timeout=2000)

    assert desk.people() == ["2 号座", "10 号座"]


def test_names_are_put_away_on_request(opens: Opens) -> None:
    desk = opens(table(WANG, LI))
    desk.presses("Show names")
    desk.presses("Hide names")

    assert desk.people() == ["2 号座", "10 号座"]


def test_pressing_a_head_sorts_and_pressing_it_again_turns_the_order(opens: Opens) -> None:
    desk = opens(table(WANG, LI, ZHAO))

    desk.presses("Answered")
    assert [line[2] for line in desk.lines()] == ["3", "5", "8"]
    desk.presses("Answered")
    assert [line[2] for line in desk.lines()] == ["8", "5", "3"]


def test_what_is_unknown_stands_last_either_way(opens: Opens) -> None:
    desk = opens(table(LI, ZHAO, WANG))

    for _ in range(2):
        desk.presses("Score")
        assert desk.lines()[-1][3] == "—"


def test_seat_two_stands_before_seat_ten(opens: Opens) -> None:
    desk = opens(table(WANG, LI))
    desk.presses("Learner")

    assert desk.people() == ["2 号座", "10 号座"]


def test_many_rows_stand_on_pages_and_none_is_lost(opens: Opens) -> None:
    rows = [(f"k{n}", f"学员{n}", "班", "a", "挂断再核实", n, 0.5, None) for n in range(60)]
    desk = opens(table(*rows))
    seen: list[str] = []
    page = desk.lines()
    while not seen or page[0][2] != seen[-len(page)]:
        seen += [line[2] for line in page]
        desk.key(Qt.Key.Key_PageDown)
        page = desk.lines()

    assert seen == [str(n) for n in range(60)]


def test_the_class_is_a_column_only_where_there_are_several(opens: Opens) -> None:
    other = (*WANG[:2], "周三班", *WANG[3:])
    desk = opens(table(WANG, other))

    assert [line[1] for line in desk.lines()] == ["秋季班", "周三班"]


@pytest.mark.parametrize("step", [1, 2, 4, 5])
def test_every_column_can_be_seen_at_every_size(kit: Kit, opens: Opens, step: int) -> None:
    kit.theme.use(step=step)
    desk = opens(table(WANG, (*LI[:2], "守护银发周三下午班", *LI[3:])))
    desk.window.resize(1024, 768)
    seen: set[str] = set()
    for _ in range(4):
        heads = [each for each in desk.screen.content_targets() if each.isVisible()]
        seen |= {head.text() for head in heads}
        for head in heads:
            right = head.mapTo(desk.window, head.rect().bottomRight()).x()
            assert right < desk.window.width()
        more = [e for e in desk.screen.bottom.buttons if e.text() == "The other columns"]
        if more:
            desk.presses("The other columns")

    assert seen == {"Learner", "Class", "Lesson", "Answered", "Score", "Last day"}


def test_nobody_yet_says_what_to_do_first(opens: Opens, qtbot: QtBot) -> None:
    desk = opens(table())

    words = [label.text() for label in desk.window.findChildren(QLabel) if label.isVisible()]
    assert "Nobody has answered a question yet." in words
    with qtbot.waitSignal(desk.screen.class_asked):
        desk.presses("All together")


def test_export_and_the_way_back(opens: Opens, qtbot: QtBot) -> None:
    desk = opens(table(WANG))
    with qtbot.waitSignal(desk.screen.export_asked) as asked:
        desk.presses("Export CSV")
    assert asked.args == ["csv"]
    with qtbot.waitSignal(desk.screen.left):
        desk.key(Qt.Key.Key_Escape)


def test_scores_are_not_read_out_to_the_room(opens: Opens) -> None:
    desk = opens(table(WANG, LI))

    assert not [r for r in desk.screen.readables() if "75%" in r.spoken_text]
    assert not desk.screen.read_button.isVisible()


def test_columns_share_what_is_left_over_and_never_go_below_their_least() -> None:
    needs = [Need(100, 60, True, True), Need(50, 50, False, False), Need(50, 40, False, False)]

    assert widths(needs, 300) == [200, 50, 50]
    assert groups(needs, 300) == ((0, 1, 2),)
    assert sum(widths(needs, 150)) <= 150
    assert groups(needs, 110) == ((0, 1), (0, 2))
    assert groups(needs, 10) == ((0, 1), (0, 2))
