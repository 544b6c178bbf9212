"""Questions that may be old ones with other words: asked once, answered in the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app.lessons.doubted import doubted_of, settle
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf import Shelf, ShelfEntry

TEXT = """标题：转错钱

## 练习

### 判断题
挂断陌生人的电话不失礼。
答案：对
解析：保护自己不用道歉。

### 单选题
先做什么？
- A. 等
- B. 打电话
答案：B
"""


class Desk:
    """A shelf with one lesson, and its file."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "lessons" / "wrong-transfer" / "lesson.md"
        self.file.parent.mkdir(parents=True)
        self.file.write_text(TEXT, "utf-8")
        self._shelf = Shelf([folder / "lessons"], folder / "cache")
        self.first = self.lesson()

    def changes(self, before: str, after: str) -> None:
        self.file.write_text(self.file.read_text("utf-8").replace(before, after), "utf-8")

    def entry(self) -> ShelfEntry:
        (entry,) = self._shelf.refresh().entries
        return entry

    def lesson(self) -> Lesson:
        return self._shelf.load(self.entry())


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_turned_sentence_is_asked_about_with_both_wordings(desk: Desk) -> None:
    desk.changes("不失礼", "很失礼")

    (doubted,) = doubted_of(desk.lesson(), desk.entry().doubted)
    assert doubted.before == "挂断陌生人的电话不失礼。"
    assert doubted.now == "挂断陌生人的电话很失礼。"


def test_a_mended_slip_between_the_same_options_is_not_asked_about(desk: Desk) -> None:
    desk.changes("先做什么？", "先做什么呢？")
    assert desk.entry().doubted == ()


def test_what_was_not_answered_is_still_asked_after_another_change(desk: Desk) -> None:
    desk.changes("不失礼", "很失礼")
    desk.entry()
    desk.changes("- A. 等", "- A. 等一等")

    assert [words for _, words in desk.entry().doubted] == ["挂断陌生人的电话不失礼。"]


def test_a_wording_that_comes_back_is_not_asked_about_any_more(desk: Desk) -> None:
    desk.changes("不失礼", "很失礼")
    assert desk.entry().doubted
    desk.changes("很失礼", "不失礼")
    assert desk.entry().doubted == ()


@pytest.mark.parametrize("same", [True, False])
def test_the_answer_is_kept_in_the_file_and_nothing_else_is_written(desk: Desk, same: bool) -> None:
    old = desk.first.questions[0].id
    desk.changes("不失礼", "很失礼")
    changed = desk.file.read_text("utf-8")
    (doubted,) = doubted_of(desk.lesson(), desk.entry().doubted)
    settle(desk.file, desk.lesson(), doubted.id, same=same)

    written = desk.file.read_text("utf-8").splitlines()
    added = [line for line in written if line.startswith("编号：")]
    assert len(added) == 1
    assert [line for line in written if line not in added] == changed.splitlines()
    assert desk.entry().doubted == ()
    assert (desk.lesson().questions[0].id == old) is same
    assert desk.lesson().questions[1].id == desk.first.questions[1].id
