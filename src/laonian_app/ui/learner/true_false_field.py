"""Right or not: two large cards."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from laonian_app.learning.responses import Response
from laonian_app.ui.kit.option_card import OptionCard
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.learner.answer_field import LETTERS, AnswerField, place_of


class TrueFalseField(AnswerField):
    """Two large cards: that is right, that is not."""

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit.theme, gap=16)
        self._response: bool | None = None
        words = (self.tr("Yes, that is so"), self.tr("No, that is not so"))
        self._cards = [OptionCard(kit, LETTERS[n], text) for n, text in enumerate(words)]
        for place, card in enumerate(self._cards):
            card.pressed_once.connect(partial(self._on_pressed, place))
            card.step.connect(partial(self._on_step, place))
            self.add(card)

    @property
    def response(self) -> Response | None:
        return self._response

    def show_response(self, response: Response) -> None:
        if isinstance(response, bool):
            self._response = response
            self._show_chosen()

    def letters(self) -> str:
        return "" if self._response is None else LETTERS[0 if self._response else 1]

    def letter_pressed(self, letter: str) -> bool:
        place = place_of(letter)
        if place not in (0, 1):
            return False
        self._cards[place].setFocus()
        self._on_pressed(place)
        return True

    def first_target(self) -> QWidget:
        return next((card for card in self._cards if card.isChecked()), self._cards[0])

    def show_all(self, share: float) -> None:
        for card in self._cards:
            card.squeeze(share)

    def _on_pressed(self, place: int) -> None:
        self._response = place == 0
        self._show_chosen()
        self.changed.emit()

    def _show_chosen(self) -> None:
        for place, card in enumerate(self._cards):
            card.setChecked(self._response is (place == 0))

    def _on_step(self, place: int, step: int) -> None:
        if 0 <= place + step < len(self._cards):
            self._cards[place + step].setFocus()
