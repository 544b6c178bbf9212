"""Choosing among the hint cards of what was learnt."""

from __future__ import annotations

from collections.abc import Callable
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from laonian_app.gallery import stage_for
from laonian_app.ground.paths import shipped
from laonian_app.ui.gallery.stage import Stage
from laonian_app.ui.kit.tile import Tile
from laonian_app.ui.learner.errands import Errands
from laonian_app.ui.learner.learnt_cards import LearntCards
from laonian_app.ui.learner.subject import Subject
from laonian_app.ui.learner.surroundings import Surroundings

TWO = ("fake-police", "eight-rights")


class AtOnce:
    """A worker that is done when it is asked."""

    def run(
        self, job: Callable[[], Any], then: Callable[[Any], None], failed: Callable[..., None]
    ) -> None:
        then(job())


class Cards:
    def __init__(self, stage: Stage, qtbot: QtBot) -> None:
        self.shown: list[QWidget] = []
        self.asked: list[Subject] = []
        around = SimpleNamespace(kit=stage.kit, jobs=AtOnce(), library=lambda: stage.library)
        self.learnt = LearntCards(
            cast(Surroundings, around), stage.views(), Errands(), self.shown.append
        )
        self.learnt.card_asked.connect(self.asked.append)
        self._qtbot = qtbot

    def tiles(self) -> list[Tile]:
        self._qtbot.addWidget(self.shown[-1])
        return self.shown[-1].findChildren(Tile)


@pytest.fixture
def cards(typed: QApplication, qtbot: QtBot) -> Cards:
    return Cards(stage_for((shipped("lessons"),)), qtbot)


def test_of_several_cards_one_is_chosen_and_the_choice_comes_back(cards: Cards) -> None:
    cards.learnt.open(TWO)
    police = next(tile for tile in cards.tiles() if "冒充公检法" in tile.text())
    police.click()

    assert [each.opened.lesson.id for each in cards.asked] == ["fake-police"]
    cards.learnt.show_choice()
    assert len(cards.tiles()) == len(TWO)


def test_a_single_card_needs_no_choice(cards: Cards, qtbot: QtBot) -> None:
    cards.learnt.open(TWO[:1])

    assert [each.opened.lesson.id for each in cards.asked] == ["fake-police"]
    assert not cards.shown
    with qtbot.waitSignal(cards.learnt.left, timeout=1_000):
        cards.learnt.show_choice()


def test_where_no_lesson_has_a_card_it_is_said(cards: Cards, qtbot: QtBot) -> None:
    with qtbot.waitSignal(cards.learnt.none_found, timeout=1_000):
        cards.learnt.open(["know-the-mouse"])
