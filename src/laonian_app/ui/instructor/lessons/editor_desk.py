"""Leads through one open lesson: its editor, and the pages beside it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.new_parts import EMPTY_PAGE, NEW_QUESTIONS
from laonian_app.lessons.authoring.parts import PartKind, with_new_page, with_new_question
from laonian_app.lessons.authoring.saving import LessonText, open_text
from laonian_app.lessons.checks import Surroundings as CheckedAgainst
from laonian_app.lessons.markdown import find_lesson_file
from laonian_app.lessons.problems import Problem
from laonian_app.ui.instructor.lessons.editor import LessonEditor
from laonian_app.ui.instructor.lessons.enlarged import show_enlarged
from laonian_app.ui.instructor.lessons.incoming import Incoming
from laonian_app.ui.instructor.lessons.kind_screen import KindDesk
from laonian_app.ui.instructor.lessons.lesson_jobs import ShippedHere, Studied, Workplace, study
from laonian_app.ui.instructor.lessons.numbering import Numbering
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.page_form import PageForm
from laonian_app.ui.instructor.lessons.part_form import FileWish
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.instructor.lessons.publish_screen import PublishDesk
from laonian_app.ui.instructor.lessons.putting_in_desk import PuttingIn
from laonian_app.ui.instructor.lessons.taking_out import TakingOutDesk
from laonian_app.ui.instructor.lessons.versions_screen import VersionsDesk
from laonian_app.ui.learner.surroundings import Surroundings


class EditorDesk(QObject):
    """One lesson at a time.

    Signals:
        left(): back to all lessons.
        published(): the shelf is to be looked at; `show` goes on.
        try_asked(Path): the lesson of this folder is to be taken as learners take it.
        brought(object): an `Incoming` that is no picture was dropped or pasted.
        refused(LaonianError): a lesson could not be opened.
    """

    left = Signal()
    published = Signal()
    try_asked = Signal(object)
    brought = Signal(object)
    refused = Signal(object)

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._open: OpenLesson | None = None
        self._editor: LessonEditor | None = None
        self._at = 0
        self._versions = VersionsDesk(around, ports)
        self._publish = PublishDesk(around, self._against)
        self._putting = PuttingIn(around)
        self._taking_out = TakingOutDesk(around, ports)
        self._kinds = KindDesk(around)
        self._kinds.chosen.connect(self._on_kind)
        for desk in (self._versions, self._publish, self._putting, self._taking_out, self._kinds):
            desk.left.connect(self.show)
        self._putting.put_in.connect(self._on_put_in)
        self._putting.refused.connect(self._tell_refused)
        self._publish.published.connect(self._on_published)
        self._publish.mend_asked.connect(self._on_mend)
        self._numbering = Numbering(around, ports.shelf)
        self._numbering.written.connect(self._on_numbered)
        self._numbering.refused.connect(self._tell_refused)
        around.window.closing.connect(self._on_closing)

    @property
    def lesson(self) -> OpenLesson | None:
        """The lesson that is open now."""
        return self._open

    # ------------------------------------------------------------ opening and closing

    def open_folder(self, folder: Path) -> None:
        """Open one of the instructor's own lessons."""
        self._open_file(folder, self._on_opened)

    def open_shipped(self, folder: Path) -> None:
        """Open a lesson that came with the program: it is copied when something is changed."""
        self._open_file(folder, self._on_shipped)

    def _open_file(self, folder: Path, then: Callable[[tuple[LessonText, Studied]], None]) -> None:
        file = find_lesson_file(folder) or folder / "lesson.md"
        self._around.jobs.run(partial(_opened, file, self._against()), then, self._on_failed)

    def _on_shipped(self, opened: tuple[LessonText, Studied]) -> None:
        self._on_opened(opened, ShippedHere(self._ports.shelf.own_folder))

    def _against(self) -> CheckedAgainst:
        today = self._around.now().astimezone().date()
        return CheckedAgainst(self._ports.shelf.state.beside, None, today)

    def _on_opened(
        self, opened: tuple[LessonText, Studied], shipped: ShippedHere | None = None
    ) -> None:
        self.close()
        around = self._around
        place = Workplace(around.jobs, around.now, self._against, self._ports.history)
        self._open = OpenLesson(place, *opened, shipped)
        self._at = 0
        self.show()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        self.refused.emit(error)

    def show(self) -> None:
        """Show the editor of the open lesson, at the part that was shown last."""
        lesson = self._open
        if lesson is None:
            self.left.emit()
            return
        contacts = self._ports.shelf.state.beside.contacts
        page = LessonEditor(self._around.kit, lesson, contacts, said, at=self._at)
        page.left.connect(self.left)
        page.versions_asked.connect(self._on_versions)
        page.publish_asked.connect(self._on_publish)
        page.take_back_asked.connect(self._on_take_back)
        page.try_asked.connect(self._on_try)
        page.take_out_asked.connect(self._on_take_out)
        page.page_asked.connect(self._on_new_page)
        page.question_asked.connect(self._on_new_question)
        page.file_asked.connect(self._on_file)
        page.numbers_asked.connect(self._on_numbers)
        page.enlarge_asked.connect(self._on_enlarge)
        page.hear_asked.connect(self._on_hear)
        page.hush_asked.connect(self._on_hush)
        page.brought.connect(self._on_incoming)
        self._editor = page
        self._around.window.show_page(page)

    def close(self) -> None:
        """Save what is open and let go of it."""
        self._numbering.forget()
        self._putting.forget()
        if self._open is not None:
            self._open.close()
        self._open, self._editor = None, None

    def _on_closing(self) -> None:
        if self._open is not None:
            self._open.close(at_last=True)
        self._open, self._editor = None, None

    def _leave(self) -> OpenLesson:
        """Save, and remember where the editor was; another page comes now."""
        assert self._open is not None
        if self._editor is not None:
            self._at = self._editor.at
        self._open.save()
        self._editor = None
        return self._open

    # ------------------------------------------------------------ more parts

    def _on_new_page(self) -> None:
        assert self._open is not None
        assert self._editor is not None
        text = with_new_page(self._open.text, EMPTY_PAGE, self._editor.part)
        self._put_and_show(text, PartKind.PAGE)

    def _on_new_question(self) -> None:
        self._leave()
        self._kinds.open()

    def _on_kind(self, kind: str) -> None:
        assert self._open is not None
        self.show()
        question = NEW_QUESTIONS[kind]
        self._put_and_show(with_new_question(self._open.text, question), PartKind.QUESTION)

    def _put_and_show(self, text: str, kind: PartKind) -> None:
        """Show the part by which the new text is longer."""
        lesson, editor = self._open, self._editor
        assert lesson is not None
        assert editor is not None
        before = [(part.kind, part.title) for part in lesson.parts]
        lesson.put(text)
        self._around.kit.guard.screen_changed()  # the list has moved under the pointer
        for at, part in enumerate(lesson.parts):
            is_new = at >= len(before) or (part.kind, part.title) != before[at]
            if is_new and part.kind is kind:
                editor.go_to_part(at)
                editor.begin_writing()
                return

    # ------------------------------------------------------------ pages beside it

    def _on_versions(self) -> None:
        self._versions.open(self._leave())

    def _on_take_out(self) -> None:
        self._taking_out.open(self._leave())

    def _on_numbers(self) -> None:
        assert self._open is not None
        self._numbering.write(self._open)

    def _on_numbered(self, count: int) -> None:
        if self._editor is not None:
            self._editor.tell_above(self.tr("%n line(s) with numbers were added.", "", count))

    def _tell_refused(self, error: LaonianError) -> None:
        if self._editor is not None:
            self._editor.tell_above(said(error))

    def _on_publish(self) -> None:
        self._publish.open(self._leave())

    def _on_published(self) -> None:
        assert self._open is not None
        self._open.save()
        self.published.emit()

    def _on_mend(self, problem: Problem) -> None:
        self.show()
        if self._editor is not None:
            self._editor.go_to_problem(problem)

    def _on_take_back(self) -> None:
        assert self._open is not None
        self._open.put(with_header(self._open.text, {"状态": "草稿"}))
        self._open.save()
        if self._editor is not None:
            self._editor.tell_above(
                self.tr("Learners do not see this lesson any more. To show it again, publish it.")
            )

    def _on_try(self) -> None:
        self.try_asked.emit(self._leave().file.parent)

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

    # ------------------------------------------------------------ what comes from outside

    def _on_incoming(self, incoming: Incoming) -> None:
        lesson = self._leave()
        if incoming.picture or incoming.pictures:
            self._putting.take_pictures(lesson, self._at, incoming)
        else:
            self.brought.emit(incoming)

    def _on_file(self, wish: FileWish) -> None:
        assert self._open is not None
        assert self._editor is not None
        files = self._ports.choose_files(wish.what)
        if files and wish.what == "pictures":
            lesson = self._leave()
            self._putting.take_pictures(lesson, self._at, Incoming(tuple(files)), wish.place)
        elif files:
            self._editor.say(self.tr("The file is being put in…"))
            self._putting.take_media(self._open, self._editor.at, files[0], wish)

    def _on_put_in(self, at: int, segment: int | None) -> None:
        """Show the part; where something new stands in a page, it takes the keys."""
        self._at = at
        if self._editor is None:
            self.show()
        elif self._editor.at == at:
            self._editor.say("")
            self._editor.go_to_part(at)
        if self._editor is not None and segment is not None and self._editor.at == at:
            form = self._editor.form
            if isinstance(form, PageForm):
                form.field_of(segment).setFocus()


def _opened(file: Path, against: CheckedAgainst) -> tuple[LessonText, Studied]:
    opened = open_text(file)
    return opened, study(opened.text, file, against)
