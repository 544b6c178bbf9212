"""Lesson files: saved in place of the old one, kept as versions, found and replaced."""

from __future__ import annotations

import os
import stat
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngInfo

from laonian_app.lessons.authoring.history import Change, History, differences
from laonian_app.lessons.authoring.own_contacts import own_contacts, save_contacts
from laonian_app.lessons.authoring.photos import (
    PhotoDamaged,
    PhotoIsHeic,
    PhotoTooLarge,
    PhotoUnreadable,
    put_photo,
    ready_photo,
)
from laonian_app.lessons.authoring.remembered_columns import (
    proposed,
    read_remembered,
    remember,
    with_role,
)
from laonian_app.lessons.authoring.replacing import find_everywhere, replace_in
from laonian_app.lessons.authoring.saving import LessonNotSaved, open_text, save_text
from laonian_app.lessons.authoring.starting import (
    Template,
    copy_for_editing,
    copy_lesson,
    start_lesson,
)
from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.importing.tables.sheet import Row, Sheet
from laonian_app.lessons.markdown import read
from laonian_app.lessons.model import Contact, Status

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


def lesson_file(folder: Path, text: str = "标题：甲\n\n一句话。\n") -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / "lesson.md"
    file.write_text(text, "utf-8")
    return file


# ---------------------------------------------------------------- saving


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_saved_file_keeps_its_encoding_and_its_line_ends(tmp_path: Path, encoding: str) -> None:
    file = lesson_file(tmp_path / "甲")
    file.write_bytes("标题：甲\r\n\r\n一句话。\r\n".encode(encoding))
    opened = open_text(file)

    save_text(opened, opened.text.replace("一句话", "两句话"))

    assert file.read_bytes() == "标题：甲\r\n\r\n两句话。\r\n".encode(encoding)
    assert [each.name for each in file.parent.iterdir()] == ["lesson.md"]


def test_what_cannot_be_saved_leaves_the_old_file_whole(tmp_path: Path) -> None:
    opened = open_text(lesson_file(tmp_path / "甲"))
    (tmp_path / "甲" / "lesson.md").rename(tmp_path / "old.md")
    (tmp_path / "甲").rmdir()

    with pytest.raises(LessonNotSaved):
        save_text(opened, "新的")

    assert (tmp_path / "old.md").read_text("utf-8") == opened.text


# ---------------------------------------------------------------- versions


def test_versions_come_back_newest_first_and_the_same_text_only_once(tmp_path: Path) -> None:
    history, file = History(tmp_path / "v"), lesson_file(tmp_path / "甲")
    for minute, text in enumerate(("一", "二", "二", "三")):
        history.keep(file, text, (NOON + timedelta(minutes=minute)).astimezone())

    assert [version.text for version in history.versions(file)] == ["三", "二", "一"]


def test_versions_of_two_lessons_in_folders_of_one_name_never_meet(tmp_path: Path) -> None:
    history = History(tmp_path / "v")
    one, other = lesson_file(tmp_path / "a" / "甲"), lesson_file(tmp_path / "b" / "甲")
    history.keep(one, "一", NOON.astimezone())

    assert not history.versions(other)


def test_differences_name_what_goes_and_what_comes() -> None:
    found = differences("一\n二\n三\n四\n五", "一\n二\n叁\n四\n五")

    assert [(line.change, line.number, line.text) for line in found] == [
        (Change.SAME, 2, "二"),
        (Change.TAKEN_OUT, 3, "三"),
        (Change.ADDED, 3, "叁"),
        (Change.SAME, 4, "四"),
    ]


# ---------------------------------------------------------------- all lessons


def test_a_wording_is_found_with_its_line_and_replaced_only_where_it_is_asked(
    tmp_path: Path,
) -> None:
    one = lesson_file(tmp_path / "甲", "标题：甲\n\n打 12378，再打 12378。\n")
    other = lesson_file(tmp_path / "乙", "标题：乙\n\n打 12378。\n")
    hits = find_everywhere([one.parent, other.parent, tmp_path / "没有"], "12378")

    replace_in(one, "12378", "12386")

    assert [(hit.file, hit.count, hit.line) for hit in hits] == [(one, 2, 3), (other, 1, 3)]
    assert one.read_text("utf-8").count("12386") == 2
    assert "12378" in other.read_text("utf-8")


def test_own_contacts_win_over_the_shipped_ones(tmp_path: Path) -> None:
    own, shipped = tmp_path / "own", tmp_path / "shipped"
    shipped.mkdir()
    (shipped / "contacts.yaml").write_text('- name: 派出所\n  number: ""\n', "utf-8")
    police = Contact("派出所", "010-5550 1234", "报警：以外的事", date(2026, 11, 24), local=True)

    save_contacts(own, [police, Contact("", "1")])

    assert own_contacts(own) == (police,)
    assert read_beside((own, shipped)).contacts["派出所"].number == "010-5550 1234"


# ---------------------------------------------------------------- beginning


@pytest.mark.parametrize("template", list(Template))
def test_every_template_is_a_draft_without_an_error(tmp_path: Path, template: Template) -> None:
    folder = start_lesson(tmp_path, "陌生来电：怎么办？", template)

    reading = read(folder)
    assert reading.lesson is not None
    assert reading.lesson.title == "陌生来电：怎么办？"
    assert reading.lesson.status is Status.DRAFT
    assert start_lesson(tmp_path, "陌生来电：怎么办？", template) != folder


def test_a_copy_is_another_lesson_and_one_for_editing_is_the_same(tmp_path: Path) -> None:
    source = lesson_file(tmp_path / "shipped" / "fake", "标题：甲\n\n一句话。\n").parent
    (source / "图.png").write_bytes(b"x")
    source.chmod(0o555)

    copy = read(copy_lesson(source, tmp_path / "own", "乙")).lesson
    same = read(copy_for_editing(source, tmp_path / "own")).lesson

    assert copy is not None
    assert same is not None
    assert (copy.title, copy.status) == ("乙", Status.DRAFT)
    assert same.id == "fake" != copy.id
    assert (tmp_path / "own" / "乙" / "图.png").exists()
    for made in ("乙", "fake"):
        assert os.access(tmp_path / "own" / made, os.W_OK)
        assert (tmp_path / "own" / made).stat().st_mode & stat.S_IWUSR
    source.chmod(0o755)


def test_another_lesson_in_a_folder_of_that_name_is_never_touched(tmp_path: Path) -> None:
    source = lesson_file(tmp_path / "shipped" / "fake", "标题：甲\n\n一句话。\n").parent
    other = lesson_file(tmp_path / "own" / "fake", "---\n标题：乙\n编号：other\n---\n\n别的。\n")

    made = copy_for_editing(source, tmp_path / "own")

    assert made != other.parent
    assert "别的" in other.read_text("utf-8")
    copied = read(made).lesson
    assert copied is not None
    assert copied.id == "fake"


# ---------------------------------------------------------------- photos and columns


def photo(width: int, height: int) -> bytes:
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "a phone"
    kept = BytesIO()
    Image.new("RGB", (width, height), "#3a7").save(kept, "JPEG", exif=exif)
    return kept.getvalue()


def saved(kind: str, *, between: bytes = b"", **options: object) -> bytes:
    """Return a small picture; `between` is put behind the first mark of a JPEG."""
    kept = BytesIO()
    Image.new("RGB", (80, 60), "#3a7").save(kept, kind, **options)
    data = kept.getvalue()
    return data[:2] + between + data[2:]


def said_in_png() -> PngInfo:
    info = PngInfo()
    info.add_itxt("XML:com.adobe.xmp", PLACE)
    return info


PLACE = "GPSLatitude 31,13.5N"
BLOCK = b"http://ns.adobe.com/xap/1.0/\0" + PLACE.encode()


@pytest.mark.parametrize(
    "data",
    [
        saved("JPEG", between=b"\xff\xe1" + (len(BLOCK) + 2).to_bytes(2, "big") + BLOCK),
        saved("JPEG", between=b"\xff\xe1\0\x22Exif\0\0broken" + PLACE.encode()),
        saved("JPEG", comment=PLACE.encode()),
        saved("PNG", pnginfo=said_in_png()),
    ],
    ids=["XMP", "broken EXIF", "comment", "text of a PNG"],
)
def test_a_photo_keeps_no_place_wherever_the_phone_wrote_it(data: bytes) -> None:
    assert PLACE.encode() in data

    ready = ready_photo(data, "照片")

    assert PLACE.encode() not in ready.data
    with Image.open(BytesIO(ready.data)) as kept:
        assert kept.size == (80, 60)


def test_a_picture_that_says_nothing_more_is_kept_as_it_is() -> None:
    for kind in ("JPEG", "PNG"):
        assert ready_photo(saved(kind), "图").data == saved(kind)


def test_a_photo_is_turned_shrunk_and_without_what_the_phone_wrote(tmp_path: Path) -> None:
    ready = ready_photo(photo(3200, 1600), "IMG_2026 这是很长很长很长很长的名字")
    picture = put_photo(tmp_path, ready, " 一棵树 ")
    again = put_photo(tmp_path, ready, "一棵树")

    with Image.open(tmp_path / picture.file) as kept:
        assert kept.size == (800, 1600)
        assert not kept.getexif()
    assert len(Path(picture.file).stem) <= 16
    assert picture.words == "一棵树"
    assert again.file != picture.file


def test_what_is_no_picture_is_said_and_heic_has_its_own_remedy() -> None:
    with pytest.raises(PhotoUnreadable):
        ready_photo(b"not a picture", "x")
    with pytest.raises(PhotoIsHeic):
        ready_photo(b"\0\0\0\x18ftypheic" + bytes(64), "x")


def test_what_is_wrong_with_a_photo_is_told_apart() -> None:
    data = BytesIO()
    Image.effect_noise((400, 300), 90).save(data, "JPEG")
    huge = BytesIO()
    Image.new("1", (9000, 9000)).save(huge, "PNG")

    with pytest.raises(PhotoDamaged):
        ready_photo(data.getvalue()[:2000], "半张")
    with pytest.raises(PhotoTooLarge):
        ready_photo(huge.getvalue(), "海报")


def test_a_photo_of_many_pixels_is_never_unpacked_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    data = BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (6400, 4800), "teal").save(data, "JPEG", exif=exif)
    unpacked: list[tuple[int, int]] = []
    load = JpegImageFile.load

    def watched(picture: JpegImageFile) -> object:
        unpacked.append(picture.size)
        return load(picture)

    monkeypatch.setattr(JpegImageFile, "load", watched)

    ready = ready_photo(data.getvalue(), "大合影")

    assert unpacked[0] == (1600, 1200)
    with Image.open(BytesIO(ready.data)) as kept:
        assert kept.size == (1200, 1600)


def test_columns_said_once_are_known_for_tables_of_the_same_form(tmp_path: Path) -> None:
    head = Row(1, ("甲", "乙", "丙"))
    first = Sheet("一", (head, Row(2, ("给不给？", "给", "不给"))))
    second = Sheet("二", (head, Row(2, ("去不去？", "去", "不去"))))
    said = with_role(with_role(proposed(first, {}), 0, "stem"), 2, "option-1")
    remember(tmp_path / "columns.json", first, said)

    known = read_remembered(tmp_path / "columns.json")

    assert proposed(second, known).roles == said.roles
    assert with_role(said, 1, "stem").roles.count("stem") == 1


def test_a_damaged_list_of_columns_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / "columns.json"
    file.write_text("[1,", "utf-8")

    assert read_remembered(file) == {}
