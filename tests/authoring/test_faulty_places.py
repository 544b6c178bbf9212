"""Every fault is led to the field in which it is mended."""

from __future__ import annotations

import pytest

from laonian_app.lessons.authoring.faulty_places import place_of
from laonian_app.lessons.authoring.parts import parts_of
from laonian_app.lessons.beside import Beside
from laonian_app.lessons.check_files import FilesBeside
from laonian_app.lessons.checks import Surroundings
from laonian_app.lessons.markdown.files import read_text
from laonian_app.lessons.model import Misconception
from laonian_app.lessons.problems import Place

HEAD = "---\n标题：种树\n规范：消保\n"
CHOICE = (
    "### 单选题\n先做什么？\n- A. 转账\n  - 说明：骗子等着。\n- B. 挂断\n答案：B\n解析：先停。\n"
)
SCENE = "### 情景\n来电。\n#### A0 客服\n请转账。\n- 转 → A1\n- 挂断 → A1\n#### A1 复盘\n挂断。\n"


@pytest.mark.parametrize(
    ("code", "text", "place"),
    [
        ("answer-count", CHOICE.replace("答案：B", "答案：AB"), ("答案",)),
        ("option-twice", CHOICE.replace("B. 挂断", "B. 转账"), ("option", 1)),
        ("explanation-missing", CHOICE.replace("解析：先停。\n", ""), ("解析",)),
        ("why-missing", CHOICE.replace("  - 说明：骗子等着。\n", ""), ("why", 0)),
        ("misconception-unknown", CHOICE.replace("等着。", "等着。［M99］"), ("why", 0)),
        ("negative-stem", CHOICE.replace("先做什么？", "不正确的是？"), ("stem",)),
        ("source-missing", CHOICE + "据：F29\n", ("据",)),
        ("step-missing", SCENE.replace("挂断 → A1", "挂断 → A7"), ("move", 0, 1)),
        ("step-goal", SCENE.replace("转 → A1", "转"), ("move", 0, 0)),
        ("step-unreached", SCENE + "#### A2 女儿\n妈！\n", ("step", 2)),
        ("flag-why", "### 找疑点\n哪里？\n> 〔点链接〕退款\n解析：别点。\n", ("item",)),
        ("page-empty", "## 空的一页\n\n## 还有一页\n一句。\n", ("line", 0)),
        ("file-missing", "## 一页\n\n一句。\n\n![图](没有.png)\n", ("line", 4)),
        ("review-missing", CHOICE, ("复核日",)),
        ("date-bad", f"复核日：明年\n---\n{CHOICE}", ("复核日",)),
        ("key-unknown", f"复核：明年\n---\n{CHOICE}", ("header",)),
    ],
)
def test_a_fault_is_led_to_its_field(code: str, text: str, place: Place) -> None:
    whole = f"{HEAD}{text}" if "\n---\n" in text else f"{HEAD}---\n\n{text}"
    known = Beside(misconceptions={"M01": Misconception("M01", "一个误解")})
    reading = read_text(whole, "lesson.md", "tree", Surroundings(known, FilesBeside()))
    fault = next(each for each in reading.problems if each.code == code)

    part = next(each for each in parts_of(whole) if each.holds(fault.line))
    lines = whole.split("\n")[part.first - 1 : part.last]

    assert place_of(part, lines, fault) == place
