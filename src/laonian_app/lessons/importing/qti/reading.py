"""QTI files and packages read into questions."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.archives import Archive
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.making import CannotHold
from laonian_app.lessons.importing.qti.bodies import BodyReader, ReadFile, plain_tag
from laonian_app.lessons.importing.qti.first import FirstItemReader
from laonian_app.lessons.importing.qti.items import ItemReader
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.refusals import FileDamaged, FileUnsafe, FormatUnknown
from laonian_app.lessons.importing.result import Where
from laonian_app.lessons.importing.wording import one_line
from laonian_app.lessons.importing.xml_trees import Element, attribute, tag_of, tree_of

_MANIFEST = "imsmanifest.xml"
_QTI_ROOTS = frozenset(("assessmentItem", "questestinterop"))
_LARGEST_ITEM = 4_000_000


def read_qti(found: Recognised, gathering: Gathering) -> None:
    """Read a QTI file or package into `gathering`.

    Raises:
        FileUnsafe: it declares entities. FileDamaged: a single file is not well formed.
        FormatUnknown: a zip without any item.
    """
    if found.archive is None:
        root = tree_of(found.data, found.name)
        _take(root, "", gathering, lambda name: None)
        return
    seen = 0
    for name in _ordered(found.archive, found.name):
        seen += _from_package(found.archive, name, gathering)
    if not seen:
        raise FormatUnknown(name=found.name, detail="no items")


def _ordered(archive: Archive, name: str) -> Iterator[str]:
    """Yield the XML files of a package: those of the manifest first, in its order."""
    there = [
        entry
        for entry in archive.names
        if entry.lower().endswith(".xml") and posixpath.basename(entry) != _MANIFEST
    ]
    named = []
    manifest = next(
        (entry for entry in archive.names if posixpath.basename(entry) == _MANIFEST), ""
    )
    if manifest:
        named = _of_manifest(archive, manifest, name)
    first = [entry for entry in dict.fromkeys(named) if entry in there]
    yield from first
    yield from (entry for entry in there if entry not in set(first))


def _of_manifest(archive: Archive, manifest: str, name: str) -> list[str]:
    data = archive.read_xml(manifest)
    try:
        root = tree_of(data or b"", name)
    except FileDamaged:
        return []  # the items are found without it
    folder = posixpath.dirname(manifest)
    hrefs = [
        attribute(each, "href") for each in root.iter() if tag_of(each) in {"resource", "file"}
    ]
    return [posixpath.normpath(posixpath.join(folder, href)) for href in hrefs if href]


def _from_package(archive: Archive, entry: str, gathering: Gathering) -> int:
    """Take the items of one file; return 1 if it held any, good or damaged."""
    where = Where(None, entry)
    if archive.size(entry) > _LARGEST_ITEM:
        gathering.leave_out(where, entry, texts.NOT_WELL_FORMED)
        return 1
    try:
        data = archive.read(entry) or b""
        root = tree_of(data, entry)
    except (FileDamaged, FileUnsafe):
        gathering.leave_out(where, entry, texts.NOT_WELL_FORMED)
        return 1
    folder = posixpath.dirname(entry)

    def beside(name: str) -> bytes | None:
        return archive.read(posixpath.normpath(posixpath.join(folder, name)))

    if plain_tag(root) not in _QTI_ROOTS:
        return 0
    _take(root, entry, gathering, beside)
    return 1


def _take(root: Element, label: str, gathering: Gathering, beside: ReadFile) -> None:
    bodies = BodyReader(gathering, beside)
    if plain_tag(root) == "questestinterop":
        items = [each for each in root.iter() if tag_of(each) == "item"]
        for n, item in enumerate(items, 1):
            where = Where(None, f"{label} 第 {n} 题".strip())
            _take_one(FirstItemReader(item, bodies), item, where, gathering, _section(item))
    elif plain_tag(root) == "assessmentItem":
        where = Where(None, label or attribute(root, "identifier"))
        _take_one(ItemReader(root, bodies, gathering), root, where, gathering, "")


def _section(item: Element) -> str:
    parent = item.getparent()
    return (
        one_line(attribute(parent, "title"))
        if parent is not None and tag_of(parent) == "section"
        else ""
    )


def _take_one(
    reader: ItemReader | FirstItemReader,
    item: Element,
    where: Where,
    gathering: Gathering,
    section: str,
) -> None:
    try:
        gathering.take(reader.read(), where, (section,))
    except CannotHold as problem:
        title = (
            attribute(item, "title") or attribute(item, "identifier") or attribute(item, "ident")
        )
        gathering.leave_out(where, title, problem.why)
