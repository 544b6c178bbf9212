"""PowerPoint slides as pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pptx
from import_bench import bring_in, keys, questions
from PIL import Image
from pptx.presentation import Presentation
from pptx.util import Inches

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.model import Box, BoxKind, Listing, Picture, Table, Text


def made(folder: Path, fill: Callable[[Presentation], None]) -> Imported:
    show = pptx.Presentation()
    fill(show)
    data = io.BytesIO()
    show.save(data)
    return bring_in(folder, data.getvalue(), "讲座.pptx")


def slide(show: Presentation, title: str, *lines: str, layout: int = 1) -> object:
    made_slide = show.slides.add_slide(show.slide_layouts[layout])
    made_slide.shapes.title.text = title
    made_slide.placeholders[1].text_frame.text = "\n".join(lines)
    return made_slide


def photograph(width: int = 40, height: int = 30) -> io.BytesIO:
    data = io.BytesIO()
    Image.new("RGB", (width, height), "blue").save(data, "JPEG")
    data.seek(0)
    return data


def test_a_slide_is_a_page_with_title_and_points(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        slide(show, "防骗讲座", layout=0)
        slide(show, "先别慌", "骗子最怕您挂断。")
        slide(show, "三步", "挂断", "核实", "求助")

    [lesson] = made(tmp_path, fill).lessons

    assert lesson.title == "防骗讲座"
    assert [page.title for page in lesson.pages] == ["先别慌", "三步"]
    assert lesson.pages[0].blocks == (Text("骗子最怕您挂断。"),)
    assert lesson.pages[1].blocks == (Listing(("挂断", "核实", "求助")),)


def test_notes_are_for_the_instructor_only(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        shown = slide(show, "先别慌", "骗子最怕您挂断。")
        shown.notes_slide.notes_text_frame.text = "请学员\n说说。"  # type: ignore[attr-defined]

    [lesson] = made(tmp_path, fill).lessons

    assert lesson.pages[0].blocks[-1] == Box(BoxKind.INSTRUCTOR, "请学员\n说说。")


def test_pictures_keep_their_words_and_large_ones_are_shrunk(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        shown = slide(show, "看图", "这是电话。")
        picture = shown.shapes.add_picture(photograph(4000, 3000), Inches(1), Inches(3))  # type: ignore[attr-defined]
        picture._element.nvPicPr.cNvPr.set("descr", "一部电话")

    imported = made(tmp_path, fill)

    assert Picture("图1.jpg", "一部电话") in imported.lessons[0].pages[0].blocks
    with Image.open(io.BytesIO(imported.media[0].data)) as kept:
        assert max(kept.size) == 1600


def test_a_long_slide_becomes_several_pages(tmp_path: Path) -> None:
    lines = ["骗子最怕您挂断电话，挂断并不失礼，先挂断再问家里人。"] * 7

    [lesson] = made(tmp_path, lambda show: slide(show, "长", *lines) and None).lessons

    assert [page.title for page in lesson.pages] == ["长", "长", "长"]
    assert sum(len(b.items) for p in lesson.pages for b in p.blocks) == 7  # type: ignore[union-attr]


def test_a_slide_that_asks_becomes_a_question(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        slide(show, "先别慌", "骗子最怕您挂断。")
        slide(show, "1. 给不给？", "A. 给", "B. 不给", "答案：B")

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B"]
    assert questions(imported)[0].stem == "给不给？"
    assert len(imported.lessons[0].pages) == 1


def test_a_hidden_slide_is_left_out_by_name(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        slide(show, "先别慌", "骗子最怕您挂断。")
        slide(show, "备用", "以后再讲。").element.set("show", "0")  # type: ignore[attr-defined]

    imported = made(tmp_path, fill)

    assert [(each.where, each.what) for each in imported.left_out] == [("第 2 张幻灯片", "备用")]


def test_a_small_table_stays_one(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        shown = slide(show, "热线")
        table = shown.shapes.add_table(2, 2, Inches(1), Inches(2), Inches(4), Inches(1)).table  # type: ignore[attr-defined]
        for n, text in enumerate(("号码", "作用", "110", "报警")):
            table.cell(n // 2, n % 2).text = text

    [lesson] = made(tmp_path, fill).lessons

    assert Table(("号码", "作用"), (("110", "报警"),)) in lesson.pages[0].blocks
