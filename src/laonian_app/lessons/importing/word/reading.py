"""A Word document read: question lists, talks, and both in one."""

from __future__ import annotations

from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.forms import numbered_lines
from laonian_app.lessons.importing.lists.reading import read_list
from laonian_app.lessons.importing.prose import add_prose
from laonian_app.lessons.importing.recognise import Recognised
from laonian_app.lessons.importing.refusals import FileDamaged
from laonian_app.lessons.importing.tables.columns import columns_of
from laonian_app.lessons.importing.tables.rows import RowReader
from laonian_app.lessons.importing.word.document import Document, place_in_word
from laonian_app.lessons.importing.word.package import WordPackage
from laonian_app.lessons.markdown.lines import Line


def _numbered(document: Document) -> list[Line]:
    """Return a document's lines for the list reader; the document lets go of its own."""
    numbered = numbered_lines(document.with_headings())
    document.lines = []
    return numbered


def read_word(found: Recognised, gathering: Gathering) -> None:
    """Read a .docx into `gathering`.

    Raises:
        FileDamaged, FileUnsafe, FileTooLarge.
    """
    if found.archive is None:
        raise FileDamaged(name=found.name, detail="no archive")
    document = Document(WordPackage(found.archive, found.name), gathering)
    document.read()
    for number, sheet in enumerate(document.sheets, 1):
        columns = columns_of(sheet)
        if columns is not None:
            RowReader(columns, gathering, sheet, f"第 {number} 个题目表格").read()
    rest = read_list(
        _numbered(document),
        gathering,
        place_in_word,
        document.emphasis,
    )
    add_prose(rest, gathering)
