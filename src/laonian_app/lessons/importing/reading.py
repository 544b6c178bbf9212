"""Reads a file of any known format into lessons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from laonian_app.lessons.importing.conversion import recognised
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.recognise import Recognised, of_text
from laonian_app.lessons.importing.result import Imported
from laonian_app.lessons.importing.tables.columns import Columns
from laonian_app.lessons.importing.tables.sheet import Sheet

_NO_COLUMNS: Mapping[str, Columns] = {}


def read(
    file: Path, forced: str | None = None, columns: Mapping[str, Columns] = _NO_COLUMNS
) -> Imported:
    """Read a file; nothing is written.

    Args:
        forced: a format's name where the content alone should not decide.
        columns: for tables, what their columns are, by the sheet's name.

    Returns:
        The lessons, what was left out and why, and what should be looked at. One bad
        question never stops the rest.

    Raises:
        ImportRefused: the file as a whole gives nothing; its subclasses say why.
    """
    found, is_converted = recognised(file, forced)
    return _imported(found, file, columns, is_converted=is_converted)


def read_pasted(text: str, name: str, forced: str | None = None) -> Imported:
    """Read a text that somebody pasted.

    Args:
        name: to call it by, for titles and messages.
        forced: the name of a text format.

    Raises:
        FormatNotOffered: no text format is called so.
    """
    found = of_text(text, name, forced)
    if found.format == "lesson":
        return _own(found, Path(name))
    gathering = Gathering(name)
    if found.format == "csv":
        _fill_from_tables(_sheets(found, gathering), gathering, _NO_COLUMNS)
    else:
        _fill(found, gathering)
    return gathering.imported(found.format, "", name)


def _imported(
    found: Recognised, file: Path, columns: Mapping[str, Columns], *, is_converted: bool
) -> Imported:
    if found.format == "lesson":
        return _own(found, file)
    gathering = Gathering(file.name)
    if is_converted:
        gathering.say("converted")
    format_name, encoding = found.format, found.encoding
    if format_name in {"excel", "csv"}:
        sheets = _sheets(found, gathering)
        del found  # what the sheets show is enough; the file itself may be large
        _fill_from_tables(sheets, gathering, columns)
    else:
        _fill(found, gathering)
    return gathering.imported(format_name, encoding, file.stem)


def _sheets(found: Recognised, gathering: Gathering) -> list[Sheet]:
    from laonian_app.lessons.importing.tables.reading import tables_of

    if found.archive and any("/media/" in name for name in found.archive.names):
        gathering.say("sheet-pictures")
    return tables_of(found)


def _fill_from_tables(
    sheets: Sequence[Sheet], gathering: Gathering, columns: Mapping[str, Columns]
) -> None:
    from laonian_app.lessons.importing.tables.reading import read_tables

    read_tables(sheets, gathering, columns)


def _fill(found: Recognised, gathering: Gathering) -> None:
    """Let the reader of its format read a file; each is imported when it is needed."""
    if found.format == "word":
        from laonian_app.lessons.importing.word.reading import read_word

        read_word(found, gathering)
    elif found.format == "slides":
        from laonian_app.lessons.importing.slides import read_slides

        read_slides(found, gathering)
    elif found.format == "anki":
        from laonian_app.lessons.importing.anki.reading import read_anki

        read_anki(found, gathering)
    elif found.format in {"moodle-xml", "qti"}:
        _fill_from_xml(found, gathering)
    else:
        _fill_from_text(found, gathering)


def _fill_from_xml(found: Recognised, gathering: Gathering) -> None:
    if found.format == "moodle-xml":
        from laonian_app.lessons.importing.moodle.reading import read_moodle_xml

        read_moodle_xml(found, gathering)
    else:
        from laonian_app.lessons.importing.qti.reading import read_qti

        read_qti(found, gathering)


def _fill_from_text(found: Recognised, gathering: Gathering) -> None:
    if found.format == "gift":
        from laonian_app.lessons.importing.gift.reading import read_gift

        read_gift(found.text, gathering)
    elif found.format == "aiken":
        from laonian_app.lessons.importing.aiken import read_aiken

        read_aiken(found.text, gathering)
    elif found.format == "markdown":
        from laonian_app.lessons.importing.task_lists import read_task_lists

        read_task_lists(found.text, gathering)
    else:
        from laonian_app.lessons.importing.plain_text import read_text

        read_text(found.text, gathering)


def _own(found: Recognised, file: Path) -> Imported:
    from laonian_app.lessons.importing.own_format import read_own

    return read_own(found, file)
