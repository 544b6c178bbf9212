"""The formats that `export` knows, each written by the floors below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from laonian_app.cli.place import Place

if TYPE_CHECKING:
    from laonian_app.lessons.beside import Beside
    from laonian_app.lessons.exporting.parts import Handout
    from laonian_app.lessons.exporting.result import Exported
    from laonian_app.lessons.importing.result import LeftOut
    from laonian_app.lessons.model import Contact, Lesson


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be exported: the lesson, the folder it lies in, where to."""

    place: Place
    folder: Path
    lesson: Lesson
    out: Path
    with_answers: bool = False

    def read_file(self, name: str) -> bytes:
        """Return a file of the lesson's folder."""
        return (self.folder / name).read_bytes()


@dataclass(frozen=True, slots=True)
class Done:
    """The files that were written, and what is not in them."""

    files: tuple[Path, ...]
    left_out: tuple[LeftOut, ...] = ()
    dropped: tuple[str, ...] = ()


Exporter = Callable[[Order], Done]


# ---------------------------------------------------------------- the formats


def _bundle(order: Order) -> Done:
    from laonian_app.lessons.bundle import write_bundle

    write_bundle(order.lesson, order.folder, order.out)
    return Done((order.out,))


def _gift(order: Order) -> Done:
    from laonian_app.lessons.exporting.gift import gift_of

    return _kept(gift_of(order.lesson, _contacts(order)), order.out)


def _moodle_xml(order: Order) -> Done:
    from laonian_app.lessons.exporting.moodle_xml import moodle_xml_of

    return _kept(moodle_xml_of(order.lesson, _contacts(order), order.read_file), order.out)


def _kept(exported: Exported, out: Path) -> Done:
    from laonian_app.lessons.exporting.files import keep

    keep(exported.data, out)
    return Done((out,), exported.left_out, exported.dropped)


def _word(order: Order) -> Done:
    from laonian_app.lessons.exporting.files import keep
    from laonian_app.lessons.exporting.word import word_of

    _start_qt()
    from laonian_app.ui.printing.strips import as_raster

    def picture(name: str) -> bytes:
        return as_raster(order.read_file(name))

    data = word_of(_handout(order), picture, with_answers=order.with_answers)
    keep(data, order.out)
    return Done((order.out,))


def _html(order: Order) -> Done:
    from laonian_app.lessons.exporting.files import keep
    from laonian_app.lessons.exporting.html_page import html_of

    keep(html_of(_handout(order), order.read_file), order.out)
    return Done((order.out,))


def _picture(order: Order) -> Done:
    from laonian_app.lessons.exporting.files import keep

    _start_qt()
    from laonian_app.ui.printing.long_picture import encoded, long_picture

    data, ending = encoded(long_picture(_handout(order), order.read_file))
    out = order.out.with_suffix(ending)
    keep(data, out)
    return Done((out,))


def _sheet(order: Order) -> Done:
    _start_qt()
    from laonian_app.ui.printing.home_sheet import home_sheet_of
    from laonian_app.ui.printing.home_sheet_paper import write_sheet

    sheet = home_sheet_of(order.lesson, _contacts(order), _closing_line(order), "")
    write_sheet(sheet, order.out)
    return Done((order.out,))


def _audio(order: Order) -> Done:
    from laonian_app.cli.speech import export_audio

    return Done(export_audio(order.place, order.folder, order.lesson, order.out))


EXPORTERS: Mapping[str, Exporter] = {
    "lesson": _bundle,
    "gift": _gift,
    "moodle-xml": _moodle_xml,
    "word": _word,
    "html": _html,
    "picture": _picture,
    "sheet": _sheet,
    "audio": _audio,
}


# ---------------------------------------------------------------- what they need


def _beside(order: Order) -> Beside:
    """Return what lies around the lesson; the program's own folder stays the last one."""
    from laonian_app.lessons.beside import read_beside

    own, shelves = order.folder.absolute().parent, order.place.lesson_folders
    known = {shelf.absolute() for shelf in shelves}
    return read_beside(shelves if own in known else (own, *shelves))


def _contacts(order: Order) -> Mapping[str, Contact]:
    return _beside(order).contacts


def _closing_line(order: Order) -> str:
    course = _beside(order).courses.get(order.lesson.course)
    return course.closing_line if course else ""


def _handout(order: Order) -> Handout:
    from laonian_app.lessons.exporting.handout import handout_of

    return handout_of(order.lesson, _contacts(order), _closing_line(order))


def _start_qt() -> None:
    """Make Qt draw without a screen, in the program's own type and language."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from laonian_app.app import make_application

    if QApplication.instance() is None:
        make_application(())  # Qt keeps it
