"""Where class records may lie, and which day can be believed."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from laonian_app.exchange import places
from laonian_app.exchange.care import open_cared
from laonian_app.exchange.class_day import DayDoubt, doubt
from laonian_app.exchange.errors import HomeOnNetworkDrive
from laonian_app.ground.paths import Home

MOUNTS = r"""
/dev/sda1 / ext4 rw 0 0
server:/srv /srv nfs4 rw 0 0
//school/share /mnt/school\040share cifs rw 0 0
/dev/sdb1 /srv/media/stick vfat rw 0 0
"""
TODAY = date(2026, 11, 24)
MADE = date(2026, 9, 1)
CLASSES = [TODAY - timedelta(days=7 * week) for week in range(1, 9)]


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("/var/lib", "ext4"),
        ("/srv/records/data", "nfs4"),
        ("/srvice", "ext4"),
        ("/srv/media/stick/课堂", "vfat"),
        ("/mnt/school share/a", "cifs"),
    ],
)
def test_the_deepest_mount_decides(folder: str, kind: str) -> None:
    assert places.kind_in(MOUNTS, Path(folder)) == kind


def test_a_home_on_a_network_drive_is_refused_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "drive_kind", lambda _: "cifs")
    with pytest.raises(HomeOnNetworkDrive, match="network drive"):
        open_cared(Home(tmp_path / "home"))
    assert not (tmp_path / "home").exists()


def test_a_disk_of_this_pc_is_no_network_drive(tmp_path: Path) -> None:
    assert places.drive_kind(tmp_path / "not" / "there") not in places.NETWORK_KINDS


@pytest.mark.parametrize(
    ("today", "why"),
    [
        (TODAY, None),
        (TODAY + timedelta(days=100), None),
        (date(2010, 1, 1), DayDoubt.BEFORE_PROGRAM),
        (date(2099, 1, 1), DayDoubt.LONG_AFTER_KNOWN),
        (CLASSES[0] - timedelta(days=1), DayDoubt.BEFORE_KNOWN),
    ],
)
def test_a_day_far_from_all_that_is_known_is_asked_about(today: date, why: DayDoubt | None) -> None:
    assert doubt(today, CLASSES, MADE) == why


def test_one_wrong_year_in_the_records_does_not_make_every_day_doubtful() -> None:
    assert doubt(TODAY, [*CLASSES, date(2099, 1, 1)], MADE) is None


def test_the_first_class_ever_is_not_asked_about() -> None:
    assert doubt(TODAY, [], MADE) is None


@given(st.lists(st.dates(date(2026, 9, 1), date(2027, 7, 1)), min_size=1))
def test_the_newest_known_day_itself_is_always_believed(days: list[date]) -> None:
    assert doubt(max(days), days, MADE) is None
