"""`laonian import`, as scripts rely on it."""

from __future__ import annotations

import json
from pathlib import Path

import openpyxl
import pytest
import typer
from typer.testing import CliRunner, Result

from laonian_app.cli import importing
from laonian_app.cli.place import make_place

BANK = "1. 给不给？\nA. 给\nB. 不给\n答案：B\n"


@pytest.fixture
def terminal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> typer.Typer:
    monkeypatch.setenv("LANG", "zh_CN.UTF-8")
    commands = typer.Typer()

    @commands.callback()
    def root(context: typer.Context, quiet: bool = False) -> None:
        context.obj = make_place(tmp_path / "home", None, [], quiet)

    importing.register(commands)
    return commands


def run(commands: typer.Typer, *arguments: object) -> Result:
    return CliRunner().invoke(commands, [str(each) for each in arguments])


def test_the_json_is_as_promised(terminal: typer.Typer, tmp_path: Path) -> None:
    file = tmp_path / "题.txt"
    file.write_text(BANK + "2. 空的？\nA. 一\nB. 二\n", "utf-8")

    result = run(terminal, "import", file, "--to", tmp_path / "课", "--json")

    [told] = json.loads(result.stdout)["files"]
    assert list(told) == [
        "file", "format", "encoding", "lessons", "questions", "by_kind", "left_out", "problems",
    ]  # fmt: skip
    assert told["file"] == str(file)
    assert (told["format"], told["encoding"]) == ("text", "utf-8")
    assert told["lessons"] == [str(tmp_path / "课" / "题")]
    assert (told["questions"], told["by_kind"]) == (1, {"single": 1})
    [left_out] = told["left_out"]
    assert left_out["line"] == 5
    assert (left_out["what"], left_out["why"], left_out["count"]) == ("空的？", "没有答案。", 1)
    assert result.exit_code == 1


def test_without_a_folder_it_only_reports(terminal: typer.Typer, tmp_path: Path) -> None:
    file = tmp_path / "题.txt"
    file.write_text(BANK, "utf-8")

    result = run(terminal, "import", file)

    assert result.exit_code == 0
    assert "1 道题" in result.stdout
    assert list(tmp_path.iterdir()) == [file]


def test_a_refusal_prints_nothing_but_the_reason(terminal: typer.Typer, tmp_path: Path) -> None:
    result = run(terminal, "import", tmp_path / "没有.docx", "--json")

    assert result.exit_code == 1
    assert result.stdout == ""
    assert "没有.docx" in result.stderr


def test_a_refused_file_does_not_stop_the_others(terminal: typer.Typer, tmp_path: Path) -> None:
    good, bad = tmp_path / "题.txt", tmp_path / "坏.docx"
    good.write_text(BANK, "utf-8")
    bad.write_bytes(b"PK\x03\x04 damaged")

    result = run(terminal, "import", bad, good, "--json")

    assert [each["questions"] for each in json.loads(result.stdout)["files"]] == [1]
    assert result.exit_code == 1
    assert "坏.docx" in result.stderr


def test_a_format_may_be_named(terminal: typer.Typer, tmp_path: Path) -> None:
    file = tmp_path / "题.txt"
    file.write_text("甲？{=一 ~二}", "utf-8")

    told = json.loads(run(terminal, "import", file, "--from", "gift", "--json").stdout)

    assert told["files"][0]["format"] == "gift"
    assert run(terminal, "import", file, "--from", "lotus").exit_code == 1


def test_wrong_usage_is_told_from_problems(terminal: typer.Typer) -> None:
    assert run(terminal, "import").exit_code == 2
    assert run(terminal, "import", "--nonsense").exit_code == 2


def test_the_place_of_a_fault_is_in_the_report_and_in_the_json(
    terminal: typer.Typer, tmp_path: Path
) -> None:
    file = tmp_path / "题库.xlsx"
    book = openpyxl.Workbook()
    book.active.title = "单选"
    for row in (["题目", "A", "B", "答案"], ["先做什么？", "挂断", "挂断", "A"]):
        book.active.append(row)
    book.save(file)

    told = json.loads(run(terminal, "import", file, "--json").stdout)

    [problem] = [each for each in told["files"][0]["problems"] if each["severity"] == "error"]
    assert (problem["line"], problem["where"]) == (2, "工作表“单选”第 2 行")
    assert "错  工作表“单选”第 2 行  选项 A 和 B 一样" in run(terminal, "import", file).stdout


def test_equal_faults_are_printed_once_with_their_count(
    terminal: typer.Typer, tmp_path: Path
) -> None:
    file = tmp_path / "题.txt"
    file.write_text("".join(f"{n}. 题{n}？\n答案：C\n" for n in range(1, 6)), "utf-8")

    result = run(terminal, "import", file)

    assert result.stdout.count("没有选项") == 1
    assert "5 处" in result.stdout
