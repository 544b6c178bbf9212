"""Who sits down: names, namesakes, newcomers, two together, guests."""

from __future__ import annotations

from laonian_app.store import learners
from laonian_app.store.session import Session
from laonian_app.ui.kit.page import Page
from tests.journeys.classroom import Classroom
from tests.journeys.hands import Hand, double


def test_a_wrong_name_is_taken_back(classroom: Classroom) -> None:
    wang = classroom.switch_on()

    wang.presses("陈玉兰")
    wang.sees("您是陈玉兰吗")
    wang.presses("不是我")
    wang.presses("王秀英", "是我")

    wang.sees("王秀英，", "全部课程")
    assert "陈玉兰" not in classroom.reopened().sitters()


def test_namesakes_are_told_apart_by_their_seats(classroom: Classroom) -> None:
    li = classroom.switch_on()

    li.presses("李秀珍，11 号座")
    li.sees("您是李秀珍吗", "11 号座")
    li.presses("是我", "冒充公检法", "跳过")
    li.sees("第 1 页")

    rows = classroom.reopened().ask(
        "SELECT e.second_line FROM visit_learner v JOIN enrolment e USING (learner_id)"
    )
    assert {row[0] for row in rows} == {"11 号座"}


def test_a_surname_shows_only_those_who_have_it(classroom: Classroom) -> None:
    li = classroom.switch_on()

    li.presses("李")

    li.sees("李秀珍")
    li.does_not_see("王秀英")
    li.does_not_see("陈玉兰")
    li.presses("全部")
    li.sees("王秀英", "陈玉兰")


def test_whoever_sat_here_last_stands_first(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.presses("首页")
    wang.sees("全部课程")
    classroom.close()

    someone = classroom.switch_on()

    names = [words for words in someone.can_press() if len(words) == 3 and words[0] in "王李陈刘张"]
    assert names[0] == "王秀英"


def test_a_large_class_takes_several_pages_of_names(classroom: Classroom) -> None:
    def enrol(session: Session) -> None:
        for number in range(20):
            learners.create(session, f"赵{'一二三四五六七八九十'[number % 10]}{number // 10}")

    classroom.prepare(enrol)
    zhao = classroom.switch_on()
    zhao.sees("第 1 页，共 3 页")

    zhao.presses("再看几位", "再看几位")
    zhao.sees("第 3 页，共 3 页")
    zhao.presses("赵")

    zhao.sees("赵八0")
    zhao.does_not_see("王秀英")


def test_nine_names_stand_on_a_page_even_where_newcomers_are_among_them(
    classroom: Classroom,
) -> None:
    def enrol(session: Session) -> None:
        learners.create_newcomer(session, "周")
        learners.create_newcomer(session, "吴")

    classroom.prepare(enrol)

    someone = classroom.switch_on()

    someone.sees("陈玉兰", "王秀英", "张国强", "吴 · 新学员 · 2 号", "周 · 新学员 · 1 号")


def test_a_long_name_leaves_nine_on_a_page(classroom: Classroom) -> None:
    def enrol(session: Session) -> None:
        for name in ("阿卜杜热西提·买买提", "古丽巴哈尔·阿卜杜克热木", "欧阳淑珍"):
            learners.create(session, name)

    classroom.prepare(enrol)

    someone = classroom.switch_on()

    someone.sees("阿卜杜热西提·买买提", "古丽巴哈尔·阿卜杜克热木", "王秀英", "张国强")


def test_a_newcomer_who_went_back_is_not_called_later(classroom: Classroom) -> None:
    newcomer = classroom.switch_on()
    newcomer.presses("我是新学员")
    with classroom.slow_disk():
        newcomer.presses_at_once("周", "返回", "王秀英", "是我")
    classroom.settle()

    newcomer.sees("王秀英，", "全部课程")
    assert [name for name in classroom.reopened().learners() if "周" in name] == []


def test_a_newcomer_needs_no_keyboard(classroom: Classroom, hand: Hand) -> None:
    newcomer = classroom.switch_on()

    newcomer.presses("我是新学员", "周")
    newcomer.sees("周 · 新学员 · 1 号")
    newcomer.presses("是我")
    newcomer.sees("全部课程")
    newcomer.presses("换人", "周")

    newcomer.sees("周 · 新学员 · 1 号")
    assert [name for name in classroom.reopened().learners() if "新学员" in name] == [
        "周 · 新学员 · 1 号"
    ]


def test_a_newcomer_whose_surname_is_rare_begins_all_the_same(classroom: Classroom) -> None:
    newcomer = classroom.switch_on()

    newcomer.presses("我是新学员", "没有我的姓")
    newcomer.sees("新学员 · 1 号")
    newcomer.presses("是我")
    newcomer.sees("全部课程")

    (name,) = [name for name in classroom.reopened().learners() if "新学员" in name]
    assert name == "新学员 · 1 号"


def test_an_impatient_newcomer_is_entered_once(classroom: Classroom) -> None:
    newcomer = classroom.switch_on()
    newcomer.presses("我是新学员")
    with classroom.slow_disk():
        newcomer.presses_at_once("周", "周", "吴")
    newcomer.sees("周 · 新学员 · 1 号")
    with classroom.slow_disk():
        newcomer.presses_at_once("是我", "是我", "不是我")
    newcomer.sees("全部课程")

    assert sum("新学员" in name for name in classroom.reopened().learners()) == 1


def test_a_newcomer_who_pressed_wrongly_leaves_no_name_behind(classroom: Classroom) -> None:
    newcomer = classroom.switch_on()
    newcomer.presses("我是新学员", "周")
    newcomer.sees("周 · 新学员 · 1 号")

    newcomer.presses("不是我")
    newcomer.presses("我是新学员", "吴")
    newcomer.sees("吴 · 新学员")

    assert [name for name in classroom.reopened().learners() if "周" in name] == []


def test_two_at_one_pc_give_one_answer_for_both(classroom: Classroom, hand: Hand) -> None:
    both = classroom.switch_on()
    both.presses("王秀英", "我们两个人一起")
    both.sees("另一位是谁")
    both.presses("陈玉兰")
    both.sees("您是王秀英和陈玉兰吗", "给两位都记上")
    both.presses("是我们", "冒充公检法")

    both.answers()

    both.sees("第 1 页")
    records = classroom.reopened()
    for name in ("王秀英", "陈玉兰"):
        assert [(each.question, each.source) for each in records.answered_by(name)] == [
            ("fake-police/before-1", "together")
        ]


def test_one_alone_does_not_go_on_with_what_two_began(classroom: Classroom) -> None:
    both = classroom.switch_on()
    both.presses("王秀英", "我们两个人一起", "陈玉兰", "是我们", "冒充公检法")
    both.skips_the_question_before()
    both.reads_to_the_end()
    both.answers()
    both.sees("就是这样")
    both.presses("首页", "换人")

    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.sees("第 1 页")
    wang.reads_to_the_end()
    wang.answers()
    wang.sees("就是这样")

    sources = [each.source for each in classroom.reopened().answered_by("王秀英")]
    assert sources == ["together", "self"]
    rows = classroom.reopened().ask("SELECT count(DISTINCT visit_id) FROM answer")
    assert rows == [(2,)]


def test_one_alone_does_not_read_on_where_two_stopped_nor_two_where_one_did(
    classroom: Classroom,
) -> None:
    both = classroom.switch_on()
    both.presses("王秀英", "我们两个人一起", "陈玉兰", "是我们", "冒充公检法")
    both.skips_the_question_before()
    both.presses("下一页", "下一页")
    both.sees("第 3 页")
    both.presses("首页")
    both.sees("您看到第 3 页，接着往下学")
    both.presses("换人")

    wang = classroom.sit_down("王秀英")
    wang.does_not_see("第 3 页")
    wang.presses("冒充公检法")
    wang.sees("第 1 页")
    wang.presses("下一页", "首页", "换人")

    both.presses("陈玉兰", "我们两个人一起", "王秀英", "是我们")
    both.sees("您看到第 3 页，接着往下学")
    both.presses("冒充公检法")
    both.sees("第 3 页，共")


def test_the_last_lesson_is_named_before_everything_is_loaded(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.skips_the_question_before()
    wang.presses("首页", "换人")
    classroom.close()

    wang = classroom.switch_on(ready=False)
    assert classroom.opened.program.rooms is None
    wang.presses_at_once("王秀英")
    wang.sees("您是王秀英吗", "学到《冒充公检法》")
    wang.presses_at_once("是我")
    wang.sees("全部课程")


def test_a_guest_leaves_nothing_under_anybodys_name(classroom: Classroom) -> None:
    guest = classroom.switch_on()
    guest.presses("随便看看", "冒充公检法")
    guest.answers()
    guest.reads_to_the_end()
    guest.answers()
    guest.sees("稳当的做法")
    guest.presses("首页")
    guest.sees("随便看看")
    guest.presses("换人")
    guest.sees("今天谁来上课")

    records = classroom.reopened()
    assert records.sitters() == set()
    assert records.number_of_answers() == records.answers_of_nobody()
    assert records.learners() == ["陈玉兰", "李秀珍", "李秀珍", "刘建华", "王秀英", "张国强"]


def test_after_a_guest_the_next_start_asks_for_nobody(classroom: Classroom) -> None:
    guest = classroom.switch_on()
    guest.presses("随便看看", "冒充公检法")
    guest.sees("课前试试")
    classroom.switch_off()

    guest = classroom.switch_on()

    guest.sees("今天谁来上课")


def test_people_change_and_each_has_their_own(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英", lesson="冒充公检法")
    wang.answers()
    wang.sees("第 1 页")
    wang.presses("首页", "换人")

    chen = classroom.sit_down("陈玉兰", lesson="冒充公检法")
    chen.sees("课前试试")
    chen.answers(rightly=False)
    chen.sees("第 1 页")

    records = classroom.reopened()
    assert records.answers_of("王秀英") == [("fake-police/before-1", [1])]
    assert records.answers_of("陈玉兰") == [("fake-police/before-1", [0])]


def test_a_lesson_that_opens_late_does_not_open_for_the_next_person(classroom: Classroom) -> None:
    wang = classroom.sit_down("王秀英")
    with classroom.slow_jobs():
        wang.presses_at_once("冒充公检法", "换人")
        wang.sees("今天谁来上课")
    classroom.settle()

    wang.sees("今天谁来上课")
    assert classroom.reopened().sitters() == set()


def test_a_double_press_leaves_the_focus_on_the_first_useful_thing(classroom: Classroom) -> None:
    classroom.hand = double
    classroom.sit_down("王秀英").sees("全部课程")

    page = classroom.window.page
    assert isinstance(page, Page)
    assert classroom.window.focusWidget() is page.first_useful()
