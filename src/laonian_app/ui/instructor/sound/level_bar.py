"""How loud it is before the microphone, as a bar with a word beside it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from laonian_app.speech.take import LOUD_DBFS, SOFT_DBFS, shown_level
from laonian_app.ui.kit.painting import CENTRED, Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole


class LevelBar(QWidget):
    """Filled from the left; the two lines show between which levels speech is well heard."""

    def __init__(self, kit: Kit) -> None:
        super().__init__()
        self._kit, self._share, self._words = kit, 0.0, ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        kit.theme.changed.connect(self.updateGeometry)

    @property
    def share(self) -> float:
        """Return how much of the bar is filled, 0 to 1."""
        return self._share

    @property
    def words(self) -> str:
        return self._words

    def show_level(self, level: float) -> None:
        """Show a level in dBFS."""
        self._share = shown_level(level)
        self._words = self._words_for(level)
        self.setAccessibleName(self._words)
        self.update()

    def rest(self) -> None:
        """Show that nobody listens."""
        self._share, self._words = 0.0, ""
        self.setAccessibleName("")
        self.update()

    def _words_for(self, level: float) -> str:
        if level < SOFT_DBFS:
            return self.tr("Nothing yet")
        return self.tr("Too loud") if level > LOUD_DBFS else self.tr("Well heard")

    def sizeHint(self) -> QSize:
        return QSize(self._kit.theme.scale.distance(600), self._kit.theme.scale.target(64))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._kit.theme, self._kit.theme.scale
        painter = QPainter(self)
        beside = scale.text(TextRole.SMALL) * 6
        bar = QRectF(0, self.height() * 0.25, self.width() - beside, self.height() * 0.5)
        radius = bar.height() / 2
        # An empty trough has a border: in black and white its ground alone could not be told
        # from what fills it.
        trough = Surface(theme.colour("surface"), theme.colour("line"), scale.distance(2), radius)
        paint_surface(painter, bar, trough)
        if self._share:
            full = QRectF(bar.left(), bar.top(), bar.width() * self._share, bar.height())
            loud = self._share > shown_level(LOUD_DBFS)
            ink = theme.colour("accent" if loud else "right")
            paint_surface(painter, full, Surface(ink, ink, 0, min(radius, full.width() / 2)))
        for level in (SOFT_DBFS, LOUD_DBFS):
            at = bar.left() + bar.width() * shown_level(level)
            line = QRectF(at, 0, scale.distance(3), self.height())
            painter.fillRect(line, theme.colour("ink_quiet"))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font(TextRole.SMALL))
        painter.drawText(
            QRectF(self.width() - beside, 0, beside, self.height()), CENTRED, self._words
        )
