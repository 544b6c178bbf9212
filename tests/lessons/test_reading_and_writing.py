"""The laws of the format: what is written is read back, and writing is stable."""

from __future__ import annotations

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lesson_strategies import PIECES, lessons

from laonian_app.lessons.markdown import parse, write
from laonian_app.lessons.model import Lesson

_slow = settings(
    max_examples=120, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


@_slow
@given(lessons())
def test_a_written_lesson_is_read_back_equal_and_written_the_same(lesson: Lesson) -> None:
    written = write(lesson)
    read = parse(written).draft

    assert read == lesson
    assert write(read) == written


_lines = st.lists(st.sampled_from(PIECES) | st.text(max_size=3), max_size=3).map("".join)
_files = st.lists(_lines, max_size=25).map("\n".join)


@_slow
@given(_files)
def test_any_text_means_the_same_once_it_is_written_anew(text: str) -> None:
    draft = parse(text).draft
    if draft is not None:
        assert parse(write(draft)).draft == draft
