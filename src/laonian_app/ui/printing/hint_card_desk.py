"""Prints or saves a hint card when its screen asks, and says calmly how it went."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ground.errors import LaonianError
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.printing.hint_card import HintCard
from laonian_app.ui.printing.hint_card_screen import HintCardScreen
from laonian_app.ui.printing.paper import CardNotPrinted, Paper, keep_file, pdf_of, print_card

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_UNSAFE = re.compile(r'[\\/:*?"<>|\x00-\x1f]')
FindPrinter = Callable[[], "QPrinter | None"]


class Run(Protocol):
    """Runs a job off the GUI thread, as `Jobs.run`."""

    def __call__(
        self,
        job: Callable[[], None],
        then: Callable[[None], None],
        failed: Callable[[Exception], None],
    ) -> None: ...


def default_printer() -> QPrinter | None:
    """Return this PC's default printer, None without one.

    Where the system's print library is missing, Qt's cannot be loaded either: then there
    is no printer, and nothing else is lost.
    """
    try:
        from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
    except ImportError:
        return None
    found = QPrinterInfo.defaultPrinter()
    if found.isNull():
        return None
    return QPrinter(found, QPrinter.PrinterMode.HighResolution)


def file_name(card: HintCard, paper: Paper) -> str:
    """Return the name of the card's PDF, safe on every system; each sheet has its own."""
    if paper is Paper.A4:
        words = QCoreApplication.translate("HintCardDesk", "Hint card {title}")
    else:
        words = QCoreApplication.translate("HintCardDesk", "Two small hint cards {title}")
    name = _UNSAFE.sub("", words.format(title=card.title)).strip(" .")
    return f"{name[:80]}.pdf"


class HintCardDesk(QObject):
    """Shows the card and does what is asked.

    Signals:
        left(): back to where the card was asked for.
    """

    left = Signal()

    def __init__(
        self,
        kit: Kit,
        show: Callable[[QWidget], None],
        folder: Path,
        run: Run,
        find_printer: FindPrinter = default_printer,
    ) -> None:
        """`folder` is the user's own (documents or desktop): PDFs are saved there."""
        super().__init__()
        self._kit, self._show, self._folder = kit, show, folder
        self._run, self._find_printer = run, find_printer
        self._screen: HintCardScreen | None = None

    def open(self, card: HintCard) -> None:
        """Show a card."""
        screen = HintCardScreen(self._kit, card)
        screen.print_asked.connect(self._on_print)
        screen.pdf_asked.connect(self._on_pdf)
        screen.left.connect(self._on_left)
        screen.corner_pressed.connect(self._on_left)
        self._screen = screen
        self._show(screen)

    def _on_left(self) -> None:
        self._screen = None
        self.left.emit()

    def _tell(self, words: str, *, went_well: bool = False) -> None:
        """Say it where the card still is on the screen."""
        if self._screen is not None:
            self._screen.tell(words, went_well=went_well)

    def _on_print(self) -> None:
        if self._screen is None:
            return
        printer = self._find_printer()
        if printer is None:
            self._tell(
                self.tr("This PC has no printer. Press “Save as PDF” and print it elsewhere.")
            )
            return
        try:
            print_card(self._screen.card, printer, self._screen.paper)
        except CardNotPrinted as error:
            self._on_failed(error)
            return
        self._tell(self.tr("The card is at the printer."), went_well=True)

    def _on_pdf(self) -> None:
        if self._screen is None:
            return
        card = self._screen.card
        path = self._folder / file_name(card, self._screen.paper)
        data = pdf_of(card, self._screen.paper)
        self._run(partial(keep_file, data, path), partial(self._on_kept, path), self._on_failed)

    def _on_kept(self, path: Path, _nothing: None) -> None:
        words = self.tr("Saved in the folder {folder}: {name}")
        self._tell(words.format(folder=path.parent.name, name=path.name), went_well=True)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        self._tell(" ".join(_translated(text, error) for text in (error.message, error.remedy)))


def _translated(text: str, error: LaonianError) -> str:
    return QCoreApplication.translate("Errors", text).format(**error.facts)
