"""Recordings outlive an update of the program."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from speech_doubles import tone

from laonian_app.speech.clips import beside
from laonian_app.speech.errors import SoundUnwritable
from laonian_app.speech.recording import find, keep, recordings
from laonian_app.speech.recording_places import RecordingPlaces


@pytest.fixture
def places(tmp_path: Path) -> RecordingPlaces:
    (tmp_path / "program" / "fake-police").mkdir(parents=True)
    return RecordingPlaces(tmp_path / "program", tmp_path / "home" / "recordings")


def test_what_is_recorded_for_the_programs_lesson_is_heard_after_an_update(
    places: RecordingPlaces,
) -> None:
    lesson = places.shipped / "fake-police"
    keep(places.make(lesson), "甲。", tone(0.3))

    shutil.rmtree(places.shipped)
    lesson.mkdir(parents=True)

    heard = beside(lesson, recorded=places.to_read(lesson))
    path = find(heard.folder, heard.recordings, "甲。")
    assert path is not None
    assert path.is_file()
    assert not (lesson / "audio").exists()


def test_what_lay_beside_it_until_now_is_taken_along(places: RecordingPlaces) -> None:
    lesson = places.shipped / "fake-police"
    keep(lesson, "甲。", tone(0.3))
    assert places.to_read(lesson) == lesson

    keep(places.make(lesson), "乙。", tone(0.3))

    assert [each.text for each in recordings(places.to_read(lesson))] == ["甲。", "乙。"]
    assert [each.text for each in recordings(lesson)] == ["甲。"]


def test_a_lesson_of_the_instructors_keeps_its_recordings_beside_it(
    places: RecordingPlaces, tmp_path: Path
) -> None:
    lesson = tmp_path / "home" / "lessons" / "mine"
    lesson.mkdir(parents=True)

    keep(places.make(lesson), "甲。", tone(0.3))

    assert (lesson / "audio" / "index.json").is_file()
    assert not places.own.exists()


def test_where_it_cannot_be_taken_along_nothing_changes(places: RecordingPlaces) -> None:
    lesson = places.shipped / "fake-police"
    keep(lesson, "甲。", tone(0.3))
    places.own.parent.mkdir()
    places.own.write_text("a file stands where the folder should be")

    with pytest.raises(SoundUnwritable):
        places.make(lesson)

    assert places.to_read(lesson) == lesson
    assert [each.text for each in recordings(lesson)] == ["甲。"]
