"""A page of a lesson cut into pieces that fit the screen, at every size of type.

Whole blocks first; a block taller than a screen is cut behind a sentence, by lines only
where one sentence is taller than a screen. Nothing is scrolled, nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from laonian_app.speech.split import CLOSERS, ENDS
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.kit.typesetting import Run, SetText, set_text, tidy
from laonian_app.ui.learner.cutting import cut_runs, end_of_clause, end_of_sentence

PANEL_PADDING = 20
BULLET_INDENT = 1.4
LEAST_CHARACTERS = 12


class Shape(Enum):
    """How a fragment stands on the page."""

    TITLE = "title"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    BOX = "box"
    POEM = "poem"
    TABLE_ROW = "table_row"
    SOUND = "sound"


@dataclass(frozen=True, slots=True)
class Fragment:
    """A block, or the part of one that fits; `cells` only for a row of a table.

    `block` is the number of its block on the page (-1 for the title), `start` the place of
    its first character in that block; `bullet` stands before an item. A box has its word
    `head` in front, and `head_again` where it goes on, on another screen. A `wide` box takes
    the whole width, any other ends where the longest line may end.
    """

    shape: Shape
    runs: tuple[Run, ...]
    block: int
    start: int = 0
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

    @property
    def text(self) -> str:
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Screenful:
    """What stands on one screen; `picture_width` is 0 where the picture gave way."""

    fragments: tuple[Fragment, ...]
    picture_width: int = 0


@dataclass(frozen=True, slots=True)
class Room:
    """The space for a page, in pixels."""

    width: int
    height: int


class Flow:
    """Cuts pages into screenfuls for one look and one room."""

    def __init__(self, theme: Theme, room: Room) -> None:
        self._theme, self._room = theme, room
        self._pitch = setting_of(theme, TextRole.BODY).pitch

    def screenfuls(
        self, fragments: Sequence[Fragment], *, with_picture: bool
    ) -> tuple[Screenful, ...]:
        """Return the screens that a page takes, at least one."""
        for width in self._picture_widths() if with_picture else ():
            if self.height(fragments, self._beside(width)) <= self._room.height:
                return (Screenful(tuple(fragments), width),)
        first = self._least_picture() if with_picture else 0
        screens = self._cut(list(fragments), first)
        if first and not _begins_well(screens):
            without = self._cut(list(fragments), 0)
            screens = without if _begins_well(without) else screens
        return tuple(screens)

    def _picture_widths(self) -> list[int]:
        scale = self._theme.scale
        wanted = [scale.distance(width) for width in (466, 400, 330)]
        return [width for width in wanted if self._holds_words(width)]

    def _least_picture(self) -> int:
        least = self._theme.scale.distance(300)
        return least if self._holds_words(least) else 0

    def _holds_words(self, picture: int) -> bool:
        characters = self._beside(picture) / self._theme.scale.text(TextRole.BODY)
        return characters >= LEAST_CHARACTERS

    def _beside(self, picture: int) -> int:
        return (
            self._room.width - picture - self._theme.scale.distance(44)
            if picture
            else self._room.width
        )

    def gap(self, above: Fragment, below: Fragment) -> int:
        """Return the usual space between two fragments, in pixels."""
        if above.shape is Shape.TITLE:
            return self._theme.scale.distance(28 if self._theme.scale.step < 4 else 14)
        if above.shape is below.shape is Shape.ITEM:
            return round(self._pitch * 0.3)
        if above.shape is below.shape is Shape.TABLE_ROW:
            return 0
        return round(self._pitch * 0.55)

    def least_gap(self, above: Fragment, below: Fragment) -> int:
        """Return the space that stays when room is short: paragraphs stay apart.

        Reasons may stand closer: their question stays above them only where they do.
        """
        if above.shape is below.shape is Shape.PARAGRAPH:
            close = above.role is below.role is TextRole.REASON
            return round(self._pitch * (0.3 if close else 0.5))
        return min(self.gap(above, below), self._theme.scale.least_gap)

    def height(self, fragments: Sequence[Fragment], width: int) -> int:
        """Return what fragments take at least below each other at a width."""
        total = 0
        for number, fragment in enumerate(fragments):
            if number:
                total += self.least_gap(fragments[number - 1], fragment)
            total += self.height_of(fragment, width)
        return total

    def height_of(self, fragment: Fragment, width: int) -> int:
        scale = self._theme.scale
        if fragment.shape is Shape.TABLE_ROW:
            cell = cell_width(self._theme, width, len(fragment.cells))
            body = setting_of(self._theme, TextRole.BODY)
            tallest = max(set_text(c, body, cell).height for c in fragment.cells)
            return tallest + 2 * scale.distance(8)
        if fragment.shape is Shape.SOUND:
            return scale.target(76)
        words = self.set(fragment, width).height
        return words + (2 * scale.distance(PANEL_PADDING) if is_panel(fragment) else 0)

    def set(self, fragment: Fragment, width: int) -> SetText:
        """Return the words of a fragment set for the width of the whole fragment."""
        return set_fragment(self._theme, fragment, width)

    def _cut(self, waiting: list[Fragment], picture: int) -> list[Screenful]:
        screens: list[Screenful] = []
        while waiting:
            width = self._beside(picture)
            taken, waiting = self._take(waiting, width)
            screens.append(Screenful(tuple(taken), picture))
            waiting = [*map(_going_on, waiting[:1]), *waiting[1:]]
            picture = 0
        return self._without_single_lines(screens) or [Screenful(())]

    def _without_single_lines(self, screens: list[Screenful]) -> list[Screenful]:
        """A line that would stand alone on a screen takes the fragment before it along."""
        for number in range(1, len(screens)):
            above, below = screens[number - 1], screens[number]
            alone, moved = below.fragments[0], above.fragments[-1]
            if len(below.fragments) > 1 or alone.start or not self._is_one_line(alone):
                continue
            if moved.block == alone.block:
                alone = replace(alone, head="")
            stays = [each for each in above.fragments[:-1] if each.shape is not Shape.TITLE]
            both = (_going_on(moved), alone)
            if stays and self.height(both, self._room.width) <= self._room.height:
                screens[number - 1] = replace(above, fragments=above.fragments[:-1])
                screens[number] = replace(below, fragments=both)
        return screens

    def _is_one_line(self, fragment: Fragment) -> bool:
        if fragment.shape in (Shape.TABLE_ROW, Shape.SOUND):
            return False
        return self.set(fragment, self._room.width).lines == 1

    def _take(self, waiting: list[Fragment], width: int) -> tuple[list[Fragment], list[Fragment]]:
        """Fill one screen; return what stands on it and what is left."""
        taken: list[Fragment] = []
        used = 0
        for number, fragment in enumerate(waiting):
            gap = self.least_gap(taken[-1], fragment) if taken else 0
            height = self.height_of(fragment, width)
            if used + gap + height <= self._room.height:
                taken.append(fragment)
                used += gap + height
                continue
            only_title = all(f.shape is Shape.TITLE for f in taken)
            if only_title or height > self._room.height:
                left = self._room.height - used - gap
                part, rest = self._split(fragment, width, left, must=only_title)
                if part is not None:
                    return [*taken, part], [*([rest] if rest else []), *waiting[number + 1 :]]
            if taken:
                return taken, waiting[number:]
            return [fragment], waiting[number + 1 :]
        return taken, []

    def _split(
        self, fragment: Fragment, width: int, room: int, *, must: bool
    ) -> tuple[Fragment | None, Fragment | None]:
        """Cut a fragment so that its first part fits into `room` pixels.

        Behind a sentence, where one fits; with `must` else behind a clause, else by lines.
        """
        if fragment.shape in (Shape.TABLE_ROW, Shape.SOUND):
            return None, fragment
        words = self.set(fragment, width)
        padding = 2 * self._theme.scale.distance(PANEL_PADDING) if is_panel(fragment) else 0
        lines = int((room - padding) // words.pitch)
        if words.lines - lines == 1:
            lines -= 1
        if lines < 1 or (lines < 2 and words.lines > 2):
            return None, fragment
        most = words.line_range(lines - 1)[1] - len(fragment.head)
        at = end_of_sentence(fragment.text, most)
        if most < 1 or not (at or must):
            return None, fragment
        first, second = cut_runs(fragment.runs, at or end_of_clause(fragment.text, most) or most)
        start = fragment.start + sum(len(run.text) for run in first)
        rest = replace(fragment, runs=second, start=start, head=fragment.head_again)
        return replace(fragment, runs=first), replace(rest, bullet=" " if rest.bullet else "")


def _begins_well(screens: Sequence[Screenful]) -> bool:
    """Say whether the first screen ends with a whole sentence, and is more than a title."""
    last = screens[0].fragments[-1] if screens[0].fragments else None
    if last is None or last.shape is Shape.TITLE:
        return False
    is_cut = len(screens) > 1 and screens[1].fragments[0].start > 0
    return not is_cut or last.text.rstrip()[-1:] in ENDS | CLOSERS


def _going_on(fragment: Fragment) -> Fragment:
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
