"""Publishing a lesson: who looked it through, and until when its facts were checked."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.standing import errors_of
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.checks import is_governed
from laonian_app.lessons.problems import Problem
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.lesson_jobs import Studied, study
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.problem_panel import ProblemRow
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings

_MONTHS = (3, 6, 12)
_DAYS_A_MONTH = 30.44


@dataclass(frozen=True, slots=True)
class ToPublish:
    """A lesson as it would be once it is published.

    `errors` keep learners from it: with any it cannot be published yet. `governed`: its
    course asks who looked it through.
    """

    title: str
    approver: str = ""
    errors: tuple[Problem, ...] = ()
    governed: bool = False


class PublishScreen(AuthorPage):
    """Signals:
    published(str, str): who approved it, and until when (ISO, or empty).
    mend_asked(object): where this `Problem` is mended is to be shown.
    left(): nothing changes.
    """

    published = Signal(str, str)
    mend_asked = Signal(object)
    left = Signal()

    def __init__(self, kit: Kit, lesson: ToPublish, today: date) -> None:
        super().__init__(kit, self.tr("Publish “{title}”").format(title=lesson.title))
        self._today, self._governed = today, lesson.governed
        self._back = Button(kit, self.tr("Back"), "caret-left-bold")
        self._back.pressed_once.connect(self.left)
        if lesson.errors:
            self._show_errors(lesson.errors)
        else:
            self._ask(lesson)

    def _show_errors(self, errors: Sequence[Problem]) -> None:
        column = Column(self.kit.theme, gap=12)
        count = len(errors)
        words = self.tr("%n place(s) must be mended first.", "", count)
        column.add(TextBlock(self.kit.theme, words, TextRole.HEADER))
        for problem in errors:
            row = ProblemRow(self.kit, problem)
            row.jump_asked.connect(self.mend_asked)
            column.add(row)
        self.show_content(Scroller(self.kit.theme, column), back=self._back)

    def _ask(self, lesson: ToPublish) -> None:
        kit, column = self.kit, Column(self.kit.theme, gap=16)
        who = self.tr("Who looked it through")
        self._who = LineField(kit.theme, who, lesson.approver)
        self._until = LineField(kit.theme, self.tr("Facts are checked until"), self._after(6))
        told = self.tr("From now on learners find this lesson. Taking it back is one press.")
        column.add(TextBlock(kit.theme, told, TextRole.TABLE))
        asked = self.tr("Who looked it through (this course asks for the name)")
        column.add(labelled(kit, asked if self._governed else who, self._who))
        column.add(labelled(kit, self.tr("Facts are checked until"), self._until))
        column.add(Row(kit.theme, self._months()))
        main = MainButton(kit, self.tr("Publish now"), "check-bold")
        main.pressed_once.connect(self._on_publish)
        self.show_content(column, back=self._back, main=main)

    def _after(self, months: int) -> str:
        return (self._today + timedelta(days=round(months * _DAYS_A_MONTH))).isoformat()

    def _months(self) -> list[Button]:
        found = []
        for months in _MONTHS:
            words = self.tr("%n month(s)", "", months)
            button = Button(self.kit, words, face=Face.TABLE)
            button.pressed_once.connect(partial(self._on_months, months))
            found.append(button)
        return found

    def _on_months(self, months: int) -> None:
        self._until.setText(self._after(months))

    def _on_publish(self) -> None:
        if self._governed and not self._who.text().strip():
            self.say(self.tr("Write the name of who looked it through: this course asks for it."))
            self._who.setFocus()
            return
        until = self._until.text().strip()
        try:
            if until:
                date.fromisoformat(until)
        except ValueError:
            self.say(self.tr("Write the day like this: {day}").format(day=self._after(6)))
            self._until.setFocus()
            return
        self.published.emit(self._who.text().strip(), until)

    def leave(self) -> None:
        self.left.emit()


class PublishDesk(QObject):
    """Signals:
    published(): the lesson's header says so now.
    mend_asked(object): back to the lesson, to where this `Problem` is mended.
    left(): back to the lesson.
    """

    published = Signal()
    mend_asked = Signal(object)
    left = Signal()

    def __init__(self, around: Surroundings, against: Callable[[], CheckedAgainst]) -> None:
        super().__init__()
        self._around, self._against = around, against
        self._lesson: OpenLesson | None = None

    def open(self, lesson: OpenLesson) -> None:
        """Check a lesson as learners would get it, then ask for approval."""
        self._lesson = lesson
        around = replace(self._against(), publishing=True)
        job = partial(study, lesson.text, lesson.file, around)
        self._around.jobs.run(job, self._on_studied, self._on_failed)

    def _on_studied(self, found: Studied) -> None:
        lesson, draft = self._lesson, found.reading.draft
        if lesson is None:
            return
        wanted = ToPublish(
            (draft.title if draft else "") or lesson.file.parent.name,
            draft.approved_by if draft else "",
            errors_of(found.reading.problems),
            draft is not None and is_governed(draft, self._against().beside),
        )
        today = self._around.now().astimezone().date()
        screen = PublishScreen(self._around.kit, wanted, today)
        screen.published.connect(self._on_published)
        screen.mend_asked.connect(self.mend_asked)
        screen.left.connect(self.left)
        self._around.window.show_page(screen)

    def _on_failed(self, error: Exception) -> None:
        raise error

    def _on_published(self, who: str, until: str) -> None:
        assert self._lesson is not None
        today = self._around.now().astimezone().date().isoformat()
        values = {"状态": "", "审定": who, "核对日": today, "复核日": until}
        self._lesson.put(with_header(self._lesson.text, values))
        self.published.emit()
