"""Sample texts may stand in a draft, but learners never get them."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app.ground.paths import shipped
from laonian_app.lessons.authoring.header_lines import with_header
from laonian_app.lessons.authoring.new_parts import EMPTY_PAGE, EMPTY_TABLE, NEW_QUESTIONS
from laonian_app.lessons.authoring.parts import with_new_page, with_new_question
from laonian_app.lessons.authoring.starting import Template, start_lesson
from laonian_app.lessons.checks import Surroundings
from laonian_app.lessons.markdown import find_lesson_file, read
from laonian_app.lessons.markdown.files import read_text
from laonian_app.lessons.model import Page
from laonian_app.lessons.problems import Problem
from laonian_app.lessons.shelf_folders import lesson_folders

OWN = "标题：种树\n\n先说一件小事。\n"
IN_TEMPLATES = {
    Template.TALK_AND_QUIZ: [
        "王阿姨接到一个电话，对方催她快些转钱。",
        "记住三步",
        "陌生人打电话要验证码，给不给？",
        "挂断可疑的电话，不算失礼。",
        "验证码谁要都不给",
    ],
    Template.QUIZ: ["陌生人打电话要验证码，给不给？"],
    Template.TALK: ["写几句身边的真事，不提姓名。", "再说怎么办"],
}


def faults_of(text: str) -> list[Problem]:
    """Return what is said of sample texts when a text is read and checked."""
    reading = read_text(text, "lesson.md", "tree", Surroundings())
    return [each for each in reading.problems if each.code == "sample-left"]


def left_in(text: str) -> list[str]:
    return [each.what for each in faults_of(text)]


@pytest.mark.parametrize("template", list(Template))
def test_every_sample_of_a_template_is_named_once_it_is_published(
    tmp_path: Path, template: Template
) -> None:
    folder = start_lesson(tmp_path, "种树", template)
    file = find_lesson_file(folder)
    assert file is not None
    text = file.read_text("utf-8")

    said = left_in(with_header(text, {"状态": ""}))

    assert said == [f"这里还是样例的字：“{words}”。" for words in IN_TEMPLATES[template]]
    assert left_in(text) == []
    asked = read(folder, Surroundings(publishing=True)).problems
    assert len([each for each in asked if each.code == "sample-left"]) == len(said)


@pytest.mark.parametrize("kind", list(NEW_QUESTIONS))
def test_every_sample_of_a_new_question_is_named(kind: str) -> None:
    (said,) = left_in(with_new_question(OWN, NEW_QUESTIONS[kind]))
    assert "请写" in said


def test_samples_of_a_new_page_and_a_new_table_are_named() -> None:
    assert left_in(with_new_page(OWN, EMPTY_PAGE, None)) == ["这里还是样例的字：“在这里写。”。"]
    table = with_new_page(OWN, Page("号码", (EMPTY_TABLE,)), None)
    assert left_in(table) == ["这里还是样例的字：“请写第一列的名字”。"]


def test_a_fault_of_a_sample_stands_at_its_line() -> None:
    text = with_new_question(OWN, NEW_QUESTIONS["single"])
    (fault,) = faults_of(text)
    assert fault.is_error
    assert fault.line is not None
    assert text.split("\n")[fault.line - 1] == "### 单选题"


def test_no_shipped_lesson_holds_a_sample() -> None:
    folders = list(lesson_folders(shipped("lessons"), frozenset()))
    assert folders
    for folder in folders:
        asked = read(folder, Surroundings(publishing=True)).problems
        assert not [each for each in asked if each.code == "sample-left"]
