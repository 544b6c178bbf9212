"""On which days something was recorded."""

from __future__ import annotations

from datetime import date

from sqlalchemy import select

from laonian_app.store.schema import class_session, visit
from laonian_app.store.session import Session


def known_days(session: Session) -> frozenset[date]:
    """Return the local days of all sittings and meetings."""
    of_visits = select(visit.c.local_date).distinct()
    of_meetings = select(class_session.c.local_date).distinct()
    return frozenset({*session.scalars(of_visits), *session.scalars(of_meetings)})
