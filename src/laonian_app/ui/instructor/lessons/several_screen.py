"""Several lessons came in at once: published together, or kept as drafts."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.history import History
from laonian_app.lessons.authoring.saving import LessonNotSaved, open_text, save_text
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.checks import is_governed
from laonian_app.lessons.markdown import find_lesson_file, read
from laonian_app.lessons.shelf import ShelfEntry
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.form_parts import labelled
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings

REVIEW_AFTER = timedelta(days=183)


class LessonNotReady(LaonianError):
    """Something in a lesson would keep it from learners; it stays a draft."""

    message = QT_TRANSLATE_NOOP("Errors", "“{title}” has places to be mended. It stays a draft.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Open it and press “Publish”: they are listed there.")


class ApproverMissing(LaonianError):
    """The course of a lesson asks who looked it through; it stays a draft."""

    message = QT_TRANSLATE_NOOP("Errors", "Nobody has looked “{title}” through. It stays a draft.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Open it and press “Publish”: the name is asked there.")


class SeveralScreen(AuthorPage):
    """Signals:
    published(str): those without faults are to be published; who looked them through.
    left(): all of them stay drafts.
    """

    published = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit, ready: Sequence[str], faulty: Sequence[str]) -> None:
        """`ready` and `faulty`: the titles of the lessons; only the ready can be published."""
        title = self.tr("%n lesson(s) came in", "", len(ready) + len(faulty))
        super().__init__(kit, title)
        column = Column(kit.theme, gap=12)
        if faulty:
            words = self.tr("To be mended first, they stay drafts: {titles}")
            column.add(Notice(kit, words.format(titles="、".join(faulty))))
        if ready:
            words = self.tr("Learners can find these as soon as you publish them: {titles}")
            told = words.format(titles="、".join(ready))
            column.add(TextBlock(kit.theme, told, TextRole.TABLE))
        self._who = LineField(kit.theme, self.tr("Who looked them through"))
        back = Button(kit, self.tr("Keep all as drafts"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        main = None
        if ready:
            column.add(labelled(kit, self.tr("Who looked them through"), self._who))
            count = len(ready)
            main = MainButton(kit, self.tr("Publish %n lesson(s)", "", count), "check-bold")
            main.pressed_once.connect(self._on_publish)
        self.show_content(Scroller(kit.theme, column), back=back, main=main)

    def _on_publish(self) -> None:
        self.published.emit(self._who.text().strip())

    def leave(self) -> None:
        self.left.emit()


class SeveralDesk(QObject):
    """Signals:
    kept(): all of them stay drafts.
    published(object): why some could not be published, as a list of LaonianError.
    """

    kept = Signal()
    published = Signal(object)

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._ready: list[ShelfEntry] = []

    def open(self, folders: Sequence[Path]) -> None:
        """Ask what becomes of the lessons in these folders of the shelf."""
        came = [each for each in self._ports.shelf.state.entries if each.folder in folders]
        self._ready = [each for each in came if not each.faulty]
        faulty = [each.title for each in came if each.faulty]
        screen = SeveralScreen(self._around.kit, [each.title for each in self._ready], faulty)
        screen.published.connect(self._on_published)
        screen.left.connect(self.kept)
        self._around.window.show_page(screen)

    def _on_published(self, who: str) -> None:
        now = self._around.now().astimezone()
        folders = [each.folder for each in self._ready]
        against = CheckedAgainst(self._ports.shelf.state.beside, today=now.date(), publishing=True)
        job = partial(publish_all, folders, who, now, self._ports.history, against)
        self._around.jobs.run(job, self.published.emit, self._on_fault)

    def _on_fault(self, error: Exception) -> None:
        raise error


def publish_all(
    folders: Sequence[Path], who: str, now: datetime, history: History, against: CheckedAgainst
) -> list[LaonianError]:
    """Publish lessons, checked now and to be reviewed in half a year; return what failed. A job.

    Args:
        against: what they are checked against, as lessons that are being published.
    """
    today = now.date()
    values = {
        "状态": "",
        "审定": who,
        "核对日": today.isoformat(),
        "复核日": (today + REVIEW_AFTER).isoformat(),
    }
    refused: list[LaonianError] = []
    for folder in folders:
        try:
            _make_sure(folder, who, against)
            before = open_text(find_lesson_file(folder) or folder / "lesson.md")
            history.keep(before.file, before.text, now)
            save_text(before, with_header(before.text, values))
        except LaonianError as error:
            refused.append(error)
        except OSError as error:  # no room for the version before
            refused.append(LessonNotSaved(file=folder.name, detail=str(error)))
    return refused


def _make_sure(folder: Path, who: str, against: CheckedAgainst) -> None:
    """Raise LessonNotReady or ApproverMissing where a lesson cannot be published."""
    reading = read(folder, against)
    title = reading.draft.title if reading.draft else folder.name
    if reading.draft is None or reading.faulty:
        raise LessonNotReady(title=title)
    if not who and is_governed(reading.draft, against.beside):
        raise ApproverMissing(title=title)
