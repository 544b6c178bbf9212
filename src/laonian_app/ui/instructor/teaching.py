"""Behind the 老师 button: the class table, the whole class together, cards on paper."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from laonian_app.exchange.care import Care
from laonian_app.learning.seats import Seat
from laonian_app.lessons.model import Contact
from laonian_app.reports.table import lines_as_csv
from laonian_app.ui.classroom.flow import ClassFlow
from laonian_app.ui.classroom.ports import ClassPorts, RoomLesson
from laonian_app.ui.instructor.class_records import ClassRecords, ClassState
from laonian_app.ui.instructor.desk import InstructorScreen
from laonian_app.ui.instructor.exported import ExportedScreen
from laonian_app.ui.instructor.forgetting.desk import ForgettingDesk
from laonian_app.ui.instructor.people.desk import PeopleDesk
from laonian_app.ui.instructor.places.desk import PlacesDesk
from laonian_app.ui.instructor.room.desk import RoomLookDesk
from laonian_app.ui.instructor.sound.ports import SoundPorts
from laonian_app.ui.instructor.sound.sound_desk import SoundDesk
from laonian_app.ui.instructor.story import StoryScreen, sentences_of
from laonian_app.ui.learner.courses import CourseView
from laonian_app.ui.learner.desk import EMPTY_STATE
from laonian_app.ui.learner.desk_views import DeskViews
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings
from laonian_app.ui.library import Library
from laonian_app.ui.printing.hint_card import hint_card_of
from laonian_app.ui.printing.hint_card_desk import HintCardDesk

if TYPE_CHECKING:
    from laonian_app.ui.instructor.lessons.desk import LessonsDesk
    from laonian_app.ui.instructor.lessons.ports import AuthoringPorts


def _import_lessons() -> type[LessonsDesk]:
    from laonian_app.ui.instructor.lessons.desk import LessonsDesk

    return LessonsDesk


class RoomShelf:
    """The shelf as class mode sees it."""

    def __init__(self, around: Surroundings) -> None:
        self._around = around
        self._views = DeskViews(Seat(), around.library, around.now)

    def courses(self) -> Sequence[CourseView]:
        return self._views.courses(EMPTY_STATE)

    def lesson(self, lesson_id: str) -> RoomLesson | None:
        library = self._around.library()
        if library.entry(lesson_id) is None:
            return None
        return self.of(self._views.subject(library.open(lesson_id), ends_the_day=False))

    def of(self, subject: Subject) -> RoomLesson:
        opened = subject.opened
        number = self._views.number_words(opened.lesson.id)
        contacts = self._around.library().contacts
        return RoomLesson(
            opened.lesson, opened.revision, subject.folder, number, subject.right_word, contacts
        )


class Teaching(QObject):
    """Leads the instructor.

    Signals:
        left(): back to the learners.
        sound_asked(Path): a recording is to be heard.
        video_asked(WantedVideo): a video of the lesson is to be watched.
        silence_asked(): nothing may sound now.
        reads_by_itself(bool): whether pages read themselves in this room from now on.
        look_chosen(RoomLook): how this PC looks to who chose nothing, from now on.
        try_asked(str): a lesson is to be taken as learners take it.
    """

    left = Signal()
    sound_asked = Signal(object)
    video_asked = Signal(object)
    silence_asked = Signal()
    reads_by_itself = Signal(bool)
    look_chosen = Signal(object)
    try_asked = Signal(str)

    def __init__(
        self,
        around: Surroundings,
        site_name: str,
        documents: Path,
        authoring: AuthoringPorts,
        sound: SoundPorts,
        care: Care | None = None,
    ) -> None:
        """`care`: None where nobody keeps the records, as on a server."""
        super().__init__()
        self._authoring = authoring
        self._lessons: LessonsDesk | None = None
        self._packages: list[Path] = []
        self._people = PeopleDesk(
            around, care.erase if care else None, with_places=care is not None and care.is_kept
        )
        self._people.left.connect(self.open)
        self._places = PlacesDesk(around, care) if care is not None else None
        if self._places is not None:
            self._people.places_asked.connect(self._places.open)
            self._places.left.connect(self._people.open)
        self._untold = care
        self._forgetting = ForgettingDesk(around, care) if care else None
        if self._forgetting is not None:
            self._forgetting.done.connect(self.open)
        self._around, self._site_name, self._documents = around, site_name, documents
        self._records = ClassRecords(around.ledger)
        self._state: ClassState | None = None
        self._screen: InstructorScreen | None = None
        self._flow: ClassFlow | None = None
        self._cards: HintCardDesk | None = None
        self._sound = SoundDesk(around, self._records, sound)
        self._sound.left.connect(self.open)
        self._sound.sound_asked.connect(self.sound_asked)
        self._sound.silence_asked.connect(self.silence_asked)
        self._sound.reads_by_itself.connect(self.reads_by_itself)
        self._look = RoomLookDesk(around)
        self._look.left.connect(self.open)
        self._look.look_chosen.connect(self.look_chosen)

    @property
    def in_class(self) -> bool:
        """Whether a class is looking: nothing returns by itself then."""
        return self._flow is not None

    def open(self) -> None:
        """Show the class table; the first time ever, ask first whether this PC forgets."""
        if self._forgetting is not None and self._forgetting.has_to_ask:
            self._forgetting.open()
            return
        if self._tell_story():
            return
        if self._packages:
            self._open_packages()
            return
        self._records.state(self._around.now().astimezone().date(), self._on_state)

    def take_package(self, package: Path) -> None:
        """Show what is in a packed lesson: now, where the table or the lessons are in sight,
        else as soon as the table would be."""
        self._packages.append(package)
        at_list = self._lessons is not None and self._lessons.shows_list
        if at_list or self._around.window.page is self._screen:
            self._open_packages()

    def _open_packages(self) -> None:
        packages, self._packages = tuple(self._packages), []
        then = partial(self._on_packages, packages)
        self._around.jobs.run(_import_lessons, then, self._on_no_lessons)

    def _on_packages(self, packages: tuple[Path, ...], desk: type[LessonsDesk]) -> None:
        self._lessons_of(desk).take(packages)

    def _open_lessons(self) -> None:
        """Open the instructor's lessons; a hundred modules are imported for them first, a job."""
        self._around.jobs.run(_import_lessons, self._on_lessons, self._on_no_lessons)

    def _on_lessons(self, desk: type[LessonsDesk]) -> None:
        lessons = self._lessons_of(desk)
        if self._around.window.page is self._screen:  # else somebody left meanwhile
            lessons.open()

    def _lessons_of(self, desk: type[LessonsDesk]) -> LessonsDesk:
        if self._lessons is None:
            self._lessons = desk(self._around, self._authoring)
            self._lessons.left.connect(self.open)
            self._lessons.try_asked.connect(self.try_asked)
        return self._lessons

    def _on_no_lessons(self, error: Exception) -> None:
        raise error

    def _tell_story(self) -> bool:
        """Tell once what happened to the records; False where there is nothing to tell."""
        care, self._untold = self._untold, None
        sentences = sentences_of(care.story.whole, care.trouble) if care else ()
        if not sentences:
            return False
        screen = StoryScreen(self._around.kit, sentences)
        screen.finished.connect(self.open)
        self._around.window.show_page(screen)
        return True

    def _on_state(self, state: ClassState) -> None:
        self._state = state
        screen = InstructorScreen(self._around.kit, state.table, state.marks)
        screen.class_asked.connect(self._on_class)
        screen.people_asked.connect(self._people.open)
        screen.lessons_asked.connect(self._open_lessons)
        screen.export_asked.connect(self._on_export)
        screen.sound_asked.connect(self._sound.open)
        screen.look_asked.connect(self._look.open)
        screen.left.connect(self.left)
        self._screen = screen
        self._around.window.show_page(screen)

    def leave(self) -> None:
        """Let go of the microphone: the window closes, or somebody sits down."""
        self._sound.close()

    # ------------------------------------------------------------ the whole class

    def _on_class(self) -> None:
        assert self._state is not None
        show = self._around.window.show_page
        ports = ClassPorts(show, self._records, RoomShelf(self._around), self._around.clock)
        flow = ClassFlow(self._around.kit, ports, self._state.class_id)
        flow.lesson_opened.connect(self._on_lesson)
        flow.clip_asked.connect(self.sound_asked)
        flow.video_asked.connect(self.video_asked)
        flow.hint_card_asked.connect(self._on_card)
        flow.ended.connect(self._on_ended)
        self._flow = flow
        cut_off = self._state.interrupted
        if cut_off is not None:
            flow.resume(cut_off.meeting, cut_off.hands, cut_off.place)
        else:
            flow.start()

    def _on_lesson(self, of: RoomLesson) -> None:
        self._around.window.reading.use_lesson(of.lesson.speech, of.folder)
        self._around.ledger.keep_revision(self._around.library().open(of.lesson.id))

    def _on_ended(self) -> None:
        self._flow = None
        self.open()

    # ------------------------------------------------------------ paper

    def _on_card(self, of: RoomLesson) -> None:
        assert self._flow is not None
        self.print_card(of, self._flow.show_again)

    def print_card(self, of: RoomLesson, back: Callable[[], None]) -> None:
        """Show the hint card of a lesson; `back` is called when it is done with."""
        library: Library = self._around.library()
        entry = library.entry(of.lesson.id)
        closing = library.course_of(entry).closing_line if entry is not None else ""
        contacts: dict[str, Contact] = dict(of.contacts)
        card = hint_card_of(of.lesson, contacts, closing, self._site_name)
        desk = HintCardDesk(
            self._around.kit, self._around.window.show_page, self._documents, self._around.jobs.run
        )
        desk.left.connect(back)
        self._cards = desk
        desk.open(card)

    def card_of(self, subject: Subject) -> RoomLesson:
        """Return a learner's lesson as the card needs it."""
        return RoomShelf(self._around).of(subject)

    # ------------------------------------------------------------ export

    def _on_export(self, _format: str) -> None:
        assert self._screen is not None
        day = f"{self._around.now().astimezone():%Y-%m-%d}"
        file = self._documents / self.tr("Progress {day}.csv").format(day=day)
        content = lines_as_csv(self._screen.heads(), self._screen.lines())
        told = partial(self._tell_exported, with_names=self._screen.shows_names)
        self._around.jobs.run(
            partial(_write, file, content),
            lambda _done: told(file),
            partial(self._on_refused, told),
        )

    def _on_refused(self, told: Callable[[None], None], error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error
        told(None)

    def _tell_exported(self, file: Path | None, *, with_names: bool) -> None:
        screen = ExportedScreen(self._around.kit, file, with_names=with_names)
        screen.left.connect(self.open)
        self._around.window.show_page(screen)


def _write(file: Path, content: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    beside = file.with_name(file.name + ".new")
    beside.write_bytes(content)
    beside.replace(file)
