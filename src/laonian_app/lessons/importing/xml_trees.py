"""XML from strangers as trees: no entities, no network, no DTD."""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING

from laonian_app.lessons.importing.refusals import FileDamaged, FileUnsafe

if TYPE_CHECKING:
    from lxml.etree import _Element as Element
else:
    Element = object

__all__ = [
    "Element",
    "attribute",
    "below",
    "child",
    "children",
    "elements_of",
    "release",
    "tag_of",
    "text_of",
    "tree_of",
]

_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ENTITY_WIDE = re.compile("<!ENTITY".encode("utf-16-le") + b"|" + "<!ENTITY".encode("utf-16-be"))


def tree_of(data: bytes, name: str) -> Element:
    """Return the root of an XML document.

    Args:
        name: of the file, for the message.

    Raises:
        FileUnsafe: it declares entities (a bomb, or a door to other files).
        FileDamaged: it is not well formed.
    """
    from lxml import etree

    _refuse_entities(data, name)
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileDamaged(name=name, detail=str(error)[:200]) from error
    if root is None:
        raise FileDamaged(name=name, detail="empty")
    return root


def elements_of(data: bytes, name: str, *tags: str) -> Iterator[Element]:
    """Yield the outermost elements of these names, each released after its turn.

    Raises:
        FileUnsafe: it declares entities.
        FileDamaged: it is not well formed; what stood before that has been yielded.
    """
    from lxml import etree

    _refuse_entities(data, name)
    events = etree.iterparse(
        BytesIO(data),
        events=("start", "end"),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    inside = None
    try:
        for event, element in events:
            if event == "start" and inside is None and tag_of(element) in tags:
                inside = element
            elif event == "end" and element is inside:
                yield element
                inside = None
                release(element)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise FileDamaged(name=name, detail=str(error)[:200]) from error


def release(element: Element) -> None:
    """Forget an element that was read, and its elder siblings."""
    element.clear()
    while element.getprevious() is not None:
        del element.getparent()[0]


def _refuse_entities(data: bytes, name: str) -> None:
    if _ENTITY.search(data) or _ENTITY_WIDE.search(data):
        raise FileUnsafe(name=name, detail="entities")


def tag_of(element: Element) -> str:
    """Return an element's name without its namespace, empty for anything but an element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """Yield the children of these names, in order; all of them where no name is given."""
    for child in element:
        tag = tag_of(child)
        if tag and (not names or tag in names):
            yield child


def child(element: Element, *path: str) -> Element | None:
    """Return the first element along a path of names, None where it ends too early."""
    found: Element | None = element
    for name in path:
        if found is None:
            return None
        found = next(children(found, name), None)
    return found


def below(element: Element, *names: str) -> Iterator[Element]:
    """Yield all elements of these names at any depth, in the document's order."""
    for each in element.iter():
        if tag_of(each) in names:
            yield each


def attribute(element: Element, name: str) -> str:
    """Return an attribute whatever its namespace, empty where it is missing."""
    for key, value in element.attrib.items():
        if str(key).rpartition("}")[2] == name:
            return str(value)
    return ""


def text_of(element: Element | None) -> str:
    """Return all text inside an element, empty for None."""
    return "" if element is None else "".join(element.itertext())
