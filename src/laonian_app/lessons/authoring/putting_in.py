"""Where a picture, a sound, a video or a table goes in a part of a lesson.

A place is ("thing", n): in place of the thing that is segment n of a page; ("new", n, lines):
into the running text that is segment n, behind so many of its shown lines; ("option", n).
What is not there any more is taken as the end of the page.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from laonian_app.lessons.authoring.page_segments import (
    Thing,
    lines_of,
    segments_of,
    with_new_thing,
    with_thing,
)
from laonian_app.lessons.model import Choice, Picture, Question
from laonian_app.lessons.problems import Place

AT_THE_END: Place = ("new", -1, 0)
_ALL = 1_000_000


def head_of(lines: Sequence[str]) -> int:
    """Return how many of a page's lines are its heading and the blank ones behind it."""
    if not lines or not lines[0].lstrip().startswith(("#", "＃")):
        return 0
    filled = (n for n, line in enumerate(lines) if n and line.strip())
    return next(filled, len(lines))


def thing_at(lines: Sequence[str], place: Place) -> Thing | None:
    """Return what stands at a place ("thing", n) of a page's lines."""
    segments, at = segments_of(lines[head_of(lines) :]), place[1] if len(place) > 1 else None
    if place[0] != "thing" or not isinstance(at, int) or not 0 <= at < len(segments):
        return None
    return segments[at].thing


def put_into_page(lines: Sequence[str], place: Place, thing: Thing) -> list[str]:
    """Return a page's lines, heading and all, with a thing at a place."""
    head = head_of(lines)
    segments = segments_of(lines[head:])
    at = int(place[1]) if len(place) > 1 else -1
    thing_there = [each.thing is not None for each in segments]
    if place[0] == "thing" and 0 <= at < len(segments) and thing_there[at]:
        found = with_thing(segments, at, thing)
    elif place[0] == "new" and 0 <= at < len(segments) and not thing_there[at]:
        found = with_new_thing(segments, at, int(place[2]), thing)
    else:
        found = with_new_thing(segments, len(segments) - 1, _ALL, thing)
    return [*lines[:head], *lines_of(found)]


def put_into_option(question: Question, at: int, picture: Picture) -> Question:
    """Return a question whose option is a picture now; its words describe it."""
    task = question.task
    if not isinstance(task, Choice) or not 0 <= at < len(task.options):
        return question
    options = list(task.options)
    options[at] = replace(options[at], text=picture.words, picture=picture.file)
    return replace(question, task=replace(task, options=tuple(options)))
