"""One look for all widgets: colours, sizes, fonts; a change reaches every widget."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase

from laonian_app.ui.kit.colours import COLOURS, Colours, ThemeName
from laonian_app.ui.kit.scale import LARGEST_STEP, NORMAL_STEP, Scale, TextRole

if TYPE_CHECKING:
    from laonian_app.ui.kit.typesetting import Setting

FAMILY = "Noto Sans SC"


class Theme(QObject):
    """The present look.

    Signals:
        changed(): colours or sizes are others now; widgets lay out and paint again.
    """

    changed = Signal()

    def __init__(self, name: ThemeName = ThemeName.LIGHT, step: int = NORMAL_STEP) -> None:
        super().__init__()
        self._name = name
        self._scale = Scale(step)
        self.settings: dict[tuple[TextRole, bool, float, str], Setting] = {}

    @property
    def name(self) -> ThemeName:
        return self._name

    @property
    def scale(self) -> Scale:
        return self._scale

    @property
    def colours(self) -> Colours:
        return COLOURS[self._name]

    def colour(self, role: str) -> QColor:
        return _colour(self.colours.of(role))

    def font(self, role: TextRole, bold: bool | None = None) -> QFont:
        """Return the font of a role; `bold` overrides the weight of the role."""
        return _font(self._scale.text(role), role.bold if bold is None else bold)

    def use(
        self,
        *,
        name: ThemeName | None = None,
        step: int | None = None,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Change the colours, the type step (1 to 5) or the window's size (pixels).

        Raises:
            ValueError: a step outside 1 to 5.
        """
        if step is not None and not 1 <= step <= LARGEST_STEP:
            raise ValueError(f"a type step lies in 1..{LARGEST_STEP}, got {step}")
        width, height = size or (self._scale.width, self._scale.height)
        scale = Scale(step or self._scale.step, width, height)
        name = name or self._name
        if (scale, name) == (self._scale, self._name):
            return
        self._scale, self._name = scale, name
        self.settings = {}
        self.changed.emit()


@lru_cache(maxsize=128)
def _colour(value: str) -> QColor:
    return QColor(value)


@lru_cache(maxsize=128)
def _font(pixels: int, bold: bool) -> QFont:
    font = QFont(FAMILY)
    font.setPixelSize(pixels)
    font.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return font


def load_fonts(folder: Path) -> None:
    """Load the shipped type, so that no PC shows another one.

    Raises:
        FileNotFoundError: a font file is missing or cannot be read.
    """
    for weight in ("Regular", "Bold"):
        file = folder / f"NotoSansSC-{weight}.ttf"
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FileNotFoundError(file)
