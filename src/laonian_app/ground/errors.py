"""Errors with a message for a person: what happened, what is safe, what to do."""

from __future__ import annotations


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:
    """Mark a text for translation and return it unchanged; needs no Qt."""
    del context
    return text


class LaonianError(Exception):
    """Something a person can be told.

    Subclasses are named after what went wrong and set `message` (what happened and
    what is safe) and `remedy` (what to do) as translatable templates in the context
    "Errors". Facts are keyword arguments that fill the templates; `detail` is for the
    log and holds ids and paths, never people's names.
    """

    message = QT_TRANSLATE_NOOP("Errors", "Something went wrong. What was answered is safe.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Please start the program again.")

    def __init__(self, *, detail: str = "", **facts: object) -> None:
        self.facts = facts
        self.detail = detail
        super().__init__(self.message.format(**facts))

    def __str__(self) -> str:
        return f"{self.message.format(**self.facts)} {self.remedy.format(**self.facts)}".strip()
