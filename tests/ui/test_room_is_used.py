"""What gives way where room is short, and what takes all of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from laonian_app.ui.kit.bars import BottomBar
from laonian_app.ui.kit.buttons import Button, Face, MainButton
from laonian_app.ui.kit.header import Header
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.fragments import Fragment, Screenful, Shape
from laonian_app.ui.learner.page_view import PageView

COMMANDS = {
    "课程": "books-duotone",
    "改记录": "user-switch-duotone",
    "显示姓名": "eye-duotone",
    "导出 CSV": "floppy-disk-duotone",
    "声音": "speaker-low-duotone",
}


def five_commands(kit: Kit) -> Header:
    commands = [Button(kit, words, icon, face=Face.SMALL) for words, icon in COMMANDS.items()]
    return Header(kit, "", commands)


def test_five_commands_stand_in_a_narrow_header_at_the_largest_type(kit: Kit, qtbot: QtBot) -> None:
    kit.theme.use(step=5, size=(1024, 768))
    header = five_commands(kit)
    qtbot.addWidget(header)

    header.resize(1024, 92)
    header.show()

    lefts = [command.x() for command in header.commands]
    assert lefts == sorted(lefts)
    assert lefts[0] >= kit.theme.scale.margin
    for command in header.commands:
        bare = Button(kit, command.text(), face=Face.SMALL)
        bare.squeeze(0.0)
        assert command.width() >= bare.sizeHint().width(), f"{command.text()} is cut off"
        bare.deleteLater()


def test_the_icons_come_back_with_the_room(kit: Kit, qtbot: QtBot) -> None:
    kit.theme.use(step=5, size=(1024, 768))
    header = five_commands(kit)
    qtbot.addWidget(header)
    header.resize(1600, 92)
    header.show()
    roomy = [command.width() for command in header.commands]

    header.resize(1024, 92)
    narrow = [command.width() for command in header.commands]
    header.resize(1600, 92)

    assert all(few < many for few, many in zip(narrow, roomy, strict=True))
    assert [command.width() for command in header.commands] == roomy


@pytest.mark.parametrize("wide", [True, False])
def test_only_a_wide_box_goes_across_the_whole_page(kit: Kit, qtbot: QtBot, wide: bool) -> None:
    kit.theme.use(step=2, size=(1366, 768))
    words = (Run("先停下，问家人"),)
    box = Fragment(Shape.BOX, words, 1, ground="right_tint", wide=wide)
    view = PageView(kit, Screenful((box,)), Path(), None)
    qtbot.addWidget(view)

    view.resize(1302, 500)
    view.show()

    ((_, shown),) = view.texts
    assert (shown.width() == 1302) is wide


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080)], ids=str)
@pytest.mark.parametrize("step", [1, 2, 3])
def test_that_all_is_saved_stands_between_the_buttons_of_a_full_bar(
    kit: Kit, qtbot: QtBot, step: int, size: tuple[int, int]
) -> None:
    kit.theme.use(step=step, size=size)
    left = [Button(kit, words, "books-duotone") for words in ("读给我听", "打印提示卡", "再练一遍")]
    bar = BottomBar(kit)
    qtbot.addWidget(bar)
    bar.fill(left, [MainButton(kit, "今天的课学完了", "check-bold")])
    bar.saved.say("已保存 10:32")

    bar.resize(size[0], bar.needed_height(size[0]))
    bar.show()

    assert not bar.saved.isHidden()
    assert not any(bar.saved.geometry().intersects(each.geometry()) for each in bar.buttons)
