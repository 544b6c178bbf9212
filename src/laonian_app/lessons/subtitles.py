"""The subtitles beside a video (SRT): what is said from when until when."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError
from laonian_app.lessons.decoding import cleaned, decode

LARGEST_BYTES = 2_000_000
LONGEST = 36
"""So many characters stand below a picture at once, in two lines of large type."""

_TIME = r"(?:(\d{1,3}):)?(\d{1,2}):(\d{1,2})(?:[,.](\d{1,3}))?"
_TIMES = re.compile(rf"\s*{_TIME}\s*-+>\s*{_TIME}(?:\s.*)?", re.ASCII)
_NUMBER = re.compile(r"\d{1,6}", re.ASCII)
_MARKS = re.compile(r"</?[A-Za-z][^<>]{0,80}>|\{\\[^{}]{0,80}\}")
_PAUSES = "。！？；，、!?;, "


@dataclass(frozen=True, slots=True)
class Subtitle:
    """Words shown from `begin_ms` until just before `end_ms` of a video."""

    begin_ms: int
    end_ms: int
    words: str


class SubtitlesUnreadable(LaonianError):
    """A file of subtitles cannot be read, or holds none; the video is shown without."""

    message = QT_TRANSLATE_NOOP("Errors", "The subtitles “{name}” cannot be read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Save them as SRT once more, then try again.")


def read_subtitles(file: Path) -> tuple[Subtitle, ...]:
    """Return the subtitles of an SRT file in UTF-8, UTF-16 or GB18030, by their beginning.

    Raises:
        SubtitlesUnreadable: it is not there, too large, or holds no subtitle.
    """
    try:
        if file.stat().st_size > LARGEST_BYTES:
            raise SubtitlesUnreadable(name=file.name, detail="too large")
        data = file.read_bytes()
    except OSError as error:
        raise SubtitlesUnreadable(name=file.name, detail=str(error)) from error
    return subtitles_of(data, file.name)


def subtitles_of(data: bytes, name: str) -> tuple[Subtitle, ...]:
    """Return the subtitles in the bytes of an SRT file called `name`.

    Numbers may be missing or wrong, times may have a point in place of the comma; what
    ends before it begins is left out.

    Raises:
        SubtitlesUnreadable: there is none.
    """
    decoded = decode(data)
    if decoded is None:
        raise SubtitlesUnreadable(name=name, detail="encoding")
    found = [part for each in _read(cleaned(decoded[0])) for part in _parts(each)]
    if not found:
        raise SubtitlesUnreadable(name=name, detail="no subtitle")
    return tuple(sorted(found, key=lambda each: each.begin_ms))


def words_at(subtitles: Sequence[Subtitle], position_ms: int) -> str:
    """Return what stands below the picture at a moment, empty where nothing is said."""
    said = [each for each in subtitles if each.begin_ms <= position_ms < each.end_ms]
    return said[-1].words if said else ""


def _read(text: str) -> Iterator[Subtitle]:
    times: tuple[int, int] | None = None
    lines: list[str] = []
    for line in [*text.split("\n"), ""]:
        found = _TIMES.fullmatch(line)
        if found is None and (line.strip() or not lines):
            lines.append(line)
            continue
        if found is not None and lines and _NUMBER.fullmatch(lines[-1].strip()):
            lines.pop()  # the number of the next one, where no empty line is before it
        yield from _made(times, lines)
        lines = []
        times = _times(found) if found is not None else None


def _made(times: tuple[int, int] | None, lines: Sequence[str]) -> Iterator[Subtitle]:
    words = " ".join(" ".join(_MARKS.sub("", line).split()) for line in lines).strip()
    if times is not None and times[0] < times[1] and words:
        yield Subtitle(*times, words)


def _times(found: re.Match[str]) -> tuple[int, int]:
    groups = found.groups(default="0")
    return _milliseconds(groups[:4]), _milliseconds(groups[4:])


def _milliseconds(time: Sequence[str]) -> int:
    hours, minutes, seconds = map(int, time[:3])
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int(time[3].ljust(3, "0"))


def _parts(whole: Subtitle) -> Iterator[Subtitle]:
    """Yield a long subtitle one part after the other, each for its share of the time."""
    begin, rest = whole.begin_ms, whole.words
    pace = (whole.end_ms - whole.begin_ms) / len(whole.words)
    while len(rest) > LONGEST:
        cut = max((rest.rfind(each, 8, LONGEST) + 1 for each in _PAUSES), default=0) or LONGEST
        end = min(whole.end_ms, begin + round(cut * pace))
        yield Subtitle(begin, end, rest[:cut].strip())
        begin, rest = end, rest[cut:].strip()
    if rest:
        yield Subtitle(begin, whole.end_ms, rest)
