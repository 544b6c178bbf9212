"""The lines behind `>`: paragraphs, and poems that keep their lines."""

from __future__ import annotations

import re

from laonian_app.lessons.markdown.escapes import unshielded
from laonian_app.lessons.markdown.lines import joined
from laonian_app.lessons.markdown.marks import BULLET, QUOTED_MARK


def quoted_paragraphs(content: list[str], *, word: bool) -> list[str]:
    """Return the paragraphs of quoted lines.

    `word`: the first line stands behind a word such as 记住：, where nothing is shielded.
    """
    paragraphs: list[list[str]] = [[]]
    for place, text in enumerate(content):
        behind_word = word and place == 0
        item = None if behind_word else BULLET.fullmatch(text)
        if (not text or item) and paragraphs[-1]:
            paragraphs.append([])
        if text:
            shown = text if behind_word else unshielded(text, QUOTED_MARK)
            paragraphs[-1].append(item[1] if item and item[1] else shown)
    return [joined(parts) for parts in paragraphs if parts]


def poem(content: list[str]) -> str:
    """Return the lines of a poem as they stand; one empty line divides two stanzas."""
    lines = [content[0], *(unshielded(text, QUOTED_MARK) for text in content[1:])]
    return re.sub("\n{3,}", "\n\n", "\n".join(lines)).strip()
