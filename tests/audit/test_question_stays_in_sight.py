"""After a wrong answer the question, the right way and the reasons stand on one screen."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from laonian_app.lessons.model import Choice, Question, Section
from laonian_app.ui.gallery.stage import Stage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.feedback import FeedbackScreen
from laonian_app.ui.learner.page_fragments import runs_of
from laonian_app.ui.learner.subject import Subject

LESSONS = (
    "hang-up-verify-ask",
    "eight-rights",
    "personal-info",
    "credit-report",
    "fake-police",
    "grandson-in-trouble",
    "counter-four-questions",
    "forest-thirty-percent",
)


@pytest.mark.parametrize("lesson_id", LESSONS)
def test_a_wrong_choice_is_explained_below_its_question(
    application: QApplication, stage: Stage, lesson_id: str
) -> None:
    stage.kit.theme.use(step=2, size=(1366, 768))
    subject = stage.subject(lesson_id)
    split = [
        f"{question.stem} {option}"
        for question in subject.opened.lesson.questions_of(Section.PRACTICE)
        if isinstance(question.task, Choice) and question.task.kind == "single"
        for option in range(len(question.task.options))
        if option not in question.task.right
        and not stands_whole(application, stage, subject, question, option)
    ]
    assert split == []


def stands_whole(
    application: QApplication, stage: Stage, subject: Subject, question: Question, option: int
) -> bool:
    run = stage.run_at(question)
    asked = run.asked
    assert asked is not None
    words = stage.words(subject, "下一题")
    screen = FeedbackScreen(stage.kit, "练一练", asked, run.respond((option,)), words)
    screen.resize(1366, 768)
    screen.show()
    application.processEvents()
    stem = "".join(part.text for part in runs_of(question.stem, stage.contacts) or ())
    shown = [block.text() for block in screen.findChildren(TextBlock) if block.isVisible()]
    whole = stem in shown and not screen.next_part()
    screen.close()
    return whole
