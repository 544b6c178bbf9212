"""The formats that a lesson can be taken out in, each written by the floors below."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.beside import Beside
from laonian_app.lessons.model import Contact, Lesson

if TYPE_CHECKING:
    from laonian_app.lessons.exporting.parts import Handout
    from laonian_app.lessons.exporting.result import Exported
    from laonian_app.lessons.importing.result import LeftOut

PAINTED = frozenset({"word", "picture", "sheet"})
"""Formats that are painted: they need an application of Qt."""


class NothingToShow(LaonianError):
    """A lesson of questions alone: the long picture would be its title and nothing else."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{title}” has questions but no pages; a long picture would be empty."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Take the page in large type or the Word handout.")


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be taken out: the lesson, its folder, what lies around it, where to.

    `sound` writes a lesson as sound to a place and returns the files.
    """

    folder: Path
    lesson: Lesson
    beside: Beside
    out: Path
    sound: Callable[[Order], tuple[Path, ...]]
    with_answers: bool = False

    def read_file(self, name: str) -> bytes:
        """Return a file of the lesson's folder."""
        return (self.folder / name).read_bytes()

    @property
    def contacts(self) -> Mapping[str, Contact]:
        return self.beside.contacts

    @property
    def closing_line(self) -> str:
        course = self.beside.courses.get(self.lesson.course)
        return course.closing_line if course else ""


@dataclass(frozen=True, slots=True)
class Done:
    """The files that were written, and what is not in them."""

    files: tuple[Path, ...]
    left_out: tuple[LeftOut, ...] = ()
    dropped: tuple[str, ...] = ()


Exporter = Callable[[Order], Done]


def _bundle(order: Order) -> Done:
    from laonian_app.lessons.bundle import write_bundle

    write_bundle(order.lesson, order.folder, order.out)
    return Done((order.out,))


def _gift(order: Order) -> Done:
    from laonian_app.lessons.exporting.gift import gift_of

    return _kept(gift_of(order.lesson, order.contacts), order.out)


def _moodle_xml(order: Order) -> Done:
    from laonian_app.lessons.exporting.moodle_xml import moodle_xml_of

    return _kept(moodle_xml_of(order.lesson, order.contacts, order.read_file), order.out)


def _kept(exported: Exported, out: Path) -> Done:
    from laonian_app.lessons.exporting.files import keep

    keep(exported.data, out)
    return Done((out,), exported.left_out, exported.dropped)


def _word(order: Order) -> Done:
    from laonian_app.lessons.exporting.files import keep
    from laonian_app.lessons.exporting.word import word_of
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
    from laonian_app.ui.printing.long_picture import encoded, long_picture

    handout = _handout(order)
    if not (handout.pages or handout.takeaways or handout.card):
        raise NothingToShow(title=order.lesson.title)
    data, ending = encoded(long_picture(handout, order.read_file))
    out = order.out.with_suffix(ending)
    keep(data, out)
    return Done((out,), dropped=("练习",) if handout.questions else ())


def _sheet(order: Order) -> Done:
    from laonian_app.ui.printing.home_sheet import home_sheet_of
    from laonian_app.ui.printing.home_sheet_paper import write_sheet

    sheet = home_sheet_of(order.lesson, order.contacts, order.closing_line, "")
    write_sheet(sheet, order.out)
    return Done((order.out,))


def _audio(order: Order) -> Done:
    return Done(order.sound(order))


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


def _handout(order: Order) -> Handout:
    from laonian_app.lessons.exporting.handout import handout_of

    return handout_of(order.lesson, order.contacts, order.closing_line)
