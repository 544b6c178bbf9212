"""The command `screens`: every screen in every state as a picture."""

from __future__ import annotations

import typer


def register(commands: typer.Typer) -> None:
    """Add the command."""
    del commands
