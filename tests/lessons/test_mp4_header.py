"""Damaged headers of videos: told from good ones, whatever is in them."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laonian_app.lessons.mp4_header import is_distorted

VIDEOS = Path(__file__).parents[1] / "videos"
GOOD = (VIDEOS / "call.mp4").read_bytes()
TRACK = GOOD.index(b"tkhd") + 4
MOVIE = GOOD.index(b"mvhd") + 4
ONE = 0x10000


def turned(a: int, b: int, c: int, d: int, at: int = TRACK + 40) -> bytes:
    return GOOD[:at] + struct.pack(">5i", a, b, 0, c, d) + GOOD[at + 20 :]


def shown(wide: int, high: int) -> bytes:
    at = TRACK + 76
    return GOOD[:at] + struct.pack(">II", wide * ONE, high * ONE) + GOOD[at + 8 :]


def judged(tmp_path: Path, data: bytes) -> bool:
    file = tmp_path / "a.mp4"
    file.write_bytes(data)
    return is_distorted(file)


@pytest.mark.parametrize(
    "data",
    [
        GOOD,
        (VIDEOS / "long.mp4").read_bytes(),
        turned(0, ONE, -ONE, 0),
        turned(-ONE, 0, 0, -ONE),
        turned(ONE // 2, 0, 0, ONE // 2),
        shown(240, 180),
        GOOD[:1000],
        b"",
        b"no video at all",
    ],
)
def test_a_picture_as_cameras_make_them_is_left_alone(tmp_path: Path, data: bytes) -> None:
    assert not judged(tmp_path, data)


@pytest.mark.parametrize(
    "data",
    [
        turned(ONE, 12345, 0, ONE),
        turned(ONE, 0, 0, 3),
        turned(ONE, 0, 0, ONE * 77, at=MOVIE + 36),
        turned(ONE, 0, 0, 0),
        shown(40_000, 2),
    ],
)
def test_a_picture_stretched_beyond_measure_is_not_shown(tmp_path: Path, data: bytes) -> None:
    assert judged(tmp_path, data)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.binary(max_size=9)), max_size=6),
    st.integers(0, len(GOOD)),
)
def test_no_damage_stops_the_judgement(
    tmp_path: Path, damages: list[tuple[int, bytes]], length: int
) -> None:
    data = bytearray(GOOD)
    for at, new in damages:
        data[at : at + len(new)] = new

    assert judged(tmp_path, bytes(data[:length])) in (True, False)
