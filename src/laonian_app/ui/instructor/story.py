"""What happened to the class records, all of it, for the instructor."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from laonian_app.exchange.story import Told
from laonian_app.ground.errors import LaonianError
from laonian_app.ui.kit.buttons import MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.step_page import StepPage
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.trouble import told


class StoryScreen(StepPage):
    """Sentence by sentence; `finished` when all was seen."""

    def __init__(self, kit: Kit, sentences: Sequence[str]) -> None:
        last = MainButton(
            kit, QCoreApplication.translate("StoryScreen", "I have read it"), "check-bold"
        )
        title = QCoreApplication.translate("StoryScreen", "What happened to the records")
        super().__init__(kit, title, last)
        self._sentences = tuple(sentences)
        self.use_commands([])
        self.arrange()

    def compose(self) -> Sequence[QWidget]:
        room = self.room()
        columns: list[Column] = []
        for sentence in self._sentences:
            block = TextBlock(self.kit.theme, sentence, TextRole.BODY)
            if not columns or not self._fits(columns[-1], block, room.width(), room.height()):
                columns.append(Column(self.kit.theme, gap=24))
            columns[-1].add(block)
        return columns

    def _fits(self, column: Column, block: TextBlock, width: int, height: int) -> bool:
        gap = self.kit.theme.scale.distance(24)
        return column.heightForWidth(width) + gap + block.heightForWidth(width) <= height

    def leave(self) -> None:
        self.finished.emit()


def sentences_of(story: Sequence[Told], trouble: LaonianError | None) -> tuple[str, ...]:
    """Return the story of a start, and what goes wrong now, in the window's language."""
    parts = [QCoreApplication.translate("Care", each.text).format(**each.facts) for each in story]
    return (*parts, *(told(trouble) if trouble is not None else ()))
