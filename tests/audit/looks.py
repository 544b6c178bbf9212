"""Which sizes, type steps and colours are audited."""

from __future__ import annotations

from itertools import product

from laonian_app.ui.gallery.photographs import Look
from laonian_app.ui.kit.colours import ThemeName

SIZES = ((1024, 768), (1366, 768), (1920, 1080))
STEPS = (1, 2, 3, 4, 5)
ORDINARY = Look(1366, 768, 2, ThemeName.LIGHT)


def all_looks() -> list[Look]:
    """Return every step in every theme at every size."""
    return [
        Look(width, height, step, theme)
        for (width, height), step, theme in product(SIZES, STEPS, ThemeName)
    ]


def pairwise_looks() -> list[Look]:
    """Return twelve looks that hold each pair of step, theme and size at least once."""
    themes, steps = tuple(ThemeName), (1, 2, 3, 5)
    looks = []
    for row, step in enumerate(steps):
        for column, (width, height) in enumerate(SIZES):
            looks.append(Look(width, height, step, themes[(row + column) % len(themes)]))
    return looks


def told(look: Look) -> str:
    return f"{look.width}x{look.height} step {look.step} {look.theme}"
