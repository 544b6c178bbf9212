"""One sentence before the microphone: press, read it, press again, hear it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import Signal

from laonian_app.speech.recordable import RecordableSentence, Recorded
from laonian_app.ui.instructor.sound.fitting_page import FittingPage
from laonian_app.ui.instructor.sound.level_bar import LevelBar
from laonian_app.ui.kit.bars import Panel
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock


class Step(Enum):
    """Where one is with a sentence."""

    READY = "ready"
    LISTENING = "listening"
    KEEPING = "keeping"
    KEPT = "kept"


class SentencePlace(NamedTuple):
    """Which sentence it is: its number from 1, of how many."""

    number: int
    of: int


class RecordSentenceScreen(FittingPage):
    """Shows one sentence and what is done with it.

    Signals:
        record_pressed(), stop_pressed(): a take begins and ends.
        hear_asked(), remove_asked(): the recording that is there.
        turned_to(int): the sentence before (-1) or the next one (1).
        left(): back to the list.
    """

    record_pressed = Signal()
    stop_pressed = Signal()
    hear_asked = Signal()
    remove_asked = Signal()
    turned_to = Signal(int)
    left = Signal()

    def __init__(self, kit: Kit, title: str, one: RecordableSentence, place: SentencePlace) -> None:
        super().__init__(kit, title)
        self._one, self._place = one, place
        self._step = Step.READY
        self._removes = False
        self._make_buttons()
        self._level = LevelBar(kit)
        self._told = TextBlock(kit.theme, "", TextRole.OPTION, colour="ink_quiet")
        where = self.tr("Sentence {number} of {of}, {page}")
        words = where.format(number=place.number, of=place.of, page=one.page_title)
        self._where = TextBlock(kit.theme, words, TextRole.CAPTION, colour="ink_quiet")
        self._sentence = TextBlock(kit.theme, one.text, TextRole.STEM)
        column = Column(kit.theme, gap=24, centred=True)
        column.add(self._where)
        column.add(Panel(kit, self._sentence, "surface"))
        column.add(self._level)
        column.add(self._told)
        self.fit(column)
        self.fill(column, main=self._main, back=self._away)
        self.tell(self._first_words())
        self.show_step(Step.READY)

    def _make_buttons(self) -> None:
        kit = self.kit
        self._main = MainButton(kit, self.tr("Record"), "microphone-duotone")
        self._main.pressed_once.connect(self._on_main)
        self._again = Button(kit, self.tr("Once more"), "microphone-duotone")
        self._again.pressed_once.connect(self.record_pressed)
        self._hear = Button(kit, self.tr("Hear it"), "speaker-high-duotone")
        self._hear.pressed_once.connect(self.hear_asked)
        self._away = Button(kit, self.tr("To the list"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)
        self._before = Button(kit, self.tr("The one before"), "caret-up-bold")
        self._before.pressed_once.connect(partial(self.turned_to.emit, -1))
        self._next = Button(kit, self.tr("The next one"), "caret-down-bold")
        self._next.pressed_once.connect(partial(self.turned_to.emit, 1))
        self._remove = Button(kit, self.tr("Remove the recording"), face=Face.SMALL)
        self._remove.pressed_once.connect(self.ask_to_remove)
        for button in (self._again, self._hear, self._before, self._next):
            button.setParent(self)  # what the bar does not show yet is the page's too
            button.hide()
        self.use_commands([self._remove, self.size_command()])

    def _first_words(self) -> str:
        if self._one.state is Recorded.CHANGED:
            words = self.tr("The text was changed. The recording says: “{former}”")
            return words.format(former=self._one.former)
        if self._one.state is Recorded.DONE:
            return self.tr("This sentence is recorded.")
        return self.tr("Press “Record”, read the sentence aloud, then press “I have read it”.")

    def show_whole(self) -> None:
        self._where.show()
        for block, role in ((self._sentence, TextRole.STEM), (self._told, TextRole.OPTION)):
            if block.role is not role:
                block.use_role(role)

    def ways_to_shrink(self) -> Sequence[Callable[[], None]]:
        return (
            self._where.hide,
            partial(self._told.use_role, TextRole.SMALL),
            partial(self._sentence.use_role, TextRole.SMALL),
        )

    def words_while_listening(self) -> str:
        """Return what to do while the microphone listens."""
        return self.tr("Read it now, calmly, a hand’s breadth from the microphone.")

    # ------------------------------------------------------------ what is shown

    @property
    def level(self) -> LevelBar:
        return self._level

    @property
    def told(self) -> str:
        return self._told.text()

    def tell(self, words: str) -> None:
        """Say how it went, or what to do."""
        self._told.say(words)
        self.announce(words)
        self.arrange()

    def show_step(self, step: Step, *, recorded: bool | None = None) -> None:
        """Show the buttons of a step; `recorded` says whether there is a recording now."""
        self._step = step
        self._removes = False
        there = self._one.state is Recorded.DONE if recorded is None else recorded
        self._remove.say(self.tr("Remove the recording"))
        self._remove.setVisible(there and step in (Step.READY, Step.KEPT))
        if step is not Step.LISTENING:
            self._level.rest()
        self._say_main()
        left, right = self._bar(there)
        self.bottom.fill([self._away, *left], [*right, self._main])
        self.header.arrange()
        self.arrange()
        self._main.setFocus()

    def _say_main(self) -> None:
        match self._step:
            case Step.LISTENING:
                self._main.say(self.tr("I have read it"), "check-bold")
            case Step.KEEPING:
                self._main.say(self.tr("One moment …"), "timer-duotone")
            case Step.KEPT:
                last = self._place.number == self._place.of
                words = self.tr("To the list") if last else self.tr("The next one")
                self._main.say(words, "caret-right-bold")
            case Step.READY:
                self._main.say(self.tr("Record"), "microphone-duotone")

    def _bar(self, there: bool) -> tuple[Sequence[Button], Sequence[Button]]:
        """Return the buttons at the left and at the right of a step."""
        if self._step in (Step.LISTENING, Step.KEEPING):
            return (), ()
        turning = [self._before] if self._place.number > 1 else []
        if self._step is Step.KEPT:
            return turning, [self._hear, self._again]
        if self._place.number < self._place.of:
            turning.append(self._next)
        return turning, [self._hear] if there else []

    # ------------------------------------------------------------ presses

    def _on_main(self) -> None:
        match self._step:
            case Step.READY:
                self.record_pressed.emit()
            case Step.LISTENING:
                self.stop_pressed.emit()
            case Step.KEPT if self._place.number == self._place.of:
                self.left.emit()
            case Step.KEPT:
                self.turned_to.emit(1)
            case Step.KEEPING:
                return

    def ask_to_remove(self) -> None:
        """Ask first; asked once more, remove the recording."""
        if self._removes:
            self.remove_asked.emit()
            return
        self._removes = True
        self._remove.say(self.tr("Really remove it?"))
        self.header.arrange()
        self.kit.guard.screen_changed()

    def turn_on(self) -> None:
        """A remote goes to the next sentence; it never records."""
        if self._step in (Step.READY, Step.KEPT) and self._place.number < self._place.of:
            self.turned_to.emit(1)

    def turn_back(self) -> None:
        if self._step in (Step.READY, Step.KEPT) and self._place.number > 1:
            self.turned_to.emit(-1)

    def leave(self) -> None:
        self.left.emit()
