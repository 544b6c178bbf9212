"""The system's own window for choosing files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from laonian_app.ui.instructor.system_dialogs import use_our_language

_ENDINGS = {
    "pictures": "*.png *.jpg *.jpeg *.gif *.bmp *.webp *.svg *.heic",
    "sounds": "*.mp3 *.wav *.ogg",
    "videos": "*.mp4",
    "subtitles": "*.srt",
}


class FileChooser:
    """Asks for files; it begins where the last ones came from."""

    def __init__(self, parent: QWidget, folder: Path) -> None:
        self._parent, self._folder = parent, folder

    def choose_folder(self, begin: Path) -> Path | None:
        """Return the chosen folder, None where it was cancelled."""
        title = QCoreApplication.translate("FileChooser", "Choose a folder")
        name = QFileDialog.getExistingDirectory(self._parent, title, str(begin))
        return Path(name) if name else None

    def choose(self, what: str) -> list[Path]:
        """Return the chosen files, none where it was cancelled.

        Args:
            what: documents, pictures, sounds, videos or subtitles.
        """
        title = _title_of(what)
        kinds = f"{title} ({_ENDINGS[what]})" if what in _ENDINGS else ""
        use_our_language()
        names, _ = QFileDialog.getOpenFileNames(self._parent, title, str(self._folder), kinds)
        files = [Path(name) for name in names]
        if files:
            self._folder = files[0].parent
        return files


def _title_of(what: str) -> str:
    titles = {
        "pictures": QCoreApplication.translate("FileChooser", "Choose a picture"),
        "sounds": QCoreApplication.translate("FileChooser", "Choose a sound"),
        "videos": QCoreApplication.translate("FileChooser", "Choose a video"),
        "subtitles": QCoreApplication.translate("FileChooser", "Choose subtitles"),
    }
    words = QCoreApplication.translate("FileChooser", "Choose Word, Excel or other files")
    return titles.get(what, words)
