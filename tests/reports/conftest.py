"""The demonstration class on a real file, made once for all tests that only read it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from laonian_app.ground.paths import Home
from laonian_app.learning.demonstration import demonstration
from laonian_app.lessons.canonical import revision_of
from laonian_app.lessons.model import Choice, Lesson, Option, Question, Section
from laonian_app.speech.player import devices
from laonian_app.store.demonstration import fill
from laonian_app.store.opening import Store, open_store

TODAY = date(2026, 11, 25)
TITLE = '=HYPERLINK("http://x")'


def lesson(name: str, title: str) -> Lesson:
    questions = tuple(
        Question(
            f"q{number}",
            Section.PRACTICE,
            "先做什么？",
            Choice(
                "single",
                (
                    Option("挂断", right=True),
                    Option("转账", right=False, misconception="M02"),
                    Option("保密", right=False, misconception=f"M1{number}"),
                ),
            ),
            difficulty=number % 3 + 1,
            family="电话" if number > 5 else None,
        )
        for number in range(8)
    )
    return Lesson(name, title, questions=questions, course="c1", order=1)


SHELF = [(each, revision_of(each)) for each in (lesson("one", "第一课"), lesson("two", TITLE))]


@pytest.fixture(autouse=True)
def deaf(monkeypatch: pytest.MonkeyPatch) -> None:
    """Ask Qt for no sound device: the question leaves an application without windows behind,
    beside which no window of a later test can be made."""
    monkeypatch.setattr(devices, "has_sound_device", lambda: False)


@pytest.fixture(scope="session")
def demo_store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with open_store(Home(tmp_path_factory.mktemp("demo"))) as store:
        class_ = demonstration(SHELF, 28, 1500, 1, TODAY)
        store.writer.submit(lambda session: fill(session, class_, SHELF)).result()
        yield store


@pytest.fixture(scope="session")
def lessons_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("lessons")
    below = folder / "hang-up"
    below.mkdir()
    (below / "lesson.md").write_text(LESSON_TEXT, "utf-8")
    return folder


LESSON_TEXT = """---
标题：挂断
编号：hang-up
---

## 一通电话

先挂断。

## 练习

### 单选题

先做什么？
- A. 转账
- B. 挂断

答案：B
编号：first

### 判断题

公安会在电话里要您转账。

答案：错
编号：second
"""
