"""How large everything is: five type steps, and windows of any size. Pure arithmetic.

The numbers are pixels on the reference screen of 1366 × 768 at step 2.
"""

from __future__ import annotations

from enum import Enum, unique
from typing import NamedTuple

BODY_AT_STEP = (28, 32, 38, 46, 56)
NORMAL_STEP = 2
LARGEST_STEP = len(BODY_AT_STEP)
PROJECTOR_STEP = 4


@unique
class TextRole(Enum):
    """What a text is for: word, size at step 2, share of body's growth, weight, smallest size.

    The word keeps two roles of equal sizes apart: Enum would take the second for another
    name of the first, and lesson pages would wrap like options.
    """

    BODY = ("body", 32, 1.0, False, 28)
    TITLE = ("title", 44, 0.73, True, 38)
    STEM = ("stem", 38, 0.73, True, 34)
    OPTION = ("option", 32, 1.0, False, 28)
    REASON = ("reason", 34, 1.0, False, 30)
    TAKEAWAY = ("takeaway", 36, 0.73, False, 32)
    BUTTON = ("button", 30, 0.73, True, 28)
    MAIN = ("main", 34, 0.73, True, 30)
    SMALL = ("small", 28, 0.73, False, 28)
    CAPTION = ("caption", 28, 0.73, False, 28)
    QUIET = ("quiet", 30, 0.73, False, 28)
    HEADER = ("header", 32, 0.73, True, 30)
    NAME = ("name", 38, 0.73, True, 34)
    QUESTION = ("question", 52, 0.73, True, 46)
    SIGN = ("sign", 168, 0.25, True, 150)
    LETTER = ("letter", 32, 0.73, True, 28)
    TABLE = ("table", 22, 0.4, False, 22)
    TABLE_HEAD = ("table head", 22, 0.4, True, 22)

    @property
    def pixels(self) -> int:
        return self.value[1]

    @property
    def share(self) -> float:
        return self.value[2]

    @property
    def bold(self) -> bool:
        return self.value[3]

    @property
    def least(self) -> int:
        return self.value[4]


LINE_PITCH = 1.6
TIGHT_PITCH = 1.4


class Scale(NamedTuple):
    """All sizes for one type step (1 to 5) and one window (pixels)."""

    step: int = NORMAL_STEP
    width: int = 1366
    height: int = 768

    @property
    def window(self) -> float:
        """Growth with the window; below 1024 × 768 things flow instead of shrinking."""
        return max(1.0, min(self.width / 1024, self.height / 768))

    def growth(self, share: float) -> float:
        """Return the growth of what takes part in body's growth by `share` (0 to 1)."""
        body = BODY_AT_STEP[self.step - 1] / BODY_AT_STEP[NORMAL_STEP - 1]
        return 1 + (body - 1) * share

    def text(self, role: TextRole) -> int:
        """Return the type size of a role, in pixels."""
        size = max(role.least, role.pixels * self.growth(role.share))
        return round(size * self.window)

    def distance(self, pixels: float) -> int:
        """Return a gap or a margin: it grows with the window, never with the type."""
        return round(pixels * self.window)

    def icon(self, pixels: float) -> int:
        """Return the side of an icon or a disc."""
        return round(pixels * max(1.0, self.growth(0.5)) * self.window)

    def target(self, pixels: float) -> int:
        """Return the height of something to press."""
        return round(pixels * max(1.0, self.growth(0.42)) * self.window)

    @property
    def header(self) -> int:
        return round(92 * max(1.0, self.growth(0.25)) * self.window)

    @property
    def bottom(self) -> int:
        return round(116 * max(1.0, self.growth(0.25)) * self.window)

    @property
    def margin(self) -> int:
        return self.distance(32)

    @property
    def gap(self) -> int:
        """The gap between things of one kind; the largest steps need the room."""
        return self.distance(20 if self.step < 4 else 16)

    @property
    def least_gap(self) -> int:
        return self.distance(12)

    @property
    def pointer(self) -> int:
        """The side of the mouse pointer."""
        return round(48 * max(1.0, self.growth(0.5)) * self.window)
