"""The base of what takes an answer."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.learning.responses import Response
from laonian_app.ui.kit.containers import Column

LETTERS = "ABCDEFGH"


class AnswerField(Column):
    """Takes the answer to one question.

    Signals:
        changed(): another response, or none any more.
    """

    changed = Signal()

    @property
    def response(self) -> Response | None:
        raise TypeError(f"{type(self).__name__} gives no response")

    def show_response(self, response: Response) -> None:
        """Show a response that was made before."""

    def letters(self) -> str:
        """Return what the confirming button names, empty while nothing is chosen."""
        return ""

    def ask_words(self) -> str:
        """Return what is said when something is missing."""
        return self.tr("Press an answer first")

    def note(self) -> str:
        """Return what has to be known before choosing, empty where the question says it."""
        return ""

    def confirm_words(self) -> str:
        """Return what stands on the confirming button while nothing is chosen."""
        return self.tr("Choose this")

    def letter_pressed(self, letter: str) -> bool:
        return False

    def first_target(self) -> QWidget | None:
        """Return where the focus goes: Enter on it changes no answer. None: nowhere in here."""
        return self.parts[0]

    def show_all(self, share: float) -> None:
        """Show everything with `share` (0 to 1) of the usual room inside."""

    def pieces(self, width: int, height: int) -> int:
        """Return how many screens the options need by themselves."""
        return 1

    def show_piece(self, number: int) -> None:
        """Show one of these screens, from 0."""


def place_of(typed: str) -> int:
    """Return which option a typed letter or digit names, from 0; -1 if none."""
    if len(typed) != 1:
        return -1
    return int(typed) - 1 if typed in "123456789" else LETTERS.find(typed)
