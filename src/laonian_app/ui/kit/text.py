"""A block of text: set in lines, read aloud with a mark, pressed to read from a place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QTextCharFormat, QTextLayout
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from laonian_app.ui.kit.painting import fill, solid
from laonian_app.ui.kit.scale import LINE_PITCH, TIGHT_PITCH, TextRole
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.kit.typesetting import Run, SetText, Setting, set_text, tidy

_LIMITS = {
    TextRole.BODY: 26,
    TextRole.REASON: 26,
    TextRole.STEM: 36,
    TextRole.OPTION: 36,
}
_TIGHT = {
    TextRole.BUTTON,
    TextRole.MAIN,
    TextRole.SMALL,
    TextRole.CAPTION,
    TextRole.HEADER,
    TextRole.NAME,
    TextRole.LETTER,
    TextRole.SIGN,
    TextRole.STEM,
    TextRole.TITLE,
    TextRole.QUESTION,
    TextRole.TABLE,
    TextRole.TABLE_HEAD,
}


def setting_of(
    theme: Theme, role: TextRole, centred: bool = False, pitch: float = 0, colour: str = ""
) -> Setting:
    """Return how texts of a role are set now; made once for each look.

    `colour` is a role; without one the painter's pen colours the words.
    """
    key = (role, centred, pitch, colour)
    if key not in theme.settings:
        theme.settings[key] = _setting(theme, role, centred, pitch, colour)
    return theme.settings[key]


def _setting(theme: Theme, role: TextRole, centred: bool, pitch: float, colour: str) -> Setting:
    pixels = theme.scale.text(role)
    most = _LIMITS.get(role)
    share = pitch or (TIGHT_PITCH if role in _TIGHT else LINE_PITCH)
    return Setting(
        theme.font(role),
        theme.font(role, bold=True),
        pixels * share,
        most * pixels + 1 if most else 1_000_000,
        centred,
        solid(theme.colour(colour)) if colour else None,
        {},
    )


class TextBlock(QLabel):
    """A paragraph, a title or a caption.

    A QLabel by its role for screen readers; painted by our own setting of lines.
    """

    def __init__(
        self,
        theme: Theme,
        text: str | Sequence[Run] = "",
        role: TextRole = TextRole.BODY,
        *,
        colour: str = "ink",
        centred: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme, self._role, self._colour, self._centred = theme, role, colour, centred
        self._runs: tuple[Run, ...] = ()
        self._mark: tuple[int, int] | None = None
        self._set: tuple[int, SetText] | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        theme.changed.connect(self._on_theme)
        self.say(text)

    def say(self, text: str | Sequence[Run]) -> None:
        """Show another text."""
        given = (Run(text, self._role.bold),) if isinstance(text, str) else tuple(text)
        self._runs = tidy(given)
        plain = "".join(run.text for run in self._runs)
        self._mark = None
        self.setText(plain)
        self.setAccessibleName(plain)
        self._on_theme()

    @property
    def role(self) -> TextRole:
        return self._role

    @property
    def spoken_text(self) -> str:
        return self.text()

    @property
    def readings(self) -> tuple[tuple[int, int, str], ...]:
        """Places of the text that are said otherwise: first character, end, reading."""
        found, start = [], 0
        for run in self._runs:
            if run.reading:
                found.append((start, start + len(run.text), run.reading))
            start += len(run.text)
        return tuple(found)

    @property
    def runs(self) -> tuple[Run, ...]:
        return self._runs

    def use_colour(self, role: str) -> None:
        self._colour = role
        self._set = None
        self.update()

    def use_role(self, role: TextRole) -> None:
        """Set the same text in another size."""
        self._role = role
        self._on_theme()

    def insets(self) -> tuple[int, int, int]:
        """Return the pixels left free at the left, above and below, and at the right."""
        return 0, 0, 0

    def mark(self, start: int, end: int) -> None:
        """Mark the characters from `start` up to `end` as being read."""
        self._mark = (start, end)
        self.update()

    def clear_mark(self) -> None:
        self._mark = None
        self.update()

    @property
    def marked(self) -> str:
        """The text that is marked now, empty if none is."""
        return self.text()[slice(*self._mark)] if self._mark else ""

    def set_at(self, width: int) -> SetText:
        """Return the text set for a width; the last one is kept."""
        left, _, right = self.insets()
        inner = max(1, width - left - right)
        if self._set is None or self._set[0] != inner:
            setting = setting_of(self._theme, self._role, self._centred, colour=self._colour)
            self._set = (inner, set_text(self._runs, setting, inner))
        return self._set[1]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.set_at(width).height + 2 * self.insets()[1]

    def sizeHint(self) -> QSize:
        whole = self.set_at(1_000_000)
        left, beside, right = self.insets()
        return QSize(int(whole.width) + 1 + left + right, whole.height + 2 * beside)

    def minimumSizeHint(self) -> QSize:
        pixels = self._theme.scale.text(self._role)
        return QSize(pixels, pixels)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        shown = self.set_at(self.width())
        inks = self._coloured_runs(shown)
        if self._mark:
            self._paint_mark(painter, shown)
            inks.append(self._ink(shown, *self._mark, "mark_ink"))
        left, above, _ = self.insets()
        shown.layout.draw(painter, QPointF(left, above), inks)

    def _paint_mark(self, painter: QPainter, shown: SetText) -> None:
        assert self._mark is not None
        start, end = self._mark
        scale = self._theme.scale
        indent, above, _ = self.insets()
        ground, bar = self._theme.colour("mark"), self._theme.colour("accent")
        for number in range(shown.lines):
            first, behind = shown.line_range(number)
            a, b = max(first, start), min(behind, end)
            if a >= b:
                continue
            line = shown.layout.lineAt(number)
            left, right = (max(0.0, _x(line.cursorToX(shown.unit(at)))) for at in (a, b))
            top = above + number * shown.pitch
            area = QRectF(left + indent, top, right - left, shown.pitch)
            fill(painter, area, ground)
            below = QRectF(area.left(), area.bottom() - scale.distance(4), area.width(), 4)
            fill(painter, below, bar)

    def _coloured_runs(self, shown: SetText) -> list[QTextLayout.FormatRange]:
        found, start = [], 0
        for run in self._runs:
            end = start + len(run.text)
            if run.colour:
                found.append(self._ink(shown, start, end, run.colour))
            start = end
        return found

    def _ink(self, shown: SetText, start: int, end: int, role: str) -> QTextLayout.FormatRange:
        form = QTextCharFormat()
        form.setForeground(self._theme.colour(role))
        found = QTextLayout.FormatRange()
        first, behind = shown.unit(start), shown.unit(end)
        found.start, found.length = first, behind - first
        found.format = form
        return found

    def character_at(self, point: QPoint) -> int | None:
        """Return the character under a point of this widget, None beside the lines."""
        shown = self.set_at(self.width())
        left, above, _ = self.insets()
        number = int((point.y() - above) // shown.pitch)
        if not 0 <= number < shown.lines:
            return None
        line = shown.layout.lineAt(number)
        if not 0 <= point.x() - left <= line.naturalTextWidth() + line.x():
            return None
        return shown.character(_index(line.xToCursor(point.x() - left)))

    def _on_theme(self) -> None:
        self._set = None
        self.setFont(self._theme.font(self._role))
        self.updateGeometry()
        self.update()


def _x(found: object) -> float:
    """Qt returns the place alone or with the cursor, by version."""
    return float(found[0]) if isinstance(found, tuple) else float(found)  # type: ignore[arg-type]


def _index(found: object) -> int:
    return int(found[0]) if isinstance(found, tuple) else int(found)  # type: ignore[call-overload]
