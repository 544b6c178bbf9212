"""One worker process seen from the parent: started, asked, killed."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import Any

MODULE = "laonian_app.speech.worker"
FROZEN_OPTION = "--speech-worker"
NO_WINDOW = 0x0800_0000  # CREATE_NO_WINDOW: on Windows a console would flash up
END: dict[str, Any] = {}


def worker_command() -> tuple[str, ...]:
    """Return what starts a worker; the name of the engine is added to it.

    A frozen program has no `-m`; its entry takes `--speech-worker` instead.
    """
    if getattr(sys, "frozen", False):
        return (sys.executable, FROZEN_OPTION)
    return (sys.executable, "-X", "utf8", "-m", MODULE)


class WorkerProcess:
    """A running worker. Use it from one thread; `kill` may come from any."""

    def __init__(self, command: Sequence[str], engine: str) -> None:
        """Start it; raises OSError where no process can be made."""
        flags = NO_WINDOW if sys.platform == "win32" else 0
        self._process = subprocess.Popen(
            [*command, engine],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._reader = threading.Thread(target=self._read, name="speech answers", daemon=True)
        self._reader.start()

    @property
    def process_id(self) -> int:
        return self._process.pid

    def ask(self, asked: dict[str, Any]) -> bool:
        """Send one line; False if the worker is gone."""
        pipe = self._process.stdin
        try:
            if pipe is None or pipe.closed:
                return False
            pipe.write(json.dumps(asked).encode("ascii") + b"\n")
            pipe.flush()
        except OSError:
            return False
        return True

    def answer(self, limit_seconds: float) -> dict[str, Any] | None:
        """Return its next line; None if it died, babbled, or took too long."""
        try:
            return self._lines.get(timeout=limit_seconds) or None
        except queue.Empty:
            return None

    @property
    def has_ended(self) -> bool:
        """Say whether it is gone, after an answer that did not come."""
        self._reader.join(0.2)
        return not self._reader.is_alive()

    def kill(self) -> None:
        """End it at once and wait until it is gone; calling twice is safe."""
        self._process.kill()
        self._finish()

    def close(self, limit_seconds: float = 1.0) -> None:
        """Let it end by itself, or kill it."""
        if self._process.stdin is not None:
            try:
                self._process.stdin.close()
            except OSError:  # it died with a line half written
                self._process.kill()
        try:
            self._process.wait(limit_seconds)
        except subprocess.TimeoutExpired:
            self._process.kill()
        self._finish()

    def _finish(self) -> None:
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            try:
                if pipe is not None:
                    pipe.close()
            except OSError:  # what was still to be sent has nobody to read it
                continue

    def _read(self) -> None:
        """Put each line into the queue, then an empty one: nothing comes any more."""
        pipe = self._process.stdout
        if pipe is not None:
            for line in pipe:
                self._lines.put(_parsed(line))
        self._lines.put(END)


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        told = json.loads(line)
    except ValueError:
        return END
    return told if isinstance(told, dict) else END
