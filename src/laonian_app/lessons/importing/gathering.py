"""Collects what a reader finds in a file, and puts the result together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from laonian_app.lessons.importing.assembling import Collected, lessons_of
from laonian_app.lessons.importing.faults import faults_of
from laonian_app.lessons.importing.pictures import prepared
from laonian_app.lessons.importing.result import Imported, LeftOut, Media, Where, in_words
from laonian_app.lessons.importing.texts import said
from laonian_app.lessons.importing.wording import excerpt
from laonian_app.lessons.model import Page, Question
from laonian_app.lessons.problems import Problem, in_order


@dataclass(slots=True)
class _Reason:
    what: str
    places: list[Where]


@dataclass(slots=True)
class Gathering:
    """Takes in questions, pages, files and what must be said; nothing is lost on the way.

    Args:
        file: the source's name.
    """

    file: str
    title: str = ""
    pages: list[Page] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    _questions: list[Collected] = field(default_factory=list)
    _reasons: dict[str, _Reason] = field(default_factory=dict)
    _problems: list[Problem] = field(default_factory=list)
    _once: set[tuple[str, str]] = field(default_factory=set)
    _media: dict[str, Media] = field(default_factory=dict)
    _names: dict[str, str | None] = field(default_factory=dict)

    @property
    def found(self) -> int:
        """How many questions there are so far."""
        return len(self._questions)

    # ------------------------------------------------------------ questions

    def take(
        self,
        question: Question,
        where: Where,
        section: tuple[str, ...] = (),
        problems: Iterable[Problem] = (),
    ) -> None:
        """Take a question in; one with an error goes to the lesson of what is to be mended."""
        told = list(problems)
        known = {(each.code, each.what) for each in told}
        told += [
            each
            for each in faults_of(question, self.file, where.line)
            if (each.code, each.what) not in known
        ]
        told = [replace(each, file=self.file, line=where.line, place=where.label) for each in told]
        self._problems += told
        faulty = any(each.is_error for each in told)
        self._questions.append(Collected(question, section, faulty))

    def leave_out(self, where: Where, what: str, why: str) -> None:
        """Say that something does not come in; equal reasons are told as one."""
        reason = self._reasons.setdefault(why, _Reason(excerpt(what), []))
        reason.places.append(where)

    def say(self, code: str, where: Where | None = None, **facts: object) -> None:
        """Say something of `texts`; the same words only once a file, or once a place."""
        where = where or Where()
        key = (code, repr(sorted(facts.items())) + str(where.line) + where.label)
        if key not in self._once:
            self._once.add(key)
            told = said(code, self.file, where.line, **facts)
            self._problems.append(replace(told, place=where.label))

    # ------------------------------------------------------------ files

    def picture(self, data: bytes, name: str, where: Where | None = None) -> str | None:
        """Keep a picture; return the name to write, None where it cannot be shown.

        The same bytes are kept once, whatever their name.
        """
        digest = hashlib.sha256(data).hexdigest()
        if digest not in self._names:
            kept = prepared(data)
            self._names[digest] = self._stored(*kept) if kept else None
        file = self._names[digest]
        if file is None:
            self.say("picture-kind", where, x=excerpt(name))
        return file

    def _stored(self, data: bytes, ending: str) -> str:
        name = f"图{len(self._media) + 1}{ending}"
        self._media[name] = Media(name, data)
        return name

    # ------------------------------------------------------------ the result

    def imported(self, format_name: str, encoding: str, stem: str) -> Imported:
        """Return everything; the questions are handed over, not copied.

        Args:
            stem: the source's name without its ending, for title and id.
        """
        notes = "\n".join(self.notes)
        questions, self._questions = self._questions, []
        lessons = lessons_of(questions, tuple(self.pages), self.title or stem, stem, notes)
        left_out = tuple(self._left_out())
        if not lessons and not left_out:
            self.say("nothing-inside")
        named = {name for lesson in lessons for name in lesson.files}
        return Imported(
            source=self.file,
            format=format_name,
            encoding=encoding,
            lessons=tuple(each.lesson for each in lessons),
            media=tuple(each for each in self._media.values() if each.name in named),
            left_out=left_out,
            problems=in_order(self._problems),
        )

    def _left_out(self) -> Iterable[LeftOut]:
        for why, reason in self._reasons.items():
            first = reason.places[0]
            yield LeftOut(first.line, in_words(reason.places), reason.what, why, len(reason.places))
