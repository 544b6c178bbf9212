"""Today's names by way of the opened records: for a database that is no file of this PC."""

from __future__ import annotations

from sqlalchemy import func, select

from laonian_app.learning.people import Learner
from laonian_app.store import classes, learners, settings
from laonian_app.store.here import here_of
from laonian_app.store.keys import IDLE_MINUTES, ROOM_SOUND, SIZE_STEP, THEME, TODAY_LESSON
from laonian_app.store.schema import site, visit, visit_learner
from laonian_app.store.session import Session
from laonian_app.store.today import Today


def today_of(session: Session) -> Today:
    """Return what the name screen shows; an interrupted sitting is not looked for."""
    here = here_of(session)
    row = session.execute(
        select(site.c.name, site.c.is_demo).where(site.c.id == here.site_id)
    ).first()
    class_id = classes.today(session)
    chosen = settings.get(session, TODAY_LESSON)
    return Today(
        site_name=row.name if row is not None else "",
        is_demo=bool(row.is_demo) if row is not None else False,
        class_id=class_id,
        class_name=classes.names(session).get(class_id, ""),
        learners=_with_last_visit(session, learners.of_class(session, class_id)),
        size_step=int(str(settings.get(session, SIZE_STEP))),
        theme=str(settings.get(session, THEME)),
        idle_minutes=int(str(settings.get(session, IDLE_MINUTES))),
        room_sound=str(settings.get(session, ROOM_SOUND)),
        lesson_id=str(chosen) if chosen else None,
    )


def _with_last_visit(session: Session, people: tuple[Learner, ...]) -> tuple[Learner, ...]:
    last = (
        select(visit_learner.c.learner_id, func.max(visit.c.began_at).label("began_at"))
        .join(visit, visit.c.id == visit_learner.c.visit_id)
        .group_by(visit_learner.c.learner_id)
        .subquery()
    )
    rows = session.execute(
        select(visit_learner.c.learner_id, visit.c.local_date, visit.c.lesson_id)
        .join(visit, visit.c.id == visit_learner.c.visit_id)
        .join(
            last,
            (last.c.learner_id == visit_learner.c.learner_id)
            & (last.c.began_at == visit.c.began_at),
        )
    )
    known = {row.learner_id: (row.local_date, row.lesson_id) for row in rows}
    return tuple(
        one._replace(last_local_date=known[one.id][0], last_lesson_id=known[one.id][1])
        if one.id in known
        else one
        for one in people
    )
