"""The parts of a lesson page: what they hold, and how much room their words take."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.kit.typesetting import Run, SetText, set_text, tidy

PANEL_PADDING = 20
BULLET_INDENT = 1.4


class Shape(Enum):
    """How a fragment stands on the page."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    BOX = "box"
    POEM = "poem"
    TABLE_ROW = "table_row"
    SOUND = "sound"
    VIDEO = "video"

    @property
    def is_pressed(self) -> bool:
        """Whether it is a button: one piece, never cut."""
        return self in (Shape.SOUND, Shape.VIDEO)


@dataclass(frozen=True, slots=True)
class Fragment:
    """A block, or the part of one that fits; `cells` only for a row of a table.

    `block` is the number of its block on the page (-1 for the title), `before` how many
    characters of the block stand in the items, rows or paragraphs ahead of it, `start` where
    it goes on within its own; `bullet` stands before an item. A box has its word
    `head` in front, and `head_again` where it goes on, on another screen. A `wide` box takes
    the whole width, any other ends where the longest line may end. The first row of a table
    `is_head`; `is_repeated` where it stands once more, on another screen of its table.
    """

    shape: Shape
    runs: tuple[Run, ...]
    block: int
    start: int = 0
    before: int = 0
    bullet: str = ""
    ground: str = ""
    icon: str = ""
    head: str = ""
    head_again: str = ""
    cells: tuple[tuple[Run, ...], ...] = ()
    file: str = ""
    role: TextRole = TextRole.BODY
    colour: str = "ink"
    wide: bool = False
    is_head: bool = False
    is_repeated: bool = False

    @property
    def at(self) -> tuple[int, int]:
        """Its block, and its first character in the whole of that block."""
        return self.block, self.before + self.start

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Screenful:
    """What stands on one screen; `picture_width` is 0 where the picture gave way."""

    fragments: tuple[Fragment, ...]
    picture_width: int = 0

    @property
    def at(self) -> tuple[int, int] | None:
        """Block and character where it begins; None for an empty one."""
        return next((each.at for each in self.fragments if not each.is_repeated), None)


@dataclass(frozen=True, slots=True)
class Room:
    """The space for a page, in pixels."""

    width: int
    height: int


def going_on(fragment: Fragment) -> Fragment:
    """Return a fragment as it begins a screen: a box that goes on says so."""
    return fragment if fragment.head else replace(fragment, head=fragment.head_again)


def is_panel(fragment: Fragment) -> bool:
    return fragment.shape in (Shape.BOX, Shape.POEM)


def cell_width(theme: Theme, width: int, columns: int) -> int:
    """Return the room for the words of one cell of a table."""
    return width // columns - theme.scale.distance(24)


def inner_width(theme: Theme, fragment: Fragment, width: int) -> int:
    """Return the room for the words of a fragment."""
    scale = theme.scale
    if is_panel(fragment):
        icon = scale.icon(44) + scale.distance(18) if fragment.icon else 0
        return width - 2 * scale.distance(PANEL_PADDING + 4) - icon
    if fragment.bullet:
        return width - round(scale.text(fragment.role) * BULLET_INDENT)
    return width


def outer_width(theme: Theme, fragment: Fragment, width: int) -> int:
    """Return how much of `width` a fragment takes: a box ends where its lines do."""
    if fragment.wide or not is_panel(fragment):
        return width
    scale = theme.scale
    around = 2 * scale.distance(PANEL_PADDING + 4) + scale.icon(44) + scale.distance(18)
    return min(width, setting_of(theme, fragment.role).most_width + around)


def shown_runs(fragment: Fragment) -> tuple[Run, ...]:
    """Return the runs as they stand on the page, a box with its word in front."""
    return (Run(fragment.head, True), *fragment.runs) if fragment.head else fragment.runs


def set_fragment(theme: Theme, fragment: Fragment, width: int) -> SetText:
    role = TextRole.TITLE if fragment.shape is Shape.TITLE else fragment.role
    setting = setting_of(theme, role)
    return set_text(
        tidy(shown_runs(fragment)), setting, max(1, inner_width(theme, fragment, width))
    )
