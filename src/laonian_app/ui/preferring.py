"""What somebody chooses on the strips is theirs from then on, at every PC of the site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject

from laonian_app.learning.records import Preference
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.learner.desk import Desk
from laonian_app.ui.learner.surroundings import Surroundings


class Preferring(QObject):
    """Keeps type size, colours, pace, loudness and dialect of who sits at the desk."""

    def __init__(self, around: Surroundings, desk: Callable[[], Desk | None]) -> None:
        """`desk`: the one in use, None while nobody sits there; nothing is kept of guests."""
        super().__init__()
        self._around, self._desk = around, desk
        window = around.window
        window.size_chosen.connect(self._on_size)
        window.theme_chosen.connect(self._on_theme)
        window.pace_chosen.connect(self._on_pace)
        window.loudness_chosen.connect(self._on_loudness)
        window.dialect_chosen.connect(self._on_dialect)

    def _on_size(self, step: int) -> None:
        self._prefer(lambda now: replace(now, size_step=step))

    def _on_theme(self, name: ThemeName) -> None:
        self._prefer(lambda now: replace(now, theme=name.value))

    def _on_pace(self, pace: int) -> None:
        self._prefer(lambda now: replace(now, pace=pace))

    def _on_loudness(self, loudness: float) -> None:
        self._prefer(lambda now: replace(now, loudness=loudness))

    def _on_dialect(self, dialect: str) -> None:
        self._prefer(lambda now: replace(now, dialect=dialect))

    def _prefer(self, change: Callable[[Preference], Preference]) -> None:
        desk = self._desk()
        if desk is None or desk.seat.is_guest:
            return
        desk.prefer(change(desk.preference))
        self._around.ledger.keep_preference(desk.seat.learner_ids[0], desk.preference)
