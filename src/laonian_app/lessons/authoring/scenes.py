"""Steps of a scene made, changed and taken out."""

from __future__ import annotations

from dataclasses import replace

from laonian_app.lessons.model import Scenario, Step

SEATS = ("self", "helper", "onlooker")


def with_step(scene: Scenario, at: int, step: Step) -> Scenario:
    """Return the scene with another step in a place."""
    return replace(scene, steps=(*scene.steps[:at], step, *scene.steps[at + 1 :]))


def with_new_step(scene: Scenario, at: int | None = None, choice: int = 0) -> Scenario:
    """Return the scene with an empty step at its end; a choice of a step may lead to it."""
    new = Step(_free_name(scene), "", "", ())
    if at is not None:
        options = list(scene.steps[at].options)
        options[choice] = replace(options[choice], to=new.name)
        scene = with_step(scene, at, replace(scene.steps[at], options=tuple(options)))
    return replace(scene, steps=(*scene.steps, new))


def without_step(scene: Scenario, at: int) -> Scenario:
    """Return the scene without a step; what led there leads nowhere now, which is said."""
    gone = scene.steps[at].name
    kept = (*scene.steps[:at], *scene.steps[at + 1 :])
    if any(step.name == gone for step in kept):
        return replace(scene, steps=kept)
    return replace(scene, steps=tuple(_leading_elsewhere(step, gone) for step in kept))


def _leading_elsewhere(step: Step, gone: str) -> Step:
    options = (replace(each, to="" if each.to == gone else each.to) for each in step.options)
    return replace(step, options=tuple(options))


def _free_name(scene: Scenario) -> str:
    """Return the next name behind the ones that are there: A0, A1 …"""
    taken = {step.name for step in scene.steps}
    letter = scene.steps[0].name[:1] if scene.steps else "A"
    return next(name for n in range(10_000) if (name := f"{letter}{n}") not in taken)
