"""The people of the demonstration class: names, seats, and what they are like."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from uuid import UUID

# In pairs with the seat, as on the wall of a classroom; two of them are namesakes.
_CLASS = """
王桂芳 陈玉兰 李秀珍 赵国强 刘建华 周淑英 张桂英 徐志远 黄美珍 吴月琴 李秀珍 孙巧云 杨德福 王秀英
张德明 陈金凤 刘玉梅 赵秀兰 周永康 吴桂香 杨凤英 孙志刚 徐素芬 黄国栋 王建国 张淑珍 李长贵 陈美华
"""
CLASS_NAMES = tuple(_CLASS.split())
_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏"
)
_GIVEN = """
秀英 桂英 秀兰 玉兰 桂兰 秀珍 凤英 玉珍 玉英 淑珍 淑英 桂珍 素珍 建国 建华 国强 志明 德明 文斌 永福
金凤 美华 月英 丽华 凤兰 素芬 桂芳 淑华 玉梅 国栋 长贵 振华 福生 志强 宝珍 春兰 爱珍 惠珍 红英 根生
"""


@dataclass(frozen=True, slots=True)
class Person:
    """A learner of the demonstration class.

    `ability` is in logits: 0 answers a middling question rightly half of the time.
    `attendance` 0..1; `pace` multiplies the seconds an answer takes; `growth` is what a
    week of coming adds to the ability; `convictions` are codes of misconceptions held.
    """

    id: UUID
    name: str
    seat: int
    ability: float
    growth: float
    attendance: float
    pace: float
    hints: float
    size_step: int
    convictions: tuple[str, ...]

    @property
    def second_line(self) -> str:
        return f"{self.seat} 号座"


def people(chance: Random, ids: Sequence[UUID], convictions: Sequence[str]) -> tuple[Person, ...]:
    """Return as many people as there are ids; the first 28 are always the same names.

    Args:
        convictions: the codes of misconceptions that the lessons' wrong options show.
    """
    return tuple(_person(chance, key, number, convictions) for number, key in enumerate(ids))


def _person(chance: Random, key: UUID, number: int, convictions: Sequence[str]) -> Person:
    held = chance.sample(list(convictions), min(len(convictions), chance.randint(2, 6)))
    return Person(
        id=key,
        name=_name(chance, number),
        seat=number + 1,
        ability=chance.gauss(0.5, 0.9),
        growth=max(0.0, chance.gauss(0.12, 0.06)),
        attendance=min(0.98, max(0.35, chance.gauss(0.85, 0.14))),
        pace=min(3.0, max(0.5, chance.lognormvariate(0.0, 0.35))),
        hints=chance.choice((0.02, 0.05, 0.1, 0.25)),
        size_step=chance.choices((1, 2, 3, 4, 5), (1, 20, 4, 2, 1))[0],
        convictions=tuple(sorted(held)),
    )


def _name(chance: Random, number: int) -> str:
    if number < len(CLASS_NAMES):
        return CLASS_NAMES[number]
    return chance.choice(_SURNAMES) + chance.choice(_GIVEN.split())
