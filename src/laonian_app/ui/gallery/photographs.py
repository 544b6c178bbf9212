"""Draws scenes into pictures, without a display and without a person."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.kit.colours import ThemeName
from laonian_app.ui.kit.page import Page
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window

MOST_PARTS = 12


@dataclass(frozen=True, slots=True)
class Look:
    """Size of the window in pixels, type step 1 to 5, colours."""

    width: int = 1366
    height: int = 768
    step: int = 2
    theme: ThemeName = ThemeName.LIGHT


class Photographs:
    """One window that shows scene after scene."""

    def __init__(self, application: QApplication, stage: Stage, look: Look) -> None:
        self._application, self._stage = application, stage
        stage.kit.theme.use(name=look.theme, step=look.step, size=(look.width, look.height))
        self.window = Window(stage.kit, ReadingAlong())
        self.window.resize(look.width, look.height)
        self.window.show()

    def parts(self, scene: Scene) -> Iterator[tuple[str, QWidget]]:
        """Show a scene and yield its name and what is shown, once for each part of it."""
        page = scene.build(self._stage)
        self.window.show_page(page)
        self._settle()
        if scene.after is not None:
            scene.after(page)
        shown = page
        if scene.over is not None:
            shown = scene.over(self._stage)
            self.window.show_sign(shown)
        if scene.strip:
            self.window.open_strip(scene.strip)
        self._settle()
        yield scene.name, shown
        for number in range(2, MOST_PARTS):
            if not isinstance(shown, Page) or scene.strip or not shown.next_part():
                return
            self._settle()
            yield f"{scene.name}-{number}", shown

    def picture(self) -> QPixmap:
        return self.window.grab()

    def _settle(self) -> None:
        """Let everything that was asked for be laid out and painted, and what is gone go.

        Outside of Qt's own loop, nothing else deletes pages that are no longer shown.
        """
        for _ in range(4):
            self._application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def close(self) -> None:
        """Close the window and let it go."""
        self.window.close()
        self.window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def draw_all(
    photographs: Photographs, scenes: Sequence[Scene], folder: Path, only: str = ""
) -> list[Path]:
    """Draw the scenes into PNG files named after screen and state; return the files."""
    folder.mkdir(parents=True, exist_ok=True)
    files = []
    for scene in scenes:
        if only and not scene.name.startswith(only):
            continue
        for name, _ in photographs.parts(scene):
            file = folder / f"{name}.png"
            photographs.picture().save(str(file))
            files.append(file)
    return files
