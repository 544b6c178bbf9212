"""The program is killed at any moment of a class; the next start has every answer."""

from __future__ import annotations

from pathlib import Path

import pytest

from laonian_app.exchange.care import open_cared
from laonian_app.exchange.checking import damage_of
from laonian_app.ground.paths import Home
from tests.exchange.conftest import answer_ids
from tests.exchange.scripted import killed_class

KILLS_OF_A_HOME = 10


@pytest.mark.parametrize("first_seed", [100, 200])
def test_every_answer_whose_feedback_was_shown_outlives_ten_kills(
    tmp_path: Path, first_seed: int
) -> None:
    home = Home(tmp_path / "家")
    saved: set[bytes] = set()
    for seed in range(first_seed, first_seed + KILLS_OF_A_HOME):
        saved |= killed_class(home, seed)
        _, care = open_cared(home)
        care.close()
        assert damage_of(home.database, thorough=True) == ""
        assert saved <= answer_ids(home.database), f"lost after the kill of seed {seed}"
    assert len(saved) > KILLS_OF_A_HOME
