"""What several tests of speech use."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from laonian_app.speech.worker_client import WorkerClient

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


@pytest.fixture
def espeak() -> Iterator[WorkerClient]:
    client = WorkerClient(["espeak"])
    yield client
    client.close()
