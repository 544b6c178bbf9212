"""The site's own contacts, which `{{热线：…}}` puts into lessons, cards and handouts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.own_contacts import own_contacts, save_contacts
from laonian_app.lessons.model import Contact
from laonian_app.lessons.shelf import ShelfState
from laonian_app.lessons.telephones import can_be_dialled
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.form_parts import add_hidden
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import LineField
from laonian_app.ui.learner.surroundings import Surroundings

_SHARES = (0.24, 0.26, 0.5)


class ContactRow(QWidget):
    """Name, number and what it is for, beside each other.

    Signals:
        dropped(): it is to go.
    """

    dropped = Signal()

    def __init__(self, kit: Kit, contact: Contact) -> None:
        super().__init__()
        self._kit, self._contact = kit, contact
        self.name = LineField(kit.theme, self.tr("Name"), contact.name)
        self.number = LineField(kit.theme, self.tr("Telephone number"), contact.number)
        self.purpose = LineField(kit.theme, self.tr("What it is for"), contact.purpose)
        for field, words in (
            (self.name, self.tr("Name")),
            (self.number, self.tr("Telephone number")),
            (self.purpose, self.tr("What it is for")),
        ):
            field.setPlaceholderText(words)
        self._drop = Button(kit, self.tr("Drop"), "trash-duotone", face=Face.TABLE)
        self._drop.pressed_once.connect(self.dropped)
        for part in (self.name, self.number, self.purpose, self._drop):
            part.setParent(self)

    def contact(self, today: date) -> Contact:
        """Return what is written; a number that was changed counts as checked today."""
        number = self.number.text().strip()
        checked = self._contact.checked_on if number == self._contact.number else today
        return replace(
            self._contact,
            name=self.name.text().strip(),
            number=number,
            purpose=self.purpose.text().strip(),
            checked_on=checked if number else None,
        )

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        del width
        return self.name.sizeHint().height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        gap, drop = self._kit.theme.scale.distance(12), self._drop.sizeHint()
        room, left = self.width() - drop.width() - 3 * gap, 0
        for field, share in zip((self.name, self.number, self.purpose), _SHARES, strict=True):
            wide = round(room * share)
            field.setGeometry(left, 0, wide, self.height())
            left += wide + gap
        top = (self.height() - drop.height()) // 2
        self._drop.setGeometry(self.width() - drop.width(), top, drop.width(), drop.height())


class ContactsScreen(AuthorPage):
    """Signals:
    saved(object): the contacts as a tuple of `Contact`.
    left(): nothing changes.
    """

    saved = Signal(object)
    left = Signal()

    def __init__(
        self, kit: Kit, own: Sequence[Contact], missing: Sequence[Contact], today: date
    ) -> None:
        """`missing` are named in lessons and have no number yet."""
        super().__init__(kit, self.tr("Our contacts"))
        self._today = today
        self._rows: list[ContactRow] = []
        self._column = Column(kit.theme, gap=12)
        words = self.tr(
            "Write the numbers of your branch, your police station and your mediation room."
            " Lessons name them as {{热线：…}}; where a number is empty, that line is left out."
        )
        self._column.add(TextBlock(kit.theme, words, TextRole.TABLE))
        self._told = Column(kit.theme)
        add_hidden(self._column, self._told)
        self._fields = Column(kit.theme, gap=12)
        self._column.add(self._fields)
        more = Button(kit, self.tr("One more contact"), "plus-bold", face=Face.TABLE)
        more.pressed_once.connect(self._on_more)
        self._column.add(Row(kit.theme, [more]))
        for contact in (*own, *missing):
            self._add(contact)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        main = MainButton(kit, self.tr("Save"), "check-bold")
        main.pressed_once.connect(self.save)
        self.show_content(Scroller(kit.theme, self._column), back=back, main=main)

    def _add(self, contact: Contact) -> ContactRow:
        row = ContactRow(self.kit, contact)
        row.dropped.connect(partial(self._on_dropped, row))
        self._rows.append(row)
        self._fields.add(row)
        return row

    def _on_more(self) -> None:
        row = self._add(Contact("", "", local=True))
        self._after_change()
        row.name.setFocus()

    def _on_dropped(self, row: ContactRow) -> None:
        self._rows.remove(row)
        self._fields.remove(row)
        self._after_change()

    def _after_change(self) -> None:
        self._fields.updateGeometry()
        self._column.updateGeometry()
        self.arrange()

    def save(self) -> None:
        """Hand on what is written, unless something in it is no number."""
        wrong = next((row for row in self._rows if not can_be_dialled(row.number.text())), None)
        if wrong is not None:
            self._refuse(wrong)
            return
        self._told.clear()
        self._told.hide()
        self.saved.emit(tuple(row.contact(self._today) for row in self._rows))

    def _refuse(self, row: ContactRow) -> None:
        """Say above the contacts what is no number, and let it be mended."""
        words = self.tr("“{number}” is no telephone number: digits only, as 010-5550 1234.")
        told = words.format(number=row.number.text().strip())
        self._told.clear()
        self._told.add(Notice(self.kit, told, ground="accent_tint"))
        self._told.show()
        self.say("")
        self.announce(told)
        self._after_change()
        row.number.setFocus()
        row.number.selectAll()

    def leave(self) -> None:
        self.left.emit()


class ContactsDesk(QObject):
    """Signals:
    left(): back to the lessons.
    """

    left = Signal()

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._screen: ContactsScreen | None = None

    def open(self) -> None:
        """Show the contacts to be edited."""
        job = partial(own_contacts, self._ports.shelf.own_folder)
        self._around.jobs.run(job, self._on_read, self._on_failed)

    def _on_read(self, own: tuple[Contact, ...]) -> None:
        today = self._around.now().astimezone().date()
        names = {contact.name for contact in own}
        known = self._ports.shelf.state.beside.contacts.values()
        missing = [each for each in known if not each.number and each.name not in names]
        screen = ContactsScreen(self._around.kit, own, missing, today)
        screen.saved.connect(self._on_saved)
        screen.left.connect(self._on_left)
        self._screen = screen
        self._around.window.show_page(screen)

    def _on_saved(self, contacts: tuple[Contact, ...]) -> None:
        today = self._around.now().astimezone().date()
        shelf = self._ports.shelf

        def keep() -> ShelfState:
            save_contacts(shelf.own_folder, contacts)
            return shelf.look(today)

        self._around.jobs.run(keep, self._on_kept, self._on_failed)

    def _on_kept(self, state: ShelfState) -> None:
        self._ports.shelf.use(state)
        if self._screen is not None:
            now = self._around.now().astimezone()
            self._screen.say(self.tr("Saved {time}").format(time=f"{now:%H:%M}"))

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        if self._screen is not None:
            self._screen.say(said(error))
