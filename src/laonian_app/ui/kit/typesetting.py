"""Chinese text set in lines: pitch, gaps, no lone last character. One block at a time."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout, QTextOption

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_GAP = re.compile(rf"(?<=[{_HAN}])(?=[A-Za-z0-9+¥￥])|(?<=[A-Za-z0-9%％℃+])(?=[{_HAN}])")
_SQUEEZE = re.compile(
    r"(?<=[，。、；：？！”’）》」』】])(?=[“‘（《「『【”’）》」』】，。、；：？！])"
)
_TYPED_GAP = re.compile(rf"(?<=[{_HAN}]) +(?=[A-Za-z0-9])|(?<=[A-Za-z0-9%％]) +(?=[{_HAN}])")


class Run(NamedTuple):
    """A piece of text in one weight.

    `colour` is a role, empty for the block's own; `reading` is how it is said if not as
    it is written.
    """

    text: str
    bold: bool = False
    colour: str = ""
    reading: str = ""


def tidy(runs: Sequence[Run]) -> tuple[Run, ...]:
    """Return the runs without the blanks that were typed where the setting makes a gap."""
    return tuple(run._replace(text=_TYPED_GAP.sub("", run.text)) for run in runs if run.text)


class Setting(NamedTuple):
    """How a block is set: fonts, pitch and widths in pixels; `centred` lines or left ones."""

    normal: QFont
    bold: QFont
    pitch: float
    most_width: int
    centred: bool = False
    keeps_lines: bool = False


class SetText(NamedTuple):
    """A block set for one width: ready to draw, `height` and `width` in pixels."""

    layout: QTextLayout
    lines: int
    height: int
    width: float
    pitch: float

    def line_range(self, line: int) -> tuple[int, int]:
        """Return the first character of a line and the one behind its last."""
        found = self.layout.lineAt(line)
        end = found.textStart() + found.textLength()
        return self.character(found.textStart()), self.character(end)

    def character(self, unit: int) -> int:
        """Return which character a UTF-16 unit of the layout belongs to."""
        text = self.layout.text()
        if not text or max(text) <= "\uffff":
            return unit
        return len(text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "ignore"))

    def unit(self, character: int) -> int:
        """Return the UTF-16 unit of the layout where a character begins."""
        return _units(self.layout.text(), character)


def set_text(runs: Sequence[Run], setting: Setting, width: int) -> SetText:
    """Set a block in at most `width` pixels; the text itself stays as it is."""
    text = "".join(run.text for run in runs)
    layout = QTextLayout(text.replace("\n", "\u2028"), setting.normal)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, setting))
    room = min(width, setting.most_width)
    lines = _break(layout, room, setting.pitch)
    lines = _spare_lone_character(layout, lines, room, setting)
    widest = max((layout.lineAt(n).naturalTextWidth() for n in range(lines)), default=0.0)
    if setting.centred:
        _centre(layout, lines, width)
    return SetText(layout, lines, round(lines * setting.pitch), widest, setting.pitch)


def _break(layout: QTextLayout, width: float, pitch: float) -> int:
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(0, count * pitch + (pitch - line.height()) / 2))
        count += 1
    layout.endLayout()
    return count


def _spare_lone_character(layout: QTextLayout, lines: int, room: int, setting: Setting) -> int:
    """Narrow the block by up to three characters if its last line holds a single one."""
    if lines < 2 or layout.lineAt(lines - 1).textLength() > 2:
        return lines
    last = layout.text()[layout.lineAt(lines - 1).textStart() :]
    if len(last.strip("，。！？；：”’）》…")) > 1:
        return lines
    for fewer in (1, 2, 3):
        narrower = room - fewer * setting.normal.pixelSize()
        if _break(layout, narrower, setting.pitch) != lines:
            break
        tail = layout.text()[layout.lineAt(lines - 1).textStart() :]
        if len(tail.strip("，。！？；：”’）》…")) > 1:
            return lines
    return _break(layout, room, setting.pitch)


def _centre(layout: QTextLayout, lines: int, width: int) -> None:
    for number in range(lines):
        line = layout.lineAt(number)
        line.setPosition(QPointF((width - line.naturalTextWidth()) / 2, line.y()))


def _formats(runs: Sequence[Run], setting: Setting) -> list[QTextLayout.FormatRange]:
    ranges: list[QTextLayout.FormatRange] = []
    bold_at: list[bool] = []
    for run in runs:
        if run.bold:
            ranges.append(_range(len(bold_at), len(run.text), setting.bold))
        bold_at += [run.bold] * len(run.text)
    text = "".join(run.text for run in runs)
    for pattern, share in ((_GAP, 0.25), (_SQUEEZE, -0.5)):
        for found in pattern.finditer(text):
            before = found.start() - 1
            font = QFont(setting.bold if bold_at[before] else setting.normal)
            spacing = font.pixelSize() * share
            font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, spacing)
            ranges.append(_range(_units(text, before), 1, font))
    return ranges


def _units(text: str, index: int) -> int:
    """Qt counts UTF-16 units; rare characters take two."""
    return index if text.isascii() else len(text[:index].encode("utf-16-le")) // 2


def _range(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(font)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found
