"""The thin path: today's names and an open sitting, before anything heavy is loaded.

Standard library only, and little of it: this runs before the first paint. Therefore no
json (SQLite reads it) and no tomllib.
"""

from __future__ import annotations

import sqlite3
from datetime import UTC, date, datetime
from pathlib import Path
from uuid import UUID

from laonian_app.ground.times import local_date
from laonian_app.learning.people import LearnerToday
from laonian_app.store import keys
from laonian_app.store.errors import DatabaseDamaged, DatabaseReadOnly, DatabaseTooNew
from laonian_app.store.today import OpenSitting, Today

__all__ = ["OpenSitting", "Today", "read_today"]

RESUMABLE_MICROSECONDS = 12 * 60 * 60 * 1_000_000


def read_today(database: Path, now: datetime | None = None) -> Today:
    """Return what the first screen shows; nothing is written.

    Args:
        database: the SQLite file; where there is none, or an empty one, an empty Today.
        now: aware; the present by default.

    Raises:
        DatabaseTooNew, DatabaseDamaged, DatabaseReadOnly (its folder cannot be read).
    """
    if not database.is_file():
        return Today()
    try:
        connection = _open(database)
        try:
            return _read(connection, database, now or datetime.now(UTC))
        finally:
            connection.close()
    except (sqlite3.DatabaseError, ValueError) as error:  # or texts and keys that are none
        if "unable to open" in str(error):
            raise DatabaseReadOnly(detail=str(database)) from error
        raise DatabaseDamaged(detail=f"{database}: {error}") from error


def _open(database: Path) -> sqlite3.Connection:
    """Open for reading; on a disk that cannot be written, without the help files of WAL."""
    connection = sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True)
    try:
        connection.execute("PRAGMA user_version").fetchone()
    except sqlite3.OperationalError:
        connection.close()
        wal = database.with_name(database.name + "-wal")
        if wal.exists() and wal.stat().st_size:
            raise
        address = f"{database.absolute().as_uri()}?mode=ro&immutable=1"
        connection = sqlite3.connect(address, uri=True)
    return connection


def _read(connection: sqlite3.Connection, database: Path, now: datetime) -> Today:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    if version == 0:
        return Today()
    if version > keys.SCHEMA:
        raise DatabaseTooNew(needs=program_that_wrote(connection), detail=str(database))
    if version < keys.SCHEMA:
        return Today(waits_for_upgrade=True)
    connection.execute("BEGIN")
    site = connection.execute(
        "SELECT id, name, is_demo FROM site ORDER BY created_at, id LIMIT 1"
    ).fetchone()
    if site is None:
        return Today()
    return _shown(connection, site, device_id_beside(database), now)


def _shown(
    connection: sqlite3.Connection,
    site: tuple[bytes, str, int],
    device: bytes,
    now: datetime,
) -> Today:
    site_id, site_name, is_demo = site
    chosen = _settings(connection, site_id, device)
    class_id, class_name = _class_today(connection, chosen.get(keys.TODAY_CLASS))
    lesson_id = chosen.get(keys.TODAY_LESSON)
    return Today(
        site_name=site_name,
        is_demo=bool(is_demo),
        class_id=UUID(bytes=class_id) if class_id else None,
        class_name=class_name,
        learners=_learners(connection, class_id, _last_here(connection, device, chosen)),
        size_step=int(str(chosen[keys.SIZE_STEP])),
        theme=str(chosen[keys.THEME]),
        idle_minutes=int(str(chosen[keys.IDLE_MINUTES])),
        room_sound=str(chosen[keys.ROOM_SOUND]),
        lesson_id=str(lesson_id) if lesson_id else None,
        open_sitting=_open_sitting(connection, device, now),
    )


def program_that_wrote(connection: sqlite3.Connection) -> str:
    """Return the version of the program that last migrated the file, "?" if it does not say."""
    try:
        row = connection.execute("SELECT program FROM written_by").fetchone()
    except sqlite3.OperationalError:  # a newer schema may have dropped the table
        return "?"
    return str(row[0]) if row else "?"


def device_id_beside(database: Path) -> bytes:
    """Return the key of this PC from device.toml, empty before the first opening.

    Only the one line is looked for: tomllib takes longer than all the reading here.
    """
    try:
        lines = database.with_name("device.toml").read_text("utf-8").splitlines()
        for line in lines:
            name, _, value = line.partition("=")
            if name.strip() == "id":
                return UUID(value.strip().strip('"')).bytes
    except (FileNotFoundError, ValueError):  # torn by a power cut, it is written anew later
        return b""
    return b""


def _settings(connection: sqlite3.Connection, site: bytes, device: bytes) -> dict[str, object]:
    """The site's settings, over them this PC's own."""
    rows = connection.execute(
        "SELECT key, json_extract(value, '$') FROM setting"
        " WHERE site_id = ? AND scope IN ('', ?) ORDER BY scope",
        (site, device.hex()),
    )
    return keys.DEFAULTS | dict(rows)


def _class_today(connection: sqlite3.Connection, chosen: object) -> tuple[bytes | None, str]:
    key = bytes.fromhex(str(chosen)) if chosen else None
    row = connection.execute(
        "SELECT id, name FROM class_ ORDER BY id = ? DESC, closed_on IS NOT NULL,"
        " created_at DESC, id DESC LIMIT 1",
        (key,),
    ).fetchone()
    return (row[0], row[1]) if row else (None, "")


# A key made later is greater (UUIDv7), so the greatest visit of a learner is the last:
# one step in an index, however many answers there are.
_LEARNERS = """
SELECT l.id, l.name, l.surname, l.sort_key, max(e.second_line), v.local_date, w.lesson_id, r.title
FROM enrolment e JOIN learner l ON l.id = e.learner_id
LEFT JOIN visit v
    ON v.id = (SELECT max(y.visit_id) FROM visit_learner y WHERE y.learner_id = l.id)
LEFT JOIN visit w ON w.id = (
    SELECT x.visit_id FROM visit_learner x JOIN visit u ON u.id = x.visit_id
    WHERE x.learner_id = l.id AND u.lesson_id IS NOT NULL ORDER BY x.visit_id DESC LIMIT 1)
LEFT JOIN lesson_revision r ON r.revision = w.revision
WHERE e.class_id = ? AND e.left_on IS NULL
GROUP BY l.id ORDER BY l.sort_key, l.name, max(e.second_line), l.id
"""


def _last_here(
    connection: sqlite3.Connection, device: bytes, chosen: dict[str, object]
) -> set[bytes]:
    """Who sat down last, also without opening a lesson; else of whom the last sitting is."""
    seat = chosen.get(keys.LAST_SEAT)
    if seat:
        return {bytes.fromhex(key) for key in str(seat).split()}
    return {row[0] for row in connection.execute(_LAST_HERE, (device,))}


def _learners(
    connection: sqlite3.Connection, class_id: bytes | None, here: set[bytes]
) -> tuple[LearnerToday, ...]:
    if class_id is None:
        return ()
    return tuple(
        LearnerToday(
            id=UUID(bytes=key),
            name=name,
            surname=surname,
            sort_key=sort_key,
            second_line=second_line,
            last_local_date=date.fromisoformat(last) if last else None,
            last_lesson_id=lesson,
            last_here=key in here,
            last_lesson_title=title or "",
        )
        for key, name, surname, sort_key, second_line, last, lesson, title in connection.execute(
            _LEARNERS, (class_id,)
        )
    )


_LAST_HERE = """
SELECT learner_id FROM visit_learner WHERE visit_id = (
    SELECT v.id FROM visit v WHERE v.device_id = ?
    AND EXISTS (SELECT 1 FROM visit_learner x WHERE x.visit_id = v.id)
    ORDER BY v.last_seen_at DESC LIMIT 1)
"""

_OPEN_SITTING = """
SELECT v.id, v.purpose, v.lesson_id, r.title, v.revision, v.page, v.sentence,
       v.question_number, v.last_seen_at, v.local_date, v.ended_at
FROM visit v LEFT JOIN lesson_revision r ON r.revision = v.revision
WHERE v.device_id = ? ORDER BY v.last_seen_at DESC, v.id DESC LIMIT 1
"""


def _open_sitting(
    connection: sqlite3.Connection, device: bytes, now: datetime
) -> OpenSitting | None:
    """The last visit at this PC, if nobody ended it and it is of today or of the last hours."""
    row = connection.execute(_OPEN_SITTING, (device,)).fetchone()
    if row is None or row[10] is not None:
        return None
    seen_us: int = row[8]
    recent = seen_us > now.timestamp() * 1_000_000 - RESUMABLE_MICROSECONDS
    if not recent and row[9] != local_date(now).isoformat():
        return None
    people = connection.execute(
        "SELECT l.id, l.name FROM visit_learner x JOIN learner l ON l.id = x.learner_id"
        " WHERE x.visit_id = ? ORDER BY x.place",
        (row[0],),
    ).fetchall()
    return OpenSitting(
        visit_id=UUID(bytes=row[0]),
        purpose=row[1],
        learner_ids=tuple(UUID(bytes=key) for key, _ in people),
        learner_names=tuple(name for _, name in people),
        lesson_id=row[2],
        lesson_title=row[3],
        revision=row[4].hex() if row[4] else None,
        page=row[5],
        sentence=row[6],
        question_number=row[7],
        last_seen_at=datetime.fromtimestamp(seen_us / 1_000_000, UTC),
    )
