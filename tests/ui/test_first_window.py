"""A later start finds the window that is open, or says that none listens."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laonian_app.ui.first_window import FirstWindow, bell_of, call_first


@pytest.fixture
def first(qtbot: QtBot, tmp_path: Path) -> Iterator[FirstWindow]:
    window = FirstWindow(tmp_path)
    yield window
    window.close()


def test_every_later_start_calls_the_window_once(
    first: FirstWindow, tmp_path: Path, qtbot: QtBot
) -> None:
    calls: list[bool] = []
    first.called.connect(lambda: calls.append(True))
    for number in (1, 2, 3):
        assert call_first(tmp_path)
        qtbot.waitUntil(lambda wanted=number: len(calls) == wanted, timeout=5_000)
        qtbot.waitUntil(lambda: bell_of(tmp_path).read_bytes() == b"", timeout=5_000)


def test_where_no_window_listens_it_is_said(first: FirstWindow, tmp_path: Path) -> None:
    assert not call_first(tmp_path / "nowhere")
    assert not (tmp_path / "nowhere").exists()
    first.close()
    assert not call_first(tmp_path)


def test_a_call_that_a_window_did_not_live_to_hear_calls_no_later_one(
    tmp_path: Path, qtbot: QtBot
) -> None:
    FirstWindow(tmp_path).close()
    bell_of(tmp_path).write_bytes(b"!")
    window = FirstWindow(tmp_path)
    with qtbot.assertNotEmitted(window.called, wait=100):
        pass
    assert bell_of(tmp_path).read_bytes() == b""
    window.close()


def test_where_nothing_can_be_written_the_window_opens_all_the_same(
    tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "window").write_text("in the way", "utf-8")
    FirstWindow(tmp_path).close()
    assert not call_first(tmp_path)
