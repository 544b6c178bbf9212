"""What is told about the sound of this PC: for `laonian doctor` and the instructor."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from laonian_app.speech.errors import NoSoundDevice
from laonian_app.speech.player import devices
from laonian_app.speech.state import state


def test_what_speaks_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "has_sound_device", lambda: True)

    found = state(None)

    assert found.troubles == ()
    assert found.engine == "espeak"
    assert found.plays
    assert found.remedies == ()


def test_a_pc_that_nothing_can_be_heard_from_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(devices, "has_sound_device", lambda: False)

    found = state(None)

    assert not found.plays
    assert [type(error) for error in found.remedies] == [NoSoundDevice]
    assert found.engine == "espeak"


def test_looking_for_a_device_says_nothing_and_makes_no_player() -> None:
    ask = (
        "import sys; from laonian_app.speech.player.devices import has_sound_device;"
        "print(has_sound_device()); print(has_sound_device())"
    )
    environment = {**os.environ, "PULSE_SERVER": "tcp:127.0.0.1:9", "PIPEWIRE_REMOTE": "none"}

    asked = subprocess.run(
        [sys.executable, "-c", ask],
        env=environment,
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )

    assert asked.returncode == 0
    first, again = asked.stdout.split()
    assert first == again
    assert first in ("True", "False")
    assert asked.stderr == ""
