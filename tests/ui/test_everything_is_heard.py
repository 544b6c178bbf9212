"""Every screen in every state says its name, its contents and its buttons when asked."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QWidget

from laonian_app.gallery import stage_for
from laonian_app.ground.paths import shipped
from laonian_app.speech.plan import plan
from laonian_app.ui.gallery.learner_scenes import learner_scenes
from laonian_app.ui.gallery.photographs import Look, Photographs
from laonian_app.ui.gallery.room_scenes import room_scenes
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.press import Pressable


@pytest.fixture(scope="module")
def stage(typed: QApplication) -> Iterator[Stage]:
    translator = QTranslator()
    assert translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    typed.installTranslator(translator)
    yield stage_for((shipped("lessons"),))
    typed.removeTranslator(translator)


@pytest.fixture(scope="module")
def photographs(typed: QApplication, stage: Stage) -> Iterator[Photographs]:
    made = Photographs(typed, stage, Look())
    yield made
    made.close()


def targets(screen: QWidget) -> list[Pressable]:
    """Return what can be pressed on a screen, the screen itself where it is all one target."""
    inside = [one for one in screen.findChildren(Pressable) if one.isVisible()]
    return [screen, *inside] if isinstance(screen, Pressable) else inside


def unheard(screen: QWidget) -> list[str]:
    """Return the words of what can be pressed and is neither read nor named in the header."""
    if not isinstance(screen, Page) or not screen.is_read_aloud:
        return []
    read = {id(each) for each in screen.all_readables()}
    frame = {id(each) for each in (screen.read_button, *screen.header.commands)}
    return [one.text() for one in targets(screen) if id(one) not in read | frame]


def test_whatever_can_be_pressed_says_something_when_asked(
    photographs: Photographs, stage: Stage
) -> None:
    scenes: list[Scene] = [*learner_scenes(stage), *room_scenes()]
    mute, passed_over, nameless, looked_at = [], [], [], 0
    for scene in scenes:
        for name, screen in photographs.parts(scene):
            looked_at += len(targets(screen))
            mute += [(name, one.text()) for one in targets(screen) if not plan([one.spoken_text])]
            passed_over += [(name, words) for words in unheard(screen)]
            if isinstance(screen, Page) and screen.is_read_aloud and not screen.all_readables():
                nameless.append(name)

    assert looked_at > 5 * len(scenes)
    assert mute == []
    assert passed_over == []
    assert nameless == []


def test_help_says_what_stands_in_the_header(photographs: Photographs, stage: Stage) -> None:
    scene = next(each for each in learner_scenes(stage) if each.name.startswith("help"))
    (_, screen), *_ = photographs.parts(scene)
    assert isinstance(screen, Page)

    said = [each.spoken_text for each in screen.all_readables()]

    assert said[-4:-1] == ["字大小", "声音", "帮助"]
