"""Imported lessons written as folders; nothing that is there already gets lost.

A new lesson appears whole or not at all. Where its folder exists, the lesson file there is
kept beside it as `lesson.md.bak` (`.bak2`, …) before the new one takes its place.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from laonian_app.lessons.check_files import named_files
from laonian_app.lessons.importing.result import Imported, LeftOut, Media
from laonian_app.lessons.importing.wording import excerpt
from laonian_app.lessons.markdown import find_lesson_file, parse, read, write
from laonian_app.lessons.model import Lesson, Page, Question
from laonian_app.lessons.template import LESSON_FILE, FolderNotWritable

_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f.]+')
_LONGEST_NAME = 40
_DEVICES = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)", re.IGNORECASE)
_MOST_TRIES = 1_000
_LOST = "这道题的写法存不进课文。"
_LOST_PAGE = "这一页的写法存不进课文。"


@dataclass(frozen=True, slots=True)
class Written:
    """Folders of the lessons, in their order, and questions that could not be written."""

    folders: tuple[Path, ...]
    left_out: tuple[LeftOut, ...] = ()


def write_to(imported: Imported, folder: Path) -> Written:
    """Write the lessons of an import below a folder, each into a folder of its own.

    Doing it again replaces the same lessons, also after some of their questions changed; a
    folder that holds another lesson is never touched, the new one gets a number.

    Raises:
        FolderNotWritable: nothing more could be written; lessons before that are complete.
    """
    folders = []
    left_out: list[LeftOut] = []
    media = {each.name: each for each in imported.media}
    taken = _ids_in(folder)
    for lesson in imported.lessons:
        kept, lost = _writable(lesson)
        left_out += lost
        files = [media[name] for name in _names_in(kept) if name in media]
        target, kept = _placed(folder, kept, taken)
        taken.add(kept.id)
        try:
            write_folder(target, kept, files)
        except OSError as error:
            raise FolderNotWritable(folder=folder.name, detail=str(error)) from error
        folders.append(target)
    return Written(tuple(folders), tuple(left_out))


def _names_in(lesson: Lesson) -> Sequence[str]:
    return list(dict.fromkeys(name for name, _, _ in named_files(lesson, {})))


def _writable(lesson: Lesson) -> tuple[Lesson, list[LeftOut]]:
    """Return a lesson whose text gives the same lesson back, and what was left out for it."""
    if parse(write(lesson)).draft == lesson:
        return lesson, []
    bare = replace(lesson, pages=(), questions=())
    questions: list[Question] = []
    pages: list[Page] = []
    lost: list[LeftOut] = []
    for question in lesson.questions:
        if _survives(replace(bare, questions=(question,))):
            questions.append(question)
        else:
            lost.append(LeftOut(None, lesson.title, excerpt(question.stem), _LOST))
    for page in lesson.pages:
        if _survives(replace(bare, pages=(page,))):
            pages.append(page)
        else:
            lost.append(LeftOut(None, lesson.title, excerpt(page.title), _LOST_PAGE))
    return replace(lesson, questions=tuple(questions), pages=tuple(pages)), lost


def _survives(lesson: Lesson) -> bool:
    return parse(write(lesson)).draft == lesson


# ---------------------------------------------------------------- where to


def _ids_in(folder: Path) -> set[str]:
    """Return the ids of the lessons that lie below a folder."""
    below = folder.iterdir() if folder.is_dir() else ()
    drafts = (read(each).draft for each in below if each.is_dir() and find_lesson_file(each))
    return {draft.id for draft in drafts if draft is not None}


def _placed(folder: Path, lesson: Lesson, taken: set[str]) -> tuple[Path, Lesson]:
    """Return the folder for a lesson, its own from last time or a free one, and the lesson.

    Another lesson of the same name is left alone; then folder and id get a number. So does
    an id that a lesson of another name has: files of short names give the same.
    """
    name = folder_name(lesson.title)
    for number in range(1, _MOST_TRIES):
        target = folder / (name if number == 1 else f"{name} {number}")
        own = lesson if number == 1 else replace(lesson, id=f"{lesson.id}-{number}")
        if not target.exists():
            return target, _with_free_id(own, taken)
        if find_lesson_file(target) == target / LESSON_FILE:
            draft = read(target).draft
            if draft is not None and _numbered(draft.id, own.id) and _is_same(draft, own):
                return target, replace(own, id=draft.id)
    raise FolderNotWritable(folder=folder.name, detail=f"{_MOST_TRIES} folders {name!r}")


def _with_free_id(lesson: Lesson, taken: set[str]) -> Lesson:
    own, number = lesson.id, 2
    while own in taken:
        own, number = f"{lesson.id}-{number}", number + 1
    return lesson if own == lesson.id else replace(lesson, id=own)


def _numbered(own: str, wanted: str) -> bool:
    """Say whether an id is the wanted one, or that with a number that kept it apart."""
    return own == wanted or (own.startswith(f"{wanted}-") and own[len(wanted) + 1 :].isdigit())


def _is_same(old: Lesson, new: Lesson) -> bool:
    """Say whether two lessons of one id are one: they share a question, or have none."""
    stems = {question.stem for question in old.questions}
    if not stems or not new.questions:
        return not stems and not new.questions
    return any(question.stem in stems for question in new.questions)


def folder_name(title: str) -> str:
    """Return a title as a folder's name that every system takes."""
    name = _NOT_IN_NAMES.sub(" ", title)
    name = " ".join(name.split())[:_LONGEST_NAME].strip()
    return f"{name}_" if _DEVICES.fullmatch(name) else name or "lesson"


# ---------------------------------------------------------------- writing


def write_folder(target: Path, lesson: Lesson, files: Iterable[Media]) -> None:
    """Write a lesson and its files into a folder, which appears whole or not at all.

    Raises:
        OSError: nothing more could be written.
    """
    if target.exists():
        for each in files:
            _replace(target / each.name, each.data)
        _keep_old(target / LESSON_FILE, write(lesson).encode())
        return
    beside = target.with_name(f".{target.name}.new")
    shutil.rmtree(beside, ignore_errors=True)  # of a time that the plug was pulled
    beside.mkdir(parents=True)
    try:
        for each in files:
            _flushed(beside / each.name, each.data)
        _flushed(beside / LESSON_FILE, write(lesson).encode())
        beside.replace(target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)  # gone where all went well


def _keep_old(file: Path, data: bytes) -> None:
    if file.read_bytes() == data:
        return
    number = 1
    while (old := file.with_name(f"{file.name}.bak{number if number > 1 else ''}")).exists():
        number += 1
    shutil.copy2(file, old)
    _replace(file, data)


def _replace(file: Path, data: bytes) -> None:
    beside = file.with_name(f".{file.name}.new")
    _flushed(beside, data)
    beside.replace(file)


def _flushed(file: Path, data: bytes) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as target:
        target.write(data)
        target.flush()
        os.fsync(target.fileno())
