"""From the texts on a screen to what is read."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from laonian_app.speech.normalize import Override
from laonian_app.speech.plan import Passage, plan

TEXT = st.text(alphabet="您好转账。！？\n —…1 ", max_size=30)


def test_a_page_is_read_sentence_by_sentence_with_longer_pauses_between_paragraphs() -> None:
    planned = plan(["先别慌。打110！\n再想想。", "A. 挂断", "——"])

    assert [(each.passage, each.text, each.pause_after_ms) for each in planned] == [
        (0, "先别慌。", 500),
        (0, "打110！", 800),
        (0, "再想想。", 800),
        (1, "A. 挂断", 800),
    ]
    assert planned[1].spoken == "打幺幺零！"


def test_a_reading_holds_in_its_own_sentence_only() -> None:
    text = "重要。重看重读。"
    planned = plan([Passage(text, (Override(3, 4, "崇"),))], [("读", "毒")])

    assert [each.spoken for each in planned] == ["重要。", "崇看重毒。"]


@given(st.lists(TEXT, max_size=4))
def test_the_marks_lie_in_their_texts_in_order_and_never_overlap(texts: list[str]) -> None:
    last = (0, 0)
    for each in plan(texts):
        assert each.spoken
        assert (each.passage, each.start) >= last
        assert texts[each.passage][each.start : each.end].strip() == each.text
        last = (each.passage, each.end)
