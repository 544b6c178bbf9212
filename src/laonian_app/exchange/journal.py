"""The journal: what was committed, written down once more, off the answer's path.

The writer's thread only leaves a note. A thread of the journal reads the noted rows,
appends them, one line a transaction, and waits for the disk within a second. A disk that
refuses is tried again; no answer ever waits for it.
"""

from __future__ import annotations

import sqlite3
import threading
from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from laonian_app.exchange.appending import Appender
from laonian_app.exchange.completing import Known, lacking
from laonian_app.exchange.errands import Errands, Rewriting
from laonian_app.exchange.errors import JournalRefused
from laonian_app.exchange.journal_files import OPENED
from laonian_app.exchange.lines import Fact, Line, Rows, Value, check_of, written
from laonian_app.exchange.position import Position
from laonian_app.exchange.rows import in_lines, open_reading, touched_rows
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.times import Clock, local_date
from laonian_app.store.changes import Change
from laonian_app.store.sql import BATCH

MOST_COUNTED = 1_000
"""So many newest answers are remembered, so that none is counted twice."""
GATHER_SECONDS = 0.4
RETRY_SECONDS = 5.0


@dataclass(frozen=True, slots=True)
class Reached:
    """The newest line, its checksum, and how many answers the database had by then."""

    line: int = 0
    check: str = ""
    answers: int = 0


Echo = Callable[[str, Sequence[str], Reached], None]
"""Is told the file's name and the lines that were appended; keeps its faults to itself."""


@dataclass(frozen=True, slots=True)
class Beginning:
    """From where a journal goes on.

    `since` and `known`: what it has of the database `file`; `facts` go into its line of
    this start.
    """

    file: Path
    reached: Reached
    since: Position
    known: Known
    facts: Mapping[str, Fact]


class Journal:
    """Appends to the files of one folder; usable from any thread."""

    def __init__(self, folder: Path, clock: Clock, echo: Echo | None = None) -> None:
        self._appender, self._clock, self._echo = Appender(folder), clock, echo
        self._notes: deque[tuple[Change, ...]] = deque()
        self._errands = Errands()
        self._handed = self._done = 0
        self._begun = self._hurry = self._closing = self._ended = False
        self._trouble: LaonianError | None = None
        self._reached = Reached()
        self._facts: Mapping[str, Fact] = {}
        self._day = ""
        self._counted: deque[Value] = deque(maxlen=MOST_COUNTED)
        self._news = threading.Condition()
        self._connection: sqlite3.Connection | None = None
        self._thread: threading.Thread | None = None

    @property
    def trouble(self) -> LaonianError | None:
        """Why the disk refuses the journal now, None while all is well."""
        return self._trouble

    @property
    def reached(self) -> Reached:
        """The newest line that the disk has."""
        return self._reached

    def note(self, touched: tuple[Change, ...]) -> None:
        """Leave a note of a committed transaction; takes no time. The writer calls this."""
        with self._news:
            if not self._begun or self._ended:
                return
            self._notes.append(touched)
            self._handed += 1
            if len(self._notes) == 1:
                self._news.notify_all()

    def begin(self, start: Beginning, completed: Callable[[Reached], None]) -> None:
        """Start the thread: it writes what the journal lacks, calls `completed`, goes on."""
        self._reached = start.reached
        self._begun = True
        self._thread = threading.Thread(
            target=self._run, args=(start, completed), name="journal", daemon=True
        )
        self._thread.start()

    def flush(self, seconds: float = 10.0) -> bool:
        """Wait until the disk has all that was noted; False where it refuses or takes longer."""
        with self._news:
            wanted = self._handed
            self._hurry = True
            self._news.notify_all()
            self._news.wait_for(lambda: self._done >= wanted or self._stuck(), seconds)
            return self._done >= wanted and self._trouble is None and not self._ended

    def rewrite(self, work: Rewriting) -> Mapping[str, str]:
        """Have files of the journal rewritten while nothing is appended; return what `work`
        returns. Before `begin` and after `close`, on the caller's thread.
        """
        with self._news:
            done = self._errands.add(work)
            self._news.notify_all()
            is_running = self._begun and not self._ended
        if not is_running:
            self._run_errands()
        return done.result()

    def _stuck(self) -> bool:
        return self._ended or not self._begun or self._trouble is not None

    def close(self) -> None:
        """Write what was noted and end; calling twice is safe. What is refused comes later:
        the next start completes the journal."""
        with self._news:
            self._closing = True
            self._news.notify_all()
        if self._thread is not None:
            self._thread.join()

    # ------------------------------------------------------------ the thread

    def _run(self, start: Beginning, completed: Callable[[Reached], None]) -> None:
        try:
            self._facts = start.facts
            self._put([])
            for rows in in_lines(self._lacking(start), BATCH):
                self._put([Line(0, self._clock(), rows)])
                self._write_notes()
                if self._closing:
                    return
            completed(self._reached)
            while self._wait():
                self._write_notes()
                self._run_errands()
        except _GivenUpError:
            return
        except Exception as error:  # the edge of a worker: the class goes on without a journal
            self._trouble = JournalRefused(detail=repr(error))
        finally:
            self._let_go()

    def _lacking(self, start: Beginning) -> Iterable[Rows]:
        self._connection = open_reading(start.file)
        return lacking(self._connection, start.since, start.known)

    def _let_go(self) -> None:
        with self._news:
            self._ended = True
            self._news.notify_all()
        self._run_errands()
        if self._connection is not None:
            self._connection.close()
        self._appender.close()

    def _wait(self) -> bool:
        """Wait for notes, then a little for more; False when nothing will come any more."""
        with self._news:
            self._news.wait_for(lambda: self._notes or self._errands or self._closing)
            urgent = lambda: self._hurry or self._errands or self._closing  # noqa: E731
            self._news.wait_for(urgent, GATHER_SECONDS)
            self._hurry = False
            return bool(self._notes) or not self._closing

    def _run_errands(self) -> None:
        if self._errands:
            self._appender.close()
            checks = self._errands.run()
            check = checks.get(self._reached.check, self._reached.check)
            self._reached = replace(self._reached, check=check)

    def _write_notes(self) -> None:
        with self._news:
            notes = list(self._notes)
        if not notes or self._connection is None:
            return
        lines = [
            Line(0, self._clock(), rows)
            for touched in notes
            for rows in in_lines(touched_rows(self._connection, touched), BATCH)
        ]
        self._put(lines)
        with self._news:
            for _ in notes:
                self._notes.popleft()
            self._done += len(notes)
            self._news.notify_all()

    def _put(self, lines: Sequence[Line]) -> None:
        """Append lines with the next numbers; as long as the disk refuses, try again."""
        moment = self._clock()
        day = local_date(moment).isoformat()
        if day != self._day:
            # The first line of a start, and of the file of another day.
            lines = [Line(0, moment, (), OPENED, self._facts), *lines]
        if not lines:
            return
        texts, reached = self._numbered(lines)
        while True:
            try:
                name = self._appender.append(day, texts)
                break
            except OSError as error:
                self._refused(error)
        self._trouble, self._day = None, day
        self._reached = reached
        if self._echo is not None:
            self._echo(name, texts, reached)

    def _numbered(self, lines: Sequence[Line]) -> tuple[list[str], Reached]:
        first = self._reached.line + 1
        texts = [
            written(Line(first + place, line.at, line.rows, line.event, line.facts))
            for place, line in enumerate(lines)
        ]
        # What was committed while the start looked for gaps comes as a gap and as a note.
        new = [key for key in _answers_in(lines) if key not in self._counted]
        self._counted.extend(new)
        last = first + len(lines) - 1
        return texts, Reached(last, check_of(texts[-1]), self._reached.answers + len(new))

    def _refused(self, error: OSError) -> None:
        with self._news:
            self._trouble = JournalRefused(detail=str(error))
            self._news.notify_all()
            self._news.wait_for(lambda: self._closing or self._hurry, RETRY_SECONDS)
            self._hurry = False
            if self._closing:
                raise _GivenUpError from error


def _answers_in(lines: Sequence[Line]) -> Iterable[Value]:
    for rows in (rows for line in lines for rows in line.rows if rows.table == "answer"):
        yield from (row[rows.place("id")] for row in rows.values)


class _GivenUpError(Exception):
    """The program ends while the disk refuses."""
