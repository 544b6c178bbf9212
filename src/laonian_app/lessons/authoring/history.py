"""What a lesson's text was before: every version that was opened or saved, and differences.

Versions lie outside the lesson's folder, which may be on a stick or shared with others; they
are plain files, so that a lost lesson can be found without this program.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from difflib import SequenceMatcher
from enum import Enum
from pathlib import Path

from laonian_app.lessons.authoring.saving import write_beside

MOST_VERSIONS = 200
_FORM = "%Y-%m-%d_%H-%M-%S-%f"


@dataclass(frozen=True, slots=True)
class Version:
    """`when` is local time."""

    when: datetime
    file: Path

    @property
    def text(self) -> str:
        """The text of that time.

        Raises:
            OSError: the file is gone.
        """
        return self.file.read_text("utf-8")


class Change(Enum):
    SAME = "same"
    ADDED = "added"
    TAKEN_OUT = "taken_out"


@dataclass(frozen=True, slots=True)
class ChangedLine:
    """A line of the comparison; `number` counts in the text that it stands in, from 1."""

    change: Change
    number: int
    text: str


class History:
    """Versions of lesson files below one folder."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, file: Path, text: str, when: datetime) -> bool:
        """Keep a version; False where it is the last one already.

        Raises:
            OSError: there is no room for it.
        """
        versions = self.versions(file)
        if versions and versions[0].file.read_text("utf-8") == text:
            return False
        place = self._place(file)
        place.mkdir(parents=True, exist_ok=True)
        write_beside(place / f"{when.strftime(_FORM)}.md", text.encode())
        for old in versions[MOST_VERSIONS - 1 :]:
            old.file.unlink(missing_ok=True)
        return True

    def versions(self, file: Path) -> tuple[Version, ...]:
        """Return the versions of a lesson file, the newest first."""
        found = []
        for each in self._place(file).glob("*.md"):
            try:
                when = datetime.strptime(each.stem, _FORM).astimezone()
            except ValueError:
                continue  # somebody else's file
            found.append(Version(when, each))
        return tuple(sorted(found, key=lambda version: version.when, reverse=True))

    def _place(self, file: Path) -> Path:
        """The folder's name for people, a digest of its path so that two never meet."""
        folder = file.absolute().parent
        digest = hashlib.sha256(str(folder).encode()).hexdigest()[:12]
        return self._folder / f"{folder.name[:40]}-{digest}"


def differences(old: str, new: str, around: int = 1) -> tuple[ChangedLine, ...]:
    """Return the lines that two texts do not share, with some that stand around them."""
    one, other = old.split("\n"), new.split("\n")
    found: list[ChangedLine] = []
    for group in SequenceMatcher(None, one, other, autojunk=False).get_grouped_opcodes(around):
        for tag, a, b, c, d in group:
            if tag == "equal":
                found += _lines(Change.SAME, other, c, d)
            else:
                found += _lines(Change.TAKEN_OUT, one, a, b)
                found += _lines(Change.ADDED, other, c, d)
    return tuple(found)


def _lines(change: Change, lines: Sequence[str], first: int, behind: int) -> list[ChangedLine]:
    return [ChangedLine(change, n + 1, lines[n]) for n in range(first, behind)]
