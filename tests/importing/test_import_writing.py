"""Imported lessons as folders: whole or not at all, and nothing that was there is lost."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from import_bench import bring_in
from PIL import Image

from laonian_app.lessons.checking import check_paths
from laonian_app.lessons.importing import write_to
from laonian_app.lessons.importing.writing import folder_name
from laonian_app.lessons.markdown import read as read_lesson
from laonian_app.lessons.template import FolderNotWritable

BANK = "1. 给不给？\nA. 给\nB. 不给\n答案：B\n解析：是钥匙。\n"


def names_in(folder: Path) -> list[str]:
    return sorted(each.name for each in folder.iterdir())


def test_a_lesson_folder_holds_the_lesson_with_its_ids(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "小测\n" + BANK)

    [folder] = write_to(imported, tmp_path / "课").folders

    assert folder.name == "小测"
    lesson = read_lesson(folder).lesson
    assert lesson == imported.lessons[0]
    assert "编号：" in (folder / "lesson.md").read_text("utf-8")
    assert not [p for each in check_paths([folder], (), None) for p in each.problems if p.is_error]


def test_pictures_lie_beside_the_lesson_that_shows_them(tmp_path: Path) -> None:
    picture = io.BytesIO()
    Image.new("RGB", (9, 9)).save(picture, "PNG")
    document = docx.Document()
    document.add_paragraph("讲座")
    document.add_picture(picture)
    data = io.BytesIO()
    document.save(data)

    [folder] = write_to(bring_in(tmp_path, data.getvalue(), "a.docx"), tmp_path / "课").folders

    assert names_in(folder) == ["lesson.md", "图1.png"]
    assert not read_lesson(folder).faulty


def test_doing_it_again_replaces_and_keeps_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "课"
    [folder] = write_to(bring_in(tmp_path, "小测\n" + BANK), target).folders
    mine = (folder / "lesson.md").read_text("utf-8") + "\n我自己加的。\n"
    (folder / "lesson.md").write_text(mine, "utf-8")

    changed = "小测\n" + BANK.replace("是钥匙", "就是家门钥匙")
    [again] = write_to(bring_in(tmp_path, changed), target).folders

    assert again == folder
    assert (folder / "lesson.md.bak").read_text("utf-8") == mine
    assert "家门钥匙" in (folder / "lesson.md").read_text("utf-8")


def test_the_same_again_changes_nothing(tmp_path: Path) -> None:
    for _ in range(2):
        [folder] = write_to(bring_in(tmp_path, BANK), tmp_path / "课").folders

    assert names_in(folder) == ["lesson.md"]
    assert names_in(tmp_path / "课") == [folder.name]


def test_a_folder_of_another_lesson_is_never_touched(tmp_path: Path) -> None:
    other = tmp_path / "课" / "小测"
    other.mkdir(parents=True)
    (other / "lesson.md").write_text("标题：别的课\n编号：other\n\n正文。\n", "utf-8")
    (tmp_path / "课" / "小测 2").mkdir()

    [folder] = write_to(bring_in(tmp_path, "小测\n" + BANK), tmp_path / "课").folders

    assert folder.name == "小测 3"
    assert "别的课" in (other / "lesson.md").read_text("utf-8")


def test_two_sources_of_one_name_become_two_lessons(tmp_path: Path) -> None:
    target = tmp_path / "课"
    [first] = write_to(bring_in(tmp_path, BANK), target).folders
    other = bring_in(tmp_path, BANK.replace("给不给", "挂不挂"))

    [second] = write_to(other, target).folders
    [again] = write_to(other, target).folders

    assert first != second == again
    ids = {draft.id for each in (first, second) if (draft := read_lesson(each).draft)}
    assert len(ids) == 2


def test_a_folder_left_half_written_is_made_anew(tmp_path: Path) -> None:
    half = tmp_path / "课" / ".小测.new"
    half.mkdir(parents=True)
    (half / "lesson.md").write_text("半", "utf-8")

    [folder] = write_to(bring_in(tmp_path, "小测\n" + BANK), tmp_path / "课").folders

    assert names_in(tmp_path / "课") == [folder.name]


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "不是文件夹"
    blocked.write_text("x", "utf-8")

    with pytest.raises(FolderNotWritable):
        write_to(bring_in(tmp_path, BANK), blocked)


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("防骗：第一课？", "防骗：第一课？"),
        ("a/b\\c:d*e", "a b c d e"),
        ("..", "lesson"),
        ("con", "con_"),
        ("长" * 99, "长" * 40),
        ("", "lesson"),
    ],
)
def test_names_of_folders_suit_every_system(title: str, name: str) -> None:
    assert folder_name(title) == name


def test_lessons_of_other_names_never_share_an_id(tmp_path: Path) -> None:
    target = tmp_path / "课"
    for title in ("陌生来电", "一张合同"):
        imported = bring_in(tmp_path, f"{title}\n" + BANK.replace("给不给", title))
        first = write_to(imported, target).folders
        assert write_to(imported, target).folders == first

    ids = [draft.id for each in target.iterdir() if (draft := read_lesson(each).draft)]
    assert len(ids) == 2
    assert len(set(ids)) == 2
    checked = check_paths(sorted(target.iterdir()), (), None)
    assert not [p for each in checked for p in each.problems if p.is_error]
