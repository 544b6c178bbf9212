"""The page of one lesson: form or source, problems, and what learners will see."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.authoring.parts import LessonPart, PartKind
from laonian_app.lessons.model import Lesson, Status
from laonian_app.lessons.problems import Problem
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.file_notices import FileNotices, SaidError
from laonian_app.ui.instructor.lessons.form_holder import FormHolder
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.instructor.lessons.preview_pages import PreviewOf, preview_page
from laonian_app.ui.instructor.lessons.source_editor import SourceEditor
from laonian_app.ui.instructor.lessons.workbench import Workbench
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.learner.page_fragments import Contacts


class LessonEditor(AuthorPage):
    """One open lesson.

    Signals:
        left(): back to all lessons.
        versions_asked(), publish_asked(), take_back_asked(), try_asked(), take_out_asked().
        page_asked(), question_asked(): one more is to be made.
        file_asked(object): a `FileWish` for the part that is shown.
        numbers_asked(): ids are to be written into the file.
        enlarge_asked(), hear_asked(), hush_asked(): the preview.
    """

    left = Signal()
    versions_asked = Signal()
    publish_asked = Signal()
    take_back_asked = Signal()
    try_asked = Signal()
    take_out_asked = Signal()
    page_asked = Signal()
    question_asked = Signal()
    file_asked = Signal(object)
    numbers_asked = Signal()
    enlarge_asked = Signal()
    hear_asked = Signal()
    hush_asked = Signal()

    def __init__(
        self, kit: Kit, lesson: OpenLesson, contacts: Contacts, said: SaidError, *, at: int = 0
    ) -> None:
        super().__init__(kit, "")
        self._lesson, self._contacts, self._said = lesson, contacts, said
        self._at = at
        self._source: SourceEditor | None = None
        self._forms = FormHolder(kit, lesson)
        self._forms.numbers_asked.connect(self.numbers_asked)
        self._forms.file_asked.connect(self.file_asked)
        self._shown: tuple[object, ...] = ()
        self._told: Notice | None = None
        self._bench = Workbench(kit)
        self._make_buttons()
        self._connect()
        self.show_content(
            self._bench, back=self._back, right=[self._try, self._take_back], main=self._publish
        )
        self._on_studied()
        self._use_form()

    def _make_buttons(self) -> None:
        kit = self.kit
        self._back = Button(kit, self.tr("All lessons"), "caret-left-bold")
        self._publish = MainButton(kit, self.tr("Publish"), "upload-simple-duotone")
        self._take_back = Button(kit, self.tr("Take back"))
        self._try = Button(kit, self.tr("Try it"), "student-duotone")
        for button, signal in (
            (self._back, self.left),
            (self._publish, self.publish_asked),
            (self._take_back, self.take_back_asked),
            (self._try, self.try_asked),
        ):
            button.pressed_once.connect(signal)
        self._switch = Button(kit, "", "code-duotone", face=Face.TABLE)
        self._switch.pressed_once.connect(self._on_switch)
        versions = Button(
            kit, self.tr("Versions"), "clock-counter-clockwise-duotone", face=Face.TABLE
        )
        versions.pressed_once.connect(self.versions_asked)
        take_out = Button(kit, self.tr("Take out"), "folder-open-duotone", face=Face.TABLE)
        take_out.pressed_once.connect(self.take_out_asked)
        self._drop = Button(kit, "", "trash-duotone", face=Face.TABLE)
        self._drop.pressed_once.connect(self._on_drop)
        self.use_commands([self._drop, take_out, versions, self._switch])

    def _connect(self) -> None:
        lesson, bench = self._lesson, self._bench
        lesson.part_edited.connect(self._on_part_edited)
        lesson.studied.connect(self._on_studied)
        lesson.replaced.connect(self._on_replaced)
        lesson.saved.connect(self._show_saved)
        self._notices = FileNotices(self.kit, lesson, bench, self._said)
        self._notices.told.connect(self._on_told)
        bench.parts.chosen.connect(self.go_to_part)
        bench.parts.page_asked.connect(self.page_asked)
        bench.parts.question_asked.connect(self.question_asked)
        bench.problems.resized.connect(self._order_tabs)
        bench.problems.jump_asked.connect(self.go_to_problem)
        bench.preview.enlarge_asked.connect(self.enlarge_asked)
        bench.preview.hear_asked.connect(self.hear_asked)
        bench.preview.hush_asked.connect(self.hush_asked)

    @property
    def bench(self) -> Workbench:
        return self._bench

    @property
    def at(self) -> int:
        """The place of the part that is shown, in the lesson's parts."""
        return self._at

    @property
    def source(self) -> SourceEditor | None:
        """The editor of the whole text, while it is shown."""
        return self._source

    @property
    def form(self) -> PartForm | None:
        """The form of the part that is shown; None while the text is."""
        return self._forms.form

    @property
    def part(self) -> LessonPart | None:
        parts = self._lesson.parts
        return parts[min(self._at, len(parts) - 1)] if parts else None

    def column_of(self, target: QWidget) -> int:
        return self._bench.column_of(target)

    # ------------------------------------------------------------ form and source

    def _on_switch(self) -> None:
        if self._source is None:
            self.show_source(self.part.first if self.part else 1)
        else:
            self._use_form()
            self.first_useful().setFocus()

    def show_source(self, line: int) -> None:
        """Show the whole text with the cursor in a line, counted from 1."""
        if self._source is None:
            self._forms.forget()
            editor = SourceEditor(self.kit.theme, self._lesson.text)
            editor.typed.connect(self._on_source)
            editor.line_reached.connect(self._on_line)
            self._source = editor
            self._bench.use_editor(editor)
            editor.mark_faults(self._lesson.reading.problems)
            self._say_switch()
            self._order_tabs()
        self._source.go_to(line)
        self._on_line(line)

    def _use_form(self) -> None:
        self._source = None
        self._bench.use_editor(Scroller(self.kit.theme, self._forms.make(self._at)))
        self._say_switch()
        self._bench.parts.choose(self._at)
        self._bench.show_part_card()
        self._show_preview()
        self._order_tabs()

    def _say_switch(self) -> None:
        words = self.tr("See the text") if self._source is None else self.tr("See the form")
        self._switch.say(words)
        part = self.part
        is_question = part is not None and part.kind is PartKind.QUESTION
        self._drop.say(self.tr("Drop the question") if is_question else self.tr("Drop the page"))
        may_drop = part is not None and part.kind in {PartKind.PAGE, PartKind.QUESTION}
        self._drop.setVisible(may_drop and self._source is None)
        self.header.arrange()

    def _on_source(self) -> None:
        if self._source is not None:
            self._lesson.edit(self._source.toPlainText())

    def _on_line(self, line: int) -> None:
        at = self._lesson.part_of_line(line)
        if at is not None and at != self._at:
            self._at = at
            self._bench.parts.choose(at)
            self._bench.show_part_card()
        self._show_preview()

    def go_to_part(self, at: int) -> None:
        """Show another part, in the form or in the text, whichever is open."""
        self._forget_told()
        self._at = at
        if self._source is not None and self.part is not None:
            self.show_source(self.part.first)
        else:
            self._use_form()
        self._bench.parts.choose(at)

    def go_to_problem(self, problem: Problem) -> None:
        """Lead to where a fault is mended: the field of a form, else the line in the text."""
        parts, line = self._lesson.parts, problem.line or 1
        at = next((n for n, part in enumerate(parts) if part.holds(line)), None)
        if self._source is not None or at is None or not self._led_to_field(at, problem):
            self.show_source(line)

    def _led_to_field(self, at: int, problem: Problem) -> bool:
        """Show the form of a part and the field in it; False where there is none."""
        self.go_to_part(at)
        shown = self._forms.lead_to(problem)
        if shown is not None:
            self._bench.bring_into_sight(shown)
        return shown is not None

    def begin_writing(self) -> None:
        """Let the first field of the form take the keys."""
        self._forms.begin_writing()

    def _on_drop(self) -> None:
        """Take the part out; until something else is done, it is one press to put it back."""
        before, at = self._lesson.text, self._at
        self._lesson.drop(at)
        back = Button(
            self.kit, self.tr("Put it back"), "arrow-counter-clockwise-duotone", face=Face.TABLE
        )
        back.pressed_once.connect(partial(self._put_back, before, at))
        self.tell_above(self.tr("It is taken out."), [back])
        self.kit.guard.screen_changed()  # a second press would take out the next part, too
        back.setFocus()

    def tell_above(self, words: str, buttons: Sequence[Button] = ()) -> None:
        """Say something above the form until another part is chosen."""
        self._told = Notice(self.kit, words, buttons, ground="surface")
        self._bench.use_notice(self._told)
        self._on_told(words)

    def _forget_told(self) -> None:
        if self._told is not None and self._bench.notice is self._told:
            self._bench.use_notice(None)
        self._told = None

    def _put_back(self, text: str, at: int) -> None:
        self._lesson.put(text)
        self.go_to_part(at)

    # ------------------------------------------------------------ what the lesson tells

    def _on_part_edited(self, at: int) -> None:
        if at == self._at:
            self._show_preview()
        self._show_saved()

    def _on_studied(self) -> None:
        lesson = self._lesson
        self._at = max(0, min(self._at, len(lesson.parts) - 1))
        self._bench.parts.show_parts(lesson.parts, lesson.reading.problems)
        self._bench.problems.show_problems(lesson.reading.problems)
        if self._source is not None:
            self._source.mark_faults(lesson.reading.problems)
        elif self._forms.is_old(self._at):
            self._use_form()
        self._forms.show_faults()
        self._bench.parts.choose(self._at)
        self._show_head()
        self._show_preview()
        self._order_tabs()

    def _on_replaced(self) -> None:
        lesson = self._lesson
        self._at = max(0, min(self._at, len(lesson.parts) - 1))
        self._bench.parts.show_parts(lesson.parts, lesson.reading.problems)
        if self._source is not None:
            self._source.show_text(lesson.text)
            self._show_preview()
        else:
            self._use_form()
        self._show_saved()

    def _show_head(self) -> None:
        draft = self._lesson.reading.draft
        self.say_title((draft.title if draft else "") or self._lesson.file.parent.name)
        published = draft is not None and draft.status is Status.PUBLISHED
        offered = published and not self._lesson.reading.faulty
        self._take_back.setVisible(published)
        self._try.setVisible(offered)
        self._publish.say(self.tr("Approve anew") if published else self.tr("Publish"))
        self.bottom.arrange()

    def _on_told(self, words: str) -> None:
        self._order_tabs()
        self.announce(words)

    def _show_saved(self) -> None:
        at = self._lesson.saved_at
        if self._lesson.is_unsaved:
            words = self.tr("Not saved yet")
        elif at is not None:
            words = self.tr("Saved {time}").format(time=f"{at.astimezone():%H:%M}")
        else:
            words = ""
        self.bottom.saved.say(words if not self._lesson.is_unsaved else "")
        self.bottom.say(words if self._lesson.is_unsaved else "")
        self.bottom.arrange()

    # ------------------------------------------------------------ the preview

    def _show_preview(self) -> None:
        part = self.part
        if part is None:
            return
        lines = self._lesson.lines_of(self._at) if part.kind is PartKind.SECTION else ()
        of = self._preview_of()
        shown = (part.kind, part.page, part.question, part.title, lines, of)
        if shown == self._shown:
            return
        self._shown = shown
        self._bench.preview.show_page(partial(preview_page, part=part, of=of, lines=lines))

    def _preview_of(self) -> PreviewOf:
        draft: Lesson | None = self._lesson.reading.draft
        folder = self._lesson.file.parent
        if draft is None:
            return PreviewOf(folder.name, folder, self._contacts)
        return PreviewOf(draft.title or folder.name, folder, self._contacts, draft.goal)

    def leave(self) -> None:
        self.left.emit()
