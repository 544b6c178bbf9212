"""What the command `export` orders: a lesson with what lies around it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from laonian_app.cli.place import Place
from laonian_app.ground.paths import shipped
from laonian_app.ui.taking_out.formats import EXPORTERS, PAINTED, Done, Order

if TYPE_CHECKING:
    from laonian_app.lessons.beside import Beside
    from laonian_app.lessons.model import Lesson


def export_as(
    name: str, place: Place, folder: Path, lesson: Lesson, out: Path, *, with_answers: bool
) -> Done:
    """Write a lesson in the format of this name.

    Raises:
        LaonianError: what the format's exporter raises.
    """
    if name in PAINTED:
        _start_qt()

    def sound(order: Order) -> tuple[Path, ...]:
        from laonian_app.speech.lesson_sound import write_lesson_sound
        from laonian_app.speech.recording_places import RecordingPlaces

        places = RecordingPlaces(shipped("lessons"), place.home.recordings)
        return write_lesson_sound(
            place.home, places, order.folder, order.lesson, order.contacts, order.out
        )

    order = Order(folder, lesson, _beside(place, folder), out, sound, with_answers)
    return EXPORTERS[name](order)


def _beside(place: Place, folder: Path) -> Beside:
    """Return what lies around the lesson; the program's own folder stays the last one."""
    from laonian_app.lessons.beside import read_beside

    own, shelves = folder.absolute().parent, place.lesson_folders
    known = {shelf.absolute() for shelf in shelves}
    return read_beside(shelves if own in known else (own, *shelves))


def _start_qt() -> None:
    """Make Qt draw without a screen, in the program's own type and language."""
    import os

    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from laonian_app.app import make_application

    if QApplication.instance() is None:
        make_application(())  # Qt keeps it
