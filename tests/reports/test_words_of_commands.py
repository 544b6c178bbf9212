"""What the terminal says to somebody who knows no terminal: Chinese, and what to type."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app.cli import run_command


@pytest.fixture(autouse=True)
def in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    monkeypatch.delenv("LC_ALL", raising=False)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["repor"], "没有“repor”这个命令。"),
        (["check"], "还要写：PATH…。"),
        (["report", "progress", "--format", "xml"], "“--format”只能写：csv、json。"),
        (["report", "progress", "--clas", "x"], "没有“--clas”这个选项。是不是 --class？"),
        (["report", "progress", "more"], "多写了：more。"),
        (["demo", "--learners", "many"], "“--learners”要写整数。"),
        (["speak", "--out"], "“--out”后面还要写东西。"),
        (["screens", "out", "--size", "large"], "“--size”要写成这样：1366x768。"),
        (["screens", "out", "--theme", "red"], "“--theme”只能写：light、dark、contrast。"),
        (["check", "no-such-file"], "没有“no-such-file”这个文件或文件夹。"),
    ],
)
def test_a_wrong_command_is_answered_in_chinese_with_where_help_is(
    typed: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run_command(typed) == 2

    told = capsys.readouterr()
    first, second = told.err.splitlines()
    assert first == said
    assert second.startswith("怎么写，请看：laonian")
    assert second.endswith("--help")
    assert told.out == ""


def test_whoever_asks_to_restore_is_told_from_which_days(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home = ["--home", str(tmp_path)]
    assert run_command([*home, "restore"]) == 2
    assert "还没有备份" in capsys.readouterr().err
    assert run_command([*home, "demo", "--learners", "3", "--answers", "9"]) == 0
    assert run_command([*home, "backup"]) == 0
    capsys.readouterr()

    assert run_command([*home, "restore"]) == 2

    told = capsys.readouterr().err
    assert "请写用哪天的备份：laonian restore --date 20" in told


def test_doctor_speaks_in_sentences(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = ["--home", str(tmp_path)]
    assert run_command([*home, "demo", "--learners", "3", "--answers", "9"]) == 0
    capsys.readouterr()

    run_command([*home, "doctor"])

    told = capsys.readouterr().out
    assert "上课记录：完好，3 位学员，9 条回答，是演示班\n" in told
    assert "备份：还没有\n" in told
    assert "朗读：espeak" in told
    assert "=" not in told
