"""How long the shelf takes for 1,000 lessons of 200 lines: checked, read anew, unchanged.

Prints one JSON line a figure: seconds in which `laonian check` checks all lessons, the
shipped courses, misconceptions and contacts beside them; and seconds of the whole start of
the shelf, until every lesson is listed with its problems. The lesson files lie in the
system's file cache.
"""

from __future__ import annotations

import argparse
import json
import shutil
import tempfile
import time
from datetime import date
from pathlib import Path

from laonian_app.lessons.checking import check_paths
from laonian_app.lessons.shelf import Shelf, ShelfState

LINES = 200
SHIPPED = Path(__file__).resolve().parents[2] / "lessons"
_HEADER = """---
标题：第{n}课 转错了钱怎么办
编号：lesson-{n}
课程：c{course}
顺序：{n}
时长：20
学会：转错钱后的头十分钟，知道先做哪三件事
来源：
  - F29 反诈专线说明，2021-07
---
"""
_PAGE = """
## 先别慌，先看收款人{n}

手一滑，钱就出去了。**头十分钟最要紧。**

> 当心：有人自称“退款客服”找上门，多半是骗子。

- 银行卡
- 身份证
"""
_QUESTION = """
### 单选题

发现钱转给了陌生人{n}，先做什么？

- A. 照他发来的链接“退款”
  - 说明：钱没退回，卡里的可能也没了。［M01］
- B. 打银行自己的客服电话
- C. 等两天再看
  - 说明：越早说，越有办法。［M20］

答案：B
解析：银行查得到钱走到哪一步。
提示：卡的背面印着电话。
难度：易；据：F29；同类：第一步
"""


def lesson_text(n: int) -> str:
    """Return a lesson of 200 lines: pages, then questions."""
    parts = [_HEADER.format(n=n, course=n % 7)]
    parts += [_PAGE.format(n=page) for page in range(6)]
    parts.append("\n## 练习\n")
    question = 0
    while sum(part.count("\n") for part in parts) + _QUESTION.count("\n") <= LINES:
        parts.append(_QUESTION.format(n=question))
        question += 1
    text = "".join(parts)
    return text + "\n" * (LINES - text.count("\n"))


def fill(folder: Path, count: int) -> None:
    """Write lessons into a folder."""
    for n in range(count):
        lesson = folder / f"lesson-{n:04}"
        lesson.mkdir(parents=True)
        (lesson / "lesson.md").write_text(lesson_text(n), "utf-8")


def timed(folder: Path, cache: Path) -> tuple[float, ShelfState]:
    """Return the seconds that a new shelf takes, and what it found."""
    begin = time.perf_counter()
    state = Shelf([folder], cache).refresh()
    return time.perf_counter() - begin, state


def checked(folder: Path) -> float:
    """Return the seconds in which all lessons of a folder are checked."""
    begin = time.perf_counter()
    found = check_paths([folder], [folder], date(2026, 11, 25))
    took = time.perf_counter() - begin
    if any(each.errors or each.title is None for each in found):
        raise SystemExit("sound lessons were found faulty")
    return took


def main() -> None:
    """Measure and print."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--lessons", type=int, default=1000)
    arguments.add_argument("--rounds", type=int, default=7)
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder, cache = Path(place) / "lessons", Path(place) / "cache"
        fill(folder, chosen.lessons)
        for beside in SHIPPED.glob("*.yaml"):
            shutil.copy(beside, folder)
        check = checked(folder)
        cold, state = timed(folder, cache)
        if len(state.offered) != chosen.lessons:
            raise SystemExit(f"only {len(state.offered)} lessons were read")
        warm = sorted(timed(folder, cache)[0] for _ in range(chosen.rounds))
    middle = warm[len(warm) // 2]
    for name, value in (("check_shelf_s", check), ("shelf_cold_s", cold), ("shelf_warm_s", middle)):
        figure = {"name": name, "value": round(value, 4), "unit": "s", "floor": None, "ratio": None}
        print(json.dumps(figure))  # noqa: T201 - its output


if __name__ == "__main__":
    main()
