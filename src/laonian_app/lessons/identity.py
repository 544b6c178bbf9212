"""Which question is which: ids from the words alone, and matching with the last revision.

Answers hang on lesson id and question id, so an id must survive a mended typing error, a
moved question and a copy to another PC.
"""

from __future__ import annotations

import base64
import hashlib
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from functools import lru_cache

from laonian_app.lessons.model import (
    Choice,
    Lesson,
    Match,
    Order,
    Question,
    RedFlags,
    Scenario,
    Sort,
)

LIKE_ENOUGH = 0.75
"""From this likeness of two stems on, a question is taken for the old one."""

_ID = re.compile(r"[a-z0-9-]{2,40}")
_NOT_A_WORD = re.compile(r"[\W_]")
_SAID_OTHERWISE = re.compile(r"\[([^\[\]]*)\]\(读[:：][^()]*\)")
_DERIVED_LENGTH = 10
_ENCODED_BYTES = 10  # give 16 characters; the rest of the digest is not needed
_LONGEST = 40
_COMPARED = 400  # characters of a stem; the time grows with their square
_SLACK = 20


def is_id(text: str) -> bool:
    """Say whether a text can be an id: 2 to 40 of a-z, 0-9 and the hyphen."""
    return _ID.fullmatch(text) is not None


def slug(text: str, otherwise: str = "lesson") -> str:
    """Return an id made of a text, in pinyin where it is Chinese."""
    plain = unicodedata.normalize("NFKC", text).lower()
    if not plain.isascii():
        from pypinyin import lazy_pinyin

        plain = "-".join(lazy_pinyin(plain)).lower()
    made = re.sub("[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].strip("-")
    return made if is_id(made) else otherwise


@lru_cache(maxsize=256)
def _is_dropped(character: str) -> bool:
    return unicodedata.category(character)[0] in "PZC"


def folded(text: str) -> str:
    """Return a text without blanks, punctuation, width, case and marks of pronunciation."""
    plain = unicodedata.normalize("NFKC", _SAID_OTHERWISE.sub(r"\1", text)).casefold()
    return _NOT_A_WORD.sub(lambda hit: "" if _is_dropped(hit[0]) else hit[0], plain)


def option_texts(question: Question) -> frozenset[str]:
    """Return the folded texts that a question offers, in no order."""
    task = question.task
    texts: Iterable[str] = ()
    if isinstance(task, Choice):
        texts = (f"{option.text}{option.picture or ''}" for option in task.options)
    elif isinstance(task, Order):
        texts = task.items
    elif isinstance(task, Match):
        texts = (f"{left}={right}" for left, right in task.pairs)
    elif isinstance(task, Sort):
        texts = (f"{name}={item}" for name, items in task.groups for item in items)
    elif isinstance(task, RedFlags):
        texts = (task.text,)
    elif isinstance(task, Scenario):
        texts = (f"{step.name}={step.text}" for step in task.steps)
    return frozenset(folded(text) for text in texts)


def derived_id(question: Question) -> str:
    """Return the id that follows from kind, stem and the set of option texts."""
    parts = [question.kind, folded(question.stem), *sorted(option_texts(question))]
    digest = hashlib.sha256("\n".join(parts).encode()).digest()
    return "q-" + base64.b32encode(digest[:_ENCODED_BYTES]).decode()[:_DERIVED_LENGTH].lower()


def with_derived_ids(
    questions: Sequence[Question], *, written: bool = False
) -> tuple[Question, ...]:
    """Return questions with their derived ids; equal ones get -2, -3 in the file's order.

    Questions without an id of their own use the derived one; `written` says that it will
    stand in the file.
    """
    count: dict[str, int] = {}
    found = []
    for question in questions:
        derived = derived_id(question)
        count[derived] = count.get(derived, 0) + 1
        if count[derived] > 1:
            derived = f"{derived}-{count[derived]}"
        own = question.id if question.id_given else derived
        given = question.id_given or written
        found.append(replace(question, id=own, derived_id=derived, id_given=given))
    return tuple(found)


def with_ids_given(lesson: Lesson) -> Lesson:
    """Return a lesson whose ids will be written out: for bundles and files that we write."""
    questions = tuple(replace(question, id_given=True) for question in lesson.questions)
    return replace(lesson, id_given=True, questions=questions)


# ---------------------------------------------------------------- the last revision


@dataclass(frozen=True, slots=True)
class Doubt:
    """A question that may be an old one with other words; the instructor is asked.

    `kept` says that the old id is in use until the answer; `old` is None where nothing
    of the last revision resembles `new`, `new` is None where an old question is gone.
    `likeness` of the two stems, 0 to 1.
    """

    old: Question | None
    new: Question | None
    likeness: float
    kept: bool


@dataclass(frozen=True, slots=True)
class Matched:
    """A lesson with the ids of its last revision, and what is doubtful or lost."""

    lesson: Lesson
    doubts: tuple[Doubt, ...]


def keep_ids(lesson: Lesson, last: Lesson) -> Matched:
    """Return `lesson` with the ids that its questions had in its `last` revision.

    Questions without 编号 are matched by equal stem, else by equal options, else by
    likeness of the stem (0.75 and more), one to one, the best first. Doubtful are matches
    by options or likeness alone; lost are old questions without a match.
    """
    given = {question.id for question in lesson.questions if question.id_given}
    old = [question for question in last.questions if question.id not in given]
    new = [n for n, question in enumerate(lesson.questions) if not question.id_given]
    pairs: dict[int, Question] = {}
    doubts: list[Doubt] = []
    for sure, alike in _steps():
        waiting = [n for n in new if n not in pairs]
        taken = {each.id for each in pairs.values()}
        free = [each for each in old if each.id not in taken]
        for likeness, n, candidate in _best_first(lesson, waiting, free, alike):
            if n in pairs or candidate.id in taken:
                continue
            pairs[n] = candidate
            taken.add(candidate.id)
            if not sure:
                doubts.append(Doubt(candidate, lesson.questions[n], likeness, kept=True))
    taken = {question.id for question in pairs.values()}
    doubts += [Doubt(each, None, 0.0, kept=False) for each in old if each.id not in taken]
    return Matched(_renamed(lesson, pairs), tuple(doubts))


_Alike = Callable[[Question, Question], float]


def _steps() -> tuple[tuple[bool, _Alike], ...]:
    return ((True, _same_stem), (False, _same_options), (False, _likeness))


def _same_stem(new: Question, old: Question) -> float:
    if folded(new.stem) != folded(old.stem) or not folded(new.stem):
        return 0.0
    return 1.0 + (option_texts(new) == option_texts(old))


def _same_options(new: Question, old: Question) -> float:
    texts = option_texts(new)
    if not texts or texts != option_texts(old):
        return 0.0
    return max(stem_likeness(new, old), 0.01)


def _likeness(new: Question, old: Question) -> float:
    short, long = sorted((len(new.stem), len(old.stem)))
    if long > 3 * short + _SLACK:
        return 0.0
    likeness = stem_likeness(new, old)
    return likeness if likeness >= LIKE_ENOUGH else 0.0


def stem_likeness(one: Question, other: Question) -> float:
    """Return how alike the stems of two questions are, 0 to 1; below 0.75 an upper bound."""
    mine, its = (folded(each.stem)[:_COMPARED] for each in (one, other))
    matcher = SequenceMatcher(None, mine, its, autojunk=False)
    bound = min(matcher.real_quick_ratio(), matcher.quick_ratio())
    return matcher.ratio() if bound >= LIKE_ENOUGH else bound


def _best_first(
    lesson: Lesson, new: list[int], old: list[Question], alike: _Alike
) -> list[tuple[float, int, Question]]:
    """Return the pairs that are alike, the most alike first, then in the file's order."""
    found = []
    for n in new:
        for candidate in old:
            if candidate.kind != lesson.questions[n].kind:
                continue
            likeness = alike(lesson.questions[n], candidate)
            if likeness:
                found.append((min(likeness, 1.0), -likeness, n, candidate))
    found.sort(key=lambda each: (each[1], each[2]))
    return [(likeness, n, candidate) for likeness, _, n, candidate in found]


def _renamed(lesson: Lesson, pairs: dict[int, Question]) -> Lesson:
    """Return the lesson with the kept ids; a new question never takes an id that is in use."""
    used = {question.id for question in pairs.values()}
    used |= {question.id for question in lesson.questions if question.id_given}
    questions = []
    for n, question in enumerate(lesson.questions):
        own = question
        if n in pairs:
            own = replace(question, id=pairs[n].id)
        elif not question.id_given and question.id in used:
            own = replace(question, id=_free(question.id, used))
        used.add(own.id)
        questions.append(own)
    return replace(lesson, questions=tuple(questions))


def _free(wanted: str, used: set[str]) -> str:
    number = 2
    while f"{wanted}-{number}" in used:
        number += 1
    return f"{wanted}-{number}"


def moved_lesson(lesson: Lesson, vanished: Iterable[Lesson]) -> Lesson | None:
    """Return the vanished lesson that `lesson` is under a new id, None if there is none.

    It is the same if it asks the same questions; a lesson without any is never the same.
    """
    mine = {question.derived_id for question in lesson.questions}
    if not mine:
        return None
    for old in vanished:
        if {question.derived_id for question in old.questions} == mine:
            return old
    return None
