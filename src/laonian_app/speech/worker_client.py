"""The worker supervised: time limits, replacement, and the next engine for one that fails."""

from __future__ import annotations

import base64
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import monotonic
from typing import Any

from laonian_app.speech.engine import Voice
from laonian_app.speech.errors import SoundUnwritable, SpeechUnavailable
from laonian_app.speech.pace import counted
from laonian_app.speech.worker_process import WorkerProcess, worker_command

Starter = Callable[[str], WorkerProcess]

START_SECONDS = 20.0
"""A cold start from a slow disk, with a virus scanner looking on; usual is 0.15."""

BASE_SECONDS = 3.0
SECONDS_A_CHARACTER = 0.3
TRIES, MOST_TRIES = 2, 3
"""Of one text; the third only where the worker died, as when it is killed from outside."""

FAILURES_TO_GIVE_UP = 3

REST_SECONDS = 60.0
"""After so long the last engine that was given up is tried again: a PC may recover."""


@dataclass(frozen=True, slots=True)
class EngineInUse:
    """The engine that speaks in this session."""

    name: str
    version: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class EngineTrouble:
    """Why an engine was left, for the instructor: `error` names the class in `speech.errors`."""

    engine: str
    error: str
    message: str


@dataclass(frozen=True, slots=True)
class Rendered:
    """A clip: its length, and its bytes where no path was given."""

    seconds: float
    wav: bytes | None


class WorkerClient:
    """Asks a worker for clips, and keeps one alive.

    Blocking: call it from a thread that may wait. Calls from several threads wait for one
    another. Three failures in a row move on to the next engine for the session. A text that
    the engine cannot read is read by the next one, which stays in reserve for that.
    """

    def __init__(self, engines: Sequence[str], start: Starter | None = None) -> None:
        """Set up; nothing is started before the first call.

        Args:
            engines: names as `engine.choice.engine_names` gives them, best first.
            start: makes a worker for an engine, for tests.
        """
        self._engines = list(engines)
        self._start = start or (lambda engine: WorkerProcess(worker_command(), engine))
        self._lock = threading.RLock()
        self._process: WorkerProcess | None = None
        self._in_use: EngineInUse | None = None
        self._failures = 0
        self._asked = 0
        self._troubles: list[EngineTrouble] = []
        self._closed = False
        self._reserve: WorkerClient | None = None
        self._resting: tuple[str, float] | None = None  # the engine, and when it wakes

    @property
    def troubles(self) -> tuple[EngineTrouble, ...]:
        """Return which engines were left and why, in order."""
        return tuple(self._troubles)

    @property
    def process_id(self) -> int | None:
        process = self._process
        return process.process_id if process else None

    def engine(self) -> EngineInUse:
        """Return the engine in use, starting it if need be.

        Raises:
            SpeechUnavailable: none is left.
        """
        with self._lock:
            self._wake()
            while self._engines and not self._closed:
                if self._in_use and self._process:
                    return self._in_use
                self._launch()
            raise SpeechUnavailable(detail="; ".join(map(str, self._troubles)))

    def render(self, text: str, voice: str, rate: int, path: Path | None) -> Rendered:
        """Return a clip of a normalised text, written to `path` or given as bytes.

        Args:
            voice: an id of the engine's voices; one that it does not have means its first.

        Raises:
            SpeechUnavailable: no engine is left, or none of them read this text.
            SoundUnwritable: the file could not be written; the engine is well.
        """
        with self._lock:
            message = ""
            for attempt in range(1, MOST_TRIES + 1):
                in_use = self.engine()
                known = voice if voice in {each.id for each in in_use.voices} else ""
                told = self._ask(text, known, rate, path)
                if told.get("disk"):
                    raise SoundUnwritable(file=path.name if path else "", detail=told["message"])
                if told.get("ok"):
                    self._failures = 0
                    return _rendered(told)
                message = str(told.get("message", ""))
                if told.get("unknown"):  # a matter of this text: the engine is well
                    break
                if self._count_failure(message):  # it is the next engine's turn
                    return self.render(text, voice, rate, path)
                if attempt >= TRIES and not told.get("died"):
                    break
            return self._by_reserve(text, rate, path, message)

    def interrupt(self) -> None:
        """Kill the worker from any thread; who waits for it gets a new one or an error."""
        process, reserve = self._process, self._reserve
        if process:
            process.kill()
        if reserve:
            reserve.interrupt()

    def close(self) -> None:
        """End the worker; later calls raise SpeechUnavailable. Calling twice is safe."""
        self._closed = True
        if not self._lock.acquire(blocking=False):
            self.interrupt()  # somebody waits for a clip: he need not any more
            self._lock.acquire()
        try:
            if self._process:
                self._process.close()
            self._process = self._in_use = None
            self._dismiss_reserve()
        finally:
            self._lock.release()

    def _by_reserve(self, text: str, rate: int, path: Path | None, message: str) -> Rendered:
        """Let the engine behind the one in use read this one text."""
        if self._closed or len(self._engines) < 2:
            raise SpeechUnavailable(detail=message)
        if self._reserve is None:
            self._reserve = WorkerClient(self._engines[1:], self._start)
        return self._reserve.render(text, "", rate, path)

    def _dismiss_reserve(self) -> None:
        if self._reserve:
            self._reserve.close()
        self._reserve = None

    def _launch(self) -> None:
        """Start a worker for the first engine left; drop that engine if it does not open.

        One that dies while it starts is tried again, three times at most.
        """
        name = self._engines[0]
        try:
            process = self._start(name)
        except OSError as error:
            self._leave("", repr(error))
            return
        self._process = process
        told = process.answer(START_SECONDS)
        if told and told.get("ready"):
            voices = tuple(Voice(*map(str, voice)) for voice in told["voices"])
            self._in_use = EngineInUse(str(told["engine"]), str(told["version"]), voices)
            return
        died = told is None and process.has_ended
        self._drop_process()
        if died:  # killed from outside, or no memory for a moment: not yet the engine's fault
            self._count_failure("the worker died while it started")
            return
        told = told or {"error": "", "message": "the worker did not start"}
        self._leave(str(told.get("error", "")), str(told.get("message", "")))

    def _ask(self, text: str, voice: str, rate: int, path: Path | None) -> dict[str, Any]:
        process = self._process
        if process is None:
            return {}
        self._asked += 1
        number = self._asked
        asked = {"id": number, "text": text, "voice": voice, "rate": rate}
        sent = process.ask(asked | {"path": str(path) if path else None})
        limit = BASE_SECONDS + SECONDS_A_CHARACTER * counted(text)
        told = process.answer(limit) if sent else None
        if told is None or told.get("id") != number:
            died = not sent or process.has_ended
            self._drop_process()
            if died:
                return {"message": "the worker died", "died": True}
            return {"message": f"no answer within {limit:.1f} s"}
        return told

    def _count_failure(self, message: str) -> bool:
        """Say whether that was one too many, and the engine was left."""
        self._failures += 1
        if self._failures < FAILURES_TO_GIVE_UP:
            return False
        self._drop_process()
        self._leave("", message)
        return True

    def _drop_process(self) -> None:
        if self._process:
            self._process.kill()
        self._process = self._in_use = None

    def _wake(self) -> None:
        """Try the last engine once more where it has rested long enough."""
        if not self._engines and self._resting and monotonic() >= self._resting[1]:
            self._engines.append(self._resting[0])

    def _leave(self, error: str, message: str) -> None:
        if len(self._engines) == 1 and not error:
            self._resting = (self._engines[0], monotonic() + REST_SECONDS)
        self._dismiss_reserve()
        self._troubles.append(EngineTrouble(self._engines.pop(0), error, message))
        self._failures = 0


def _rendered(told: dict[str, Any]) -> Rendered:
    wav = told.get("wav")
    return Rendered(float(told["seconds"]), base64.b64decode(wav) if wav else None)
