"""A lesson as canonical JSON: the same bytes for the same meaning, and back.

Keys are sorted, what equals its default is left out (so that a field added later changes no
old revision), line numbers are no part of it, dates are ISO 8601, text is UTF-8.
"""

from __future__ import annotations

import dataclasses
import hashlib
import json
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from types import UnionType
from typing import Union, get_args, get_origin, get_type_hints

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons import model
from laonian_app.lessons.model import Lesson

_Decoder = Callable[[object], object]
_SCALARS = (str, int, bool, type(None))
_CHOICE_KINDS = ("single", "multiple", "poll")


class RevisionDamaged(LaonianError):
    """A stored revision of a lesson cannot be understood."""

    message = QT_TRANSLATE_NOOP("Errors", "A stored lesson is damaged. Its answers are safe.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Open the lesson from its own file again.")


def to_json(lesson: Lesson) -> str:
    """Return the canonical JSON of a lesson."""
    return json.dumps(encoded(lesson), ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def revision_of(lesson: Lesson) -> str:
    """Return the id of a lesson's revision: the SHA-256 of its canonical JSON, in hex."""
    return revision_of_json(to_json(lesson))


def revision_of_json(text: str) -> str:
    """Return the id of the revision that a canonical JSON text is."""
    return hashlib.sha256(text.encode()).hexdigest()


def from_json(text: str) -> Lesson:
    """Return the lesson of a canonical JSON text.

    Raises:
        RevisionDamaged: it is no such text.
    """
    try:
        lesson = _decoder(Lesson)(json.loads(text))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise RevisionDamaged(detail=repr(error)[:200]) from error
    if not isinstance(lesson, Lesson):
        raise RevisionDamaged(detail="no lesson")
    return lesson


# ---------------------------------------------------------------- to plain values


@lru_cache(maxsize=64)
def _fields_of(kind: Callable[..., object]) -> tuple[tuple[str, object, bool], ...]:
    """Return name, default and whether it is always written, of each field that counts."""
    found = []
    if not isinstance(kind, type) or not dataclasses.is_dataclass(kind):
        raise TypeError(f"not of the model: {kind!r}")
    for each in dataclasses.fields(kind):
        if each.compare:
            found.append((each.name, each.default, not each.init))
    return tuple(found)


def _class_of(value: object) -> Callable[..., object]:
    return type(value)


def encoded(value: object, *, whole: bool = False) -> object:
    """Return a value of the model as plain JSON values; `whole` keeps what is default."""
    if value is None or type(value) in _SCALARS:
        return value
    if isinstance(value, tuple):
        return [encoded(each, whole=whole) for each in value]
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    plain = {}
    for name, default, always in _fields_of(_class_of(value)):
        part = getattr(value, name)
        if whole or always or part != default:
            plain[name] = encoded(part, whole=whole)
    return plain


# ---------------------------------------------------------------- from plain values


@lru_cache(maxsize=256)
def _decoder(hint: object) -> _Decoder:
    """Return what turns a plain value into one of the type `hint`."""
    if hint in _SCALARS:
        return _scalar(hint)
    if get_origin(hint) in {Union, UnionType}:
        return _union(get_args(hint))
    if get_origin(hint) is tuple:
        return _tuple(get_args(hint))
    if hint is date:
        return lambda value: date.fromisoformat(_text(value))
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda value: hint(_text(value))
    if isinstance(hint, type) and dataclasses.is_dataclass(hint):
        return _dataclass(hint)
    raise TypeError(f"no decoder for {hint!r}")


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"not a text: {value!r}")
    return value


def _scalar(hint: object) -> _Decoder:
    def decode(value: object) -> object:
        if type(value) is not hint:
            raise TypeError(f"not {hint!r}: {value!r}")
        return value

    return decode


def _tuple(arguments: tuple[object, ...]) -> _Decoder:
    if len(arguments) == 2 and arguments[1] is Ellipsis:
        each = _decoder(arguments[0])
        return lambda value: tuple(each(part) for part in _list(value))
    parts = [_decoder(argument) for argument in arguments]
    return lambda value: tuple(part(own) for part, own in zip(parts, _list(value), strict=True))


def _list(value: object) -> list[object]:
    if not isinstance(value, list):
        raise TypeError(f"not a list: {value!r}")
    return value


def _union(arguments: tuple[object, ...]) -> _Decoder:
    classes = [each for each in arguments if dataclasses.is_dataclass(each)]
    if len(classes) > 1:
        by_kind = _by_kind(tuple(each for each in classes if isinstance(each, type)))
        return lambda value: by_kind[_text(_mapping(value)["kind"])](value)
    others = [each for each in arguments if each is not type(None)]
    decode = _decoder(others[0])
    return lambda value: None if value is None else decode(value)


def _by_kind(classes: tuple[type, ...]) -> dict[str, _Decoder]:
    found: dict[str, _Decoder] = {}
    for each in classes:
        decode = _decoder(each)
        if each is model.Choice:
            found.update(dict.fromkeys(_CHOICE_KINDS, decode))
        else:
            default = next(default for name, default, _ in _fields_of(each) if name == "kind")
            found[str(default)] = decode
    return found


def _mapping(value: object) -> Mapping[str, object]:
    if not isinstance(value, dict):
        raise TypeError(f"not an object: {value!r}")
    return value


def _dataclass(kind: type) -> _Decoder:
    hints = get_type_hints(kind)
    given = {name: _decoder(hints[name]) for name, _, always in _fields_of(kind) if not always}

    def decode(value: object) -> object:
        plain = _mapping(value)
        unknown = plain.keys() - given.keys() - {"kind"}
        if unknown:
            raise ValueError(f"unknown: {sorted(unknown)!r}")
        return kind(**{name: own(plain[name]) for name, own in given.items() if name in plain})

    return decode
