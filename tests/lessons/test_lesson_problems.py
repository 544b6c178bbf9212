"""What the check says: each fault by its code, at its line, and nothing about good lessons."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from laonian_app.lessons.beside import Beside
from laonian_app.lessons.checks import Surroundings
from laonian_app.lessons.markdown import read
from laonian_app.lessons.markdown.files import read_text
from laonian_app.lessons.model import Contact, Course, Misconception
from laonian_app.lessons.problem_texts import TEXTS
from laonian_app.lessons.problems import MOST_PROBLEMS, Problem

BESIDE = Beside(
    courses={"c1": Course("c1", "我的权利", rules="消保")},
    misconceptions={"M01": Misconception("M01", "来电显示对就是真的")},
    contacts={"反诈": Contact("反诈", "96110")},
)
HEAD = "---\n标题：试一试\n---\n"
GOVERNED = "---\n标题：试一试\n课程：c1\n复核日：2027-05-31\n来源：\n  - F29 反诈专线\n---\n"
LONG = "这一句话写得实在太长了学员听到后面就忘了前面说的是什么了"
OPTIONS = "A. 给\nB. 不给\n"
STEPS = "## 练习\n### 情景\n#### A0 甲\n话\n"


def problems_of(text: str, today: date | None = None) -> list[Problem]:
    surroundings = Surroundings(BESIDE, today=today)
    return list(read_text(text, "lesson.md", "shi", surroundings).problems)


def question(body: str, head: str = HEAD) -> str:
    return f"{head}## 练习\n{body}"


CASES: dict[str, tuple[str, int]] = {
    "header-open": ("---\n标题：一\n## 页\n话", 1),
    "header-line": ("---\n标题：一\n随便写写\n---\n话", 3),
    "title-missing": ("## 页\n话", 1),
    "format-newer": ("---\n标题：一\n格式：2\n---\n话", 3),
    "id-bad": ("---\n标题：一\n编号：转错钱 1\n---\n话", 3),
    "id-same-text": (question("1. 一\n答案：对\n解析：好\n2. 一\n答案：错\n解析：好\n"), 8),
    "misconception-unknown": (
        question(f"1. 一\n{OPTIONS}说明：嗯。［M99］\n答案：A\n解析：好", GOVERNED),
        12,
    ),
    "contact-unknown": (f"{HEAD}请打 {{{{热线：火警}}}}", 4),
    "id-twice": (question("1. 一\n答案：对\n编号：ab\n2. 二\n答案：错\n编号：ab\n"), 10),
    "date-bad": ("---\n标题：一\n复核日：2027-02-30\n---\n话", 3),
    "key-unknown": ("---\n标题：一\n复查日：2027-02-03\n---\n话", 3),
    "value-unclear": ("---\n标题：一\n时长：很久\n---\n话", 3),
    "review-missing": ("---\n标题：一\n规范：消保\n---\n话", 2),
    "source-missing": (question("1. 一\n答案：对\n解析：好\n据：F30", GOVERNED), 12),
    "page-long": (f"{HEAD}## 页\n" + "这一页写得太长了。\n\n" * 9, 4),
    "page-empty": (f"{HEAD}## 页\n> 教师：话", 4),
    "table-wide": (f"{HEAD}| a | b | c | d |\n|---|---|---|---|", 4),
    "sentence-long": (f"{HEAD}好。{LONG}。", 4),
    "file-outside": (f"{HEAD}![图](../a.png)", 4),
    "file-kind": (f"{HEAD}![图](a.gif)", 4),
    "picture-words": (f"{HEAD}![](a.png)", 4),
    "media-words": (f"{HEAD}[录音：甲](a.mp3)", 4),
    "kind-unknown": (question("### 单挑题\n一"), 5),
    "stem-missing": (question(f"### 单选题\n{OPTIONS}答案：A"), 5),
    "options-few": (question("### 单选题\n一\nA. 给\n答案：A"), 5),
    "options-many": (question("### 单选题\n一\nA. 1\nB. 2\nC. 3\nD. 4\nE. 5\n答案：A"), 5),
    "option-order": (question("1. 一\nA. 甲\nB. 乙\nD. 丁\n答案：A"), 8),
    "option-twice": (question("1. 一\nA. 甲\nB. 乙\nC. 甲\n答案：A"), 8),
    "option-empty": (question("1. 一\nA. 甲\nB.\nC. 丙\n答案：A"), 7),
    "answer-missing": (question(f"1. 一\n{OPTIONS}"), 5),
    "answer-outside": (question(f"1. 一\n{OPTIONS}答案：D"), 8),
    "answer-conflict": (question(f"1. 一（A）\n{OPTIONS}答案：B"), 8),
    "answer-count": (question(f"### 单选题\n一\n{OPTIONS}答案：AB"), 9),
    "answer-all": (question(f"### 多选题\n一\n{OPTIONS}答案：AB"), 9),
    "answer-unclear": (question("### 判断题\n一\n答案：也许"), 7),
    "why-missing": (question(f"1. 一\n{OPTIONS}答案：A\n解析：好", GOVERNED), 11),
    "explanation-missing": (question(f"1. 一\n{OPTIONS}答案：A"), 5),
    "all-of-above": (question("1. 一\nA. 甲\nB. 乙\nC. 以上都对\n答案：C"), 8),
    "negative-stem": (question(f"1. 下面不正确的是\n{OPTIONS}答案：A"), 5),
    "pair-bad": (question("### 配对题\n- 一 = 二\n- 三，四\n- 五 = 六"), 7),
    "pair-twice": (question("### 配对题\n- 一 = 二\n- 三 = 二"), 7),
    "flag-missing": (question("### 找疑点\n> 一"), 5),
    "flag-unmatched": (question("### 找疑点\n> 〔一〕二\n- 〔一〕：甲\n- 〔二〕：乙"), 8),
    "flag-why": (question("### 找疑点\n> 〔一〕二"), 5),
    "step-missing": (f"{HEAD}{STEPS}- 走 → A9\n", 8),
    "step-goal": (f"{HEAD}{STEPS}- 走\n", 8),
    "step-trap": (f"{HEAD}{STEPS}- 走 → A0\n", 6),
    "step-unreached": (f"{HEAD}{STEPS}#### A1 乙\n话\n", 8),
    "card-long": (f"{HEAD}## 提示卡\n- 这一行写得太长了要短一点才好", 5),
    "speech-unused": (f"{HEAD}话\n## 读音\n- 银行：yín háng", 6),
}


@pytest.mark.parametrize("code", CASES)
def test_each_fault_is_named_at_its_line(code: str) -> None:
    text, line = CASES[code]

    assert (code, line) in [(each.code, each.line) for each in problems_of(text)]


@pytest.mark.parametrize("code", CASES)
def test_words_have_no_gaps_left(code: str) -> None:
    for problem in problems_of(CASES[code][0]):
        assert "{" not in problem.what + problem.remedy.replace("{{", "")
        assert problem.what.endswith("。")
        assert problem.file == "lesson.md"


def test_a_right_option_that_is_always_the_longest_gives_itself_away() -> None:
    one = "{n}. 问题{n}\nA. 给\nB. 不给，先挂断再核实\n答案：B\n解析：好\n"
    text = question("".join(one.format(n=n) for n in range(1, 5)))

    assert [each.code for each in problems_of(text)] == ["answer-longest"]


def test_a_missing_file_names_the_one_that_was_meant(tmp_path: Path) -> None:
    (tmp_path / "记录.png").touch()
    (tmp_path / "lesson.md").write_text(f"{HEAD}![图](纪录.png)", "utf-8")

    (problem,) = read(tmp_path).problems
    assert (problem.code, problem.line) == ("file-missing", 4)
    assert "旁边有“记录.png”" in problem.remedy


def test_a_missing_file_without_a_neighbour_needs_no_guess(tmp_path: Path) -> None:
    (tmp_path / "lesson.md").write_text(f"{HEAD}![图](纪录.png)", "utf-8")

    (problem,) = read(tmp_path).problems
    assert problem.remedy == "请把文件放进这一课的文件夹。"


def test_a_recording_older_than_the_text_is_named(tmp_path: Path) -> None:
    import os

    (tmp_path / "audio").mkdir()
    sound = tmp_path / "audio" / "p01-s01.mp3"
    sound.touch()
    os.utime(sound, (1, 1))
    (tmp_path / "lesson.md").write_text(f"{HEAD}话", "utf-8")

    assert [each.code for each in read(tmp_path).problems] == ["recording-old"]


def test_governance_is_silent_where_nobody_asked_for_it() -> None:
    text = question(f"1. 一\n{OPTIONS}答案：A\n解析：好\n据：F30")

    assert problems_of(text) == []


def test_a_course_asks_for_governance() -> None:
    text = question(f"1. 一\n{OPTIONS}说明：嗯。［M01］\n答案：A\n解析：好\n据：F29", GOVERNED)

    assert problems_of(text, date(2026, 11, 25)) == []
    assert [each.code for each in problems_of(text, date(2027, 6, 1))] == ["review-past"]


def test_one_line_of_a_header_that_is_no_pair_is_one_problem() -> None:
    assert [each.code for each in problems_of("---\n标题：一\n啊\n---\n话")] == ["header-line"]


def test_aliases_and_tags_of_yaml_are_refused() -> None:
    text = "---\n标题：&a 一\n作者：*a\n许可：!x y\n---\n话"

    assert [each.code for each in problems_of(text)][:3] == ["title-missing"] + ["header-line"] * 2


def test_problems_come_in_line_order_and_never_too_many() -> None:
    text = HEAD + f"{LONG}。\n\n" * 300 + "## 练习\n### 单挑题\n一"
    problems = problems_of(text)

    assert len(problems) == MOST_PROBLEMS
    assert [each.line or 0 for each in problems] == sorted(each.line or 0 for each in problems)
    assert "kind-unknown" in [each.code for each in problems]


def test_an_error_keeps_the_lesson_back_and_leaves_a_draft_to_mend() -> None:
    reading = read_text(question(f"1. 一\n{OPTIONS}"), "lesson.md", "x", Surroundings())

    assert reading.faulty
    assert reading.lesson is None
    assert reading.draft is not None


def test_every_text_says_what_is_wrong_and_what_to_do() -> None:
    for kind, what, remedy in TEXTS.values():
        assert kind in "EW"
        assert what.endswith("。")
        assert remedy.endswith(("。", "……", "？"))
