"""The process that owns one engine: texts in, WAV files out, one JSON line each.

    python -m laonian_app.speech.worker ENGINE

First line out: {"ready": true, "engine", "version", "voices": [[id, name, language]…]} or
{"ready": false, "error", "facts", "message"}. Then, for each line in
{"id", "text", "voice", "rate", "path"|null}, one line out
{"id", "ok", "seconds", "message", "disk", "unknown", "wav"}: `disk` says that the file could
not be written, `unknown` that this voice lacks characters of the text; with no path, `wav`
holds the file in base64. It ends at the end of its input.
"""

from __future__ import annotations

import base64
import json
import os
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TextIO

from laonian_app.ground.errors import LaonianError
from laonian_app.speech.engine import Engine
from laonian_app.speech.errors import CharactersUnknown, SoundUnwritable
from laonian_app.speech.levels import levelled
from laonian_app.speech.sound import wav_bytes, write_wav

Opener = Callable[[str], Engine]


def take_output() -> TextIO:
    """Return the way to the parent, and point standard output to standard error.

    Drivers print; a line of theirs among ours would be taken for an answer.
    """
    kept = os.fdopen(os.dup(1), "w", encoding="utf-8", buffering=1)
    os.dup2(2, 1)
    return kept


def run(engine_name: str, opener: Opener, lines: Iterable[str], out: TextIO) -> int:
    """Open an engine and answer lines until they end; return the exit code."""
    try:
        engine = opener(engine_name)
    except LaonianError as error:
        _tell(out, ready=False, error=type(error).__name__, facts=_plain(error.facts),
              message=_words(error))  # fmt: skip
        return 1
    except Exception as error:  # the worker's edge: whatever a driver raises is told, not lost
        _tell(out, ready=False, error="", facts={}, message=repr(error))
        return 1
    _tell(
        out,
        ready=True,
        engine=engine.name,
        version=engine.version,
        voices=[[voice.id, voice.name, voice.language] for voice in engine.voices()],
    )
    for line in lines:
        _tell(out, **answer(engine, json.loads(line)))
    return 0


def answer(engine: Engine, asked: dict[str, Any]) -> dict[str, Any]:
    """Render one text, level it, write it; return what is told to the parent."""
    told: dict[str, Any] = {"id": asked["id"], "ok": False, "seconds": 0.0, "message": ""}
    try:
        sound = levelled(engine.render(asked["text"], asked["voice"], asked["rate"]))
        if asked["path"] is None:
            told["wav"] = base64.b64encode(wav_bytes(sound)).decode("ascii")
        else:
            write_wav(sound, Path(asked["path"]))
    except SoundUnwritable as error:
        return told | {"disk": True, "message": _words(error)}
    except CharactersUnknown as error:
        return told | {"unknown": True, "message": _words(error)}
    except LaonianError as error:
        return told | {"message": _words(error)}
    except Exception as error:  # the worker's edge
        return told | {"message": repr(error)}
    return told | {"ok": True, "seconds": sound.seconds}


def _words(error: LaonianError) -> str:
    return f"{type(error).__name__}: {error} [{error.detail}]"


def _plain(facts: dict[str, object]) -> dict[str, str]:
    return {name: str(value) for name, value in facts.items()}


def _tell(out: TextIO, **told: object) -> None:
    out.write(json.dumps(told) + "\n")
    out.flush()


def main() -> int:
    """Run as a process."""
    from laonian_app.speech.engine.choice import open_engine

    out = take_output()
    sys.stdin.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a TextIOWrapper here
    return run(sys.argv[1], open_engine, sys.stdin, out)


if __name__ == "__main__":
    sys.exit(main())
