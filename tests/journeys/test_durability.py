"""Disks that are full, slow or read-only, and people who do not wait for them."""

from __future__ import annotations

import pytest

from laonian_app.ui.learner import saving
from tests.journeys.classroom import Classroom
from tests.journeys.person import Person

SAFE = ("fake-police/safe-account", [0])


def at_the_first_question(classroom: Classroom, name: str = "王秀英") -> Person:
    person = classroom.sit_down(name, lesson="冒充公检法")
    person.skips_the_question_before()
    person.reads_to_the_end()
    person.sees("第 1 题，共 8 题")
    return person


# ------------------------------------------------------------ full and read-only


def test_on_a_full_disk_pages_are_read_on_and_gone_back_to(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    with classroom.full_disk():
        wang.presses("下一页", "下一页")
        wang.sees("第 3 页")
        wang.presses("首页")
        wang.sees("您看到第 3 页，接着往下学")
        wang.presses("冒充公检法")
        wang.sees("第 3 页，共")
    wang.presses("下一页", "首页")
    wang.sees("第 4 页")
    assert classroom.reopened().place_of("王秀英") == (3, 0)


def test_a_lesson_begun_on_a_full_disk_takes_its_answers_once_there_is_room(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英")
    with classroom.full_disk():
        wang.presses("冒充公检法")
        wang.answers()
        wang.sees("这道题还没存好")
    wang.presses("再试一次")

    wang.sees("第 1 页")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/before-1", [1])]
    assert classroom.reopened().are_sound()


def test_on_a_read_only_disk_a_learner_is_told_so_and_loses_nothing(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.read_only_disk():
        wang.presses("不转，没有这种账户", "就选")
        wang.sees("这道题还没存好")
        wang.presses("再试一次")
        wang.sees("又试了一次，还没存上", "没有丢")
        assert classroom.reopened().answers_of("王秀英") == []
    wang.presses("再试一次")

    wang.sees("稳当的做法", "已保存")
    assert classroom.reopened().answers_of("王秀英") == [SAFE]


def test_what_waits_is_tried_again_by_itself(
    classroom: Classroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(saving, "NEXT_TRY_MS", 50)
    wang = at_the_first_question(classroom)
    with classroom.full_disk("answer"):
        wang.presses("不转，没有这种账户", "就选")
        wang.sees("这道题还没存好")

    wang.sees("稳当的做法")
    assert classroom.reopened().answers_of("王秀英") == [SAFE]


def test_a_size_chosen_on_a_full_disk_is_kept_with_the_next_thing(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    with classroom.full_disk():
        wang.presses("字大小", "大", "好了", "换人")
        assert classroom.reopened().preference_of("王秀英") == {}
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("课前试试")

    assert classroom.type_step() == 3
    assert classroom.reopened().preference_of("王秀英")["size_step"] == 3


# ------------------------------------------------------------ closing


def test_closing_over_an_answer_that_waits_can_be_taken_back(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.full_disk("answer"):
        wang.presses("不转，没有这种账户", "就选")
        classroom.window.close()
        wang.sees("请先别关", "不存了，关掉")
        wang.presses("首页")
        wang.sees("请叫一下老师")
    wang.presses("再试一次")

    wang.sees("稳当的做法")
    classroom.window.close()
    assert not classroom.window.isVisible()


def test_whoever_insists_closes_without_the_answer(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.full_disk("answer"):
        wang.presses("不转，没有这种账户", "就选")
        classroom.window.close()

        wang.presses("不存了，关掉")

        assert not classroom.window.isVisible()


def test_a_window_closed_over_an_answer_on_its_way_closes_once_it_is_saved(
    classroom: Classroom,
) -> None:
    wang = at_the_first_question(classroom)
    with classroom.slow_disk():
        wang.presses_at_once("不转，没有这种账户", "就选")
        classroom.window.close()
        wang.sees("正在存")
    classroom.wait(lambda: not classroom.window.isVisible(), lambda: "it stays open")

    assert classroom.reopened().answers_of("王秀英") == [SAFE]


# ------------------------------------------------------------ slow, and impatient


def test_home_tells_the_page_that_is_not_written_yet(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    with classroom.slow_disk():
        wang.presses_at_once("下一页", "下一页", "首页")
        wang.sees("您看到第 3 页，接着往下学")
        wang.presses_at_once("冒充公检法")
        wang.sees("第 3 页，共")


def test_a_lesson_pressed_twice_while_it_loads_begins_once(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    with classroom.slow_jobs():
        wang.presses_at_once("冒充公检法", "冒充公检法", "冒充公检法")
    wang.sees("课前试试")
    classroom.settle()

    assert classroom.reopened().ask("SELECT count(*) FROM visit") == [(1,)]


def test_who_looks_elsewhere_while_a_lesson_loads_is_not_drawn_into_it(
    classroom: Classroom,
) -> None:
    wang = classroom.sit_down("王秀英")
    with classroom.slow_jobs():
        wang.presses_at_once("冒充公检法", "我的收获")
        wang.sees("返回")
    classroom.settle()

    wang.sees("返回")
    assert classroom.reopened().ask("SELECT count(*) FROM visit") == [(0,)]


def test_skipping_with_an_answer_on_its_way_skips_no_page(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.chooses()
    with classroom.slow_disk():
        wang.presses_at_once("就选", "跳过")

    wang.sees("第 1 页")
    assert len(classroom.reopened().answers_of("王秀英")) == 1


def test_a_choice_changed_with_the_answer_on_its_way_comes_up_nowhere(
    classroom: Classroom,
) -> None:
    wang = at_the_first_question(classroom)
    with classroom.slow_disk():
        wang.presses_at_once("转，放那里最安全", "就选", "不转，没有这种账户")
    wang.sees("差一点")

    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [1])]
    assert classroom.reopened().drafts() == []


def test_pressing_on_while_home_loads_answers_nothing(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.slow_jobs():
        wang.presses_at_once("首页", "不转，没有这种账户", "就选")
    wang.sees("全部课程")
    classroom.settle()

    wang.sees("全部课程")
    assert classroom.reopened().answers_of("王秀英") == []


# ------------------------------------------------------------ before and behind a lesson


def test_a_newcomer_on_a_full_disk_is_told_and_enters_once_there_is_room(
    classroom: Classroom,
) -> None:
    wu = classroom.switch_on()
    wu.presses("我是新学员", "吴")
    wu.sees("您是吴")
    with classroom.full_disk("learner", "enrolment"):
        wu.presses("是我")
        wu.sees("磁盘满了", "请叫一下老师。")
        wu.presses("知道了")
        wu.sees("您是吴")
        wu.presses("是我")
        wu.sees("磁盘满了")
    wu.presses("知道了", "是我")

    wu.sees("全部课程")
    assert [name for name in classroom.reopened().learners() if name.startswith("吴")]


def test_on_a_read_only_disk_a_correction_is_refused_calmly_and_made_later(
    classroom: Classroom,
) -> None:
    teacher = at_the_first_question(classroom)
    teacher.presses("不转，没有这种账户", "就选")
    teacher.sees("稳当的做法")
    teacher.presses("首页", "换人", "老师", "改记录", "王秀英", "冒充公检法")
    with classroom.read_only_disk():
        teacher.presses("刘建华")
        teacher.sees("写不进去")
        teacher.presses("知道了")
        teacher.sees("真正坐在这里的是谁")
    teacher.presses("刘建华")

    teacher.sees("已经交给刘建华。")
    assert classroom.reopened().answers_of("刘建华") == [SAFE]
