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
