"""Sound as an MP3 file with its title, through lameenc."""

from __future__ import annotations

from dataclasses import dataclass

from laonian_app.speech.sound import Sound, pcm

KILOBITS = 48
QUALITY = 2  # LAME's scale, 2 is high
UTF16 = b"\x01"
TAGS = (("TIT2", "title"), ("TALB", "album"), ("TPE1", "artist"), ("TRCK", "track"))


@dataclass(frozen=True, slots=True)
class Mp3Tags:
    """What a player shows; empty ones are left out. `track` is 3/8 or empty."""

    title: str
    album: str = ""
    artist: str = ""
    track: str = ""


def mp3_bytes(sound: Sound, tags: Mp3Tags) -> bytes:
    """Return an MP3 file: one channel, 48 kbit/s, with an ID3v2.3 head in UTF-16.

    Version 2.3 and UTF-16, since cheap loudspeakers and radios read nothing newer.
    """
    import lameenc

    encoder = lameenc.Encoder()
    encoder.silence()
    encoder.set_bit_rate(KILOBITS)
    encoder.set_in_sample_rate(sound.rate)
    encoder.set_channels(1)
    encoder.set_quality(QUALITY)
    return _head(tags) + bytes(encoder.encode(pcm(sound))) + bytes(encoder.flush())


def _head(tags: Mp3Tags) -> bytes:
    frames = b"".join(_frame(name, getattr(tags, field)) for name, field in TAGS)
    return b"ID3\x03\x00\x00" + _synchsafe(len(frames)) + frames


def _frame(name: str, text: str) -> bytes:
    """Return one text frame (id3.org, ID3v2.3.0, 4.2); empty for an empty text."""
    if not text:
        return b""
    body = UTF16 + b"\xff\xfe" + text.encode("utf-16-le")
    return name.encode("ascii") + len(body).to_bytes(4, "big") + b"\0\0" + body


def _synchsafe(size: int) -> bytes:
    """Return a size in four bytes of seven bits."""
    return bytes((size >> shift) & 0x7F for shift in (21, 14, 7, 0))
