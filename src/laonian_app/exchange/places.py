"""Where journal, backups and the second place lie; which drives are refused."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from laonian_app.exchange.errors import HomeOnNetworkDrive
from laonian_app.ground.paths import Home
from laonian_app.store.device import known_device

NETWORK_KINDS = frozenset(
    {
        "afs", "ceph", "cifs", "davfs", "fuse.davfs", "fuse.gvfsd-fuse", "fuse.rclone",
        "fuse.sshfs", "fuse.glusterfs", "glusterfs", "ncpfs", "nfs", "nfs4", "smb3", "smbfs",
    }
)  # fmt: skip
"""Kinds of file systems, as /proc/mounts names them, that lie on another machine."""
DRIVE_REMOTE = 4
"""GetDriveTypeW of Windows (fileapi.h)."""


@dataclass(frozen=True, slots=True)
class Places:
    """`second` keeps a second journal and the witness, on another drive; None without.

    `witness` keeps only the witness, where there is no second place.
    """

    journal: Path
    backups: Path
    second: Path | None = None
    witness: Path | None = None


@dataclass(frozen=True, slots=True)
class Whereabouts:
    """Where an instructor finds the records: the folder of the home, and the drive or folder
    with the second copy (None without), which may be away. `may_move`: the records lie in
    the home, so it can be moved as a whole."""

    home: Path
    second: Path | None = None
    second_is_there: bool = False
    may_move: bool = True


def known_second(home: Home) -> Path | None:
    """Return the drive or folder that was chosen for the second copy, None without one."""
    device = known_device(home.device)
    return Path(device.second_place) if device is not None and device.second_place else None


def places_of(home: Home, witness: Path | None = None) -> Places:
    """Return the places of a home, as device.toml names them."""
    device = known_device(home.device)
    if device is None:
        return Places(home.journal, home.backups, None, witness)
    second = Path(device.second_place) / f"laonian-{device.id}" if device.second_place else None
    return Places(
        Path(device.journal) if device.journal else home.journal,
        Path(device.backups) if device.backups else home.backups,
        second,
        None if second else witness,
    )


def witness_folder() -> Path:
    """Return where this user's programs remember things: outside of any home."""
    from platformdirs import user_state_path

    return user_state_path("laonian", appauthor=False) / "witness"


def refuse_network(*folders: Path) -> None:
    """Refuse folders on a network drive; they need not be there yet.

    Raises:
        HomeOnNetworkDrive.
    """
    for folder in folders:
        kind = drive_kind(folder)
        if kind in NETWORK_KINDS:
            raise HomeOnNetworkDrive(detail=f"{folder}: {kind}")


def drive_kind(folder: Path) -> str:
    """Return the kind of file system below a folder, "" where the system does not say."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    folder = folder.resolve()
    if sys.platform == "win32":
        return _windows_kind(folder)
    try:
        mounts = Path("/proc/mounts").read_text("utf-8", "surrogateescape")
    except OSError:
        return ""
    return kind_in(mounts, folder)


def kind_in(mounts: str, folder: Path) -> str:
    """Return the kind of the deepest mount above a folder; `mounts` is /proc/mounts' text."""
    best, kind = -1, ""
    for line in mounts.splitlines():
        parts = line.split(" ")
        if len(parts) < 3:
            continue
        point = Path(parts[1].replace("\\040", " ").replace("\\011", "\t"))
        # Of two mounts on one point, the later one is on top.
        if folder.is_relative_to(point) and len(point.parts) >= best:
            best, kind = len(point.parts), parts[2]
    return kind


def _windows_kind(folder: Path) -> str:
    if sys.platform != "win32":
        return ""
    import ctypes

    if str(folder).startswith("\\\\"):
        return "cifs"
    remote = ctypes.windll.kernel32.GetDriveTypeW(folder.anchor) == DRIVE_REMOTE
    return "cifs" if remote else ""
