"""I am new here: a surname is pressed, a number is given, and it begins."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal

from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.paged_grid import PagedGrid
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.tile import Tile, TileFace

COMMON_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕"
    "苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟"
    "龙万段雷钱汤尹黎易常武乔贺赖龚文"
)
"""The hundred most common surnames, the most common first."""


class NewcomerScreen(Page):
    """The surnames to press.

    Signals:
        surname_chosen(str): empty where the surname is not among them.
        left()
    """

    surname_chosen = Signal(str)
    left = Signal()

    def __init__(self, kit: Kit) -> None:
        super().__init__(kit, self.tr("I am new here"), Corner.INSTRUCTOR)
        column = Column(kit.theme, gap=20)
        column.add(TextBlock(kit.theme, self.tr("What is your surname? Press it."), TextRole.STEM))
        self._grid = PagedGrid(kit.theme, 8, 4, gap=16)
        self._grid.page_changed.connect(self._on_page)
        column.add(self._grid)
        column.stretch(self._grid)
        back = Button(kit, self.tr("Back"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        other = Button(kit, self.tr("My surname is not here"))
        other.pressed_once.connect(partial(self.surname_chosen.emit, ""))
        self._more = Button(kit, self.tr("More surnames"), "caret-right-bold")
        self._more.pressed_once.connect(self._on_more)
        self.fill(column, left=[other], right=[self._more], back=back)
        self._grid.show_tiles([self._tile(surname) for surname in COMMON_SURNAMES])

    def _tile(self, surname: str) -> Tile:
        tile = Tile(self.kit, TileFace(surname), upright=True)
        tile.pressed_once.connect(partial(self.surname_chosen.emit, surname))
        return tile

    def _on_more(self) -> None:
        self._grid.turn(1)
        self.kit.guard.screen_changed()

    def _on_page(self, page: int, pages: int) -> None:
        words = self.tr("Page {page} of {pages}").format(page=page, pages=pages)
        self.bottom.say(words)
        self._more.setVisible(pages > 1)
        self.bottom.arrange()

    def turn_on(self) -> None:
        self._more.click()
