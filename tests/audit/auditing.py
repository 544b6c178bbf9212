"""The whole audit of what a window shows now."""

from __future__ import annotations

from itertools import chain

from PySide6.QtCore import Qt

from laonian_app.ui.window import Window
from tests.audit.colouring import check_colouring
from tests.audit.findings import LEARNER, Finding, Limits
from tests.audit.keyboard import check_keyboard
from tests.audit.placing import check_placing
from tests.audit.pressing import check_names, check_pressing
from tests.audit.sight import Sight
from tests.audit.words import check_words


def audit(window: Window, limits: Limits = LEARNER) -> list[Finding]:
    """Return the defects of what a shown, active window shows; the focus stays where it is."""
    sight = Sight(window, limits)
    focused = window.focusWidget()
    checks = (check_words, check_pressing, check_names, check_placing, check_colouring)
    found = list(chain.from_iterable(check(sight) for check in checks))
    if focused is not None:
        focused.setFocus(Qt.FocusReason.OtherFocusReason)
    return [*found, *check_keyboard(sight)]
