"""A home moved to another drive: copied, checked, and only then used, from the next start on.

The old one stays as it is, and says where the new one lies. A power cut at any line leaves
the old home in use.
"""

from __future__ import annotations

import filecmp
import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from shutil import copy2

from laonian_app.exchange.checking import damage_of, number_of_answers
from laonian_app.exchange.drives import drive_roots
from laonian_app.exchange.errors import (
    CopyNotWhole,
    PlaceInHome,
    PlaceNotWritable,
    PlaceTooSmall,
)
from laonian_app.exchange.mirroring import write_whole
from laonian_app.exchange.old_homes import old_homes
from laonian_app.exchange.places import refuse_network
from laonian_app.exchange.repair import WORK
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home, HomeAway
from laonian_app.store.copies import sync, sync_folder, verified_copy
from laonian_app.store.device import Device, known_device

NAME = "laonian-data"
"""What the new folder is called: plain letters, for voices that read no others on Windows."""
SPARE = 200 * 1024 * 1024
"""Bytes that stay free beside the copy, for the classes to come."""
MEGABYTE = 1_000_000
BESIDE_DATABASE = ("", "-wal", "-shm", "-journal")
"""Endings of the files that SQLite keeps for one database."""


def move_home(home: Home, into: Path) -> Path:
    """Copy a home into a new folder below `into`, and use that from the next start on.

    Nothing may be written into the home meanwhile. What can be made again stays behind:
    clips, log, what is known of the lessons. A job.

    Raises:
        HomeOnNetworkDrive, PlaceInHome, PlaceNotWritable, PlaceTooSmall, CopyNotWhole,
        and what `verified_copy` raises: nothing was changed.
    """
    check_place(home, into)
    target = _fresh(into)
    try:
        _copy(home, Home(target))
        _check(home, Home(target))
        _remember(home, Home(target))
        write_whole(home.moved_to, str(target).encode())
    except OSError as error:
        shutil.rmtree(target, ignore_errors=True)
        raise PlaceNotWritable(detail=str(error)) from error
    except LaonianError:
        shutil.rmtree(target, ignore_errors=True)
        raise
    sync_folder(home.folder)
    return target


def check_place(home: Home, into: Path) -> None:
    """Refuse a folder into which a home cannot or should not be moved.

    Raises:
        HomeOnNetworkDrive, PlaceInHome, PlaceNotWritable, PlaceTooSmall.
    """
    refuse_network(into)
    if into.resolve().is_relative_to(home.folder.resolve()):
        raise PlaceInHome(detail=str(into))
    trial = into / f"{NAME}-trial"
    try:
        trial.mkdir()
        trial.rmdir()
        free = shutil.disk_usage(into).free
    except OSError as error:
        raise PlaceNotWritable(detail=str(error)) from error
    needed = sum((home.folder / each).stat().st_size for each in _files(home))
    needed += home.database.stat().st_size + SPARE
    if free < needed:
        raise PlaceTooSmall(megabytes=-(-needed // MEGABYTE), detail=f"{into}: {free} bytes")


def find_again(away: HomeAway) -> Path | None:
    """Look on all drives for a moved home: a stick may have another letter today.

    Only the home of this very PC is taken. Where it is found, the folder that was left says
    so from now on; None where it is nowhere.
    """
    here, was = Home(Path(str(away.facts["here"]))), Path(str(away.facts["folder"]))
    device = known_device(here.device)
    if device is None:
        return None
    for root in drive_roots():
        folder = root.joinpath(*was.parts[1:])
        for found in (folder, root / was.name):
            if found != here.folder and _is_of(found, device):
                write_whole(here.moved_to, str(found).encode())
                return found
    return None


def _is_of(folder: Path, device: Device) -> bool:
    try:
        there = known_device(Home(folder).device)
    except OSError:
        return False  # pulled just now, or nobody may look there
    return there is not None and there.id == device.id


def _fresh(into: Path) -> Path:
    """Make a folder that was not there: two PCs may use one stick."""
    number = 1
    while True:
        target = into / (NAME if number == 1 else f"{NAME}-{number}")
        try:
            target.mkdir()
        except FileExistsError:
            number += 1
        except OSError as error:
            raise PlaceNotWritable(detail=str(error)) from error
        else:
            return target


def _left_behind(home: Home) -> frozenset[Path]:
    names = ("open.lock", "window", "speech", "log", "lessons-cache.sqlite3")
    databases = (home.database.name, "lessons-cache.sqlite3", WORK)
    of_databases = {name + ending for name in databases for ending in BESIDE_DATABASE}
    return frozenset(
        home.folder / name
        for name in {*names, *of_databases, home.moved_to.name, home.moved_from.name}
    )


def _files(home: Home) -> Iterator[Path]:
    """The files that are copied as they are, below the home."""
    left = _left_behind(home)
    for folder, names, files in os.walk(home.folder):
        names[:] = [name for name in names if Path(folder, name) not in left]
        for name in files:
            file = Path(folder, name)
            if file not in left and file.suffix != ".part":
                yield file.relative_to(home.folder)


def _copy(home: Home, new: Home) -> None:
    for each in _files(home):
        target = new.folder / each
        target.parent.mkdir(parents=True, exist_ok=True)
        copy2(home.folder / each, target)
        sync(target)
        sync_folder(target.parent)
    verified_copy(home.database, new.database)


def _check(home: Home, new: Home) -> None:
    """Read the copy back and hold it against what it was made from."""
    for each in _files(home):
        if not filecmp.cmp(home.folder / each, new.folder / each, shallow=False):
            raise CopyNotWhole(detail=str(each))
    damage = damage_of(new.database, thorough=True)
    if damage or number_of_answers(home.database) != number_of_answers(new.database):
        raise CopyNotWhole(detail=damage or "answers are missing")
    if known_device(home.device) != known_device(new.device):
        raise CopyNotWhole(detail=new.device.name)


def _remember(home: Home, new: Home) -> None:
    """Say in the new home where it was: a name that is erased is erased there as well."""
    before = [str(each.folder) for each in (*old_homes(home), home)]
    write_whole(new.moved_from, "\n".join(before).encode())
    sync_folder(new.folder)
