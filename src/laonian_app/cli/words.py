"""Errors and help in the language of the terminal: Chinese, or English with LANG=en."""

from __future__ import annotations

import os

from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import shipped


def in_english() -> bool:
    """Say whether the terminal asked for English."""
    asked = os.environ.get("LC_ALL") or os.environ.get("LANG") or ""
    return asked.lower().startswith("en")


def told(error: LaonianError) -> str:
    """Return an error's message and remedy as a person reads them."""
    if in_english():
        return str(error)
    from PySide6.QtCore import QTranslator

    translator = QTranslator()
    translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    parts = [
        (translator.translate("Errors", template) or template).format(**error.facts)
        for template in (error.message, error.remedy)
        if template
    ]
    return "".join(parts)
