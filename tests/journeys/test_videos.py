"""A video of a lesson: watched over its page, stopped, left, and where it cannot be shown."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from laonian_app.ground.paths import shipped
from laonian_app.ui.video import player
from laonian_app.ui.video.picture import VideoPicture
from laonian_app.ui.video.screen import VideoScreen
from tests.journeys.classroom import Classroom
from tests.journeys.person import Person
from tests.journeys.test_class_mode import begins_class

VIDEOS = Path(__file__).parents[1] / "videos"
WATCH = "看视频：打给银行问一问"
SAID = "不是的，先挂断。"
SRT = f"1\n00:00:00,000 --> 00:00:30,000\n{SAID}\n"
MOMENTS = {"idle_minutes": 0.02}
Put = Callable[..., Path]


@pytest.fixture
def put_video(classroom: Classroom, tmp_path: Path) -> Put:
    """Puts a video at the head of the lesson of the day, on a shelf of its own."""

    def put(
        name: str = "long.mp4", *, below: str = "字幕：a.srt", data: bytes | None = None
    ) -> Path:
        shelf = tmp_path / "shelf"
        shutil.copytree(shipped("lessons"), shelf)
        folder = shelf / "fake-police"
        (folder / "a.mp4").write_bytes(data if data is not None else (VIDEOS / name).read_bytes())
        (folder / "a.srt").write_text(SRT, "utf-8")
        text = (folder / "lesson.md").read_text("utf-8")
        head = "## 一通“公安局”的电话\n"
        assert head in text
        block = f"[视频：打给银行问一问](a.mp4)\n{below}\n"
        new = text.replace(head, f"## 先看\n\n{block}\n{head}")
        (folder / "lesson.md").write_text(new, "utf-8")
        classroom.lesson_folders = (shelf,)
        return folder

    return put


def reads(classroom: Classroom) -> Person:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.sees("先看")
    return wang


def picture(classroom: Classroom) -> VideoPicture:
    screen = classroom.window.shown
    assert isinstance(screen, VideoScreen)
    return screen.picture.picture


def is_seen(classroom: Classroom) -> bool:
    """Whether the light wall of the film is in the picture."""
    image = picture(classroom).image
    return not image.isNull() and image.pixelColor(2, 2).green() > 200


def watches(classroom: Classroom, somebody: Person) -> None:
    somebody.presses(WATCH)
    somebody.sees("从头放")
    classroom.wait(lambda: is_seen(classroom), lambda: "no picture comes")


def stands_still(classroom: Classroom) -> bool:
    before = picture(classroom).image.copy()
    classroom.pass_time(seconds=0.5)
    return picture(classroom).image == before


def test_a_video_is_watched_stopped_and_left(classroom: Classroom, put_video: Put) -> None:
    put_video()
    wang = reads(classroom)
    assert not wang.can_see("不是的")

    watches(classroom, wang)
    wang.sees(SAID)
    wang.presses("停")
    wang.sees("接着放")
    assert stands_still(classroom)
    wang.presses("接着放")
    wang.sees("停")
    wang.presses("从头放", "回到课文")

    wang.sees("先看", WATCH)
    assert classroom.window.focusWidget().text() == WATCH, "the focus is where it was"


def test_at_its_end_the_last_picture_stays_and_leads_back(
    classroom: Classroom, put_video: Put
) -> None:
    put_video("call.mp4", below="文字稿：老陆先打了银行。")
    wang = reads(classroom)
    wang.sees("老陆先打了银行。")

    watches(classroom, wang)
    classroom.wait(lambda: "回到课文" in wang.main_buttons(), lambda: "it does not end")
    assert is_seen(classroom)
    wang.presses("从头放")
    classroom.wait(lambda: "停" in wang.main_buttons(), lambda: "it does not begin again")
    classroom.wait(lambda: is_seen(classroom), lambda: "no picture comes")
    wang.presses("回到课文")

    wang.sees(WATCH)


def test_the_space_bar_stops_it_and_escape_or_a_power_cut_leaves_it(
    classroom: Classroom, put_video: Put
) -> None:
    put_video()
    wang = reads(classroom)
    watches(classroom, wang)

    wang.types(Qt.Key.Key_Space)
    wang.sees("接着放")
    wang.types(Qt.Key.Key_Space)
    classroom.wait(lambda: "停" in wang.main_buttons(), lambda: "it does not go on")
    wang.types(Qt.Key.Key_Escape)
    wang.sees("先看", WATCH)

    watches(classroom, wang)
    classroom.switch_off()  # in the middle of it
    classroom.switch_on().sees("还是王秀英吗")


def test_reading_aloud_is_silent_while_a_video_plays(classroom: Classroom, put_video: Put) -> None:
    put_video(below="文字稿：老陆先打了银行。")
    wang = reads(classroom)
    wang.presses("读给我听")
    classroom.wait(lambda: classroom.window.reading.reading, lambda: "nothing is read")

    watches(classroom, wang)
    assert not classroom.window.reading.reading
    wang.presses("声音", "再听")

    assert not classroom.window.reading.reading
    wang.presses("停")
    wang.presses("好了")
    wang.sees("接着放")


def test_help_and_the_black_screen_stop_it(classroom: Classroom, put_video: Put) -> None:
    put_video()
    wang = reads(classroom)
    watches(classroom, wang)

    wang.presses("帮助")
    wang.sees("回到课文")
    wang.presses("知道了")
    wang.presses("接着放")
    wang.types(".")
    wang.types(".")

    wang.sees("接着放")


def test_who_watches_is_not_asked_whether_they_are_there(
    classroom: Classroom, put_video: Put
) -> None:
    put_video()
    classroom.today_changes = MOMENTS
    wang = reads(classroom)
    watches(classroom, wang)

    classroom.pass_time(seconds=1.5)
    wang.sees("停")
    wang.presses("停")

    wang.sees("您还在吗")
    wang.sees("还是王秀英吗")
    wang.presses("是我，接着学")
    wang.sees(WATCH)


@pytest.mark.qt_log_ignore("Could not open media", "No SW decoder found", extend=True)
@pytest.mark.parametrize(
    ("kind", "below"),
    [
        ("missing", "字幕：a.srt"),
        ("cut off", "文字稿：老陆先打了银行。"),
        ("of an unknown codec", "字幕：a.srt"),
        ("bent out of shape", "字幕：a.srt"),
    ],
)
def test_a_video_that_cannot_be_shown_is_told_and_can_be_read(
    classroom: Classroom,
    put_video: Put,
    monkeypatch: pytest.MonkeyPatch,
    kind: str,
    below: str,
) -> None:
    monkeypatch.setattr(player, "READ_MS", 300)
    good = (VIDEOS / "call.mp4").read_bytes()
    matrix = good.index(b"mvhd") + 4 + 36
    data = {
        "missing": good,
        "cut off": good[:1500],
        "of an unknown codec": good.replace(b"avc1", b"xyz1"),
        "bent out of shape": good[:matrix] + b"\x7f" + good[matrix + 1 :],
    }[kind]
    folder = put_video(data=data, below=below)
    wang = reads(classroom)
    if kind == "missing":
        (folder / "a.mp4").unlink()

    wang.presses(WATCH)

    wang.sees("放不出来", "老陆先打了银行。" if "文字稿" in below else SAID)
    wang.presses("回到课文")
    wang.sees("先看", WATCH)


def test_subtitles_that_cannot_be_read_cost_only_themselves(
    classroom: Classroom, put_video: Put
) -> None:
    folder = put_video()
    (folder / "a.srt").write_bytes(b"\xff\xff\xff")
    wang = reads(classroom)

    watches(classroom, wang)

    wang.does_not_see(SAID)


def test_the_whole_room_watches(classroom: Classroom, put_video: Put) -> None:
    put_video()
    teacher = begins_class(classroom, "整课")
    teacher.sees("先看")

    watches(classroom, teacher)
    teacher.types(Qt.Key.Key_PageDown)
    teacher.sees("接着放", SAID)
    teacher.types(Qt.Key.Key_PageUp)

    teacher.sees("今天 10 位", WATCH)
