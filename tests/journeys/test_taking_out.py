"""A lesson goes out of the program by two presses, and says where it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app import this_pc
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.bundle import look_into
from laonian_app.lessons.markdown import parse, read
from laonian_app.ui.instructor.lessons import choosing
from laonian_app.ui.instructor.lessons.taking_out import free_place
from laonian_app.ui.taking_out.formats import EXPORTERS, NothingToShow, Order
from tests.journeys.author import Author
from tests.journeys.classroom import Classroom

TITLE = "冒充公检法"


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "文档"
    monkeypatch.setattr(this_pc, "documents", lambda: folder)
    return folder


@pytest.fixture
def author(classroom: Classroom, documents: Path) -> Author:
    made = Author(classroom)
    classroom.switch_on()
    made.opens_lessons()
    made.opens(TITLE)
    made.presses("带出去")
    made.sees(f"带出去：{TITLE}", f"存在这里：{documents}")
    return made


@pytest.mark.parametrize(
    ("pressed", "name", "begins"),
    [
        ("一张长图", f"{TITLE}.png", b"\x89PNG"),
        ("大字网页", f"{TITLE}.html", b"<!doctype html"),
        ("两代人一张纸", f"{TITLE}-两代人.pdf", b"%PDF"),
        ("发给学员，不带答案", f"{TITLE}.docx", b"PK"),
        ("老师自己用", f"{TITLE}-带答案.docx", b"PK"),
        ("给 Moodle 等平台用", f"{TITLE}.gift", b""),
        ("题目（Moodle XML）", f"{TITLE}.xml", b"<?xml"),
    ],
)
def test_each_way_out_is_one_press(
    author: Author, documents: Path, pressed: str, name: str, begins: bytes
) -> None:
    author.presses(pressed)

    author.sees(f"存好了，在 {documents}：{name}")
    assert [file.name for file in documents.iterdir()] == [name]
    assert (documents / name).read_bytes()[:20].lower().startswith(begins.lower())


def test_a_package_taken_out_twice_stands_beside_the_first_and_opens_again(
    author: Author, documents: Path
) -> None:
    author.presses("课件包")
    author.sees(f"{TITLE}.lesson")
    author.presses("课件包")
    author.sees(f"{TITLE}（2）.lesson")

    assert look_into(documents / f"{TITLE}（2）.lesson").lesson.title == TITLE
    author.presses("返回")
    author.sees("学员看到的")


def test_where_nothing_can_be_saved_another_folder_helps(
    author: Author, documents: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    documents.write_text("a file stands where the folder should be")
    author.presses("大字网页")
    author.sees("那里存不进去，请换个文件夹。")
    stick = tmp_path / "U盘"
    stick.mkdir()
    monkeypatch.setattr(choosing, "choose_folder", lambda *_: stick)

    author.presses("换个文件夹")
    author.sees(f"存在这里：{stick}")
    author.presses("大字网页")

    author.sees(f"存好了，在 {stick}")
    assert (stick / f"{TITLE}.html").is_file()


def test_a_lesson_with_faults_is_mended_first(
    classroom: Classroom, documents: Path, tmp_path: Path
) -> None:
    author = Author(classroom)
    classroom.switch_on()
    author.opens_lessons()
    author.makes_a_lesson("陌生来电")
    file = author.file("陌生来电")
    text = file.read_text("utf-8")
    assert read(file.parent).lesson is not None
    file.write_text(text.replace("答案：", "答安："), "utf-8")
    author.sees("要改")

    author.presses("带出去", "一张长图")

    author.sees("改好才能带出去")
    assert not documents.exists()


def test_a_photo_of_the_same_name_is_never_replaced_by_a_long_picture(tmp_path: Path) -> None:
    (tmp_path / "种树.jpg").write_bytes(b"of the class")

    assert free_place(tmp_path, "种树", ".png") == tmp_path / "种树（2）.png"
    assert free_place(tmp_path, "种树", ".html") == tmp_path / "种树.html"


def test_a_lesson_of_questions_alone_makes_no_empty_picture(tmp_path: Path) -> None:
    text = "标题：题库\n\n## 练习\n\n1. 给不给？\nA. 给\nB. 不给\n答案：B\n"
    lesson = parse(text).lesson
    assert lesson is not None
    order = Order(tmp_path, lesson, read_beside([]), tmp_path / "题库.png", lambda _: ())

    with pytest.raises(NothingToShow, match="题库"):
        EXPORTERS["picture"](order)
    assert list(tmp_path.iterdir()) == []
