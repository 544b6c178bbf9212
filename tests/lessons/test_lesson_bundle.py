"""`.lesson` files: handed on whole, taken in as drafts, refused where they could do harm."""

from __future__ import annotations

import json
import shutil
import stat
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lesson_strategies import lessons
from typer.testing import CliRunner, Result

from laonian_app.cli import exporting, importing
from laonian_app.cli.place import make_place
from laonian_app.ground.paths import shipped
from laonian_app.lessons.bundle import LessonTooLarge, is_bundle, look_into, write_bundle
from laonian_app.lessons.bundle_faults import (
    BundleBroken,
    BundleCutOff,
    BundleEmpty,
    BundleNoZip,
    BundleUnreadable,
    LessonInsideFaulty,
    LessonInsideNewer,
    NoLessonInside,
)
from laonian_app.lessons.exporting.files import FileNotWritten
from laonian_app.lessons.importing.refusals import (
    FileProtected,
    FileTooLarge,
    FileUnsafe,
    ImportRefused,
)
from laonian_app.lessons.installing import There, install, what_is_there
from laonian_app.lessons.markdown import parse, read
from laonian_app.lessons.model import Contact, Lesson, Status, Video
from laonian_app.lessons.shelf import Shelf
from laonian_app.lessons.telephones import numbers_in, unknown_numbers

LESSON = """---
标题：银行来电
编号：bank-call
作者：李老师
---
## 来电
请打 400-811-2233 核实，也可以打 96110。

![一部电话](电话.svg)

## 练习
### 单选题
先做什么？
- A. 转账
- B. 挂断
答案：B
"""
PICTURE = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>'
CONTACTS = {"反诈": Contact("反诈", "96110")}


def put(folder: Path, text: str = LESSON, name: str = "银行来电") -> Path:
    lesson = folder / name
    lesson.mkdir(parents=True)
    (lesson / "lesson.md").write_text(text, "utf-8")
    (lesson / "电话.svg").write_bytes(PICTURE)
    return lesson


def lesson_in(folder: Path) -> Lesson:
    lesson = read(folder).lesson
    assert lesson is not None
    return lesson


@pytest.fixture
def package(tmp_path: Path) -> Path:
    folder = put(tmp_path / "from")
    (folder / "说明.exe").write_bytes(b"MZ")
    (folder / "lesson.md.bak").write_text("旧", "utf-8")
    target = tmp_path / "银行来电.lesson"
    write_bundle(lesson_in(folder), folder, target)
    return target


def zipped(tmp_path: Path, entries: dict[str, bytes]) -> Path:
    file = tmp_path / "x.lesson"
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name, data)
    return file


# ---------------------------------------------------------------- there and back


def test_a_package_holds_the_lesson_with_its_ids_and_what_it_shows(package: Path) -> None:
    with zipfile.ZipFile(package) as archive:
        assert archive.namelist() == ["lesson.md", "电话.svg"]
        text = archive.read("lesson.md").decode()
    assert "编号：q-" in text


def test_a_video_and_its_subtitles_travel_along(tmp_path: Path) -> None:
    video = "[视频：来电](a.mp4)\n字幕：sub/b.srt"
    folder = put(tmp_path / "from", LESSON.replace("![一部电话](电话.svg)", video))
    (folder / "sub").mkdir()
    (folder / "a.mp4").write_bytes(b"moving")
    (folder / "sub" / "b.srt").write_bytes("说的话".encode("gb18030"))
    write_bundle(lesson_in(folder), folder, tmp_path / "x.lesson")

    there = install(look_into(tmp_path / "x.lesson"), tmp_path / "shelf").folder

    assert lesson_in(there).pages[0].blocks[1:] == (Video("a.mp4", "来电", "sub/b.srt"),)
    assert (there / "a.mp4").read_bytes() == b"moving"
    assert (there / "sub" / "b.srt").read_bytes() == "说的话".encode("gb18030")


def test_the_same_lesson_gives_the_same_bytes(package: Path, tmp_path: Path) -> None:
    folder = tmp_path / "from" / "银行来电"
    write_bundle(lesson_in(folder), folder, tmp_path / "again.lesson")

    assert (tmp_path / "again.lesson").read_bytes() == package.read_bytes()


def test_what_is_sent_arrives_as_a_draft_with_title_author_and_strange_numbers(
    package: Path, tmp_path: Path
) -> None:
    bundle = look_into(package)

    assert (bundle.lesson.title, bundle.lesson.author) == ("银行来电", "李老师")
    assert bundle.unknown_numbers(CONTACTS) == ("400-811-2233",)
    installed = install(bundle, tmp_path / "shelf")
    arrived = lesson_in(installed.folder)
    assert arrived.status is Status.DRAFT
    assert [each.id for each in arrived.questions] == [each.id for each in bundle.lesson.questions]
    assert (installed.folder / "电话.svg").read_bytes() == PICTURE


def test_a_lesson_that_is_there_already_is_left_alone(package: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    first = install(look_into(package), shelf)
    text = first.folder / "lesson.md"
    text.write_text(text.read_text("utf-8").replace("状态：草稿\n", ""), "utf-8")
    again = install(look_into(package), shelf)

    assert (again.folder, again.is_new) == (first.folder, False)
    assert lesson_in(first.folder).status is Status.PUBLISHED


def test_another_lesson_of_the_same_number_is_never_replaced(package: Path, tmp_path: Path) -> None:
    shelf = tmp_path / "shelf"
    own = put(shelf, LESSON.replace("挂断", "挂掉"))
    before = (own / "lesson.md").read_bytes()
    installed = install(look_into(package), shelf)

    assert installed.folder != own
    assert lesson_in(installed.folder).id == "bank-call-2"
    assert (own / "lesson.md").read_bytes() == before


def test_a_lesson_under_the_id_of_a_shipped_one_takes_nothing_away_from_learners(
    tmp_path: Path,
) -> None:
    source, shelf = shipped("lessons") / "fake-police", tmp_path / "shelf"
    shutil.copytree(source, tmp_path / "theirs" / "fake-police")
    text = tmp_path / "theirs" / "fake-police" / "lesson.md"
    text.write_text(
        text.read_text("utf-8").replace("标题：冒充公检法", "标题：假的公检法"), "utf-8"
    )
    write_bundle(lesson_in(text.parent), text.parent, tmp_path / "changed.lesson")
    write_bundle(lesson_in(source), source, tmp_path / "same.lesson")
    changed, same = (look_into(tmp_path / f"{name}.lesson") for name in ("changed", "same"))
    others = (shipped("lessons"),)

    assert what_is_there(changed, shelf, others) is There.OTHER
    assert what_is_there(same, shelf, others) is There.SAME
    assert not install(same, shelf, others).is_new
    installed = install(changed, shelf, others)

    assert lesson_in(installed.folder).id == "fake-police-2"
    state = Shelf((shelf, *others), tmp_path / "cache.sqlite3").refresh()
    assert "fake-police" in [entry.id for entry in state.offered]


@pytest.mark.parametrize(
    "folder", sorted(p.name for p in shipped("lessons").iterdir() if p.is_dir())
)
def test_every_shipped_lesson_can_be_handed_on(folder: str, tmp_path: Path) -> None:
    source = shipped("lessons") / folder
    lesson = lesson_in(source)
    write_bundle(lesson, source, tmp_path / "x.lesson")
    installed = install(look_into(tmp_path / "x.lesson"), tmp_path / "shelf")

    arrived = lesson_in(installed.folder)
    assert arrived.questions == tuple(installed.lesson.questions)
    pictures = sorted(path.name for path in source.glob("*.svg"))
    assert sorted(path.name for path in installed.folder.glob("*.svg")) == pictures


# ---------------------------------------------------------------- harm


@pytest.mark.parametrize(
    ("entries", "error"),
    [
        ({"lesson.md": b"x", "../out.png": b"x"}, FileUnsafe),
        ({"lesson.md": b"x", "/etc/out.png": b"x"}, FileUnsafe),
        ({"lesson.md": b"x", "C:/out.png": b"x"}, FileUnsafe),
        ({"lesson.md": b"x", "a.png": b"x", "A.PNG": b"y"}, FileUnsafe),
        ({"lesson.md": b"x", "a|b.png": b"x"}, FileUnsafe),
        ({"lesson.md": b"x", "big.png": bytes(40_000_000)}, FileUnsafe),
        ({f"{n}.png": b"x" for n in range(501)}, FileTooLarge),
        ({"read.me": b"x"}, NoLessonInside),
        ({"lesson.md": "标题：坏\n## 练习\n1. 一\nA. 甲\nB. 乙\n".encode()}, LessonInsideFaulty),
        (
            {
                "lesson.md": LESSON.encode(),
                "电话.svg": PICTURE.replace(b"<path", b"<script>x</script><path"),
            },
            FileUnsafe,
        ),
    ],
)
def test_what_could_do_harm_is_refused_before_anything_is_written(
    tmp_path: Path, entries: dict[str, bytes], error: type[ImportRefused]
) -> None:
    file = zipped(tmp_path, entries)

    with pytest.raises(error):
        look_into(file)
    assert list(tmp_path.iterdir()) == [file]


def test_a_link_in_a_package_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "x.lesson"
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("lesson.md", LESSON)
        link = zipfile.ZipInfo("电话.svg")
        link.external_attr = (stat.S_IFLNK | 0o777) << 16
        archive.writestr(link, "/etc/passwd")

    with pytest.raises(FileUnsafe):
        look_into(file)


def cut(data: bytes) -> bytes:
    return data[: len(data) * 2 // 3]


def flipped(data: bytes) -> bytes:
    broken = bytearray(data)
    place = data.index("电话.svg".encode()) + len("电话.svg".encode())
    broken[place : place + 20] = bytes(20)
    return bytes(broken)


def without_list(data: bytes) -> bytes:
    place = data.index(b"PK\x01\x02")
    return data[:place] + bytes(30) + data[place + 30 :]


@pytest.mark.parametrize(
    ("damaged", "error", "named"),
    [
        (cut, BundleCutOff, "银行来电"),
        (flipped, BundleBroken, "电话.svg"),
        (without_list, BundleUnreadable, "银行来电"),
        (lambda data: b"", BundleEmpty, "银行来电"),
        (lambda data: bytes(len(data)), BundleEmpty, "银行来电"),
        (lambda data: b"<html>404</html>", BundleNoZip, "银行来电"),
    ],
)
def test_what_happened_to_a_package_on_its_way_is_told(
    package: Path,
    tmp_path: Path,
    damaged: Callable[[bytes], bytes],
    error: type[ImportRefused],
    named: str,
) -> None:
    package.write_bytes(damaged(package.read_bytes()))
    shelf = tmp_path / "shelf"
    shelf.mkdir()

    assert is_bundle(package)
    with pytest.raises(error, match=named):
        install(look_into(package), shelf)
    assert list(shelf.iterdir()) == []


def test_a_lesson_of_a_newer_program_says_so(tmp_path: Path) -> None:
    newer = LESSON.replace("作者：", "格式：9\n作者：")
    file = zipped(tmp_path, {"lesson.md": newer.encode(), "电话.svg": PICTURE})

    with pytest.raises(LessonInsideNewer):
        look_into(file)


def test_the_first_fault_of_a_lesson_inside_is_told_with_its_line(tmp_path: Path) -> None:
    file = zipped(tmp_path, {"lesson.md": "标题：坏\n## 练习\n1. 一\nA. 甲\nB. 乙\n".encode()})

    with pytest.raises(LessonInsideFaulty, match="in line 3: 这道题没有答案"):
        look_into(file)


@settings(
    max_examples=60,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(st.data())
def test_no_damage_to_a_package_raises_anything_but_a_refusal(
    package: Path, tmp_path: Path, data: st.DataObject
) -> None:
    whole = bytearray(package.read_bytes())
    for _ in range(data.draw(st.integers(1, 4))):
        whole[data.draw(st.integers(0, len(whole) - 1))] = data.draw(st.integers(0, 255))
    file = tmp_path / "damaged.lesson"
    file.write_bytes(bytes(whole))
    try:
        list(look_into(file).files())
    except ImportRefused:
        return


def test_too_many_files_are_refused_when_writing(tmp_path: Path) -> None:
    folder = put(tmp_path)
    for n in range(500):
        (folder / f"{n}.png").touch()

    with pytest.raises(LessonTooLarge):
        write_bundle(lesson_in(folder), folder, tmp_path / "x.lesson")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    folder = put(tmp_path)

    with pytest.raises(FileNotWritten):
        write_bundle(lesson_in(folder), folder, tmp_path / "no" / "x.lesson")


# ---------------------------------------------------------------- numbers


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("请拨 400-811-2233。", ["400-811-2233"]),
        ("（０５７１）８８８８６６６６", ["0571)88886666"]),
        ("打九六一一零", ["96110"]),
        ("加微信13800001111元", ["13800001111"]),
        ("客服 95588 转 9", ["95588"]),
        ("拨打①②③", ["123"]),
        ("2026年11月24日，2026-11-24，2021-07", []),
        ("存 50000 元，年利 3.25%，共 10000000元", []),
        ("见 www.example.com/2025/1234567.html", []),
        ("第 12 页，7-15 天", []),
        ("0571-8888 6666", ["0571-8888 6666"]),
    ],
)
def test_what_may_be_a_telephone_number_is_found(text: str, found: list[str]) -> None:
    assert list(numbers_in(text)) == found


def test_a_number_is_strange_wherever_it_stands_in_a_lesson() -> None:
    lesson = parse(LESSON.replace("- A. 转账", "- A. 转账\n  - 说明：不打 021-66668888。")).draft
    assert lesson is not None

    assert set(unknown_numbers(lesson, CONTACTS)) == {"400-811-2233", "021-66668888"}


@settings(
    max_examples=8, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(lessons())
def test_looking_for_numbers_never_fails(lesson: Lesson) -> None:
    assert all(isinstance(number, str) for number in unknown_numbers(lesson, {}))


# ---------------------------------------------------------------- the commands


@pytest.fixture
def run(tmp_path: Path) -> Callable[..., Result]:
    commands = typer.Typer()
    shelf = tmp_path / "from"
    place = make_place(tmp_path / "home", None, [shelf], False)

    @commands.callback()
    def root(context: typer.Context) -> None:
        context.obj = place

    importing.register(commands)
    exporting.register(commands)
    return lambda *arguments: CliRunner().invoke(commands, [str(each) for each in arguments])


def test_a_package_is_shown_before_it_is_installed(
    package: Path, tmp_path: Path, run: Callable[..., Result]
) -> None:
    shown = run("import", package)
    assert shown.exit_code == 0
    for words in ("《银行来电》", "李老师", "400-811-2233", "96110"):
        assert words in shown.stdout

    told = json.loads(run("import", package, "--to", tmp_path / "to", "--json").stdout)
    (file,) = told["files"]
    assert (file["format"], file["title"], file["author"]) == ("package", "银行来电", "李老师")
    assert [each["code"] for each in file["problems"]] == ["number-unknown", "number-unknown"]
    assert lesson_in(Path(file["lessons"][0])).status is Status.DRAFT


def test_a_lesson_is_exported_as_a_package_by_its_number(
    tmp_path: Path, run: Callable[..., Result]
) -> None:
    put(tmp_path / "from")
    result = run("export", "bank-call", tmp_path / "x.lesson")

    assert result.exit_code == 0, result.output
    assert look_into(tmp_path / "x.lesson").lesson.title == "银行来电"


def test_a_protected_package_is_told(tmp_path: Path, package: Path) -> None:
    data = bytearray(package.read_bytes())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = data.index(mark)
        data[place + offset] |= 1
    package.write_bytes(bytes(data))

    with pytest.raises(FileProtected):
        look_into(package)
