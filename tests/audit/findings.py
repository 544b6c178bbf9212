"""What an audit says, and the numbers it holds a screen to."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QWidget


@dataclass(frozen=True, slots=True)
class Limits:
    """Pixels on the reference screen (1366 × 768), and contrasts.

    Basis: WCAG 2.2, 1.4.6, 1.4.11, 2.4.13, 2.5.5; EN 301 549, 11.5; the rest is ours.
    """

    text: int = 28
    target: int = 64
    main_target: int = 76
    gap: int = 12
    opposites: int = 24
    text_contrast: float = 7.0
    shape_contrast: float = 3.0
    decisions: int = 6
    ring: int = 4


LEARNER = Limits()
INSTRUCTOR = Limits(text=22, target=44, main_target=44, gap=8, opposites=8, decisions=99)
ROOM = Limits(text=36)


@dataclass(frozen=True, slots=True)
class Finding:
    """One defect: the name of the check, the widget, what was measured."""

    check: str
    widget: str
    detail: str

    def __str__(self) -> str:
        return f"{self.check}: {self.widget}: {self.detail}"


def finding(check: str, widget: QWidget, detail: str) -> Finding:
    return Finding(check, name_of(widget), detail)


def name_of(widget: QWidget) -> str:
    """Return the class of a widget with its first words."""
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton | QLineEdit) else ""
    words = words or widget.accessibleName() or widget.objectName()
    short = words if len(words) <= 14 else f"{words[:14]}…"
    return f"{type(widget).__name__}({short})"
