"""What pressing an option does to a choice. Pure."""

from __future__ import annotations

from laonian_app.lessons.model import Choice


def after_press(task: Choice, chosen: tuple[int, ...], option: int) -> tuple[int, ...]:
    """Return the choice after option number `option` (0-based) was pressed.

    Where several may be right a press takes it in or out again; elsewhere it replaces.
    """
    if task.kind != "multiple":
        return (option,)
    if option in chosen:
        return tuple(n for n in chosen if n != option)
    return tuple(sorted((*chosen, option)))
