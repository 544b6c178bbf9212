"""The strip that stands in the place of the bottom bar: opened, placed, put away."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.page import Page

if TYPE_CHECKING:
    from laonian_app.ui.kit.colours import ThemeName
    from laonian_app.ui.kit.sound_strip import SoundStrip
    from laonian_app.ui.kit.strips import Strip
    from laonian_app.ui.window import Window


class StripHolder(QObject):
    """Holds one strip at most below what the window shows.

    Signals:
        size_chosen(int), theme_chosen(ThemeName), pace_chosen(int), loudness_chosen(float),
            dialect_chosen(str): what was chosen, already in use.
        again_asked(), silence_asked(): what sounds is to be heard again, or to stop.
    """

    size_chosen = Signal(int)
    theme_chosen = Signal(object)
    pace_chosen = Signal(int)
    loudness_chosen = Signal(float)
    dialect_chosen = Signal(str)
    again_asked = Signal()
    silence_asked = Signal()

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._strip: Strip | None = None

    @property
    def _window(self) -> Window:
        """The owner, asked of Qt: held here, both would wait for the garbage collector."""
        return cast("Window", self.parent())

    def open_size(self) -> None:
        """Open the strip of type sizes, or put it away where it is open."""
        from laonian_app.ui.kit.strips import SizeStrip

        strip = SizeStrip(self._window.kit, self._window.kit.theme.scale.step)
        strip.chosen.connect(self._on_size)
        strip.colours_asked.connect(self.open_colours)
        self._open(strip, strip.first())

    def open_colours(self) -> None:
        """Open the strip of colours in the place of the one of sizes."""
        from laonian_app.ui.kit.colour_strip import ColourStrip

        strip = ColourStrip(self._window.kit, self._window.kit.theme.name)
        strip.chosen.connect(self._on_theme)
        self._open(strip, strip.first())

    def open_sound(self) -> None:
        """Open the strip of sound, or put it away where it is open."""
        from laonian_app.ui.kit.sound_strip import SoundStrip

        reading = self._window.reading
        strip = SoundStrip(self._window.kit, reading.dialects, reading.dialect)
        strip.dialect_asked.connect(self._on_dialect)
        strip.again_asked.connect(reading.again)
        strip.silence_asked.connect(reading.stop)
        strip.again_asked.connect(self.again_asked)
        strip.silence_asked.connect(self.silence_asked)
        strip.pace_asked.connect(self._on_pace)
        strip.loudness_asked.connect(self._on_loudness)
        for asked in (strip.pace_asked, strip.loudness_asked):
            asked.connect(partial(self._show_sound, strip))
        self._show_sound(strip)
        self._open(strip, strip.first())

    def _open(self, strip: Strip, first: QWidget) -> None:
        if isinstance(self._strip, type(strip)):
            self.close()
            dispose(strip)
            return
        self.close()
        self._strip = strip
        strip.setParent(self._window)
        strip.closed.connect(self.close)
        self.place()
        strip.raise_()
        strip.show()
        self._make_room()
        first.setFocus()

    def close(self) -> None:
        """Put the strip away; the bottom bar is there again."""
        if self._strip is None:
            return
        dispose(self._strip)
        self._strip = None
        self._window.kit.guard.screen_changed()
        self._make_room()
        shown = self._window.shown
        if isinstance(shown, Page):
            shown.first_useful().setFocus()

    def place(self) -> None:
        """Lay the strip along the lower edge, after a change of size or type."""
        if self._strip is not None:
            width, below = self._window.width(), self._window.height()
            height = self._strip.needed_height(width)
            self._strip.setGeometry(0, below - height, width, height)
            self._strip.arrange()
            self._make_room()

    def _make_room(self) -> None:
        """The page above a strip stays wholly in sight; its bottom bar waits below."""
        shown = self._window.shown
        if isinstance(shown, Page):
            width = self._window.width()
            shown.leave_room_below(self._strip.needed_height(width) if self._strip else 0)

    # ------------------------------------------------------------ what is chosen

    def _on_size(self, step: int) -> None:
        self._window.kit.theme.use(step=step)
        self._window.kit.guard.screen_changed()  # the sizes moved below the resting pointer
        self.size_chosen.emit(step)

    def _on_theme(self, name: ThemeName) -> None:
        self._window.kit.theme.use(name=name)
        self.theme_chosen.emit(name)

    def _show_sound(self, strip: SoundStrip, _step: int = 0) -> None:
        strip.show_now(self._window.reading.pace, self._window.reading.loudness)

    def _on_pace(self, step: int) -> None:
        self.pace_chosen.emit(self._window.reading.change_pace(step))

    def _on_loudness(self, step: int) -> None:
        self.loudness_chosen.emit(self._window.reading.change_loudness(step))

    def _on_dialect(self, dialect: str) -> None:
        self._window.reading.use_dialect(dialect)
        self.dialect_chosen.emit(dialect)
