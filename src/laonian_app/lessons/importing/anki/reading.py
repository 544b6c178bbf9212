"""Anki's cards read into questions.

A front with options and a letter at the back is a choice; a cloze is a gap; any other card is
thought about, and its back is shown afterwards.
"""

from __future__ import annotations

import re

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.anki.notes import (
    Note,
    media_names,
    notes_in,
    notes_of_text,
)
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.html_text import text_of_html
from laonian_app.lessons.importing.lists.forms import numbered_lines
from laonian_app.lessons.importing.lists.reading import read_list
from laonian_app.lessons.importing.making import (
    CannotHold,
    Parts,
    gap_of,
    question_of,
    reflection_of,
)
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.wording import excerpt, flat, literal, one_line, tidied
from laonian_app.lessons.markdown.tasks import GAP
from laonian_app.lessons.model import Picture, Task

_CLOZE = re.compile(r"\{\{c\d+::(.+?)(?:::([^{}]*?))?\}\}", re.DOTALL)
_OPTION = re.compile(r"^[A-Ha-h]\s*[.．、)）:：]", re.MULTILINE)
_KEY = re.compile(
    r"(?:答案\s*[:：]?\s*)?([A-Ha-h][A-Ha-h、，, ]*|对|错|正确|错误|√|×)(?=$|\s|[。.])"
)
_SOUND = re.compile(r"\[sound:[^\]]*\]")


def read_anki(found: Recognised, gathering: Gathering) -> None:
    """Read a package or an exported text into `gathering`.

    Raises:
        AnkiTooNew, FileDamaged: nothing of it can be read.
    """
    if found.archive is None:
        notes = notes_of_text(found.text, found.name)
    else:
        notes = notes_in(found.archive, found.name)
    reader = _Reader(gathering, found)
    for note in notes:
        reader.run(note)


class _Reader:
    """Reads notes one after the other."""

    def __init__(self, gathering: Gathering, found: Recognised) -> None:
        self._gathering = gathering
        self._archive = found.archive
        self._media = media_names(found.archive) if found.archive else {}
        self._pictures: list[Picture] = []

    def run(self, note: Note) -> None:
        where = Where(None, f"第 {note.number} 张卡片")
        self._pictures = []
        front = self._shown(note, 0, where)
        back = self._shown(note, 1, where)
        more = [one_line(literal(field)) for field in note.fields[2:] if field.strip()]
        parts = Parts(tags=tuple(dict.fromkeys(literal(tag) for tag in note.tags)))
        parts.picture = self._pictures[0] if self._pictures else None
        parts.notes += [f"卡片上还有：{each}" for each in more]
        parts.notes += [f"还有一张图：{each.file}" for each in self._pictures[1:]]
        if len(_OPTION.findall(front)) > 1 and _KEY.match(back):
            self._choice(front, back, where)
            return
        try:
            task = self._task(note, front, back, parts)
            self._gathering.take(question_of(task, parts), where)
        except CannotHold as problem:
            self._gathering.leave_out(where, front or back, problem.why)

    def _task(self, note: Note, front: str, back: str, parts: Parts) -> Task:
        raw = note.fields[0] if note.fields else ""
        answers = [flat(literal(tidied(hit[1]))) for hit in _CLOZE.finditer(raw)]
        if answers:
            parts.stem = _CLOZE.sub(GAP, front.replace("\\{", "{").replace("\\}", "}"))
            parts.explanation = back or None
            hints = [hit[2] for hit in _CLOZE.finditer(raw) if hit[2]]
            parts.hint = literal(hints[0]) if hints else None
            if len(set(answers)) > 1:
                whole = _CLOZE.sub(lambda hit: hit[1], raw)
                return reflection_of(flat(self._plain(whole, note.is_html)))
            return gap_of(answers)
        parts.stem = front
        if not back:
            raise CannotHold(texts.NO_ANSWER)
        return reflection_of(back)

    def _choice(self, front: str, back: str, where: Where) -> None:
        """Read a card like a question of a list: its options, its key, then the rest."""
        key = _KEY.match(back)
        if key is None:
            return
        rest = back[key.end() :].strip(" 。.\n")
        lines = [*f"1. {front}".split("\n"), f"答案：{key[1]}"]
        if rest:
            lines.append(f"解析：{flat(rest)}")
        numbered = numbered_lines([(n, text, 0) for n, text in enumerate(lines, 1)])
        read_list(numbered, self._gathering, lambda line, text: where)

    # ------------------------------------------------------------ words and pictures

    def _shown(self, note: Note, place: int, where: Where) -> str:
        if place >= len(note.fields):
            return ""
        field = note.fields[place]
        if _SOUND.search(field):
            self._gathering.say("media-dropped")
            field = _SOUND.sub("", field)
        if not note.is_html:
            return literal(tidied(field))
        return text_of_html(field, lambda address, words: self._take(address, words, where))

    def _plain(self, field: str, is_html: bool) -> str:
        shown = _SOUND.sub("", field)
        return text_of_html(shown, lambda *_: None) if is_html else literal(tidied(shown))

    def _take(self, address: str, words: str, where: Where) -> None:
        if address == "media:":
            self._gathering.say("media-dropped")
            return
        entry = self._media.get(address)
        data = self._archive.read(entry) if self._archive and entry else None
        if data is None:
            code = "picture-far" if "://" in address else "picture-missing"
            self._gathering.say(code, where, x=excerpt(address.rpartition("/")[2]))
            return
        file = self._gathering.picture(data, address, where)
        if file is not None:
            self._pictures.append(Picture(file, one_line(words)))
