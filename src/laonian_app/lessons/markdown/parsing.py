"""A lesson's text understood: `parse`."""

from __future__ import annotations

from dataclasses import replace

from laonian_app.lessons.decoding import cleaned
from laonian_app.lessons.identity import slug, with_derived_ids
from laonian_app.lessons.markdown.blocks import PageReader
from laonian_app.lessons.markdown.header import read_header
from laonian_app.lessons.markdown.header_values import (
    AUDIENCES,
    NEWEST_FORMAT,
    ORDERS,
    STATUSES,
    Values,
    source,
)
from laonian_app.lessons.markdown.kinds import Part
from laonian_app.lessons.markdown.lines import Line, split_lines
from laonian_app.lessons.markdown.lists import items_of, notes_of, pairs_in, term_of
from laonian_app.lessons.markdown.marks import BULLET, LIST_MARK
from laonian_app.lessons.markdown.outline import Outline, outline_of
from laonian_app.lessons.markdown.question import ReadQuestion, read_question
from laonian_app.lessons.model import Audience, Lesson, Page, Question, Source, Status
from laonian_app.lessons.problems import Place, Problem, Reading, in_order, problem


def parse(text: str, *, name: str = "") -> Reading:
    """Understand the text of a lesson.

    Args:
        text: of any origin; `decoding.cleaned` is applied.
        name: of the lesson's folder; its pinyin is the id where the header gives none.

    Returns:
        The lesson; where `problems` hold errors only a draft of it, without the questions
        that could not be understood. Only the file's form is looked at; `lessons.checks` has the
        checks of its content. Never raises, whatever the text.
    """
    lines = split_lines(cleaned(text))
    header = read_header(lines)
    values = Values(header)
    if (newer := _newer_format(values)) is not None:
        return Reading(None, in_order([newer]))
    outline = outline_of(lines[header.body :], values.text("title"))
    return _Assembly(values, outline, name).run()


def _newer_format(values: Values) -> Problem | None:
    written = values.text("format")
    if written.isdecimal() and int(written) > NEWEST_FORMAT:
        return problem("format-newer", values.line("format"), n=int(written))
    return None


class _Assembly:
    """Puts a lesson together and collects its problems and lines."""

    def __init__(self, values: Values, outline: Outline, name: str) -> None:
        self._values = values
        self._outline = outline
        self._name = name
        self._lines: dict[Place, int] = {}
        self._problems: list[Problem] = list(outline.problems)
        self._lists: dict[Part, list[Line]] = {}
        for part in outline.lists:
            self._lists.setdefault(part.part, []).extend(part.lines)
            self._lists[part.part].append(Line(0, "", 0))

    def run(self) -> Reading:
        lesson = self._lesson()
        lesson = replace(
            lesson, pages=self._pages(), questions=self._questions(), unknown=self._values.unknown
        )
        problems = in_order([*self._values.problems, *self._problems])
        return Reading(lesson, problems, lines=self._lines)

    def _lesson(self) -> Lesson:
        values = self._values
        title = values.text("title") or self._outline.title
        if not title:
            self._problems.append(problem("title-missing", 1))
        given = values.id()
        sources, source_notes = self._sources()
        for key in ("title", "review_by", "checked_on", "sources"):
            if (line := values.line(key)) is not None:
                self._lines[("header", key)] = line
        return Lesson(
            id=given or slug(self._name),
            title=title,
            id_given=given is not None,
            course=values.text("course"),
            order=values.number("order", "顺序：3"),
            minutes=values.minutes(),
            goal=values.text("goal"),
            checked_on=values.day("checked_on"),
            review_by=values.day("review_by"),
            approved_by=values.text("approved_by"),
            sources=sources,
            author=values.text("author"),
            license=values.text("license"),
            tags=values.words("tags"),
            status=values.one_of("status", STATUSES, Status.PUBLISHED, "状态：草稿"),
            shuffle=values.one_of("shuffle", ORDERS, True, "题序：不打乱"),
            right_word=values.text("right_word"),
            rules=values.text("rules"),
            audience=values.one_of("audience", AUDIENCES, Audience.ELDER, "对象：老"),
            takeaways=self._texts(Part.TAKEAWAYS, "takeaway"),
            hint_card=self._texts(Part.HINT_CARD, "card"),
            pairs=self._pairs(),
            glossary=self._terms(Part.GLOSSARY, "glossary"),
            speech=self._terms(Part.SPEECH, "speech"),
            notes=self._notes(),
            source_notes=source_notes,
        )

    # ------------------------------------------------------------ sections

    def _texts(self, part: Part, name: str) -> tuple[str, ...]:
        items = items_of(self._lists.get(part, []))
        self._lines.update({(name, n): item.number for n, item in enumerate(items)})
        return tuple(item.text for item in items)

    def _pairs(self) -> tuple[tuple[str, str], ...]:
        pairs, lines, problems = pairs_in(items_of(self._lists.get(Part.PAIRS, [])))
        self._problems += problems
        self._lines.update({("pair", n): line for n, line in enumerate(lines)})
        return tuple(pairs)

    def _terms(self, part: Part, name: str) -> tuple[tuple[str, str], ...]:
        terms: list[tuple[str, str]] = []
        for item in items_of(self._lists.get(part, [])):
            term = term_of(item.text)
            if term is None:
                self._problems.append(
                    problem("value-unclear", item.number, x=item.text, y="词：怎么说")
                )
                continue
            self._lines[(name, len(terms))] = item.number
            terms.append(term)
        return tuple(terms)

    def _sources(self) -> tuple[tuple[Source, ...], str]:
        """Return the sources of header and section, and the section's other lines."""
        sources = list(self._values.sources())
        others = []
        for line in self._lists.get(Part.SOURCES, []):
            found = BULLET.fullmatch(line.text)
            if found and found[1].strip():
                sources.append(source(found[1].strip()))
            else:
                others.append(line)
        return tuple(sources), notes_of(others, LIST_MARK)

    def _notes(self) -> str:
        remarks = "\n".join(self._outline.remarks)
        notes = notes_of(self._lists.get(Part.NOTES, []))
        return "\n\n".join(part for part in (notes, remarks) if part)

    # ------------------------------------------------------------ pages and questions

    def _pages(self) -> tuple[Page, ...]:
        pages: list[Page] = []
        for part in self._outline.pages:
            reader = PageReader(part.lines)
            if not part.title and not reader.blocks:
                continue
            n = len(pages)
            pages.append(Page(part.title, tuple(reader.blocks), part.line))
            if part.line is not None:
                self._lines[("page", n)] = part.line
            for place, line in enumerate(reader.lines):
                self._lines[("page", n, "block", place)] = line
        return tuple(pages)

    def _questions(self) -> tuple[Question, ...]:
        read = [read_question(block) for block in self._outline.questions]
        kept: list[ReadQuestion] = []
        for each in read:
            self._problems += each.problems
            if each.question is not None:
                kept.append(each)
        questions = with_derived_ids([each.question for each in kept if each.question])
        for n, each in enumerate(kept):
            if each.line is not None:
                self._lines[("question", n)] = each.line
            self._lines.update({("question", n, *place): at for place, at in each.lines.items()})
        self._problems += self._twins(questions)
        return questions

    def _twins(self, questions: tuple[Question, ...]) -> list[Problem]:
        """Name questions whose id is taken, and those that are the same but for an id."""
        problems = []
        by_id: dict[str, int] = {}
        for n, question in enumerate(questions):
            line = self._lines.get(("question", n, "编号"), question.line)
            if question.id in by_id:
                problems.append(problem("id-twice", line, x=question.id, n=by_id[question.id]))
            by_id.setdefault(question.id, line or 0)
            if not question.id_given and question.derived_id.count("-") > 1:
                problems.append(problem("id-same-text", question.line))
        return problems
