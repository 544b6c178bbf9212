"""Leads through the instructor's lessons: from the list to one lesson and back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.standing import Standing
from laonian_app.lessons.shelf import ShelfEntry, ShelfState
from laonian_app.ui.instructor.lessons.bringing import Bringing
from laonian_app.ui.instructor.lessons.contacts_screen import ContactsDesk
from laonian_app.ui.instructor.lessons.editor_desk import EditorDesk
from laonian_app.ui.instructor.lessons.identity_screen import IdentityDesk
from laonian_app.ui.instructor.lessons.incoming import Incoming
from laonian_app.ui.instructor.lessons.lesson_list import LessonList
from laonian_app.ui.instructor.lessons.new_lesson import NewLessonDesk
from laonian_app.ui.instructor.lessons.open_lesson import OpenLesson
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.instructor.lessons.refused_screen import RefusedScreen
from laonian_app.ui.instructor.lessons.replace_screen import ReplaceDesk
from laonian_app.ui.instructor.lessons.several_screen import SeveralDesk
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
        self._one = EditorDesk(around, ports)
        self._one.left.connect(self.open)
        self._one.published.connect(self._on_published)
        self._one.try_asked.connect(self._on_try)
        self._one.refused.connect(self._on_failed)
        self._bringing = Bringing(around, ports)
        self._one.brought.connect(self._bringing.take)
        self._bringing.done.connect(self._on_brought)
        self._bringing.left.connect(self._one.show)
        self._new = NewLessonDesk(around, ports)
        self._new.made.connect(self._one.open_folder)
        self._contacts = ContactsDesk(around, ports)
        self._replace = ReplaceDesk(around, ports)
        self._several = SeveralDesk(around, ports)
        self._several.kept.connect(partial(self._look, partial(self._show_list, Standing.DRAFT)))
        self._several.published.connect(self._on_several)
        self._identity = IdentityDesk(around, ports)
        self._identity.done.connect(self.open)
        self._identity.refused.connect(self._on_failed)
        for desk in (self._new, self._contacts, self._replace):
            desk.left.connect(self.open)

    @property
    def lesson(self) -> OpenLesson | None:
        """The lesson that is open now."""
        return self._one.lesson

    @property
    def shows_list(self) -> bool:
        """Whether all lessons are in sight, and nothing else is being done."""
        return isinstance(self._around.window.page, LessonList)

    def take(self, packages: Sequence[Path]) -> None:
        """Bring in lessons that somebody packed."""
        self._look(partial(self._bringing.take, Incoming(tuple(packages))))

    # ------------------------------------------------------------ the list

    def open(self) -> None:
        """Show all lessons as they are now."""
        self._one.close()
        self._look(self._show_list)

    def _look(self, then: Callable[[], None]) -> None:
        """Look at the shelf, and go on once learners are offered what lies there."""

        def found(state: ShelfState) -> None:
            self._ports.shelf.use(state)
            then()

        today = self._around.now().astimezone().date()
        self._around.jobs.run(partial(self._ports.shelf.look, today), found, self._on_failed)

    def _show_list(self, standing: Standing | None = None) -> None:
        today = self._around.now().astimezone().date()
        page = LessonList(self._around.kit, self._ports.shelf.state.entries, today)
        page.show_only(standing)
        page.opened.connect(self._on_entry)
        page.new_asked.connect(self._new.open)
        page.import_asked.connect(self._bringing.choose)
        page.contacts_asked.connect(self._contacts.open)
        page.replace_asked.connect(self._replace.open)
        page.doubts_asked.connect(self._identity.open)
        page.left.connect(self.left)
        page.brought.connect(self._on_incoming)
        self._around.window.show_page(page)

    def _on_incoming(self, incoming: Incoming) -> None:
        """Documents become lessons; a picture needs a page that it belongs to."""
        only_pictures = incoming.pictures and not incoming.documents
        if incoming.picture or only_pictures:
            self._refuse(self.tr("Open a lesson first, then drop the picture on its page."))
        else:
            self._bringing.take(incoming)  # and say of each picture that it needs a page

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        self._refuse(said(error))

    def _refuse(self, words: str) -> None:
        page = RefusedScreen(self._around.kit, self.tr("Lessons"), words)
        page.left.connect(self.open)
        self._around.window.show_page(page)

    def _on_entry(self, entry: ShelfEntry) -> None:
        if entry.own:
            self._one.open_folder(entry.folder)
        else:
            self._one.open_shipped(entry.folder)

    # ------------------------------------------------------------ what one lesson asks for

    def _on_published(self) -> None:
        self._look(self._one.show)

    def _on_try(self, folder: Path) -> None:
        self._look(partial(self._try_now, folder))

    def _try_now(self, folder: Path) -> None:
        found = [each for each in self._ports.shelf.state.entries if each.folder == folder]
        if found and found[0].offered:
            self._one.close()
            self.try_asked.emit(found[0].id)
        else:
            self._one.show()

    def _on_brought(self, folders: list[Path]) -> None:
        """Lessons lie on the shelf now: one is opened, several are asked for together."""
        if len(folders) == 1:
            self._look(partial(self._one.open_folder, folders[0]))
        else:
            self._one.close()
            self._look(partial(self._several.open, folders))

    def _on_several(self, refused: list[LaonianError]) -> None:
        if refused:
            self._refuse("".join(map(said, refused)))
        else:
            self._look(self._show_list)
