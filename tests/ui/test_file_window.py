"""Qt's own window for files, on a PC without windows of its own for that."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtWidgets import (
    QFileDialog,
    QFileSystemModel,
    QLabel,
    QPushButton,
    QTreeView,
)
from pytestqt.qtbot import QtBot

from laonian_app.ground.paths import shipped
from laonian_app.ui.instructor.system_dialogs import NAME, FileWindow

ENGLISH = re.compile("[A-Za-z]{2,}")


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[FileWindow]:
    application = QCoreApplication.instance()
    assert application is not None
    ours = QTranslator(application)
    assert ours.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    application.installTranslator(ours)
    (tmp_path / "一个文件夹").mkdir()
    made = FileWindow(None, "选文件", tmp_path, QFileDialog.FileMode.ExistingFiles)
    qtbot.addWidget(made)
    yield made
    made.close()
    application.removeTranslator(ours)
    for theirs in application.findChildren(QTranslator, NAME):
        application.removeTranslator(theirs)
        theirs.setParent(None)


def test_no_word_of_it_is_english(window: FileWindow, qtbot: QtBot) -> None:
    words = [label.text() for label in window.findChildren(QLabel) if not label.isHidden()]
    words += [button.text() for button in window.findChildren(QPushButton) if not button.isHidden()]
    (files,) = window.findChildren(QFileSystemModel)
    words += [
        str(files.headerData(column, Qt.Orientation.Horizontal))
        for column in range(files.columnCount())
    ]

    assert "在文件夹：" in words
    assert "种类：" in words
    assert [each for each in words if ENGLISH.search(each)] == []


def test_a_folder_is_called_a_folder(window: FileWindow, qtbot: QtBot) -> None:
    (table,) = window.findChildren(QTreeView)
    qtbot.waitUntil(lambda: table.model().rowCount(table.rootIndex()) == 1, timeout=5_000)

    assert table.model().index(0, 2, table.rootIndex()).data() == "文件夹"
