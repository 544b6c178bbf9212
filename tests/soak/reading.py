"""Reads a page in real time while the worker is killed; with a sound device or without."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer
from PySide6.QtMultimedia import QMediaDevices

from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clips
from laonian_app.speech.plan import plan
from laonian_app.speech.player import Reader
from laonian_app.speech.worker_client import WorkerClient

KILLED_EVERY_MS = 700
FASTEST = 5


def read_aloud(count: int) -> dict[str, int]:
    """Read sentences aloud, killing the worker meanwhile; return what was counted.

    `device` is 1 where the sound could be heard; `marked_in_order` counts the sentences
    that were marked when it was their turn.
    """
    application = QCoreApplication.instance() or QCoreApplication([])
    page = plan(["。".join(f"第{number}句，慢慢听" for number in range(1, count + 1)) + "。"])
    client = WorkerClient(["espeak"])
    marked: list[int] = []
    troubles: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        clips = Clips(client, ClipCache(Path(folder)))
        reader = Reader(clips)
        reader.set_pace(FASTEST)
        reader.sentence_began.connect(marked.append)
        reader.trouble.connect(troubles.append)
        killer = QTimer()
        killer.timeout.connect(client.interrupt)
        killer.start(KILLED_EVERY_MS)
        loop = QEventLoop()
        reader.finished.connect(loop.quit)
        reader.read(page)
        loop.exec()
        killer.stop()
        clips.close()
    application.processEvents()
    return {
        "device": int(bool(QMediaDevices.audioOutputs())),
        "sentences": len(page),
        "marked_in_order": sum(n == at for at, n in enumerate(marked)),
        "calm_sentences": len(troubles),
    }
