"""Every clip is as loud as the next, and ends where the voice ends."""

from __future__ import annotations

from array import array
from pathlib import Path

import pytest
from speech_doubles import tone

from laonian_app.speech.errors import SoundUnreadable, SoundUnwritable
from laonian_app.speech.levels import decibels, levelled, peak, voiced_decibels, voiced_frames
from laonian_app.speech.sound import (
    Sound,
    read_wav,
    resampled,
    seconds_of,
    silence,
    wav_bytes,
    write_wav,
)


@pytest.mark.parametrize("amplitude", [0.01, 0.1, 0.6])
def test_a_quiet_and_a_loud_voice_come_out_equally_loud(amplitude: float) -> None:
    assert voiced_decibels(levelled(tone(1.0, amplitude))) == pytest.approx(-18, abs=0.2)


def test_a_single_knock_keeps_the_peak_below_minus_one() -> None:
    sound = tone(1.0, 0.01)
    sound.samples[5000] = 30_000

    assert peak(levelled(sound).samples) <= -1 + 0.01


def test_silence_at_the_ends_is_cut_to_what_the_player_counts_on() -> None:
    whole = tone(1.0, 0.2, before=0.4)
    whole.samples.extend(silence(0.6, whole.rate).samples)

    cut = levelled(whole)

    voiced = voiced_frames(cut)
    assert voiced[0][0] / cut.rate <= 0.03 + 0.02
    assert (len(cut.samples) - voiced[-1][1]) / cut.rate == pytest.approx(0.15, abs=0.021)


def test_a_clip_that_ends_abruptly_gets_its_silence() -> None:
    assert levelled(tone(0.5)).seconds == pytest.approx(0.65, abs=0.025)


def test_silence_stays_silence() -> None:
    sound = silence(0.5, 22_050)

    assert levelled(sound) is sound
    assert decibels(array("h")) == peak(array("h")) == float("-inf")


def test_two_channels_become_one_and_a_file_comes_back_as_it_was(tmp_path: Path) -> None:
    sound = tone(0.2)
    path = tmp_path / "folder" / "一.wav"

    write_wav(sound, path)

    assert read_wav(path) == sound == read_wav(wav_bytes(sound))
    assert seconds_of(path) == pytest.approx(0.2)
    assert resampled(sound, 44_100).seconds == pytest.approx(0.2, abs=0.001)


def test_a_file_cut_short_is_not_taken_for_sound(tmp_path: Path) -> None:
    path = tmp_path / "a.wav"
    path.write_bytes(wav_bytes(tone(0.2))[:-100])

    with pytest.raises(SoundUnreadable):
        read_wav(path)
    with pytest.raises(SoundUnreadable):
        seconds_of(path)


def test_no_half_file_is_left_where_it_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(SoundUnwritable):
        write_wav(Sound(8000, array("h", [1])), tmp_path / "file" / "a.wav")
