"""How fast, how evenly and how reliably the program speaks. One JSON line a figure.

    python tests/benchmarks/bench_speech.py [--sentences 200]

Needs neither screen nor sound device. Takes some four minutes: it listens in real time.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")

from PySide6.QtCore import QCoreApplication, QEventLoop

from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clip, Clips, Receiver, Wanted
from laonian_app.speech.levels import LEADING_SECONDS, TRAILING_SECONDS
from laonian_app.speech.normalize import spoken
from laonian_app.speech.pace import RATES
from laonian_app.speech.plan import Utterance, plan
from laonian_app.speech.player import Reader
from laonian_app.speech.worker_client import WorkerClient

PAGE = "骗子最怕您挂断电话。挂断不失礼。先挂断，再打96110问一问。您的钱，您做主。"
TEXTS = (
    "陌生人打来电话要验证码，千万别给。",
    "2026年3月15日上午9:05，请到柜台办理。",
    "存款保险最高偿付50万元。",
    "兄弟姐妹商量好，遇事先问一声家人。",
)
SHORT_PAUSE_MS = 230
COLD_STARTS = 5
WARM_STARTS = 15


def tell(name: str, value: float, unit: str) -> None:
    figure = {"name": name, "value": round(value, 2), "unit": unit, "floor": None, "ratio": None}
    sys.stdout.write(json.dumps(figure) + "\n")
    sys.stdout.flush()


class Remembering:
    """A clip source that remembers how long each clip lasts."""

    def __init__(self, source: Clips) -> None:
        self._source = source
        self.seconds: list[float] = []

    def request(self, wanted: Wanted, then: Receiver) -> None:
        def remember(clip: Clip | None) -> None:
            self.seconds.append(clip.seconds if clip else 0.0)
            then(clip)

        self._source.request(wanted, remember)

    def drop(self) -> None:
        self._source.drop()


def press_to_sound_ms(reader: Reader, utterances: Sequence[Utterance]) -> float:
    loop = QEventLoop()
    reader.sentence_began.connect(loop.quit)
    began = time.perf_counter()
    reader.read(utterances)
    if reader.reading:
        loop.exec()
    spent = 1000 * (time.perf_counter() - began)
    reader.stop()
    reader.sentence_began.disconnect(loop.quit)
    return spent


def cold_start() -> None:
    """Print one start in this process, where nothing was loaded before."""
    application = QCoreApplication([])
    with tempfile.TemporaryDirectory() as folder:
        source = Clips(WorkerClient(["espeak"]), ClipCache(Path(folder)))
        sys.stdout.write(f"{press_to_sound_ms(Reader(source), plan([PAGE]))}\n")
        source.close()
    del application


def cold_starts() -> None:
    command = [sys.executable, __file__, "--cold"]
    spent = [
        float(subprocess.run(command, capture_output=True, check=True).stdout)
        for _ in range(COLD_STARTS)
    ]
    tell("speech_start_cold_ms", statistics.median(spent), "ms")


def warm_starts(source: Clips) -> None:
    reader = Reader(source)
    press_to_sound_ms(reader, plan([PAGE]))
    fresh = [plan([f"第{number}课。{PAGE}"]) for number in range(WARM_STARTS)]
    spent = [press_to_sound_ms(reader, utterances) for utterances in fresh]
    tell("speech_start_ms", statistics.median(spent), "ms")
    cached = [press_to_sound_ms(reader, utterances) for utterances in fresh]
    tell("speech_start_cached_ms", statistics.median(cached), "ms")


def gaps(source: Clips, count: int) -> None:
    """Measure the silence between sentences beyond the one that is meant."""
    remembering = Remembering(source)
    reader = Reader(remembering)
    page = plan(["。".join(spoken(str(number)) for number in range(count)) + "。"])
    utterances = [replace(each, pause_after_ms=SHORT_PAUSE_MS) for each in page]
    times: list[float] = []
    reader.sentence_began.connect(lambda _: times.append(time.perf_counter()))
    loop = QEventLoop()
    reader.finished.connect(loop.quit)
    reader.set_pace(5)
    reader.read(utterances)
    loop.exec()
    silent = LEADING_SECONDS + TRAILING_SECONDS
    beyond = [
        1000 * (later - sooner - seconds + silent) - SHORT_PAUSE_MS
        for sooner, later, seconds in zip(times, times[1:], remembering.seconds, strict=False)
    ]
    tell("speech_gap_ms", sorted(beyond)[int(0.99 * (len(beyond) - 1))], "ms")


def wrong_of_200(client: WorkerClient) -> None:
    voices = [voice.id for voice in client.engine().voices]
    known: dict[tuple[str, str, int], float] = {}
    wrong = 0
    for number in range(200):
        key = (TEXTS[number % 4], voices[number % len(voices)], RATES[1 + number % 5])
        seconds = client.render(spoken(key[0]), key[1], key[2], None).seconds
        if key not in known:
            with_fresh = WorkerClient(["espeak"])
            known[key] = with_fresh.render(spoken(key[0]), key[1], key[2], None).seconds
            with_fresh.close()
        wrong += abs(seconds / known[key] - 1) > 0.03
    tell("speech_wrong_of_200", wrong, "clips")


def memory(client: WorkerClient) -> None:
    """Tell the worker's largest memory; Linux only, elsewhere nothing is told."""
    status = Path(f"/proc/{client.process_id}/status")
    if status.exists():
        line = next(one for one in status.read_text().splitlines() if one.startswith("VmHWM"))
        tell("speech_worker_memory_mb", int(line.split()[1]) / 1024, "MB")


def main() -> None:
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--sentences", type=int, default=200)
    arguments.add_argument("--cold", action="store_true")
    chosen = arguments.parse_args()
    if chosen.cold:
        cold_start()
        return
    cold_starts()
    application = QCoreApplication([])
    client = WorkerClient(["espeak"])
    with tempfile.TemporaryDirectory() as folder:
        source = Clips(client, ClipCache(Path(folder)))
        warm_starts(source)
        gaps(source, chosen.sentences)
        wrong_of_200(client)
        memory(client)
        source.close()
    del application


if __name__ == "__main__":
    main()
