"""For taking home: one long picture, and a sheet for two generations."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPointF, QSize
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from laonian_app.ground.paths import shipped
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.exporting.handout import handout_of
from laonian_app.lessons.exporting.parts import Handout, Heading, Paragraph, Shown
from laonian_app.lessons.inline import Span
from laonian_app.lessons.markdown import read
from laonian_app.lessons.model import Contact, Lesson
from laonian_app.ui.kit.colours import LIGHT
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.printing.home_sheet import Hotline, home_sheet_of
from laonian_app.ui.printing.home_sheet_paper import QUIET_MODULES, qr_code, write_sheet
from laonian_app.ui.printing.long_picture import (
    MOST_BYTES,
    WIDTH,
    PictureTooLong,
    encoded,
    long_picture,
)
from laonian_app.ui.printing.strips import as_raster, saved

CONTACTS = {
    "报警": Contact("报警", "110", "要报警"),
    "反诈": Contact("反诈", "96110", "反诈专线"),
    "本网点": Contact("本网点", ""),
    "派出所": Contact("派出所", "0571-8888", "派出所", local=True),
}
LESSON = Lesson(
    "police", "冒充公检法", hint_card=("没有**安全账户**", "拨{{热线：本网点}}", "挂断")
)


def test_the_sheet_has_three_sentences_and_the_hotlines_that_there_are() -> None:
    sheet = home_sheet_of(LESSON, CONTACTS, "挂断—核实—求助", "")

    assert sheet.sentences[:2] == ("没有安全账户", "挂断")
    assert len(sheet.sentences) == 3
    assert sheet.hotlines == (
        Hotline("110", "要报警"),
        Hotline("96110", "反诈专线"),
        Hotline("0571-8888", "派出所"),
    )
    assert sheet.said


@pytest.mark.parametrize(
    ("tags", "caller"),
    [
        (("电话", "家人"), "borrowed"),
        (("非法集资", "投资"), "Thirty per cent"),
        (("个人信息",), "pension papers"),
        (("电话",), "police"),
        ((), "police"),
    ],
)
def test_the_call_to_practise_fits_the_lesson(tags: tuple[str, ...], caller: str) -> None:
    sheet = home_sheet_of(replace(LESSON, tags=tags), CONTACTS, "", "")

    assert caller in sheet.said[0]
    assert len(sheet.said) == 4


def test_the_code_holds_the_words_themselves_and_no_address() -> None:
    sheet = home_sheet_of(LESSON, CONTACTS, "挂断—核实—求助", "")

    for words in (*sheet.sentences, "110", "96110", "0571-8888", "挂断—核实—求助"):
        assert words in sheet.qr_text
    assert "://" not in sheet.qr_text


def test_the_code_is_drawn_module_for_module_with_its_quiet_margin(kit: Kit) -> None:
    segno = pytest.importorskip("segno", reason="segno is not installed")
    text = home_sheet_of(LESSON, CONTACTS, "", "").qr_text
    rows = [tuple(row) for row in segno.make(text, micro=False, error="m", encoding="utf-8").matrix]
    side = (len(rows) + 2 * QUIET_MODULES) * 4
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#888888"))
    painter = QPainter(image)
    qr_code(text, side).paint(painter, QPointF(0, 0))
    painter.end()

    edge = QUIET_MODULES
    drawn = [
        tuple(
            int(image.pixelColor((edge + x) * 4 + 2, (edge + y) * 4 + 2).lightness() < 100)
            for x in range(len(rows))
        )
        for y in range(len(rows))
    ]
    assert drawn == rows
    assert image.pixelColor(2, 2).lightness() == 255
    assert image.pixelColor(side - 3, side // 2).lightness() == 255


def test_the_sheet_is_one_sheet_of_two_sides(kit: Kit, tmp_path: Path) -> None:
    pytest.importorskip("segno", reason="segno is not installed")
    write_sheet(home_sheet_of(LESSON, CONTACTS, "挂断—核实—求助", "梅园"), tmp_path / "a.pdf")
    document = QPdfDocument()
    document.load(str(tmp_path / "a.pdf"))

    assert document.pageCount() == 2
    assert "96110" in document.getAllText(0).text()
    size = document.pagePointSize(0)
    assert (round(size.width()), round(size.height())) == (595, 842)
    back = document.render(1, QSize(210, 297))
    document.close()
    script = QColor(LIGHT.accent_tint)
    tinted = sum(back.pixelColor(x, 100) == script for x in range(210))
    assert tinted > 20


# ---------------------------------------------------------------- the long picture


def test_a_shipped_lesson_is_one_long_picture_for_a_chat(kit: Kit) -> None:
    folder = shipped("lessons") / "fake-police"
    lesson = read(folder).lesson
    assert lesson is not None
    handout = handout_of(lesson, read_beside([shipped("lessons")]).contacts, "挂断—核实—求助")
    image = long_picture(handout, lambda name: (folder / name).read_bytes())
    data, ending = encoded(image)

    assert image.width() == WIDTH
    assert image.height() > 5 * WIDTH
    assert len(data) < MOST_BYTES
    again = QImage.fromData(data)
    assert (again.width(), ending) == (WIDTH, ".png")


def noise(width: int, height: int) -> bytes:
    """Return a picture that cannot be packed, as photos are."""
    import random

    pixels = random.Random(3).randbytes(width * height * 4)
    image = QImage(pixels, width, height, QImage.Format.Format_RGB32)
    return saved(image, "PNG")


def test_photos_do_not_make_it_larger_than_a_chat_takes(kit: Kit) -> None:
    photo = noise(960, 720)
    pages = (Heading("照片"), *(Shown("a.png", "") for _ in range(3)))
    handout = Handout("课", "", pages, (), (), (), "", "")
    data, ending = encoded(long_picture(handout, lambda _: photo))

    assert ending == ".jpg"
    assert len(data) <= MOST_BYTES
    assert QImage.fromData(data).width() == WIDTH


def test_a_lesson_too_long_for_a_picture_is_told(kit: Kit) -> None:
    pages = tuple(Paragraph((Span("挂断" * 40),)) for _ in range(150))

    with pytest.raises(PictureTooLong):
        long_picture(Handout("课", "", pages, (), (), (), "", ""), lambda _: b"")


def test_drawings_become_pictures_that_word_takes(kit: Kit) -> None:
    drawing = (shipped("lessons") / "fake-police" / "三步.svg").read_bytes()
    image = QImage.fromData(as_raster(drawing, 400))

    assert image.width() == 400
    assert len({image.pixel(x, image.height() // 2) for x in range(400)}) > 2
    photo = noise(4, 4)
    assert as_raster(photo) == photo
