"""The program's own faults: written down without names, said in one calm sentence."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

LARGEST_LOG = 1_000_000
KEPT_LOGS = 3


class LogFile(RotatingFileHandler):
    """A file that takes no more says so in one line, not in a page for every line lost."""

    def handleError(self, record: logging.LogRecord) -> None:
        if isinstance(sys.exception(), OSError):
            if sys.stderr is not None:  # a window without a terminal has none
                sys.stderr.write(f"{record.levelname} {record.getMessage()}\n")
        else:
            super().handleError(record)


def open_log(folder: Path) -> logging.Logger:
    """Return the log of this home; on a disk that cannot be written it goes to stderr.

    It holds ids and places in the code, never a person's name.
    """
    log = logging.getLogger("laonian")
    log.setLevel(logging.INFO)
    handler: logging.Handler
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler = LogFile(
            folder / "laonian.log", maxBytes=LARGEST_LOG, backupCount=KEPT_LOGS, encoding="utf-8"
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    close_log(log)
    log.addHandler(handler)
    return log


def close_log(log: logging.Logger) -> None:
    """Close the files of a log; calling it twice is safe. What comes later goes to stderr."""
    for handler in list(log.handlers):
        log.removeHandler(handler)
        handler.close()


def catch_everything(log: logging.Logger, tell: Callable[[BaseException], None]) -> None:
    """Let faults that reach nobody be logged and told; errors in slots arrive only here."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        detail = getattr(error, "detail", "")
        log.error("fault %s", detail, exc_info=(kind, error, trace))
        tell(error)

    sys.excepthook = hook
