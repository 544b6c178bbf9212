"""Marked text as runs: what is shown and what is said."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from lesson_strategies import PIECES

from laonian_app.lessons.inline import Span, contacts_in, plain, spans, spoken
from laonian_app.lessons.model import Contact

CONTACTS = {"反诈": Contact("反诈", "96110"), "本网点": Contact("本网点", "")}


def test_strong_text_is_a_run_of_its_own() -> None:
    assert spans("先**挂断**。") == (Span("先"), Span("挂断", strong=True), Span("。"))


def test_a_word_may_be_said_otherwise_in_one_place() -> None:
    text = "请[重](读:chóng)看一遍"

    assert plain(text) == "请重看一遍"
    assert spoken(text) == "请chóng看一遍"


def test_a_contact_shows_its_number() -> None:
    assert plain("打 {{热线：反诈}} 问", CONTACTS) == "打 96110 问"
    assert contacts_in("打 {{热线：反诈}} 问") == ("反诈",)


def test_a_line_whose_contact_has_no_number_is_left_out() -> None:
    assert plain("先挂断。\n打 {{热线：本网点}}。\n再核实。", CONTACTS) == "先挂断。\n再核实。"
    assert spans("打 {{热线：谁}}", CONTACTS) == ()


def test_a_backslash_shows_a_mark() -> None:
    assert plain(r"\*\*不是重点\*\* \[x\] \{\{ \\") == r"**不是重点** [x] {{ \ ".strip()


def test_a_mark_without_its_fellow_is_text() -> None:
    assert plain("2**10 和 [重](读) {{热线") == "2**10 和 [重](读) {{热线"


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=8).map("".join))
def test_runs_together_are_the_plain_text(text: str) -> None:
    runs = spans(text, CONTACTS)

    assert "".join(run.text for run in runs) == plain(text, CONTACTS)
    assert all(run.text for run in runs)
