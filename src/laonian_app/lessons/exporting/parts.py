"""A lesson laid out to be read without the program: headings, words, pictures, questions.

Word, HTML and the long picture are drawn from the same parts.
"""

from __future__ import annotations

from dataclasses import dataclass

from laonian_app.lessons.inline import Span
from laonian_app.lessons.model import BoxKind

Words = tuple[Span, ...]
"""One paragraph."""


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 is the title of a page or section."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Paragraph:
    words: Words


@dataclass(frozen=True, slots=True)
class Items:
    items: tuple[Words, ...]
    ordered: bool


@dataclass(frozen=True, slots=True)
class Grid:
    """A table; every row is as long as the first, which heads it."""

    rows: tuple[tuple[Words, ...], ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture of the lesson's folder, by its name there."""

    file: str
    words: str


@dataclass(frozen=True, slots=True)
class Callout:
    """A box; `label` is empty where the box needs none."""

    box: BoxKind
    label: str
    lines: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class Offered:
    """What can be chosen; `mark` is a letter, a number or empty."""

    mark: str
    words: Words
    picture: str | None = None


@dataclass(frozen=True, slots=True)
class Asked:
    """A question on paper. `room`: lines to write on; `reveal`: what is said afterwards."""

    number: int
    kind: str
    stem: tuple[Words, ...]
    offered: tuple[Offered, ...] = ()
    picture: Shown | None = None
    room: int = 0
    answer: str = ""
    reveal: tuple[Words, ...] = ()


Part = Heading | Paragraph | Items | Grid | Shown | Callout | Asked


@dataclass(frozen=True, slots=True)
class Handout:
    """A lesson for reading and taking home; parts in order.

    `takeaways` and `card` are lines without marks; `note` tells who wrote it and until when
    its facts were checked.
    """

    title: str
    goal: str
    pages: tuple[Part, ...]
    questions: tuple[Asked, ...]
    takeaways: tuple[str, ...]
    card: tuple[str, ...]
    closing_line: str
    note: str
