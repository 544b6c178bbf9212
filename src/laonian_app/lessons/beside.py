"""What lies beside the lessons: courses, misconceptions, contacts.

Each folder of lessons may hold three files, all optional:

`courses.yaml`, a list::

    - id: c1-rights
      title: 我的权利
      order: 1
      规范: 消保
      对的叫: 稳当的做法
      结束语: 挂断—核实—求助

`misconceptions.yaml`, a mapping of codes to words for the instructor::

    M01: 来电显示对、说得出我的信息，就是真的

`contacts.yaml`, a list; an empty number leaves out every line that names the contact::

    - name: 反诈
      number: "96110"
      for: 反诈专线：劝阻、咨询、举报，来电要接
      checked_on: 2026-11-24

A list may stand under a key of the file's name. The files of several folders add up; where
two name the same, the folder that comes first wins: the instructor's before the shipped.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from laonian_app.lessons.decoding import cleaned, decode
from laonian_app.lessons.model import Contact, Course, Misconception
from laonian_app.lessons.problems import Problem, problem

COURSES = "courses.yaml"
MISCONCEPTIONS = "misconceptions.yaml"
CONTACTS = "contacts.yaml"
_LARGEST = 1_000_000


@dataclass(frozen=True, slots=True)
class Beside:
    """Courses by id, misconceptions by code, contacts by name; what was wrong in the files."""

    courses: Mapping[str, Course] = field(default_factory=dict)
    misconceptions: Mapping[str, Misconception] = field(default_factory=dict)
    contacts: Mapping[str, Contact] = field(default_factory=dict)
    problems: tuple[Problem, ...] = ()


def read_beside(folders: Iterable[Path]) -> Beside:
    """Read the three files of several folders; a missing file says nothing.

    Problems name the file by its full path. A local contact is one of any folder but the
    last: that is where the program's own lessons lie.
    """
    folders = tuple(folders)
    courses: dict[str, Course] = {}
    misconceptions: dict[str, Misconception] = {}
    contacts: dict[str, Contact] = {}
    problems: list[Problem] = []
    for n, folder in enumerate(folders):
        local = n < len(folders) - 1
        for entry in _entries(folder / COURSES, problems):
            course = _course(entry)
            if course.id:
                courses.setdefault(course.id, course)
        for code, words in _mapping(folder / MISCONCEPTIONS, problems).items():
            misconceptions.setdefault(code, Misconception(code, words))
        for entry in _entries(folder / CONTACTS, problems):
            contact = _contact(entry, local)
            if contact.name:
                contacts.setdefault(contact.name, contact)
    return Beside(courses, misconceptions, contacts, tuple(problems))


def _course(entry: Mapping[str, str]) -> Course:
    return Course(
        id=entry.get("id", ""),
        title=entry.get("title", "") or entry.get("id", ""),
        order=_integer(entry.get("order", "")),
        rules=entry.get("规范", entry.get("rules", "")),
        right_word=entry.get("对的叫", entry.get("right_word", "")),
        closing_line=entry.get("结束语", entry.get("closing_line", "")),
    )


def _contact(entry: Mapping[str, str], local: bool) -> Contact:
    return Contact(
        name=entry.get("name", ""),
        number=entry.get("number", ""),
        purpose=entry.get("for", ""),
        checked_on=_day(entry.get("checked_on", "")),
        local=local,
    )


def _integer(text: str) -> int:
    return int(text) if text.lstrip("-").isdecimal() else 0


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None  # the contact itself is worth more than the day it was checked


def _entries(file: Path, problems: list[Problem]) -> list[dict[str, str]]:
    """Return the entries of a list file as texts by key; what is no entry is a problem."""
    content = _content(file, problems)
    if isinstance(content, dict):
        content = content.get(file.stem)
    if content is None or content == "":
        return []
    entries = content if isinstance(content, list) else [content]
    found = []
    for entry in entries:
        if isinstance(entry, dict):
            found.append(_texts(entry))
        else:
            problems.append(_unreadable(file))
    return found


def _mapping(file: Path, problems: list[Problem]) -> dict[str, str]:
    content = _content(file, problems)
    if content is None or content == "":
        return {}
    if isinstance(content, dict) and isinstance(content.get(file.stem), dict):
        content = content[file.stem]
    if isinstance(content, dict):
        return _texts(content)
    problems.append(_unreadable(file))
    return {}


def _texts(entry: dict[object, object]) -> dict[str, str]:
    return {
        str(key).strip(): value.strip() for key, value in entry.items() if isinstance(value, str)
    }


def _unreadable(file: Path, line: int | None = None) -> Problem:
    return problem("list-unreadable", line, file=str(file), x=file.name)


def _content(file: Path, problems: list[Problem]) -> object:
    """Return a YAML file with all its values as texts, None where it is missing or bad.

    The base loader knows only texts, lists and mappings; an alias costs no memory, as
    what it stands for is shared.
    """
    import yaml

    try:
        with file.open("rb") as source:
            data = source.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError:
        problems.append(_unreadable(file))
        return None
    decoded = decode(data) if len(data) <= _LARGEST else None
    if decoded is None:
        problems.append(_unreadable(file))
        return None
    try:
        return yaml.load(cleaned(decoded[0]), Loader=getattr(yaml, "CBaseLoader", yaml.BaseLoader))
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        problems.append(_unreadable(file, mark.line + 1 if mark is not None else None))
        return None
