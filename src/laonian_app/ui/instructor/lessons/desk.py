"""Leads through the instructor's lessons: from the list to one lesson and back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.parts import PartKind, with_new_page, with_new_question
from laonian_app.lessons.authoring.saving import LessonText, open_text
from laonian_app.lessons.authoring.standing import Standing
from laonian_app.lessons.authoring.starting import copy_for_editing
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.markdown import find_lesson_file
from laonian_app.lessons.model import Choice, Option, Question, Section
from laonian_app.lessons.model import Page as LessonPage
from laonian_app.lessons.model import Text as PageText
from laonian_app.lessons.shelf import ShelfEntry, ShelfState
from laonian_app.ui.instructor.lessons.bringing import Bringing
from laonian_app.ui.instructor.lessons.contacts_screen import ContactsDesk
from laonian_app.ui.instructor.lessons.editor import LessonEditor
from laonian_app.ui.instructor.lessons.enlarged import show_enlarged
from laonian_app.ui.instructor.lessons.lesson_list import LessonList
from laonian_app.ui.instructor.lessons.new_lesson import NewLessonDesk
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson, Studied, Workplace, study
from laonian_app.ui.instructor.lessons.photo_screen import PhotoDesk
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.instructor.lessons.publish_screen import PublishDesk
from laonian_app.ui.instructor.lessons.replace_screen import ReplaceDesk
from laonian_app.ui.instructor.lessons.versions_screen import VersionsDesk
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.learner.surroundings import Surroundings


class LessonsDesk(QObject):
    """The list of lessons and what is reached from it.

    Signals:
        left(): back to the class table.
        try_asked(str): a lesson is to be taken as learners take it.
    """

    left = Signal()
    try_asked = Signal(str)

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._open: OpenLesson | None = None
        self._editor: LessonEditor | None = None
        self._at = 0
        self._bringing = Bringing(around, ports)
        self._bringing.done.connect(self._on_brought)
        self._bringing.left.connect(self._after_side_page)
        self._new = NewLessonDesk(around, ports)
        self._new.made.connect(self.open_folder)
        self._new.left.connect(self.open)
        self._contacts = ContactsDesk(around, ports)
        self._contacts.left.connect(self.open)
        self._replace = ReplaceDesk(around, ports)
        self._replace.left.connect(self.open)
        self._versions = VersionsDesk(around, ports)
        self._publish = PublishDesk(around)
        self._photo = PhotoDesk(around)
        for desk in (self._versions, self._publish, self._photo):
            desk.left.connect(self._show_editor)
        self._photo.put_in.connect(self._on_photo_put)
        self._publish.published.connect(self._on_published)
        around.window.closing.connect(self.close_lesson)

    @property
    def lesson(self) -> OpenLesson | None:
        """The lesson that is open now."""
        return self._open

    # ------------------------------------------------------------ the list

    def open(self) -> None:
        """Show all lessons as they are now."""
        self.close_lesson()
        self._look(self._show_list)

    def _today(self) -> Callable[[], ShelfState]:
        return partial(self._ports.shelf.look, self._around.now().astimezone().date())

    def _look(self, then: Callable[[], None]) -> None:
        def found(state: ShelfState) -> None:
            self._ports.shelf.use(state)
            then()

        self._around.jobs.run(self._today(), found, self._on_failed)

    def _show_list(self, standing: Standing | None = None) -> None:
        today = self._around.now().astimezone().date()
        page = LessonList(self._around.kit, self._ports.shelf.state.entries, today)
        page.show_only(standing)
        page.opened.connect(self._on_entry)
        page.new_asked.connect(self._new.open)
        page.import_asked.connect(self._bringing.choose)
        page.contacts_asked.connect(self._contacts.open)
        page.replace_asked.connect(self._replace.open)
        page.left.connect(self.left)
        page.brought.connect(self._bringing.take)
        self._around.window.show_page(page)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        message = Message(said(error), icon="warning-circle-duotone")
        page = MessagePage(self._around.kit, message)
        page.corner_pressed.connect(self.open)
        page.fill(page.column())
        self._around.window.show_page(page)

    # ------------------------------------------------------------ one lesson

    def _on_entry(self, entry: ShelfEntry) -> None:
        if entry.own:
            self.open_folder(entry.folder)
            return
        job = partial(copy_for_editing, entry.folder, self._ports.shelf.own_folder)
        self._around.jobs.run(job, self.open_folder, self._on_failed)

    def open_folder(self, folder: Path) -> None:
        """Open the lesson of a folder for editing."""
        file = find_lesson_file(folder)
        job = partial(_opened, file or folder / "lesson.md", self._against())
        self._around.jobs.run(job, self._on_opened, self._on_failed)

    def _against(self) -> CheckedAgainst:
        today = self._around.now().astimezone().date()
        return CheckedAgainst(self._ports.shelf.state.beside, None, today)

    def _on_opened(self, opened: tuple[LessonText, Studied]) -> None:
        self.close_lesson()
        around = self._around
        place = Workplace(around.jobs, around.now, self._against, self._ports.history)
        self._open = OpenLesson(place, *opened)
        self._at = 0
        self._show_editor()

    def _show_editor(self) -> None:
        lesson = self._open
        if lesson is None:
            self.open()
            return
        contacts = self._ports.shelf.state.beside.contacts
        page = LessonEditor(self._around.kit, lesson, contacts, said, at=self._at)
        page.left.connect(self.open)
        page.versions_asked.connect(self._on_versions)
        page.publish_asked.connect(self._on_publish)
        page.take_back_asked.connect(self._on_take_back)
        page.try_asked.connect(self._on_try)
        page.page_asked.connect(self._on_new_page)
        page.question_asked.connect(self._on_new_question)
        page.photo_asked.connect(self._on_photo)
        page.enlarge_asked.connect(self._on_enlarge)
        page.hear_asked.connect(self._on_hear)
        page.hush_asked.connect(self._on_hush)
        page.brought.connect(self._on_brought_to_lesson)
        self._editor = page
        self._around.window.show_page(page)

    def _after_side_page(self) -> None:
        if self._open is not None:
            self._show_editor()
        else:
            self.open()

    def close_lesson(self) -> None:
        """Save what is open and let go of it."""
        if self._open is not None:
            self._open.close()
        self._open, self._editor = None, None

    def _leave_editor(self) -> OpenLesson:
        assert self._open is not None
        if self._editor is not None:
            self._at = self._editor.at
        self._open.save()
        self._editor = None
        return self._open

    # ------------------------------------------------------------ more parts

    def _on_new_page(self) -> None:
        lesson, editor = self._open, self._editor
        assert lesson is not None
        assert editor is not None
        page = LessonPage(self.tr("New page"), (PageText(self.tr("Write here.")),))
        self._put_and_show(with_new_page(lesson.text, page, editor.part), PartKind.PAGE)

    def _on_new_question(self) -> None:
        lesson = self._open
        assert lesson is not None
        options = (Option(self.tr("First answer"), True), Option(self.tr("Second answer"), False))
        question = Question(
            "", Section.PRACTICE, self.tr("What is asked?"), Choice("single", options)
        )
        self._put_and_show(with_new_question(lesson.text, question), PartKind.QUESTION)

    def _put_and_show(self, text: str, kind: PartKind) -> None:
        lesson, editor = self._open, self._editor
        assert lesson is not None
        assert editor is not None
        before = [(part.kind, part.title) for part in lesson.parts]
        lesson.put(text)
        for at, part in enumerate(lesson.parts):
            is_new = at >= len(before) or (part.kind, part.title) != before[at]
            if is_new and part.kind is kind:
                editor.go_to_part(at)
                return

    # ------------------------------------------------------------ pages beside it

    def _on_versions(self) -> None:
        self._versions.open(self._leave_editor())

    def _on_publish(self) -> None:
        self._publish.open(self._leave_editor())

    def _on_published(self) -> None:
        assert self._open is not None
        self._open.save()
        self._look(self._show_editor)

    def _on_take_back(self) -> None:
        assert self._open is not None
        self._open.put(with_header(self._open.text, {"状态": "草稿"}))
        self._open.save()

    def _on_try(self) -> None:
        lesson = self._leave_editor()
        folder = lesson.file.parent
        self._look(partial(self._try_now, folder))

    def _try_now(self, folder: Path) -> None:
        found = [each for each in self._ports.shelf.state.entries if each.folder == folder]
        if found and found[0].offered:
            self.close_lesson()
            self.try_asked.emit(found[0].id)
        else:
            self._show_editor()

    # ------------------------------------------------------------ preview

    def _on_enlarge(self) -> None:
        if self._editor is not None:
            show_enlarged(self._around.window, self._editor.bench.preview)

    def _on_hear(self) -> None:
        if self._editor is None or self._open is None:
            return
        draft = self._open.reading.draft
        reading = self._around.window.reading
        reading.use_lesson(draft.speech if draft else (), self._open.file.parent)
        self._editor.bench.preview.listen(reading)

    def _on_hush(self) -> None:
        self._around.window.reading.detach()
        if self._editor is not None:
            self._editor.bench.preview.be_quiet()

    # ------------------------------------------------------------ bringing in

    def _on_brought(self, folders: list[Path]) -> None:
        """Lessons lie on the shelf now: one is opened, several are shown in the list."""
        if len(folders) == 1:
            self._look(partial(self.open_folder, folders[0]))
        else:
            self.close_lesson()
            self._look(partial(self._show_list, Standing.DRAFT))

    def _on_brought_to_lesson(self, incoming: object) -> None:
        from laonian_app.ui.instructor.lessons.incoming import Incoming

        assert isinstance(incoming, Incoming)
        if incoming.picture or incoming.pictures:
            self._photo.open(self._leave_editor(), incoming)
        else:
            self._leave_editor()
            self._bringing.take(replace(incoming))

    def _on_photo(self) -> None:
        files = self._ports.choose_files("pictures")
        if files:
            from laonian_app.ui.instructor.lessons.incoming import Incoming

            self._photo.open(self._leave_editor(), Incoming(tuple(files)))

    def _on_photo_put(self, line: str) -> None:
        lesson = self._open
        assert lesson is not None
        part = lesson.parts[min(self._at, len(lesson.parts) - 1)] if lesson.parts else None
        if part is not None and part.kind is PartKind.PAGE:
            lines = [*lesson.lines_of(self._at), "", line]
            lesson.rewrite(self._at, lines)
        else:
            page = LessonPage(self.tr("A picture"), ())
            text = with_new_page(lesson.text, page, part)
            lesson.put(text)
            at = next(n for n, each in enumerate(lesson.parts) if each.title == page.title)
            lesson.rewrite(at, [*lesson.lines_of(at), "", line])
            self._at = at
        lesson.study_again()
        self._show_editor()


def _opened(file: Path, against: CheckedAgainst) -> tuple[LessonText, Studied]:
    opened = open_text(file)
    return opened, study(opened.text, file, against)
