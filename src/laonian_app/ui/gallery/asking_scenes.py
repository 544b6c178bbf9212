"""Newcomers and long names, and the question that Esc asks."""

from __future__ import annotations

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QWidget

from laonian_app.learning.people import LearnerToday
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.learner.choose_name import ChooseNameScreen
from laonian_app.ui.learner.is_it_you import IsItYouScreen, Who
from laonian_app.ui.learner.leaving import LeaveLessonScreen

_OTHERS = (
    ("吴 · 新学员 · 12 号", "吴", ""),
    ("新学员 · 3 号", "", ""),
    ("阿卜杜热西提·买买提", "阿", "30 号座"),
    ("古丽巴哈尔·阿卜杜克热木", "古", "31 号座"),
)


def asking_scenes() -> list[Scene]:
    """Return the scenes; the lesson below the question is of no matter."""
    return [
        Scene("choose-name-newcomers", _names),
        Scene("newcomer-welcome", _welcome),
        Scene("leave-lesson", _names, over=partial(_leave, keeps=True)),
        Scene("leave-lesson-guest", _names, over=partial(_leave, keeps=False)),
    ]


def _names(stage: Stage) -> QWidget:
    others = [
        LearnerToday(UUID(int=100 + number), name, surname, f"00{number}", line)
        for number, (name, surname, line) in enumerate(_OTHERS)
    ]
    return ChooseNameScreen(stage.kit, [*others, *stage.learners[:6]])


def _welcome(stage: Stage) -> QWidget:
    words = "今天您在这里就叫这个名字，以后由老师补全。"
    who = Who("吴 · 新学员 · 12 号", "吴", words, may_pair=False)
    return IsItYouScreen(stage.kit, who)


def _leave(stage: Stage, keeps: bool) -> QWidget:
    return LeaveLessonScreen(stage.kit, keeps=keeps)
