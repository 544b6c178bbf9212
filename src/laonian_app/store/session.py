"""What a piece of work is handed: a connection in its transaction, and whom it writes for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Connection

if TYPE_CHECKING:
    from laonian_app.store.here import Here


class Session:
    """Runs statements on one connection; whoever made it begins and commits.

    Not the session of SQLAlchemy's mapper: nothing is mapped here, and importing the mapper
    costs 6 MB in every open window, and its session 60 µs a statement.
    """

    __slots__ = ("connection", "execute", "here", "scalar", "scalars")

    def __init__(self, connection: Connection, here: Here | None = None) -> None:
        self.connection = connection
        self.here = here
        self.execute = connection.execute
        self.scalar = connection.scalar
        self.scalars = connection.scalars
