"""Cards of Anki: packages and exported text."""

from __future__ import annotations

import json
import sqlite3
import zipfile
from contextlib import closing
from pathlib import Path

import pytest
from import_bench import bring_in, questions, right

from laonian_app.lessons.importing import Imported, read
from laonian_app.lessons.importing.refusals import AnkiTooNew, FileDamaged
from laonian_app.lessons.model import GapText, Reflection

PICTURE = (Path(__file__).parents[2] / "lessons" / "fake-police" / "三步.svg").read_bytes()


def collection(file: Path, notes: list[tuple[list[str], str]]) -> bytes:
    with closing(sqlite3.connect(file)) as cards, cards:
        cards.execute("CREATE TABLE notes (id INTEGER PRIMARY KEY, flds TEXT, tags TEXT)")
        rows = [("\x1f".join(fields), tags) for fields, tags in notes]
        cards.executemany("INSERT INTO notes (flds, tags) VALUES (?, ?)", rows)
    return file.read_bytes()


def package(folder: Path, *notes: tuple[list[str], str], **entries: bytes) -> Path:
    file = folder / "卡片.apkg"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("collection.anki2", collection(folder / "c", list(notes)))
        archive.writestr("media", json.dumps({"0": "三步.svg"}))
        archive.writestr("0", PICTURE)
        for name, data in entries.items():
            archive.writestr(name.replace("__", "."), data)
    return file


def bring(folder: Path, *fields: str, tags: str = "") -> Imported:
    return read(package(folder, (list(fields), tags)))


def test_a_card_is_thought_about_and_its_back_shown_afterwards(tmp_path: Path) -> None:
    imported = bring(tmp_path, "<b>96110</b> 是什么？", "反诈<br>专线", tags=" 电话 热线 ")

    (question,) = questions(imported)
    assert (imported.format, question.stem) == ("anki", "96110 是什么？")
    assert question.task == Reflection("反诈\n专线")
    assert question.tags == ("电话", "热线")


def test_options_on_the_front_and_a_letter_at_the_back_are_a_choice(tmp_path: Path) -> None:
    imported = bring(tmp_path, "先做什么？<div>A. 转账</div><div>B. 挂断</div>", "B<br>挂断最稳当")

    (question,) = questions(imported)
    assert (question.kind, question.stem, right(question)) == ("single", "先做什么？", "B")
    assert question.explanation == "挂断最稳当"


def test_a_cloze_is_a_gap(tmp_path: Path) -> None:
    imported = bring(tmp_path, "反诈专线是 {{c1::96110::五位数}}。", "记住它")

    (question,) = questions(imported)
    assert question.task == GapText(("96110",))
    assert question.stem == "反诈专线是 ____。"
    assert (question.hint, question.explanation) == ("五位数", "记住它")


def test_pictures_come_along_and_what_is_missing_is_said(tmp_path: Path) -> None:
    file = package(
        tmp_path,
        (['看图。<img src="三步.svg">', "三步"], ""),
        (['看图。<img src="没有.png">[sound:a.mp3]', "什么"], ""),
        (["没有背面", ""], ""),
    )
    imported = read(file)

    first, second = questions(imported)
    assert first.picture is not None
    assert imported.media[0].data == PICTURE
    assert second.picture is None
    assert {each.code for each in imported.problems} == {"picture-missing", "media-dropped"}
    assert [(each.what, each.where) for each in imported.left_out] == [("没有背面", "第 3 张卡片")]


def test_exported_text_is_read_by_what_its_first_lines_say(tmp_path: Path) -> None:
    text = '#separator:tab\n#html:true\n#tags column:3\n"一<br>二"\t"他说""好"""\t甲 乙\n三\t四\t\n'
    imported = bring_in(tmp_path, text)

    first, second = questions(imported)
    assert imported.format == "anki"
    assert (first.stem, first.task, first.tags) == ("一\n二", Reflection('他说"好"'), ("甲", "乙"))
    assert (second.stem, second.task) == ("三", Reflection("四"))


def test_the_newest_form_is_refused_with_what_to_do(tmp_path: Path) -> None:
    file = package(tmp_path, (["请更新", "x"], ""), collection__anki21b=b"x")

    with pytest.raises(AnkiTooNew):
        read(file)


def test_a_damaged_collection_is_told(tmp_path: Path) -> None:
    file = tmp_path / "x.apkg"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("collection.anki2", b"SQLite format 3\0" + bytes(range(256)) * 20)

    with pytest.raises(FileDamaged):
        read(file)
