"""What every widget of the kit is handed: theme, guard, icons and pictures."""

from __future__ import annotations

from dataclasses import dataclass

from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.theme import Theme


@dataclass(frozen=True, slots=True)
class Kit:
    theme: Theme
    guard: PressGuard
    icons: Icons
    pictures: Pictures
