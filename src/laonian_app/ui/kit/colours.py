"""The three sets of colours. Text pairs are 7:1 or better, borders 3:1.

Source: WCAG 2.2, 1.4.6 and 1.4.11.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple


class ThemeName(StrEnum):
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"

    @classmethod
    def named(cls, name: str) -> ThemeName:
        """Return the theme of a name; the usual one for a name that only a newer program knows."""
        return next((each for each in cls if each.value == name), cls.LIGHT)


class Colours(NamedTuple):
    """Colours by what they are for, as #RRGGBB."""

    background: str
    surface: str
    ink: str
    ink_quiet: str
    line: str
    divider: str
    primary: str
    primary_ink: str
    primary_tint: str
    primary_middle: str
    accent: str
    accent_tint: str
    accent_middle: str
    right: str
    right_tint: str
    warning: str
    warning_tint: str
    focus: str
    mark: str
    mark_ink: str
    violet: str
    blue: str
    blue_tint: str
    skin: str
    neutral: str

    def of(self, role: str) -> str:
        """Return the colour of a role by its name.

        Raises:
            ValueError: there is no such role.
        """
        if role not in self._fields:
            raise ValueError(f"no colour role {role!r}")
        return str(getattr(self, role))


LIGHT = Colours(
    background="#FAF6EE",
    surface="#FFFFFF",
    ink="#22262B",
    ink_quiet="#474D54",
    line="#857A68",
    divider="#E9E1D2",
    primary="#0B564C",
    primary_ink="#FFFFFF",
    primary_tint="#E3F0EC",
    primary_middle="#B7D3CB",
    accent="#833406",
    accent_tint="#FBE7D6",
    accent_middle="#E2C3AE",
    right="#0E5632",
    right_tint="#E2F3E8",
    warning="#8A2519",
    warning_tint="#FCE8E4",
    focus="#15459F",
    mark="#FFE08A",
    mark_ink="#22262B",
    violet="#6A2C7A",
    blue="#15459F",
    blue_tint="#CFDDF5",
    skin="#F2D3B8",
    neutral="#C9C2B4",
)

DARK = Colours(
    background="#14171A",
    surface="#1F2429",
    ink="#F7F3EA",
    ink_quiet="#D3CDBF",
    line="#8F897B",
    divider="#343A40",
    primary="#7FD8C6",
    primary_ink="#06231F",
    primary_tint="#1D3833",
    primary_middle="#2F5A52",
    accent="#FFB27A",
    accent_tint="#3D2A1B",
    accent_middle="#664831",
    right="#8FE0AE",
    right_tint="#17352A",
    warning="#FFA597",
    warning_tint="#3F2320",
    focus="#9CC2FF",
    mark="#5F4800",
    mark_ink="#FFFFFF",
    violet="#DDB3EA",
    blue="#9CC2FF",
    blue_tint="#26364F",
    skin="#8A6B52",
    neutral="#6E695F",
)

CONTRAST = Colours(
    background="#000000",
    surface="#000000",
    ink="#FFFFFF",
    ink_quiet="#FFFFFF",
    line="#FFFFFF",
    divider="#FFFFFF",
    primary="#FFFFFF",
    primary_ink="#000000",
    primary_tint="#262626",
    primary_middle="#4D4D4D",
    accent="#FFFFFF",
    accent_tint="#262626",
    accent_middle="#4D4D4D",
    right="#FFFFFF",
    right_tint="#262626",
    warning="#FFFFFF",
    warning_tint="#262626",
    focus="#FFFFFF",
    mark="#FFFFFF",
    mark_ink="#000000",
    violet="#FFFFFF",
    blue="#FFFFFF",
    blue_tint="#262626",
    skin="#8C8C8C",
    neutral="#737373",
)

COLOURS = {ThemeName.LIGHT: LIGHT, ThemeName.DARK: DARK, ThemeName.CONTRAST: CONTRAST}
