"""One's own voice beside a lesson."""

from __future__ import annotations

from pathlib import Path

import pytest
from speech_doubles import tone

from laonian_app.speech.errors import RecordingsUnreadable, SoundUnwritable
from laonian_app.speech.levels import voiced_decibels
from laonian_app.speech.recording import (
    accept,
    by_position,
    dialects,
    find,
    forget,
    keep,
    recordings,
    stale,
    text_hash,
)
from laonian_app.speech.sound import read_wav, write_wav


def test_a_recording_is_trimmed_levelled_and_found_by_its_text(tmp_path: Path) -> None:
    kept = keep(tmp_path, "请您 记住。", tone(1.0, 0.02, before=0.7))

    path = find(tmp_path, recordings(tmp_path), "请您记住。")
    assert path == tmp_path / "audio" / kept.file
    assert path is not None
    assert read_wav(path).seconds == pytest.approx(1.18, abs=0.05)
    assert voiced_decibels(read_wav(path)) == pytest.approx(-18, abs=0.2)


def test_a_second_take_replaces_the_first(tmp_path: Path) -> None:
    keep(tmp_path, "甲。", tone(0.3))
    keep(tmp_path, "甲。", tone(0.6))

    assert len(recordings(tmp_path)) == 1
    assert read_wav(tmp_path / "audio" / recordings(tmp_path)[0].file).seconds > 0.7


def test_a_changed_text_makes_a_recording_stale_and_silent(tmp_path: Path) -> None:
    keep(tmp_path, "打96110。", tone(0.3))
    kept = recordings(tmp_path)

    assert find(tmp_path, kept, "打110。") is None
    assert [each.text for each in stale(kept, ["打110。"])] == ["打96110。"]
    assert stale(kept, ["打96110。"]) == ()


def test_a_dialect_is_offered_and_mandarin_steps_in_where_it_is_missing(tmp_path: Path) -> None:
    keep(tmp_path, "甲。", tone(0.3))
    keep(tmp_path, "甲。", tone(0.3), "粤语")
    keep(tmp_path, "乙。", tone(0.3))
    kept = recordings(tmp_path)

    assert dialects(kept) == ("", "粤语")
    assert find(tmp_path, kept, "甲。", "粤语") != find(tmp_path, kept, "甲。")
    assert find(tmp_path, kept, "乙。", "粤语") == find(tmp_path, kept, "乙。")


def test_a_recording_can_be_taken_back(tmp_path: Path) -> None:
    kept = keep(tmp_path, "甲。", tone(0.3))

    assert forget(tmp_path, "甲。")
    assert not forget(tmp_path, "甲。")
    assert not (tmp_path / "audio" / kept.file).exists()


def test_files_named_by_place_count_until_an_index_is_written(tmp_path: Path) -> None:
    pages = [["甲。"], ["乙。", "丙。"]]
    for name in ("p02-s01.wav", "p02-s09.wav", "p2-S02.MP3", "note.wav"):
        write_wav(tone(0.2), tmp_path / "audio" / name)

    found = by_position(tmp_path, pages)
    assert [(each.text, each.file) for each in found] == [
        ("乙。", "p02-s01.wav"),
        ("丙。", "p2-S02.MP3"),
    ]

    accept(tmp_path, found)
    assert by_position(tmp_path, [["新。"], ["乙。"]]) == ()
    assert recordings(tmp_path) == found


def test_an_index_cannot_lead_out_of_the_lesson(tmp_path: Path) -> None:
    lesson = tmp_path / "lesson"
    keep(lesson, "甲。", tone(0.3))
    write_wav(tone(0.3), tmp_path / "outside.wav")
    index = lesson / "audio" / "index.json"
    index.write_text(index.read_text().replace(text_hash("甲。") + ".wav", "../../outside.wav"))

    assert find(lesson, recordings(lesson), "甲。") is None


@pytest.mark.parametrize("damage", ["{", "[]", '{"recordings": [1]}', '{"recordings": {}'])
def test_a_damaged_index_is_told_and_not_overwritten(tmp_path: Path, damage: str) -> None:
    (tmp_path / "audio").mkdir()
    index = tmp_path / "audio" / "index.json"
    index.write_text(damage)

    with pytest.raises(RecordingsUnreadable):
        keep(tmp_path, "甲。", tone(0.3))
    assert index.read_text() == damage


def test_a_lesson_on_a_full_stick_keeps_what_it_had(tmp_path: Path) -> None:
    (tmp_path / "audio").touch()

    with pytest.raises(SoundUnwritable):
        keep(tmp_path, "甲。", tone(0.3))
