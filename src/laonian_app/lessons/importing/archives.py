"""Zip archives from strangers, opened with bounds on what they may unpack to."""

from __future__ import annotations

import stat
import zipfile
import zlib
from io import BytesIO
from pathlib import PurePosixPath
from typing import IO

from laonian_app.lessons.importing.refusals import (
    FileDamaged,
    FileProtected,
    FileTooLarge,
    FileUnsafe,
)

LARGEST_MB = 200
"""A file may be so large on the disk, and so large unpacked."""

_LARGEST = LARGEST_MB * 1_000_000
_LARGEST_XML = 64_000_000
_A_PIECE = 1_000_000
_MOST_ENTRIES = 20_000
_HIGHEST_RATIO = 200
_RATIO_FROM = 10_000_000
_ENCRYPTED = 0x1
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError)


class Archive:
    """A zip archive whose entries all passed the checks; reading one is bounded, too.

    Raises (on opening):
        FileUnsafe: it would unpack to far more than it is, or a name climbs out or is a link.
        FileTooLarge, FileProtected, FileDamaged.
    """

    def __init__(self, data: bytes, name: str) -> None:
        self._name = name
        try:
            self._zip = zipfile.ZipFile(BytesIO(data))
            infos = self._zip.infolist()
        except _BROKEN as error:
            raise FileDamaged(name=name, detail=repr(error)[:200]) from error
        self._check(infos)
        self._infos = {info.filename: info for info in infos if not info.is_dir()}

    def _check(self, infos: list[zipfile.ZipInfo]) -> None:
        if len(infos) > _MOST_ENTRIES:
            raise FileUnsafe(name=self._name, detail=f"{len(infos)} entries")
        if sum(info.file_size for info in infos) > _LARGEST:
            packed = sum(info.compress_size for info in infos)
            error = FileUnsafe if packed < _LARGEST // _HIGHEST_RATIO else FileTooLarge
            raise error(name=self._name, most=LARGEST_MB, detail="unpacked size")
        for info in infos:
            if info.flag_bits & _ENCRYPTED:
                raise FileProtected(name=self._name)
            ratio = info.file_size / max(info.compress_size, 1)
            if info.file_size > _RATIO_FROM and ratio > _HIGHEST_RATIO:
                raise FileUnsafe(name=self._name, detail=f"ratio {ratio:.0f}")
            if _climbs(info.filename) or stat.S_ISLNK(info.external_attr >> 16):
                raise FileUnsafe(name=self._name, detail="entry outside")

    @property
    def names(self) -> tuple[str, ...]:
        """Names of the files inside, with `/`, in the archive's order."""
        return tuple(self._infos)

    @property
    def has_twins(self) -> bool:
        """Whether two entries have one name: which of them is meant nobody knows."""
        return len(self._infos) < sum(not info.is_dir() for info in self._zip.infolist())

    def size(self, name: str) -> int:
        """Return how many bytes an entry claims to unpack to; 0 if it is not there."""
        info = self._infos.get(name)
        return info.file_size if info else 0

    def read(self, name: str) -> bytes | None:
        """Return the bytes of an entry, None where there is none of this name.

        No more is unpacked than the entry claims to hold.

        Raises:
            FileDamaged: it cannot be unpacked.
        """
        info = self._infos.get(name)
        if info is None:
            return None
        try:
            with self._zip.open(info) as source:
                return source.read(info.file_size)
        except (*_BROKEN, RuntimeError) as error:
            raise FileDamaged(name=self._name, detail=repr(error)[:200]) from error

    def broken(self) -> str | None:
        """Return the first entry that cannot be unpacked as it was packed, None where all can."""
        for name, info in self._infos.items():
            try:
                with self._zip.open(info) as source:
                    while source.read(_A_PIECE):
                        pass
            except (*_BROKEN, RuntimeError):
                return name
        return None

    def open(self, name: str) -> IO[bytes]:
        """Return a stream of an entry's bytes, which end where it claims to end.

        Raises:
            KeyError: there is no such entry. FileDamaged: it cannot be unpacked.
        """
        try:
            return self._zip.open(self._infos[name])
        except (*_BROKEN, RuntimeError) as error:
            raise FileDamaged(name=self._name, detail=repr(error)[:200]) from error

    def read_xml(self, name: str) -> bytes | None:
        """Return an entry that holds XML.

        Raises:
            FileTooLarge: no document of text is as large as this one claims to be.
        """
        if self.size(name) > _LARGEST_XML:
            raise FileTooLarge(name=self._name, most=_LARGEST_XML // 1_000_000)
        return self.read(name)


def _climbs(name: str) -> bool:
    plain = name.replace("\\", "/")
    drive = len(plain) > 1 and plain[1] == ":"
    return plain.startswith("/") or drive or ".." in PurePosixPath(plain).parts
