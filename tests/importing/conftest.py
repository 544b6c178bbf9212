"""What the tests of reading files share."""

from __future__ import annotations

import pytest

from laonian_app.lessons.importing import conversion


@pytest.fixture(autouse=True)
def no_office(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let this PC have no LibreOffice, whatever it has: a test that wants one brings its own."""
    monkeypatch.setattr(conversion, "office_program", lambda: None)
