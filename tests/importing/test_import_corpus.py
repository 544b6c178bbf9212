"""Files as they circulate, with the counts that a correct reading gives.

They lie beside the program's folder and are never copied into it; some are under the GPL.
"""

from __future__ import annotations

import json
import time
from pathlib import Path
from typing import Any

import pytest
from import_bench import CORPUS, codes, questions, right

from laonian_app.lessons.importing import Imported, read
from laonian_app.lessons.markdown import parse, write
from laonian_app.lessons.model import Status

pytestmark = pytest.mark.skipif(
    not (CORPUS / "expected.json").is_file(), reason=f"no corpus of real files in {CORPUS}"
)

FOR_STUDY = ("chinese/javascript-questions-zh.md", "moodle_xml/markdown-DummyCategory1-source.md")
"""No importer is promised for these."""


def expected() -> dict[str, dict[str, Any]]:
    if not (CORPUS / "expected.json").is_file():
        return {}
    files: dict[str, dict[str, Any]] = json.loads((CORPUS / "expected.json").read_text("utf-8"))[
        "files"
    ]
    return files


def promised() -> list[str]:
    """Return the files whose kinds are all kinds of ours."""
    others = {"one_right", "text_or_problem", "true_false_or_single", "single_or_multiple"}
    return [
        name
        for name, facts in expected().items()
        if not others & set(facts["by_kind"])
        and name not in FOR_STUDY
        and not name.startswith("markdown/")
    ]


def counted(imported: Imported) -> int:
    return sum(each.count for each in imported.left_out)


@pytest.mark.parametrize("name", promised())
def test_a_real_file_comes_in_with_its_counts_by_kind(name: str) -> None:
    facts = expected()[name]

    imported = read(CORPUS / name)

    assert imported.by_kind == facts["by_kind"]
    assert imported.questions == facts["questions"]
    assert counted(imported) == facts["left_out"]


@pytest.mark.parametrize("name", [name for name in expected() if name not in FOR_STUDY])
def test_what_a_real_file_gives_can_be_written_and_read_again(name: str) -> None:
    for lesson in read(CORPUS / name).lessons:
        back = parse(write(lesson))

        assert back.draft == lesson
        assert lesson.status is Status.DRAFT or not back.faulty
        assert len(lesson.questions) <= 40


@pytest.mark.parametrize("name", list(expected()))
def test_no_real_file_takes_longer_than_two_seconds(name: str) -> None:
    begin = time.perf_counter()

    read(CORPUS / name)

    assert time.perf_counter() - begin < 2


def test_in_a_table_of_unnamed_kinds_the_answer_decides_with_a_warning() -> None:
    imported = read(CORPUS / "chinese/通信实验-tiku.xlsx")

    assert imported.by_kind == {"single": 113, "multiple": 157}
    assert codes(imported).count("type-differs") == 4


def test_a_torture_test_swallows_no_neighbour() -> None:
    imported = read(CORPUS / "gift/chatgpt-torture.txt")

    assert imported.questions + counted(imported) == 25
    assert imported.by_kind["true_false"] == 2
    assert imported.by_kind["number"] == 4
    assert imported.by_kind["match"] == 3


def test_a_workbook_under_the_old_ending_is_read_by_its_content() -> None:
    imported = read(CORPUS / "moodle_xml/questions.xls")

    assert imported.format == "excel"
    assert imported.by_kind == {"single": 1}
    assert counted(imported) == 1


def test_a_question_of_richtig_and_falsch_stays_a_choice() -> None:
    assert read(CORPUS / "qti/Choicetruefalse_176040516.xml").by_kind == {"single": 1}


def test_word_and_text_of_one_bank_give_the_same_questions() -> None:
    word = questions(read(CORPUS / "chinese/习概题库.docx"))
    text = questions(read(CORPUS / "chinese/习概题库-tiku.txt"))

    def plain(words: str | None) -> str:
        return "".join((words or "").split())

    assert [(plain(q.stem), q.kind, right(q)) for q in word] == [
        (plain(q.stem), q.kind, right(q)) for q in text
    ]


def test_table_and_xml_of_one_bank_give_the_same_questions() -> None:
    table = questions(read(CORPUS / "moodle_xml/gonziin-quiz.csv"))
    xml = questions(read(CORPUS / "moodle_xml/gonziin-quiz.xml"))

    def told(q: Any) -> tuple[str, str, object]:
        return q.stem, q.kind, q.task

    assert {told(q)[:2] for q in table} == {told(q)[:2] for q in xml}
    assert [q.task for q in table if q.kind == "true_false"] == [
        q.task for q in xml if q.kind == "true_false"
    ]


def test_answers_without_options_are_one_reason_with_all_their_lines() -> None:
    imported = read(CORPUS / "chinese/实验室安全-bank.txt")

    [left_out] = imported.left_out
    assert left_out.count == 482
    assert left_out.line == 64
    assert "64–99" in left_out.where


def test_half_right_answers_are_not_taken_for_right() -> None:
    imported = read(CORPUS / "gift/giftFormatPhpExamples.gift")

    difficult = next(q for q in questions(imported) if q.stem.startswith("Difficult"))
    assert right(difficult) == "C"
    assert codes(imported).count("half-credit") == 1


def test_an_answer_beyond_the_options_waits_to_be_mended_in_a_draft() -> None:
    imported = read(CORPUS / "chinese/养老护理-题库模板.xlsx")

    draft = imported.lessons[-1]
    assert draft.status is Status.DRAFT
    assert [q.stem for q in draft.questions] == ["测量体温的常用部位包括？"]
    assert "ACD" in (draft.questions[0].notes or "")
    assert "answer-partly" in codes(imported)


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("accounting-quiz.md", {"single": 75}),
        ("TSM2.md", {"multiple": 2, "single": 3}),
        ("arbeitsschutz_leitern1.md", {"single": 7, "multiple": 3}),
        ("teilnehmerbefragung_hwk.md", {"poll": 8, "reflection": 10}),
        ("gefahrstoffe_tischler.md", {"single": 8}),
    ],
)
def test_boxes_of_markdown_quizzes_are_read(name: str, kinds: dict[str, int]) -> None:
    assert read(CORPUS / "markdown" / name).by_kind == kinds


def test_questions_in_folded_sections_are_read() -> None:
    assert read(CORPUS / FOR_STUDY[0]).questions == 155


def test_nothing_is_written_while_reading(tmp_path: Path) -> None:
    read(CORPUS / "chinese/习概题库.docx")

    assert list(tmp_path.iterdir()) == []
