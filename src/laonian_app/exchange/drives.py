"""Other drives of this PC, and a home of this PC that lies on one of them.

A restore card undoes the system disk at every start; what lies on another drive or on a
stick stays. A PC that finds itself new looks there for what it once was.
"""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from laonian_app.exchange.places import NETWORK_KINDS
from laonian_app.ground.paths import Home
from laonian_app.store.device import Device, Marks, known_device, machine_marks, write

NOT_FOR_FILES = ("/boot", "/proc", "/sys", "/dev", "/run/user", "/snap", "/etc", "/var/lib/docker")
PREFIX = "laonian-"
HOME = "home.txt"
"""Of which folder it is the second place."""
DRIVE_REMOVABLE, DRIVE_FIXED = 2, 3
"""GetDriveTypeW of Windows (fileapi.h)."""


@dataclass(frozen=True, slots=True)
class Drive:
    """A drive other than the one with the home; `free` bytes are left on it."""

    folder: Path
    free: int


def other_drives(home: Home) -> tuple[Drive, ...]:
    """Return the drives and sticks on which a second place could lie, the roomiest first."""
    own = _device_of(home.folder)
    found = []
    for root in drive_roots():
        try:
            if _device_of(root) == own or not _can_write(root):
                continue
            found.append(Drive(root, shutil.disk_usage(root).free))
        except OSError:
            continue  # pulled just now
    return tuple(sorted(found, key=lambda drive: -drive.free))


def drive_roots() -> list[Path]:
    """Return where the drives and sticks of this PC begin."""
    return _windows_roots() if sys.platform == "win32" else _mounted()


def _device_of(folder: Path) -> int:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder.stat().st_dev


def _can_write(root: Path) -> bool:
    """Say whether folders can be made there: by making one."""
    trial = root / f"{PREFIX}trial"
    try:
        trial.mkdir(exist_ok=True)
        trial.rmdir()
    except OSError:
        return False
    return True


def _mounted() -> list[Path]:
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return []
    return list(roots_in(mounts))


def roots_in(mounts: str) -> Iterable[Path]:
    """Yield where disks and sticks are mounted; `mounts` is the text of /proc/mounts."""
    for line in mounts.splitlines():
        device, point, kind = (*line.split(" "), "", "", "")[:3]
        point = point.replace("\\040", " ").replace("\\011", "\t")
        is_disk = device.startswith("/dev/") and not device.startswith("/dev/loop")
        if is_disk and kind not in NETWORK_KINDS and not point.startswith(NOT_FOR_FILES):
            yield Path(point)


def _windows_roots() -> list[Path]:
    if sys.platform != "win32":
        return []
    import ctypes
    import string

    drives = (Path(f"{letter}:\\") for letter in string.ascii_uppercase)
    kinds = (DRIVE_REMOVABLE, DRIVE_FIXED)
    return [root for root in drives if ctypes.windll.kernel32.GetDriveTypeW(str(root)) in kinds]


def remember_device(home: Home, second: Path) -> None:
    """Keep who this PC is in its second place, for the day when its own disk forgets.

    Raises:
        OSError: the drive refuses.
    """
    device = known_device(home.device)
    if device is None or known_device(second / home.device.name) == device:
        return
    (second / HOME).write_text(str(home.folder), "utf-8")
    write(second / home.device.name, device)


def return_from_other_drive(
    home: Home,
    roots: Iterable[Path] | None = None,
    marks_of: Callable[[], Marks] | None = None,
) -> Path | None:
    """Let a home that knows nothing be the one whose second place lies on another drive.

    Only the second place of this very PC and of this very folder is taken, so that a home
    for trying out never gets real people. Of several, the one with the newest journal.
    Return its folder, None where there is none.
    """
    if home.device.exists() or home.database.exists():
        return None
    marks = (marks_of or machine_marks)()
    found = [
        (newest, str(device.id), folder, device)
        for root in (drive_roots() if roots is None else roots)
        for folder, device in _second_places(root, home, marks)
        for newest in [max((f.name for f in folder.glob("journal/*.jsonl")), default="")]
    ]
    if not found:
        return None
    _, _, folder, device = max(found, key=lambda each: each[:2])
    # A stick may have another letter or mount point now.
    write(home.device, replace(device, second_place=str(folder.parent)))
    return folder


def _second_places(root: Path, home: Home, marks: Marks) -> list[tuple[Path, Device]]:
    found = []
    try:
        for folder in root.glob(f"{PREFIX}*"):
            device = known_device(folder / home.device.name)
            if device is None or not device.marks & marks:
                continue
            if (folder / HOME).read_text("utf-8") == str(home.folder):
                found.append((folder, device))
    except (OSError, UnicodeDecodeError):
        return found  # pulled just now, or nobody may look there
    return found
