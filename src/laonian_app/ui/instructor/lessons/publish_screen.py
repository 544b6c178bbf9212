"""Publishing a lesson: who looked it through, and until when its facts were checked."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, Signal

from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.standing import errors_of
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings

_MONTHS = (3, 6, 12)
_DAYS_A_MONTH = 30.44


class PublishScreen(AuthorPage):
    """Signals:
    published(str, str): who approved it, and until when (ISO, or empty).
    left(): nothing changes.
    """

    published = Signal(str, str)
    left = Signal()

    def __init__(self, kit: Kit, title: str, approver: str, today: date, errors: int) -> None:
        """`errors` keep learners from the lesson: with any it cannot be published yet."""
        super().__init__(kit, self.tr("Publish “{title}”").format(title=title))
        self._today = today
        self._who = LineField(kit.theme, self.tr("Who looked it through"), approver)
        self._until = LineField(kit.theme, self.tr("Facts are checked until"), self._after(6))
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        column = Column(kit.theme, gap=16)
        if errors:
            words = self.tr(
                "%n place(s) must be mended first. Go back: they are listed there.", "", errors
            )
            column.add(Notice(kit, words))
            self.show_content(column, back=back)
            return
        told = self.tr("From now on learners find this lesson. Taking it back is one press.")
        column.add(TextBlock(kit.theme, told, TextRole.TABLE))
        column.add(labelled(kit, self.tr("Who looked it through"), self._who))
        column.add(labelled(kit, self.tr("Facts are checked until"), self._until))
        column.add(Row(kit.theme, self._months()))
        main = MainButton(kit, self.tr("Publish now"), "check-bold")
        main.pressed_once.connect(self._on_publish)
        self.show_content(column, back=back, main=main)

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
    left(): back to the lesson.
    """

    published = Signal()
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around
        self._lesson: OpenLesson | None = None

    def open(self, lesson: OpenLesson) -> None:
        """Ask for approval of a lesson."""
        self._lesson = lesson
        draft = lesson.reading.draft
        screen = PublishScreen(
            self._around.kit,
            draft.title if draft else lesson.file.parent.name,
            draft.approved_by if draft else "",
            self._around.now().astimezone().date(),
            len(errors_of(lesson.reading.problems)),
        )
        screen.published.connect(self._on_published)
        screen.left.connect(self.left)
        self._around.window.show_page(screen)

    def _on_published(self, who: str, until: str) -> None:
        assert self._lesson is not None
        today = self._around.now().astimezone().date().isoformat()
        values = {"状态": "", "审定": who, "核对日": today, "复核日": until}
        self._lesson.put(with_header(self._lesson.text, values))
        self.published.emit()
