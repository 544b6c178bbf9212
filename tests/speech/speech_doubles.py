"""Sounds, and workers that do what they are told."""

from __future__ import annotations

import math
import sys
from array import array
from pathlib import Path

from laonian_app.speech.sound import Sound
from laonian_app.speech.worker_client import Starter
from laonian_app.speech.worker_process import WorkerProcess

ODD_WORKER = Path(__file__).with_name("odd_worker.py")


def tone(seconds: float, amplitude: float = 0.1, rate: int = 22_050, before: float = 0.0) -> Sound:
    """Return a tone of 200 Hz, `before` seconds of silence in front."""
    samples = array("h", bytes(2 * round(before * rate)))
    count = round(seconds * rate)
    height = 32_767 * amplitude
    samples.extend(round(height * math.sin(2 * math.pi * 200 * at / rate)) for at in range(count))
    return Sound(rate, samples)


def odd_starter(*extra: str) -> Starter:
    """Return what starts our odd worker; the name of the engine tells it how to behave."""
    return lambda engine: WorkerProcess((sys.executable, str(ODD_WORKER), *extra), engine)
