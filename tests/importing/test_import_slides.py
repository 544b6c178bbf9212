"""PowerPoint slides as pages."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pptx
from import_bench import bring_in, keys, questions
from PIL import Image
from pptx.opc.package import Part
from pptx.opc.packuri import PackURI
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls
from pptx.presentation import Presentation
from pptx.util import Inches

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.importing.result import in_words, place_of
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


DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
OF_DIAGRAM = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/diagramData"


def filled(made_slide: object) -> str:
    """Return the fill of a picture that was put into the package of a slide."""
    _, relation = made_slide.part.get_or_add_image_part(photograph())  # type: ignore[attr-defined]
    return f'<a:blipFill {nsdecls("a", "r")}><a:blip r:embed="{relation}"/></a:blipFill>'


def behind(made_slide: object) -> None:
    fill = filled(made_slide)
    made_slide.element.cSld.insert(  # type: ignore[attr-defined]
        0, parse_xml(f"<p:bg {nsdecls('p')}><p:bgPr>{fill}</p:bgPr></p:bg>")
    )


def places(imported: Imported, code: str) -> str:
    return in_words([place_of(each) for each in imported.problems if each.code == code])


def test_a_photo_behind_an_empty_slide_is_its_page(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        slide(show, "先别慌", "骗子最怕您挂断。")
        behind(show.slides.add_slide(show.slide_layouts[6]))
        behind(slide(show, "再核实", "打自己存的号码。"))

    imported = made(tmp_path, fill)

    assert imported.lessons[0].pages[1].blocks == (Picture("图1.jpg", ""),)
    assert places(imported, "background-dropped") == "第 3 张幻灯片"


def test_a_photo_that_fills_a_frame_comes_along(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        shown = slide(show, "先别慌", "骗子最怕您挂断。")
        frame = shown.shapes.add_shape(1, 0, 0, Inches(2), Inches(2))  # type: ignore[attr-defined]
        frame.element.spPr.append(parse_xml(filled(shown)))

    imported = made(tmp_path, fill)

    assert Picture("图1.jpg", "") in imported.lessons[0].pages[0].blocks


def test_the_words_of_a_diagram_come_and_its_slide_is_named(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        shown = show.slides.add_slide(show.slide_layouts[5])
        shown.shapes.title.text = "三步"
        boxes = "".join(
            f"<d:pt><d:t><a:p><a:r><a:t>{word}</a:t></a:r></a:p></d:t></d:pt>"
            for word in ("挂断", "核实")
        )
        data = f'<d:dataModel xmlns:d="{DIAGRAM}" {nsdecls("a")}>{boxes}</d:dataModel>'
        part = shown.part
        name = PackURI("/ppt/diagrams/data1.xml")
        related = part.relate_to(
            Part(name, "application/xml", part.package, data.encode()), OF_DIAGRAM
        )
        frame = (
            f'<p:graphicFrame {nsdecls("p", "a", "r")} xmlns:d="{DIAGRAM}"><p:nvGraphicFramePr>'
            '<p:cNvPr id="9" name="x"/><p:cNvGraphicFramePr/><p:nvPr/></p:nvGraphicFramePr>'
            '<p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm><a:graphic>'
            f'<a:graphicData uri="{DIAGRAM}"><d:relIds r:dm="{related}"/></a:graphicData>'
            "</a:graphic></p:graphicFrame>"
        )
        shown.shapes._spTree.append(parse_xml(frame))

    imported = made(tmp_path, fill)

    assert imported.lessons[0].pages[0].blocks == (Listing(("挂断", "核实")),)
    assert places(imported, "diagram-flattened") == "第 1 张幻灯片"


def test_an_answer_in_the_notes_answers_the_slide(tmp_path: Path) -> None:
    def fill(show: Presentation) -> None:
        shown = slide(show, "给不给？", "A. 给", "B. 不给")
        shown.notes_slide.notes_text_frame.text = "先举手。\n答案：B"  # type: ignore[attr-defined]

    imported = made(tmp_path, fill)

    assert keys(imported) == ["B"]
    assert imported.lessons[0].notes == "先举手。"
