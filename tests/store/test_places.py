"""Which PC this is, who has it open, what time it is, and how names sort."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.store.clock import HybridClock, stamp_of
from laonian_app.store.database import database_at
from laonian_app.store.device import Device, known_device, machine_marks, this_device, write
from laonian_app.store.errors import AlreadyOpen
from laonian_app.store.lock import HomeLock, is_held
from laonian_app.store.names import device_id_beside
from laonian_app.store.pinyin import sort_key, surname_of

NOON = datetime(2026, 11, 24, 4, 0, tzinfo=UTC)


# ------------------------------------------------ the lock


def test_a_home_is_open_once(tmp_path: Path) -> None:
    with HomeLock(tmp_path):
        assert is_held(tmp_path)
        with pytest.raises(AlreadyOpen):
            HomeLock(tmp_path)
    assert not is_held(tmp_path)
    lock = HomeLock(tmp_path)
    lock.release()
    lock.release()


def test_asking_makes_no_home(tmp_path: Path) -> None:
    assert not is_held(tmp_path / "none")
    assert not (tmp_path / "none").exists()


def test_the_lock_dies_with_its_process(tmp_path: Path) -> None:
    script = (
        "import sys, time; from pathlib import Path; from laonian_app.store.lock import HomeLock;"
        f"lock = HomeLock(Path({str(tmp_path)!r})); print('held', flush=True); time.sleep(60)"
    )
    child = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE)
    with child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"held\n"
        assert is_held(tmp_path)
        os.kill(child.pid, signal.SIGKILL)
    HomeLock(tmp_path).release()


# ------------------------------------------------ the PC


def test_a_pc_keeps_its_key(tmp_path: Path) -> None:
    file = tmp_path / "home" / "device.toml"
    first = this_device(file, lambda: frozenset({"card"}))
    assert this_device(file, lambda: frozenset({"card"})) == first
    assert device_id_beside(tmp_path / "home" / "classroom.sqlite3") == first.id.bytes


def test_a_copied_disk_is_another_pc(tmp_path: Path) -> None:
    file = tmp_path / "device.toml"
    first = this_device(file, lambda: frozenset({"card"}))
    copy = this_device(file, lambda: frozenset({"other"}))
    assert copy.id != first.id
    assert copy.marks == {"other"}


def test_a_changed_card_and_a_pulled_card_are_the_same_pc(tmp_path: Path) -> None:
    file = tmp_path / "device.toml"
    first = this_device(file, lambda: frozenset({"built in", "stick"}))
    assert this_device(file, lambda: frozenset({"built in", "new stick"})).id == first.id
    assert this_device(file, lambda: frozenset({"new stick"})).id == first.id
    assert this_device(file, frozenset).id == first.id


def test_a_torn_device_file_is_replaced(tmp_path: Path) -> None:
    file = tmp_path / "device.toml"
    for torn in (b"", b"id = ", b'id = "no key"\n', b"\xff\xfe"):
        file.write_bytes(torn)
        assert known_device(file) is None
        assert known_device(file) != this_device(file)


def test_what_stands_in_the_device_file_comes_back(tmp_path: Path) -> None:
    file = tmp_path / "device.toml"
    device = Device(uuid4(), frozenset({"a", "b"}), 'D:\\课堂 "一"\\x.sqlite3', ("E:\\课文", "/课"))
    write(file, device)
    assert known_device(file) == device
    assert this_device(file, lambda: frozenset({"a"})).lessons == device.lessons


def test_marks_tell_no_address() -> None:
    assert all(len(mark) == 16 and ":" not in mark for mark in machine_marks())


@pytest.mark.parametrize(
    ("given_", "file", "url"),
    [
        (None, "/home/x.sqlite3", ""),
        ("/tmp/y.db", "/tmp/y.db", ""),
        ("sqlite:////tmp/z.db", "/tmp/z.db", ""),
        ("postgresql://u:p@h/d", None, "postgresql+psycopg://u:p@h/d"),
    ],
)
def test_a_database_is_named_by_a_path_or_an_address(
    given_: str | None, file: str | None, url: str
) -> None:
    found = database_at(given_, Path("/home/x.sqlite3"))
    assert (found.file, found.url) == (Path(file) if file else None, url)


# ------------------------------------------------ the clock


@given(st.lists(st.integers(-100_000, 100_000), min_size=2))
def test_stamps_grow_whatever_the_clock_of_the_pc_does(seconds: list[int]) -> None:
    times = [NOON + timedelta(seconds=each) for each in seconds]
    ticking = iter(times)
    clock = HybridClock(lambda: next(ticking))
    stamps = [clock.stamp() for _ in times]
    assert stamps == sorted(set(stamps))


def test_another_pcs_stamp_is_followed(tmp_path: Path) -> None:
    clock = HybridClock(lambda: NOON)
    ahead = stamp_of(NOON + timedelta(hours=3))
    assert clock.hear(ahead)
    assert clock.stamp() == ahead + 1


def test_a_stamp_over_a_day_ahead_is_not_believed() -> None:
    clock = HybridClock(lambda: NOON)
    assert not clock.hear(stamp_of(datetime(2099, 1, 1, tzinfo=UTC)))
    assert clock.stamp() == stamp_of(NOON)


# ------------------------------------------------ names


@pytest.mark.parametrize(
    ("name", "surname", "key"),
    [
        ("陈玉兰", "陈", "chen2 yu4 lan2|陈玉兰"),
        ("曾国强", "曾", "zeng1 guo2 qiang2|曾国强"),
        ("欧阳海", "欧阳", "ou1 yang2 hai3|欧阳海"),
        ("单于飞", "单", "shan4 yu2 fei1|单于飞"),
        ("王", "王", "wang2|王"),
        ("Anna Berg", "Anna", "anna berg|Anna Berg"),
    ],
)
def test_names_sort_by_how_they_sound(name: str, surname: str, key: str) -> None:
    assert (surname_of(name), sort_key(name)) == (surname, key)


@given(st.text(max_size=12))
def test_any_text_has_a_sort_key(name: str) -> None:
    assert sort_key(name) == sort_key(name)
