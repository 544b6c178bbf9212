"""What kind of question a new one is to be: one press."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QResizeEvent

from laonian_app.ground.errors import QT_TRANSLATE_NOOP
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
_WORDS: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "single": (
            QT_TRANSLATE_NOOP("KindScreen", "Single choice"),
            QT_TRANSLATE_NOOP("KindScreen", "Several options, one is right"),
        ),
        "multiple": (
            QT_TRANSLATE_NOOP("KindScreen", "Multiple choice"),
            QT_TRANSLATE_NOOP("KindScreen", "Several options, two or more are right"),
        ),
        "true_false": (
            QT_TRANSLATE_NOOP("KindScreen", "True or false"),
            QT_TRANSLATE_NOOP("KindScreen", "Is a sentence right?"),
        ),
        "number": (
            QT_TRANSLATE_NOOP("KindScreen", "A number"),
            QT_TRANSLATE_NOOP("KindScreen", "The answer is a number"),
        ),
        "text": (
            QT_TRANSLATE_NOOP("KindScreen", "A gap"),
            QT_TRANSLATE_NOOP("KindScreen", "A missing word is filled in"),
        ),
        "order": (
            QT_TRANSLATE_NOOP("KindScreen", "In order"),
            QT_TRANSLATE_NOOP("KindScreen", "Steps are put in their order"),
        ),
        "match": (
            QT_TRANSLATE_NOOP("KindScreen", "Pairs"),
            QT_TRANSLATE_NOOP("KindScreen", "Left and right belong together"),
        ),
        "sort": (
            QT_TRANSLATE_NOOP("KindScreen", "Groups"),
            QT_TRANSLATE_NOOP("KindScreen", "Each thing is put into its group"),
        ),
        "red_flags": (
            QT_TRANSLATE_NOOP("KindScreen", "Find what is suspicious"),
            QT_TRANSLATE_NOOP("KindScreen", "Suspicious words in a message"),
        ),
        "scenario": (
            QT_TRANSLATE_NOOP("KindScreen", "A scene"),
            QT_TRANSLATE_NOOP("KindScreen", "A conversation, each choice leads on"),
        ),
        "reflection": (
            QT_TRANSLATE_NOOP("KindScreen", "To think about"),
            QT_TRANSLATE_NOOP("KindScreen", "No right or wrong, to talk about"),
        ),
        "poll": (
            QT_TRANSLATE_NOOP("KindScreen", "Show of hands"),
            QT_TRANSLATE_NOOP("KindScreen", "How many think so, no right answer"),
        ),
    }
)
"""What each kind is called, and what it is good for."""


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
            name, purpose = (QCoreApplication.translate("KindScreen", it) for it in _WORDS[kind])
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
