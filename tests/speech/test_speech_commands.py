"""The commands `speak` and `export`."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from laonian_app.cli import exporting, speech
from laonian_app.cli.place import Place
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.speech.errors import LessonNotThere, NothingToRead
from laonian_app.speech.pace import RATES
from laonian_app.speech.sound import read_wav, seconds_of

LESSON = """---
标题：钱转错了
编号：wrong-transfer
---

## 先别慌
**头十分钟最要紧。**请[重](读:chóng)看一遍，再打{{热线：反诈}}。

> 教师：请学员说经历。

## 再打电话
打2次。

## 读音
- 电话：电化
"""


@pytest.fixture
def place(tmp_path: Path) -> Place:
    shelf = tmp_path / "lessons"
    (shelf / "转错").mkdir(parents=True)
    (shelf / "转错" / "lesson.md").write_text(LESSON, "utf-8")
    (shelf / "contacts.yaml").write_text('- name: 反诈\n  number: "96110"\n', "utf-8")
    return Place(Home(tmp_path / "home"), None, (shelf,), False)


def run(place: Place, *arguments: str) -> Result:
    commands = typer.Typer()

    @commands.callback()
    def root(context: typer.Context) -> None:
        context.obj = place

    speech.register(commands)
    exporting.register(commands)
    return CliRunner().invoke(commands, arguments)


def test_explain_prints_what_is_said(place: Place) -> None:
    result = run(place, "speak", "2026年打96110", "--explain")

    assert result.stdout == "二零二六年打九六幺幺零\n"


def test_a_text_becomes_a_file_at_the_pace_asked_for(place: Place, tmp_path: Path) -> None:
    lengths = []
    for rate in ("1", "3", str(RATES[3]), "5"):
        result = run(
            place, "speak", "请您别着急。", "--out", str(tmp_path / "a.wav"), "--rate", rate
        )
        assert result.exit_code == 0, result.output
        lengths.append(read_wav(tmp_path / "a.wav").seconds)

    assert lengths[0] > lengths[1] > lengths[3]
    assert lengths[2] == pytest.approx(lengths[1], rel=0.03)


def test_a_voice_is_chosen_by_its_name_and_written_as_mp3(place: Place, tmp_path: Path) -> None:
    out = tmp_path / "a.mp3"

    result = run(place, "speak", "您好", "--out", str(out), "--voice", "espeak 女声")

    assert result.exit_code == 0, result.output
    assert out.read_bytes().startswith(b"ID3")


@pytest.mark.parametrize(
    "arguments",
    [
        ("speak", "您好"),
        ("speak", "您好", "--out", "a.wav", "--rate", "7"),
        ("speak", "您好", "--out", "a.wav", "--voice", "小明"),
        ("export", "wrong-transfer", "out", "--format", "papyrus"),
    ],
)
def test_wrong_usage_is_told_with_what_there_is(place: Place, arguments: tuple[str, ...]) -> None:
    result = run(place, *arguments)

    assert result.exit_code == 2
    assert "Error" in result.output or "错" in result.output or "Usage" in result.output


def test_nothing_to_say_is_told(place: Place, tmp_path: Path) -> None:
    result = run(place, "speak", "——", "--out", str(tmp_path / "a.wav"))

    assert isinstance(result.exception, NothingToRead)


@pytest.mark.parametrize("name", ["wrong-transfer", "转错"])
def test_a_lesson_is_exported_by_id_or_folder(place: Place, tmp_path: Path, name: str) -> None:
    result = run(place, "export", name, "--format", "audio", str(tmp_path / "out"))

    assert result.exit_code == 0, result.output
    written = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert written == sorted(Path(line).name for line in result.stdout.splitlines())
    assert "钱转错了.mp3" in written
    assert "钱转错了-01-先别慌.wav" in written
    assert seconds_of(tmp_path / "out" / "钱转错了.wav") > 8


def test_a_lesson_can_become_one_file(place: Place, tmp_path: Path) -> None:
    folder = place.lesson_folders[0] / "转错"

    result = run(place, "export", str(folder), str(tmp_path / "课.mp3"))

    assert result.exit_code == 0, result.output
    assert [path.name for path in tmp_path.glob("*.mp3")] == ["课.mp3"]


def test_a_lesson_that_is_not_there_is_told(place: Place, tmp_path: Path) -> None:
    result = run(place, "export", "no-such-lesson", str(tmp_path / "out"))

    assert isinstance(result.exception, LessonNotThere)
    assert isinstance(result.exception, LaonianError)
