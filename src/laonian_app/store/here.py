"""Which site and which PC a session writes for; the writer hands it to its sessions."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING
from uuid import UUID

from laonian_app.ground.times import Clock
from laonian_app.store.clock import HybridClock

if TYPE_CHECKING:
    from laonian_app.store.session import Session


@dataclass(frozen=True, slots=True)
class Here:
    """The site of the records, the key of this PC, and the clocks for what is changed."""

    site_id: UUID
    device_id: UUID
    changes: HybridClock
    clock: Clock

    def now(self) -> datetime:
        """Return the present moment, aware, in UTC."""
        return self.clock()

    def changed(self) -> dict[str, object]:
        """Return who changes a row now, and when: the columns of `changed()` in the tables."""
        return {"changed_at": self.changes.stamp(), "device_id": self.device_id}


def here_of(session: Session) -> Here:
    """Return where a session writes for; a session that was not told so is a ValueError."""
    if session.here is None:
        raise ValueError("this session does not know for which site it writes")
    return session.here
