"""GIFT and Aiken, the text formats of Moodle."""

from __future__ import annotations

from pathlib import Path

import pytest
from import_bench import bring_in, codes, keys, offered, questions, reasons

from laonian_app.lessons.model import Match, Number, Question, Text


def asked(folder: Path, text: str) -> Question:
    imported = bring_in(folder, text)
    assert imported.format == "gift"
    assert not imported.left_out
    [question] = questions(imported)
    return question


def test_one_right_answer_with_words_for_each(tmp_path: Path) -> None:
    question = asked(tmp_path, "::验证码::给不给？{~给#是钥匙 =不给#对了 ~看情况}")

    assert question.title == "验证码"
    assert offered(question) == ["给", "不给", "看情况"]
    assert [option.why for option in question.task.options] == ["是钥匙", "对了", None]  # type: ignore[union-attr]


def test_a_gap_inside_the_sentence(tmp_path: Path) -> None:
    question = asked(tmp_path, "先{=挂断 =挂掉}，再核实。")

    assert question.stem == "先 ____，再核实。"
    assert question.task.accepted == ("挂断", "挂掉")  # type: ignore[union-attr]


def test_options_inside_the_sentence(tmp_path: Path) -> None:
    question = asked(tmp_path, "Grant is {~buried =entombed} in it.")

    assert question.stem == "Grant is ____ in it."
    assert question.kind == "single"


@pytest.mark.parametrize(
    ("braces", "number"),
    [
        ("{#3}", Number("3", "3")),
        ("{#3:2}", Number("3", "3", "", "2")),
        ("{#1..5}", Number("1", "5")),
        ("{#-5..-1.50}", Number("-5", "-1.5")),
        ("{# =3:0 =%50%4:0}", Number("3", "3")),
        ("{#3.1415:0.0005}", Number("3.1415", "3.1415", "", "0.0005")),
    ],
)
def test_numbers_with_tolerance_and_range(tmp_path: Path, braces: str, number: Number) -> None:
    assert asked(tmp_path, f"几步？{braces}").task == number


def test_a_second_right_number_waits_to_be_mended(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "方程的根？{#=%100%-7:0 =%100%4:0}")

    assert codes(imported) == ["number-second"]
    assert "4" in (questions(imported)[0].notes or "")
    assert imported.lessons[0].title.endswith("（待修改）")


def test_pairs_and_one_too_many(tmp_path: Path) -> None:
    question = asked(tmp_path, "连一连{=110 -> 报警 =96110 -> 反诈 = -> 查号}")

    assert question.task == Match((("110", "报警"), ("96110", "反诈")))
    assert question.notes == "多出来的一项：查号"


def test_right_and_wrong_words_of_a_true_false_are_told_apart(tmp_path: Path) -> None:
    question = asked(tmp_path, "挂断不失礼。{TRUE#再想想#对了}")

    assert keys(bring_in(tmp_path, "挂断不失礼。{T}")) == ["对"]
    assert question.explanation == "对了"
    assert question.notes == "答错时原来说：再想想"


def test_weights_make_several_right(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "哪些？{~%50%一 ~%50%二 ~%-100%三}")

    assert keys(imported) == ["AB"]
    assert "half-credit" not in codes(imported)


def test_half_credit_beside_a_full_answer_is_given_up_and_said(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "哪个？{~一 ~%50%二 =三}\n\n还有？{~一 ~%50%二 =三}")

    assert keys(imported) == ["C", "C"]
    assert codes(imported) == ["half-credit"]
    assert questions(imported)[0].notes == "原来算一部分对：二"


def test_escapes_and_line_ends(tmp_path: Path) -> None:
    question = asked(tmp_path, "哪个是 \\{a\\=1\\}？\\n想想。{~ \\~ = \\= 2 ~ \\# }")

    assert question.stem == "哪个是 {a=1}？\n想想。"
    assert offered(question) == ["~", "= 2", "#"]


def test_html_becomes_text_and_pictures_on_the_web_are_named(tmp_path: Path) -> None:
    imported = bring_in(
        tmp_path,
        '[html]<p>这是<b>什么</b>？</p><img src\\="http\\://x.org/a.png">{=<p>电话</p> ~短信}',
    )

    assert questions(imported)[0].stem == "这是什么？"
    assert [p.what for p in imported.problems] == ["网上的图片“a.png”没有带进来。"]


def test_categories_are_sections_and_descriptions_pages(tmp_path: Path) -> None:
    text = "$CATEGORY: $course$/top/电话\n\n先听一听。\n\n" + "甲？{=一 ~二}\n\n" * 30
    text += "$CATEGORY: 短信\n\n" + "乙？{=一 ~二}\n\n" * 30

    imported = bring_in(tmp_path, text)

    assert [lesson.title for lesson in imported.lessons] == ["题：电话", "题：短信"]
    assert imported.lessons[0].pages[0].blocks == (Text("先听一听。"),)


def test_comments_carry_id_and_tags(tmp_path: Path) -> None:
    question = asked(tmp_path, "// [id:first-call] [tag:电话] [tag:转账]\n先打谁？{=银行 ~他}")

    assert (question.id, question.tags) == ("first-call", ("电话", "转账"))


def test_an_open_brace_costs_only_its_own_question(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "::a::甲？{=一 ~二}\n\n::b::乙？{=一 ~二\n\n::c::丙？{=一 ~二}\n")

    assert [q.stem for q in questions(imported)] == ["甲？", "丙？"]
    assert [(each.line, each.why) for each in imported.left_out] == [(3, "花括号没有配上对。")]


def test_several_full_answers_beside_wrong_ones_are_refused(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, "哪个？{=一 =二 ~三}")

    assert reasons(imported) == {"几个答案各自都算全对，我们的题型放不下。": 1}


def test_marks_of_ours_in_a_foreign_text_are_only_text(tmp_path: Path) -> None:
    from laonian_app.lessons.inline import plain
    from laonian_app.lessons.markdown import parse, write

    imported = bring_in(
        tmp_path, "打 \\{\\{热线：反诈\\}\\} 还是 **110**？{=![图](a.png) ~[重](读:x)}"
    )

    [lesson] = imported.lessons
    [question] = lesson.questions
    assert plain(question.stem) == "打 {{热线：反诈}} 还是 **110**？"
    assert [plain(text) for text in offered(question)] == ["![图](a.png)", "[重](读:x)"]
    assert parse(write(lesson)).draft == lesson


AIKEN = "给不给？\nA. 给\nB) 不给\nANSWER: B\n\n挂不挂？\nA. 挂\nB. 不挂\nANSWER: A\n"


def test_aiken_with_dots_and_brackets(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, AIKEN)

    assert imported.format == "aiken"
    assert keys(imported) == ["B", "A"]


@pytest.mark.parametrize(
    ("broken", "why"),
    [
        ("甲？\nA. 一\nANSWER: A\n\n", "选项不到两个。"),
        ("甲？\nA. 一\nB. 二\n\n", "没有答案。"),
        ("甲？\nA. 一\nB. 二\nANSWER: D\n\n", "答案的字母超出了选项。"),
        ("甲？\nANSWER: A\n\n", "只给了答案，没有选项，做不成选择题。"),
        ("甲？\nA. 一\nB. 二\nANSWER: 一\n\n", "看不懂答案。"),
    ],
)
def test_a_broken_aiken_question_is_told_with_its_line(
    tmp_path: Path, broken: str, why: str
) -> None:
    imported = bring_in(tmp_path, AIKEN + "\n" + broken + AIKEN)

    assert imported.questions == 4
    assert [(each.line, each.why) for each in imported.left_out] == [(11, why)]


def test_aiken_inside_a_page_about_it(tmp_path: Path) -> None:
    imported = bring_in(tmp_path, f"# How to\n\nWrite:\n```txt\n{AIKEN}```\nThat is all.\n")

    assert imported.questions == 2
    assert not imported.left_out
