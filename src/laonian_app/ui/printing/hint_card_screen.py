"""The hint card as it will come out of the printer, and the two ways to keep it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.result import SideBySide
from laonian_app.ui.printing.hint_card import HintCard, foot_words, paint_card
from laonian_app.ui.printing.paper import Paper

A4 = (210, 297)


class CardPreview(QLabel):
    """The sheet in small, drawn by the same hand as the printed one.

    A QLabel by its role for screen readers, which hear what stands on it.
    """

    def __init__(self, kit: Kit, card: HintCard, paper: Paper) -> None:
        super().__init__()
        self._kit, self._card, self._paper = kit, card, paper
        said = (card.title, *card.lines, card.closing_line, foot_words(card))
        self.setAccessibleName("，".join(each for each in said if each))
        kit.theme.changed.connect(self.update)

    @property
    def spoken_text(self) -> str:
        return self.accessibleName()

    def mark(self, start: int, end: int) -> None:
        """The sheet keeps its look while it is read."""

    def clear_mark(self) -> None:
        """Nothing was marked."""

    def use_paper(self, paper: Paper) -> None:
        self._paper = paper
        self.update()

    def sizeHint(self) -> QSize:
        scale = self._kit.theme.scale
        return QSize(scale.distance(330), scale.distance(466))

    def paintEvent(self, event: QPaintEvent) -> None:
        sheet = self._sheet()
        painter = QPainter(self)
        white, line = self._kit.theme.colour("neutral"), self._kit.theme.colour("neutral")
        paint_surface(painter, sheet.adjusted(-2, -2, 2, 2), Surface(white, line, 0, 0))
        painter.fillRect(sheet, Qt.GlobalColor.white)
        if self._paper is Paper.A4:
            paint_card(painter, sheet, self._card)
            return
        for number in range(2):
            left = sheet.left() + number * sheet.width() / 2
            half = QRectF(left, sheet.top(), sheet.width() / 2, sheet.height())
            paint_card(painter, half, self._card)

    def _sheet(self) -> QRectF:
        """Return the largest sheet that fits, in the middle."""
        wide, high = A4 if self._paper is Paper.A4 else A4[::-1]
        edge = 4
        share = min((self.width() - edge) / wide, (self.height() - edge) / high)
        size = (wide * share, high * share)
        return QRectF((self.width() - size[0]) / 2, (self.height() - size[1]) / 2, *size)


class HintCardScreen(StepPage):
    """Look at the card, print it or save it.

    Signals:
        print_asked(), pdf_asked(): what is to be done with the card on `paper`.
        left(): back.
    """

    print_asked = Signal()
    pdf_asked = Signal()
    left = Signal()

    def __init__(self, kit: Kit, card: HintCard) -> None:
        main = MainButton(kit, "", "printer-duotone")
        super().__init__(kit, card.title, main)
        self._card, self._paper = card, Paper.A4
        self._told, self._went_well = "", False
        main.say(self.tr("Print"))
        main.pressed_once.connect(self.print_asked)
        self._pdf = Button(kit, self.tr("Save as PDF"), "file-pdf-duotone")
        self._pdf.pressed_once.connect(self.pdf_asked)
        self._away = Button(kit, self.tr("Back"), "caret-left-bold")
        self._away.pressed_once.connect(self.left)

    @property
    def card(self) -> HintCard:
        return self._card

    @property
    def paper(self) -> Paper:
        """The sheet that was chosen."""
        return self._paper

    def tell(self, words: str, *, went_well: bool = False) -> None:
        """Say how it went: printed, saved where, or what to do."""
        self._told, self._went_well = words, went_well
        self.recompose()
        self.announce(words)

    def own_back(self) -> Button | None:
        return self._away

    def right_buttons(self) -> tuple[Button, ...]:
        return (self._pdf,)

    def compose(self) -> Sequence[QWidget]:
        room, scale = self.room(), self.kit.theme.scale
        preview = CardPreview(self.kit, self._card, self._paper)
        beside = self._beside()
        across, down = A4 if self._paper is Paper.A4 else A4[::-1]
        wide = min(round(room.height() * across / down), room.width() // 2)
        left = room.width() - wide - scale.distance(44)
        if beside.least_height(left) <= room.height() and left > scale.text(TextRole.BODY) * 9:
            return [SideBySide(self.kit, beside, preview, wide)]
        return [preview, beside]

    def _beside(self) -> Column:
        theme = self.kit.theme
        column = Column(theme, centred=True, gap=20)
        if self._told:
            colour = "right" if self._went_well else "accent"
            column.add(TextBlock(theme, self._told, TextRole.OPTION, colour=colour))
        else:
            words = self.tr("Hang it beside the telephone.")
            column.add(TextBlock(theme, words, TextRole.OPTION))
        group = QButtonGroup(column)
        for paper, words in (
            (Paper.A4, self.tr("One large card")),
            (Paper.TWO_A5, self.tr("Two small cards")),
        ):
            column.add(self._choice(paper, words, group))
        return column

    def _choice(self, paper: Paper, words: str, group: QButtonGroup) -> Button:
        button = Button(self.kit, words)
        button.setCheckable(True)
        button.setChecked(paper is self._paper)
        group.addButton(button)
        button.pressed_once.connect(self._on_large if paper is Paper.A4 else self._on_small)
        return button

    def _on_large(self) -> None:
        self._use(Paper.A4)

    def _on_small(self) -> None:
        self._use(Paper.TWO_A5)

    def _use(self, paper: Paper) -> None:
        self._paper, self._told = paper, ""
        self.recompose()
        self.kit.guard.screen_changed()

    def turn_on(self) -> None:
        """A remote shows what is left of the page; it never prints."""
        if self.main is self._on:
            self._on.click()
