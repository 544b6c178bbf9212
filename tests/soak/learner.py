"""Somebody at a real window who learns until the PC is switched off at the wall.

python -m tests.soak.learner HOME SEED; told on standard output, a line each:
`began PLACE` where they go on, `kept PLACE` once the disk has it, `saved` for each feedback.
A place is a phase and a number, as in "1 4"; it only grows up to the result, "9 0".
"""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication
from sqlalchemy import text

from laonian_app.ground.paths import Home, shipped
from laonian_app.lessons.shelf import Shelf
from laonian_app.store import classes, learners, settings
from laonian_app.store.keys import TODAY_LESSON
from laonian_app.store.opening import open_store
from laonian_app.store.session import Session
from laonian_app.ui.kit.theme import load_fonts
from tests.journeys.classroom import Classroom
from tests.journeys.looking import words_in_sight
from tests.journeys.person import Person

LESSON = "fake-police"
NAME = "王秀英"
PHASES = (("课前试试", 0), ("练一练", 2), ("再来一次", 3), ("学完再试试", 4))


class Patience:
    """Waits as pytest-qt does."""

    def waitUntil(self, condition: Callable[[], bool], timeout: int) -> None:
        until = time.monotonic() + 4 * timeout / 1000
        while not condition():
            if time.monotonic() > until:
                raise TimeoutError
            QApplication.processEvents()
            time.sleep(0.001)


def tell(*words: object) -> None:
    sys.stdout.write(" ".join(str(word) for word in words) + "\n")
    sys.stdout.flush()


def prepare(home: Home) -> None:
    """Make a class of one, with the lesson of the day."""
    with open_store(home) as store:

        def fill(session: Session) -> None:
            if session.scalar(text("SELECT count(*) FROM learner")) == 0:
                learners.create(session, NAME, classes.create(session, "秋季班"), "1 号座")
                settings.put(session, TODAY_LESSON, LESSON)

        store.writer.submit(fill).result()


class Learner:
    """Goes on with the lesson, again and again."""

    def __init__(self, room: Classroom, chance: random.Random) -> None:
        self._room, self._chance = room, chance
        self._person = Person(room)

    def learn(self) -> None:
        """Sit down, and learn for as long as there is power."""
        self._room.switch_on()
        again = self._person.can_see("还是")
        self._person.presses(*(["是我，接着学"] if again else [NAME, "是我", "冒充公检法"]))
        self._room.wait(lambda: self._place() is not None, self._seen)
        tell("began", self._place())
        while True:
            self._step()
            self._room.settle()
            if (place := self._place()) is not None:
                tell("kept", place)

    def _step(self) -> None:
        person, here = self._person, self._place() or ""
        if here.startswith("1 "):
            person.presses(next(each for each in ("下一页", "练一练") if person.can_see(each)))
        elif here == "9 0":
            person.presses("首页", "冒充公检法")
        else:
            person.answers(rightly=self._chance.random() < 0.7)
            if not here.startswith("0 "):
                person.sees("已保存")
                tell("saved")
                person.goes_on()

    def _seen(self) -> str:
        return "、".join(words_in_sight(self._room.window))

    def _place(self) -> str | None:
        """Return phase and number of what is shown, None at home and between."""
        seen = self._seen().replace(" ", "")
        if "学完了" in seen and "再练一遍" in seen:
            return "9 0"
        number = re.search(r"第(\d+)([页题])，共", seen)
        if number is None:
            return None
        phases = [rank for words, rank in PHASES if words in seen]
        return f"{1 if number[2] == '页' else max(phases)} {number[1]}"


def main(home: Home, seed: int) -> None:
    """Open the window and learn."""
    application = QApplication([])
    load_fonts(shipped("assets") / "fonts")
    translator = QTranslator()
    translator.load(str(shipped("assets") / "i18n" / "zh_CN.qm"))
    application.installTranslator(translator)
    prepare(home)
    shelf = Shelf((shipped("lessons"),), home.folder / "lessons-cache.sqlite3")
    state = shelf.refresh(date.today())  # noqa: DTZ011 - the day on this PC's wall
    entry = state.entry(LESSON)
    assert entry is not None
    questions, contacts = shelf.load(entry).questions, dict(state.beside.contacts)
    room = Classroom(application, Patience(), home, questions, contacts)  # type: ignore[arg-type]
    Learner(room, random.Random(seed)).learn()


if __name__ == "__main__":
    main(Home(Path(sys.argv[1])), int(sys.argv[2]))
