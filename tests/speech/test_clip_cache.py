"""Clips on disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from speech_doubles import tone

from laonian_app.speech.cache import ClipCache, ClipKey
from laonian_app.speech.sound import write_wav


def key(text: str, rate: int = 130) -> ClipKey:
    return ClipKey("espeak", "1.52", "", rate, text)


def put(cache: ClipCache, named: ClipKey, seconds: float = 0.2) -> Path:
    place = cache.place_for(named)
    assert place is not None
    write_wav(tone(seconds), place)
    path = cache.keep(named, place)
    assert path is not None
    return path


def test_a_clip_is_found_by_what_it_says_and_how(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path / "speech")
    path = put(cache, key("您好"))

    assert cache.find(key("您好")) == (path, pytest.approx(0.2))
    assert cache.find(key("您好", rate=90)) is None
    assert cache.find(key("再见")) is None


def test_a_damaged_clip_is_made_anew(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    path = put(cache, key("您好"))
    path.write_bytes(path.read_bytes()[:500])

    assert cache.find(key("您好")) is None
    assert not path.exists()


def test_the_longest_unused_clips_go_first(tmp_path: Path) -> None:
    size = 44 + 2 * 22_050
    cache = ClipCache(tmp_path, limit_bytes=4 * size)
    for number, text in enumerate("甲乙丙丁"):
        os.utime(put(cache, key(text), 1.0), (number, number))
    assert cache.find(key("甲"))

    put(ClipCache(tmp_path, limit_bytes=4 * size), key("戊"), 1.0)

    assert cache.find(key("甲"))
    assert cache.find(key("戊"))
    assert cache.find(key("乙")) is None


def test_a_folder_that_cannot_be_made_keeps_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "speech").touch()
    cache = ClipCache(tmp_path / "speech")

    assert cache.place_for(key("您好")) is None
    assert cache.find(key("您好")) is None


def test_a_clip_that_was_never_written_is_not_kept(tmp_path: Path) -> None:
    assert ClipCache(tmp_path).keep(key("您好"), tmp_path / "gone.part") is None


def test_what_a_killed_worker_left_behind_goes_after_an_hour(tmp_path: Path) -> None:
    old, new = tmp_path / "a.part", tmp_path / "b.part"
    old.touch()
    new.touch()
    os.utime(old, (0, 0))

    put(ClipCache(tmp_path), key("您好"))

    assert not old.exists()
    assert new.exists()
