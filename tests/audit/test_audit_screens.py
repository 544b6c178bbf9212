"""Every screen meets the numbers of the accessibility checklist.

`python -m tests.audit.run` does the same for all steps, themes and sizes.
"""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from laonian_app.ui.gallery.photographs import Look
from laonian_app.ui.gallery.stage import Stage
from tests.audit.looks import ORDINARY, pairwise_looks, told
from tests.audit.screens import Judged, audit_look, judged_scenes

EACH_SCENE_IN = 3
"""In how many of the twelve looks a scene is audited here."""


def test_every_screen_meets_the_numbers_at_the_usual_size(
    application: QApplication, stage: Stage
) -> None:
    found = list(audit_look(application, stage, ORDINARY, judged_scenes(stage)))

    assert not found, "\n".join(map(str, found))


@pytest.mark.parametrize("number", range(12), ids=lambda n: told(pairwise_looks()[n]))
def test_screens_meet_the_numbers_at_other_sizes(
    application: QApplication, stage: Stage, number: int
) -> None:
    looks = pairwise_looks()
    scenes = [
        one
        for n, one in enumerate(judged_scenes(stage))
        if (n + number) % (len(looks) // _looks_of(one)) == 0
    ]

    found = list(audit_look(application, stage, looks[number], scenes))

    assert not found, "\n".join(map(str, found))


def _looks_of(judged: Judged) -> int:
    """Instructors' pages have many targets, and only the instructor changes their size."""
    return 1 if judged.scene.name.startswith("author-") else EACH_SCENE_IN


def test_the_looks_hold_every_pair_of_step_theme_and_size() -> None:
    looks = pairwise_looks()

    assert len({(look.step, look.theme) for look in looks}) == 4 * 3
    assert len({(look.step, look.width) for look in looks}) == 4 * 3
    assert len({(look.theme, look.width) for look in looks}) == 3 * 3
    assert Look(1366, 768, 2) == ORDINARY
