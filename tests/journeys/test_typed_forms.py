"""Questions whose answers are typed have a form; the source is not needed for them."""

from __future__ import annotations

import pytest

from tests.journeys.author import Author
from tests.journeys.classroom import Classroom

TEXT = """---
标题：转错钱
状态：草稿
---

## 练习

### 排序题

转错钱之后，按先后排一排。

1. 记下时间
2. 打客服电话

编号：order-one；同类：第一步

### 配对题

哪个号码管什么？

- 110 = 正在被骗
- 96110 = 反诈提醒

### 找疑点

这条短信哪里可疑？

> 您的转账异常，〔请点某链接〕退款。

- 〔请点某链接〕：银行不发链接。
"""


@pytest.fixture
def author(classroom: Classroom) -> Author:
    author = Author(classroom)
    file = author.file("转错钱")
    file.parent.mkdir(parents=True)
    file.write_text(TEXT, "utf-8")
    classroom.switch_on()
    author.opens_lessons()
    author.opens("转错钱")
    return author


def test_an_order_is_typed_line_by_line_and_everything_else_stays(author: Author) -> None:
    author.presses("题 1")
    author.writes_on("按正确的先后写，一行一条", "\n告诉家人")
    author.waits_for_file("转错钱", "3. 告诉家人")

    written = author.file("转错钱").read_text("utf-8")
    assert written.replace("3. 告诉家人\n", "") == TEXT
    author.waits_for_preview("告诉家人")


def test_a_pair_without_its_other_side_is_said_and_mended_in_the_form(author: Author) -> None:
    author.presses("题 2")
    author.writes_on("一行一对：左 = 右", "\n12378")
    author.sees("不像一对")
    author.writes_on("一行一对：左 = 右", " = 银行保险消费者投诉")
    author.waits_for_file("转错钱", "- 12378 = 银行保险消费者投诉")
    author.no_longer_sees("不像一对")


def test_another_suspicious_part_is_marked_in_the_text_and_explained_below(author: Author) -> None:
    author.presses("题 3")
    author.writes("原文（可疑的话用〔 〕括起来）", "〔两小时内不办就冻结〕，〔请点某链接〕退款。")
    author.writes("为什么可疑（照先后，一处写一行）", "催您来不及想。\n银行不发链接。")
    author.waits_for_file("转错钱", "- 〔两小时内不办就冻结〕：催您来不及想。")
    author.waits_for_file("转错钱", "- 〔请点某链接〕：银行不发链接。")
