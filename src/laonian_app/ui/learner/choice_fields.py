"""Options to choose from: as words below each other, or as pictures side by side."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from laonian_app.learning.quiz import Asked
from laonian_app.learning.responses import Response
from laonian_app.learning.toggling import after_press
from laonian_app.lessons.model import Choice
from laonian_app.ui.kit.containers import height_at
from laonian_app.ui.kit.option_card import OptionCard
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.picture_card import PictureCard
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.learner.answer_field import LETTERS, AnswerField, place_of
from laonian_app.ui.learner.page_fragments import Contacts, runs_of


class ChoiceField(AnswerField):
    """One or several of the options, in the order of the run."""

    def __init__(self, kit: Kit, asked: Asked) -> None:
        super().__init__(kit.theme, gap=16)
        if not isinstance(asked.question.task, Choice):
            raise TypeError(f"{asked.question.kind} has no options to choose from")
        self._task = asked.question.task
        self._order = asked.order
        self._chosen: tuple[int, ...] = ()
        self._cards: list[Pressable] = []

    def add_card(self, card: Pressable) -> None:
        """Add the card of the next option."""
        card.pressed_once.connect(partial(self._on_pressed, len(self._cards)))
        self._cards.append(card)
        self.add(card)

    @property
    def response(self) -> Response | None:
        return self._chosen or None

    def show_response(self, response: Response) -> None:
        if isinstance(response, tuple):
            self._chosen = tuple(n for n in response if n < len(self._task.options))
            self._show_chosen()

    def letters(self) -> str:
        places = [self._order.index(number) for number in self._chosen]
        return "".join(LETTERS[place] for place in sorted(places))

    @property
    def of_several(self) -> bool:
        """Whether several of the options may be chosen."""
        return self._task.kind == "multiple"

    def ask_words(self) -> str:
        if self.of_several:
            return self.tr("Press one or more answers first")
        return super().ask_words()

    def note(self) -> str:
        return self.tr("You may choose several") if self.of_several else ""

    def confirm_words(self) -> str:
        return self.tr("Choose these") if self.of_several else super().confirm_words()

    def letter_pressed(self, letter: str) -> bool:
        place = place_of(letter)
        if not 0 <= place < len(self._cards) or self._cards[place].isHidden():
            return False
        self._cards[place].setFocus()
        self._on_pressed(place)
        return True

    def first_target(self) -> Pressable | None:
        """Return what is chosen, which Enter chooses again; of several, Enter would undo one."""
        shown = [card for card in self._cards if not card.isHidden()]
        chosen = [card for card in shown if card.isChecked()]
        if self.of_several and self._chosen:
            return None
        return next(iter(chosen or shown))

    def _on_pressed(self, place: int) -> None:
        self._chosen = after_press(self._task, self._chosen, self._order[place])
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        for place, card in enumerate(self._cards):
            card.setChecked(self._order[place] in self._chosen)


class OptionsField(ChoiceField):
    """Options as words; too many for one screen stand on several."""

    def __init__(self, kit: Kit, asked: Asked, contacts: Contacts) -> None:
        super().__init__(kit, asked)
        self._groups: list[list[OptionCard]] = []
        self._words: list[OptionCard] = []
        for place, number in enumerate(asked.order):
            runs = runs_of(self._task.options[number].text, contacts) or ()
            words = "".join(run.text for run in runs)
            card = OptionCard(kit, LETTERS[place], words, of_several=self.of_several)
            card.step.connect(partial(self._on_step, place))
            self._words.append(card)
            self.add_card(card)

    def show_all(self, share: float) -> None:
        for card in self._words:
            card.squeeze(share)
            card.show()
        self.arrange()

    def pieces(self, width: int, height: int) -> int:
        self._groups = [[]]
        gap, used = self._theme.scale.least_gap, 0
        for card in self._words:
            card.squeeze(0.0)
            needed = height_at(card, width)
            if self._groups[-1] and used + gap + needed > height:
                self._groups.append([])
                used = 0
            used += needed + (gap if self._groups[-1] else 0)
            self._groups[-1].append(card)
        return len(self._groups)

    def show_piece(self, number: int) -> None:
        for place, group in enumerate(self._groups):
            for card in group:
                card.setVisible(place == number)
        self.arrange()  # its size may be the same as with the cards before

    def _on_step(self, place: int, step: int) -> None:
        shown = [n for n, card in enumerate(self._cards) if not card.isHidden()]
        at = shown.index(place) + step
        if 0 <= at < len(shown):
            self._cards[shown[at]].setFocus()


class PictureOptionsField(ChoiceField):
    """Options as pictures beside each other; their descriptions are read aloud."""

    def __init__(self, kit: Kit, asked: Asked, folder: Path) -> None:
        super().__init__(kit, asked)
        self._share = 1.0
        for place, number in enumerate(asked.order):
            option = self._task.options[number]
            file = folder / (option.picture or "")
            several = self.of_several
            self.add_card(PictureCard(kit, LETTERS[place], file, option.text, of_several=several))

    def show_all(self, share: float) -> None:
        self._share = share

    def pieces(self, width: int, height: int) -> int:
        self._share = 0.0
        return 1

    def heightForWidth(self, width: int) -> int:
        return self._theme.scale.distance(220 + 120 * self._share)

    def least_height(self, width: int) -> int:
        return self.heightForWidth(width)

    def arrange(self) -> None:
        gap = self._theme.scale.distance(16)
        wide = (self.width() - gap * (len(self._cards) - 1)) // max(1, len(self._cards))
        for place, card in enumerate(self._cards):
            card.setGeometry(place * (wide + gap), 0, wide, self.height())
