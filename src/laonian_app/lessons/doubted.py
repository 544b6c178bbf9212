"""Questions of which only the instructor knows whether they are old ones with other words.

What is answered is written into the lesson's file as an id, so it is never asked again, here
or on another PC.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from laonian_app.lessons.id_writing import IdsNotWritten, write_ids
from laonian_app.lessons.identity import LIKE_ENOUGH, Doubt, option_texts
from laonian_app.lessons.inline import plain
from laonian_app.lessons.model import Choice, Lesson, Match, Order, Question, Sort


@dataclass(frozen=True, slots=True)
class Doubted:
    """A question to be asked about: its id in use, the old words and those of now."""

    id: str
    before: str
    now: str


def still_doubted(
    lesson: Lesson, doubts: Iterable[Doubt], earlier: Iterable[tuple[str, str]]
) -> tuple[tuple[str, str], ...]:
    """Return the ids of the questions to be asked about, each with the words of the old one.

    A slip that was mended is not asked about: the stem stayed alike and the options the same.

    Args:
        lesson: with the ids in use.
        earlier: what was not answered yet; it goes where its question went or got an id.
    """
    now = {each.id: words_of(each) for each in lesson.questions if not each.id_given}
    found = dict(earlier)
    for doubt in doubts:
        if doubt.old is not None and doubt.new is not None and not _is_mended(doubt):
            found.setdefault(doubt.old.id, words_of(doubt.old))
    return tuple((own, words) for own, words in found.items() if now.get(own, words) != words)


def _is_mended(doubt: Doubt) -> bool:
    assert doubt.old is not None
    assert doubt.new is not None
    offered = option_texts(doubt.new)
    return bool(offered) and offered == option_texts(doubt.old) and doubt.likeness >= LIKE_ENOUGH


def words_of(question: Question) -> str:
    """Return what a question asks and offers, a line each."""
    return "\n".join(plain(each) or each for each in (question.stem, *_offered(question)))


def _offered(question: Question) -> tuple[str, ...]:
    task = question.task
    if isinstance(task, Choice):
        return tuple(f"{chr(65 + n)}. {option.text}" for n, option in enumerate(task.options))
    if isinstance(task, Order):
        return task.items
    if isinstance(task, Match):
        return tuple(f"{left} = {right}" for left, right in task.pairs)
    if isinstance(task, Sort):
        return tuple(f"{name}：{'、'.join(items)}" for name, items in task.groups)
    return ()


def doubted_of(lesson: Lesson, doubted: Iterable[tuple[str, str]]) -> tuple[Doubted, ...]:
    """Return what is to be asked about a lesson, in its own order."""
    before = dict(doubted)
    return tuple(
        Doubted(question.id, before[question.id], words_of(question))
        for question in lesson.questions
        if question.id in before
    )


def settle(file: Path, lesson: Lesson, question_id: str, *, same: bool) -> None:
    """Write the answer into the lesson's file as the question's id; other lines stay.

    Args:
        lesson: as read from this file, with the ids in use.
        same: the question keeps the old id and its answers; else it gets one of its own.

    Raises:
        IdsNotWritten: the file does not hold this lesson, or the question is gone.
        FolderNotWritable: the disk is full or write-protected.
    """
    for n, question in enumerate(lesson.questions):
        if question.id == question_id:
            own = question if same else replace(question, id=_own_id(question, lesson))
            questions = (*lesson.questions[:n], own, *lesson.questions[n + 1 :])
            write_ids(file, replace(lesson, questions=questions), {n})
            return
    raise IdsNotWritten(name=file.parent.name, detail=f"no question {question_id}")


def _own_id(question: Question, lesson: Lesson) -> str:
    """Return an id that no question has: an old one that came back may hold the derived one."""
    used = {each.id for each in lesson.questions}
    wanted, number = question.derived_id, 2
    while wanted in used:
        wanted, number = f"{question.derived_id}-{number}", number + 1
    return wanted
