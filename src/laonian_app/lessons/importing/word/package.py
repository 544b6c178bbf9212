"""The parts of a .docx: text, relations, pictures, numbering, styles.

Read as XML and not through python-docx: that knows neither the numbers of automatic lists
nor text boxes, and holds the whole tree, where a long document needs one paragraph at a time.
ECMA-376 part 1, clause 17.
"""

from __future__ import annotations

import posixpath
from collections.abc import Iterator

from laonian_app.lessons.importing.archives import Archive
from laonian_app.lessons.importing.library_faults import LIBRARY_FAULTS
from laonian_app.lessons.importing.refusals import FileDamaged, FileUnsafe
from laonian_app.lessons.importing.xml_trees import (
    Element,
    attribute,
    children,
    release,
    tag_of,
    tree_of,
)

_BODY_DEPTH = 2
_START = 4_096


class WordPackage:
    """A .docx opened.

    Raises:
        FileDamaged: it has no text part.
    """

    def __init__(self, archive: Archive, name: str) -> None:
        self._archive = archive
        self._name = name
        self._document = self._find_document()
        self._relations = self._relations_of(self._document)

    def _find_document(self) -> str:
        for kind, target in self._relations_of("").values():
            if kind == "officeDocument":
                return target
        raise FileDamaged(name=self._name, detail="no document part")

    def _relations_of(self, part: str) -> dict[str, tuple[str, str]]:
        """Return kind and target of each relation of a part, by its id."""
        folder, name = posixpath.split(part)
        data = self._archive.read_xml(posixpath.join(folder, "_rels", f"{name}.rels"))
        if data is None:
            return {}
        found = {}
        for relation in children(tree_of(data, self._name), "Relationship"):
            kind = attribute(relation, "Type").rpartition("/")[2]
            target = attribute(relation, "Target")
            if attribute(relation, "TargetMode") == "External":
                found[attribute(relation, "Id")] = ("external", target)
                continue
            whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found[attribute(relation, "Id")] = (kind, posixpath.normpath(whole))
        return found

    def part(self, kind: str) -> Element | None:
        """Return the tree of a part that the text relates to (numbering, styles), or None."""
        return next(self.parts(kind), None)

    def parts(self, kind: str) -> Iterator[Element]:
        """Yield the trees of all parts of a kind (header, footer)."""
        for own, target in self._relations.values():
            data = self._archive.read_xml(target) if own == kind else None
            if data is not None:
                yield tree_of(data, self._name)

    def picture(self, relation: str) -> tuple[str, bytes | None]:
        """Return name and bytes of a picture; bytes are None where it lies elsewhere."""
        kind, target = self._relations.get(relation, ("", ""))
        if kind == "external" or not target:
            return target, None
        return posixpath.basename(target), self._archive.read(target)

    def body(self) -> Iterator[Element]:
        """Yield the paragraphs and tables of the text, each released after its turn.

        Raises:
            FileDamaged, FileUnsafe: while walking.
        """
        from lxml import etree

        if self._document not in self._archive.names:
            raise FileDamaged(name=self._name, detail="no document part")
        with self._archive.open(self._document) as start:
            if b"<!DOCTYPE" in start.read(_START):
                raise FileUnsafe(name=self._name, detail="document type")
        with self._archive.open(self._document) as source:
            try:
                yield from _blocks(
                    etree.iterparse(
                        source,
                        events=("start", "end"),
                        resolve_entities=False,
                        no_network=True,
                        load_dtd=False,
                        huge_tree=False,
                        remove_comments=True,
                    )
                )
            except LIBRARY_FAULTS as error:
                raise FileDamaged(name=self._name, detail=repr(error)[:200]) from error


def _blocks(events: Iterator[tuple[str, Element]]) -> Iterator[Element]:
    depth = 0
    for event, element in events:
        if event == "start":
            depth += 1
            continue
        depth -= 1
        if depth == _BODY_DEPTH and tag_of(element) in {"p", "tbl", "sdt"}:
            yield element
            release(element)
