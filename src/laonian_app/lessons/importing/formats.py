"""The formats that can be read, by the names that the command line takes."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

FORMATS = (
    "lesson",
    "text",
    "word",
    "excel",
    "csv",
    "slides",
    "gift",
    "aiken",
    "moodle-xml",
    "qti",
    "markdown",
    "anki",
)
"""Names of formats; `lesson` is our own, `markdown` other people's quizzes in Markdown."""

ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "txt": "text",
        "plain-text": "text",
        "docx": "word",
        "xlsx": "excel",
        "xls": "excel",
        "pptx": "slides",
        "powerpoint": "slides",
        "xml": "moodle-xml",
        "moodle": "moodle-xml",
        "liascript": "markdown",
        "md": "markdown",
        "apkg": "anki",
    }
)

TEXT_FORMATS = frozenset(("lesson", "text", "csv", "gift", "aiken", "markdown", "anki"))
"""Formats that any text may be read as."""


def known_format(name: str) -> str | None:
    """Return the format that a name stands for, None where nobody knows it."""
    plain = name.strip().lower().replace("_", "-")
    plain = ALIASES.get(plain, plain)
    return plain if plain in FORMATS else None
