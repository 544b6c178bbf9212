"""What writing a lesson in another format gives."""

from __future__ import annotations

from dataclasses import dataclass, field

from laonian_app.lessons.importing.result import LeftOut


@dataclass(frozen=True, slots=True)
class Exported:
    """A file to save.

    `questions` counts those that are in it; `left_out` says which are not and why;
    `dropped` names what the format has no place for, in words, each once.
    """

    data: bytes = field(repr=False)
    questions: int
    left_out: tuple[LeftOut, ...] = ()
    dropped: tuple[str, ...] = ()
