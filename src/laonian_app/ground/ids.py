"""Keys that two PCs never make twice."""

from __future__ import annotations

from uuid import UUID


def new_id() -> UUID:
    """Return a UUIDv7: unique without a server, and in the order of making (RFC 9562, 5.7)."""
    from uuid6 import uuid7

    return UUID(bytes=uuid7().bytes)
