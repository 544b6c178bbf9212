"""The course of the program: names first, then the rest loads, then somebody sits down."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.people import Learner
from laonian_app.learning.seats import Seat
from laonian_app.store.names import Today
from laonian_app.ui.help_desk import HelpDesk
from laonian_app.ui.idle import IdleWatch
from laonian_app.ui.jobs import Jobs
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.lobby import Lobby
from laonian_app.ui.system_contrast import SystemContrast
from laonian_app.ui.window import Window

if TYPE_CHECKING:
    from laonian_app.learning.records import RoomLook


class Rooms(Protocol):
    """What is there once everything is loaded: see `ui.rooms`."""

    def sit_down(self, seat: Seat) -> None: ...

    def go_on(self, seat: Seat, lesson_id: str) -> None: ...

    def leave(self) -> None: ...

    def newcomer(self, surname: str, then: Callable[[Learner], None]) -> None: ...

    def enter(self, newcomer: Learner, then: Callable[[Learner], None]) -> None: ...

    def open_instructor(self) -> None: ...

    def title_of(self, lesson_id: str) -> str: ...

    def names_now(self) -> Today: ...

    def where(self) -> str | None: ...

    def place(self) -> tuple[int | None, int | None, str]: ...

    @property
    def seat(self) -> Seat | None: ...

    @property
    def waits_for_disk(self) -> bool: ...


class Program(QObject):
    """Leads from the first picture to the last.

    Signals:
        ready(): everything is loaded.
    """

    ready = Signal()

    def __init__(self, kit: Kit, window: Window, today: Today, jobs: Jobs, idle: IdleWatch) -> None:
        super().__init__()
        self._kit, self._window, self._jobs, self._idle = kit, window, jobs, idle
        self._today = today
        self._contrast = SystemContrast()
        self._contrast.changed.connect(self._use_room_look)
        self._rooms: Rooms | None = None
        self._waiting: Callable[[], None] | None = None
        self._warning: QWidget | None = None
        self.lobby = Lobby(kit, window, today, self._title_of)
        self.lobby.seated.connect(self._on_seated)
        self.lobby.goes_on.connect(self._on_goes_on)
        self.lobby.surname_given.connect(self._on_surname)
        self.lobby.newcomer_confirmed.connect(self._on_newcomer)
        self.lobby.instructor_asked.connect(self._on_instructor)
        self._help = HelpDesk(kit, window, idle, self._seat)
        idle.warned.connect(self._on_idle_warning)
        idle.came_back.connect(self._on_back)
        idle.expired.connect(self._on_idle)

    @property
    def rooms(self) -> Rooms | None:
        return self._rooms

    def open(self) -> None:
        """Show the first screen."""
        self.lobby.open()

    def renew(self, today: Today) -> None:
        """Use the names and settings as they are now."""
        before, self._today = self._today, today
        self.lobby.renew(today)
        self._idle.set_minutes(today.idle_minutes)
        if (before.theme, before.size_step) != (today.theme, today.size_step):
            self._use_room_look()

    def use_look(self, look: RoomLook) -> None:
        """Use what the instructor chose for this PC."""
        self.renew(
            self._today._replace(
                size_step=look.size_step, theme=look.theme, idle_minutes=look.idle_minutes
            )
        )

    def _use_room_look(self) -> None:
        """The room's look; the system's high contrast goes before its colours."""
        wanted = self._contrast.is_wanted
        name = ThemeName.CONTRAST if wanted else ThemeName.named(self._today.theme)
        self._kit.theme.use(name=name, step=self._today.size_step)

    def use_rooms(self, rooms: Rooms) -> None:
        """Everything is loaded: do what somebody already asked for."""
        self._rooms = rooms
        self.ready.emit()
        if self._waiting is not None:
            then, self._waiting = self._waiting, None
            then()

    def _title_of(self, lesson_id: str) -> str:
        return self._rooms.title_of(lesson_id) if self._rooms is not None else ""

    def _when_ready(self, then: Callable[[], None]) -> None:
        """Do it now, or after a calm page as soon as everything is loaded."""
        from laonian_app.ui.kit.message_page import Message, MessagePage
        from laonian_app.ui.kit.page_frame import Corner

        if self._rooms is not None:
            then()
            return
        self._waiting = then
        message = Message(self.tr("One moment, it is being prepared …"), icon="timer-duotone")
        page = MessagePage(self._kit, message, "", Corner.INSTRUCTOR)
        page.corner_pressed.connect(self._on_instructor)
        page.fill(page.column())
        self._window.show_page(page)

    # ------------------------------------------------------------ sitting down

    def _on_seated(self, seat: Seat) -> None:
        self._when_ready(lambda: self._seat_now(seat))

    def _seat_now(self, seat: Seat) -> None:
        assert self._rooms is not None
        self._idle.start()
        self._rooms.sit_down(seat)

    def _on_goes_on(self, seat: Seat, lesson_id: str) -> None:
        self._when_ready(lambda: self._go_on_now(seat, lesson_id))

    def _go_on_now(self, seat: Seat, lesson_id: str) -> None:
        assert self._rooms is not None
        self._idle.start()
        self._rooms.go_on(seat, lesson_id)

    def _on_surname(self, surname: str) -> None:
        self._when_ready(lambda: self._newcomer_now(surname))

    def _newcomer_now(self, surname: str) -> None:
        assert self._rooms is not None
        self._rooms.newcomer(surname, self.lobby.welcome)

    def _on_newcomer(self, newcomer: Learner) -> None:
        assert self._rooms is not None
        self._rooms.enter(newcomer, self.lobby.entered)

    def _on_instructor(self) -> None:
        self._when_ready(self._instructor_now)

    def _instructor_now(self) -> None:
        assert self._rooms is not None
        self._idle.stop()
        self._use_room_look()
        self._rooms.open_instructor()

    # ------------------------------------------------------------ getting up

    def change_person(self) -> None:
        """Show the names again; everything is kept."""
        self._get_up()
        self.lobby.show_names()

    def _get_up(self, *, keeps_look: bool = False) -> None:
        self._idle.stop()
        if self._rooms is not None:
            self._rooms.leave()
            self.lobby.renew(self._rooms.names_now())
        if not keeps_look:
            self._use_room_look()
        self._window.reading.use_usual_sound()

    def end_the_day(self) -> None:
        """Thanks, what stays, and back to the names."""
        from laonian_app.ui.kit.buttons import MainButton
        from laonian_app.ui.kit.message_page import Message, MessagePage
        from laonian_app.ui.kit.page_frame import Corner

        self._get_up(keeps_look=True)  # who goes still reads this
        message = Message(
            self.tr("That is all for today. Thank you for coming."),
            self.tr("What you learned is saved. See you next time."),
            icon="hand-waving-duotone",
        )
        page = MessagePage(self._kit, message, "", Corner.INSTRUCTOR)
        names = MainButton(self._kit, self.tr("Back to the names"), "check-bold")
        names.pressed_once.connect(self._back_to_names)
        page.corner_pressed.connect(self._on_instructor)
        page.fill(page.column(), main=names)
        self._window.show_page(page)

    def _back_to_names(self) -> None:
        self._use_room_look()
        self.lobby.show_names()

    # ------------------------------------------------------------ idle time

    def _seat(self) -> Seat | None:
        return self._rooms.seat if self._rooms is not None else None

    @property
    def _waits_for_disk(self) -> bool:
        return self._rooms is not None and self._rooms.waits_for_disk

    def _on_idle_warning(self) -> None:
        from laonian_app.ui.kit.buttons import MainButton
        from laonian_app.ui.kit.message_page import Message, MessagePage
        from laonian_app.ui.kit.page_frame import Corner

        if self._waits_for_disk:  # its page says whom to call; nobody is sent away from it
            self._idle.start()
            return
        message = Message(
            self.tr("Are you still there?"),
            self.tr("Press anything to stay. Otherwise the names come back in a minute."),
            icon="smiley-duotone",
        )
        page = MessagePage(self._kit, message, "", Corner.HOME)
        stay = MainButton(self._kit, self.tr("I am here"), "check-bold")
        stay.pressed_once.connect(self._on_back)
        page.corner_pressed.connect(self._on_back)
        page.fill(page.column(), main=stay)
        self._warning = page
        self._window.show_sign(page)

    def _on_back(self) -> None:
        """Somebody is there: only the warning goes, whatever it lay over stays."""
        warning, self._warning = self._warning, None
        if warning is not None:
            self._window.drop_sign(warning)

    def _on_idle(self) -> None:
        if self._waits_for_disk:
            self._idle.start()
            return
        rooms = self._rooms
        seat = self._seat()
        lesson_id = rooms.where() if rooms is not None else None
        stopped = self._stopped(lesson_id)
        self._get_up()
        if seat is None or seat.is_guest:
            self.lobby.show_names()
        else:
            self.lobby.ask_again(seat, lesson_id, stopped)

    def _stopped(self, lesson_id: str | None) -> str:
        """Say where somebody is in a lesson, empty at home."""
        if self._rooms is None or lesson_id is None:
            return ""
        return self.lobby.stopped(self._rooms.title_of(lesson_id), *self._rooms.place())
