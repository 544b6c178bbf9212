"""One question: chosen, confirmed, kept, told; and what goes wrong meanwhile."""

from __future__ import annotations

from PySide6.QtCore import Qt

from laonian_app.lessons.model import Choice
from laonian_app.ui.kit.page import Page
from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand
from tests.journeys.person import Person


def at_the_first_question(classroom: Classroom, name: str = "王秀英") -> Person:
    person = classroom.sit_down(name, lesson="冒充公检法")
    person.skips_the_question_before()
    person.reads_to_the_end()
    person.sees("第 1 题，共 8 题")
    return person


def test_a_slip_of_the_hand_costs_nothing(classroom: Classroom, hand: Hand) -> None:
    wang = at_the_first_question(classroom)

    wang.presses("转，放那里最安全")
    wang.presses("不转，没有这种账户")
    wang.presses("就选")

    wang.sees("稳当的做法", "就是这样")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [0])]


def test_nothing_is_confirmed_before_something_is_chosen(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)

    wang.presses("就选这个")

    wang.sees("先点一个答案")
    assert classroom.reopened().answers_of("王秀英") == []


def test_a_missed_question_says_why_and_what_to_do(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)

    wang.presses("转，放那里最安全", "就选")

    wang.sees("稳当的做法", "您选的", "差一点", "名字里带“安全”，难怪让人信", "过一会儿再来一次")
    wang.does_not_see("错误")


def test_a_missed_question_comes_again_once_at_the_end(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    missed = []
    for _ in range(2):
        missed.append(wang.answers(rightly=False))
        wang.goes_on()
    for _ in range(6):
        wang.answers()
        wang.goes_on()

    wang.sees("再来一次，第 1 题，共 2 题")
    assert wang.answers() == missed[0]
    wang.goes_on()
    assert wang.answers(rightly=False) == missed[1]
    assert wang.main_buttons() == ["学完再试试"]
    wang.goes_on()
    wang.sees("学完再试试")
    wang.answers()
    wang.goes_on()

    wang.sees("8 题会了 7 题", "有 1 题是第二次会的", "下次来再看一眼")
    tries = [each.try_number for each in classroom.reopened().answered_by("王秀英")]
    assert tries == [1] * 8 + [2, 2] + [1]


def test_the_result_says_how_many_questions_are_left(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    for rightly in (*2 * [False], *6 * [True], *2 * [False], True):
        wang.answers(rightly=rightly)
        wang.goes_on()

    wang.sees("8 题会了 6 题", "有 2 题下次来再看一眼")


def test_several_answers_are_taken_in_and_out_again(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    for _ in range(5):
        wang.does_not_see("可以选好几个")
        wang.answers()
        wang.goes_on()

    wang.sees("可以选好几个")
    wang.presses("就选这几个")
    wang.sees("先点一个或几个答案")
    wang.presses("删掉聊天", "打110，说清经过", "删掉聊天", "找银行挂失银行卡", "就选")

    wang.sees("就是这样")
    assert classroom.reopened().answers_of("王秀英")[-1] == (
        "fake-police/card-number-given",
        [1, 3],
    )


def test_that_several_may_be_chosen_stands_beside_the_answers_at_the_largest_type(
    classroom: Classroom,
) -> None:
    wang = at_the_first_question(classroom)
    for _ in range(5):
        wang.answers()
        wang.goes_on()
    wang.presses("字大小", "最大", "好了")

    wang.sees("可以选好几个")
    wang.presses("看选项")
    wang.sees("可以选好几个", "就选这几个")
    wang.does_not_see("接着问：（可以选好几个）")


def test_a_hint_is_given_and_noted(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)

    wang.presses("给点提示")
    wang.sees("想想第三页的大标题")
    wang.presses("不转，没有这种账户", "就选")
    wang.sees("就是这样")
    wang.goes_on()
    wang.answers()
    wang.sees("就是这样")

    hints = [each.hint_used for each in classroom.reopened().answered_by("王秀英")]
    assert hints == [True, False]


def test_letters_and_digits_choose_and_enter_confirms(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    options = wang.options_in_order()

    wang.types("b", "3")
    wang.sees("就选 C")
    for words in ("b", "a"):
        wang.types(words)
    wang.sees("就选 A")
    wang.presses("就选 A")

    wang.sees("稳当的做法")
    task = classroom.questions_by_id["safe-account"].task
    assert isinstance(task, Choice)
    chosen = [option.text for option in task.options].index(options[0])
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [chosen])]


# ------------------------------------------------------------ leaving


def test_a_choice_that_was_not_confirmed_is_asked_for_once_on_leaving_and_kept(
    classroom: Classroom, hand: Hand
) -> None:
    wang = at_the_first_question(classroom)
    wang.presses("转，放那里最安全")

    wang.presses("首页")
    wang.sees("就选这个吗")
    wang.presses("先不选，离开")
    wang.sees("全部课程")
    assert classroom.reopened().answers_of("王秀英") == []
    wang.presses("冒充公检法")

    wang.sees("第 1 题，共 8 题")
    assert wang.chosen() == ["转，放那里最安全"]
    wang.presses("就选")
    wang.sees("差一点")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [1])]


def test_a_choice_may_be_confirmed_on_leaving(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    wang.presses("不转，没有这种账户", "首页", "就选它")

    wang.sees("全部课程")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [0])]
    wang.presses("冒充公检法")
    wang.sees("第 2 题，共 8 题")


def test_leaving_without_a_choice_asks_nothing(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)

    wang.presses("首页")

    wang.sees("全部课程")


def test_answers_taken_out_again_are_not_kept_as_a_draft(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    for _ in range(5):
        wang.answers()
        wang.goes_on()
    wang.presses("删掉聊天", "删掉聊天")
    wang.presses("首页")
    wang.sees("全部课程")

    wang.presses("冒充公检法")

    wang.sees("第 6 题，共 8 题")
    assert wang.chosen() == []


# ------------------------------------------------------------ before the lesson


def test_the_question_before_is_asked_once(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("课前试试")
    wang.answers()
    wang.sees("第 1 页")
    wang.presses("首页", "冒充公检法")
    wang.sees("第 1 页")

    wang.presses("首页")
    classroom.close()
    classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("第 1 页")


def test_the_question_before_tells_nothing_yet(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")

    wang.answers(rightly=False)

    wang.sees("第 1 页")
    wang.does_not_see("稳当的做法")


def test_a_skipped_question_before_leaves_no_answer(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")

    wang.presses("跳过")

    wang.sees("第 1 页")
    assert classroom.reopened().answers_of("王秀英") == []


def test_a_skipped_question_before_is_not_asked_after_the_lesson(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    wang.practises()
    wang.answers()
    wang.goes_on()
    wang.sees("第 2 课 学完了")
    wang.presses("首页", "冒充公检法")

    wang.sees("第 1 页")


# ------------------------------------------------------------ nothing is lost


def test_what_could_not_be_saved_waits_and_is_saved_once(classroom: Classroom, hand: Hand) -> None:
    wang = at_the_first_question(classroom)

    with classroom.full_disk("answer"):
        wang.presses("不转，没有这种账户", "就选")
        wang.sees("这道题还没存好", "没有丢")
        wang.presses("再试一次")
        wang.sees("这道题还没存好")
        assert classroom.reopened().answers_of("王秀英") == []
    wang.presses("再试一次")

    wang.sees("稳当的做法", "已保存")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [0])]
    wang.goes_on()
    wang.sees("第 2 题，共 8 题")


def test_on_a_full_disk_a_learner_is_told_so_and_loses_nothing(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)

    with classroom.full_disk():
        wang.presses("不转，没有这种账户")
        wang.sees("第 1 题，共 8 题")
        wang.presses("就选")
        wang.sees("这道题还没存好")
    wang.presses("再试一次")

    wang.sees("稳当的做法", "已保存")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [0])]


def test_what_waits_to_be_saved_outlives_the_idle_return(classroom: Classroom) -> None:
    classroom.today_changes = {"idle_minutes": 0.02}
    wang = at_the_first_question(classroom)
    with classroom.full_disk("answer"):
        wang.presses("不转，没有这种账户", "就选")
        wang.sees("这道题还没存好")
        classroom.pass_time(seconds=1.6)
    wang.presses("再试一次")

    wang.sees("稳当的做法")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [0])]


def test_the_window_does_not_close_over_an_answer_that_waits(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.full_disk("answer"):
        wang.presses("不转，没有这种账户", "就选")
        wang.sees("这道题还没存好")

        classroom.window.close()

        wang.sees("这道题还没存好")
    wang.presses("再试一次")
    wang.sees("稳当的做法")


def test_a_lesson_is_not_left_with_an_answer_on_its_way(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.slow_disk():
        wang.presses_at_once("不转，没有这种账户", "就选")
        wang.sees("正在存")
        wang.presses_at_once("首页")
        wang.sees("要把钱转到“安全账户”")

    wang.sees("稳当的做法")
    assert classroom.reopened().answers_of("王秀英") == [("fake-police/safe-account", [0])]


def test_a_draft_is_there_again_even_where_the_disk_is_slow(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    with classroom.slow_disk():
        wang.presses_at_once("转，放那里最安全", "首页", "先不选，离开")
        wang.presses_at_once("冒充公检法")
        classroom.pass_time(seconds=0.5)

    wang.sees("第 1 题，共 8 题")
    assert wang.chosen() == ["转，放那里最安全"]


# ------------------------------------------------------------ coming back to a question


def test_the_focus_comes_back_to_what_was_chosen_and_enter_changes_nothing(
    classroom: Classroom,
) -> None:
    wang = at_the_first_question(classroom)
    wang.presses("不转，没有这种账户")
    page = classroom.window.page
    assert isinstance(page, Page)
    assert page.main is not None
    asked = page.main.text()
    assert asked.startswith("就选 ")

    wang.presses("字大小", "大", "好了")

    focused = classroom.window.focusWidget()
    assert focused is not None
    assert "不转，没有这种账户" in focused.accessibleName()
    classroom.time.pass_by(1)
    classroom.key(Qt.Key.Key_Return)
    assert page.main.text() == asked


def test_nothing_slides_under_the_pointer_when_reading_begins(classroom: Classroom) -> None:
    wang = at_the_first_question(classroom)
    page = classroom.window.page
    assert isinstance(page, Page)
    before = [(button.x(), button.width()) for button in page.bottom.buttons]

    wang.presses("读给我听")
    wang.sees("停")

    assert [(button.x(), button.width()) for button in page.bottom.buttons] == before
