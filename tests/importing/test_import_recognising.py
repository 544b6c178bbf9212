"""What a file is, by its content; and files that are refused before anything happens."""

from __future__ import annotations

import io
import struct
import time
import tracemalloc
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest
from import_bench import bring_in

from laonian_app.lessons.importing import ImportRefused, read
from laonian_app.lessons.importing.recognise import recognise, root_name
from laonian_app.lessons.importing.refusals import (
    EncodingUnknown,
    FileDamaged,
    FileNotThere,
    FileProtected,
    FileTooLarge,
    FileUnsafe,
    FormatDiffers,
    FormatNotOffered,
    FormatUnknown,
    LessonPackageGiven,
    OldSlides,
    OldWordFile,
    OtherDocument,
    OtherSpreadsheet,
    PictureGiven,
)

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(entries: dict[str, bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", compression) as archive:
        for name, content in entries.items():
            archive.writestr(name, content)
    return data.getvalue()


def workbook() -> bytes:
    book = openpyxl.Workbook()
    for row in (("题目", "选项A", "选项B", "答案"), ("给不给？", "给", "不给", "B")):
        book.active.append(row)
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()


def document(*paragraphs: str) -> bytes:
    made = docx.Document()
    for text in paragraphs:
        made.add_paragraph(text)
    data = io.BytesIO()
    made.save(data)
    return data.getvalue()


def old_office(stream: str) -> bytes:
    return OLE + b"\0" * 1016 + stream.encode("utf-16-le") + b"\0" * 512


@pytest.mark.parametrize(
    ("content", "name", "found"),
    [
        (workbook(), "题库.docx", "excel"),
        (document("一", "二"), "题库.xlsx", "word"),
        (b"::Q1::Two?{=2 ~3}", "a.docx", "gift"),
        (b"Two?\nA. 2\nB. 3\nANSWER: A\n", "a.xls", "aiken"),
        (b"<?xml version='1.0'?><!-- x --><quiz></quiz>", "a.txt", "moodle-xml"),
        (b"<assessmentItem xmlns='x'/>", "a", "qti"),
        ("题目,选项A,选项B,答案\n给？,给,不给,B\n".encode("gb18030"), "a.doc", "csv"),
        ("---\n标题：一课\n---\n## 练习\n".encode(), "a.txt", "lesson"),
        ("1. 给不给？\nA. 给\nB. 不给\n答案：B\n".encode("utf-16"), "a.xlsx", "text"),
        (b"## Q\n- [x] a\n- [ ] b\n", "a.txt", "markdown"),
        (b"<html><table><tr><td>1</td></tr></table></html>", "a.xls", "excel"),
    ],
)
def test_content_decides_and_never_the_ending(
    tmp_path: Path, content: bytes, name: str, found: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)

    assert recognise(file).format == found


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (old_office("EncryptedPackage"), FileProtected),
        (old_office("WordDocument"), OldWordFile),
        (old_office("PowerPoint Document"), OldSlides),
        (b"%PDF-1.7\n", OtherDocument),
        (b"{\\rtf1 x}", OtherDocument),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.text"}), OtherDocument),
        (zipped({"mimetype": b"application/vnd.oasis.opendocument.spreadsheet"}), OtherSpreadsheet),
        (zipped({"a/lesson.md": b"# x", "a/b.png": b""}), LessonPackageGiven),
        (zipped({"a.bin": b"x"}), FormatUnknown),
        (zipped({"word/document.xml": b"<a/>", "../x": b""}), FileUnsafe),
        (zipped({"C:\\x.xml": b"<a/>"}), FileUnsafe),
        (b"PK\x03\x04" + b"x" * 100, FileDamaged),
        (bytes(range(256)) * 8, FormatUnknown),
        (b"\x89PNG\r\n\x1a\n" + bytes(40), PictureGiven),
        (b"\xff\xd8\xff\xe0" + bytes(40), PictureGiven),
        (b"\0\0\0\x18ftypheic" + bytes(40), PictureGiven),
        (b"RIFF\0\0\0\0WEBPVP8 " + bytes(40), PictureGiven),
        (b"\xff" * 2000, EncodingUnknown),
        (old_office("Workbook"), FileDamaged),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_own_reason(
    tmp_path: Path, content: bytes, error: type[ImportRefused]
) -> None:
    with pytest.raises(error) as refused:
        bring_in(tmp_path, content, "甲.docx")

    assert "甲.docx" in str(refused.value)
    assert "{" not in str(refused.value)


def test_an_encrypted_zip_is_told_from_a_damaged_one(tmp_path: Path) -> None:
    data = bytearray(zipped({"[Content_Types].xml": b"<a/>", "word/document.xml": b"<a/>"}))
    for mark, place in ((b"PK\x01\x02", 8), (b"PK\x03\x04", 6)):
        start = 0
        while (start := data.find(mark, start)) >= 0:
            data[start + place] |= 1
            start += 4

    with pytest.raises(FileProtected):
        bring_in(tmp_path, bytes(data), "a.docx")


def test_a_missing_file_and_a_folder_are_said_to_be_closed(tmp_path: Path) -> None:
    for path in (tmp_path / "没有.docx", tmp_path):
        with pytest.raises(FileNotThere):
            read(path)


def test_a_file_over_200_megabytes_is_not_even_read(tmp_path: Path) -> None:
    file = tmp_path / "大.docx"
    with file.open("wb") as target:
        target.truncate(200_000_001)

    with pytest.raises(FileTooLarge):
        read(file)


def bomb() -> bytes:
    return zipped({"[Content_Types].xml": b"<a/>", "word/document.xml": b" " * 300_000_000})


def test_a_zip_bomb_is_refused_at_once_and_in_little_memory(tmp_path: Path) -> None:
    file = tmp_path / "弹.docx"
    file.write_bytes(bomb())
    tracemalloc.start()
    begin = time.perf_counter()

    with pytest.raises(FileUnsafe):
        read(file)

    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert time.perf_counter() - begin < 2
    assert peak < 20_000_000


def test_an_entry_that_lies_about_its_size_is_unpacked_no_further(tmp_path: Path) -> None:
    data = bytearray(
        zipped({"[Content_Types].xml": b"<a/>", "imsmanifest.xml": b"<a/>", "x.xml": b"y" * 90_000})
    )
    place = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, place + 24, 5)

    imported = bring_in(tmp_path, bytes(data), "a.zip")

    assert imported.questions == 0
    assert [each.what for each in imported.left_out] == ["x.xml"]


LAUGHS = b"""<?xml version="1.0"?>
<!DOCTYPE quiz [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">
<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;">]>
<quiz><question type="essay"><questiontext><text>&c;</text></questiontext></question></quiz>"""


@pytest.mark.parametrize(
    "content",
    [
        LAUGHS,
        LAUGHS.decode().encode("utf-16"),
        LAUGHS.replace(b'"ha"', b'SYSTEM "file:///etc/passwd"'),
        LAUGHS.replace(b"quiz", b"questestinterop"),
    ],
)
def test_xml_with_entities_is_refused(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(ImportRefused):
        bring_in(tmp_path, content, "a.xml")


def test_a_word_file_with_entities_is_refused(tmp_path: Path) -> None:
    laughing = LAUGHS.replace(b"quiz", b"document")
    with zipfile.ZipFile(io.BytesIO(document("一"))) as archive:
        entries = {name: archive.read(name) for name in archive.namelist()}
    entries["word/document.xml"] = laughing

    with pytest.raises(FileUnsafe):
        bring_in(tmp_path, zipped(entries), "a.docx")


def test_a_document_type_that_lies_elsewhere_is_never_fetched(tmp_path: Path) -> None:
    text = '<?xml version="1.0"?><!DOCTYPE quiz SYSTEM "http://127.0.0.1:9/x.dtd"><quiz/>'

    assert bring_in(tmp_path, text, "a.xml").questions == 0


def test_a_thousand_declarations_before_the_root_take_no_time() -> None:
    begin = time.perf_counter()

    assert root_name("<?a?>" * 100_000 + "x") == ""
    assert root_name("<!--" * 100_000) == ""
    assert root_name("<!DOCTYPE a [" + "<!x>" * 50_000 + "]><quiz/>") == "quiz"
    assert time.perf_counter() - begin < 2


def test_a_forced_format_is_taken_if_the_content_allows_it(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_text("1. 给不给？\nA. 给\nB. 不给\n答案：B\n", "utf-8")

    assert read(file, "TXT").format == "text"
    assert read(file, "gift").format == "gift"
    with pytest.raises(FormatDiffers):
        read(file, "word")
    with pytest.raises(FormatNotOffered):
        read(file, "lotus")


def test_a_link_inside_an_archive_is_refused(tmp_path: Path) -> None:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("[Content_Types].xml", b"<a/>")
        link = zipfile.ZipInfo("word/document.xml")
        link.external_attr = 0o120777 << 16
        archive.writestr(link, "/etc/passwd")

    with pytest.raises(FileUnsafe):
        bring_in(tmp_path, data.getvalue(), "a.docx")


def test_nothing_lies_beside_a_refused_file(tmp_path: Path) -> None:
    with pytest.raises(ImportRefused):
        bring_in(tmp_path, bomb(), "a.docx")

    assert [each.name for each in tmp_path.iterdir()] == ["a.docx"]
