"""The system's own window for choosing files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from laonian_app.ui.instructor.system_dialogs import choose_files, choose_folder

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
        return choose_folder(self._parent, title, begin)

    def choose(self, what: str) -> list[Path]:
        """Return the chosen files, none where it was cancelled.

        Args:
            what: documents, pictures, sounds, videos or subtitles.
        """
        title = _title_of(what)
        kinds = f"{title} ({_ENDINGS[what]})" if what in _ENDINGS else ""
        files = choose_files(self._parent, title, self._folder, kinds)
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
