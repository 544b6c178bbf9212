"""Which lesson comes next. Pure."""

from __future__ import annotations

from collections.abc import Collection, Sequence


def todays_lesson(
    planned: str | None, in_order: Sequence[str], finished: Collection[str]
) -> str | None:
    """Return the lesson behind the big button: the class's plan, else the first unfinished.

    Args:
        planned: the lesson that the instructor set for today, None without a plan.
        in_order: ids of all lessons on the shelf, in the order of the courses.
        finished: ids of lessons that this learner has finished.
    """
    if planned is not None and planned in in_order:
        return planned
    return next((lesson for lesson in in_order if lesson not in finished), None)


def begins_with_mouse(
    mouse: str, in_order: Sequence[str], opened: Collection[str], read: Collection[str]
) -> bool:
    """Say whether somebody is to be led to the mouse first: they are new to all lessons.

    Args:
        mouse: id of the lesson about the mouse.
        in_order: ids of all lessons on the shelf.
        opened: ids of the lessons that they began; one other than the mouse passes it over.
        read: ids of those whose pages they saw to the end.
    """
    return mouse in in_order and mouse not in read and not set(opened) - {mouse}
