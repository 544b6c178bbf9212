"""A question as it stands in the file: stem, options, items and fields, not yet understood."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from laonian_app.lessons.markdown.escapes import divided, is_shielded
from laonian_app.lessons.markdown.kinds import OPTION_KINDS
from laonian_app.lessons.markdown.lines import Line, joined
from laonian_app.lessons.markdown.marks import (
    BULLET,
    MARK,
    NUMBERED,
    OPTION,
    PICTURE,
    QUOTE,
    RULE,
    SHORT_AHEAD,
    SHORT_FIELDS,
    field_of,
)
from laonian_app.lessons.markdown.numbering import Block
from laonian_app.lessons.markdown.options import RawOption, options_in, sure_options
from laonian_app.lessons.markdown.spelling import picture
from laonian_app.lessons.model import Picture

_ONLY_FOR = {
    "身份": {"scenario"},
    "允许": {"number", "auto"},
    "参考": {"reflection", "auto"},
}


@dataclass(slots=True)
class FieldText:
    """A field's paragraphs, each a list of lines."""

    line: int
    paragraphs: list[list[str]]

    @property
    def text(self) -> str:
        return "\n".join(joined(parts) for parts in self.paragraphs if parts)


@dataclass(slots=True)
class Draft:
    """What was collected; `items` are the list lines of kinds that have some.

    `bare` says that the options stand in a list without letters.
    """

    block: Block
    kind: str
    stem: list[list[str]] = field(default_factory=list)
    stem_line: int | None = None
    options: list[RawOption] = field(default_factory=list)
    bare: bool = False
    items: list[Line] = field(default_factory=list)
    quote: list[str] = field(default_factory=list)
    fields: dict[str, FieldText] = field(default_factory=dict)
    picture: Picture | None = None

    @property
    def line(self) -> int | None:
        return self.block.line

    def text_of(self, name: str) -> str | None:
        """Return a field's text, None where it is missing or empty."""
        found = self.fields.get(name)
        return (found.text or None) if found else None

    def line_of(self, name: str) -> int | None:
        """Return a field's line, else the question's."""
        found = self.fields.get(name)
        return found.line if found else self.line


class Collector:
    """Takes the lines of one question in turn and fills a `Draft`."""

    _mark = MARK

    def __init__(self, block: Block) -> None:
        kind = block.kind or "auto"
        self.draft = Draft(block, kind)
        self._tail: list[str] | None = None
        self._blank = False
        self._long: FieldText | None = None
        self._sure = sure_options(block.lines) if self._has_options() else {}
        self._bare = kind in OPTION_KINDS and not self._sure and _has_list(block, kind)

    def run(self) -> Draft:
        for line in self.draft.block.lines:
            if not line.text:
                self._blank = True
                continue
            self._take(line)
            self._blank = False
        return self.draft

    def _has_options(self) -> bool:
        return self.draft.kind in OPTION_KINDS or self.draft.kind in {"true_false", "order"}

    def _take(self, line: Line) -> None:
        text = line.text
        if is_shielded(text, self._mark):
            self._text(text[1:], line)
        elif RULE.fullmatch(text):
            self._tail = None
        elif self._special(line) or self._field(line) or self._option(line):
            pass
        else:
            self._text(text, line)

    # ------------------------------------------------------------ lists of some kinds

    def _special(self, line: Line) -> bool:
        """Take a line that only this kind of question has."""
        kind = self.draft.kind
        if kind == "red_flags":
            found = QUOTE.match(line.text)
            if found:
                self.draft.quote.append(found[1].strip())
                self._tail = None
                return True
        if kind == "order" and not self._sure:
            numbered = NUMBERED.fullmatch(line.text)
            if numbered:
                return self._item(line._replace(text=numbered[5].strip()))
        if kind in {"match", "sort", "red_flags"} or (kind == "order" and not self._sure):
            bullet = BULLET.fullmatch(line.text)
            if bullet:
                return self._item(line._replace(text=bullet[1].strip()))
        return False

    def _item(self, line: Line) -> bool:
        self.draft.items.append(line)
        self._tail = None
        return True

    # ------------------------------------------------------------ options

    def _option(self, line: Line) -> bool:
        found = self._sure.get(line.number)
        if found is not None:
            options = options_in(found, line)
        elif self._bare and (bullet := BULLET.fullmatch(line.text)):
            letter = chr(ord("A") + min(len(self.draft.options), 25))
            options = options_in(OPTION.fullmatch(f"{letter}. {bullet[1]}"), line)
            self.draft.bare = True
        else:
            return False
        self.draft.options += options
        self._tail = options[-1].parts
        return True

    # ------------------------------------------------------------ fields

    def _field(self, line: Line) -> bool:
        found = field_of(line.text)
        if found is None or not self._belongs(found[0]):
            return False
        name, value = found
        if name == "说明":
            return self._why(value, line)
        if name not in SHORT_FIELDS:
            self._put(name, value, line)
            return True
        for place, piece in enumerate(divided(value, "；;", where=_before_short(value))):
            follower = field_of(piece.strip()) if place else None
            name = follower[0] if follower else name
            self._put(name, (follower[1] if follower else piece).strip(), line)
        return True

    def _belongs(self, name: str) -> bool:
        only = _ONLY_FOR.get(name)
        return only is None or self.draft.kind in only

    def _put(self, name: str, value: str, line: Line) -> None:
        parts = [value] if value else []
        if name in self.draft.fields:
            self.draft.fields[name].paragraphs.append(parts)
            found = self.draft.fields[name]
        else:
            found = FieldText(line.number, [parts])
            self.draft.fields[name] = found
        short = name in SHORT_FIELDS
        self._tail = None if short and value else parts
        if not short:
            self._long = found

    def _why(self, value: str, line: Line) -> bool:
        if not self.draft.options:
            self._put("解析", value, line)
            return True
        option = self.draft.options[-1]
        option.why_line = option.why_line or line.number
        option.why_parts.append(value)
        self._tail = option.why_parts
        return True

    # ------------------------------------------------------------ plain text

    def _text(self, text: str, line: Line) -> None:
        alone = PICTURE.fullmatch(text)
        if alone and self.draft.picture is None:
            self.draft.picture = picture(alone)
            self._tail = None
            return
        begins = _begins_paragraph(text)
        if self._tail is not None and not self._blank and not begins:
            self._tail.append(text)
            return
        parts = [text]
        if not self.draft.fields:
            self.draft.stem.append(parts)
            self.draft.stem_line = self.draft.stem_line or line.number
        elif self._long is not None:
            self._long.paragraphs.append(parts)
        else:
            self._long = FieldText(line.number, [parts])
            self.draft.fields["解析"] = self._long
        self._tail = parts


def _begins_paragraph(text: str) -> bool:
    return (
        NUMBERED.fullmatch(text) is not None
        or BULLET.fullmatch(text) is not None
        or QUOTE.match(text) is not None
        or text[0] in "|｜"
    )


def _before_short(value: str) -> Callable[[int], bool]:
    return lambda place: SHORT_AHEAD.match(value, place) is not None


def _has_list(block: Block, kind: str) -> bool:
    """Say whether a question without letters lists its options: `- 接到过`, `- [x] 报警`."""
    bullets = [found[1] for line in block.lines if (found := BULLET.fullmatch(line.text))]
    named = kind in {"single", "multiple", "poll", "choice"}
    return len(bullets) > 1 and (named or all(text.startswith("[") for text in bullets))
