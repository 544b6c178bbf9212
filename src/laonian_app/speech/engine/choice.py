"""Which engines this PC may have, best first, and opening one of them."""

from __future__ import annotations

import sys
from importlib.util import find_spec
from pathlib import Path

from laonian_app.speech.engine import Engine
from laonian_app.speech.errors import EngineMissing

NEURAL = "neural:"


def engine_names(voices: Path | None) -> tuple[str, ...]:
    """Return the names of the engines to try, in this order: neural, SAPI5, espeak.

    Args:
        voices: the folder of neural voices that the user brought, or None.

    A name here does not promise that the engine opens; no engine is loaded by this call.
    """
    return (*_neural(voices), *_system())


def open_engine(name: str) -> Engine:
    """Return an engine by the name that `engine_names` gave.

    Raises:
        LaonianError: it does not open here; the message says why.
    """
    if name.startswith(NEURAL):
        from laonian_app.speech.engine.neural import Neural

        return Neural(Path(name.removeprefix(NEURAL)))
    if name == "sapi5":
        from laonian_app.speech.engine.sapi5 import Sapi5

        return Sapi5()
    if name == "espeak":
        from laonian_app.speech.engine.espeak import Espeak

        return Espeak()
    raise EngineMissing(engine=name, detail="no engine of this name")


def _neural(voices: Path | None) -> list[str]:
    if voices is None or find_spec("sherpa_onnx") is None:
        return []
    from laonian_app.speech.engine.neural import voice_folders

    return [f"{NEURAL}{found.folder}" for found in voice_folders(voices)]


def _system() -> list[str]:
    names = ["sapi5"] if sys.platform == "win32" else []
    if find_spec("espeakng_loader") is not None:
        names.append("espeak")
    return names
