"""What python-pptx does not name: pictures that fill, words inside SmartArt."""

from __future__ import annotations

import posixpath
from typing import TYPE_CHECKING, Any

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.importing.wording import one_line
from laonian_app.lessons.importing.xml_trees import attribute, below, text_of, tree_of

if TYPE_CHECKING:
    from pptx.opc.package import Part
else:
    Part = object


def pictures_in(element: Any, part: Part, path: str) -> list[tuple[str, bytes]]:
    """Return name and bytes of the pictures below the elements at a path of a slide."""
    found = []
    for place in element.xpath(path):
        for blip in below(place, "blip"):
            there = _related(part, attribute(blip, "embed"))
            if there is not None:
                found.append((posixpath.basename(str(there.partname)), there.blob))
    return found


def words_of_diagram(element: Any, part: Part) -> list[str]:
    """Return the words of the boxes of SmartArt, in its order; empty for charts."""
    ids = next(iter(below(element, "relIds")), None)
    there = _related(part, attribute(ids, "dm")) if ids is not None else None
    if there is None:
        return []
    root = tree_of(there.blob, str(there.partname))
    texts = (_words(point) for point in below(root, "pt"))
    return [text for text in texts if text]


def _words(point: Any) -> str:
    paragraphs = ("".join(text_of(run) for run in below(each, "t")) for each in below(point, "p"))
    return one_line(cleaned("\n".join(paragraphs)))


def _related(part: Part, relation: str) -> Part | None:
    """Return the part of a relation inside the file, None where it is missing or elsewhere."""
    found = part.rels.get(relation) if relation else None
    return None if found is None or found.is_external else found.target_part
