"""The instructor's screens for wrong chairs, double entries, erasing, cards, dates."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from uuid import UUID

from laonian_app.exchange.drives import Drive
from laonian_app.exchange.erasure import Erased
from laonian_app.exchange.errors import HomeOnNetworkDrive, NamesLeft, PlaceTooSmall
from laonian_app.exchange.places import Whereabouts
from laonian_app.exchange.repair import Repaired
from laonian_app.exchange.replay import Replayed
from laonian_app.exchange.second_place import Missing
from laonian_app.exchange.story import Story, Told
from laonian_app.ground.paths import HomeAway
from laonian_app.learning.identity import IdentityKind
from laonian_app.learning.people import Learner
from laonian_app.store.corrections import Correction, Sitting
from laonian_app.ui.day.screens import IsItTodayScreen, SetDayScreen
from laonian_app.ui.gallery.stage import MORNING, Scene, Stage
from laonian_app.ui.instructor.forgetting.screens import (
    ChooseDriveScreen,
    RestoreCardScreen,
    SecondCopyScreen,
)
from laonian_app.ui.instructor.people.changes import ChangesScreen
from laonian_app.ui.instructor.people.choose_person import ChoosePersonScreen, Wanted
from laonian_app.ui.instructor.people.erasing import (
    ErasedScreen,
    EraseScreen,
    ErasingScreen,
    NotErasedScreen,
)
from laonian_app.ui.instructor.people.records import PersonState
from laonian_app.ui.instructor.people.renaming import RenameScreen
from laonian_app.ui.instructor.people.sittings import SittingsScreen
from laonian_app.ui.instructor.places.screens import (
    ChooseHomeScreen,
    MovedScreen,
    MoveHomeScreen,
    MovingScreen,
    NotMovedScreen,
    WhereaboutsScreen,
)
from laonian_app.ui.instructor.story import StoryScreen, sentences_of
from laonian_app.ui.trouble import CannotOpenScreen

DRIVES = (Drive(Path("/media/数据盘"), 120 << 30), Drive(Path("/media/班级U盘"), 300 << 20))
NEWCOMER = "王 · 新学员 · 3 号"
TITLES = ("八项权利，用得上的话", "挂断—核实—求助", "“种树一年赚三成”，靠得住吗？", "")


def people_scenes() -> list[Scene]:
    """Return the scenes of these screens, in every state."""
    return [
        Scene(
            "people",
            lambda s: ChoosePersonScreen(s.kit, s.learners, Wanted.RECORD, with_places=True),
        ),
        Scene("people-empty", lambda s: ChoosePersonScreen(s.kit, (), Wanted.RECORD)),
        Scene("people-give", lambda s: ChoosePersonScreen(s.kit, s.learners, Wanted.SITTING)),
        Scene(
            "people-join",
            lambda s: ChoosePersonScreen(s.kit, s.learners, Wanted.JOINING, _wang(s).name),
        ),
        Scene("people-sittings", lambda s: SittingsScreen(s.kit, _state(s, 4))),
        Scene("people-sittings-many", lambda s: SittingsScreen(s.kit, _state(s, 20, joined=True))),
        Scene("people-sittings-none", lambda s: SittingsScreen(s.kit, _state(s, 0))),
        Scene("people-sittings-guests", _guests),
        Scene("people-given", lambda s: _changed(s, "已经交给陈玉兰。", joined=False)),
        Scene(
            "people-joined",
            lambda s: _changed(
                s, "王 · 新学员 · 3 号和王桂芳现在是同一个人：王桂芳。", joined=True
            ),
        ),
        Scene("people-changes", lambda s: ChangesScreen(s.kit, _changes())),
        Scene("people-changes-none", lambda s: ChangesScreen(s.kit, ())),
        Scene("people-rename", lambda s: RenameScreen(s.kit, _wang(s).name)),
        Scene("people-erase", lambda s: EraseScreen(s.kit, _wang(s).name)),
        Scene("people-erasing", lambda s: ErasingScreen(s.kit)),
        Scene("people-erased", lambda s: ErasedScreen(s.kit, Erased(3, 9))),
        Scene("people-erased-partly", _erased_partly),
        Scene("instructor-story", lambda s: StoryScreen(s.kit, sentences_of(_story(), None))),
        Scene("day-asked", lambda s: IsItTodayScreen(s.kit, MORNING.date())),
        Scene("day-set", lambda s: SetDayScreen(s.kit, MORNING.date())),
        Scene("restore-card", lambda s: RestoreCardScreen(s.kit)),
        Scene("restore-card-drives", lambda s: ChooseDriveScreen(s.kit, DRIVES)),
        Scene("restore-card-no-drive", lambda s: ChooseDriveScreen(s.kit, ())),
        Scene("restore-card-done", lambda s: SecondCopyScreen(s.kit, "班级U盘")),
        *_place_scenes(),
        Scene("people-not-erased", lambda s: NotErasedScreen(s.kit, NamesLeft())),
    ]


def _place_scenes() -> list[Scene]:
    home, new = Path("C:/Users/社区/AppData/Local/laonian"), Path("D:/安心课堂/laonian-data")
    whole = Whereabouts(home, Path("E:/"), second_is_there=True)
    away = Whereabouts(home, Path("E:/"))
    return [
        Scene("places", lambda s: WhereaboutsScreen(s.kit, whole)),
        Scene("places-alone", lambda s: WhereaboutsScreen(s.kit, Whereabouts(home))),
        Scene("places-stick-away", lambda s: WhereaboutsScreen(s.kit, away)),
        Scene("places-drives", lambda s: ChooseHomeScreen(s.kit, DRIVES)),
        Scene("places-no-drive", lambda s: ChooseHomeScreen(s.kit, ())),
        Scene("places-ask", lambda s: MoveHomeScreen(s.kit, new.parent)),
        Scene("places-moving", lambda s: MovingScreen(s.kit)),
        Scene("places-moved", lambda s: MovedScreen(s.kit, new)),
        Scene("places-refused", lambda s: NotMovedScreen(s.kit, PlaceTooSmall(megabytes=420))),
        Scene("places-network", lambda s: NotMovedScreen(s.kit, HomeOnNetworkDrive())),
        Scene("home-away", lambda s: CannotOpenScreen(s.kit, HomeAway(folder=new, here=home))),
    ]


def _wang(stage: Stage) -> Learner:
    return stage.wang.learners[0]


def _sitting(number: int, people: tuple[UUID, ...], began_as: tuple[UUID | None, ...]) -> Sitting:
    began = MORNING - timedelta(days=7 * (number // 2), minutes=40 * (number % 2))
    title = TITLES[number % len(TITLES)]
    return Sitting(
        (UUID(int=number),), began, began.date(), title, 8 if title else 0, people, began_as
    )


def _state(stage: Stage, count: int, *, joined: bool = False) -> PersonState:
    wang, chen = _wang(stage), stage.learners[0]
    sittings = tuple(
        _sitting(
            number,
            (wang.id, chen.id) if number == 1 else (wang.id,),
            (chen.id,) if number == 2 else (),
        )
        for number in range(count)
    )
    return PersonState(wang, sittings, tuple(_changes()[1:2]) if joined else ())


def _guests(stage: Stage) -> SittingsScreen:
    sittings = tuple(_sitting(number, (), ()) for number in range(3))
    return SittingsScreen(stage.kit, PersonState(None, sittings))


def _changed(stage: Stage, notice: str, *, joined: bool) -> SittingsScreen:
    screen = SittingsScreen(stage.kit, _state(stage, 3, joined=joined))
    screen.offer_undo(notice)
    return screen


def _changes() -> list[Correction]:
    given, joined = IdentityKind.GIVEN, IdentityKind.ONE_PERSON
    key = UUID(int=1)
    sitting = _sitting(0, (key,), (None,))
    return [
        Correction((UUID(int=1),), given, MORNING, "陈玉兰", "王桂芳", key, sitting),
        Correction((UUID(int=2),), joined, MORNING, "王桂芳", NEWCOMER, key),
        Correction((UUID(int=3),), given, MORNING, "李秀珍", None, key, sitting),
    ]


def _erased_partly(stage: Stage) -> ErasedScreen:
    left = (Path("classroom-20261124-103200.sqlite3"),)
    done = Erased(3, 8, second_place_away=True, left=left)
    return ErasedScreen(stage.kit, done)


def _story() -> tuple[Told, ...]:
    """A start after a damaged file, on a PC that also went back to an older state."""
    aside, backup = Path("set-aside/20261124-103200"), Path("classroom-20261124-090000.sqlite3")
    repaired = Repaired("database disk image is malformed", aside, backup, Replayed(), 1)
    missing = Missing(30, 20, MORNING)
    return Story(repaired, came_back=12, missing=missing, second_place_away=True).whole
