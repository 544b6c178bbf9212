"""The PC is switched off at the wall; the next start goes on where it was."""

from __future__ import annotations

import shutil
from pathlib import Path

from laonian_app.ground.paths import shipped
from tests.journeys.classroom import Classroom


def test_in_the_middle_of_the_pages(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页", "下一页")
    wang.sees("世上没有“安全账户”")
    classroom.switch_off()

    wang = classroom.switch_on()

    wang.sees("还是王秀英吗", "刚才在看《冒充公检法》第 3 页")
    wang.presses("是我，接着学")
    wang.sees("世上没有“安全账户”", "第 3 页")


def test_at_large_type_it_goes_on_at_the_same_sentence(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("字大小", "最大", "好了", "下一页", "下一页")
    shown = wang.reads()
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("第 ")
    classroom.wait(lambda: wang.reads() == shown, lambda: f"{wang.reads()} instead of {shown}")


def test_in_the_quiz_after_an_answer(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers(rightly=False)
    wang.sees("差一点")
    wang.goes_on()
    wang.sees("第 2 题，共 8 题")
    question, options = wang.question(), wang.options_in_order()
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.sees("还是王秀英吗", "刚才在做《冒充公检法》第 2 题")
    wang.presses("是我，接着学")

    wang.sees("第 2 题，共 8 题")
    assert wang.question() == question
    assert wang.options_in_order() == options


def test_in_the_quiz_with_the_feedback_on_the_screen(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    first = wang.answers()
    wang.sees("已保存")
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("第 2 题，共 8 题")
    assert wang.question() != first
    assert len(classroom.reopened().answers_of("王秀英")) == 1


def test_with_a_choice_that_was_not_confirmed(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.goes_on()
    wang.chooses(rightly=False)
    chosen, options = wang.chosen(), wang.options_in_order()
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("第 2 题，共 8 题")
    assert wang.chosen() == chosen
    assert wang.options_in_order() == options
    wang.presses("就选")
    wang.sees("差一点")
    assert len(classroom.reopened().answers_of("王秀英")) == 2


def test_behind_the_last_answer_of_the_practice(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    for _ in range(7):
        wang.answers()
        wang.goes_on()
    wang.answers()
    assert wang.main_buttons() == ["学完再试试"]
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("学完再试试")


def test_in_the_question_before_the_lesson(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.chooses()
    chosen = wang.chosen()
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("课前试试")
    assert wang.chosen() == chosen


def test_two_together_go_on_together(classroom: Classroom) -> None:
    both = classroom.switch_on()
    both.presses("王秀英", "我们两个人一起", "陈玉兰", "是我们", "冒充公检法")
    both.skips_the_question_before()
    both.reads_to_the_end()
    both.answers()
    both.goes_on()
    both.sees("第 2 题，共 8 题")
    classroom.switch_off()

    both = classroom.switch_on()
    both.sees("还是王秀英和陈玉兰吗")
    both.presses("是我们，接着学")
    both.sees("第 2 题，共 8 题")
    both.answers()
    both.sees("就是这样")

    for name in ("王秀英", "陈玉兰"):
        assert len(classroom.reopened().answers_of(name)) == 2


def test_somebody_else_may_sit_down_instead(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("下一页")
    wang.sees("第 2 页")
    classroom.switch_off()

    chen = classroom.switch_on()
    chen.presses("不是我")
    chen = classroom.sit_down("陈玉兰", lesson="冒充公检法")
    chen.sees("课前试试")
    chen.presses("首页", "换人")
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")

    wang.sees("第 2 页")


def test_a_whole_lesson_through_many_power_cuts(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    for number in range(8):
        wang.answers(rightly=number != 3)
        wang.sees("已保存")
        if number in (1, 3):
            classroom.switch_off()
            wang = classroom.switch_on()
            wang.presses("是我，接着学")
        else:
            wang.goes_on()
    wang.sees("再来一次，第 1 题，共 1 题")
    classroom.switch_off()
    wang = classroom.switch_on()
    wang.sees("刚才在做《冒充公检法》第 4 题")
    wang.presses("是我，接着学")
    wang.sees("再来一次，第 1 题，共 1 题")
    wang.answers()
    wang.goes_on()
    wang.answers()
    wang.goes_on()

    wang.sees("8 题都会了", "有 1 题是第二次会的")
    tries = [each.try_number for each in classroom.reopened().answered_by("王秀英")]
    assert tries == [1] * 8 + [2, 1]
    assert classroom.reopened().are_sound()


def test_behind_the_answer_before_the_lesson(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.answers()
    wang.sees("第 1 页")
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("第 1 页")
    assert len(classroom.reopened().answers_of("王秀英")) == 1


def test_behind_the_last_answer_of_all_comes_how_it_went(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.practises(missing=1)
    wang.sees("学完再试试")
    classroom.switch_off()
    wang = classroom.switch_on()
    wang.sees("刚才在做《冒充公检法》的“学完再试试”。")
    wang.presses("是我，接着学")
    wang.sees("学完再试试")
    wang.presses("首页")
    wang.sees("还剩“学完再试试”，接着往下做")
    wang.presses("冒充公检法")
    wang.answers()
    wang.sees("看看收获")
    classroom.switch_off()

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("学完了", "8 题都会了", "有 1 题是第二次会的")
    assert len(classroom.reopened().answers_of("王秀英")) == 10
    classroom.switch_off()
    wang = classroom.switch_on()
    wang.sees("今天谁来上课", "陈玉兰")


def test_who_got_up_from_home_is_not_asked_for(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("首页", "换人")
    wang.sees("今天谁来上课")
    classroom.switch_off()

    wang = classroom.switch_on()

    wang.sees("今天谁来上课", "陈玉兰")


def test_a_lesson_changed_meanwhile_goes_on_as_it_was_shown(
    classroom: Classroom, tmp_path: Path
) -> None:
    shelf = tmp_path / "课"
    shutil.copytree(shipped("lessons"), shelf)
    classroom.lesson_folders = (shelf,)
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.reads_to_the_end()
    wang.answers()
    wang.goes_on()
    wang.sees("第 2 题，共 8 题")
    classroom.switch_off()
    lesson = shelf / "fake-police" / "lesson.md"
    changed = lesson.read_text("utf-8").replace("转，放那里最安全", "转，那里最安全")
    lesson.write_text(changed, "utf-8")

    wang = classroom.switch_on()
    wang.presses("是我，接着学")

    wang.sees("第 2 题，共 8 题")
    wang.answers()
    wang.sees("就是这样")
    assert len(classroom.reopened().ask("SELECT DISTINCT revision FROM answer")) == 1
