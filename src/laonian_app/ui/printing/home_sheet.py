"""A sheet for two generations: in front what counts, at the back a call to practise together.

The grandchild plays the caller by a script, the elder hangs up, both agree on a code word.
The QR code holds the sentences and hotlines themselves: no address, nothing to be faked.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from laonian_app.lessons.inline import contacts_in, plain
from laonian_app.lessons.model import Contact, Lesson, Scenario
from laonian_app.ui.printing.practice_calls import practice_call

SENTENCES = 3
MOST_HOTLINES = 5
_ALWAYS = ("报警", "反诈")
_STOPS = "。！？"
_MOST_SAID = 4


@dataclass(frozen=True, slots=True)
class Hotline:
    number: str
    purpose: str


@dataclass(frozen=True, slots=True)
class HomeSheet:
    """What stands on the sheet; `said` are the caller's sentences for the back."""

    title: str
    sentences: tuple[str, ...]
    hotlines: tuple[Hotline, ...]
    said: tuple[str, ...]
    closing_line: str = ""
    site_name: str = ""
    checked_on: date | None = None

    @property
    def qr_text(self) -> str:
        """What a telephone shows when it reads the code: the sentences and the numbers."""
        lines = [*self.sentences, *(f"{each.number} {each.purpose}" for each in self.hotlines)]
        if self.closing_line:
            lines.append(self.closing_line)
        return "\n".join(lines)


def home_sheet_of(
    lesson: Lesson, contacts: Mapping[str, Contact], closing_line: str, site_name: str
) -> HomeSheet:
    """Return the sheet of a lesson: the first three lines of its hint card, else what to
    remember, else hanging up, verifying and asking for help."""
    shown = [plain(line, contacts) for line in (*lesson.hint_card, *lesson.takeaways)]
    own = [line for line in dict.fromkeys(shown) if line and line != closing_line]
    return HomeSheet(
        title=lesson.title,
        sentences=tuple([*own, *_usual_sentences()][:SENTENCES]),
        hotlines=tuple(_hotlines(lesson, contacts))[:MOST_HOTLINES],
        said=_said(lesson, contacts) or practice_call(lesson),
        closing_line=closing_line,
        site_name=site_name,
        checked_on=lesson.checked_on,
    )


def _usual_sentences() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("HomeSheet", "Hang up first. Transfer nothing."),
        QCoreApplication.translate("HomeSheet", "Ask back on a number that you saved yourself."),
        QCoreApplication.translate("HomeSheet", "Tell somebody near you. That is no shame."),
    )


def _said(lesson: Lesson, contacts: Mapping[str, Contact]) -> tuple[str, ...]:
    """Return what the caller of the lesson's first scenario says first, a sentence a line."""
    for question in lesson.questions:
        task = question.task
        if isinstance(task, Scenario) and task.steps and task.steps[0].speaker:
            text = plain(task.steps[0].text, contacts).replace("\n", "")
            return tuple(_sentences(text))[:_MOST_SAID]
    return ()


def _sentences(text: str) -> Iterator[str]:
    begin = 0
    for place, character in enumerate(text):
        if character in _STOPS:
            yield text[begin : place + 1]
            begin = place + 1
    if text[begin:]:
        yield text[begin:]


def _hotlines(lesson: Lesson, contacts: Mapping[str, Contact]) -> Iterator[Hotline]:
    """Yield the police, what the lesson names, and the site's own numbers; each once."""
    named = [name for line in lesson.hint_card for name in contacts_in(line)]
    own = [contact.name for contact in contacts.values() if contact.local]
    for name in dict.fromkeys((*_ALWAYS, *named, *own)):
        contact = contacts.get(name)
        if contact is not None and contact.number:
            yield Hotline(contact.number, contact.purpose or contact.name)
