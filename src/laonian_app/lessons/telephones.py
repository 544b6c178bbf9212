"""Telephone numbers that a lesson writes out: a false hotline in a lesson is the scam itself."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum

from laonian_app.lessons.model import Contact, Lesson

_NOT_SAID = frozenset(
    ("id", "derived_id", "file", "sound", "subtitles", "kind", "label", "course", "misconception")
)
_NUMERALS = str.maketrans("〇零一二三四五六七八九幺", "001234567891")
_SPELT = re.compile("[〇零一二三四五六七八九幺]{5,}")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.-]+\.[a-z]{2,6}(?:/[\w./%?=&#-]*)?", re.I)
_DAY = re.compile(r"(?<!\d)(?:19|20)\d\d\s?[-./年]\s?\d{1,2}(?:\s?[-./月]\s?\d{1,2}\s?日?)?(?!\d)")
_AMOUNT = re.compile(
    r"(?<![\d,])\d[\d,]{0,9}(?:\.\d+)?\s?(?:[余多几]?(?:元|万|亿|块|千|百)|[%年月日天岁次倍个人名题页条斤米]|小时|分钟)"
)
_RUN = re.compile(r"\d+(?:[ \-()·‐‑–—]{1,2}\d+)*")
_ONE_NUMBER = r"\+?(?:\(\d{2,4}\)|\d)[\d \-‐‑–—()*#]*"
_EXTENSION = r"(?:\s*(?:转|分机|转分机)[ :号]*\d{1,6})?"
_DIALLED = re.compile(rf"{_ONE_NUMBER}{_EXTENSION}(?:\s*[、,;/或]\s*{_ONE_NUMBER}{_EXTENSION})*")
_CALLED = re.compile("[拨打]|电话|热线|号码|致电|联系|短信|微信|客服")
_BEFORE = 8
_SURE = 5
_EMERGENCY = frozenset(("110", "112", "114", "119", "120", "122"))


def unknown_numbers(lesson: Lesson, contacts: Mapping[str, Contact]) -> tuple[str, ...]:
    """Return the numbers in a lesson's texts that are no contact's, each once, as written.

    Five digits and more count, whatever stands around them, unless they are a day, an
    amount or part of a web address; three or four where the words speak of calling. Full
    width, circled and Chinese digits count like others. What a picture shows is not seen.
    """
    known = {_digits(contact.number) for contact in contacts.values() if contact.number}
    found: dict[str, str] = {}
    for text in _texts(lesson):
        for written in numbers_in(text):
            found.setdefault(_digits(written), written)
    return tuple(written for digits, written in found.items() if digits not in known)


def can_be_dialled(number: str) -> bool:
    """Say whether a number as typed is one: digits in any width, and what may divide them.

    转 and 分机 stand before an extension, 、 and 或 between two numbers. An empty one is a
    number that is not known yet.
    """
    plain = unicodedata.normalize("NFKC", number).strip()
    return not plain or _DIALLED.fullmatch(plain) is not None


def numbers_in(text: str) -> Iterator[str]:
    """Yield what may be telephone numbers in a text, in order, in plain digits."""
    plain = unicodedata.normalize("NFKC", text)
    plain = _SPELT.sub(lambda hit: hit[0].translate(_NUMERALS), plain)
    for pattern in (_ADDRESS, _DAY, _AMOUNT):
        plain = pattern.sub(" 、 ", plain)
    for hit in _RUN.finditer(plain):
        digits = _digits(hit[0])
        before = plain[max(0, hit.start() - _BEFORE) : hit.start()]
        is_short = len(digits) >= 3 and (digits in _EMERGENCY or _CALLED.search(before))
        if len(digits) >= _SURE or is_short:
            yield hit[0]


def _digits(number: str) -> str:
    return re.sub(r"\D", "", unicodedata.normalize("NFKC", number))


def _texts(value: object) -> Iterable[str]:
    """Yield every text of a lesson that anybody may read or hear."""
    if isinstance(value, str):
        if not isinstance(value, Enum):
            yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value):
        for part in fields(value):
            if part.name not in _NOT_SAID:
                yield from _texts(getattr(value, part.name))
