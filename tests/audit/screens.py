"""Audits scene after scene of the gallery."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication

from laonian_app.gallery import stage_for
from laonian_app.ground.paths import shipped
from laonian_app.ui.gallery.author_scenes import author_scenes
from laonian_app.ui.gallery.learner_scenes import learner_scenes
from laonian_app.ui.gallery.photographs import Look, Photographs
from laonian_app.ui.gallery.room_scenes import room_scenes
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.kit.scale import PROJECTOR_STEP
from tests.audit.auditing import audit
from tests.audit.exceptions import is_meant
from tests.audit.findings import INSTRUCTOR, LEARNER, ROOM, Finding, Limits
from tests.audit.looks import told


@dataclass(frozen=True, slots=True)
class Judged:
    """A scene with the numbers it is held to."""

    scene: Scene
    limits: Limits


@dataclass(frozen=True, slots=True)
class Found:
    """A finding with where it was made; `part` is the scene and which screen of it."""

    look: Look
    part: str
    finding: Finding

    def __str__(self) -> str:
        return f"{told(self.look)}  {self.part}  {self.finding}"


def make_stage() -> Stage:
    """Return what the scenes are made from: the shipped lessons."""
    return stage_for((shipped("lessons"),))


def judged_scenes(stage: Stage) -> list[Judged]:
    """Return every scene of the gallery."""
    learners = [Judged(scene, LEARNER) for scene in learner_scenes(stage)]
    rooms = [Judged(scene, _limits_of(scene.name)) for scene in room_scenes()]
    return [*learners, *rooms, *(Judged(scene, INSTRUCTOR) for scene in author_scenes())]


def _limits_of(name: str) -> Limits:
    return INSTRUCTOR if name.startswith("instructor-table") else LEARNER


def limits_in(judged: Judged, look: Look) -> Limits:
    """Return what holds in a look: a projector shows class mode from step 4 on."""
    on_projector = judged.scene.name.startswith("class-") and look.step >= PROJECTOR_STEP
    return ROOM if on_projector else judged.limits


def audit_look(
    application: QApplication, stage: Stage, look: Look, scenes: Sequence[Judged]
) -> Iterator[Found]:
    """Show the scenes in one look and yield what is wrong with them."""
    photographs = Photographs(application, stage, look)
    try:
        for judged in scenes:
            for part, _ in photographs.parts(judged.scene):
                for finding in audit(photographs.window, limits_in(judged, look)):
                    if not is_meant(part, finding):
                        yield Found(look, part, finding)
    finally:
        photographs.close()
