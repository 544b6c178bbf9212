"""A list of questions read: the way our own format divides them, after a little ironing."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from laonian_app.lessons.importing import texts
from laonian_app.lessons.importing.gathering import Gathering
from laonian_app.lessons.importing.lists.circled import with_letters
from laonian_app.lessons.importing.lists.emphasis import (
    NO_EMPHASIS,
    EmphasisByLine,
    lettered,
    ticked,
)
from laonian_app.lessons.importing.lists.forms import source_line, unfolded
from laonian_app.lessons.importing.lists.key_lines import with_key_lines
from laonian_app.lessons.importing.lists.keys import move_keys
from laonian_app.lessons.importing.lists.options import options_apart
from laonian_app.lessons.importing.lists.sections import Part, parts_of
from laonian_app.lessons.importing.lists.unanswered import without_unanswered
from laonian_app.lessons.importing.lists.unnumbered import with_numbers
from laonian_app.lessons.importing.making import as_true_false
from laonian_app.lessons.importing.result import Where, WhereOf
from laonian_app.lessons.markdown.answers import truth_of
from laonian_app.lessons.markdown.kinds import KIND_NAMES, KINDS
from laonian_app.lessons.markdown.lines import Line
from laonian_app.lessons.markdown.marks import NUMBERED, field_of, hidden_stem
from laonian_app.lessons.markdown.numbering import Block, numbered_blocks
from laonian_app.lessons.markdown.question import ReadQuestion, read_question
from laonian_app.lessons.model import Choice, Question, Section

_OF_OUR_HANDOUT = {
    "选一个": "single",
    "可选几个": "multiple",
    "对还是错": "true_false",
    "填数": "number",
}
_NAMED = KINDS | _OF_OUR_HANDOUT
_kind_names = "|".join(sorted((name for name in _NAMED if len(name) > 1), key=len, reverse=True))
_STEM_KIND = re.compile(
    rf"[（(【\[]\s*({_kind_names})(?:\s*[,，、;；]?\s*\d+(?:\.\d+)?\s*分)?\s*[）)】\]]\s*|({_kind_names})\s*[:：]\s*"
)
_TRUTHS = frozenset(("对", "错", "正确", "错误", "√", "×"))
_END_KIND = re.compile(rf"\s*[（(【\[]\s*({_kind_names})\s*[）)】\]]$")
_POINTS = re.compile(
    r"[（(\[【]\s*(?:本题|本小题|共|每题|每小题)?\s*\d+(?:\.\d+)?\s*分\s*[）)\]】]"
)
_REASONS = {
    "answer-missing": texts.NO_ANSWER,
    "answer-unclear": texts.ANSWER_UNCLEAR,
    "answer-outside": texts.ANSWER_OUTSIDE,
    "answer-conflict": "括号里的答案和答案行不一样。",
    "stem-missing": texts.NO_STEM,
    "pair-bad": "配对的写法看不懂。",
}


@dataclass(slots=True)
class _Marked:
    """A block made ready; `kind` is what the source calls it, None where it says nothing."""

    block: Block
    kind: str | None


@dataclass(frozen=True, slots=True)
class Prose:
    """What stands below a heading; `asked` says that questions follow it there."""

    chapter: str
    lines: tuple[Line, ...]
    asked: bool


def read_list(
    lines: Sequence[Line],
    gathering: Gathering,
    where_of: WhereOf,
    emphasis: EmphasisByLine = NO_EMPHASIS,
) -> list[Prose]:
    """Read all questions of a list into `gathering`; return what is no question.

    Args:
        lines: as `forms.numbered_lines` gives them.
        where_of: is given a line's number in the source.
        emphasis: bold, coloured or marked words, by the line's number in the source; where
            nothing else says so, they show which options are right.
    """
    ironed, points = unfolded(lines)
    parts = parts_of(lettered(with_key_lines(ironed), emphasis))
    move_keys(parts)
    del lines, ironed  # each step holds a copy; all together took twenty times the file
    rest: list[Prose] = []
    for part in parts:
        first, blocks = _blocks(part)
        part.lines = []
        prose = tuple(line for line in first if line.text)
        if prose or (not blocks and part.chapter and not part.group):
            rest.append(Prose(part.chapter, prose, bool(blocks)))
        for block in without_unanswered(blocks, gathering, where_of):
            marked = _marked(block, emphasis)
            points = _take(marked, part, gathering, where_of) or points
            block.lines = []
    if points:
        gathering.say("points-dropped")
    return rest


def _blocks(part: Part) -> tuple[list[Line], list[Block]]:
    """Return what stands before the first question of a part, and the questions."""
    lines = _open_ones(part)
    first, *blocks = numbered_blocks(Block(Section.PRACTICE, None, "", None, lines))
    if not blocks and not any(NUMBERED.fullmatch(line.text) for line in lines):
        first, *blocks = numbered_blocks(
            Block(Section.PRACTICE, None, "", None, with_numbers(lines))
        )
    return first.lines, blocks


def _open_ones(part: Part) -> list[Line]:
    """Return a part's lines; numbered open questions that nobody answers get an empty answer."""
    if KINDS.get(part.group) != "reflection" or any(field_of(line.text) for line in part.lines):
        return part.lines
    lines = []
    for line in part.lines:
        lines.append(line)
        if NUMBERED.fullmatch(line.text):
            lines.append(Line(line.number + 1, "答案：", 0))
    return lines


# ---------------------------------------------------------------- one question


def _marked(block: Block, emphasis: EmphasisByLine) -> _Marked:
    """Return a block with its options apart and its kind taken out of the stem."""
    lines = block.lines
    if block.kind not in {"order", "match", "sort"}:
        lines = with_letters(options_apart(lines))
    lines = ticked(lines, emphasis)
    first = lines[0] if lines else Line(0, "", 0)
    kind = block.kind if block.kind not in {None, "auto"} else None
    named = _STEM_KIND.match(first.text) or _END_KIND.search(first.text)
    if named:
        kind = _NAMED[named[1] or (named[2] if named.re is _STEM_KIND else None) or ""]
        text = (first.text[: named.start()] + first.text[named.end() :]).strip()
        lines = [first._replace(text=text), *lines[1:]]
    if kind == "true_false":
        lines = [line for n, line in enumerate(lines) if not n or line.text not in _TRUTHS]
    block.lines = list(lines)
    if kind in {"single", "multiple", "choice", "auto"}:
        block.kind = "choice" if _has_letters(block) else "auto"
    elif kind is not None:
        block.kind = kind
    return _Marked(block, kind)


def _has_letters(block: Block) -> bool:
    return any(re.match(r"[-*+]?\s*[A-H]\s*[.．、)）:：]", line.text) for line in block.lines[1:])


def _take(marked: _Marked, part: Part, gathering: Gathering, where_of: WhereOf) -> bool:
    """Take one question in, or say why not; return whether points were dropped."""
    block = marked.block
    points = _without_points(block)
    _hide_false_brackets(block)
    read = read_question(block)
    where = where_of(source_line(block.line or 0), block.lines[0].text if block.lines else "")
    if read.question is None:
        gathering.leave_out(where, block.lines[0].text if block.lines else "", _why(read))
        return points
    if any(each.code == "stem-missing" for each in read.problems):
        gathering.leave_out(where, block.lines[-1].text, texts.NO_STEM)
        return points
    question = replace(read.question, task=as_true_false(read.question.task))
    question = _of_kind(question, marked.kind, gathering, where)
    question = _without_lines(question)
    gathering.take(question, where, part.path, read.problems)
    return points


def _without_lines(question: Question) -> Question:
    """Return a question without the numbers of lines that are not those of its new file."""
    task = question.task
    if isinstance(task, Choice):
        options = tuple(replace(option, line=None) for option in task.options)
        task = Choice(task.kind, options)
    return replace(question, task=task, line=None)


def _hide_false_brackets(block: Block) -> None:
    """Keep `溴化乙锭（EB）` from being read as an answer where 对 or 错 is given."""
    fields = (field_of(line.text) for line in block.lines)
    answer = next((found[1] for found in fields if found and found[0] == "答案"), "")
    if truth_of(answer) is not None and block.lines:
        first = block.lines[0]
        block.lines[0] = first._replace(text=hidden_stem(first.text))


def _without_points(block: Block) -> bool:
    if not block.lines:
        return False
    first = block.lines[0]
    text = _POINTS.sub("", first.text).strip()
    if text == first.text or not text:
        return False
    block.lines[0] = first._replace(text=text)
    return True


def _of_kind(question: Question, kind: str | None, gathering: Gathering, where: Where) -> Question:
    """Return a question of the kind that its source names, unless its answer says otherwise."""
    task = question.task
    if not isinstance(task, Choice) or kind not in {"single", "multiple"} or task.kind == kind:
        return question
    if kind == "multiple":
        return replace(question, task=Choice("multiple", task.options))
    letters = "".join(chr(ord("A") + n) for n in task.right)
    gathering.say("type-differs", where, x=KIND_NAMES[kind], y=letters)
    return question


def _why(read: ReadQuestion) -> str:
    """Return the reason why a question was not understood, the same words for the same one."""
    for problem in read.problems:
        if not problem.is_error:
            continue
        if problem.code == "options-few":
            return texts.NO_OPTIONS if "0 个" in problem.what else texts.FEW_OPTIONS
        return _REASONS.get(problem.code, problem.what)
    return texts.NO_ANSWER
