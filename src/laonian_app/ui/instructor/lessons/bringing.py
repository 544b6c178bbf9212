"""Brings files and pasted texts in: report first, then drafts on the shelf."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from laonian_app.ground.errors import LaonianError
from laonian_app.lessons.authoring.remembered_columns import (
    likeness_of,
    proposed,
    read_remembered,
    remember,
)
from laonian_app.lessons.bundle import Bundle, is_bundle, look_into
from laonian_app.lessons.importing import Imported, read, read_pasted, write_to
from laonian_app.lessons.importing.recognise import recognise
from laonian_app.lessons.importing.tables.columns import Columns
from laonian_app.lessons.importing.tables.reading import tables_of
from laonian_app.lessons.importing.tables.sheet import Sheet
from laonian_app.lessons.installing import Installed, There, install, what_is_there
from laonian_app.lessons.model import Status
from laonian_app.ui.instructor.lessons.arrival_screen import ArrivalScreen
from laonian_app.ui.instructor.lessons.columns_screen import ColumnsScreen
from laonian_app.ui.instructor.lessons.import_screen import ImportScreen
from laonian_app.ui.instructor.lessons.incoming import Incoming
from laonian_app.ui.instructor.lessons.ports import AuthoringPorts, said
from laonian_app.ui.learner.surroundings import Surroundings

TABLES = frozenset(("excel", "csv"))
T = TypeVar("T")
_DELIMITED = frozenset((".csv", ".tsv"))


@dataclass(frozen=True, slots=True)
class Table:
    """A file that can be read as a table; `form` is excel or csv."""

    file: Path
    form: str


@dataclass(frozen=True, slots=True)
class Understood:
    """What the files gave, and what was refused, in words; nothing is written yet."""

    imported: tuple[Imported, ...] = ()
    refused: tuple[LaonianError, ...] = ()
    table: Table | None = None
    bundles: tuple[Bundle, ...] = ()


class Bringing(QObject):
    """Signals:
    done(object): the folders of the new lessons as a list of Path.
    left(): nothing was taken.
    """

    done = Signal(object)
    left = Signal()

    def __init__(self, around: Surroundings, ports: AuthoringPorts) -> None:
        super().__init__()
        self._around, self._ports = around, ports
        self._found = Understood()
        self._sheet: Sheet | None = None
        self._columns: ColumnsScreen | None = None
        self._tried: Imported | None = None
        self._arriving: list[Bundle] = []
        self._arrived: list[Path] = []

    def choose(self) -> None:
        """Let files be chosen, and bring them in."""
        files = self._ports.choose_files("documents")
        if files:
            self.take(Incoming(tuple(files)))

    def take(self, incoming: Incoming) -> None:
        """Bring in what was dropped or pasted."""
        name = self.tr("Pasted text")
        job = partial(_understand, incoming, name, self._ports.columns_file)
        self._around.jobs.run(job, self._on_understood, self._on_failed)

    def _on_understood(self, found: Understood) -> None:
        self._found = found
        self._arriving, self._arrived = list(found.bundles), []
        self._go_on()

    def _go_on(self) -> None:
        """Show what came packed, one lesson after the other, and behind it the report."""
        if self._arriving:
            self._look_at(self._arriving.pop(0))
        elif self._found.imported or self._found.refused:
            self._show_report()
        else:
            self._end([])

    def _end(self, folders: list[Path]) -> None:
        taken = [*self._arrived, *folders]
        if taken:
            self.done.emit(taken)
        else:
            self.left.emit()

    def _look_at(self, bundle: Bundle) -> None:
        shelf = self._ports.shelf
        job = partial(what_is_there, bundle, shelf.own_folder, shelf.other_folders)
        self._around.jobs.run(job, partial(self._show_arrival, bundle), self._on_failed)

    def _show_arrival(self, bundle: Bundle, there: There) -> None:
        contacts = self._ports.shelf.state.beside.contacts
        count = len(self._found.bundles)
        place = (count - len(self._arriving), count)
        screen = ArrivalScreen(
            self._around.kit, bundle, bundle.unknown_numbers(contacts), there, place=place
        )
        screen.taken.connect(partial(self._on_arrival_taken, bundle))
        screen.left.connect(self._go_on)
        self._around.window.show_page(screen)

    def _on_arrival_taken(self, bundle: Bundle) -> None:
        shelf = self._ports.shelf
        job = partial(install, bundle, shelf.own_folder, shelf.other_folders)
        self._around.jobs.run(job, self._on_installed, self._on_failed)

    def _on_installed(self, installed: Installed) -> None:
        self._arrived.append(installed.folder)
        self._go_on()

    def _show_report(self) -> None:
        found = self._found
        screen = ImportScreen(
            self._around.kit,
            found.imported,
            [said(error) for error in found.refused],
            is_table=found.table is not None,
        )
        screen.taken.connect(self._on_taken)
        screen.columns_asked.connect(self._on_columns)
        screen.left.connect(partial(self._end, []))
        self._columns = None
        self._around.window.show_page(screen)

    def _on_failed(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        self._found = Understood(refused=(error,))
        self._show_report()

    # ------------------------------------------------------------ keeping

    def _on_taken(self) -> None:
        root = self._ports.shelf.own_folder
        job = partial(_keep, self._found.imported, root)
        self._around.jobs.run(job, self._end, self._on_failed)

    # ------------------------------------------------------------ columns by hand

    def _on_columns(self) -> None:
        assert self._found.table is not None
        job = partial(_first_table, self._found.table, self._ports.columns_file)
        self._around.jobs.run(job, self._on_table, self._on_failed)

    def _on_table(self, found: tuple[Sheet, Columns]) -> None:
        self._sheet, columns = found
        screen = ColumnsScreen(self._around.kit, self._sheet, columns)
        screen.changed.connect(self._try_columns)
        screen.confirmed.connect(self._on_confirmed)
        screen.left.connect(self._show_report)
        self._columns = screen
        self._around.window.show_page(screen)
        self._try_columns(columns)

    def _try_columns(self, columns: Columns) -> None:
        assert self._found.table is not None
        assert self._sheet is not None
        table = self._found.table
        job = partial(read, table.file, table.form, {self._sheet.name: columns})
        self._around.jobs.run(job, self._on_tried, self._on_not_tried)

    def _on_tried(self, imported: Imported) -> None:
        self._tried = imported
        if self._columns is not None:
            self._columns.show_result(imported)

    def _on_not_tried(self, error: Exception) -> None:
        if not isinstance(error, LaonianError):
            raise error
        self._tried = None
        if self._columns is not None:
            self._columns.show_result(None, said(error))

    def _on_confirmed(self) -> None:
        screen, sheet = self._columns, self._sheet
        assert screen is not None
        assert sheet is not None
        job = partial(remember, self._ports.columns_file, sheet, screen.columns)
        self._around.jobs.run(job, _nothing, self._on_not_remembered)
        if self._tried is not None:
            self._found = replace(self._found, imported=(self._tried,), refused=())
        self._show_report()

    def _on_not_remembered(self, error: Exception) -> None:
        if not isinstance(error, OSError):
            raise error


def _nothing(_done: object) -> None:
    """Nobody waits for this."""


def _understand(incoming: Incoming, name: str, columns_file: Path) -> Understood:
    packed = [file for file in incoming.files if is_bundle(file)]
    others = [file for file in incoming.files if file not in packed]
    imported: list[Imported] = []
    bundles: list[Bundle] = []
    refused: list[LaonianError] = []
    sources: list[Callable[[], Imported]] = [partial(_read, file, columns_file) for file in others]
    if incoming.text.strip():
        sources.append(partial(read_pasted, incoming.text, name))
    for file in packed:
        _try(partial(look_into, file), bundles, refused)
    for source in sources:
        _try(source, imported, refused)
    table = _table_of(others[0]) if len(others) == 1 else None
    return Understood(tuple(imported), tuple(refused), table, tuple(bundles))


def _try(work: Callable[[], T], done: list[T], refused: list[LaonianError]) -> None:
    try:
        done.append(work())
    except LaonianError as error:
        refused.append(error)


def _read(file: Path, columns_file: Path) -> Imported:
    table = _table_of(file)
    known = _known_columns(table, columns_file) if table is not None else {}
    if table is not None and known:
        return read(file, table.form, known)
    return read(file)


def _known_columns(table: Table, columns_file: Path) -> Mapping[str, Columns]:
    """Return how the sheets of a table were read before, where their form is known."""
    known = read_remembered(columns_file)
    sheets = tables_of(recognise(table.file, table.form)) if known else []
    return {
        sheet.name: known[likeness] for sheet in sheets if (likeness := likeness_of(sheet)) in known
    }


def _table_of(file: Path) -> Table | None:
    """Return a file as a table, by its content, or by its name where the content is unclear."""
    try:
        found = recognise(file).format
    except LaonianError:
        return None
    if found not in TABLES and file.suffix.lower() in _DELIMITED:
        found = "csv"
    return Table(file, found) if found in TABLES else None


def _first_table(table: Table, columns_file: Path) -> tuple[Sheet, Columns]:
    sheets = tables_of(recognise(table.file, table.form))
    sheet = max(sheets, key=lambda each: len(each.rows))
    return sheet, proposed(sheet, read_remembered(columns_file))


def _keep(imported: Sequence[Imported], root: Path) -> list[Path]:
    """Write the lessons as drafts; return their folders."""
    folders: list[Path] = []
    for each in imported:
        drafts = tuple(replace(lesson, status=Status.DRAFT) for lesson in each.lessons)
        folders += write_to(replace(each, lessons=drafts), root).folders
    return folders
