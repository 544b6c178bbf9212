"""Alembic's entry: it works on the connection that `store.upgrade` hands it."""

from __future__ import annotations

from alembic import context

from laonian_app.store.schema import metadata

# The transaction is the caller's: schema, its number and alembic's own note change
# together or not at all.
context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
context.run_migrations()
