"""Writes the ids in use into the instructor's own file, on request: lines are only added.

Encoding and line ends stay, the file before is kept as `.bak`. Each line is tried: where the
lesson would not be read just as before, it goes to another place.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Collection, Iterator
from dataclasses import replace
from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.decoding import cleaned, decode
from laonian_app.lessons.markdown import parse
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.template import FolderNotWritable

_END = re.compile("\r\n|[\r\n\v\f\x85\u2028\u2029]")
_HEADING = re.compile(r"\s*[#＃]{1,3}(?![#＃])\s*\S")
_TITLE = re.compile(r"\s*(?:标题|title)\s*[:：]", re.IGNORECASE)
_MARKS = {"utf-8-sig": b"\xef\xbb\xbf", "utf-16-le": b"\xff\xfe", "utf-16-be": b"\xfe\xff"}


class IdsNotWritten(LaonianError):
    """The file has faults, or was changed since the lesson was read; it is unchanged."""

    message = QT_TRANSLATE_NOOP("Errors", "The numbers were not written into “{name}”.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Please mend its faults first, or look whether it was changed meanwhile."
    )


def write_ids(file: Path, lesson: Lesson, only: Collection[int] | None = None) -> int:
    """Write the ids of a lesson and its questions into its file; return how many lines.

    Doing it again writes nothing.

    Args:
        lesson: as read from this file, with the ids that are in use for its answers.
        only: numbers of questions from 0; then neither the others' ids nor the lesson's.

    Raises:
        IdsNotWritten: the file does not hold this lesson.
        FolderNotWritable: the disk is full or write-protected.
    """
    try:
        data = file.read_bytes()
    except OSError as error:
        raise IdsNotWritten(name=file.name, detail=str(error)) from error
    decoded = decode(data)
    if decoded is None:
        raise IdsNotWritten(name=file.name, detail="encoding")
    text, encoding = decoded
    added = with_ids(text, lesson, file, only)
    lines = len(_END.findall(added)) - len(_END.findall(text))
    if lines:
        codec = "utf-8" if encoding == "utf-8-sig" else encoding
        _replace(file, _MARKS.get(encoding, b"") + added.encode(codec))
    return lines


def with_ids(text: str, lesson: Lesson, file: Path, only: Collection[int] | None = None) -> str:
    """Return a text with lines for the ids that are not in it; `only` as in `write_ids`.

    Raises:
        IdsNotWritten: the text is not that of this lesson.
    """
    name = file.parent.name
    draft = parse(cleaned(text), name=name).draft
    if draft is None or [q.derived_id for q in draft.questions] != [
        q.derived_id for q in lesson.questions
    ]:
        raise IdsNotWritten(name=file.name, detail="another lesson")
    if not draft.id_given and only is None:
        wanted = replace(draft, id=lesson.id, id_given=True)
        text = _first(text, _behind_title(text), f"编号：{lesson.id}", wanted, file)
        draft = parse(cleaned(text), name=name).draft or wanted
    below: int | None = None
    for n in reversed(range(len(draft.questions))):  # what stands above keeps its line
        question = draft.questions[n]
        start, end, below = question.line or 0, below, question.line
        if question.id_given or (only is not None and n not in only):
            continue
        given = replace(question, id=lesson.questions[n].id, id_given=True)
        wanted = replace(draft, questions=(*draft.questions[:n], given, *draft.questions[n + 1 :]))
        text = _first(text, _in_block(text, start, end), f"编号：{given.id}", wanted, file)
        draft = wanted
    return text


def _first(text: str, places: Iterator[int], line: str, wanted: Lesson, file: Path) -> str:
    """Return the text with a line at the first place where it is read as wanted.

    A place is the number of the line, from 1, behind which it goes.
    """
    for place in places:
        tried = _inserted(text, place, line)
        if parse(cleaned(tried), name=file.parent.name).draft == wanted:
            return tried
    raise IdsNotWritten(name=file.name, detail=f"no place for {line}")


def _inserted(text: str, place: int, line: str) -> str:
    ends = list(_END.finditer(text))
    mark = ends[0][0] if ends else "\n"
    if place > len(ends):
        return f"{text}{mark}{line}"
    cut = ends[place - 1].end() if place else 0
    return f"{text[:cut]}{line}{mark}{text[cut:]}"


def _behind_title(text: str) -> Iterator[int]:
    for number, line in enumerate(_END.split(text), 1):
        if _TITLE.match(line):
            yield number


def _in_block(text: str, start: int, below: int | None) -> Iterator[int]:
    """Yield the lines of a question, the last one that holds anything first.

    Args:
        below: where the next question begins.
    """
    lines = _END.split(text)[: None if below is None else below - 1]
    end = start
    while end < len(lines) and not _HEADING.match(lines[end]):
        end += 1
    for number in range(end, start - 1, -1):
        if number == start or lines[number - 1].strip():
            yield number


def _replace(file: Path, data: bytes) -> None:
    beside = file.with_name(f".{file.name}.new")
    try:
        number = 1
        while (old := file.with_name(f"{file.name}.bak{number if number > 1 else ''}")).exists():
            number += 1
        shutil.copy2(file, old)
        with beside.open("wb") as target:
            target.write(data)
            target.flush()
            os.fsync(target.fileno())
        beside.replace(file)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise FolderNotWritable(folder=file.parent.name, detail=str(error)) from error
