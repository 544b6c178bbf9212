"""What Word keeps beside, behind and on top of the words of a document."""

from __future__ import annotations

import io
import struct
from collections.abc import Callable
from pathlib import Path

import docx
from docx.document import Document
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docx.shared import Inches
from import_bench import bring_in, codes, keys, offered, questions
from PIL import Image

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.importing.result import in_words, place_of
from laonian_app.lessons.model import Choice

FOOTNOTES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
NO_PICTURE = b"\xd7\xcd\xc6\x9a" + struct.pack("<HhhhhHIH", 0, 0, 0, 100, 100, 96, 0, 0)


def made(folder: Path, fill: Callable[[Document], None]) -> Imported:
    document = docx.Document()
    fill(document)
    data = io.BytesIO()
    document.save(data)
    return bring_in(folder, data.getvalue(), "讲稿.docx")


def places(imported: Imported, code: str) -> str:
    return in_words([place_of(each) for each in imported.problems if each.code == code])


def picture(colour: str) -> io.BytesIO:
    data = io.BytesIO()
    Image.new("RGB", (40, 40), colour).save(data, "PNG")
    data.seek(0)
    return data


def test_an_answer_that_was_struck_out_counts_no_more(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        for line in ("1. 给不给？", "A. 给", "B. 不给"):
            document.add_paragraph(line)
        document.add_paragraph().add_run("C. 给一半").font.strike = True
        answer = document.add_paragraph("答案：")
        answer.add_run("A").font.strike = True
        answer.add_run("B")

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B"]
    assert offered(questions(imported)[0]) == ["给", "不给"]
    assert places(imported, "text-struck") == "第 4 段“C. 给一半”、第 5 段“答案：AB”"


def test_hidden_words_stay_hidden_and_are_told(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 给不给？").add_run("（出题人看的）").font.hidden = True
        for line in ("A. 给", "B. 不给", "答案：B"):
            document.add_paragraph(line)

    imported = made(tmp_path, fill)

    assert questions(imported)[0].stem == "给不给？"
    assert places(imported, "text-hidden") == "第 1 段“1. 给不给？（出题人看…”"


def test_footnotes_and_comments_become_notes_of_the_instructor(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        stem = document.add_paragraph("1. 什么是刷单？")
        reference = f'<w:r {nsdecls("w")}><w:footnoteReference w:id="2"/></w:r>'
        stem._p.append(parse_xml(reference))
        notes = (
            f'<w:footnotes {nsdecls("w")}><w:footnote w:id="2"><w:p><w:r>'
            "<w:t>先垫钱，再返利。</w:t></w:r></w:p></w:footnote></w:footnotes>"
        )
        part = Part(
            PackURI("/word/footnotes.xml"), "application/xml", notes.encode(), document.part.package
        )
        document.part.relate_to(part, FOOTNOTES)
        document.add_comment(stem.runs, "这题太难", "李")
        for line in ("A. 骗局", "B. 买菜", "答案：A"):
            document.add_paragraph(line)

    imported = made(tmp_path, fill)

    assert imported.lessons[0].notes == (
        "脚注（“1. 什么是刷单？”）：先垫钱，再返利。\n批注（“1. 什么是刷单？”）：这题太难"
    )
    assert "asides-noted" in codes(imported)


def test_the_head_of_the_page_is_told_but_page_numbers_are_not(tmp_path: Path) -> None:
    def numbered(document: Document) -> None:
        document.sections[0].footer.paragraphs[0].text = "第 1 页 共 2 页"
        document.add_paragraph("给孩子打个电话。")

    def headed(document: Document) -> None:
        numbered(document)
        document.sections[0].header.paragraphs[0].text = "街道宣传材料"

    assert "margins-dropped" not in codes(made(tmp_path, numbered))
    assert "margins-dropped" in codes(made(tmp_path, headed))


def test_pictures_behind_their_letters_are_the_options(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 哪一张是真的？")
        row = document.add_table(1, 2)
        for n, colour in enumerate(("green", "red")):
            row.cell(0, n).text = "AB"[n] + ". "
            row.cell(0, n).paragraphs[0].add_run().add_picture(picture(colour), Inches(1))
        document.add_paragraph("答案：A")

    imported = made(tmp_path, fill)

    [question] = questions(imported)
    assert isinstance(question.task, Choice)
    assert [option.picture for option in question.task.options] == ["图1.png", "图2.png"]
    assert question.picture is None
    assert keys(imported) == ["A"]


def test_a_picture_that_cannot_be_shown_is_found_by_the_words_before_it(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("请看下图。")
        document.add_paragraph().add_run().add_picture(picture("red"), Inches(1))
        for relation in document.part.rels.values():
            if "image" in relation.reltype:
                relation.target_part._blob = NO_PICTURE

    imported = made(tmp_path, fill)

    assert places(imported, "picture-kind") == "“请看下图。”后面"


def test_a_row_of_a_table_in_word_is_named_with_its_table(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        rows = (("题目", "选项A", "选项B", "答案"), ("给不给？", "给", "不给", ""))
        for _ in range(2):
            table = document.add_table(2, 4)
            for place, row in enumerate(rows):
                for column, text in enumerate(row):
                    table.cell(place, column).text = text

    [left_out] = made(tmp_path, fill).left_out

    assert left_out.where == "第 1 个题目表格第 2 行、第 2 个题目表格第 2 行"
