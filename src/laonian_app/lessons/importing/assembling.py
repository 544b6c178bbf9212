"""Questions and pages put together as lessons of a size that a class can sit through."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from laonian_app.lessons.check_files import named_files
from laonian_app.lessons.identity import is_id, slug, with_derived_ids
from laonian_app.lessons.importing.wording import one_line
from laonian_app.lessons.model import Lesson, Page, Question, Status

MOST_QUESTIONS = 40
"""So many questions one lesson may have."""

TO_MEND = "待修改"
_LONGEST_TITLE = 40
_LONGEST_ID = 30


@dataclass(frozen=True, slots=True)
class Collected:
    """A question with the headings above it in its source, outermost first.

    `faulty`: as it is, it would keep its whole lesson from learners.
    """

    question: Question
    section: tuple[str, ...] = ()
    faulty: bool = False


@dataclass(frozen=True, slots=True)
class Assembled:
    lesson: Lesson
    files: frozenset[str]


def lessons_of(
    questions: list[Collected], pages: tuple[Page, ...], title: str, stem: str, notes: str
) -> list[Assembled]:
    """Return the lessons that questions and pages make; the first one gets the notes.

    `questions` is empty afterwards: two copies of a large bank take twice the memory.

    A source of at most 40 questions is one lesson. A larger one is cut at its outermost
    headings, what is still too large at the next ones, then by number. What is to be
    mended goes into a draft of its own, so that it stops nothing else.
    """
    title = one_line(title)[:_LONGEST_TITLE].strip() or "导入的题目"
    sound = [each for each in questions if not each.faulty]
    mend = _pieces([each for each in questions if each.faulty])
    questions.clear()
    groups = _cut(sound, 0, "")
    if pages and not groups:
        groups.append(("", []))
    del sound
    titles = _titles(title, [name for name, _ in groups])
    titles += [f"{title}（{TO_MEND}）"] * len(mend)
    parts = [*(part for _, part in groups), *mend]
    drafts_from = len(groups)
    groups.clear()
    mend.clear()
    lessons = []
    for n, (own, part) in enumerate(zip(titles, _handed_over(parts), strict=True)):
        first = n == 0 and drafts_from > 0
        lesson = _lesson(own, part, pages if first else ())
        if first and notes:
            lesson = replace(lesson, notes=notes)
        if n >= drafts_from:
            lesson = replace(lesson, status=Status.DRAFT)
        lessons.append(_finished(lesson, stem, n + 1, len(titles)))
    return lessons


def _handed_over(parts: list[list[Question]]) -> Iterator[list[Question]]:
    """Yield the parts; each is forgotten here once the next one is asked for."""
    parts.reverse()
    while parts:
        yield parts.pop()


def _cut(questions: Sequence[Collected], depth: int, name: str) -> list[tuple[str, list[Question]]]:
    """Return named pieces of at most 40 questions, in the source's order."""
    if len(questions) <= MOST_QUESTIONS:
        return [(name, [each.question for each in questions])] if questions else []
    deepest = max(len(each.section) for each in questions)
    if depth >= deepest:
        return [(name, piece) for piece in _pieces(questions)]
    pieces: list[tuple[str, list[Question]]] = []
    for heading, group in groupby(questions, key=_heading_at(depth)):
        own = " ".join(part for part in (name, heading) if part)
        pieces += _cut(list(group), depth + 1, own)
    return pieces


def _heading_at(depth: int) -> Callable[[Collected], str]:
    return lambda each: each.section[depth] if depth < len(each.section) else ""


def _pieces(questions: Sequence[Collected]) -> list[list[Question]]:
    """Return questions in pieces of nearly equal size."""
    count = -(-len(questions) // MOST_QUESTIONS)
    bounds = [len(questions) * n // count for n in range(count + 1)] if count else []
    return [[each.question for each in questions[start:end]] for start, end in pairwise(bounds)]


def _titles(title: str, names: Sequence[str]) -> list[str]:
    """Return a title for each piece; pieces of one name are numbered."""
    if len(names) == 1:
        return [title]
    titles = []
    for n, name in enumerate(names):
        same = sum(other == name for other in names)
        number = sum(other == name for other in names[: n + 1])
        own = f"{title}：{name}" if name else title
        titles.append(f"{own}（{number}）" if same > 1 else own)
    return titles


def _lesson(title: str, questions: Sequence[Question], pages: tuple[Page, ...]) -> Lesson:
    once: set[str] = set()
    kept = []
    for question in questions:
        twice = question.id_given and question.id in once
        kept.append(replace(question, id="", id_given=False) if twice else question)
        once.add(question.id)
    return Lesson("lesson", title, pages, with_derived_ids(kept, written=True))


def _finished(lesson: Lesson, stem: str, number: int, count: int) -> Assembled:
    """Return a lesson with its ids, which are written into its file."""
    own = slug(stem)[:_LONGEST_ID].strip("-")
    own = own if is_id(own) else "lesson"
    own = f"{own}-{number}" if count > 1 else own
    finished = replace(lesson, id=own, id_given=True)
    files = frozenset(name for name, _, _ in named_files(finished, {}))
    return Assembled(finished, files)
