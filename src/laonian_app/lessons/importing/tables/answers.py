"""What an answer cell says, given the options of its row."""

from __future__ import annotations

import re
from collections.abc import Sequence

from laonian_app.lessons.markdown.answers import letters_of, truth_of
from laonian_app.lessons.markdown.choices import comparable
from laonian_app.lessons.markdown.marks import folded

_DIVIDERS = re.compile(r"[;；|｜、,，\n]+")
_DIGITS = re.compile(r"[1-8](?:[\s、，,;；|/]*[1-8])*")
_LETTERED = re.compile(r"([A-Ha-h])\s*[.．、:：)）].+", re.DOTALL)
_SPLIT_LETTERED = re.compile(r"(?:^|[\s|｜;；])(?:[(（]?)([A-Ha-h])\s*[.．、:：)）]\s*")
_CIRCLED = "①②③④⑤⑥⑦⑧"
_DIGIT_OF = str.maketrans(_CIRCLED, "12345678")
_SPLIT_CIRCLED = re.compile(rf"[{_CIRCLED}]")
_PREFIX = re.compile(r"[(（【\[]?([A-Ha-hＡ-Ｈ])\s*[)）】\].．、:：]\s*(?=\S)")


def options_of_cell(cell: str) -> list[str]:
    """Return the options of one cell, divided by letters, line ends, `|` or `；`."""
    letters = list(_SPLIT_LETTERED.finditer(cell))
    run = [found[1].upper() for found in letters]
    if len(run) > 1 and run == [chr(ord("A") + n) for n in range(len(run))]:
        ends = [*(found.start() for found in letters[1:]), len(cell)]
        pieces = [cell[found.end() : end] for found, end in zip(letters, ends, strict=True)]
        return [piece.strip(" \t\n|｜;；") for piece in pieces]
    circles = list(_SPLIT_CIRCLED.finditer(cell))
    if len(circles) > 1 and "".join(found[0] for found in circles) == _CIRCLED[: len(circles)]:
        ends = [*(found.start() for found in circles[1:]), len(cell)]
        pieces = [cell[found.end() : end] for found, end in zip(circles, ends, strict=True)]
        return [piece.strip(" \t\n|｜;；、.．") for piece in pieces]
    for divider in ("\n", "|", "｜", "；", ";", "##", "/", "、"):
        pieces = [piece.strip() for piece in cell.split(divider)]
        pieces = [piece for piece in pieces if piece]
        if len(pieces) > 1:
            return [without_letter(piece, n) for n, piece in enumerate(pieces)]
    return [cell] if cell else []


def without_letter(text: str, n: int) -> str:
    """Return an option without the letter that it repeats: `A. 给` in the column of A."""
    found = _PREFIX.match(text)
    if found and folded(found[1]) == chr(ord("A") + n):
        return text[found.end() :].strip()
    return text


def right_ones(answer: str, options: Sequence[str]) -> tuple[list[int], list[str]] | None:
    """Return the numbers of the right options, and letters that point beyond them.

    Args:
        options: by letter; one that is missing is empty.

    Returns:
        None where the answer cannot be understood. An answer that repeats an option word
        for word means this one, even if it could be a number, too.
    """
    whole = _of_texts([answer], options)
    if whole is not None and letters_of(answer) is None:
        return whole, []
    lettered = _LETTERED.fullmatch(answer.strip())
    letters = letters_of(answer) or (letters_of(lettered[1]) if lettered else None)
    if letters is not None:
        numbers = [ord(letter) - ord("A") for letter in letters]
        there = [n for n in numbers if n < len(options) and options[n]]
        beyond = [chr(ord("A") + n) for n in numbers if n not in there]
        return there, beyond
    pieces = [piece for piece in _DIVIDERS.split(answer) if piece.strip()]
    several = _of_texts(pieces, options) if len(pieces) > 1 else None
    if several is not None:
        return several, []
    plain = answer.strip().translate(_DIGIT_OF)
    if _DIGITS.fullmatch(plain):
        numbers = sorted({int(digit) - 1 for digit in re.findall("[1-8]", plain)})
        if all(n < len(options) and options[n] for n in numbers):
            return numbers, []
    return None


def _of_texts(pieces: Sequence[str], options: Sequence[str]) -> list[int] | None:
    exact = [option.strip() for option in options]
    loose = [comparable(option) for option in options]
    found = []
    for piece in pieces:
        plain = piece.strip()
        if plain and exact.count(plain) == 1:
            found.append(exact.index(plain))
        elif comparable(plain) and loose.count(comparable(plain)) == 1:
            found.append(loose.index(comparable(plain)))
        else:
            return None
    return sorted(set(found)) if found else None


def truth_of_cell(answer: str, options: Sequence[str]) -> bool | None:
    """Return whether a row is right: by words, 1 and 0, or a letter of 正确 and 错误."""
    words = [option for option in options if option]
    letters = letters_of(answer)
    if letters is not None and len(letters) == 1:
        place = ord(letters[0]) - ord("A")
        if place < len(words) and (said := truth_of(words[place])) is not None:
            return said
        if not words and letters[0] in "AB":
            return letters[0] == "A"
    if answer.strip() in {"1", "0"}:
        return answer.strip() == "1"
    plain = answer.strip().upper()
    if plain in {"Y", "YES", "N", "NO"}:
        return plain[0] == "Y"
    return truth_of(answer)
