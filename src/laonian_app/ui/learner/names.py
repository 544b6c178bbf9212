"""Sentences about people that several screens use."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication


def day_words(day: date) -> str:
    """Return a day as people say it: 11 月 17 日."""
    return QCoreApplication.translate("Days", "{month}/{day}").format(month=day.month, day=day.day)


def joined(names: tuple[str, ...]) -> str:
    """Return one or two names in one phrase."""
    if len(names) < 2:
        return names[0] if names else ""
    return QCoreApplication.translate("People", "{one} and {other}").format(
        one=names[0], other=names[1]
    )


def greeting(hour: int) -> str:
    """Return the greeting of an hour (0 to 23)."""
    if hour < 11:
        return QCoreApplication.translate("Greetings", "good morning")
    if hour < 13:
        return QCoreApplication.translate("Greetings", "good day")
    if hour < 18:
        return QCoreApplication.translate("Greetings", "good afternoon")
    return QCoreApplication.translate("Greetings", "good evening")
