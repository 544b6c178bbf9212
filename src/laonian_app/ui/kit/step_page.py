"""A page whose content takes as many steps as the type needs; nothing is scrolled."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import dispose
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.parts import Kit


class StepPage(Page):
    """Shows one step after the other; the last has the main action of the page.

    Signals:
        finished(): the main action was pressed on the last step.
    """

    finished = Signal()

    def __init__(
        self, kit: Kit, title: str, last: MainButton | None, corner: Corner = Corner.HOME
    ) -> None:
        super().__init__(kit, title, corner)
        self._last = last
        if last is not None:
            last.pressed_once.connect(self.finished)
        self._on = MainButton(kit, self.tr("Read on"), "caret-right-bold", icon_after=True)
        self._on.pressed_once.connect(self._on_next)
        self._before = Button(kit, self.tr("Back a step"), "caret-left-bold")
        self._before.pressed_once.connect(self._on_before)
        self.keep(self._on, self._before)
        self._steps: list[QWidget] = []
        self._step = 0
        self._composed_for: tuple[object, ...] = ()

    def compose(self) -> Sequence[QWidget]:
        """Return the contents of all steps for the present room."""
        raise TypeError(f"{type(self).__name__} composes nothing")

    def side_buttons(self) -> tuple[Button, ...]:
        """Return the buttons at the left of the last step."""
        return ()

    def right_buttons(self) -> tuple[Button, ...]:
        """Return the buttons beside the main one on the last step."""
        return ()

    def own_back(self) -> Button | None:
        """Return the page's own way back, shown on the first step."""
        return None

    def arrange(self) -> None:
        super().arrange()
        if not hasattr(self, "_composed_for") or not self.is_sized:
            return
        key = self.look
        if key != self._composed_for:
            self._composed_for = key
            self.recompose()

    def recompose(self) -> None:
        """Make the steps anew, as after a change of size or of content."""
        for step in self._steps:
            dispose(step)
        self._content = None
        self._set_bar(last=True)
        self._steps = list(self.compose())
        self._step = min(self._step, len(self._steps) - 1)
        self._show()

    def _set_bar(self, *, last: bool) -> None:
        mains = [self._last] if last and self._last else [self._on]
        left = [self.read_button, *self._left(last)]
        self.bottom.fill(left, [*(self.right_buttons() if last else ()), *mains])

    def _left(self, last: bool) -> list[Button]:
        back = self._before if self._step else self.own_back()
        return [*([back] if back else []), *(self.side_buttons() if last else ())]

    def _show(self) -> None:
        last = self._step == len(self._steps) - 1
        for number, step in enumerate(self._steps):
            step.setParent(self)
            step.setVisible(number == self._step)
        self._content = self._steps[self._step]
        self.back = self._before if self._step else self.own_back()
        self.main = self._last if last else self._on
        self._set_bar(last=last)
        if last and self._last is None:
            self.bottom.fill([self.read_button, *self._left(last)], list(self.right_buttons()))
        super().arrange()

    def next_part(self) -> bool:
        if self._step + 1 >= len(self._steps):
            return False
        self._turn(1)
        return True

    def _on_next(self) -> None:
        self._turn(1)

    def _on_before(self) -> None:
        self._turn(-1)

    def _turn(self, step: int) -> None:
        self._step = max(0, min(len(self._steps) - 1, self._step + step))
        self._show()
        self.kit.guard.screen_changed()
        self.turned.emit()
        self.first_useful().setFocus()
