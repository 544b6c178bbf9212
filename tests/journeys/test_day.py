"""A day in class: today's lesson, all lessons, once more, goodbye."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app import this_pc
from laonian_app.store import settings
from laonian_app.store.keys import TODAY_LESSON
from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand
from tests.journeys.person import Person


def at_the_result(classroom: Classroom, name: str = "王秀英") -> Person:
    person = classroom.sit_down(name, lesson="冒充公检法")
    person.skips_the_question_before()
    person.reads_to_the_end()
    person.practises()
    person.answers()
    person.goes_on()
    person.sees("学完了")
    return person


def test_after_the_lesson_of_the_plan_the_day_is_done(classroom: Classroom) -> None:
    wang = at_the_result(classroom)

    wang.presses("今天的课学完了")
    wang.sees("今天就到这里，谢谢您来")
    wang.presses("回到名字")

    wang.sees("今天谁来上课")


def test_another_lesson_than_the_plans_leads_home(classroom: Classroom) -> None:
    classroom.prepare(settings.put, TODAY_LESSON, "eight-rights")
    classroom.switch_on()
    wang = classroom.sit_down("王秀英")
    wang.presses("全部课程", "识破电话和网络骗局", "冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.practises()
    wang.answers()
    wang.goes_on()

    wang.presses("回到首页")

    wang.sees("今天的课", "学完 1 课")


def test_practising_again_counts_the_later_tries(classroom: Classroom) -> None:
    wang = at_the_result(classroom)

    wang.presses("再练一遍")
    wang.sees("第 1 题，共 8 题")
    wang.practises()
    wang.answers()
    wang.goes_on()
    wang.sees("8 题都会了")

    assert len(classroom.reopened().answers_of("王秀英")) == 18


def test_all_lessons_are_found_course_by_course(classroom: Classroom, hand: Hand) -> None:
    wang = classroom.sit_down("王秀英")

    wang.presses("全部课程", "我的权利")
    wang.sees("约")
    wang.presses("识破电话和网络骗局", "冒充公检法")

    wang.sees("课前试试")


def test_the_lesson_left_elsewhere_stands_on_home(classroom: Classroom) -> None:
    classroom.prepare(settings.put, TODAY_LESSON, "eight-rights")
    wang = classroom.sit_down("王秀英")
    wang.presses("全部课程", "识破电话和网络骗局", "冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")
    wang.sees("第 2 页")
    wang.presses("首页")

    wang.presses("接着看《冒充公检法》")

    wang.sees("第 2 页")


def test_the_harvest_shows_what_was_finished(classroom: Classroom) -> None:
    wang = at_the_result(classroom)
    wang.presses("首页")
    wang.sees("花园开了 1 朵")

    wang.presses("我的收获")

    wang.sees("您学完了 1 课", "您已经会了")
    wang.presses("返回")
    wang.sees("全部课程")


def test_somebody_ends_the_day_from_home(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")

    wang.presses("今天就到这里")
    wang.sees("谢谢您来")
    wang.presses("回到名字")

    wang.sees("今天谁来上课")


def test_names_can_be_pressed_before_everything_is_loaded(classroom: Classroom) -> None:
    wang = classroom.switch_on(ready=False)

    wang.presses_at_once("王秀英", "是我")

    wang.sees("王秀英，", "全部课程")


def test_the_hint_card_is_saved_from_the_result_and_leads_back_to_it(
    classroom: Classroom, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(this_pc, "documents", lambda: tmp_path)
    wang = at_the_result(classroom)

    wang.presses("打印提示卡")
    wang.sees("贴在电话旁边")
    wang.presses("存成 PDF")
    wang.sees("已存到")
    wang.presses("返回")

    wang.sees("第 2 课 学完了", "8 题都会了")
    (card,) = tmp_path.glob("*.pdf")
    assert card.read_bytes().startswith(b"%PDF")
    wang.presses("首页")
    wang.sees("全部课程")

    wang.presses("我的收获", "提示卡")
    wang.sees("贴在电话旁边")
    wang.presses("返回")
    wang.sees("您学完了 1 课")
    wang.presses("返回")
    wang.sees("全部课程")


def test_who_stays_away_at_the_result_does_not_find_the_lesson_anew(classroom: Classroom) -> None:
    classroom.today_changes = {"idle_minutes": 0.02}
    wang = at_the_result(classroom)
    wang.sees("还是王秀英吗")

    wang.presses("是我")

    wang.sees("全部课程", "您学完了")
