"""A home goes to another drive: copied, checked, then used; the old one loses nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from laonian_app.exchange import moving
from laonian_app.exchange.errors import (
    CopyNotWhole,
    HomeOnNetworkDrive,
    PlaceInHome,
    PlaceNotWritable,
    PlaceTooSmall,
)
from laonian_app.ground.paths import Home, HomeAway, find_home
from tests.exchange.conftest import KeptClass, answer_ids, contents
from tests.exchange.test_erasure import NAME, files_with, learner_of


@pytest.fixture
def drive(tmp_path: Path) -> Path:
    folder = tmp_path / "数据盘"
    folder.mkdir()
    return folder


def moved(kept: KeptClass, drive: Path) -> KeptClass:
    """Move the home of a class and open it there, as the next start does."""
    kept.care.move_home(drive)
    kept.close()
    return KeptClass(find_home(kept.home.folder), kept.time)


def test_the_next_start_uses_the_new_place_and_the_old_one_is_as_it_was(
    kept: KeptClass, drive: Path
) -> None:
    kept.answers(5)
    lesson = kept.home.lessons / "我的课" / "lesson.md"
    lesson.parent.mkdir(parents=True)
    lesson.write_text("---\n标题：我的课\n---\n", "utf-8")
    before = answer_ids(kept.home.database)

    new = moved(kept, drive)

    assert new.home.folder == drive / "laonian-data"
    assert new.open().story.sentence is None
    new.answers(3, "李秀珍")
    new.close()
    assert len(answer_ids(new.home.database)) == 8
    assert answer_ids(kept.home.database) == before
    assert (new.home.lessons / "我的课" / "lesson.md").read_bytes() == lesson.read_bytes()
    assert any(new.home.backups.iterdir())
    assert [each.name for each in new.home.journal.iterdir()]


def test_what_was_still_answered_in_the_old_place_comes_over(kept: KeptClass, drive: Path) -> None:
    kept.answers(2)
    kept.care.move_home(drive)
    kept.answers(20, "李秀珍")
    kept.close()
    everything = contents(kept.home.database)

    new = KeptClass(find_home(kept.home.folder), kept.time)
    new.open()
    new.close()

    assert contents(new.home.database)["answer"] == everything["answer"]
    assert contents(new.home.database)["learner"] == everything["learner"]


def test_a_name_that_is_erased_is_erased_in_the_old_place_as_well(
    kept: KeptClass, drive: Path
) -> None:
    kept.answers(4, NAME)
    kept.close()
    kept.later_day()
    kept.open()
    new = moved(kept, drive)
    new.open()
    assert files_with(kept.home.folder)

    done = new.care.erase(learner_of(new).id)

    new.close()
    assert done.left == ()
    assert files_with(new.home.folder) == []
    assert files_with(kept.home.folder) == []


def test_without_its_drive_nothing_is_begun_anew(kept: KeptClass, drive: Path) -> None:
    kept.answers(2)
    moved(kept, drive)
    away = drive.with_name("away")
    drive.rename(away)

    with pytest.raises(HomeAway):
        find_home(kept.home.folder)

    assert not drive.exists()
    away.rename(drive)
    assert find_home(kept.home.folder).folder == drive / "laonian-data"


def test_a_stick_with_another_letter_is_found_again(
    kept: KeptClass, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.answers(2)
    moved(kept, drive)
    other = drive.with_name("F")
    drive.rename(other)
    strange = drive.with_name("G")
    shutil.copytree(other, strange)
    shutil.copytree(other, drive.with_name("H"))
    (strange / "laonian-data" / "device.toml").unlink()
    monkeypatch.setattr(moving, "drive_roots", lambda: [strange, other])
    with pytest.raises(HomeAway) as caught:
        find_home(kept.home.folder)

    assert moving.find_again(caught.value) == other / "laonian-data"
    assert find_home(kept.home.folder).folder == other / "laonian-data"


def test_a_home_that_was_moved_twice_is_found_from_where_it_first_was(
    kept: KeptClass, drive: Path, tmp_path: Path
) -> None:
    kept.answers(2)
    new = moved(kept, drive)
    new.open()
    third = tmp_path / "U盘"
    third.mkdir()
    newest = moved(new, third)
    assert newest.home.folder == third / "laonian-data"
    assert find_home(kept.home.folder) == newest.home


def test_two_pcs_may_use_one_stick(kept: KeptClass, drive: Path) -> None:
    (drive / "laonian-data").mkdir()
    kept.answers(2)
    assert kept.care.move_home(drive) == drive / "laonian-data-2"


def test_a_bad_place_is_refused_and_nothing_is_changed(
    kept: KeptClass, drive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.answers(2)
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(PlaceInHome):
        kept.care.move_home(kept.home.folder / "lessons")
    for nowhere in (tmp_path / "gone", tmp_path / "file"):
        with pytest.raises(PlaceNotWritable):
            kept.care.move_home(nowhere)
    monkeypatch.setattr(moving, "SPARE", 1 << 60)
    with pytest.raises(PlaceTooSmall):
        kept.care.move_home(drive)
    monkeypatch.setattr("laonian_app.exchange.places.drive_kind", lambda _folder: "cifs")
    with pytest.raises(HomeOnNetworkDrive):
        kept.care.move_home(drive)
    assert list(drive.iterdir()) == []
    assert find_home(kept.home.folder) == kept.home


def test_a_drive_that_spoils_what_is_copied_gets_nothing(
    kept: KeptClass, drive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept.answers(2)
    kept.home.lessons.mkdir(exist_ok=True)
    (kept.home.lessons / "courses.yaml").write_text("课程", "utf-8")

    def spoil(source: Path, target: Path) -> None:
        target.write_bytes(source.read_bytes()[:-1])

    monkeypatch.setattr(moving, "copy2", spoil)
    with pytest.raises(CopyNotWhole):
        kept.care.move_home(drive)
    assert list(drive.iterdir()) == []
    assert find_home(kept.home.folder) == kept.home


def test_an_empty_home_stays_where_it_is(tmp_path: Path) -> None:
    assert find_home(tmp_path) == Home(tmp_path)
    (tmp_path / "moved-to.txt").write_text("", "utf-8")
    assert find_home(tmp_path) == Home(tmp_path)
