"""PCs that forget: an old home is put back, and the second place knows better."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from laonian_app.exchange.drives import return_from_other_drive, roots_in
from laonian_app.ground.paths import Home
from laonian_app.store.device import known_device, write
from tests.exchange.conftest import KeptClass, answer_ids, contents


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "U盘"
    folder.mkdir()
    return folder


def give_second_place(kept: KeptClass, folder: Path) -> None:
    """A class of four answers whose journal also goes to a stick."""
    kept.answers(4)
    kept.close()
    device = known_device(kept.home.device)
    assert device is not None
    write(kept.home.device, replace(device, second_place=str(folder)))
    kept.open()
    kept.close()


def put_back(kept: KeptClass, old: Path) -> None:
    shutil.rmtree(kept.home.folder)
    shutil.copytree(old, kept.home.folder)


@pytest.mark.parametrize("closed", [True, False])
def test_twenty_answers_come_back_from_the_second_place(
    kept: KeptClass, stick: Path, tmp_path: Path, closed: bool
) -> None:
    give_second_place(kept, stick)
    shutil.copytree(kept.home.folder, tmp_path / "old")
    kept.answers(20, "李秀珍")
    assert kept.care.flush()
    before = contents(kept.home.database)
    (kept.close if closed else kept.leave)()
    put_back(kept, tmp_path / "old")
    care = kept.open()
    assert care.story.came_back == 20
    assert care.story.missing is None
    assert care.story.sentence is not None
    kept.close()
    assert contents(kept.home.database) == before
    assert kept.open().story.whole == ()


def test_without_a_second_place_the_instructor_is_told_what_is_missing(
    kept: KeptClass, tmp_path: Path
) -> None:
    kept.witness = tmp_path / "witness"
    kept.answers(4)
    kept.close()
    shutil.copytree(kept.home.folder, tmp_path / "old")
    kept.answers(20, "李秀珍")
    kept.close()
    last = kept.time[0]
    put_back(kept, tmp_path / "old")
    care = kept.open()
    assert care.story.missing is not None
    assert care.story.missing.answers == 20
    assert care.story.missing.until == last
    told = "\n".join(map(str, care.story.whole))
    assert "20 answers" in told
    assert f"{last.astimezone():%Y-%m-%d %H:%M}" in told
    kept.close()
    assert kept.open().story.missing is None


def test_a_stick_with_a_witness_and_no_journal_tells_what_is_missing(
    kept: KeptClass, stick: Path, tmp_path: Path
) -> None:
    give_second_place(kept, stick)
    shutil.copytree(kept.home.folder, tmp_path / "old")
    kept.answers(7, "李秀珍")
    kept.close()
    put_back(kept, tmp_path / "old")
    (journal,) = stick.glob("laonian-*/journal")
    shutil.rmtree(journal)
    care = kept.open()
    assert care.story.missing is not None
    assert care.story.missing.answers == 7


def test_classes_on_both_sides_of_a_forgotten_stick_are_joined(
    kept: KeptClass, stick: Path, tmp_path: Path
) -> None:
    give_second_place(kept, stick)
    shutil.copytree(kept.home.folder, tmp_path / "old")
    kept.answers(5, "李秀珍")
    kept.close()
    first = answer_ids(kept.home.database)
    put_back(kept, tmp_path / "old")
    shutil.move(stick, tmp_path / "pocket")
    care = kept.open()
    assert care.story.second_place_away
    kept.answers(3, "赵玉兰")
    kept.close()
    second = answer_ids(kept.home.database)
    assert not stick.exists()
    shutil.move(tmp_path / "pocket", stick)
    assert kept.open().story.came_back == 5
    kept.close()
    assert answer_ids(kept.home.database) == first | second
    kept.open()
    kept.close()
    assert kept.open().story.absorbed == 0
    kept.close()
    ours = {file.name: file.read_bytes() for file in kept.home.journal.iterdir()}
    theirs = {file.name: file.read_bytes() for file in next(stick.glob("*/journal")).iterdir()}
    assert ours == theirs


def test_a_stick_pulled_in_the_middle_stops_nothing_and_is_caught_up(
    kept: KeptClass, stick: Path, tmp_path: Path
) -> None:
    give_second_place(kept, stick)
    kept.answers(2, "李秀珍")
    shutil.move(stick, tmp_path / "pocket")
    kept.answers(3, "赵玉兰")
    assert kept.care.flush()
    kept.close()
    assert not stick.exists()
    shutil.move(tmp_path / "pocket", stick)
    kept.open()
    kept.close()
    shutil.copytree(kept.home.folder, tmp_path / "now")
    shutil.rmtree(kept.home.journal)
    for file in (*kept.home.backups.glob("*"), kept.home.database):
        file.unlink()
    before = answer_ids(tmp_path / "now" / "classroom.sqlite3")
    kept.open()
    kept.close()
    assert answer_ids(kept.home.database) == before


def test_a_pc_that_forgot_everything_finds_its_answers_on_the_other_drive(
    kept: KeptClass, stick: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    marks = frozenset({"card"})
    monkeypatch.setattr("laonian_app.store.device.machine_marks", lambda: marks)
    monkeypatch.setattr("laonian_app.exchange.drives.machine_marks", lambda: marks)
    monkeypatch.setattr("laonian_app.exchange.drives.drive_roots", lambda: [stick])
    assert kept.open().asks_for_restore_card
    kept.answers(4)
    assert kept.care.answer_restore_card("yes", stick)
    kept.answers(20, "李秀珍")
    kept.close()
    before = contents(kept.home.database)
    shutil.rmtree(kept.home.folder)
    care = kept.open()
    assert not care.asks_for_restore_card
    kept.close()
    assert contents(kept.home.database)["answer"] == before["answer"]
    assert contents(kept.home.database)["learner"] == before["learner"]
    # A home for trying out on the same PC never gets these people.
    assert return_from_other_drive(Home(kept.home.folder / "try"), [stick], lambda: marks) is None


def test_a_drive_that_refuses_is_no_second_place(kept: KeptClass, tmp_path: Path) -> None:
    kept.answers(2)
    assert not kept.care.answer_restore_card("yes", tmp_path / "gone")
    assert not (tmp_path / "gone").exists()
    assert kept.care.flush()


def test_disks_and_sticks_are_found_in_the_list_of_mounts() -> None:
    mounts = (
        "/dev/sda1 / ext4 rw 0 0\nproc /proc proc rw 0 0\n/dev/sda2 /boot/efi vfat rw 0 0\n"
        "/dev/sdb1 /media/u/班级\\040U盘 vfat rw 0 0\n/dev/loop3 /snap/x squashfs ro 0 0\n"
        "//server/share /mnt/share cifs rw 0 0\n"
    )
    assert list(roots_in(mounts)) == [Path("/"), Path("/media/u/班级 U盘")]
