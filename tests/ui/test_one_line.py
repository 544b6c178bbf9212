"""Above options that have no room for their question stands its end, in one line."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from laonian_app.ground.paths import shipped
from laonian_app.lessons.inline import plain
from laonian_app.lessons.markdown import read
from laonian_app.ui.kit.theme import Theme, load_fonts
from laonian_app.ui.learner.one_line import tail_for_one_line

SMALL = 960  # what a window of 1024 px leaves for words


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    load_fonts(shipped("assets") / "fonts")
    translator = QTranslator()
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    qapp.installTranslator(translator)
    theme = Theme(step=5)
    theme.use(size=(1024, 768))
    yield theme
    qapp.removeTranslator(translator)


def test_the_end_of_a_quotation_is_shown_as_one(theme: Theme) -> None:
    stem = "有人打电话说：“养老投资，保本，一年赚三成。”您怎么办？"

    tails = {tail_for_one_line(theme, stem, width) for width in range(700, 1_700, 40)}

    assert any(tail.endswith("“……一年赚三成。”您怎么办？") for tail in tails)
    assert all(tail.count("“") == tail.count("”") for tail in tails)
    assert all(tail.endswith("您怎么办？") for tail in tails)


@pytest.mark.parametrize("folder", sorted(f.parent.name for f in shipped("lessons").glob("*/*.md")))
def test_no_shipped_question_is_without_its_line(folder: str, theme: Theme) -> None:
    lesson = read(shipped("lessons") / folder).lesson
    assert lesson is not None
    stems = [plain(question.stem, {}) for question in lesson.questions]

    bare = [stem for stem in stems if not tail_for_one_line(theme, stem, SMALL)]

    assert bare == []
