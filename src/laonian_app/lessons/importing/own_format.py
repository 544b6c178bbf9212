"""Our own lesson format as a source: a lesson.md that somebody sent."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from laonian_app.lessons.check_files import named_files
from laonian_app.lessons.identity import with_ids_given
from laonian_app.lessons.importing.archives import LARGEST_MB
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.result import Imported, LeftOut, Media
from laonian_app.lessons.markdown import parse
from laonian_app.lessons.model import Lesson, Status


def read_own(found: Recognised, file: Path) -> Imported:
    """Read a lesson; with faults it stays a draft, to be mended like any other."""
    reading = parse(found.text, name=file.stem)
    problems = tuple(replace(each, file=file.name) for each in reading.problems)
    lessons: tuple[Lesson, ...] = ()
    if reading.draft is not None and (reading.draft.questions or reading.draft.pages):
        lesson = with_ids_given(reading.draft)
        lessons = (replace(lesson, status=Status.DRAFT) if reading.faulty else lesson,)
    faults = [each for each in problems if each.is_error]
    left_out = tuple(
        LeftOut(each.line, f"第 {each.line} 行", each.what, each.remedy)
        for each in faults
        if each.code in _LOSING
    )
    media = tuple(_beside(file, lessons))
    return Imported(file.name, "lesson", found.encoding, lessons, media, left_out, problems)


def _beside(file: Path, lessons: tuple[Lesson, ...]) -> Iterator[Media]:
    """Yield the files that a lesson names and that lie with it."""
    folder = file.absolute().parent
    names = {name for lesson in lessons for name, _, _ in named_files(lesson, {})}
    for name in sorted(names):
        path = folder / name
        inside = path.is_relative_to(folder) and ".." not in path.parts
        try:
            if inside and path.is_file() and path.stat().st_size <= LARGEST_MB * 1_000_000:
                yield Media(name, path.read_bytes())
        except (OSError, ValueError):
            continue  # the check of the lesson says that it is missing


_LOSING = frozenset(
    (
        "answer-missing",
        "answer-unclear",
        "answer-outside",
        "answer-conflict",
        "answer-count",
        "options-few",
        "kind-unknown",
    )
)
