"""Papers as instructors have them: answers on a last sheet, signs of every kind, chats."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from import_bench import bring_in, keys, offered, questions, reasons, right
from PIL import Image

from laonian_app.ground.paths import shipped
from laonian_app.lessons.exporting.handout import handout_of
from laonian_app.lessons.exporting.word import word_of
from laonian_app.lessons.importing import Imported, read
from laonian_app.lessons.markdown import read as read_lesson
from laonian_app.lessons.model import GapText, Reflection, Section

PAPER = """防骗知识试卷
一、单选题
1. 反诈专线是（　　）
A. 96110　　B. 10086
2. 领导发短信借钱，（　　）
A. 马上转账　　B. 打电话核实
二、判断题
1. 公安局会打电话办案。（　　）
三、填空题
1. 报警电话是____。
2. 不轻信、不____、不转账。
四、简答题
1. 接到诈骗电话怎么办？
"""


def picture(_: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (40, 30), "white").save(data, "PNG")
    return data.getvalue()


def words(imported: Imported) -> list[str | None]:
    """Return the answers in words: gaps and open questions."""
    tasks = [question.task for question in questions(imported)]
    return [
        task.accepted[0] if isinstance(task, GapText) else task.answer
        for task in tasks
        if isinstance(task, GapText | Reflection)
    ]


@pytest.mark.parametrize(
    "sheet",
    [
        "参考答案\n一、1.A 2.B\n二、1.×\n三、1. 110  2. 透露\n四、1. 挂断电话，再打 96110。\n",
        "防骗知识试卷参考答案：\n一、单选题\n1-2 AB\n二、判断题\n1. ×\n三、填空题\n1. 110\n"
        "2. 透露\n四、简答题\n1. 挂断电话，\n再打 96110。\n",
    ],
)
def test_a_last_sheet_answers_in_letters_signs_and_words(tmp_path: Path, sheet: str) -> None:
    imported = bring_in(tmp_path, PAPER + sheet)

    assert keys(imported)[:3] == ["A", "B", "错"]
    assert words(imported) == ["110", "透露", "挂断电话，再打 96110。"]
    assert not imported.left_out


def test_reasons_on_the_last_sheet_stay_with_their_answers(tmp_path: Path) -> None:
    paper = "1. 给不给？\nA. 给\nB. 不给\n2. 挂不挂？\nA. 挂\nB. 不挂\n参考答案及解析\n"
    imported = bring_in(
        tmp_path, paper + "1. B\n解析：验证码是钥匙。\n2. 【答案】A 【解析】不失礼。\n"
    )

    assert keys(imported) == ["B", "A"]
    assert [question.explanation for question in questions(imported)] == [
        "验证码是钥匙。",
        "不失礼。",
    ]


def test_a_line_that_asks_for_the_answer_is_no_sheet(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "请选出正确答案：\n1. 给不给？（B）\nA. 给\nB. 不给\n")

    assert keys(imported) == ["B"]


@pytest.mark.parametrize(
    "line",
    [
        "1. 天上不会掉馅饼。[√]",
        "1. 天上不会掉馅饼。【对】",
        "1. 天上不会掉馅饼。（T）",
        "（T）1. 天上不会掉馅饼。",
        "1. 天上不会掉馅饼。✅",
        "1. 天上不会掉馅饼。 √",
    ],
)
def test_a_sign_judges_wherever_it_stands(tmp_path: Path, line: str) -> None:
    imported = bring_in(tmp_path, f"判断题\n{line}\n2. 中奖要先交税。 ×\n")

    assert keys(imported) == ["对", "错"]


@pytest.mark.parametrize("answer", ["①③", "①、③", "①③。"])
def test_numbers_in_circles_are_letters_where_there_are_no_letters(
    tmp_path: Path, answer: str
) -> None:
    imported = bring_in(tmp_path, f"1. 哪些能给？\n①姓 ②密码\n③称呼\n答案：{answer}\n")

    assert offered(questions(imported)[0]) == ["姓", "密码", "称呼"]
    assert keys(imported) == ["AC"]


def test_numbers_answer_for_letters_but_never_beyond_them(tmp_path: Path) -> None:
    asked = "1. 哪些能给？\nA. 姓\nB. 密码\nC. 称呼\n答案："

    assert keys(bring_in(tmp_path, asked + "1、3\n")) == ["AC"]
    assert reasons(bring_in(tmp_path, asked + "1、4\n")) == {"看不懂答案。": 1}


def test_a_bracket_before_the_number_answers_options_on_the_same_line(tmp_path: Path) -> None:
    imported = bring_in(
        tmp_path, "（ B ）1. 给不给？ A. 给 B. 不给\n（A）2. 挂不挂？ A.挂;B.不挂\n"
    )

    assert keys(imported) == ["B", "A"]
    assert offered(questions(imported)[1]) == ["挂", "不挂"]


def test_words_behind_an_open_question_answer_it(tmp_path: Path) -> None:
    text = "1. 为什么爱在晚上打？\n答：没人商量。\n2. 什么是刷单？\n【答】先垫钱的骗局。\n"

    assert words(bring_in(tmp_path, text)) == ["没人商量。", "先垫钱的骗局。"]


def test_a_talk_in_questions_and_answers_stays_a_talk(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "问：什么是刷单？\n答：先垫钱的骗局。\n")

    assert imported.questions == 0
    assert len(imported.lessons[0].pages[0].blocks) == 2


def test_a_last_question_without_an_answer_is_left_out_by_name(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "1. 给不给？（B）\nA. 给\nB. 不给\n2. 挂不挂电话？\n")

    assert questions(imported)[0].stem == "给不给？（　）"
    assert [(each.where, each.what) for each in imported.left_out] == [("第 4 行", "挂不挂电话？")]


def test_steps_of_an_answer_are_no_questions(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "简答题\n1. 怎么办？\n参考答案：\n1. 挂断\n2. 核实\n")

    assert imported.questions == 1
    assert not imported.left_out


def test_a_chat_is_read_with_its_coloured_numbers(tmp_path: Path) -> None:
    text = (
        "1️⃣ 要退款，怎么办？\n🅰️点链接\n🅱️挂断\n正确答案👉B\n"
        "2️⃣ 反诈专线是？\nA. 96110 ✅\nB. 10086 ❌\n"
    )
    imported = bring_in(tmp_path, text)

    assert keys(imported) == ["B", "A"]
    assert offered(questions(imported)[1]) == ["96110", "10086"]


def test_the_difficulty_may_stand_behind_the_reason(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "1. 给不给？（B）\nA. 给\nB. 不给\n解析：是钥匙。难度：易\n")

    [question] = questions(imported)
    assert (question.explanation, question.difficulty) == ("是钥匙。", 1)


def test_a_numbered_line_is_no_title(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "1. 常记在心的话\n挂断不失礼。验证码不给人。\n", "讲稿.txt")

    assert imported.lessons[0].title == "讲稿"


def test_numbered_lists_of_a_talk_take_no_answers_from_the_last_sheet(tmp_path: Path) -> None:
    talk = "## 三步\n1. 挂断电话\n2. 核实一下\n## 练习\n1. 给不给？\nA. 给\nB. 不给\n2. 挂不挂？\n"
    imported = bring_in(tmp_path, talk + "A. 挂\nB. 不挂\n## 答案和解析\n1. B\n是钥匙。\n2. A\n")

    assert keys(imported) == ["B", "A"]
    assert not imported.left_out
    assert questions(imported)[0].explanation == "是钥匙。"


@pytest.mark.parametrize("folder", ["counter-four-questions", "fake-police"])
def test_our_own_handout_comes_back_with_all_its_answers(tmp_path: Path, folder: str) -> None:
    source = shipped("lessons") / folder
    lesson = read_lesson(source).lesson
    assert lesson is not None
    target = tmp_path / "讲义.docx"
    target.write_bytes(word_of(handout_of(lesson, {}), picture, with_answers=True))

    back = questions(read(target))

    asked = lesson.questions_of(Section.PRACTICE)
    assert [question.stem for question in back] == [question.stem for question in asked]
    assert [right(question) for question in back] == [right(question) for question in asked]


@pytest.mark.parametrize("divider", ["  ", "\t", " | "])
def test_a_table_of_answers_is_a_key(tmp_path: Path, divider: str) -> None:
    asked = "".join(f"{n}. 第 {n} 种电话接不接？\nA. 接\nB. 不接\n" for n in range(1, 4))
    rows = [["题号", "1", "2", "3"], ["答案", "B", "A", "B"]]
    table = "\n".join(divider.join(row) for row in rows)

    assert keys(bring_in(tmp_path, f"{asked}{table}\n")) == ["B", "A", "B"]
    assert keys(bring_in(tmp_path, f"{asked}参考答案\n{table}\n")) == ["B", "A", "B"]


def test_a_table_of_answers_with_an_empty_cell_answers_nothing(tmp_path: Path) -> None:
    asked = "".join(f"{n}. 第 {n} 种电话接不接？\nA. 接\nB. 不接\n" for n in range(1, 4))

    imported = bring_in(tmp_path, f"{asked}题号  1  2  3\n答案  B  A\n")

    assert reasons(imported)["没有答案。"] == 3


def test_answers_of_all_sections_may_share_one_line(tmp_path: Path) -> None:
    paper = "一、选择\n（  ）1．给不给？\nA.给 B.不给\n二、判断\n（  ）1．天上不会掉馅饼\n"

    imported = bring_in(tmp_path, f"{paper}答案：一、1.B 二、1.√\n")

    assert keys(imported) == ["B", "对"]
    assert offered(questions(imported)[0]) == ["给", "不给"]


@pytest.mark.parametrize(
    "text",
    [
        "题目1：给不给？\n选项A：给\n选项B：不给\n正确答案：B\n",
        "第一题\n给不给？\nA 给\nB 不给\n正确选项：B\n",
        "1. 给不给？___B___\nA、给\nB、不给\n",
        "1. 给不给？ [答案]B\nA、给\nB、不给\n",
        "1. 给不给？\nA. 给\n√ B. 不给\n",
        "1. 给不给？\n○ A. 给\n● B. 不给\n",
        "1. 给不给？\n□A. 给\n☑B. 不给\n",
    ],
)
def test_a_question_in_the_layout_of_forms(tmp_path: Path, text: str) -> None:
    imported = bring_in(tmp_path, text)

    assert offered(questions(imported)[0]) == ["给", "不给"]
    assert keys(imported) == ["B"]
    assert questions(imported)[0].stem.startswith("给不给？")


def test_page_numbers_between_the_lines_belong_to_nothing(tmp_path: Path) -> None:
    text = "1. 给不给？\nA. 给\nB. 不\n- 3 -\n给\n答案：B\n解析：是钥\n第 4 页 共 10 页\n匙。\n"

    [question] = questions(bring_in(tmp_path, text))

    assert offered(question) == ["给", "不给"]
    assert (question.stem, question.explanation) == ("给不给？", "是钥匙。")
