"""Qt's own windows for choosing files, in the language of the program.

On a desktop with windows of its own for that, those come; Qt's words are for the others.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

NAME = "qtbase_zh_CN"


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
