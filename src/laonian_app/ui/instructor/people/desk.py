"""Leads the instructor through what is to be put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from laonian_app.exchange.erasure import Erased
from laonian_app.ground.errors import LaonianError
from laonian_app.learning.people import Learner
from laonian_app.store.corrections import Correction, Sitting
from laonian_app.ui.instructor.people.changes import ChangesScreen
from laonian_app.ui.instructor.people.choose_person import ChoosePersonScreen, Wanted
from laonian_app.ui.instructor.people.erasing import (
    ErasedScreen,
    EraseScreen,
    ErasingScreen,
    NotErasedScreen,
)
from laonian_app.ui.instructor.people.frame import TilesPage
from laonian_app.ui.instructor.people.records import Events, PeopleRecords, PersonState
from laonian_app.ui.instructor.people.renaming import RenameScreen
from laonian_app.ui.instructor.people.sittings import SittingsScreen
from laonian_app.ui.learner.surroundings import Surroundings

Eraser = Callable[[UUID], Erased]
"""Erases a name everywhere; a job."""


class PeopleDesk(QObject):
    """Whose record, which sitting, for whom; joining, separating, erasing; taking back.

    Signals:
        left(): back to the table.
        places_asked(): where the records lie; offered only with `with_places`.
    """

    left = Signal()
    places_asked = Signal()

    def __init__(
        self, around: Surroundings, erase: Eraser | None, *, with_places: bool = False
    ) -> None:
        """`erase`: None where this window may not erase."""
        super().__init__()
        self._around, self._erase, self._with_places = around, erase, with_places
        self._records = PeopleRecords(around.ledger)
        self._page: TilesPage | None = None

    def open(self) -> None:
        """Show the names of the class."""
        self._records.people(self._on_people)

    def _show(self, page: TilesPage) -> None:
        self._page = page
        self._around.window.show_page(page)

    def _on_people(self, people: tuple[Learner, ...]) -> None:
        screen = ChoosePersonScreen(
            self._around.kit, people, Wanted.RECORD, with_places=self._with_places
        )
        screen.places_asked.connect(self.places_asked)
        screen.chosen.connect(self._open_person)
        screen.guests_asked.connect(partial(self._open_person, None))
        screen.changes_asked.connect(self._open_changes)
        screen.left.connect(self.left)
        self._show(screen)

    # ------------------------------------------------------------ one person

    def _open_person(self, person: Learner | None, notice: str = "", events: Events = ()) -> None:
        then = partial(self._on_state, notice, events)
        self._records.state_of(person, then)

    def _on_state(self, notice: str, events: Events, state: PersonState) -> None:
        screen = SittingsScreen(self._around.kit, state, may_erase=self._erase is not None)
        screen.chosen.connect(partial(self._on_sitting, state.person))
        if state.person is not None:
            screen.rename_asked.connect(partial(self._on_rename, state.person))
            screen.join_asked.connect(partial(self._on_join, state.person))
            screen.separate_asked.connect(partial(self._on_separate, state))
            screen.erase_asked.connect(partial(self._on_erase, state.person))
        screen.left.connect(self.open)
        self._show(screen)
        if events:
            screen.undo_asked.connect(partial(self._on_undo, state.person, events))
            screen.offer_undo(notice)
        elif notice:
            screen.tell(notice)

    def _on_undo(self, person: Learner | None, events: Events) -> None:
        notice = self.tr("It is as it was before.")
        again = partial(self._open_person, person, notice)
        self._records.undo(events, lambda _: again(), self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        """Somebody else changed it meanwhile, or the disk refuses: the page stays."""
        if isinstance(error, LaonianError):
            self._around.ledger.refuse(error)
            return
        if self._page is not None:
            self._page.tell(self.tr("It could not be done now. Nothing was changed."))
        if not isinstance(error, ValueError):
            raise error

    # ------------------------------------------------------------ the right chair

    def _on_sitting(self, person: Learner | None, sitting: Sitting) -> None:
        self._records.people(partial(self._ask_to_whom, person, sitting))

    def _ask_to_whom(
        self, person: Learner | None, sitting: Sitting, people: tuple[Learner, ...]
    ) -> None:
        others = [one for one in people if one.id not in sitting.people]
        screen = ChoosePersonScreen(self._around.kit, others, Wanted.SITTING)
        screen.chosen.connect(partial(self._give, person, sitting))
        screen.left.connect(partial(self._open_person, person))
        self._show(screen)

    def _give(self, person: Learner | None, sitting: Sitting, to: Learner) -> None:
        notice = self.tr("Given to {name}.").format(name=to.name)
        done = partial(self._open_person, person, notice)
        self._records.give(sitting, to.id, person.id if person else None, done, self._on_refused)

    # ------------------------------------------------------------ the whole name

    def _on_rename(self, person: Learner) -> None:
        screen = RenameScreen(self._around.kit, person.name)
        screen.named.connect(partial(self._rename, person))
        screen.left.connect(partial(self._open_person, person))
        self._around.window.show_page(screen)

    def _rename(self, person: Learner, name: str) -> None:
        notice = self.tr("The name is {name} now.").format(name=name)
        renamed = person._replace(name=name)
        again = partial(self._open_person, renamed, notice)
        self._records.rename(person.id, name, lambda _: again(), self._on_refused)

    # ------------------------------------------------------------ two names

    def _on_join(self, person: Learner) -> None:
        self._records.people(partial(self._ask_which, person))

    def _ask_which(self, person: Learner, people: tuple[Learner, ...]) -> None:
        others = [one for one in people if one.id != person.id]
        stays = _told_apart(person, others)
        screen = ChoosePersonScreen(self._around.kit, others, Wanted.JOINING, stays)
        screen.chosen.connect(partial(self._join, person, stays))
        screen.left.connect(partial(self._open_person, person))
        self._show(screen)

    def _join(self, person: Learner, stays: str, other: Learner) -> None:
        notice = self.tr("Both names are one person now. The name that stays is {name}.")
        done = partial(self._open_person, person, notice.format(name=stays))
        self._records.join(person.id, other.id, done, self._on_refused)

    def _on_separate(self, state: PersonState) -> None:
        newest = state.joins[0]
        notice = self.tr("They are two people again.")
        again = partial(self._open_person, state.person, notice)
        self._records.undo(newest.event_ids, lambda _: again(), self._on_refused)

    # ------------------------------------------------------------ what was changed

    def _open_changes(self) -> None:
        self._records.changes(self._on_changes)

    def _on_changes(self, changes: list[Correction]) -> None:
        screen = ChangesScreen(self._around.kit, changes)
        screen.chosen.connect(self._take_back)
        screen.left.connect(self.open)
        self._show(screen)

    def _take_back(self, change: Correction) -> None:
        self._records.undo(change.event_ids, self._on_taken_back, self._on_refused)

    def _on_taken_back(self, _done: None) -> None:
        self._records.changes(self._on_changes_after)

    def _on_changes_after(self, changes: list[Correction]) -> None:
        self._on_changes(changes)
        if self._page is not None:
            self._page.tell(self.tr("It is as it was before."))

    # ------------------------------------------------------------ forgetting

    def _on_erase(self, person: Learner) -> None:
        screen = EraseScreen(self._around.kit, person.name)
        screen.confirmed.connect(partial(self._erase_now, person))
        screen.left.connect(partial(self._open_person, person))
        self._around.window.show_page(screen)

    def _erase_now(self, person: Learner) -> None:
        assert self._erase is not None, "a window that may not erase offers it nowhere"
        self._around.window.show_page(ErasingScreen(self._around.kit))
        job = partial(self._erase, person.id)
        self._around.jobs.run(job, self._on_erased, partial(self._on_not_erased, person))

    def _on_erased(self, done: Erased) -> None:
        screen = ErasedScreen(self._around.kit, done)
        screen.left.connect(self.open)
        self._around.window.show_page(screen)

    def _on_not_erased(self, person: Learner, error: Exception) -> None:
        screen = NotErasedScreen(self._around.kit, error)
        screen.retry_asked.connect(partial(self._erase_now, person))
        screen.left.connect(self.open)
        self._around.window.show_page(screen)


def _told_apart(person: Learner, others: Sequence[Learner]) -> str:
    """Return a name as nobody can mistake it: with its second line where it has a namesake."""
    is_only = all(one.name != person.name for one in others)
    return person.name if is_only else f"{person.name} {person.second_line}".rstrip()
