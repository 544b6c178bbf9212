"""The hint card: a few lines in very large type, to hang beside the telephone at home."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from laonian_app.lessons.inline import plain
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.ui.kit.colours import LIGHT
from laonian_app.ui.kit.theme import FAMILY
from laonian_app.ui.kit.typesetting import Run, SetText, Setting, set_text, tidy

MARGIN = 0.075
TITLE = 0.05
FOOT = 0.027
CLOSING = 0.09
LINE = 0.14
LEAST_IN_ONE_LINE = 0.065
LEAST = 0.01
PITCH = 1.35
"""Shares of the card's width: twelve characters fill a line at 0.07."""


@dataclass(frozen=True, slots=True)
class HintCard:
    """What stands on the card; an empty closing line, site or day is left out."""

    title: str
    lines: tuple[str, ...]
    closing_line: str = ""
    site_name: str = ""
    checked_on: date | None = None


def hint_card_of(
    lesson: Lesson, contacts: Mapping[str, Contact], closing_line: str, site_name: str
) -> HintCard:
    """Return the card of a lesson, with the numbers of the contacts filled in.

    A line whose contact has no number is left out: a gap helps nobody in a hurry. A last
    line that is the course's closing line already stands only once.
    """
    filled = (plain(line, contacts) for line in lesson.hint_card)
    lines = tuple(line for line in filled if line and line != closing_line)
    return HintCard(lesson.title, lines, closing_line, site_name, lesson.checked_on)


def paint_card(painter: QPainter, area: QRectF, card: HintCard) -> None:
    """Draw the card into `area` (device pixels), as vectors, in dark colours on white."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    margin = area.width() * MARGIN
    inner = area.adjusted(margin, margin, -margin, -margin)
    width, gap = area.width(), area.width() * 0.025
    foot = _foot(card, inner.width(), width)
    foot_top = inner.bottom() - (foot.height if foot else 0)
    closing = _closing(card, inner.width(), width)
    closing_top = foot_top - (closing.height + 2 * gap if closing else 0)
    top = _paint_title(painter, inner, card, width)
    room = QRectF(inner.left(), top + gap, inner.width(), closing_top - top - 2 * gap)
    _paint_lines(painter, room, card, width)
    if closing:
        ground = QRectF(inner.left(), closing_top, inner.width(), closing.height + gap)
        _paint_closing(painter, ground, closing)
    if foot:
        painter.setPen(QColor(LIGHT.ink_quiet))
        foot.layout.draw(painter, QPointF(inner.left(), foot_top))
    painter.restore()


def _font(pixels: float, weight: QFont.Weight) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(max(1, round(pixels)))
    font.setWeight(weight)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def _set(words: str, pixels: float, room: float, *, bold: bool = True) -> SetText:
    normal, strong = _font(pixels, QFont.Weight.Normal), _font(pixels, QFont.Weight.Bold)
    setting = Setting(normal, strong, max(1, round(pixels)) * PITCH, 10_000_000)
    return set_text(tidy((Run(words, bold),)), setting, max(1, round(room)))


def _fitting(words: str, size: float, room: float, width: float, *, bold: bool = True) -> SetText:
    """Return words in one line where that can be read, in any case within the room.

    A long number cannot be broken: it gets smaller instead of leaving the card.
    """
    shown = _set(words, size, room, bold=bold)
    while size > width * LEAST and (
        shown.width > room or (shown.lines > 1 and size > width * LEAST_IN_ONE_LINE)
    ):
        size *= 0.94
        shown = _set(words, size, room, bold=bold)
    return shown


def _foot(card: HintCard, room: float, width: float) -> SetText | None:
    words = foot_words(card)
    return _fitting(words, width * FOOT, room, width, bold=False) if words else None


def foot_words(card: HintCard) -> str:
    """Return what stands below everything: the site, and when the numbers were checked."""
    return "　".join(each for each in (card.site_name, _checked(card.checked_on)) if each)


def _checked(day: date | None) -> str:
    if day is None:
        return ""
    words = QCoreApplication.translate("HintCard", "Checked on {year}-{month}-{day}")
    return words.format(year=day.year, month=day.month, day=day.day)


def _closing(card: HintCard, room: float, width: float) -> SetText | None:
    """Return the closing line of the course."""
    if not card.closing_line:
        return None
    return _fitting(card.closing_line, width * CLOSING, room * 0.94, width)


def _paint_title(painter: QPainter, inner: QRectF, card: HintCard, width: float) -> float:
    """Return where the title with its rule ends."""
    words = _fitting(card.title, width * TITLE, inner.width(), width)
    painter.setPen(QColor(LIGHT.primary))
    words.layout.draw(painter, inner.topLeft())
    rule = inner.top() + words.height + width * 0.01
    painter.setPen(QPen(QColor(LIGHT.primary), width * 0.005))
    painter.drawLine(QPointF(inner.left(), rule), QPointF(inner.right(), rule))
    return rule


def _paint_closing(painter: QPainter, ground: QRectF, shown: SetText) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(LIGHT.primary))
    radius = ground.width() * 0.025
    painter.drawRoundedRect(ground, radius, radius)
    painter.setPen(QColor(LIGHT.primary_ink))
    left = ground.left() + (ground.width() - shown.width) / 2
    shown.layout.draw(painter, QPointF(left, ground.top() + (ground.height() - shown.height) / 2))


def _paint_lines(painter: QPainter, room: QRectF, card: HintCard, width: float) -> None:
    """Draw the lines as large as they fit, evenly over the height."""
    shown = _largest(card.lines, room, width)
    if not shown:
        return
    spare = room.height() - sum(words.height for words in shown)
    gap = max(0.0, min(spare / len(shown), width * 0.06))
    top = room.top() + max(0.0, spare - gap * (len(shown) - 1)) / 2
    painter.setPen(QColor(LIGHT.ink))
    for words in shown:
        words.layout.draw(painter, QPointF(room.left(), top))
        top += words.height + gap


def _largest(lines: tuple[str, ...], room: QRectF, width: float) -> list[SetText]:
    """Return the lines set in the largest type in which all fit; one line each if it can."""
    size = width * LINE
    while True:
        shown = [_set(line, size, room.width()) for line in lines]
        high = sum(words.height for words in shown) <= room.height()
        wide = all(words.width <= room.width() for words in shown)
        single = all(words.lines == 1 for words in shown) or size <= width * LEAST_IN_ONE_LINE
        if (high and wide and single) or size <= width * LEAST:
            return shown
        size *= 0.95
