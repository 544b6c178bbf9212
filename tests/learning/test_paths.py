"""Which lesson comes next."""

from __future__ import annotations

import pytest

from laonian_app.learning.paths import begins_with_mouse

SHELF = ("mouse", "rights", "calls")


@pytest.mark.parametrize(
    ("opened", "read", "expected"),
    [
        ((), (), True),
        (("mouse",), (), True),
        (("mouse",), ("mouse",), False),
        (("calls",), (), False),
        (("mouse", "calls"), (), False),
    ],
)
def test_the_mouse_comes_first_until_it_is_done_or_passed_over(
    opened: tuple[str, ...], read: tuple[str, ...], expected: bool
) -> None:
    assert begins_with_mouse("mouse", SHELF, opened, read) is expected


def test_a_shelf_without_the_mouse_leads_nobody_to_it() -> None:
    assert not begins_with_mouse("mouse", ("rights",), (), ())
