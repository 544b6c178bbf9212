"""Question lists in plain text, in every convention that circulates."""

from __future__ import annotations

from pathlib import Path

import pytest
from import_bench import SAMPLES, bring_in, codes, keys, offered, questions, reasons

from laonian_app.lessons.importing import read, read_pasted

TWO = ["给", "不给"]


def one(tmp_path: Path, text: str) -> tuple[str, list[str], str]:
    """Return stem, options and key of the one question of a text."""
    imported = bring_in(tmp_path, text)
    [question] = questions(imported)
    assert not imported.left_out
    return question.stem, offered(question), keys(imported)[0]


@pytest.mark.parametrize(
    "text",
    [
        "1. 给不给？\nA. 给\nB. 不给\n答案：B\n",
        "1、给不给？\nA、给\nB、不给\n正确答案：B\n",
        "１．给不给？\nＡ．给\nＢ．不给\n【答案】Ｂ\n",
        "第1题 给不给？\n(A) 给\n(B) 不给\n参考答案：(B)".replace('(B)"', ""),
        "1）给不给？\nA：给\nB：不给\n答案:b",
        "1. 给不给？\nA. 给\nB. 不给\n正确答案为B\n",
        "1. 给不给？\nA. 给\nB. 不给\n答案 B\n",
        "1. 给不给？\nA. 给\nB. 不给\n答案：选B。\n",
        "1. 给不给？\nA. 给\nB. 不给\n答案：B、不给\n",
        "1. 给不给？ A. 给 B. 不给\n答案：B",
        "1. 给不给？\nA.给 B.不给\n答案：B",
        "1. 给不给？\nA、给B、不给\n答案：B",
        "1. 给不给？\nA 给        B 不给\n答案：B",
        "1. 给不给？\nA给\nB不给\n答案：B",
        "1. 给不给？\nA. 给\nB. 不给 √\n",
        "1. 给不给？\n给\n不给 √\n",
        "1. 给不给？\n给\n不给\n答案：B",
        "1. 给不给？\n给\n不给\n答案：不给",
        "给不给？\nA. 给\nB. 不给\n答案：B\n",
        "题目：给不给？\nA. 给\nB. 不给\n答案：B\n",
        "题目：给不给？^*^A. 给  B. 不给^*^答案：B\n",
        "1. 给不给？（答案：B）\nA. 给\nB. 不给\n",
        "1. 给不给？【答案：B】\nA. 给\nB. 不给\n",
        "1. 给不给？\nA. 给\nB. 不给\n我的答案：A:给;正确答案：B:不给;\n",
        "1. 【单选题】给不给？\nA. 给\nB. 不给\n答案：B\n",
        "1.（单选题，2分）给不给？\nA. 给\nB. 不给\n答案：B\n5.0分",
        "一、单选题（每题2分）\n1. 给不给？\nA. 给\nB. 不给\n参考答案\n1. B\n",
        "### 1. 给不给？\n- A. 给\n- B. 不给\n\n**答案：** B\n",
        "1. 给不给？\n- [ ] 给\n- [x] 不给\n",
    ],
)
def test_one_question_in_many_spellings(tmp_path: Path, text: str) -> None:
    assert one(tmp_path, text) == ("给不给？", TWO, "B")


@pytest.mark.parametrize(
    "stem",
    [
        "下列给不给（ B ）",
        "下列给不给( B )",
        "下列给不给（B）",
        "下列给不给（　Ｂ　）",
        "下列给不给（?B ）",
    ],
)
def test_an_answer_in_the_brackets_of_the_stem_is_taken_out(tmp_path: Path, stem: str) -> None:
    found = one(tmp_path, f"1、{stem}\nA．给\nB．不给\n")

    assert found == ("下列给不给（　）", TWO, "B")


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1. 挂断不失礼。（√）\n2. 越快越好。（×）\n", ["对", "错"]),
        ("1. 挂断不失礼。（对）\n2. 越快越好。（ 错误 ）\n", ["对", "错"]),
        ("（√）1. 挂断不失礼。\n（×）2. 越快越好。\n", ["对", "错"]),
        ("1. 挂断不失礼。\n答案：对\n2. 越快越好。\n答案：错误\n", ["对", "错"]),
        ("题目：挂断不失礼。^*^答案：正确\n题目：越快越好。^*^答案：错误\n", ["对", "错"]),
        ("1. 挂断不失礼。\ntrue. 正确\nfalse. 错误\n答案：true\n", ["对"]),
        ("1. 挂断不失礼。\nA. 对\nB. 错\n答案：A\n", ["对"]),
        ("一、判断题\n1. 挂断不失礼。\n2. 越快越好。\n答案\n1. √ 2. ×\n", ["对", "错"]),
        ("1. 接触过溴化乙锭（EB）的手套要分开放。\n答案：正确\n", ["对"]),
    ],
)
def test_right_and_wrong_in_many_spellings(tmp_path: Path, text: str, key: list[str]) -> None:
    imported = bring_in(tmp_path, text)

    assert keys(imported) == key
    assert imported.by_kind == {"true_false": len(key)}


KEYED = """一、单选题
1. 甲？
A. 一
B. 二
2. 乙？
A. 一
B. 二
二、多选题
1. 丙？
A. 一
B. 二
C. 三
三、判断题
1. 丁。
2. 戊。
"""


@pytest.mark.parametrize(
    "key",
    [
        "参考答案\n一、单选题\n1-2 AB\n二、多选题\n1. AC\n三、判断题\n1. √ 2. ×\n",
        "答案：\n一、1. A 2. B\n二、1. AC\n三、1. 对 2. 错\n",
        "## 参考答案\n单选题：1.A 2.B\n多选题：1.AC\n判断题：1.对 2.错\n",
        "参考答案\n1、A 2、B\n1、AC\n1、√ 2、×\n",
    ],
)
def test_one_key_at_the_end_answers_every_section(tmp_path: Path, key: str) -> None:
    imported = bring_in(tmp_path, KEYED + key)

    assert keys(imported) == ["A", "B", "AC", "对", "错"]
    assert not imported.left_out


def test_a_key_at_the_end_of_each_section_answers_that_section(tmp_path: Path) -> None:
    text = KEYED.replace("二、多", "参考答案\n1-2 BA\n二、多").replace("三、", "答案：1. AB\n三、")

    assert keys(bring_in(tmp_path, text + "答案\n1. × 2. √\n")) == ["B", "A", "AB", "错", "对"]


def test_numbers_that_run_on_share_one_key(tmp_path: Path) -> None:
    text = KEYED.replace("1. 丙", "3. 丙").replace("1. 丁", "4. 丁").replace("2. 戊", "5. 戊")

    imported = bring_in(tmp_path, text + "参考答案\n1-2 AB\n3. AC\n4. √\n5. ×\n")

    assert keys(imported) == ["A", "B", "AC", "对", "错"]


def test_the_heading_names_the_kind_unless_the_answer_says_otherwise(tmp_path: Path) -> None:
    text = (
        "一、单选题\n1. 甲？\nA. 一\nB. 二\nC. 三\n答案：AB\n"
        "二、多选题\n1. 乙？\nA. 一\nB. 二\n答案：A\n"
    )

    imported = bring_in(tmp_path, text)

    assert [question.kind for question in questions(imported)] == ["multiple", "multiple"]
    assert codes(imported) == ["type-differs"]


def test_a_letter_inside_words_begins_no_option(tmp_path: Path) -> None:
    text = "1. 哪些？\nA、维生素A、B、C都要\nB、只要B族\nC、都不要\n答案：A\n"

    assert offered(questions(bring_in(tmp_path, text))[0]) == [
        "维生素A、B、C都要",
        "只要B族",
        "都不要",
    ]


def test_shares_and_years_begin_no_option_and_no_question(tmp_path: Path) -> None:
    text = (
        "1.1998年，A 股和 B 股各涨了多少？\nA. 3.5 倍\nB. 1.2 倍\n答案：A\n"
        "2.2008年呢？\nA. 一\nB. 二\n答案：B\n"
    )

    imported = bring_in(tmp_path, text)

    assert [q.stem for q in questions(imported)] == [
        "1998年，A 股和 B 股各涨了多少？",
        "2008年呢？",
    ]
    assert keys(imported) == ["A", "B"]


def test_a_stem_over_several_lines_stays_whole(tmp_path: Path) -> None:
    text = "7、他说：\n“先转钱，再说。”\n您怎么办？（  B ）\nA.转\nB.挂断\n"

    found = one(tmp_path, text)

    assert found[0] == "他说：“先转钱，再说。”您怎么办？（　）"


def test_open_questions_keep_their_lists_of_points(tmp_path: Path) -> None:
    text = (
        "四、简答题\n1. 说说三步。\n参考答案：\n（1）挂断；\n（2）核实；\n（3）求助。\n"
        "2. 再说一遍。\n参考答案：略\n"
    )

    first, second = questions(bring_in(tmp_path, text))

    assert first.kind == second.kind == "reflection"
    assert "（3）求助。" in (first.task.answer or "")  # type: ignore[union-attr]


def test_open_questions_that_nobody_answered_are_kept(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "三、简答题\n1. 说说三步。\n2. 您先问谁？\n")

    assert [q.stem for q in questions(imported)] == ["说说三步。", "您先问谁？"]


def test_answers_without_options_are_refused_as_one_reason(tmp_path: Path) -> None:
    text = (
        "".join(f"题目：第{n}个问题（ ）^*^答案：C\n" for n in range(5)) + "题目：好。^*^答案：对\n"
    )

    imported = bring_in(tmp_path, text)

    assert imported.questions == 1
    assert reasons(imported) == {"只给了答案，没有选项，做不成选择题。": 5}
    assert imported.left_out[0].where == "第 1–5 行"


def test_a_numbered_question_without_options_and_answer_is_named(tmp_path: Path) -> None:
    text = "1. 甲？\nA. 一\nB. 二\n答案：A\n2. 先____，再核实。\n3. 乙？\nA. 一\nB. 二\n答案：B\n"

    imported = bring_in(tmp_path, text)

    assert keys(imported) == ["A", "B"]
    assert questions(imported)[0].explanation is None
    assert [(each.line, each.what) for each in imported.left_out] == [(5, "先____，再核实。")]


def test_numbers_inside_an_explanation_are_no_questions(tmp_path: Path) -> None:
    text = (
        "1. 甲？\nA. 一\nB. 二\n答案：A\n解析：\n1. 先挂断。\n2. 再核实。\n"
        "2. 乙？\nA. 一\nB. 二\n答案：B\n"
    )

    imported = bring_in(tmp_path, text)

    assert keys(imported) == ["A", "B"]
    assert "再核实。" in (questions(imported)[0].explanation or "")


def test_each_fault_has_its_line_and_stops_nothing(tmp_path: Path) -> None:
    text = (SAMPLES / "有毛病的题.txt").read_text("utf-8")

    imported = bring_in(tmp_path, text)

    assert [q.stem for q in questions(imported)] == ["第一道好题？", "第二道好题？"]
    assert [(each.line, each.why) for each in imported.left_out] == [
        (6, "没有答案。"),
        (10, "答案的字母超出了选项。"),
        (15, "括号里的答案和答案行不一样。"),
    ]


def test_chapters_cut_lessons_of_at_most_forty(tmp_path: Path) -> None:
    def chapter(n: int, count: int) -> str:
        asked = "".join(
            f"{k}. 第{n}章题{k}？\nA. 一\nB. 二\n答案：A\n" for k in range(1, count + 1)
        )
        return f"第{'一二三'[n - 1]}章 讲{n}\n{asked}\n"

    imported = bring_in(tmp_path, "防骗题库\n\n" + chapter(1, 10) + chapter(2, 41) + chapter(3, 5))

    assert [(each.title, len(each.questions)) for each in imported.lessons] == [
        ("防骗题库：第一章 讲1", 10),
        ("防骗题库：第二章 讲2（1）", 20),
        ("防骗题库：第二章 讲2（2）", 21),
        ("防骗题库：第三章 讲3", 5),
    ]
    assert len({each.id for each in imported.lessons}) == 4


def test_a_small_bank_with_chapters_stays_one_lesson(tmp_path: Path) -> None:
    text = "第一章 甲\n1. 一？\nA. 一\nB. 二\n答案：A\n第二章 乙\n1. 二？\nA. 一\nB. 二\n答案：B\n"

    [lesson] = bring_in(tmp_path, text).lessons

    assert len(lesson.questions) == 2


def test_radical_forms_are_mended_and_crlf_does_not_matter(tmp_path: Path) -> None:
    text = "1. ⼯程师⻓什么样？\r\nA. ⼈\r\nB. 木\r\n答案：A\r\n"

    assert one(tmp_path, text)[:2] == ("工程师长什么样？", ["人", "木"])


def test_gb18030_is_named(tmp_path: Path) -> None:
    content = "1. 给不给？\nA. 给\nB. 不给\n答案：B\n".encode("gb18030")

    imported = bring_in(tmp_path, content)

    assert imported.encoding == "gb18030"
    assert keys(imported) == ["B"]


def test_fields_of_other_names_find_their_place(tmp_path: Path) -> None:
    text = (
        "1. 给不给？\nA. 给\nB. 不给\n答案：B\n难易度：简单\n知识点：验证码、电话\n详解：是钥匙。\n"
    )

    [question] = questions(bring_in(tmp_path, text))

    assert question.difficulty == 1
    assert question.tags == ("验证码", "电话")
    assert question.explanation == "是钥匙。"


def test_a_talk_becomes_pages_of_about_ninety_characters(tmp_path: Path) -> None:
    sentence = "骗子最怕您挂断电话，挂断并不失礼，先挂断再问家里人。"
    text = "陌生来电怎么办\n\n" + "\n\n".join([sentence] * 9) + "\n"

    [lesson] = bring_in(tmp_path, text).lessons

    assert lesson.title == "陌生来电怎么办"
    assert len(lesson.pages) == 3
    assert "".join(b.text for p in lesson.pages for b in p.blocks) == sentence * 9  # type: ignore[union-attr]


def test_text_before_the_questions_is_a_page_and_a_remark_is_a_note(tmp_path: Path) -> None:
    asked = "1. 给不给？\nA. 给\nB. 不给\n答案：B\n"
    talk = bring_in(tmp_path, "标题一行\n\n" + "先听一段话，再做题。" * 10 + "\n\n" + asked)
    remark = bring_in(tmp_path, "期末题库\n请用铅笔。\n" + asked)

    assert len(talk.lessons[0].pages) == 1
    assert remark.lessons[0].pages == ()
    assert remark.lessons[0].notes == "请用铅笔。"
    assert remark.lessons[0].title == "期末题库"


def test_a_lesson_of_ours_comes_in_as_it_is(tmp_path: Path) -> None:
    text = (SAMPLES / "我们的课.md").read_text("utf-8")

    imported = bring_in(tmp_path, text, "课.md")

    assert imported.format == "lesson"
    assert imported.lessons[0].title == "钱转错了"
    assert imported.lessons[0].hint_card == ("验证码不出门",)


def test_a_lesson_in_its_smallest_form_is_ours(tmp_path: Path) -> None:
    imported = bring_in(
        tmp_path, "标题：陌生来电\n\n挂断不失礼。\n\n1. 给不给？\nA. 给\nB. 不给\n答案：B\n"
    )

    assert imported.format == "lesson"
    assert imported.lessons[0].title == "陌生来电"
    assert keys(imported) == ["B"]


def test_a_pasted_text_is_read_like_a_file() -> None:
    assert keys(read_pasted("1. 给不给？\nA. 给\nB. 不给\n答案：B", "贴进来的题")) == ["B"]
    assert keys(read_pasted("给不给？{=给 ~不给}", "题", "gift")) == ["A"]


def test_a_long_paragraph_is_cut_behind_its_sentences(tmp_path: Path) -> None:
    sentence = "骗子最怕您挂断电话，挂断并不失礼，先挂断再问家里人。"

    [lesson] = bring_in(tmp_path, "讲座\n\n" + sentence * 9).lessons

    texts = [block.text for page in lesson.pages for block in page.blocks]  # type: ignore[union-attr]
    assert texts == [sentence * 3] * 3


def test_an_empty_file_says_that_nothing_is_inside(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "")

    assert imported.lessons == ()
    assert codes(imported) == ["nothing-inside"]
    assert not imported.complete


@pytest.mark.parametrize("name", sorted(each.name for each in SAMPLES.glob("*.txt")))
def test_every_sample_is_read_without_a_refusal(name: str) -> None:
    assert read(SAMPLES / name).questions
