"""The picture of a video, as large as its room allows, and the words that are said below it."""

from __future__ import annotations

from collections.abc import Sequence
from time import perf_counter

from PySide6.QtCore import QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QWidget

from laonian_app.lessons.subtitles import Subtitle
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock, setting_of
from laonian_app.ui.kit.typesetting import Run, set_text

SLOW_MS = 16
_MEASURED = 12
"""So many of the longest subtitles are set in lines to see how much room they take."""


class VideoPicture(QLabel):
    """Shows one picture after the other; a QLabel by its role for screen readers."""

    def __init__(self, kit: Kit, words: str) -> None:
        super().__init__()
        self._kit = kit
        self._frame: object = None
        self._image = QImage()
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.timeout.connect(self.update)
        self.setAccessibleName(words)

    def show_frame(self, frame: object) -> None:
        """Show a QVideoFrame; it becomes an image only where it is painted in time."""
        self._frame = frame
        if not self._rest.isActive():
            self.update()

    def show_image(self, image: QImage) -> None:
        """Show one picture."""
        self._frame, self._image = None, image
        self.update()

    @property
    def image(self) -> QImage:
        """What is shown now, null before the first picture."""
        to_image = getattr(self._frame, "toImage", None)
        if to_image is not None:
            self._frame, self._image = None, to_image()
        return self._image

    def sizeHint(self) -> QSize:
        scale = self._kit.theme.scale
        return QSize(scale.distance(640), scale.distance(360))

    def paintEvent(self, event: QPaintEvent) -> None:
        """After a picture that took long, buttons get their turn: the next ones are left out."""
        begun = perf_counter()
        self._paint()
        took_ms = round(1000 * (perf_counter() - begun))
        if took_ms >= SLOW_MS:
            self._rest.start(took_ms // 2)

    def _paint(self) -> None:
        painter = QPainter(self)
        image, theme = self.image, self._kit.theme
        if image.isNull():
            ground = theme.colour("surface")
            line = theme.colour("divider")
            thin = theme.scale.distance(2)
            paint_surface(painter, QRectF(self.rect()), Surface(ground, line, thin, 0))
            return
        size = image.size().scaled(self.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect((self.width() - size.width()) // 2, 0, size.width(), size.height())
        place.moveTop((self.height() - size.height()) // 2)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)


class PictureAndWords(QWidget):
    """The picture; below it room for the longest subtitle, so that nothing moves."""

    def __init__(
        self, kit: Kit, name: str, while_opening: str, subtitles: Sequence[Subtitle]
    ) -> None:
        super().__init__()
        self._kit = kit
        longest = sorted({each.words for each in subtitles}, key=len)[-_MEASURED:]
        self._longest = tuple(longest)
        self.picture = VideoPicture(kit, name)
        self.words = TextBlock(kit.theme, "", TextRole.STEM, centred=True)
        self._wait = TextBlock(
            kit.theme, while_opening, TextRole.QUIET, colour="ink_quiet", centred=True
        )
        for part in (self.picture, self.words, self._wait):
            part.setParent(self)
        self.words.setVisible(bool(longest))

    def wait_for_picture(self, *, waiting: bool) -> None:
        """Say in the middle that the first picture comes in a moment, or say so no more."""
        self._wait.setVisible(waiting)

    def say(self, words: str) -> None:
        """Show these words below the picture."""
        if words != self.words.text():
            self.words.say(words)

    def _room_for_words(self) -> int:
        if not self._longest:
            return 0
        setting = setting_of(self._kit.theme, TextRole.STEM, centred=True)
        runs = [(Run(words, TextRole.STEM.bold),) for words in self._longest]
        return max(set_text(run, setting, max(1, self.width())).height for run in runs)

    def resizeEvent(self, event: QResizeEvent) -> None:
        below = self._room_for_words()
        gap = self._kit.theme.scale.distance(12) if below else 0
        tall = max(1, self.height() - below - gap)
        self.picture.setGeometry(0, 0, self.width(), tall)
        self.words.setGeometry(0, tall + gap, self.width(), below)
        middle = self._wait.heightForWidth(self.width())
        self._wait.setGeometry(0, max(0, (tall - middle) // 2), self.width(), middle)
