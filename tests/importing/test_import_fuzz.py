"""No bytes whatever end in anything but our own refusal, and none takes long."""

from __future__ import annotations

import io
import tempfile
import time
import zipfile
from pathlib import Path

import docx
import openpyxl
import pptx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from import_bench import CORPUS, SAMPLES

from laonian_app.lessons.importing import ImportRefused, read, write_to
from laonian_app.lessons.importing.formats import TEXT_FORMATS
from laonian_app.lessons.markdown import read as read_lesson
from laonian_app.lessons.model import Status

LONGEST_S = 5.0
SMALL = 120_000

_MARKS = (
    "1. |2、|第3题 |A. |B、|(C)|答案：B|答案|参考答案\n|1-5 ABCDE|解析：|一、单选题\n",
    "第一章 电话\n|（ A ）|√|×|题目：|^*^|::a::|{=|~|%50%|#|->|}|\\|$CATEGORY: x|//",
    "ANSWER: A|A) |- [x] ",
    "[( )] |[[ ]] |## |# |```|<p>|<question type='multichoice'>|</question>|<quiz>|</quiz>",
    "<answer fraction='100'>|<text>|</text>|题目,答案,选项A\n|,|;|\t|\n|\n\n|  |给|不给|？|。|**",
    "{{热线：x}}|![a](b.png)|[重](读:x)|\ufdd0|\x00|⼯",
)
PIECES = st.sampled_from([piece for marks in _MARKS for piece in marks.split("|")])
texts = st.lists(PIECES | st.text(max_size=3), max_size=60).map("".join)


def survives(data: bytes, name: str = "a.bin", forced: str | None = None) -> None:
    """Read bytes; what comes must be writable, what is refused must be our own error."""
    with tempfile.TemporaryDirectory() as place:
        file = Path(place) / name
        file.write_bytes(data)
        begin = time.perf_counter()
        try:
            imported = read(file, forced)
        except ImportRefused:
            return
        finally:
            assert time.perf_counter() - begin < LONGEST_S
        written = write_to(imported, Path(place) / "课")
        for folder in written.folders:
            reading = read_lesson(folder)
            assert reading.draft is not None
            assert reading.draft.status is Status.DRAFT or not reading.faulty


quick = settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))


@quick
@given(st.binary(max_size=400))
def test_random_bytes(data: bytes) -> None:
    survives(data)


@quick
@given(
    st.sampled_from((b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\x09\x08\x10\x00")),
    st.binary(),
)
def test_random_bytes_behind_a_known_beginning(mark: bytes, data: bytes) -> None:
    survives(mark + data)


@quick
@given(texts, st.sampled_from((None, *sorted(TEXT_FORMATS))))
def test_texts_of_marks_in_every_text_format(text: str, forced: str | None) -> None:
    survives(text.encode("utf-8", "surrogatepass"), forced=forced)


@quick
@given(
    texts, st.sampled_from(("multichoice", "essay", "matching", "numerical", "shortanswer", "x"))
)
def test_texts_of_marks_inside_moodle_xml(text: str, kind: str) -> None:
    survives(
        f"<quiz><question type='{kind}'><questiontext><text><![CDATA[{text}]]></text>"
        "</questiontext>"
        f"<answer fraction='100'><text><![CDATA[{text}]]></text></answer>"
        "<answer fraction='0'><text>b</text></answer></question></quiz>".encode("utf-8", "ignore")
    )


@quick
@given(st.lists(st.lists(texts, max_size=6), max_size=6))
def test_texts_of_marks_inside_cells(rows: list[list[str]]) -> None:
    from laonian_app.lessons.importing.gathering import Gathering
    from laonian_app.lessons.importing.tables.reading import read_tables
    from laonian_app.lessons.importing.tables.sheet import sheet_of

    head = ["题目", "选项A", "选项B", "答案", "题型", "解析"]
    for cells in (rows, [head, *rows]):
        gathering = Gathering("a")
        read_tables([sheet_of("s", enumerate(cells, 1))], gathering, {})
        with tempfile.TemporaryDirectory() as place:
            write_to(gathering.imported("excel", "", "a"), Path(place))


def office_files() -> dict[str, bytes]:
    """Return one small file of each office format."""
    document = docx.Document()
    document.add_heading("讲", 1)
    for line in ("1. 给不给？", "A. 给", "B. 不给", "答案：B"):
        document.add_paragraph(line)
    document.add_table(2, 2)
    book = openpyxl.Workbook()
    for row in (("题目", "选项A", "选项B", "答案"), ("给不给？", "给", 0.5, "B")):
        book.active.append(row)
    show = pptx.Presentation()
    slide = show.slides.add_slide(show.slide_layouts[1])
    slide.shapes.title.text = "先别慌"
    slide.placeholders[1].text_frame.text = "挂断"
    found = {}
    for name, made in (("a.docx", document), ("a.xlsx", book), ("a.pptx", show)):
        data = io.BytesIO()
        made.save(data)
        found[name] = data.getvalue()
    return found


OFFICE = office_files()


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_office_files_with_a_damaged_part(data: st.DataObject) -> None:
    """Mutate one unpacked part, so that the damage reaches the readers and not only zip's sums."""
    name = data.draw(st.sampled_from(sorted(OFFICE)))
    with zipfile.ZipFile(io.BytesIO(OFFICE[name])) as archive:
        parts = {entry: archive.read(entry) for entry in archive.namelist()}
    part = data.draw(st.sampled_from(sorted(parts)))
    parts[part] = mutated(data, parts[part])
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for entry, content in parts.items():
            archive.writestr(entry, content)

    survives(packed.getvalue(), name)


def mutated(data: st.DataObject, content: bytes) -> bytes:
    changed = bytearray(content)
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, max(len(changed) - 1, 0)))
        what = data.draw(st.sampled_from(("flip", "cut", "drop", "double", "text")))
        if what == "flip" and changed:
            changed[place] ^= data.draw(st.integers(1, 255))
        elif what == "cut":
            del changed[place:]
        elif what == "drop":
            del changed[place : place + data.draw(st.integers(1, 40))]
        elif what == "double":
            changed[place:place] = changed[place : place + 40]
        else:
            changed[place:place] = data.draw(PIECES).encode("utf-8", "ignore")
    return bytes(changed)


def real_files() -> list[Path]:
    there = [each for each in CORPUS.rglob("*") if each.is_file() and each.stat().st_size < SMALL]
    return sorted(there) or sorted(SAMPLES.iterdir())


REAL = real_files()


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.sampled_from(REAL), st.data())
def test_real_files_with_damage(file: Path, data: st.DataObject) -> None:
    survives(mutated(data, file.read_bytes()), file.name)


@pytest.mark.skipif(
    not (CORPUS / "chinese").is_dir(), reason=f"no corpus of real files in {CORPUS}"
)
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_an_old_workbook_with_damage(data: st.DataObject) -> None:
    content = (CORPUS / "chinese/马原题库.xls").read_bytes()

    survives(mutated(data, content), "a.xls")


@pytest.mark.parametrize(
    "text",
    [
        "1. " * 20_000,
        "A. " * 20_000,
        "（" * 50_000,
        "答案：" * 20_000,
        "{" * 50_000,
        "\\" * 50_000,
        "1. 题\n" * 10_000,
        "A. 一  B. 二  " * 5_000,
        "甲？{" + "~%50%一 " * 20_000 + "}",
        "<p>" * 50_000,
        "[[" * 30_000,
        "- [x] 一\n" * 10_000,
        "参考答案\n" + "1-500 " * 10_000,
        "题目,答案\n" + '"' * 30_000,
        "![" * 30_000,
        "**" * 30_000,
        "1. 给？（ A ）\n" + " " * 100_000 + "A. 一\nB. 二\n",
        "::" * 30_000 + "{=a}",
    ],
)
def test_long_rows_of_one_mark_take_no_time(text: str) -> None:
    survives(text.encode())
