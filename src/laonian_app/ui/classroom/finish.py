"""The end of a lesson in the room: what to remember; and the question whether class is over."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.classroom.ports import RoomLesson
from laonian_app.ui.classroom.room_page import RoomPage
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.message_page import Message, MessagePage
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import Fragment, Room, Shape
from laonian_app.ui.learner.page_fragments import runs_of
from laonian_app.ui.learner.page_view import PageView
from laonian_app.ui.learner.screenfuls import Flow


class LessonSeenScreen(RoomPage):
    """The lesson was seen; its sentences to remember stand here once more.

    Signals:
        finished(): class is over.
        another_asked(): another lesson, the same class.
        hint_card_asked(): print the hint card.
        before_asked(): back to the last question.
    """

    another_asked = Signal()
    hint_card_asked = Signal()

    def __init__(self, kit: Kit, title: str, of: RoomLesson) -> None:
        super().__init__(kit, title, MainButton(kit, "", "check-bold"))
        assert self._last is not None
        self._last.say(self.tr("End the class"))
        self._of = of
        self._another = Button(kit, self.tr("One more lesson"), "books-duotone")
        self._another.pressed_once.connect(self.another_asked)
        self._card = Button(kit, self.tr("Print the hint card"), "printer-duotone")
        self._card.pressed_once.connect(self.hint_card_asked)

    def side_buttons(self) -> tuple[Button, ...]:
        return (self._card,) if self._of.lesson.hint_card else ()

    def right_buttons(self) -> tuple[Button, ...]:
        return (self._another,)

    def compose(self) -> Sequence[QWidget]:
        room = self.room()
        flow = Flow(self.kit.theme, Room(room.width(), room.height()))
        screens = flow.screenfuls(self._fragments(), with_picture=False)
        return [PageView(self.kit, screen, Path(), None) for screen in screens]

    def _fragments(self) -> list[Fragment]:
        contacts = self._of.contacts
        found = [runs_of(line, contacts) for line in self._of.lesson.takeaways]
        lines = [runs for runs in found if runs]
        if not lines:
            words = self.tr("This lesson is done. Thank you all.")
            return [Fragment(Shape.TITLE, (Run(words, True),), -1)]
        heading = self.tr("Remember %n thing(s) today", "", len(lines))
        items = [
            Fragment(Shape.ITEM, runs, number, bullet=f"{number}.", role=TextRole.REASON)
            for number, runs in enumerate(lines, 1)
        ]
        return [Fragment(Shape.TITLE, (Run(heading, True),), -1), *items]


class EndClassScreen(MessagePage):
    """下课吗？ Going on is the safe choice.

    Signals:
        confirmed(): class is over.
        stayed(): go on where it was.
    """

    confirmed = Signal()
    stayed = Signal()

    def __init__(self, kit: Kit, title: str) -> None:
        words = self.tr("Is the class over?")
        detail = self.tr("What was counted stays saved.")
        message = Message(words, detail, icon="door-open-duotone")
        super().__init__(kit, message, title)
        over = Button(kit, self.tr("Yes, end the class"))
        over.pressed_once.connect(self.confirmed)
        stay = MainButton(kit, self.tr("Go on"), "caret-right-bold", icon_after=True)
        stay.pressed_once.connect(self.stayed)
        self.fill(self.column(), left=[over], main=stay)

    def leave(self) -> None:
        self.stayed.emit()


class NotSavedScreen(MessagePage):
    """The counts could not be kept; the class can go on all the same.

    Signals:
        retried(), went_on()
    """

    retried = Signal()
    went_on = Signal()

    def __init__(self, kit: Kit, title: str) -> None:
        words = self.tr("The counts are not saved yet.")
        detail = self.tr("The class can go on; they are tried again by themselves.")
        super().__init__(kit, Message(words, detail, icon="floppy-disk-duotone"), title)
        go_on = Button(kit, self.tr("Go on all the same"))
        go_on.pressed_once.connect(self.went_on)
        again = MainButton(kit, self.tr("Try again"), "arrows-clockwise-duotone")
        again.pressed_once.connect(self.retried)
        self.fill(self.column(), left=[go_on], main=again)

    def turn_on(self) -> None:
        """A remote goes on with the class."""
        self.went_on.emit()

    def leave(self) -> None:
        self.went_on.emit()
