"""The question screen: choose, then confirm. A slip of the hand costs nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.quiz import Asked
from laonian_app.learning.readiness import is_complete
from laonian_app.learning.responses import Response
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import LARGEST_STEP
from laonian_app.ui.learner.answer_field import AnswerField
from laonian_app.ui.learner.fields import field_for
from laonian_app.ui.learner.page_fragments import Contacts
from laonian_app.ui.learner.question_contents import QuestionContents


class QuestionScreen(Page):
    """One question; no choice counts before it is confirmed.

    Where question and options do not fit one screen, the question stands first and the
    options follow, with its end in one line above them.

    Signals:
        confirmed(object): the response, sent once.
        drafted(object): a choice was made but not confirmed; None, when it was all taken
            out again.
        hint_seen(): the hint was asked for.
        skipped(): a question that may be skipped was skipped.
    """

    confirmed = Signal(object)
    drafted = Signal(object)
    hint_seen = Signal()
    skipped = Signal()

    def __init__(
        self, kit: Kit, title: str, asked: Asked, contacts: Contacts, folder: Path
    ) -> None:
        super().__init__(kit, title)
        self._title = title
        self._asked = asked
        self._field: AnswerField = field_for(kit, asked, contacts, folder)
        self._contents = QuestionContents(kit, asked, contacts, folder, self._field)
        self._field.changed.connect(self._on_changed)
        self._part = 0
        self._parts = 1
        self._laid_for: tuple[object, ...] = ()
        self._told_shown = False
        self._may_skip = False
        self._left: list[Button] = []
        self._make_buttons()
        self._on_changed()

    def _make_buttons(self) -> None:
        kit = self.kit
        self._confirm = MainButton(kit, "", "check-bold")
        self._confirm.pressed_once.connect(self.confirm)
        self._next_part = MainButton(
            kit, self.tr("See the answers"), "caret-right-bold", icon_after=True
        )
        self._next_part.pressed_once.connect(self._on_next_part)
        self._to_stem = Button(kit, self.tr("See the question"), "caret-left-bold")
        self._to_stem.pressed_once.connect(self._on_to_stem)
        self._other_options = Button(kit, self.tr("See the other answers"))
        self._other_options.pressed_once.connect(self._on_other_options)
        self._hint_button = Button(kit, self.tr("Give me a hint"), "lightbulb-duotone")
        self._hint_button.pressed_once.connect(self.show_hint)
        self._skip_button = Button(kit, self.tr("Skip"))
        self._skip_button.pressed_once.connect(self.skipped)
        self.keep(self._confirm, self._next_part, self._to_stem, self._other_options)
        self.keep(self._hint_button, self._skip_button)

    def allow_skip(self) -> None:
        """Offer to skip this question."""
        self._may_skip = True
        self._lay_out()

    @property
    def asked(self) -> Asked:
        return self._asked

    @property
    def response(self) -> Response | None:
        return self._field.response

    @property
    def is_complete(self) -> bool:
        return is_complete(self._asked.question, self._field.response)

    @property
    def choice_words(self) -> str:
        """What is chosen now, as the confirming button names it."""
        return self._field.letters()

    def restore(self, response: Response) -> None:
        """Show a choice that was made before and not confirmed."""
        self._field.show_response(response)
        self._on_changed()

    # ------------------------------------------------------------ laying out

    def arrange(self) -> None:
        super().arrange()
        if not hasattr(self, "_confirm") or not self.is_sized:
            return
        key = self.look
        if key != self._laid_for:
            self._laid_for = key
            self._lay_out()

    def _lay_out(self) -> None:
        """Show question and options together where they fit, else in parts."""
        if not self.is_sized:
            return
        self._say_where()
        for share, note_in_line in self._ways_to_stand():
            whole = self._contents.whole(self, share, note_in_line=note_in_line)
            self._set_bar(self._confirm, self._side_buttons())
            room = self.room()
            if whole.least_height(room.width()) <= room.height():
                self._parts, self._part = 1, 0
                self._fill(whole)
                return
            self._contents.take_field_out(self)
            whole.deleteLater()
        self._lay_out_part()

    def _ways_to_stand(self) -> list[tuple[float, bool]]:
        """Return the room inside the answers, and whether their note stands in the question."""
        ways = [(1.0, False), (0.5, False), (0.0, False)]
        return [*ways, (0.0, True)] if self._contents.note_is_needed else ways

    def _lay_out_part(self) -> None:
        pieces = self._field.pieces(*self._room_for_options())
        self._parts = 1 + pieces
        self._part = min(self._part, pieces)
        if self._part == 0:
            self._set_bar(self._next_part, self._side_buttons())
            self._fill(self._contents.stem_alone(self))
            return
        self._field.show_piece(self._part - 1)
        others = [self._other_options] if pieces > 1 else []
        self._set_bar(self._confirm, [self._to_stem, *others])
        self._fill(self._contents.options_alone(self.room().width()))

    def _side_buttons(self) -> list[Button]:
        hint = [self._hint_button] if self._asked.question.hint else []
        return [*hint, self._skip_button] if self._may_skip else hint

    def _set_bar(self, main: MainButton, left: list[Button]) -> None:
        self.main = main
        self._left = left
        self.bottom.fill([self.read_button, *left], [main])

    def _fill(self, content: Column) -> None:
        self.fill(content, left=self._left, main=self.main)

    def _room_for_options(self) -> tuple[int, int]:
        self._set_bar(self._confirm, [self._to_stem, self._other_options])
        room = self.room()
        return room.width(), room.height() - self._contents.height_of_line()

    def _where(self) -> str:
        asked = self._asked
        if self._may_skip:
            return self.tr("First a try: the lesson tells")
        if asked.try_number == 2:
            words = self.tr("Once more: {number} of {of}")
        else:
            words = self.tr("Question {number} of {of}")
        return words.format(number=asked.number, of=asked.of)

    # ------------------------------------------------------------ choosing

    def _on_changed(self) -> None:
        self.quiet_asked.emit()
        if self._told_shown:
            self._told_shown = False
            self._say_where()
        self._confirm.say(self._confirm_words(self._field.letters()))
        self.bottom.arrange()
        self.drafted.emit(self._field.response)

    def _confirm_words(self, letters: str) -> str:
        if letters:
            return self.tr("I choose {letters}").format(letters=letters)
        return self._field.confirm_words()

    def confirm(self) -> None:
        """Take the choice, or say what is missing."""
        if self.is_complete:
            self.confirmed.emit(self._field.response)
            return
        self._told_shown = True
        self.first_useful().setFocus()
        self.tell(self._field.ask_words())
        if self.bottom.status.isHidden() and self.header.title.isHidden():
            self._confirm.say(self._field.ask_words())  # at the largest sizes nothing else has room
            self.arrange()

    def _say_where(self) -> None:
        """Say which question this is, where nothing else has to be said."""
        large = self.kit.theme.scale.step == LARGEST_STEP
        self.bottom.say("" if large else self._where())
        self.bottom.arrange()
        self.header.title.say(self._title)
        self.header.arrange()

    def show_hint(self) -> None:
        """Show the hint below the options."""
        self._contents.hint_is_shown = True
        self.hint_seen.emit()
        self._part = 0
        self._lay_out()
        self.first_useful().setFocus()

    def _on_next_part(self) -> None:
        self._turn_to(1)

    def _on_to_stem(self) -> None:
        self._turn_to(0)

    def _on_other_options(self) -> None:
        self._turn_to(self._part + 1 if self._part + 1 < self._parts else 1)

    def next_part(self) -> bool:
        if self._part + 1 >= self._parts:
            return False
        self._turn_to(self._part + 1)
        return True

    def _turn_to(self, part: int) -> None:
        self._part = part
        self._lay_out()
        self.kit.guard.screen_changed()
        self.turned.emit()
        self.first_useful().setFocus()

    # ------------------------------------------------------------ keys

    def first_useful(self) -> QWidget:
        if self._parts > 1 and not self._part:
            return self._next_part
        return self._field.first_target() or self.read_button

    def letter_pressed(self, letter: str) -> bool:
        if self._parts > 1 and self._part == 0:
            return False  # nobody chooses an answer that is not in sight
        return self._field.letter_pressed(letter)

    def turn_on(self) -> None:
        """PageDown shows more, but never confirms an answer."""
        if self._parts > 1:
            self._on_other_options()

    def turn_back(self) -> None:
        if self._part:
            self._turn_to(0)

    def leave(self) -> None:
        self.leave_asked.emit()
