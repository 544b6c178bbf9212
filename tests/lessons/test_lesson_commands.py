"""The commands check, show and new, as scripts rely on them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import typer
from typer.testing import CliRunner, Result

from laonian_app.cli import lessons
from laonian_app.cli.place import make_place
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import shipped
from laonian_app.lessons.checking import check_paths
from laonian_app.lessons.template import LessonThereAlready

WHOLE = Path(__file__).with_name("whole_lesson.md")


class Terminal:
    """Runs commands with a home and a folder of lessons of its own."""

    def __init__(self, place: Path) -> None:
        self.lessons = place / "lessons"
        self.lessons.mkdir()
        self._commands = typer.Typer()
        own = make_place(place / "home", None, [self.lessons], False)

        @self._commands.callback()
        def root(context: typer.Context) -> None:
            context.obj = own

        lessons.register(self._commands)

    def put(self, name: str, text: str) -> Path:
        folder = self.lessons / name
        folder.mkdir()
        (folder / "lesson.md").write_text(text, "utf-8")
        return folder

    def runs(self, *arguments: object) -> Result:
        return CliRunner().invoke(self._commands, [str(each) for each in arguments])

    def prints(self, *arguments: object) -> Any:
        return json.loads(self.runs(*arguments).stdout)


@pytest.fixture
def terminal(tmp_path: Path) -> Terminal:
    return Terminal(tmp_path)


def whole(terminal: Terminal) -> Path:
    folder = terminal.put("whole", WHOLE.read_text("utf-8"))
    for name in ("记录.png", "电话.mp3"):
        (folder / name).touch()
    return folder


def test_check_prints_what_it_promises(terminal: Terminal) -> None:
    folder = terminal.put("bad", "标题：坏\n## 练习\n1. 一\nA. 甲\nB. 乙\n")
    result = terminal.runs("check", "--json", folder)

    assert result.exit_code == 1
    assert json.loads(result.stdout) == {
        "lessons": [
            {
                "path": str(folder),
                "id": "bad",
                "title": "坏",
                "state": "to_mend",
                "problems": [
                    {
                        "file": "lesson.md",
                        "line": 3,
                        "column": None,
                        "severity": "error",
                        "code": "answer-missing",
                        "what": "这道题没有答案。",
                        "remedy": "请加一行“答案：B”。",
                    }
                ],
            }
        ],
        "errors": 1,
        "warnings": 0,
    }


def test_warnings_count_only_when_asked(terminal: Terminal) -> None:
    terminal.put("one", "标题：一\n## 练习\n1. 一\n答案：对\n")

    assert terminal.runs("check", terminal.lessons).exit_code == 0
    assert terminal.runs("check", "--strict", terminal.lessons).exit_code == 1


def test_problems_are_told_with_their_line_in_plain_chinese(terminal: Terminal) -> None:
    folder = terminal.put("bad", "标题：坏\n## 练习\n1. 一\nA. 甲\nB. 乙\n")

    assert "第 3 行  这道题没有答案。请加一行“答案：B”。" in terminal.runs("check", folder).stdout


def test_a_folder_without_a_lesson_is_a_problem(terminal: Terminal) -> None:
    (checked,) = terminal.prints("check", "--json", terminal.lessons)["lessons"]

    assert checked["title"] is None
    assert [each["code"] for each in checked["problems"]] == ["lesson-missing"]
    assert checked["problems"][0]["line"] is None


def test_a_single_file_is_checked_whatever_its_name(terminal: Terminal) -> None:
    file = terminal.lessons / "草稿.md"
    file.write_text("标题：一\n\n话", "utf-8")

    assert terminal.prints("check", "--json", file)["errors"] == 0


def test_two_lessons_with_one_id_are_found(terminal: Terminal) -> None:
    for name in ("a1", "a2"):
        terminal.put(name, "标题：一\n编号：same\n\n话")
    first, second = terminal.prints("check", "--json", terminal.lessons)["lessons"]

    assert first["problems"] == []
    assert second["problems"][0]["code"] == "lesson-twice"


def test_a_path_that_is_not_there_is_wrong_usage(terminal: Terminal) -> None:
    assert terminal.runs("check", terminal.lessons / "none").exit_code == 2


def test_show_prints_every_kind_as_promised(terminal: Terminal) -> None:
    shown = terminal.prints("show", "--json", whole(terminal))

    assert list(shown) == [
        "id",
        "title",
        "course",
        "revision",
        "goal",
        "minutes",
        "status",
        "pages",
        "questions",
        "takeaways",
        "hint_card",
        "pairs",
        "glossary",
        "notes",
        "sources",
        "checked_on",
        "review_by",
    ]
    kinds = [block["kind"] for page in shown["pages"] for block in page["blocks"]]
    assert kinds == ["text", "picture", "box", "box", "sound", "text"]
    answers = {question["kind"]: question["answer"] for question in shown["questions"]}
    assert answers["single"] == ["B"]
    assert answers["multiple"] == ["A", "B"]
    assert answers["true_false"] is False
    assert answers["number"] == {"low": 3, "high": 3, "unit": "步"}
    assert answers["order"] == ["记下时间和金额", "打客服电话", "告诉家人"]
    assert answers["match"] == [["110", "正在被骗"], ["96110", "反诈提醒"]]
    assert answers["sort"] == {"可以给": ["转账日期"], "不给": ["密码", "验证码"]}
    assert answers["red_flags"][1] == {"text": "某链接", "why": "银行不发链接让您填密码。"}
    assert answers["scenario"]["start"] == "A0"
    assert answers["scenario"]["steps"][0]["options"][0] == {
        "text": "念给他",
        "to": "A1",
        "why": None,
    }
    assert answers["reflection"] == "说好一个人，彼此问一声。"
    assert answers["poll"] is None


def test_show_prints_a_question_whole(terminal: Terminal) -> None:
    (first, *_) = terminal.prints("show", "--json", whole(terminal))["questions"]

    assert first["options"][0] == {
        "text": "照他发来的链接“退款”",
        "right": False,
        "why": "钱没退回，卡里的可能也没了。",
        "misconception": "M01",
    }
    del first["options"]
    assert first == {
        "id": "first-call",
        "kind": "single",
        "section": "practice",
        "family": "第一步",
        "difficulty": 1,
        "tags": [],
        "source": "F29",
        "picture": None,
        "scoring": "all",
        "stem": "发现钱转给了陌生人，先做什么？",
        "answer": ["B"],
        "explanation": "银行查得到钱走到哪一步。",
        "hint": "卡的背面印着电话。",
        "line": 30,
    }


def test_a_lesson_is_found_by_its_id(terminal: Terminal) -> None:
    whole(terminal)

    assert terminal.prints("show", "--json", "wrong-transfer")["title"].startswith("钱转错了")


def test_an_unknown_lesson_prints_nothing(terminal: Terminal) -> None:
    result = terminal.runs("show", "--json", "nobody")

    assert isinstance(result.exception, LaonianError)
    assert result.stdout == ""


def test_a_new_lesson_is_right_by_its_own_check(terminal: Terminal) -> None:
    folder = terminal.lessons / "陌生来电"

    assert terminal.runs("new", folder, "--title", "陌生来电：“怎么办”？").exit_code == 0
    assert terminal.runs("check", "--strict", folder).exit_code == 0
    assert terminal.prints("show", "--json", folder)["title"] == "陌生来电：“怎么办”？"


def test_a_new_lesson_never_overwrites_one(terminal: Terminal) -> None:
    folder = terminal.put("one", "标题：一\n\n话")
    result = terminal.runs("new", folder, "--title", "二")

    assert isinstance(result.exception, LessonThereAlready)
    assert (folder / "lesson.md").read_text("utf-8") == "标题：一\n\n话"


def test_the_shipped_lessons_have_no_errors() -> None:
    folder = shipped("lessons")
    checked = check_paths([folder], [folder], None)

    assert [(each.id, each.problems) for each in checked if each.errors] == []
