"""A lesson as `laonian show --json` prints it: a promise to scripts, kept by tests."""

from __future__ import annotations

from decimal import Decimal

from laonian_app.lessons.canonical import encoded, revision_of
from laonian_app.lessons.model import (
    Choice,
    GapText,
    Lesson,
    Match,
    Number,
    Option,
    Order,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Sort,
    Task,
    TrueFalse,
)

Plain = dict[str, object]
_UNGRADED = frozenset(("scenario", "reflection", "poll"))
_BY_PARTS = frozenset(("multiple", "red_flags", "match", "sort", "order"))


def shown(lesson: Lesson) -> Plain:
    """Return what `laonian show --json` prints for a lesson."""
    return {
        "id": lesson.id,
        "title": lesson.title,
        "course": lesson.course,
        "revision": revision_of(lesson),
        "goal": lesson.goal,
        "minutes": lesson.minutes,
        "status": lesson.status.value,
        "pages": [
            {"title": page.title, "blocks": [encoded(block, whole=True) for block in page.blocks]}
            for page in lesson.pages
        ],
        "questions": [_question(question) for question in lesson.questions],
        "takeaways": list(lesson.takeaways),
        "hint_card": list(lesson.hint_card),
        "pairs": [list(pair) for pair in lesson.pairs],
        "glossary": [list(entry) for entry in lesson.glossary],
        "notes": lesson.notes,
        "sources": [encoded(source, whole=True) for source in lesson.sources],
        "checked_on": lesson.checked_on.isoformat() if lesson.checked_on else None,
        "review_by": lesson.review_by.isoformat() if lesson.review_by else None,
    }


def _question(question: Question) -> Plain:
    task = question.task
    return {
        "id": question.id,
        "kind": question.kind,
        "section": question.section.value,
        "family": question.family,
        "difficulty": question.difficulty,
        "tags": list(question.tags),
        "source": question.source,
        "picture": question.picture.file if question.picture else None,
        "scoring": scoring_of(question),
        "stem": question.stem,
        "options": [_option(each) for each in task.options] if isinstance(task, Choice) else [],
        "answer": _answer(task),
        "explanation": question.explanation,
        "hint": question.hint,
        "line": question.line,
    }


def scoring_of(question: Question) -> str | None:
    """Return all or per_option, as given or as its kind is scored; None where nothing is."""
    if question.kind in _UNGRADED:
        return None
    return question.scoring or ("per_option" if question.kind in _BY_PARTS else "all")


def _option(option: Option) -> Plain:
    return {
        "text": option.text,
        "right": option.right,
        "why": option.why,
        "misconception": option.misconception,
    }


def _answer(task: Task) -> object:
    if isinstance(task, Choice):
        return None if task.kind == "poll" else [chr(ord("A") + n) for n in task.right]
    if isinstance(task, TrueFalse):
        return task.right
    if isinstance(task, Number):
        return _number(task)
    if isinstance(task, GapText):
        return list(task.accepted)
    if isinstance(task, Order):
        return list(task.items)
    if isinstance(task, Match):
        return [list(pair) for pair in task.pairs]
    if isinstance(task, Sort):
        return {name: list(items) for name, items in task.groups}
    if isinstance(task, RedFlags):
        return [{"text": flag.text, "why": flag.why} for flag in task.flags]
    return _scenario(task) if isinstance(task, Scenario) else _reflection(task)


def _number(task: Number) -> Plain:
    answer: Plain = {"low": _figure(task.low), "high": _figure(task.high), "unit": task.unit}
    if task.tolerance:
        answer["tolerance"] = _figure(task.tolerance)
    return answer


def _figure(text: str) -> int | float:
    figure = Decimal(text)
    return int(figure) if figure == figure.to_integral_value() else float(figure)


def _reflection(task: Reflection) -> str | None:
    return task.answer


def _scenario(task: Scenario) -> Plain:
    return {
        "start": task.steps[0].name if task.steps else None,
        "role": task.role,
        "steps": [
            {
                "name": step.name,
                "speaker": step.speaker,
                "text": step.text,
                "options": [
                    {"text": option.text, "to": option.to, "why": option.why}
                    for option in step.options
                ],
            }
            for step in task.steps
        ],
    }
