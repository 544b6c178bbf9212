"""Settings: of the whole site, or of this PC alone. Values are what JSON can hold."""

from __future__ import annotations

import json

from sqlalchemy import select

from laonian_app.store.here import here_of
from laonian_app.store.keys import DEFAULTS
from laonian_app.store.schema import setting
from laonian_app.store.session import Session
from laonian_app.store.sql import keep_newest

Value = str | int | float | bool | None | list[str] | dict[str, str]


def put(session: Session, key: str, value: Value, *, only_this_pc: bool = False) -> None:
    """Keep a setting; None counts as not chosen. Keys are in `store.keys`."""
    here = here_of(session)
    values: dict[str, object] = {
        "site_id": here.site_id,
        "scope": here.device_id.bytes.hex() if only_this_pc else "",
        "key": key,
        "value": json.dumps(value, ensure_ascii=False),
    }
    keep_newest(session, setting, ("site_id", "scope", "key"), values | here.changed())


def get(session: Session, key: str) -> Value:
    """Return this PC's own value, else the site's, else the default, else None."""
    here = here_of(session)
    text = session.scalar(
        select(setting.c.value)
        .where(
            setting.c.site_id == here.site_id,
            setting.c.key == key,
            setting.c.scope.in_(("", here.device_id.bytes.hex())),
        )
        .order_by(setting.c.scope.desc())
        .limit(1)
    )
    found: Value = json.loads(text) if text is not None else None
    if found is not None:
        return found
    default = DEFAULTS.get(key)
    return default if isinstance(default, str | int | float) else None
