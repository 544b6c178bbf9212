"""Moodle XML, QTI and quizzes in Markdown: what learning platforms give out."""

from __future__ import annotations

import base64
import io
import zipfile
from pathlib import Path

import pytest
from import_bench import bring_in, codes, keys, offered, questions, reasons
from PIL import Image

from laonian_app.lessons.importing import ImportRefused
from laonian_app.lessons.model import Flag, Number, Order, Picture, RedFlags


def png() -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (8, 8), "red").save(data, "PNG")
    return data.getvalue()


def moodle(kind: str, inside: str, stem: str = "给不给？") -> str:
    text = f"<questiontext format='html'><text><![CDATA[{stem}]]></text>FILES</questiontext>"
    return f"<?xml version='1.0'?><quiz><question type='{kind}'>{text}{inside}</question></quiz>"


def answer(text: str, fraction: float, feedback: str = "") -> str:
    said = f"<feedback><text>{feedback}</text></feedback>"
    return f"<answer fraction='{fraction}'><text>{text}</text>{said}</answer>"


def test_a_choice_of_moodle(tmp_path: Path) -> None:
    inside = "<single>true</single>" + answer("给", 0, "是钥匙") + answer("不给", 100)

    [question] = questions(bring_in(tmp_path, moodle("multichoice", inside), "a.xml"))

    assert offered(question) == ["给", "不给"]
    assert question.task.options[0].why == "是钥匙"  # type: ignore[union-attr]
    assert question.kind == "single"


def test_pictures_inside_become_files_beside_the_lesson(tmp_path: Path) -> None:
    encoded = base64.b64encode(png()).decode()
    inside = "<single>true</single>" + answer("给", 0) + answer("不给", 100)
    text = moodle(
        "multichoice", inside, '这是什么？<img src="@@PLUGINFILE@@/%E7%94%B5.png" alt="电话">'
    )
    text = text.replace("FILES", f'<file name="电.png" encoding="base64">{encoded}</file>')

    imported = bring_in(tmp_path, text, "a.xml")

    assert questions(imported)[0].picture == Picture("图1.png", "电话")
    assert [each.data for each in imported.media] == [png()]


def test_a_picture_as_data_address(tmp_path: Path) -> None:
    address = "data:image/png;base64," + base64.b64encode(png()).decode()
    text = moodle("essay", "", f'说说。<img src="{address}">')

    assert questions(bring_in(tmp_path, text, "a.xml"))[0].picture == Picture("图1.png", "")


def test_true_false_trusts_the_fraction(tmp_path: Path) -> None:
    inside = answer("true", 0, "True is right!") + answer("false", 100)

    assert keys(bring_in(tmp_path, moodle("truefalse", inside), "a.xml")) == ["错"]


def test_a_number_with_tolerance(tmp_path: Path) -> None:
    inside = "<answer fraction='100'><text>50.0000</text><tolerance>0.50</tolerance></answer>"

    [question] = questions(bring_in(tmp_path, moodle("numerical", inside), "a.xml"))

    assert question.task == Number("50", "50", "", "0.5")


def test_kinds_that_we_do_not_have_are_left_out_by_name_and_counted(tmp_path: Path) -> None:
    one = moodle("cloze", "").split("<quiz>")[1].split("</quiz>")[0]
    text = f"<quiz>{one * 3}</quiz>"

    imported = bring_in(tmp_path, text, "a.xml")

    assert reasons(imported) == {"这种题型（完形填空）我们没有。": 3}
    assert imported.left_out[0].where == "第 1 项、第 2 项、第 3 项"


def test_a_file_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    whole = moodle("truefalse", answer("true", 100) + answer("false", 0))

    imported = bring_in(tmp_path, whole.replace("</quiz>", "<question type='essay'><x>"), "a.xml")

    assert imported.questions == 1
    assert reasons(imported) == {"这一部分损坏了，读不出来。": 1}


def item(interaction: str, key: str, cardinality: str = "single", base: str = "identifier") -> str:
    right = "".join(f"<value>{each}</value>" for each in key.split("|"))
    return (
        '<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" identifier="i" title="t">'
        f'<responseDeclaration identifier="R" cardinality="{cardinality}" baseType="{base}">'
        f"<correctResponse>{right}</correctResponse></responseDeclaration>"
        f"<itemBody><p>给不给？</p>{interaction}</itemBody></assessmentItem>"
    )


CHOICE = (
    '<choiceInteraction responseIdentifier="R" maxChoices="{most}">'
    '<simpleChoice identifier="a">给</simpleChoice><simpleChoice identifier="b">不给</simpleChoice>'
    '<simpleChoice identifier="c">问家人</simpleChoice></choiceInteraction>'
)


def test_choices_of_qti_2(tmp_path: Path) -> None:
    one = bring_in(tmp_path, item(CHOICE.format(most=1), "b"), "a.xml")
    more = bring_in(tmp_path, item(CHOICE.format(most=0), "a|c", "multiple"), "b.xml")

    assert (keys(one), keys(more)) == (["B"], ["AC"])
    assert [q.kind for q in questions(more)] == ["multiple"]


def test_a_choice_of_qti_3(tmp_path: Path) -> None:
    text = (
        '<qti-assessment-item xmlns="http://www.imsglobal.org/xsd/imsqtiasi_v3p0" identifier="i">'
        '<qti-response-declaration identifier="R" cardinality="single" base-type="identifier">'
        "<qti-correct-response><qti-value>b</qti-value></qti-correct-response>"
        "</qti-response-declaration><qti-item-body><p>给不给？</p>"
        '<qti-choice-interaction response-identifier="R" max-choices="1">'
        '<qti-simple-choice identifier="a">给</qti-simple-choice>'
        '<qti-simple-choice identifier="b">不给</qti-simple-choice>'
        "</qti-choice-interaction></qti-item-body></qti-assessment-item>"
    )

    imported = bring_in(tmp_path, text, "a.xml")

    assert keys(imported) == ["B"]
    assert questions(imported)[0].stem == "给不给？"


def test_order_gap_and_open_questions_of_qti(tmp_path: Path) -> None:
    order = CHOICE.format(most=0).replace("choiceInteraction", "orderInteraction")
    entry = '<p>先<textEntryInteraction responseIdentifier="R"/>再核实。</p>'
    essay = '<extendedTextInteraction responseIdentifier="R"/>'

    [ordered] = questions(bring_in(tmp_path, item(order, "b|c|a", "ordered"), "a.xml"))
    [gap] = questions(bring_in(tmp_path, item(entry, "挂断", base="string"), "b.xml"))
    [told] = questions(bring_in(tmp_path, item(essay, ""), "c.xml"))

    assert ordered.task == Order(("不给", "问家人", "给"))
    assert gap.stem == "给不给？\n先 ____ 再核实。"
    assert gap.task.accepted == ("挂断",)  # type: ignore[union-attr]
    assert told.kind == "reflection"


def test_hot_text_is_our_red_flags(tmp_path: Path) -> None:
    text = (
        '<hottextInteraction responseIdentifier="R" maxChoices="0"><p>您好，'
        '<hottext identifier="x">'
        '两小时内</hottext>请点<hottext identifier="y">链接</hottext>。</p></hottextInteraction>'
    )

    [question] = questions(bring_in(tmp_path, item(text, "x", "multiple"), "a.xml"))

    assert question.task == RedFlags("您好，两小时内请点链接。", (Flag("两小时内", "", 3),))


def test_qti_1_with_its_key_in_the_scoring(tmp_path: Path) -> None:
    labels = "".join(
        f'<response_label ident="{n}"><material><mattext>{text}</mattext></material>'
        "</response_label>"
        for n, text in (("1", "给"), ("2", "不给"))
    )
    text = (
        '<questestinterop><item ident="i"><presentation>'
        "<material><mattext>给不给？</mattext></material>"
        f'<response_lid ident="r" rcardinality="Single"><render_choice>{labels}</render_choice>'
        "</response_lid></presentation><resprocessing><respcondition><conditionvar>"
        '<varequal respident="r">2</varequal></conditionvar><setvar action="Set">1</setvar>'
        "</respcondition></resprocessing></item></questestinterop>"
    )

    imported = bring_in(tmp_path, text, "a.xml")

    assert keys(imported) == ["B"]
    assert questions(imported)[0].stem == "给不给？"


def test_a_package_gives_its_items_and_names_the_broken_ones(tmp_path: Path) -> None:
    shown = item(CHOICE.format(most=1).replace("给</", '给<img src="p/a.png" alt="图"/></'), "b")
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("imsmanifest.xml", "<manifest><resource href='b.xml'/></manifest>")
        archive.writestr("a.xml", item(CHOICE.format(most=1), "a"))
        archive.writestr("b.xml", shown)
        archive.writestr("p/a.png", png())
        archive.writestr("c.xml", "<assessmentItem><x></assessmentItem>")
        archive.writestr("d.xml", item('<hotspotInteraction responseIdentifier="R"/>', "x"))

    imported = bring_in(tmp_path, data.getvalue(), "包.zip")

    assert imported.format == "qti"
    assert keys(imported) == ["B", "A"]
    assert reasons(imported) == {
        "这一部分损坏了，读不出来。": 1,
        "这种题型（点图题）我们没有。": 1,
    }


def test_boxes_in_markdown(tmp_path: Path) -> None:
    text = (
        "# 小测\n\n### 给不给？\n\n> 想想钥匙。\n\n- [ ] 给\n    > 是钥匙。\n- [x] 不给\n\n"
        "### 哪些？\n\n- [x] 一\n- [x] 二\n- [ ] 三\n"
    )

    imported = bring_in(tmp_path, text, "a.md")

    first, second = questions(imported)
    assert imported.lessons[0].title == "小测"
    assert (first.stem, first.hint) == ("给不给？", "想想钥匙。")
    assert first.task.options[0].why == "是钥匙。"  # type: ignore[union-attr]
    assert keys(imported) == ["B", "AB"]
    assert second.kind == "multiple"


def test_liascript_choices_surveys_and_gaps(tmp_path: Path) -> None:
    text = (
        "# 课\n\n__给不给？__\n\n- [( )] 给\n- [(X)] 不给\n\n---\n\n"
        "接到过吗？\n\n- [(1)] 接到过\n- [(2)] 没有\n\n"
        "先做什么？\n\n[[挂断]]\n\n说说。\n\n[[___ ___]]\n"
    )

    imported = bring_in(tmp_path, text, "a.md")

    assert [q.kind for q in questions(imported)] == ["single", "poll", "text", "reflection"]
    assert questions(imported)[0].stem == "**给不给？**"


def test_an_exercise_of_r_exams(tmp_path: Path) -> None:
    text = (
        "Question\n========\n哪些？\n\nAnswerlist\n----------\n* 一\n* 二\n* 三\n\n"
        "Solution\n========\n\n"
        "Answerlist\n----------\n* True. 是。\n* False. 不是。\n* True. 是。\n\nMeta-information\n"
        "================\nexname: x\nextype: mchoice\nexsolution: 101\n"
    )

    imported = bring_in(tmp_path, text, "a.Rmd")

    assert keys(imported) == ["AC"]
    assert questions(imported)[0].task.options[1].why == "不是。"  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["<quiz>", "<quiz><question", "<assessmentItem>"])
def test_xml_that_is_not_well_formed_is_refused(tmp_path: Path, text: str) -> None:
    with pytest.raises(ImportRefused):
        bring_in(tmp_path, text, "a.xml")


def test_more_than_eight_options_are_refused(tmp_path: Path) -> None:
    inside = (
        "<single>true</single>" + answer("对", 100) + "".join(answer(f"错{n}", 0) for n in range(8))
    )

    imported = bring_in(tmp_path, moodle("multichoice", inside), "a.xml")

    assert reasons(imported) == {"选项超过 8 个，放不下。": 1}
    assert codes(imported) == []
