"""Findings that are meant, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass

from tests.audit.findings import Finding


@dataclass(frozen=True, slots=True)
class Meant:
    """A check that does not hold for the widgets that begin with `widget` in some scenes."""

    check: str
    scene: str
    widget: str
    reason: str


_SHEET = "a small picture of a sheet of paper; its words are its name, and large on the paper"
_ORNAMENT = "the character in the disc is an ornament: the words beside it say the same"
_TEXT = "a text of many lines scrolls, and shows the half of its last line"
_ALONE = "it is the only thing on the screen and has the focus: there is nowhere else to go"

MEANT = (
    Meant(
        "unspoken",
        "is-it-you",
        "Emblem",
        "the surname in the circle is an ornament: the name stands in the sentence below it",
    ),
    Meant("unspoken", "newcomer-welcome", "Emblem", _ORNAMENT),
    Meant(
        "weak-focus",
        "instructor-sign",
        "InstructorSign",
        "it fills the window and is the only target: a ring around it would lie outside",
    ),
    *(
        Meant(check, "hint-card", "CardPreview", _SHEET)
        for check in ("small-text", "low-contrast", "hidden-words")
    ),
    Meant("unspoken", "class-part", "Tile", _ORNAMENT),
    *(
        Meant(check, scene, "Button", _ALONE)
        for check in ("tab-stuck", "not-by-keys")
        for scene in (
            "author-publish-not",
            "author-versions-none",
            "author-import-refused",
            "author-import-damaged",
            "author-photo-refused",
        )
    ),
    *(
        Meant(check, "author-source", widget, _TEXT)
        for check in ("clipped-text", "cut-off", "hidden-words", "low-contrast", "under-bar")
        for widget in ("QWidget(qt_scrollarea", "Gutter")
    ),
    Meant("overlap", "author-source", "Button", _TEXT),
    Meant("lone-character", "author-", "QWidget(qt_scrollarea", "it breaks as it was typed"),
    Meant(
        "clipped-text", "author-", "LineField", "a line that is typed may be longer than its field"
    ),
    Meant("weak-icon", "author-photo", "Photo", "a photo of one colour, not an icon"),
    Meant("weak-icon", "author-", "SmallScreen", "a whole screen in small, not an icon"),
    Meant("tab-stuck", "instructor-sign", "InstructorSign", _ALONE),
    Meant("not-by-keys", "instructor-sign", "InstructorSign", _ALONE),
)


def is_meant(part: str, finding: Finding) -> bool:
    """Say whether a finding in a part of a scene is one of the exceptions."""
    return any(
        one.check == finding.check
        and part.startswith(one.scene)
        and finding.widget.startswith(one.widget)
        for one in MEANT
    )
