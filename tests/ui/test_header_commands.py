"""The commands of a header: replaced whole, or some of them kept."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.parts import Kit


def test_commands_that_stay_live_on_and_the_others_go(kit: Kit, qtbot: QtBot) -> None:
    page = Page(kit, "一屏")
    qtbot.addWidget(page)
    page.resize(1366, 768)
    page.show()
    before = page.header.commands

    page.use_commands([*before[:-1], Button(kit, "另一个")])
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    page.arrange()

    assert [isValid(command) for command in before] == [True, True, True, False]
    assert [command.text() for command in page.header.commands][-1] == "另一个"
