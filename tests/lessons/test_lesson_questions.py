"""Questions as instructors write them: every kind, every convention of exam papers."""

from __future__ import annotations

import pytest

from laonian_app.lessons.markdown import parse
from laonian_app.lessons.model import (
    Choice,
    GapText,
    Match,
    Number,
    Order,
    Question,
    RedFlags,
    Reflection,
    Scenario,
    Section,
    Sort,
    TrueFalse,
)
from laonian_app.lessons.problems import Reading


def practice(text: str) -> Reading:
    return parse(f"标题：试一试\n\n## 练习\n{text}")


def only_question(text: str) -> Question:
    reading = practice(text)
    assert [problem.code for problem in reading.problems if problem.is_error] == []
    assert reading.draft is not None
    (question,) = reading.draft.questions
    return question


def right_letters(question: Question) -> str:
    assert isinstance(question.task, Choice)
    return "".join(chr(ord("A") + n) for n in question.task.right)


def codes(text: str) -> list[str]:
    return [problem.code for problem in practice(text).problems]


@pytest.mark.parametrize(
    "options",
    [
        "A. 给\nB. 不给\n答案：B",
        "A．给\nB．不给\n正确答案：B",
        "A、给\nB、不给\n【答案】B",
        "A) 给\nB) 不给\nanswer: b",
        "(A) 给\n(B) 不给\n参考答案:B",
        "【A】给\n【B】不给\n答案：Ｂ",
        "Ａ：给\nＢ：不给\n答案：B。",
        "- A. 给\n- B. 不给\n\n答案：B",
        "A. 给  B. 不给\n答案：B",
        "A 给\tB 不给\n答案：B",
        "A 给\nB 不给\n答案：B",
        "A. 给\nB. 不给 √",
        "- [ ] A. 给\n- [x] B. 不给",
        "- [ ] 给\n- [x] 不给",
        "A. 给\nB. 不给\n答案：不给",
    ],
)
def test_an_option_and_its_answer_may_be_written_in_many_ways(options: str) -> None:
    question = only_question(f"1. 要验证码，给不给？\n{options}\n")

    assert isinstance(question.task, Choice)
    assert [option.text for option in question.task.options] == ["给", "不给"]
    assert right_letters(question) == "B"


def test_an_answer_line_right_behind_the_options_is_no_part_of_them() -> None:
    question = only_question("1. 给不给？\nA. 给\nB. 不给\n答案：B\n解析：不给\n就对了。")

    assert question.explanation == "不给就对了。"


def test_the_answer_in_the_stems_brackets_is_taken_out_of_it() -> None:
    question = only_question("1、这门课的主线是（ B ）\nA 甲\nB 乙\n")

    assert question.stem == "这门课的主线是（　）"
    assert right_letters(question) == "B"


def test_two_places_that_disagree_are_an_error_and_no_guess() -> None:
    assert codes("1. 主线是（A）\nA. 甲\nB. 乙\n答案：B\n") == ["answer-conflict"]


def test_a_letter_and_a_blank_alone_make_no_option() -> None:
    question = only_question("1. 下面哪个对？\nA 股是股票。\nA. 甲\nB. 乙\n答案：A\n")

    assert question.stem == "下面哪个对？A 股是股票。"


def test_a_key_at_the_end_answers_every_numbered_question() -> None:
    reading = practice(
        "1. 一\nA. 甲\nB. 乙\n2. 二\nA. 甲\nB. 乙\n3. 三\nA. 甲\nB. 乙\nC. 丙\n4. 四\n"
        "答案\n1-2 BA\n3. AB 4. 错"
    )

    assert reading.problems == ()
    assert reading.draft is not None
    kinds = [question.kind for question in reading.draft.questions]
    assert kinds == ["single", "single", "multiple", "true_false"]
    assert [right_letters(each) for each in reading.draft.questions[:3]] == ["B", "A", "AB"]


def test_numbers_may_restart_repeat_and_skip() -> None:
    block = "{n}. 问{n}{m}？\nA. 甲\nB. 乙\n答案：A\n"
    text = "".join(block.format(n=n, m=m) for m, n in enumerate((1, 2, 2, 7, 1)))

    draft = practice(text).draft
    assert draft is not None
    assert len(draft.questions) == 5


def test_a_stem_may_begin_with_a_year() -> None:
    draft = practice(
        "363. 一\nA. 甲\nB. 乙\n答案：A\n364.20世纪发生了什么？\nA. 甲\nB. 乙\n答案：B\n"
        "106、1875年谁出生？\nA. 甲\nB. 乙\n答案：B"
    ).draft

    assert draft is not None
    assert [each.stem for each in draft.questions] == ["一", "20世纪发生了什么？", "1875年谁出生？"]


def test_a_numbered_list_in_an_answer_stays_in_the_answer() -> None:
    question = only_question("### 想一想\n怎么办？\n参考：可以这样：\n（1）挂断\n（2）核实")

    assert question.task == Reflection("可以这样：（1）挂断（2）核实")


def test_a_line_names_the_kind_of_the_questions_after_it() -> None:
    draft = practice(
        "一、判断题\n1. 天是蓝的。\n答案：对\n二、多选题\n1. 选\nA. 甲\nB. 乙\n答案：AB"
    ).draft

    assert draft is not None
    assert [each.kind for each in draft.questions] == ["true_false", "multiple"]


@pytest.mark.parametrize("word", ["对", "正确", "是", "√", "T"])
def test_every_word_for_right_is_understood(word: str) -> None:
    assert only_question(f"### 判断题\n挂断不失礼。\n答案：{word}").task == TrueFalse(True)


def test_the_options_right_and_wrong_are_a_true_false_question() -> None:
    question = only_question("### 判断题\n挂断不失礼。\nA. 对\nB. 错\n答案：B")

    assert question.task == TrueFalse(False)


@pytest.mark.parametrize(
    ("answer", "number"),
    [
        ("50 万元", Number("50", "50", "万元")),
        ("7 到 15 天", Number("7", "15", "天")),
        ("７天至１５天", Number("7", "15", "天")),
        ("3,210.50元", Number("3210.50", "3210.50", "元")),
        ("-5", Number("-5", "-5")),
    ],
)
def test_a_number_may_have_a_unit_and_a_range(answer: str, number: Number) -> None:
    assert only_question(f"### 填数题\n几？\n答案：{answer}").task == number


def test_a_number_may_be_off_by_what_is_allowed() -> None:
    question = only_question("### 填数题\n几？\n答案：50\n允许：±1")

    assert question.task == Number("50", "50", tolerance="1")


def test_a_gap_accepts_several_words() -> None:
    question = only_question("### 填空题\n先____，再核实。\n答案：挂断 / 挂掉")

    assert question.task == GapText(("挂断", "挂掉"))


def test_an_order_may_come_as_letters_with_a_sequence() -> None:
    question = only_question("### 排序题\n排一排。\nA. 核实\nB. 挂断\nC. 求助\n答案：BAC")

    assert question.task == Order(("挂断", "核实", "求助"))


def test_pairs_keep_an_equals_sign_behind_a_backslash() -> None:
    question = only_question("### 配对题\n- 1\\=1 = 对\n- 110＝报警")

    assert question.task == Match((("1=1", "对"), ("110", "报警")))


@pytest.mark.parametrize(
    "lines",
    [
        "- 可以给：\n  - 日期\n- 不给：\n  - 密码\n  - 验证码",
        "- 可以给：\n- 日期\n- 不给：\n- 密码\n- 验证码",
        "- 可以给：日期\n- 不给：密码、验证码",
    ],
)
def test_groups_may_be_indented_or_not(lines: str) -> None:
    question = only_question(f"### 分类题\n给不给？\n{lines}")

    assert question.task == Sort((("可以给", ("日期",)), ("不给", ("密码", "验证码"))))


def test_suspicious_parts_know_their_place_and_their_reason() -> None:
    question = only_question(
        "### 找疑点\n哪里可疑？\n> 您的卡〔今天停用〕，请点〔某链接〕。\n"
        "- 〔某链接〕：银行不发链接。\n- 〔今天停用〕：催您。"
    )

    task = question.task
    assert isinstance(task, RedFlags)
    assert task.text == "您的卡今天停用，请点某链接。"
    assert [(flag.text, flag.why) for flag in task.flags] == [
        ("今天停用", "催您。"),
        ("某链接", "银行不发链接。"),
    ]
    assert all(task.text[flag.start :].startswith(flag.text) for flag in task.flags)


def test_a_genuine_text_says_that_nothing_is_suspicious() -> None:
    question = only_question("### 找疑点\n哪里可疑？\n> 养老金到账了。\n答案：没有")

    assert question.task == RedFlags("养老金到账了。", ())


STEPS = """### 情景：来电
身份：帮手
“客服”来电。
#### A0 对方
请把验证码念给我。
- 念给他 → A1
  - 说明：谁要都不给。
- 挂断 -> A2
#### A1 女儿
妈，先别念！
- 挂断 => A2
#### A2 复盘
挂断，再核实。
"""
STEPS_IN_ONE_LINE = """### 情景：来电
身份：帮手
“客服”来电。
A0 对方：请把验证码念给我。|念给他→A1|挂断→A2
A1 女儿：妈，先别念！|挂断→A2
A2 复盘：挂断，再核实。
"""


def test_a_scenario_may_have_its_steps_in_one_line_each() -> None:
    long, short = only_question(STEPS), only_question(STEPS_IN_ONE_LINE)

    assert isinstance(long.task, Scenario)
    assert isinstance(short.task, Scenario)
    assert long.task.role == short.task.role == "helper"
    assert long.title == "来电"
    assert long.task.steps[0].options[0].why == "谁要都不给。"
    assert [step.name for step in short.task.steps] == ["A0", "A1", "A2"]
    assert short.task.steps[1:] == long.task.steps[1:]


def test_short_fields_may_share_a_line() -> None:
    question = only_question(
        "1. 给不给？\nA. 给\nB. 不给\n"
        "答案：B；难度：难；标签：电话、验证码；据：F29；同类：假公检法"
    )

    assert (question.difficulty, question.source, question.family) == (3, "F29", "假公检法")
    assert question.tags == ("电话", "验证码")


def test_an_option_tells_why_and_which_misconception_it_shows() -> None:
    question = only_question(
        "1. 给不给？\nA. 给\n说明：他很急。［M16］\n"
        "B. 念一半\n  - 说明：［把急当真］\nC. 不给\n答案：C"
    )

    assert isinstance(question.task, Choice)
    first, second, _ = question.task.options
    assert (first.why, first.misconception) == ("他很急。", "M16")
    assert (second.why, second.misconception) == (None, "把急当真")


def test_an_option_may_be_a_picture_that_is_described() -> None:
    question = only_question(
        "1. 哪个是颜体？\nA. ![颜体的“永”字](a.png)\nB. ![欧体](b.png)\n答案：A"
    )

    assert isinstance(question.task, Choice)
    assert question.task.options[0].picture == "a.png"
    assert question.task.options[0].text == "颜体的“永”字"


def test_a_backslash_makes_a_mark_plain_text() -> None:
    question = only_question("1. 这句话什么意思？\n\\答案：是这首诗的题目\nA. 甲\nB. 乙\n答案：A")

    assert question.stem == "这句话什么意思？答案：是这首诗的题目"


def test_an_unknown_field_stays_text() -> None:
    question = only_question("1. 看这句：\n备注：随便\nA. 甲\nB. 乙\n答案：A")

    assert question.stem == "看这句：备注：随便"


def test_what_a_kind_has_no_place_for_goes_to_the_instructors_notes() -> None:
    assert only_question("### 举手\n去过吗？\n- 去过\n- 没有\n答案：A").notes == "答案：A"


def test_before_and_after_are_sections_of_their_own() -> None:
    draft = parse(
        "标题：一\n## 课前\n1. 甲？\n答案：对\n## 练习\n1. 乙？\n答案：对\n"
        "## 课后\n1. 丙？\n答案：对"
    ).draft

    assert draft is not None
    assert [each.section for each in draft.questions] == [
        Section.BEFORE,
        Section.PRACTICE,
        Section.AFTER,
    ]


def test_a_numbered_question_needs_no_heading() -> None:
    draft = parse("标题：一\n\n骗子怕您挂断。\n\n1. 给不给？\nA. 给\nB. 不给\n答案：B").draft

    assert draft is not None
    assert len(draft.questions) == 1
    assert len(draft.pages) == 1


def test_a_list_of_steps_in_a_page_is_no_question() -> None:
    draft = parse("标题：一\n\n## 三步\n1. 挂断\n2. 核实\n3. 求助").draft

    assert draft is not None
    assert draft.questions == ()


def test_a_question_in_a_page_whose_answer_was_forgotten_is_told() -> None:
    reading = parse("标题：一\n\n1. 给不给？\nA. 给\nB. 不给")

    assert [(each.code, each.line) for each in reading.problems] == [("answer-missing", 3)]
