"""A part of a lesson as learners see it: their own screens, made for a preview."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from laonian_app.learning.quiz import QuizRun
from laonian_app.lessons.authoring.parts import LessonPart, PartKind
from laonian_app.lessons.model import Block, Lesson, Listing, Question, Text
from laonian_app.lessons.model import Page as LessonPage
from laonian_app.lessons.texts import task_texts
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.lesson import LessonScreen, LessonView
from laonian_app.ui.learner.page_fragments import Contacts
from laonian_app.ui.learner.question import QuestionScreen


@dataclass(frozen=True, slots=True)
class PreviewOf:
    """What surrounds a part on the learners' screens."""

    title: str
    folder: Path
    contacts: Contacts
    goal: str = ""


def preview_page(kit: Kit, part: LessonPart, of: PreviewOf, lines: tuple[str, ...]) -> Page:
    """Return the learners' screen for a part.

    Args:
        lines: those of the part, for sections that are lists.
    """
    if part.kind is PartKind.QUESTION and part.question is not None:
        return _question(kit, part.question, of)
    if part.kind is PartKind.PAGE and part.page is not None:
        return _pages(kit, part.page, of)
    if part.kind is PartKind.HEADER:
        goal: tuple[Block, ...] = (Text(of.goal),) if of.goal else ()
        return _pages(kit, LessonPage(of.title, goal), of)
    return _pages(kit, LessonPage(part.title, _listed(lines)), of)


def _pages(kit: Kit, page: LessonPage, of: PreviewOf) -> Page:
    lesson = Lesson("preview", of.title, pages=(page,))
    last_word = QCoreApplication.translate("LessonPreview", "Next page")
    return LessonScreen(kit, LessonView(lesson, of.folder, of.title, of.contacts, last_word))


def _question(kit: Kit, question: Question, of: PreviewOf) -> Page:
    run = QuizRun((question,), seed=1, shuffle=False)
    asked = run.asked
    title = QCoreApplication.translate("LessonPreview", "Practice")
    try:
        if asked is None:
            return _as_text(kit, question, of)
        return QuestionScreen(kit, title, asked, of.contacts, of.folder)
    except ValueError:
        return _as_text(kit, question, of)


def _as_text(kit: Kit, question: Question, of: PreviewOf) -> Page:
    """Kinds that are not pressed yet are shown with all that they hold."""
    blocks: list[Block] = [Text(part) for part in question.stem.split("\n") if part]
    if items := tuple(text for text in task_texts(question.task) if text):
        blocks.append(Listing(items))
    return _pages(kit, LessonPage(question.title, tuple(blocks)), of)


def _listed(lines: tuple[str, ...]) -> tuple[Block, ...]:
    items = (line.strip().lstrip("-－*• ").strip() for line in lines[1:])
    found = tuple(item for item in items if item)
    return (Listing(found),) if found else ()
