"""Sentences to beware of never stand under a word or a sign that says that they are safe."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.learning.whole_class import QuestionStop, Tally
from laonian_app.lessons.model import Choice, Lesson
from laonian_app.ui.classroom.hands import AskedInRoom
from laonian_app.ui.classroom.ports import RoomLesson
from laonian_app.ui.gallery.stage import Stage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.feedback import POINTED_ICON, RIGHT_ICON
from tests.audit.screens import judged_scenes

SAFE = "稳当的做法"


def words(page: QWidget) -> str:
    return "\n".join(block.text() for block in page.findChildren(TextBlock))


@pytest.mark.parametrize("lesson_id", ["forest-thirty-percent", "credit-report"])
def test_a_question_about_dangerous_words_has_a_word_of_its_own(
    stage: Stage, lesson_id: str
) -> None:
    lesson: Lesson = stage.library.open(lesson_id).lesson
    asked = [
        question
        for question in lesson.questions
        if isinstance(question.task, Choice)
        and any(word in question.stem for word in ("警惕", "走开"))
        and question.task.kind == "multiple"
    ]
    assert asked
    assert all(question.right_word not in (None, SAFE) for question in asked)


def test_its_feedback_says_so_and_shows_no_tick(application: QApplication, stage: Stage) -> None:
    scene = next(
        each.scene for each in judged_scenes(stage) if each.scene.name == "feedback-partly"
    )
    page = scene.build(stage)
    page.resize(1366, 768)
    page.show()
    application.processEvents()
    assert "要警惕的话" in words(page)
    assert SAFE not in words(page)
    page.close()


def test_before_the_room_too(stage: Stage) -> None:
    lesson = stage.library.open("forest-thirty-percent").lesson
    of = RoomLesson(lesson, "", Path(), "", SAFE, {})
    asked = {
        question.id: AskedInRoom(of, QuestionStop(question, 1, 8, reveals=True), Tally(()), "")
        for question in lesson.questions
    }
    assert asked["three-marks"].right_word == "要警惕的话"
    assert asked["three-marks"].right_icon == POINTED_ICON
    assert asked["stop-first"].right_word == SAFE
    assert asked["stop-first"].right_icon == RIGHT_ICON
