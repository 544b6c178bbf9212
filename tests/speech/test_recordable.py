"""Which sentences of a lesson are recorded, and which changed since."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from laonian_app.ground.paths import shipped
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.markdown import read
from laonian_app.speech.lesson_text import SpokenPage, recordable_pages, shown_with
from laonian_app.speech.plan import plan
from laonian_app.speech.recordable import Recorded, recordable
from laonian_app.speech.recording import Recording, text_hash
from laonian_app.ui.learner.fragments import Fragment, shown_runs
from laonian_app.ui.learner.page_fragments import parts_of

FOLDERS = [path for path in sorted(shipped("lessons").iterdir()) if path.is_dir()]


def page(*texts: str) -> SpokenPage:
    return SpokenPage("一", plan(list(texts)))


def recorded(text: str, dialect: str = "") -> Recording:
    return Recording(text_hash(text), f"{text_hash(text)}.wav", text, dialect)


def test_a_sentence_is_recorded_in_the_dialect_that_is_asked_for() -> None:
    pages = [page("先挂断。", "再打96110。")]
    kept = [recorded("先挂断。"), recorded("再打96110。", "粤语")]

    states = {each: [s.state for s in recordable(pages, kept, each)] for each in ("", "粤语")}

    assert states[""] == [Recorded.DONE, Recorded.NOT_YET]
    assert states["粤语"] == [Recorded.NOT_YET, Recorded.DONE]


def test_a_changed_sentence_shows_what_its_recording_says() -> None:
    pages = [page("先挂断电话，再打96110。", "您的钱，您做主。")]

    changed, other = recordable(pages, [recorded("先挂断电话，再打110。")])

    assert (changed.state, changed.former) == (Recorded.CHANGED, "先挂断电话，再打110。")
    assert other.state is Recorded.NOT_YET


def test_a_recording_of_a_text_that_is_gone_belongs_to_no_other() -> None:
    (only,) = recordable([page("您的钱，您做主。")], [recorded("银行几点开门？")])

    assert only.state is Recorded.NOT_YET


def test_two_old_recordings_are_not_given_to_one_sentence() -> None:
    pages = [page("先挂断，再核实。", "先挂断，再求助。")]

    found = recordable(pages, [recorded("先挂断，再核对。"), recorded("先挂断，再求人。")])

    assert [each.former for each in found] == ["先挂断，再核对。", "先挂断，再求人。"]


@pytest.fixture
def chinese(qapp: QCoreApplication) -> Iterator[QTranslator]:
    translator = QTranslator()
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_what_is_recorded_is_what_the_screen_asks_for(folder: Path, chinese: QTranslator) -> None:
    """A recording is found by its text: list and screen must cut the lesson alike."""
    lesson = read(folder).lesson
    assert lesson is not None
    contacts = read_beside([shipped("lessons")]).contacts
    offered = {
        text_hash(each.text)
        for spoken in recordable_pages(lesson, shown_with(contacts))
        for each in spoken.utterances
    }

    asked = [
        each.text
        for one in lesson.pages
        for fragment in parts_of(one, contacts).fragments
        for each in plan([_on_screen(fragment)], lesson.speech)
    ]

    assert asked
    assert [text for text in asked if text_hash(text) not in offered] == []


def _on_screen(fragment: Fragment) -> str:
    number = fragment.bullet if any(sign.isdigit() for sign in fragment.bullet) else ""
    if fragment.cells:
        return "，".join("".join(run.text for run in cell) for cell in fragment.cells)
    return number + "".join(run.text for run in shown_runs(fragment))
