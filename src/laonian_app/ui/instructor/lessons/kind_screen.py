"""What kind of question a new one is to be: one press."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QResizeEvent

from laonian_app.lessons.authoring.new_parts import NEW_QUESTIONS
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.learner.surroundings import Surroundings

_LETTERS_A_CARD = 11
_MOST_COLUMNS = 4


class KindScreen(AuthorPage):
    """Signals:
    chosen(str): a kind, as in `NEW_QUESTIONS`.
    left(): no question is made.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, self.tr("What kind of question?"))
        self._grid = Grid(kit.theme, _MOST_COLUMNS, gap=16)
        for kind in NEW_QUESTIONS:
            name, purpose = _words_of(kind)
            card = RowCard(kit, name, purpose)
            card.pressed_once.connect(partial(self.chosen.emit, kind))
            self._grid.add(card)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        self.show_content(Scroller(kit.theme, self._grid), back=back)

    def resizeEvent(self, event: QResizeEvent) -> None:
        least = _LETTERS_A_CARD * self.kit.theme.scale.text(TextRole.TABLE)
        self._grid.use_columns(max(1, min(_MOST_COLUMNS, self.width() // max(1, least))))
        super().resizeEvent(event)

    def leave(self) -> None:
        self.left.emit()


class KindDesk(QObject):
    """Signals:
    chosen(str): the kind of the question that is to be made.
    left(): none is made.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(self, around: Surroundings) -> None:
        super().__init__()
        self._around = around

    def open(self) -> None:
        """Ask for the kind of a new question."""
        screen = KindScreen(self._around.kit)
        screen.chosen.connect(self.chosen)
        screen.left.connect(self.left)
        self._around.window.show_page(screen)


def _words_of(kind: str) -> tuple[str, str]:
    """Return what a kind is called and what it is good for."""
    words = {
        "single": (
            QCoreApplication.translate("KindScreen", "Single choice"),
            QCoreApplication.translate("KindScreen", "Several options, one is right"),
        ),
        "multiple": (
            QCoreApplication.translate("KindScreen", "Multiple choice"),
            QCoreApplication.translate("KindScreen", "Several options, two or more are right"),
        ),
        "true_false": (
            QCoreApplication.translate("KindScreen", "True or false"),
            QCoreApplication.translate("KindScreen", "Is a sentence right?"),
        ),
        "number": (
            QCoreApplication.translate("KindScreen", "A number"),
            QCoreApplication.translate("KindScreen", "The answer is a number"),
        ),
        "text": (
            QCoreApplication.translate("KindScreen", "A gap"),
            QCoreApplication.translate("KindScreen", "A missing word is filled in"),
        ),
        "order": (
            QCoreApplication.translate("KindScreen", "In order"),
            QCoreApplication.translate("KindScreen", "Steps are put in their order"),
        ),
        "match": (
            QCoreApplication.translate("KindScreen", "Pairs"),
            QCoreApplication.translate("KindScreen", "Left and right belong together"),
        ),
        "sort": (
            QCoreApplication.translate("KindScreen", "Groups"),
            QCoreApplication.translate("KindScreen", "Each thing is put into its group"),
        ),
        "red_flags": (
            QCoreApplication.translate("KindScreen", "Find what is suspicious"),
            QCoreApplication.translate("KindScreen", "Suspicious words in a message"),
        ),
        "scenario": (
            QCoreApplication.translate("KindScreen", "A scene"),
            QCoreApplication.translate("KindScreen", "A conversation, each choice leads on"),
        ),
        "reflection": (
            QCoreApplication.translate("KindScreen", "To think about"),
            QCoreApplication.translate("KindScreen", "No right or wrong, to talk about"),
        ),
        "poll": (
            QCoreApplication.translate("KindScreen", "Show of hands"),
            QCoreApplication.translate("KindScreen", "How many think so, no right answer"),
        ),
    }
    return words[kind]
