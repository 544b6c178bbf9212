"""Chinese text in lines: nothing lost, no closing mark in front, no lone last character."""

from __future__ import annotations

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QApplication

from laonian_app.ui.kit.scale import LARGEST_STEP, Scale, TextRole
from laonian_app.ui.kit.text import TextBlock, setting_of
from laonian_app.ui.kit.theme import Theme
from laonian_app.ui.kit.typesetting import Run, SetText, set_text, tidy
from laonian_app.ui.learner.fragments import Fragment, Room, Shape, shown_runs
from laonian_app.ui.learner.screenfuls import Flow

CLOSING = "，。、；：？！”’）》」』】"
HAN = (
    "的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家"
    "学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见"
    "经头面公同三已老从动两长知民样现分将外但身些与高意进法此实回二理美点月明其种声全工己话儿"
    "者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听"
    "世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马"
)
LATIN = "ABCXYZabcxyz0123456789+"
MARKS_IN_A_ROW = re.compile(f"([{CLOSING}])[{CLOSING}]+")
TEXTS = st.text(alphabet=HAN + LATIN + CLOSING + "（“《 %￥…𠮷", min_size=1, max_size=90)
ROLES = st.sampled_from([TextRole.BODY, TextRole.STEM, TextRole.OPTION, TextRole.REASON])
STEPS = st.integers(1, LARGEST_STEP)
quick = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def lines_of(shown: SetText, text: str) -> list[str]:
    return [text[slice(*shown.line_range(number))] for number in range(shown.lines)]


@quick
@given(TEXTS, ROLES, STEPS, st.integers(150, 1300))
def test_no_character_is_lost_in_the_lines(
    typed: QApplication, text: str, role: TextRole, step: int, width: int
) -> None:
    theme = Theme(step=step)
    runs = tidy((Run(text),))
    shown_text = "".join(run.text for run in runs)

    shown = set_text(runs, setting_of(theme, role), width)

    assert "".join(lines_of(shown, shown_text)) == shown_text
    assert shown.layout.text() == shown_text


@quick
@given(TEXTS, STEPS, st.integers(400, 1300))
def test_no_line_begins_with_a_closing_mark(
    typed: QApplication, text: str, step: int, width: int
) -> None:
    shown_text = MARKS_IN_A_ROW.sub(r"\1", "好" + text.replace(" ", ""))
    shown = set_text((Run(shown_text),), setting_of(Theme(step=step), TextRole.BODY), width)

    lines = lines_of(shown, shown_text)
    for line in lines[1:]:
        assert line[0] not in CLOSING, lines


@quick
@given(st.text(alphabet=HAN, min_size=3, max_size=120), STEPS, st.integers(400, 1300))
def test_the_last_line_never_holds_a_single_character(
    typed: QApplication, text: str, step: int, width: int
) -> None:
    shown = set_text((Run(text + "。"),), setting_of(Theme(step=step), TextRole.BODY), width)

    last = lines_of(shown, text + "。")[-1]
    assert shown.lines == 1 or len(last.strip(CLOSING)) > 1


@quick
@given(TEXTS)
def test_gaps_do_not_change_what_is_read_and_copied(typed: QApplication, text: str) -> None:
    block = TextBlock(Theme(), text)

    assert block.text().replace(" ", "") == text.replace(" ", "")
    assert block.spoken_text == block.text() == block.accessibleName()
    assert block.set_at(800).layout.text() == block.text()
    block.deleteLater()


@pytest.mark.parametrize(
    ("typed_text", "shown"),
    [
        ("拨 110 报警", "拨110报警"),
        ("第 3 题", "第3题"),
        ("Word 和 WPS", "Word和WPS"),
        ("two words", "two words"),
        ("年化 30 % 以上", "年化30 %以上"),
    ],
)
def test_blanks_beside_chinese_are_the_settings_work(typed_text: str, shown: str) -> None:
    assert "".join(run.text for run in tidy((Run(typed_text),))) == shown


@quick
@given(TEXTS, STEPS)
def test_a_line_is_no_wider_than_its_room(typed: QApplication, text: str, step: int) -> None:
    width = 600
    shown = set_text(
        (Run(text.replace(" ", "")),), setting_of(Theme(step=step), TextRole.BODY), width
    )

    hanging = Theme(step=step).scale.text(TextRole.BODY)
    assert shown.width <= width + hanging


def test_pages_wrap_at_26_characters_however_wide_the_window(typed: QApplication) -> None:
    text = "安" * 100
    for step in range(1, LARGEST_STEP + 1):
        theme = Theme(step=step)
        theme.use(size=(3840, 2160))
        shown = set_text((Run(text),), setting_of(theme, TextRole.BODY), 10_000)
        assert len(lines_of(shown, text)[0]) == 26


@given(STEPS, st.integers(640, 4000), st.integers(480, 2400))
def test_nothing_is_ever_smaller_than_the_least(step: int, width: int, height: int) -> None:
    scale = Scale(step, width, height)

    for role in TextRole:
        assert scale.text(role) >= role.least
    assert scale.target(64) >= 64
    assert scale.least_gap >= 12


@given(st.integers(1, LARGEST_STEP - 1), st.sampled_from(list(TextRole)))
def test_a_larger_step_makes_nothing_smaller(step: int, role: TextRole) -> None:
    assert Scale(step + 1).text(role) >= Scale(step).text(role)


# ------------------------------------------------------------ pages cut into screens


@st.composite
def fragments(draw: st.DrawFn) -> list[Fragment]:
    made = []
    if draw(st.booleans()):
        made.append(Fragment(Shape.TITLE, (Run(draw(TITLES)),), -1))
    for block in range(draw(st.integers(1, 5))):
        text = draw(PARAGRAPHS)
        middle = draw(st.integers(0, len(text)))
        runs = tuple(run for run in (Run(text[:middle]), Run(text[middle:], bold=True)) if run.text)
        shape = draw(st.sampled_from([Shape.PARAGRAPH, Shape.ITEM, Shape.BOX, Shape.POEM]))
        head = "记住：" if shape is Shape.BOX and draw(st.booleans()) else ""
        bullet = "•" if shape is Shape.ITEM else ""
        ground = "primary_tint" if shape in (Shape.BOX, Shape.POEM) else ""
        made.append(Fragment(shape, runs, block, bullet=bullet, ground=ground, head=head))
    return made


TITLES = st.text(alphabet=HAN + LATIN, min_size=1, max_size=24)
PARAGRAPHS = st.text(alphabet=HAN + LATIN + "，。", min_size=1, max_size=160)
ROOMS = st.tuples(st.integers(500, 1860), st.integers(260, 820))


@quick
@given(fragments(), STEPS, ROOMS, st.booleans())
def test_no_character_is_lost_or_doubled_between_screens(
    typed: QApplication, made: list[Fragment], step: int, room: tuple[int, int], picture: bool
) -> None:
    flow = Flow(Theme(step=step), Room(*room))

    screens = flow.screenfuls(made, with_picture=picture)

    shown = [fragment for screen in screens for fragment in screen.fragments]
    for block in {fragment.block for fragment in made}:
        before = "".join(f.text for f in made if f.block == block)
        after = "".join(f.text for f in shown if f.block == block)
        assert after == before
    heads = [fragment.head for fragment in shown if fragment.head]
    assert heads == [fragment.head for fragment in made if fragment.head]
    assert all(screen.fragments for screen in screens)


@quick
@given(fragments(), STEPS, ROOMS)
def test_no_screen_is_higher_than_its_room(
    typed: QApplication, made: list[Fragment], step: int, room: tuple[int, int]
) -> None:
    flow = Flow(Theme(step=step), Room(*room))

    for screen in flow.screenfuls(made, with_picture=False):
        if len(screen.fragments) > 1:
            assert flow.height(screen.fragments, room[0]) <= room[1]


@quick
@given(fragments(), STEPS, ROOMS)
def test_places_of_cut_blocks_count_their_characters(
    typed: QApplication, made: list[Fragment], step: int, room: tuple[int, int]
) -> None:
    flow = Flow(Theme(step=step), Room(*room))
    reached: dict[int, int] = {}

    for screen in flow.screenfuls(made, with_picture=False):
        for fragment in screen.fragments:
            assert fragment.start == reached.get(fragment.block, 0)
            reached[fragment.block] = fragment.start + len(fragment.text)


def test_a_title_never_stands_alone_on_a_screen(typed: QApplication) -> None:
    text = "家里人商量一下再说，" * 20
    for step in range(1, LARGEST_STEP + 1):
        flow = Flow(Theme(step=step), Room(1302, 480))
        made = [
            Fragment(Shape.TITLE, (Run("没有“安全账户”"),), -1),
            Fragment(Shape.PARAGRAPH, (Run(text),), 0),
        ]
        for screen in flow.screenfuls(made, with_picture=True):
            assert [f.shape for f in screen.fragments] != [Shape.TITLE]


def test_a_word_of_a_box_stands_only_before_its_first_part(typed: QApplication) -> None:
    text = "家里人商量一下再说，" * 30
    box = Fragment(Shape.BOX, (Run(text),), 0, ground="accent_tint", head="当心：")
    screens = Flow(Theme(step=5), Room(1302, 400)).screenfuls([box], with_picture=False)

    firsts = [shown_runs(screen.fragments[0])[0].text for screen in screens]
    assert len(screens) > 1
    assert firsts[0] == "当心："
    assert all(words != "当心：" for words in firsts[1:])
