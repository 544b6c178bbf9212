"""A form in which somebody only looks around changes nothing, whatever the lesson."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from lesson_strategies import lessons
from PySide6.QtWidgets import QApplication

from laonian_app.ground.paths import shipped
from laonian_app.lessons.authoring.parts import LessonPart, PartKind, parts_of, with_lines
from laonian_app.lessons.markdown import parse, write
from laonian_app.lessons.model import Lesson
from laonian_app.ui.instructor.lessons.forms import form_for, stripped
from laonian_app.ui.instructor.lessons.option_row import OptionRow
from laonian_app.ui.instructor.lessons.part_form import PartForm
from laonian_app.ui.instructor.lessons.source_editor import SourceEditor
from laonian_app.ui.instructor.lessons.step_card import MoveCard, StepCard
from laonian_app.ui.kit.icons import Icons, Pictures
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import PressGuard
from laonian_app.ui.kit.text_fields import LineField, TextField
from laonian_app.ui.kit.theme import Theme

_few = settings(
    phases=[Phase.explicit, Phase.generate],  # shrinking would make windows for minutes
    max_examples=12,
    derandomize=True,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


@pytest.fixture
def kit(qapp: QApplication) -> Kit:
    return Kit(Theme(), PressGuard(lambda: 0.0), Icons(shipped("assets") / "icons"), Pictures())


def touched(form: PartForm) -> list[str] | None:
    """Tell a form that each of its fields was typed in, with the words that stand there."""
    written: list[list[str]] = []
    form.rewritten.connect(written.append)
    for field in form.findChildren(TextField):
        field.typed.emit()
    for line in form.findChildren(LineField):
        line.textEdited.emit(line.text())
    for row in form.findChildren(OptionRow):
        row.edited.emit()
    return written[-1] if written else None


def lines_of(text: str, part: LessonPart) -> list[str]:
    return text.split("\n")[part.first - 1 : part.last]


@_few
@given(lesson=lessons())
def test_fields_that_were_only_looked_at_leave_the_lesson_as_it_is(
    kit: Kit, lesson: Lesson
) -> None:
    text = write(lesson)
    for part in parts_of(text):
        if part.kind not in {PartKind.PAGE, PartKind.QUESTION}:
            continue
        form = form_for(kit, part, lines_of(text, part))
        lines = touched(form)
        assert lines is not None
        assert parse(with_lines(text, part, lines)).draft == lesson
        if part.kind is PartKind.PAGE:
            assert stripped(lines) == stripped(lines_of(text, part))
        form.deleteLater()


OWN_WAY = """标题：我的写法

##  第一页
先说\xa0一句。
| 号码 | 管什么 |
|--|--|
| 110  |  报警 |
![一张照片]( 照片.png )

再说\xa0一句。

### 情景
“客服”来电。
A0 对方：请念验证码|念给他→A1|挂断→A1
A1 复盘：挂断，再核实
"""


def test_only_the_thing_that_is_edited_is_written_anew(kit: Kit) -> None:
    page = next(each for each in parts_of(OWN_WAY) if each.kind is PartKind.PAGE)
    form = form_for(kit, page, lines_of(OWN_WAY, page))
    written: list[list[str]] = []
    form.rewritten.connect(written.append)
    fields = form.findChildren(TextField)
    words = next(each for each in fields if each.toPlainText() == "一张照片")

    words.setPlainText("另一张照片")

    text = with_lines(OWN_WAY, page, written[-1])
    assert text == OWN_WAY.replace("\n![一张照片]( 照片.png )", "\n\n![另一张照片](照片.png)")


def test_what_a_field_cannot_show_stays_in_it(kit: Kit) -> None:
    page = next(each for each in parts_of(OWN_WAY) if each.kind is PartKind.PAGE)
    form = form_for(kit, page, lines_of(OWN_WAY, page))

    lines = touched(form)

    assert lines is not None
    assert "先说\xa0一句。" in lines
    assert "再说\xa0一句。" in lines
    editor = SourceEditor(kit.theme, OWN_WAY)
    assert editor.toPlainText() == OWN_WAY
    editor.deleteLater()


def test_a_scene_in_one_line_a_step_is_shown_whole(kit: Kit) -> None:
    part = next(each for each in parts_of(OWN_WAY) if each.kind is PartKind.QUESTION)
    form = form_for(kit, part, lines_of(OWN_WAY, part))

    assert [each.speaker.text() for each in form.findChildren(StepCard)] == ["对方", "复盘"]
    assert [each.words.toPlainText() for each in form.findChildren(MoveCard)] == ["念给他", "挂断"]
    lines = touched(form)
    assert lines is not None
    assert parse(with_lines(OWN_WAY, part, lines)).draft == parse(OWN_WAY).draft
