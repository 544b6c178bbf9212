"""A page of a lesson cut into pieces that fit the screen, at every size of type.

Whole blocks first; a block taller than a screen is cut behind a sentence, by lines only
where one sentence is taller than a screen. Nothing is scrolled, nothing is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from laonian_app.speech.split import CLOSERS, ENDS
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.kit.typesetting import SetText, set_text
from laonian_app.ui.learner.cutting import cut_runs, end_of_clause, end_of_sentence
from laonian_app.ui.learner.fragments import (
    PANEL_PADDING,
    Fragment,
    Room,
    Screenful,
    Shape,
    cell_width,
    going_on,
    is_panel,
    set_fragment,
)

LEAST_CHARACTERS = 12


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
        if fragment.shape.is_pressed:
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
            taken, waiting = _keeping_head(*self._take(waiting, width))
            screens.append(Screenful(tuple(taken), picture))
            waiting = [*map(going_on, waiting[:1]), *waiting[1:]]
            waiting = self._with_head(taken, waiting)
            picture = 0
        return self._without_single_lines(screens) or [Screenful(())]

    def _with_head(self, above: list[Fragment], waiting: list[Fragment]) -> list[Fragment]:
        """Let a table that goes on begin with its head again, where a row fits below it."""
        if not waiting or waiting[0].shape is not Shape.TABLE_ROW or waiting[0].is_head:
            return waiting
        heads = [one for one in above if one.is_head and one.block == waiting[0].block]
        head_again = [replace(head, is_repeated=True) for head in heads]
        height = self.height([*head_again, waiting[0]], self._room.width)
        return [*head_again, *waiting] if height <= self._room.height else waiting

    def _without_single_lines(self, screens: list[Screenful]) -> list[Screenful]:
        """A line that would stand alone on a screen takes the fragment before it along."""
        for number in range(1, len(screens)):
            above, below = screens[number - 1], screens[number]
            alone, moved = below.fragments[0], above.fragments[-1]
            if len(below.fragments) > 1 or alone.start or not self._is_one_line(alone):
                continue
            if moved.block == alone.block:
                alone = replace(alone, head="")
            stays = [each for each in above.fragments[:-1] if not _leads(each)]
            both = (*self._with_head(list(above.fragments), [going_on(moved)]), alone)
            if stays and self.height(both, self._room.width) <= self._room.height:
                screens[number - 1] = replace(above, fragments=above.fragments[:-1])
                screens[number] = replace(below, fragments=both)
        return screens

    def _is_one_line(self, fragment: Fragment) -> bool:
        if fragment.shape is Shape.TABLE_ROW or fragment.shape.is_pressed:
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
        if fragment.shape is Shape.TABLE_ROW or fragment.shape.is_pressed:
            return None, fragment
        words = self.set(fragment, width)
        padding = 2 * self._theme.scale.distance(PANEL_PADDING) if is_panel(fragment) else 0
        lines = int((room - padding) // words.pitch)
        if not must and words.lines - lines == 1:
            lines -= 1  # nor does one line go on by itself, unless only a title would stay
        if lines < 1 or (not must and lines < 2 and words.lines > 2):
            return None, fragment
        most = words.line_range(lines - 1)[1] - len(fragment.head)
        at = end_of_sentence(fragment.text, most)
        if most < 1 or not (at or must):
            return None, fragment
        first, second = cut_runs(fragment.runs, at or end_of_clause(fragment.text, most) or most)
        start = fragment.start + sum(len(run.text) for run in first)
        rest = replace(fragment, runs=second, start=start, head=fragment.head_again)
        return replace(fragment, runs=first), replace(rest, bullet=" " if rest.bullet else "")


def _leads(fragment: Fragment) -> bool:
    """Say whether a fragment is nothing without what stands below it."""
    return fragment.shape is Shape.TITLE or fragment.is_head


def _keeping_head(
    taken: list[Fragment], waiting: list[Fragment]
) -> tuple[list[Fragment], list[Fragment]]:
    """Let the head of a table go along with its rows, where it would end a screen."""
    stays = [fragment for fragment in taken[:-1] if not _leads(fragment)]
    if waiting and taken[-1].is_head and stays:
        return taken[:-1], [taken[-1], *waiting]
    return taken, waiting


def _begins_well(screens: Sequence[Screenful]) -> bool:
    """Say whether the first screen ends with a whole sentence, and is more than a title."""
    last = screens[0].fragments[-1] if screens[0].fragments else None
    if last is None or last.shape is Shape.TITLE:
        return False
    is_cut = len(screens) > 1 and screens[1].fragments[0].start > 0
    return not is_cut or last.text.rstrip()[-1:] in ENDS | CLOSERS
