"""Cards onto paper: A4, or two of A5 on one sheet to cut; to a PDF or to a printer."""

from __future__ import annotations

from contextlib import suppress
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QPen,
)

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.ui.kit.colours import LIGHT
from laonian_app.ui.printing.hint_card import HintCard, paint_card

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

DOTS_PER_INCH = 300


class Paper(Enum):
    """One card a sheet, or two side by side."""

    A4 = "a4"
    TWO_A5 = "two_a5"


class CardNotPrinted(LaonianError):
    """The printer did not take the card."""

    message = QT_TRANSLATE_NOOP("Errors", "The printer did not take the card.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Please look whether it is on and has paper, or save the card as PDF."
    )


class PdfNotWritten(LaonianError):
    """The folder did not take the file."""

    message = QT_TRANSLATE_NOOP("Errors", "The PDF could not be saved there.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Please look whether the disk is full or write-protected, then try again."
    )


def page_layout(paper: Paper) -> QPageLayout:
    """Return the sheet: A4 upright, or lying for two A5."""
    upright = QPageLayout.Orientation.Portrait
    lying = QPageLayout.Orientation.Landscape
    orientation = upright if paper is Paper.A4 else lying
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, orientation, QMarginsF(0, 0, 0, 0))


def pdf_of(card: HintCard, paper: Paper = Paper.A4) -> bytes:
    """Return the card as a PDF of one page; its text can be searched and copied."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(DOTS_PER_INCH)
    writer.setPageLayout(page_layout(paper))
    writer.setTitle(card.title)
    _paint_sheet(writer, card, paper)
    data = bytes(buffer.data().data())
    buffer.close()
    return data


def write_pdf(card: HintCard, path: Path, paper: Paper = Paper.A4) -> None:
    """Write the card as a PDF; a file of this name is replaced as a whole or not at all.

    Raises:
        PdfNotWritten: the folder is missing, full or write-protected.
    """
    keep_file(pdf_of(card, paper), path)


def keep_file(data: bytes, path: Path) -> None:
    """Write a file beside its place and put it there at once; the folder is made if need be.

    Raises:
        PdfNotWritten: the folder is full or write-protected.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):  # where there is no folder, nothing was left in it
            beside.unlink()
        raise PdfNotWritten(detail=f"{path}: {error}") from error


def print_card(card: HintCard, printer: QPrinter, paper: Paper = Paper.A4) -> None:
    """Print the card.

    Raises:
        CardNotPrinted: the printer cannot be used.
    """
    printer.setFullPage(True)
    printer.setPageLayout(page_layout(paper))
    _paint_sheet(printer, card, paper)


def _paint_sheet(device: QPagedPaintDevice, card: HintCard, paper: Paper) -> None:
    painter = QPainter()
    if not painter.begin(device):
        raise CardNotPrinted(detail=type(device).__name__)
    sheet = QRectF(painter.viewport())
    if paper is Paper.A4:
        paint_card(painter, sheet, card)
    else:
        half = sheet.width() / 2
        for number in range(2):
            left = sheet.left() + number * half
            paint_card(painter, QRectF(left, sheet.top(), half, sheet.height()), card)
        painter.setPen(QPen(QColor(LIGHT.line), sheet.width() / 1500, Qt.PenStyle.DashLine))
        middle = sheet.left() + half
        painter.drawLine(QPointF(middle, sheet.top()), QPointF(middle, sheet.bottom()))
    if not painter.end():
        raise CardNotPrinted(detail=type(device).__name__)
