"""How this PC looks to who chose nothing, and when the names come back."""

from __future__ import annotations

from laonian_app.learning.records import RoomLook
from laonian_app.store import settings
from laonian_app.store.keys import IDLE_MINUTES, SIZE_STEP, THEME
from laonian_app.store.session import Session


def of_room(session: Session) -> RoomLook:
    """Return this PC's own look, else the site's, else the usual one."""
    return RoomLook(
        int(str(settings.get(session, SIZE_STEP))),
        str(settings.get(session, THEME)),
        int(str(settings.get(session, IDLE_MINUTES))),
    )


def keep(session: Session, look: RoomLook) -> None:
    """Keep it for this PC; another PC of the same site may look otherwise."""
    for key, value in (
        (SIZE_STEP, look.size_step),
        (THEME, look.theme),
        (IDLE_MINUTES, look.idle_minutes),
    ):
        settings.put(session, key, value, only_this_pc=True)
