"""Word documents: question lists in every dress, talks, and both in one."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.text import WD_COLOR_INDEX
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Inches, RGBColor
from import_bench import bring_in, codes, keys, offered, questions
from PIL import Image

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.model import Listing, Picture, Text

OPTIONS = ("给", "不给", "问家人")
Dress = Callable[[object], None]


def made(folder: Path, fill: Callable[[Document], None]) -> Imported:
    document = docx.Document()
    fill(document)
    data = io.BytesIO()
    document.save(data)
    return bring_in(folder, data.getvalue(), "讲稿.docx")


def of_lines(folder: Path, *lines: str) -> Imported:
    def fill(document: Document) -> None:
        for line in lines:
            document.add_paragraph(line)

    return made(folder, fill)


def picture(colour: str = "red", size: int = 40) -> io.BytesIO:
    data = io.BytesIO()
    Image.new("RGB", (size, size), colour).save(data, "PNG")
    data.seek(0)
    return data


def test_typed_numbers_and_letters(tmp_path: Path) -> None:
    imported = of_lines(
        tmp_path,
        "一、单选题",
        "1. 给不给？",
        "A. 给",
        "B. 不给",
        "答案：B",
        "2、挂不挂？（A）",
        "A、挂 B、不挂",
    )

    assert keys(imported) == ["B", "A"]
    assert imported.format == "word"


NUMBERING = f"""<w:numbering {nsdecls("w")}>
<w:abstractNum w:abstractNumId="70"><w:multiLevelType w:val="multilevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperLetter"/>
<w:lvlText w:val="%2."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="71"><w:multiLevelType w:val="singleLevel"/>
<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCountingThousand"/>
<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum>
<w:num w:numId="70"><w:abstractNumId w:val="70"/></w:num>
<w:num w:numId="71"><w:abstractNumId w:val="71"/></w:num>
<w:num w:numId="72"><w:abstractNumId w:val="70"/>
<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
</w:numbering>"""


def number(paragraph: object, list_id: int, level: int = 0) -> None:
    properties = paragraph._p.get_or_add_pPr()  # type: ignore[attr-defined]
    numbers = OxmlElement("w:numPr")
    for name, value in (("w:ilvl", level), ("w:numId", list_id)):
        element = OxmlElement(name)
        element.set(qn("w:val"), str(value))
        numbers.append(element)
    properties.append(numbers)


def with_numbering(document: Document) -> None:
    part = document.part.numbering_part
    for element in parse_xml(NUMBERING):
        part.element.append(element)


def test_numbers_and_letters_that_word_makes_itself(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        with_numbering(document)
        number(document.add_paragraph("单选题"), 71)
        for stem in ("给不给？", "挂不挂？"):
            number(document.add_paragraph(stem), 70)
            for option in OPTIONS:
                number(document.add_paragraph(option), 70, 1)
            document.add_paragraph("答案：B")
        number(document.add_paragraph("判断题"), 71)
        number(document.add_paragraph("挂断不失礼。（√）"), 72)
        number(document.add_paragraph("越快越好。（×）"), 72)

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B", "B", "对", "错"]
    assert offered(questions(imported)[1]) == list(OPTIONS)


def bold(run: object) -> None:
    run.bold = True  # type: ignore[attr-defined]


def red(run: object) -> None:
    run.font.color.rgb = RGBColor(255, 0, 0)  # type: ignore[attr-defined]


def marked(run: object) -> None:
    run.font.highlight_color = WD_COLOR_INDEX.YELLOW  # type: ignore[attr-defined]


def underlined(run: object) -> None:
    run.underline = True  # type: ignore[attr-defined]


DRESSES = pytest.mark.parametrize("dress", [bold, red, marked, underlined])


@DRESSES
def test_the_right_option_shown_by_its_dress(tmp_path: Path, dress: Dress) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 给不给？")
        for letter, option in zip("ABC", OPTIONS, strict=True):
            run = document.add_paragraph().add_run(f"{letter}. {option}")
            if option == "不给":
                dress(run)

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B"]
    assert offered(questions(imported)[0]) == list(OPTIONS)


@DRESSES
def test_the_right_option_of_one_line_shown_by_its_dress(tmp_path: Path, dress: Dress) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 给不给？")
        paragraph = document.add_paragraph()
        paragraph.add_run("A. 给  ")
        dress(paragraph.add_run("B. 不给"))
        paragraph.add_run("  C. 问家人")

    assert keys(made(tmp_path, fill)) == ["B"]


@DRESSES
def test_a_dressed_option_without_any_letters(tmp_path: Path, dress: Dress) -> None:
    def fill(document: Document) -> None:
        for n in (1, 2):
            document.add_paragraph(f"{n}. 给不给？第{n}次")
            for option in OPTIONS:
                run = document.add_paragraph().add_run(option)
                if option == "不给":
                    dress(run)

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B", "B"]
    assert offered(questions(imported)[0]) == list(OPTIONS)


def test_a_heading_in_bold_is_no_answer_and_all_bold_says_nothing(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        bold(document.add_paragraph().add_run("1. 给不给？"))
        for letter, option in zip("ABC", OPTIONS, strict=True):
            bold(document.add_paragraph().add_run(f"{letter}. {option}"))

    imported = made(tmp_path, fill)

    assert imported.questions == 0
    assert imported.left_out[0].why == "没有答案。"


def test_a_written_answer_beats_the_dress(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 给不给？")
        bold(document.add_paragraph().add_run("A. 给"))
        document.add_paragraph("B. 不给")
        document.add_paragraph("答案：B")

    assert keys(made(tmp_path, fill)) == ["B"]


def test_a_tick_from_wingdings_counts(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 给不给？")
        document.add_paragraph("A. 给")
        run = document.add_paragraph("B. 不给").add_run()
        symbol = OxmlElement("w:sym")
        symbol.set(qn("w:font"), "Wingdings")
        symbol.set(qn("w:char"), "F0FC")
        run._r.append(symbol)

    assert keys(made(tmp_path, fill)) == ["B"]


def test_options_in_the_cells_of_a_table(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 给不给？")
        table = document.add_table(2, 2)
        for cell, text in zip(
            [cell for row in table.rows for cell in row.cells],
            ("A. 给", "B. 不给", "C. 问家人", "D. 再想想"),
            strict=True,
        ):
            cell.text = text
        document.add_paragraph("答案：B")

    [question] = questions(made(tmp_path, fill))

    assert offered(question) == ["给", "不给", "问家人", "再想想"]


def test_a_table_with_named_columns_is_read_as_one(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("题库")
        rows = (
            ("题干", "A", "B", "答案"),
            ("给不给？", "给", "不给", "B"),
            ("挂不挂？", "挂", "不挂", "A"),
        )
        table = document.add_table(3, 4)
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    assert keys(made(tmp_path, fill)) == ["B", "A"]


def test_a_talk_has_a_page_for_each_heading_and_its_pictures_with_words(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_heading("防骗讲座", 0)
        document.add_heading("先别慌", 1)
        document.add_paragraph("骗子最怕您挂断。")
        shape = document.add_picture(picture(), Inches(1))
        shape._inline.docPr.set("descr", "一部响着的电话")
        document.add_heading("三步", 2)
        for step in ("挂断", "核实", "求助"):
            document.add_paragraph(step, style="List Bullet")

    imported = made(tmp_path, fill)

    [lesson] = imported.lessons
    assert lesson.title == "防骗讲座"
    assert [page.title for page in lesson.pages] == ["先别慌", "三步"]
    assert lesson.pages[0].blocks == (
        Text("骗子最怕您挂断。"),
        Picture("图1.png", "一部响着的电话"),
    )
    assert lesson.pages[1].blocks == (Listing(("挂断", "核实", "求助")),)
    assert [each.name for each in imported.media] == ["图1.png"]


def test_a_talk_without_headings_is_cut_by_length(tmp_path: Path) -> None:
    imported = of_lines(
        tmp_path, "讲座", *["骗子最怕您挂断电话，挂断并不失礼，先挂断再问家里人。"] * 9
    )

    assert [len(page.blocks) for page in imported.lessons[0].pages] == [3, 3, 3]


def test_a_talk_with_questions_gives_both(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_heading("先别慌", 1)
        document.add_paragraph("骗子最怕您挂断。")
        document.add_heading("练习", 1)
        for line in ("1. 给不给？", "A. 给", "B. 不给", "答案：B"):
            document.add_paragraph(line)
        document.add_heading("回家再看", 1)
        document.add_paragraph("把三步写在纸上。")

    [lesson] = made(tmp_path, fill).lessons

    assert [page.title for page in lesson.pages] == ["先别慌", "回家再看"]
    assert [question.stem for question in lesson.questions] == ["给不给？"]


def test_a_picture_in_a_question_belongs_to_it(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("1. 这是什么？")
        document.add_picture(picture(), Inches(1))
        document.add_paragraph("A. 电话")
        document.add_paragraph("B. 短信")
        document.add_paragraph("答案：A")

    [question] = questions(made(tmp_path, fill))

    assert question.picture == Picture("图1.png", "")


def test_the_same_picture_twice_is_one_file(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.add_paragraph("讲座")
        for colour in ("red", "red", "blue"):
            document.add_paragraph("看图。")
            document.add_picture(picture(colour), Inches(1))

    assert len(made(tmp_path, fill).media) == 2


def test_tracked_changes_count_as_accepted(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        paragraph = document.add_paragraph("1. 给")
        for name, text in (("w:ins", "不给？"), ("w:del", "吗？")):
            change = OxmlElement(name)
            run = OxmlElement("w:r")
            words = OxmlElement("w:t" if name == "w:ins" else "w:delText")
            words.text = text
            run.append(words)
            change.append(run)
            paragraph._p.append(change)
        for line in ("A. 给", "B. 不给", "答案：B"):
            document.add_paragraph(line)

    imported = made(tmp_path, fill)

    assert questions(imported)[0].stem == "给不给？"
    assert "changes-tracked" in codes(imported)


def test_line_breaks_inside_a_paragraph_divide_options(tmp_path: Path) -> None:
    imported = of_lines(tmp_path, "1. 给不给？\nA. 给\nB. 不给\n答案：B")

    assert keys(imported) == ["B"]


def test_what_is_left_out_names_its_paragraph(tmp_path: Path) -> None:
    imported = of_lines(
        tmp_path, "1. 给不给？", "A. 给", "B. 不给", "答案：B", "2. 挂不挂？", "A. 挂", "B. 不挂"
    )

    assert imported.left_out[0].where == "第 5 段“挂不挂？”"


def test_contents_and_hidden_text_are_left_alone(tmp_path: Path) -> None:
    def fill(document: Document) -> None:
        document.styles.add_style("TOC 1", 1)
        document.add_paragraph("先别慌……1", style="TOC 1")
        document.add_heading("先别慌", 1)
        paragraph = document.add_paragraph("骗子最怕您挂断。")
        paragraph.add_run("（这是藏起来的）").font.hidden = True

    [lesson] = made(tmp_path, fill).lessons

    assert [block.text for page in lesson.pages for block in page.blocks] == ["骗子最怕您挂断。"]  # type: ignore[union-attr]
