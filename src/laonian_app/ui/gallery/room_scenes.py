"""What a whole room looks at, the instructor's table, and cards on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from laonian_app.learning.records import RoomLook
from laonian_app.learning.whole_class import Part, QuestionStop, Tally, stops
from laonian_app.reports.progress import COLUMNS
from laonian_app.reports.table import Cell, Table
from laonian_app.store.errors import DiskFull
from laonian_app.ui.classroom.choose_part import ChoosePartScreen
from laonian_app.ui.classroom.explain import ExplainScreen
from laonian_app.ui.classroom.finish import EndClassScreen, LessonSeenScreen, NotSavedScreen
from laonian_app.ui.classroom.hands import AskedInRoom, HandsScreen
from laonian_app.ui.classroom.headcount import HeadcountScreen
from laonian_app.ui.classroom.ports import RoomLesson
from laonian_app.ui.classroom.reveal import RevealScreen
from laonian_app.ui.classroom.room_frame import RoomFrame
from laonian_app.ui.gallery.sound_scenes import sound_scenes
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.instructor.desk import InstructorScreen
from laonian_app.ui.instructor.exported import ExportedScreen
from laonian_app.ui.instructor.room.look_screen import RoomLookScreen
from laonian_app.ui.kit.page import Page
from laonian_app.ui.printing.hint_card import hint_card_of
from laonian_app.ui.printing.hint_card_screen import HintCardScreen
from laonian_app.ui.trouble import RefusedScreen, StumbledScreen

TITLE = "全班一起看 · 第 1 课"
HEADS = 24


def room_scenes() -> list[Scene]:
    """Return the scenes of class mode, of the class table and of paper."""
    shown: list[tuple[str, Callable[[Stage], Page]]] = [
        ("class-hands", lambda s: HandsScreen(s.kit, _asked(s, "single", (2, 19, 2, 1)))),
        ("class-hands-several", _hands_of_several),
        ("class-hands-too-many", _hands_too_many),
        ("class-reveal", partial(_reveal, kind="single", counts=(2, 19, 2, 1))),
        ("class-reveal-true-false", partial(_reveal, kind="true_false", counts=(4, 20))),
        (
            "class-explain",
            lambda s: ExplainScreen(s.kit, _asked(s, "single", (2, 19, 2, 1)), "下一题"),
        ),
        ("class-seen", lambda s: LessonSeenScreen(s.kit, TITLE, _room_lesson(s))),
        ("class-end", lambda s: EndClassScreen(s.kit, TITLE)),
        ("class-not-saved", lambda s: NotSavedScreen(s.kit, TITLE)),
    ]
    return [
        Scene("class-part", lambda s: ChoosePartScreen(s.kit, TITLE, _room_lesson(s).lesson)),
        Scene("class-heads", lambda s: HeadcountScreen(s.kit, TITLE, HEADS, "开始上课")),
        *(Scene(name, partial(_in_class, build=build)) for name, build in shown),
        Scene("instructor-table", lambda s: InstructorScreen(s.kit, _table(s), _marks(s))),
        Scene(
            "instructor-empty",
            lambda s: InstructorScreen(s.kit, Table("progress", {}, COLUMNS, ()), {}),
        ),
        Scene("instructor-exported", partial(_exported, with_names=False)),
        Scene("instructor-exported-names", partial(_exported, with_names=True)),
        Scene("room-look", lambda s: RoomLookScreen(s.kit, _look(s))),
        *sound_scenes(),
        Scene("hint-card", _card),
        Scene("hint-card-saved", _saved_card),
        Scene("stumbled", lambda s: StumbledScreen(s.kit)),
        Scene("refused", lambda s: RefusedScreen(s.kit, DiskFull(), by_learner=False)),
        Scene("refused-newcomer", lambda s: RefusedScreen(s.kit, DiskFull(), by_learner=True)),
    ]


def _in_class(stage: Stage, build: Callable[[Stage], Page]) -> QWidget:
    """Return a page with the room's own header."""
    shown: list[QWidget] = []
    frame = RoomFrame(stage.kit, shown.append)
    page = build(stage)
    frame.show_in_class(page, HEADS)
    return page


def _exported(stage: Stage, *, with_names: bool) -> QWidget:
    return ExportedScreen(
        stage.kit, Path("文档") / "学习情况 2026-11-17.csv", with_names=with_names
    )


def _look(stage: Stage) -> RoomLook:
    theme = stage.kit.theme
    return RoomLook(theme.scale.step, theme.name.value)


def _room_lesson(stage: Stage) -> RoomLesson:
    subject = stage.subject()
    return RoomLesson(
        subject.opened.lesson,
        subject.opened.revision,
        subject.folder,
        "第 1 课",
        subject.right_word,
        stage.contacts,
    )


def _asked(stage: Stage, kind: str, counts: tuple[int, ...]) -> AskedInRoom:
    of = _room_lesson(stage)
    questions = [s for s in stops(of.lesson, Part.PRACTICE) if isinstance(s, QuestionStop)]
    stop = next(each for each in questions if each.question.kind == kind)
    return AskedInRoom(of, stop, Tally(counts), TITLE)


def _hands_of_several(stage: Stage) -> Page:
    return HandsScreen(stage.kit, _asked(stage, "multiple", (17, 19, 2, 8)))


def _hands_too_many(stage: Stage) -> Page:
    return HandsScreen(stage.kit, _asked(stage, "single", (2, 19, 2, 3)), HEADS)


def _reveal(stage: Stage, kind: str, counts: tuple[int, ...]) -> Page:
    return RevealScreen(stage.kit, _asked(stage, kind, counts), HEADS, "下一题")


def _marks(stage: Stage) -> dict[str, str]:
    return {str(one.id): one.second_line for one in stage.learners}


def _table(stage: Stage) -> Table:
    rows: list[tuple[Cell, ...]] = []
    for number, one in enumerate(stage.learners):
        right = 4 + number % 5
        rows.append(
            (
                str(one.id),
                one.name,
                "秋季班",
                "fake-police",
                "冒充公检法",
                8,
                8,
                right,
                min(8, right + 2),
                right / 8,
                date(2026, 11, 17),
            )
        )
    return Table("progress", {}, COLUMNS, tuple(rows))


def _saved_card(stage: Stage) -> QWidget:
    screen = _card(stage)
    screen.tell("存在“文档”里了：随身卡.pdf", went_well=True)
    return screen


def _card(stage: Stage) -> HintCardScreen:
    lesson = _room_lesson(stage).lesson
    card = hint_card_of(lesson, dict(stage.contacts), "挂断—核实—求助", "青岗街道服务站")
    return HintCardScreen(stage.kit, card)
