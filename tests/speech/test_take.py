"""What a microphone gives, and whether a take of a sentence will do."""

from __future__ import annotations

import math
from array import array

import pytest
from hypothesis import given
from hypothesis import strategies as st
from speech_doubles import tone

from laonian_app.speech.microphone import Capture, SampleKind, captured
from laonian_app.speech.sound import Sound, silence
from laonian_app.speech.take import LONGEST_SECONDS, Take, Verdict, shown_level

SENTENCE = "陌生人要验证码，千万别给。"
HALF = {
    SampleKind.UNSIGNED_8: 192,
    SampleKind.SIGNED_16: 16_384,
    SampleKind.SIGNED_32: 1_073_741_824,
    SampleKind.FLOAT: 0.5,
}


def take_of(*pieces: Sound) -> Take:
    take = Take()
    for piece in pieces:
        take.add(piece)
    return take


@pytest.mark.parametrize("kind", SampleKind)
def test_every_device_s_way_of_writing_samples_is_understood(kind: SampleKind) -> None:
    code, middle, _ = kind.value
    frames = array(code, [HALF[kind], middle] * 3)  # left speaks, right is silent

    sound = captured(frames.tobytes() + b"\0", Capture(48_000, 2, kind))

    assert sound == Sound(48_000, array("h", [8_192] * 3))


@given(st.binary(max_size=64), st.sampled_from(SampleKind), st.integers(1, 6))
def test_whatever_a_device_gives_becomes_sound(
    data: bytes, kind: SampleKind, channels: int
) -> None:
    if kind is SampleKind.FLOAT:
        data = array("f", [7.5 if byte % 2 else -7.5 for byte in data]).tobytes()
    capture = Capture(44_100, channels, kind)

    assert len(captured(data, capture).samples) == len(data) // capture.frame_bytes


def test_a_calm_take_is_good_however_it_was_cut_into_pieces() -> None:
    whole = tone(3.0, 0.2)
    pieces = [Sound(whole.rate, whole.samples[at : at + 1_000]) for at in range(0, 66_150, 1_000)]

    assert take_of(*pieces).judged(SENTENCE) is Verdict.GOOD
    assert take_of(*pieces).sound == whole


@pytest.mark.parametrize(
    ("sound", "verdict"),
    [
        (silence(3.0, 22_050), Verdict.SILENT),
        (tone(0.4, 0.2), Verdict.SHORT),
        (tone(3.0, 0.009), Verdict.SOFT),
        (tone(3.0, 1.0), Verdict.CLIPPED),
    ],
)
def test_a_take_that_will_not_do_is_told_from_one_that_could_be_better(
    sound: Sound, verdict: Verdict
) -> None:
    assert take_of(sound).judged(SENTENCE) is verdict
    assert verdict.is_usable is (verdict in (Verdict.SOFT, Verdict.CLIPPED))


def test_nothing_at_all_is_silent() -> None:
    assert Take().judged(SENTENCE) is Verdict.SILENT
    assert Take().level == -math.inf


def test_a_forgotten_take_is_full_after_a_minute() -> None:
    take = take_of(silence(LONGEST_SECONDS - 1, 8_000))

    assert not take.is_full
    take.add(silence(1, 8_000))
    assert take.is_full


def test_the_bar_fills_with_the_voice() -> None:
    shown = [shown_level(level) for level in (-math.inf, -80, -60, -30, 0, 3)]

    assert shown == [0, 0, 0, 0.5, 1, 1]
