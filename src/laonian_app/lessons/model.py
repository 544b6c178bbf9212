"""What a lesson is: frozen values, equal when they mean the same.

Texts are kept as the instructor wrote them, with the inline marks of our format
(`**strong**`, `[字](读:pinyin)`, `{{热线：name}}`); `lessons.inline` splits them into runs.
Line numbers and the like take no part in comparison.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum


class Section(StrEnum):
    """Where in a lesson a question stands."""

    PRACTICE = "practice"
    BEFORE = "before"
    AFTER = "after"


class Status(StrEnum):
    DRAFT = "draft"
    PUBLISHED = "published"


class Audience(StrEnum):
    """Whom a lesson addresses: it decides between 您 and 你."""

    ELDER = "elder"
    YOUTH = "youth"
    NEWCOMER = "newcomer"
    INSTRUCTOR = "instructor"


class BoxKind(StrEnum):
    REMEMBER = "remember"  # 记住
    CAREFUL = "careful"  # 当心
    STORY = "story"  # 小故事
    INSTRUCTOR = "instructor"  # 教师: never shown or spoken to learners
    PAUSE = "pause"  # 停一停: look at the instructor
    POEM = "poem"  # 诗: keeps its line breaks


# ---------------------------------------------------------------- blocks of a page


@dataclass(frozen=True, slots=True)
class Text:
    """A paragraph; no line breaks inside."""

    text: str
    kind: str = field(default="text", init=False)


@dataclass(frozen=True, slots=True)
class Listing:
    items: tuple[str, ...]
    ordered: bool = False
    kind: str = field(default="list", init=False)


@dataclass(frozen=True, slots=True)
class Table:
    """At most three columns; every row is as long as `header`."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: str = field(default="table", init=False)


@dataclass(frozen=True, slots=True)
class Picture:
    """`file` is relative to the lesson's folder, with `/`; `words` describe the picture."""

    file: str
    words: str
    kind: str = field(default="picture", init=False)


@dataclass(frozen=True, slots=True)
class Sound:
    file: str
    words: str
    transcript: str = ""
    kind: str = field(default="sound", init=False)


@dataclass(frozen=True, slots=True)
class Video:
    file: str
    words: str
    subtitles: str = ""
    transcript: str = ""
    kind: str = field(default="video", init=False)


@dataclass(frozen=True, slots=True)
class Box:
    """A coloured box; `text` may hold line breaks (each is a line of a poem, else a paragraph)."""

    box: BoxKind
    text: str
    kind: str = field(default="box", init=False)


Block = Text | Listing | Table | Picture | Sound | Video | Box


@dataclass(frozen=True, slots=True)
class Page:
    """One idea. The title is empty for text before the first heading."""

    title: str
    blocks: tuple[Block, ...]
    line: int | None = field(default=None, compare=False)


# ---------------------------------------------------------------- what a question asks


@dataclass(frozen=True, slots=True)
class Option:
    """`picture` shows instead of the text, which then describes it and is read aloud."""

    text: str
    right: bool | None
    why: str | None = None
    misconception: str | None = None
    picture: str | None = None
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Choice:
    """single, multiple or poll: which it is stands in `kind`; polls have no right option."""

    kind: str
    options: tuple[Option, ...]

    @property
    def right(self) -> tuple[int, ...]:
        """Numbers of the right options, 0-based."""
        return tuple(n for n, option in enumerate(self.options) if option.right)


@dataclass(frozen=True, slots=True)
class TrueFalse:
    right: bool
    misconception: str | None = None
    kind: str = field(default="true_false", init=False)


@dataclass(frozen=True, slots=True)
class Number:
    """Decimal texts, so that 0.1 stays 0.1; `low` equals `high` for one exact number."""

    low: str
    high: str
    unit: str = ""
    tolerance: str = ""
    kind: str = field(default="number", init=False)


@dataclass(frozen=True, slots=True)
class GapText:
    accepted: tuple[str, ...]
    kind: str = field(default="text", init=False)


@dataclass(frozen=True, slots=True)
class Order:
    """`items` in the right order."""

    items: tuple[str, ...]
    kind: str = field(default="order", init=False)


@dataclass(frozen=True, slots=True)
class Match:
    pairs: tuple[tuple[str, str], ...]
    kind: str = field(default="match", init=False)


@dataclass(frozen=True, slots=True)
class Sort:
    groups: tuple[tuple[str, tuple[str, ...]], ...]
    kind: str = field(default="sort", init=False)


@dataclass(frozen=True, slots=True)
class Flag:
    """A suspicious part of a text; `start` is its place in `RedFlags.text`."""

    text: str
    why: str
    start: int


@dataclass(frozen=True, slots=True)
class RedFlags:
    """`text` is what is shown, without the marks; no flags: the text is genuine."""

    text: str
    flags: tuple[Flag, ...]
    kind: str = field(default="red_flags", init=False)


@dataclass(frozen=True, slots=True)
class StepOption:
    """`to` names a step; it is empty in a draft whose author has not said where it leads."""

    text: str
    to: str
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """No options: an end."""

    name: str
    speaker: str
    text: str
    options: tuple[StepOption, ...]
    line: int | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Scenario:
    """The first step is the start; `role` is self, helper or onlooker."""

    steps: tuple[Step, ...]
    role: str = "self"
    kind: str = field(default="scenario", init=False)


@dataclass(frozen=True, slots=True)
class Reflection:
    answer: str | None = None
    kind: str = field(default="reflection", init=False)


Task = (
    Choice | TrueFalse | Number | GapText | Order | Match | Sort | RedFlags | Scenario | Reflection
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its place in the lesson.

    `id` is in use for the answers; `derived_id` comes from the words alone and joins PCs
    that saw different revisions; `id_given` says that the instructor wrote the id.
    `difficulty` 1 easy to 3 hard. `scoring` is all or per_option. `right_word` heads the
    right options of this question where the lesson's word would mislead: of dangerous
    sentences nobody may read that they are the safe way.
    """

    id: str
    section: Section
    stem: str
    task: Task
    derived_id: str = ""
    id_given: bool = False
    title: str = ""
    explanation: str | None = None
    hint: str | None = None
    family: str | None = None
    difficulty: int | None = None
    tags: tuple[str, ...] = ()
    source: str | None = None
    picture: Picture | None = None
    sound: str | None = None
    scoring: str | None = None
    spoken: str | None = None
    notes: str | None = None
    shuffle: bool | None = None
    right_word: str | None = None
    line: int | None = field(default=None, compare=False)

    @property
    def kind(self) -> str:
        """One of the kinds of `laonian show`: single, multiple, true_false, …"""
        return self.task.kind


# ---------------------------------------------------------------- the lesson


@dataclass(frozen=True, slots=True)
class Source:
    """`label` (F29) is what a question's 据 points to; it may be empty."""

    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """A whole lesson.

    `speech` pairs a written form with how it is spoken; `pairs` are for the match game;
    `approved_by` names who looked it through before it was published;
    `unknown` keeps header lines that the program does not know.
    """

    id: str
    title: str
    pages: tuple[Page, ...] = ()
    questions: tuple[Question, ...] = ()
    id_given: bool = False
    course: str = ""
    order: int | None = None
    minutes: int | None = None
    goal: str = ""
    checked_on: date | None = None
    review_by: date | None = None
    sources: tuple[Source, ...] = ()
    author: str = ""
    license: str = ""
    tags: tuple[str, ...] = ()
    status: Status = Status.PUBLISHED
    shuffle: bool = True
    right_word: str = ""
    rules: str = ""
    audience: Audience = Audience.ELDER
    format: int = 1
    takeaways: tuple[str, ...] = ()
    hint_card: tuple[str, ...] = ()
    pairs: tuple[tuple[str, str], ...] = ()
    glossary: tuple[tuple[str, str], ...] = ()
    speech: tuple[tuple[str, str], ...] = ()
    notes: str = ""
    source_notes: str = ""
    unknown: tuple[tuple[str, str], ...] = ()
    approved_by: str = ""

    def questions_of(self, section: Section) -> tuple[Question, ...]:
        """Return the questions of one section, in the file's order."""
        return tuple(q for q in self.questions if q.section is section)


# ---------------------------------------------------------------- beside the lessons


@dataclass(frozen=True, slots=True)
class Course:
    """`rules` 消保 turns the governance checks on; `right_word` heads the feedback."""

    id: str
    title: str
    order: int = 0
    rules: str = ""
    right_word: str = ""
    closing_line: str = ""


@dataclass(frozen=True, slots=True)
class Misconception:
    code: str
    words: str


@dataclass(frozen=True, slots=True)
class Contact:
    """A hotline; an empty `number` leaves out every line that names it."""

    name: str
    number: str
    purpose: str = ""
    checked_on: date | None = None
    local: bool = False
