"""A lesson's questions in Moodle XML, with the pictures inside.

Our own reader gives the same questions back. Source: docs.moodle.org, Moodle XML format;
question/format/xml/format.php.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from html import escape
from pathlib import PurePosixPath
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from laonian_app.lessons.exporting.questions import prepared, questions_in
from laonian_app.lessons.exporting.result import Exported
from laonian_app.lessons.importing.numbers import decimal_text
from laonian_app.lessons.importing.wording import flat, literal
from laonian_app.lessons.inline import plain
from laonian_app.lessons.model import (
    Choice,
    Contact,
    GapText,
    Lesson,
    Match,
    Number,
    Option,
    Question,
    Reflection,
    TrueFalse,
)

FileReader = Callable[[str], bytes]
"""Returns the bytes of a file that the lesson names."""

_TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true_false": "truefalse",
    "number": "numerical",
    "text": "shortanswer",
    "match": "matching",
    "reflection": "essay",
}
_LONGEST_NAME = 40


def moodle_xml_of(
    lesson: Lesson, contacts: Mapping[str, Contact], read_file: FileReader
) -> Exported:
    """Return the questions of a lesson in Moodle XML, UTF-8.

    Pages, and what the format has no place for, are named in the result.

    Raises:
        OSError: a picture cannot be read.
    """
    files: dict[str, bytes] = {}

    def reader(name: str) -> bytes:
        return files.setdefault(name, read_file(name)) if name not in files else files[name]

    def read_back(questions: Sequence[Question]) -> list[Question | None]:
        return [_read_back(question, reader) for question in questions]

    ready = prepared(lesson, contacts, _held, read_back)
    quiz = _quiz(ready.questions, reader)
    quiz.insert(0, _category(lesson.title))
    return Exported(_written(quiz), len(ready.questions), ready.left_out, ready.dropped)


def _held(question: Question) -> Question:
    """Return a question without what Moodle has no place for; a range is a middle and a share.

    Beside a picture the words are HTML, which our reader takes without strong type.
    """
    task = question.task
    if isinstance(task, Number) and task.low != task.high:
        low, high = Decimal(task.low), Decimal(task.high)
        middle, off = decimal_text(str((low + high) / 2)), decimal_text(str((high - low) / 2))
        task = Number(middle or task.low, middle or task.high, "", off or "")
    elif isinstance(task, Choice):
        task = replace(task, options=tuple(_held_option(option) for option in task.options))
    if question.picture is None:
        return replace(question, task=task)
    stem, words = literal(plain(question.stem)), literal(plain(question.picture.words))
    return replace(question, task=task, stem=stem, picture=replace(question.picture, words=words))


def _held_option(option: Option) -> Option:
    return replace(option, text=literal(plain(option.text))) if option.picture else option


def _read_back(question: Question, read_file: FileReader) -> Question | None:
    found = questions_in(_written(_quiz([question], read_file)).decode(), "text")
    return found[0] if len(found) == 1 else None


def _written(quiz: Element) -> bytes:
    indent(quiz)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(quiz, "unicode")}\n'.encode()


def _quiz(questions: Sequence[Question], read_file: FileReader) -> Element:
    quiz = Element("quiz")
    for number, question in enumerate(questions, 1):
        quiz.append(_element(question, number, read_file))
    return quiz


def _category(title: str) -> Element:
    category = Element("question", type="category")
    path = "$course$/top/" + title.replace("/", "//")
    SubElement(SubElement(category, "category"), "text").text = path
    return category


# ---------------------------------------------------------------- one question


def _element(question: Question, number: int, read_file: FileReader) -> Element:
    element = Element("question", type=_TYPES[question.kind])
    name = SubElement(SubElement(element, "name"), "text")
    name.text = plain(question.title) or _name(question.stem, number)
    stem = _text(element, "questiontext", question.stem, pictured=question.picture is not None)
    if question.picture is not None:
        _picture(stem, question.picture.file, question.picture.words, read_file)
    _text(element, "generalfeedback", question.explanation or "")
    SubElement(element, "defaultgrade").text = "1"
    SubElement(element, "penalty").text = "0"
    SubElement(element, "idnumber").text = question.id
    _answers(element, question, read_file)
    if question.hint:
        _text(element, "hint", question.hint)
    if question.tags:
        tags = SubElement(element, "tags")
        for tag in question.tags:
            SubElement(SubElement(tags, "tag"), "text").text = plain(tag)
    return element


def _name(stem: str, number: int) -> str:
    """Return the beginning of a stem, as Moodle names questions in its lists."""
    start = flat(stem)[:_LONGEST_NAME].strip()
    return start if start and start in stem else f"第{number}题"


def _answers(element: Element, question: Question, read_file: FileReader) -> None:
    task = question.task
    if isinstance(task, Choice):
        _choice(element, question, task, read_file)
    elif isinstance(task, TrueFalse):
        for truth in (True, False):
            _answer(element, "true" if truth else "false", 100.0 * (truth is task.right))
    elif isinstance(task, Number):
        answer = SubElement(element, "answer", fraction="100")
        SubElement(answer, "text").text = task.low
        SubElement(answer, "tolerance").text = task.tolerance or "0"
    elif isinstance(task, GapText):
        for accepted in task.accepted:
            _answer(element, accepted, 100.0)
    elif isinstance(task, Match):
        for left, right in task.pairs:
            pair = _text(element, "subquestion", left)
            SubElement(SubElement(pair, "answer"), "text").text = plain(right)
    elif isinstance(task, Reflection):
        _text(element, "graderinfo", task.answer or "")


def _choice(element: Element, question: Question, task: Choice, read_file: FileReader) -> None:
    SubElement(element, "single").text = "true" if task.kind == "single" else "false"
    shuffled = question.shuffle is not False
    SubElement(element, "shuffleanswers").text = "true" if shuffled else "false"
    SubElement(element, "answernumbering").text = "ABCD"
    share = 100 / max(1, len(task.right))
    wrong = 0.0 if task.kind == "single" else -share
    for option in task.options:
        answer = _answer(
            element, option.text, share if option.right else wrong, pictured=bool(option.picture)
        )
        if option.picture:
            text = answer.find("text")
            if text is not None:
                text.text = ""
            _picture(answer, option.picture, option.text, read_file)
        if option.why:
            _text(answer, "feedback", option.why)


def _answer(element: Element, text: str, share: float, *, pictured: bool = False) -> Element:
    answer = _text(element, "answer", text, pictured=pictured)
    answer.set("fraction", f"{share:.7g}")
    return answer


def _text(element: Element, name: str, text: str, *, pictured: bool = False) -> Element:
    """Add an element with a text: plain, Markdown where it has marks, or HTML with a picture."""
    if pictured:
        paragraphs = (f"<p>{escape(line, quote=False)}</p>" for line in plain(text).split("\n"))
        form, shown = "html", "".join(paragraphs)
    elif literal(text) == text:
        form, shown = "plain_text", text
    else:
        form, shown = "markdown", text.replace("\n", "\n\n")
    holder = SubElement(element, name, format=form)
    SubElement(holder, "text").text = shown
    return holder


def _picture(holder: Element, file: str, words: str, read_file: FileReader) -> None:
    """Put a picture behind the words of an element, and its bytes beside them."""
    name = PurePosixPath(file).name
    shown = holder.find("text")
    if shown is not None:
        words = escape(plain(words), quote=True)
        shown.text = (
            f'{shown.text or ""}<p><img src="@@PLUGINFILE@@/{escape(name)}" alt="{words}"></p>'
        )
    data = SubElement(holder, "file", name=name, path="/", encoding="base64")
    data.text = base64.b64encode(read_file(file)).decode()
