"""What every widget of the kit is handed: theme, guard, icons and pictures."""

from __future__ import annotations

from typing import NamedTuple

from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.theme import Theme


class Kit(NamedTuple):
    theme: Theme
    guard: PressGuard
    icons: Icons
    pictures: Pictures
