"""What tests of importing share: bringing in a text, and a look at what came."""

from __future__ import annotations

import os
from pathlib import Path

from laonian_app.lessons.importing import Imported, read
from laonian_app.lessons.model import Choice, Question, TrueFalse

CORPUS = Path(os.environ.get("LAONIAN_CORPUS") or Path(__file__).parents[3] / "shared" / "corpus")
SAMPLES = Path(__file__).with_name("samples")


def bring_in(folder: Path, content: str | bytes, name: str = "题.txt") -> Imported:
    """Write a source file and read it."""
    file = folder / name
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    return read(file)


def questions(imported: Imported) -> list[Question]:
    return [question for lesson in imported.lessons for question in lesson.questions]


def right(question: Question) -> str:
    """Return what is right, as an exam key writes it."""
    task = question.task
    if isinstance(task, Choice):
        return "".join(chr(ord("A") + n) for n in task.right)
    if isinstance(task, TrueFalse):
        return "对" if task.right else "错"
    return ""


def offered(question: Question) -> list[str]:
    assert isinstance(question.task, Choice)
    return [option.text for option in question.task.options]


def keys(imported: Imported) -> list[str]:
    return [right(question) for question in questions(imported)]


def codes(imported: Imported) -> list[str]:
    return [problem.code for problem in imported.problems]


def reasons(imported: Imported) -> dict[str, int]:
    return {each.why: each.count for each in imported.left_out}
