"""A number, pressed on a keypad or typed; no keyboard is needed."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from laonian_app.learning.responses import Response
from laonian_app.ui.kit.bars import Panel
from laonian_app.ui.kit.buttons import Button
from laonian_app.ui.kit.containers import Container
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.learner.answer_field import AnswerField

MOST_DIGITS = 9


class Keypad(Container):
    """Ten digits and a point in two rows, taking back at the end."""

    def __init__(self, kit: Kit, keys: list[Button]) -> None:
        super().__init__(kit.theme, keys)

    def heightForWidth(self, width: int) -> int:
        tall = max(part.sizeHint().height() for part in self.parts)
        return 2 * tall + self._theme.scale.distance(12)

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(600)
        return QSize(width, self.heightForWidth(width))

    def arrange(self) -> None:
        gap, keys = self._theme.scale.distance(12), self.parts
        columns = 6
        wide = min((self.width() - gap * (columns - 1)) // columns, self._theme.scale.distance(240))
        tall = (self.height() - gap) // 2
        for number, key in enumerate(keys):
            row, column = divmod(number, columns)
            key.setGeometry(column * (wide + gap), row * (tall + gap), wide, tall)


class NumberField(AnswerField):
    """The number typed so far with its unit, and the keys below."""

    def __init__(self, kit: Kit, unit: str) -> None:
        super().__init__(kit.theme, gap=16)
        self._unit, self._typed = unit, ""
        self._shown = TextBlock(kit.theme, "", TextRole.QUESTION)
        self.add(Panel(kit, self._shown, "primary_tint", padding=16))
        keys = [self._key(kit, sign) for sign in "12345" + "6"]
        keys += [self._key(kit, sign) for sign in "7890"]
        keys.append(self._key(kit, "."))
        back = Button(kit, self.tr("Take back"))
        back.count_each_press()
        back.pressed_once.connect(self._on_back)
        self._keys = [*keys, back]
        for key in self._keys:
            key.squeeze(0.3)
        self.add(Keypad(kit, self._keys))
        self._show()

    def _key(self, kit: Kit, sign: str) -> Button:
        #: the key of the decimal point
        key = Button(kit, self.tr("Point") if sign == "." else sign)
        key.count_each_press()
        key.pressed_once.connect(partial(self._on_key, sign))
        return key

    @property
    def response(self) -> Response | None:
        return self._typed or None

    def show_response(self, response: Response) -> None:
        if isinstance(response, str):
            self._typed = response
            self._show()

    def letters(self) -> str:
        return self._typed

    def ask_words(self) -> str:
        return self.tr("Press the number first")

    def letter_pressed(self, letter: str) -> bool:
        if letter and letter in "0123456789.":
            self._on_key(letter)
            return True
        return False

    def first_target(self) -> QWidget:
        return self._keys[0]

    def _on_key(self, sign: str) -> None:
        if len(self._typed) < MOST_DIGITS and not (sign == "." and "." in self._typed):
            self._typed += sign
            self._show()
            self.changed.emit()

    def _on_back(self) -> None:
        self._typed = self._typed[:-1]
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        number = self._typed or "＿＿"
        self._shown.say(f"{number} {self._unit}".strip())
