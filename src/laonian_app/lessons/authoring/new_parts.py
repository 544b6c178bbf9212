"""What a new page or question begins with: small, right by the checks, and saying what to write.

In Chinese at the source: these words stand in the lesson's own file until its author has
written others over them.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from laonian_app.lessons.model import (
    Choice,
    Flag,
    GapText,
    Match,
    Number,
    Option,
    Order,
    Page,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Section,
    Sort,
    Step,
    StepOption,
    Table,
    Task,
    Text,
    TrueFalse,
)

EMPTY_PAGE = Page("新的一页", (Text("在这里写。"),))
EMPTY_TABLE = Table(("请写第一列的名字", "请写第二列的名字"), (("", ""),))

_WHY = "请写一句为什么。"
_RIGHT, _WRONG = "请写对的做法", "请写一种常见的错法"
_WRONG_WHY = "请写这样做错在哪里。"
_OPENING, _MARKED = "请写一条可疑的短信，可疑的话用括号标出来：", "请写可疑的话"

_SINGLE = Choice("single", (Option(_WRONG, False, _WRONG_WHY), Option(_RIGHT, True)))
_MULTIPLE = Choice(
    "multiple",
    (
        Option(_RIGHT, True),
        Option("请写另一种对的做法", True),
        Option(_WRONG, False, _WRONG_WHY),
    ),
)
_POLL = Choice("poll", (Option("请写一种回答", None), Option("请写另一种回答", None)))
_SCENARIO = Scenario(
    (
        Step(
            "A0",
            "请写谁在说话",
            "请写他说的第一句话。",
            (
                StepOption("请写不稳当的做法", "A1", "请写这样做会怎样。"),
                StepOption("请写稳当的做法", "A2"),
            ),
        ),
        Step("A1", "请写谁来提醒", "请写一句提醒的话。", (StepOption("请写怎么改过来", "A2"),)),
        Step("A2", "复盘", "请写这件事该怎么办。", ()),
    )
)


def _asking(stem: str, task: Task, explanation: str | None = _WHY) -> Question:
    return Question("", Section.PRACTICE, stem, task, explanation=explanation)


NEW_QUESTIONS: Mapping[str, Question] = MappingProxyType(
    {
        "single": _asking("请写问题：遇到这样的事，先做什么？", _SINGLE),
        "multiple": _asking("请写问题：哪几样是对的？", _MULTIPLE),
        "true_false": _asking("请写一句话，让大家判断对不对。", TrueFalse(False)),
        "number": _asking("请写问题：一共几步？", Number("3", "3", "步")),
        "text": _asking(
            "请写一句话，空着的地方画横线：先____，再核实。", GapText(("请写算对的答案",))
        ),
        "order": _asking(
            "请写要排的是什么，下面按先后写。", Order(("请写第一步", "请写第二步", "请写第三步"))
        ),
        "match": _asking(
            "请写左边和右边各是什么。",
            Match((("请写左一", "请写右一"), ("请写左二", "请写右二"))),
        ),
        "sort": _asking(
            "请写怎么分，分成哪几类。",
            Sort(
                (("请写第一类", ("请写第一类里的一样",)), ("请写第二类", ("请写第二类里的一样",)))
            ),
        ),
        "red_flags": _asking(
            "请写要大家找什么。",
            RedFlags(
                f"{_OPENING}{_MARKED}。", (Flag(_MARKED, "请写这里为什么可疑。", len(_OPENING)),)
            ),
        ),
        "scenario": _asking("请写这是什么时候、什么地方的事。", _SCENARIO, None),
        "reflection": _asking("请写要大家想的事。", Reflection("请写一种好的想法。"), None),
        "poll": _asking("请写要大家举手回答的问题。", _POLL, None),
    }
)
"""By kind, in the order in which they are offered."""
