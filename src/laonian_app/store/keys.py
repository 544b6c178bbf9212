"""The names of settings and the schema number: what the thin path shares with the rest.

Standard library only. A setting's value is JSON text.
"""

from __future__ import annotations

SCHEMA = 1

SIZE_STEP = "size_step"
"""The room's type size, 1 to 5."""
THEME = "theme"
"""light, dark or contrast."""
IDLE_MINUTES = "idle_minutes"
"""After how many minutes without a press the name list returns."""
ROOM_SOUND = "room_sound"
"""headphones, loudspeaker or on_request."""
DIALECT = "dialect:"
"""Before a learner's key: the dialect in which they like to hear recordings."""
TODAY_CLASS = "today_class"
"""Hex of the class whose names are shown; without it the newest class."""
JOURNAL_POSITION = "journal_position"
"""How far the journal has what this database holds; of this PC alone."""
LAST_SEAT = "last_seat"
"""Hex keys of who sat down last, with blanks between them; of this PC alone."""
TODAY_LESSON = "today_lesson"
"""Id of the lesson behind the big button; without it the course decides."""

DEFAULTS: dict[str, object] = {
    SIZE_STEP: 2,
    THEME: "light",
    IDLE_MINUTES: 10,
    ROOM_SOUND: "on_request",
}
"""What holds until an instructor chooses; never written to."""
