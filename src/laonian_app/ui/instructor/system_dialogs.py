"""Qt's own windows for choosing files, in the language of the program.

On a desktop with windows of its own for that, those come; Qt's words are for the others.
"""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileInfo, QLibraryInfo, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QFileDialog, QFileIconProvider, QSplitter, QTreeView, QWidget

NAME = "qtbase_zh_CN"
WORDS_PX = 22
SIZE = (1100, 640)
COLUMNS = (350, 130, 140, 230)
PARTS = [200, 870]
"""Widths in pixels: name, size, kind and day; the places at the left and the files."""


def use_our_language() -> None:
    """Let Qt's own words be Chinese from now on; calling twice is safe.

    Only where such a window opens: the start must not wait for it.
    """
    application = QCoreApplication.instance()
    if application is None or application.findChild(QTranslator, NAME) is not None:
        return
    words = QTranslator(application)
    words.setObjectName(NAME)
    if words.load(NAME, QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        QCoreApplication.installTranslator(words)


class Kinds(QFileIconProvider):
    """Names the kinds of files, which Qt's own translation leaves in English."""

    def type(self, info: QFileInfo) -> str:
        """Return what stands in the column of kinds."""
        if info.isDir():
            return QCoreApplication.translate("FileWindow", "Folder")
        kind = QCoreApplication.translate("FileWindow", "{suffix} file")
        return kind.format(suffix=info.suffix().upper()).strip()


class FileWindow(QFileDialog):
    """The system's window for files, or Qt's own in our words and in readable type."""

    def __init__(
        self, parent: QWidget | None, title: str, folder: Path, mode: QFileDialog.FileMode
    ) -> None:
        use_our_language()
        super().__init__(parent, title, str(folder))
        self.setFileMode(mode)
        self._kinds = Kinds()  # Qt keeps no hold of it
        self.setIconProvider(self._kinds)
        labels = {
            QFileDialog.DialogLabel.LookIn: self.tr("In the folder:"),
            QFileDialog.DialogLabel.FileName: self.tr("Name:"),
            QFileDialog.DialogLabel.FileType: self.tr("Kind:"),
        }
        for label, words in labels.items():
            self.setLabelText(label, words)
        self._enlarge()

    def _enlarge(self) -> None:
        """Let Qt's own window be as easily read as the instructor's pages."""
        font = QFont(self.font())
        font.setPixelSize(WORDS_PX)
        self.setFont(font)
        self.resize(*SIZE)
        for table in self.findChildren(QTreeView):
            for column, width in enumerate(COLUMNS):
                table.setColumnWidth(column, width)
        for parted in self.findChildren(QSplitter):
            parted.setSizes(PARTS)

    def chosen(self) -> list[Path]:
        """Ask, and return what was chosen; nothing where it was cancelled."""
        try:
            files = self.selectedFiles() if self.exec() else []
            return [Path(name) for name in files]
        finally:
            self.deleteLater()


def choose_files(parent: QWidget, title: str, folder: Path, kinds: str = "") -> list[Path]:
    """Return the files that were chosen, none where it was cancelled.

    Args:
        kinds: the kinds to choose from as Qt writes them, `Pictures (*.png)`; all without.
    """
    window = FileWindow(parent, title, folder, QFileDialog.FileMode.ExistingFiles)
    if kinds:
        window.setNameFilter(kinds)
    return window.chosen()


def choose_folder(parent: QWidget, title: str, folder: Path) -> Path | None:
    """Return the folder that was chosen, None where it was cancelled."""
    window = FileWindow(parent, title, folder, QFileDialog.FileMode.Directory)
    window.setOption(QFileDialog.Option.ShowDirsOnly)
    return next(iter(window.chosen()), None)
