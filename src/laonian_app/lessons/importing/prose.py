"""What is no question: title, pages of a talk, and short remarks for the instructor."""

from __future__ import annotations

import re
from collections.abc import Sequence

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.reading import Prose
from laonian_app.lessons.importing.talk import as_title, blocks_of, paged
from laonian_app.lessons.markdown.marks import PICTURE

_INTRODUCES = re.compile(r"(?:课堂|课后|随堂)?(?:练习|测验|小测|测试)(?:题|验)?\s*[:：]?")
_A_REMARK = 60
"""Characters: so little text before questions instructs whoever hands them out."""


def add_prose(rest: Sequence[Prose], gathering: Gathering) -> None:
    """Add the rest of a document to the gathering.

    The first line is the title if it looks like one. Besides questions, a few words are a
    note for the instructor; anything longer, or with a picture, is a page.
    """
    for n, prose in enumerate(rest):
        texts = [line.text for line in prose.lines]
        if n == 0 and not prose.chapter and not gathering.title and texts:
            gathering.title = as_title(texts[0])
            texts = texts[1:] if gathering.title else texts
        if not gathering.title and prose.chapter:
            gathering.title = as_title(prose.chapter)
        if prose.asked and texts and _INTRODUCES.fullmatch(texts[-1]):
            texts = texts[:-1]  # the questions have a heading of their own
        pictured = any(PICTURE.fullmatch(text) for text in texts)
        is_remark = prose.asked or not prose.chapter
        if gathering.found and is_remark and not pictured and sum(map(len, texts)) <= _A_REMARK:
            gathering.notes += texts
        elif texts:
            gathering.pages += paged(blocks_of(texts), prose.chapter)
