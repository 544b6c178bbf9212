"""One ring for whatever has the focus, drawn outside of it and never in its way."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

from laonian_app.ui.kit.press import Pressable, area_of
from laonian_app.ui.kit.theme import Theme

_FOLLOWED = {
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
}


class FocusRing(QWidget):
    """A ring 4 px wide, 4 px away from the widget that has the focus."""

    def __init__(self, window: QWidget, theme: Theme) -> None:
        super().__init__(window)
        self._theme = theme
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        application.focusChanged.connect(self._on_focus)

    def _on_focus(self, _old: QWidget | None, new: QWidget | None) -> None:
        self.attach(new)

    def attach(self, new: QWidget | None) -> None:
        """Follow this widget from now on."""
        for each in filter(isValid, self._watched):
            each.removeEventFilter(self)
        self._target, self._watched = None, []
        if new is not None and new.window() is self.window() and _is_ringed(new):
            self._target = new
            self._watch(new)
        self.follow()

    def _watch(self, target: QWidget) -> None:
        """Follow what holds the target, too: it is moved with it, as by scrolling."""
        each: QWidget | None = target
        while each is not None and each is not self.window():
            each.installEventFilter(self)
            self._watched.append(each)
            each = each.parentWidget()

    def _living(self) -> QWidget | None:
        """Return the target unless it is gone.

        A page that is changed while another program is in front takes its button away
        without a change of focus that is told.
        """
        target = self._target
        return target if target is not None and isValid(target) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _FOLLOWED:
            QTimer.singleShot(0, self, self.follow)
        return False

    def follow(self) -> None:
        """Go to where the target is now."""
        target = self._living()
        if target is None or not target.isVisible():
            self.hide()
            return
        area = self._in_sight(target)
        if area.isEmpty():
            self.hide()
            return
        if area.contains(self.window().rect()):
            # It lies around the window: only its corners would be seen, as specks.
            self.hide()
            return
        outside = self._theme.scale.distance(8)
        self.setGeometry(area.adjusted(-outside, -outside, outside, outside))
        self.raise_()
        self.show()
        self.update()

    def _in_sight(self, target: QWidget) -> QRect:
        """Return what of the target is not scrolled away, in the window."""
        area = area_of(target, self.window())
        for each in self._watched[1:]:
            area = area.intersected(area_of(each, self.window()))
        return area

    def paintEvent(self, event: QPaintEvent) -> None:
        scale = self._theme.scale
        thick = scale.distance(4)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("focus"), thick))
        area = QRectF(QRect(0, 0, self.width(), self.height()))
        area = area.adjusted(thick / 2, thick / 2, -thick / 2, -thick / 2)
        radius = scale.distance(24)
        painter.drawRoundedRect(area, radius, radius)


def _is_ringed(widget: QWidget) -> bool:
    """Buttons and fields get the ring; a page that only listens to keys does not."""
    return isinstance(widget, Pressable) or widget.property("ringed") is True
