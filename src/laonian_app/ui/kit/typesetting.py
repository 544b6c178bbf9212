"""Chinese text set in lines: pitch, gaps, no lone last character. One block at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF
from PySide6.QtGui import QBrush, QFont, QTextCharFormat, QTextLayout, QTextLine, QTextOption

_LATIN = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+")
_BEFORE_LATIN = _LATIN | frozenset("¥￥")
_BEHIND_LATIN = _LATIN | frozenset("%％℃")
_CLOSING = frozenset("，。、；：？！”’）》」』】")
_OPENING = frozenset("“‘（《「『【")
_MARKS = _CLOSING | _OPENING

# Sets and a loop, not regular expressions: these ranges took ten milliseconds to compile,
# at every start.


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def _spaced(text: str) -> Iterator[tuple[int, float]]:
    """Yield each character that gets more or less room behind it: its place, and em."""
    for place, (one, other) in enumerate(pairwise(text)):
        if one in _CLOSING:
            if other in _MARKS:
                yield place, -0.5
        elif one in _OPENING:
            if other in _OPENING:
                yield place, -0.5
        elif _is_han(one):
            if other in _BEFORE_LATIN:
                yield place, 0.25
        elif one in _BEHIND_LATIN and _is_han(other):
            yield place, 0.25


def _typed_gaps(text: str) -> frozenset[int]:
    """Return the places of blanks that were typed where the setting makes the gap."""
    return frozenset(
        place
        for place, character in enumerate(text)
        if character == " " and _is_gap(text[:place].rstrip(" ")[-1:], text[place:].lstrip(" ")[:1])
    )


def _is_gap(before: str, behind: str) -> bool:
    if not before or not behind:
        return False
    if before in _CLOSING:
        return _is_han(behind) or behind in _MARKS
    to_latin = _is_han(before) and behind in _LATIN
    return to_latin or (before in _BEHIND_LATIN and _is_han(behind))


SHORT = 8
"""A last line of so many characters, its marks among them, leaves a clause torn apart."""

MOST_NARROWED = 8
"""By so many characters a block is set narrower at most, to keep a clause together."""

_LONE_MARKS = "，。！？；：”’）》…"

UNLIMITED = 1_000_000
"""A width at which nothing is broken, in pixels."""

TRIED_WHOLE = 12
"""A text of so many characters is tried in one line first."""

MOST_KEPT = 96
"""So many set blocks a kind of text are kept, the last ones; a page asks for a few dozen."""


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
    text = "".join(run.text for run in runs)
    gaps = _typed_gaps(text) if " " in text else frozenset()
    kept: list[Run] = []
    start = 0
    for run in runs:
        words = run.text
        if gaps:
            words = "".join(c for at, c in enumerate(words, start) if at not in gaps)
        start += len(run.text)
        if words:
            kept.append(run if words == run.text else run._replace(text=words))
    return tuple(kept)


class Setting(NamedTuple):
    """How a block is set: fonts, pitch and widths in pixels; `centred` lines or left ones.

    `ink` is the colour of the words; None takes the painter's pen.
    `kept` holds the blocks that were set so: measuring and painting ask for the same ones.
    """

    normal: QFont
    bold: QFont
    pitch: float
    most_width: int
    centred: bool = False
    ink: QBrush | None = None
    kept: dict[tuple[tuple[Run, ...], int], SetText] | None = None


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
        return _character(self.layout.text(), unit)

    def unit(self, character: int) -> int:
        """Return the UTF-16 unit of the layout where a character begins."""
        return _units(self.layout.text(), character)


def set_text(runs: Sequence[Run], setting: Setting, width: int) -> SetText:
    """Set a block in at most `width` pixels; the text itself stays as it is."""
    if setting.kept is None:
        return _set_now(runs, setting, width)
    key = (tuple(runs), width)
    if key not in setting.kept:
        if len(setting.kept) >= MOST_KEPT:
            del setting.kept[next(iter(setting.kept))]
        setting.kept[key] = _in_one_line(key[0], setting, width) or _set_now(runs, setting, width)
    return setting.kept[key]


def _in_one_line(runs: tuple[Run, ...], setting: Setting, width: int) -> SetText | None:
    """Return a short text as it was set without a limit, where it fits; else None.

    Names and buttons are measured at several widths and look the same at each of them.
    """
    if setting.centred or width >= UNLIMITED or sum(len(run.text) for run in runs) > TRIED_WHOLE:
        return None
    whole = set_text(runs, setting, UNLIMITED)
    fits = whole.lines == 1 and whole.width <= min(width, setting.most_width)
    return whole if fits else None


def _set_now(runs: Sequence[Run], setting: Setting, width: int) -> SetText:
    text = "".join(run.text for run in runs)
    layout = QTextLayout(text.replace("\n", "\u2028"), setting.normal)
    option = QTextOption()
    # At words; inside one only where it is wider than the room, as an address or a card number.
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats(_formats(runs, setting))
    room = min(width, setting.most_width)
    lines = _break(layout, room, setting.pitch)
    lines = _spare_short_end(layout, lines, room, setting)
    widest = max((layout.lineAt(n).naturalTextWidth() for n in range(lines)), default=0.0)
    if setting.centred:
        _centre(layout, lines, width)
    return SetText(layout, lines, round(lines * setting.pitch), widest, setting.pitch)


def _break(layout: QTextLayout, width: float, pitch: float) -> int:
    layout.beginLayout()
    count = 0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(1.0, width))
        line.setPosition(QPointF(_hanging(layout, line), count * pitch + _above(line, pitch)))
        count += 1
    layout.endLayout()
    return count


def _above(line: QTextLine, pitch: float) -> float:
    return (pitch - line.height()) / 2


def _hanging(layout: QTextLayout, line: QTextLine) -> float:
    """Return where a line begins: the empty half of an opening mark stands outside.

    Else a title in quotation marks looks as if it were pushed in.
    """
    start = _character(layout.text(), line.textStart())
    first = layout.text()[start : start + 1]
    return -0.5 * layout.font().pixelSize() if first and first in _OPENING else 0.0


def _spare_short_end(layout: QTextLayout, lines: int, room: int, setting: Setting) -> int:
    """Set the block narrower where its last line is short, in as many lines as before.

    Best of all its last line then begins a clause; at least it holds no single character.
    """
    if lines < 2 or layout.lineAt(lines - 1).textLength() > SHORT:
        return lines
    spared = 0
    for fewer in range(1, MOST_NARROWED + 1):
        narrower = room - fewer * setting.normal.pixelSize()
        if _break(layout, narrower, setting.pitch) != lines:
            break
        start = _character(layout.text(), layout.lineAt(lines - 1).textStart())
        if layout.text()[start - 1] in _CLOSING:
            return lines
        if not spared and len(layout.text()[start:].strip(_LONE_MARKS)) > 1:
            spared = fewer
    return _break(layout, room - spared * setting.normal.pixelSize(), setting.pitch)


def _centre(layout: QTextLayout, lines: int, width: int) -> None:
    for number in range(lines):
        line = layout.lineAt(number)
        line.setPosition(QPointF((width - line.naturalTextWidth()) / 2, line.y()))


def _formats(runs: Sequence[Run], setting: Setting) -> list[QTextLayout.FormatRange]:
    ranges = _inked(sum(len(run.text) for run in runs), setting.ink)
    bold_at: list[bool] = []
    for run in runs:
        if run.bold:
            ranges.append(_range(len(bold_at), len(run.text), setting.bold))
        bold_at += [run.bold] * len(run.text)
    text = "".join(run.text for run in runs)
    for place, share in _spaced(text):
        font = QFont(setting.bold if bold_at[place] else setting.normal)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, font.pixelSize() * share)
        ranges.append(_range(_units(text, place), 1, font))
    return ranges


def _inked(length: int, ink: QBrush | None) -> list[QTextLayout.FormatRange]:
    """Colour the words in their setting: no pen has to be set where they are painted."""
    if ink is None:
        return []
    form = QTextCharFormat()
    form.setForeground(ink)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = 0, 2 * length, form
    return [found]


def _units(text: str, index: int) -> int:
    """Qt counts UTF-16 units; rare characters take two."""
    return index + sum(character > "\uffff" for character in text[:index])


def _character(text: str, unit: int) -> int:
    """Return which character a UTF-16 unit belongs to."""
    if not text or max(text) <= "\uffff":
        return unit
    return len(text.encode("utf-16-le")[: 2 * unit].decode("utf-16-le", "ignore"))


def _range(start: int, length: int, font: QFont) -> QTextLayout.FormatRange:
    form = QTextCharFormat()
    form.setFont(font)
    found = QTextLayout.FormatRange()
    found.start, found.length, found.format = start, length, form
    return found
