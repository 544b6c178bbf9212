"""A PC in a classroom: switched on, used, switched off at the wall, switched on again."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Event
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import event, text

from laonian_app.app import Opened, Settings, make_theme, open_window
from laonian_app.ground.errors import LaonianError
from laonian_app.ground.paths import Home
from laonian_app.lessons.model import Contact, Question
from laonian_app.loading import Loading
from laonian_app.store.errors import DatabaseDamaged
from laonian_app.store.lock import HomeLock
from laonian_app.store.names import Today, read_today
from laonian_app.store.opening import open_store
from laonian_app.store.session import Session
from laonian_app.store.writer import Writer
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.press import Pressable, PressGuard
from laonian_app.ui.window import Window
from tests.journeys.hands import Hand, Time, mouse
from tests.journeys.person import PATIENCE_MS, Person
from tests.journeys.records import Records

BETWEEN_PRESSES_S = 1.0
WRITTEN = ("answer", "draft", "visit", "bookmark", "preference")


class Classroom:
    """One home, and the program that is open on it."""

    def __init__(
        self,
        application: QApplication,
        qtbot: QtBot,
        home: Home,
        questions: Sequence[Question],
        contacts: Mapping[str, Contact],
    ) -> None:
        self._application, self._qtbot = application, qtbot
        self.home, self.contacts = home, contacts
        self.teach(questions)
        self.practice_length = 8
        self.expects_a_fault = False
        self.hand: Hand = mouse
        self.time = Time()
        self.today_changes: dict[str, Any] = {}
        self.lesson_folders: tuple[Path, ...] = ()
        self._opened: Opened | None = None
        self._loading: Loading | None = None
        self._lock: HomeLock | None = None
        self._hook = sys.excepthook

    def teach(self, questions: Sequence[Question]) -> None:
        """Let these be the questions that people here are asked."""
        self.questions = questions
        self.questions_by_id = {question.id: question for question in questions}

    # ------------------------------------------------------------ the PC

    def switch_on(self, *, ready: bool = True, package: Path | None = None) -> Person:
        """Start the program as `app.run` does; with `ready`, wait until all is loaded.

        `package`: the lesson that was double-clicked to start it.
        """
        self._lock = HomeLock(self.home.folder)
        settings = Settings(home=self.home, lesson_folders=self.lesson_folders, package=package)
        refused: LaonianError | None = None
        today = Today()
        try:
            today = read_today(self.home.database)._replace(**self.today_changes)
        except DatabaseDamaged:
            today = Today()
        except LaonianError as error:
            refused = error
        opened = open_window(self._application, today, make_theme(today), PressGuard(self.time))
        loading = Loading(self._application, opened, settings)
        self._opened, self._loading = opened, loading
        if refused is not None:
            loading.refuse(refused)
        else:
            opened.window.painted.connect(loading.begin)
            opened.program.open()
        opened.window.show()
        opened.window.activateWindow()
        QTest.qWaitForWindowActive(opened.window)
        if ready and refused is None:
            self.wait(lambda: opened.program.rooms is not None, lambda: "it does not get ready")
        return Person(self)

    def switch_off(self) -> None:
        """Cut the power: what is on the disk at this moment is all that stays."""
        self.settle()
        kept = self.home.folder.with_name("kept")
        shutil.copytree(self.home.folder, kept)
        self.close()
        shutil.rmtree(self.home.folder)
        kept.rename(self.home.folder)

    def lose_the_display(self) -> None:
        """Let the program end as Qt ends it when the desktop is gone: no window is closed."""
        self.close(by_its_owner=False)

    def close(self, *, by_its_owner: bool = True) -> None:
        """Close the window as its owner does, and let everything end."""
        opened, loading = self._opened, self._loading
        self._opened = self._loading = None
        if opened is None or loading is None:
            return
        if by_its_owner:
            opened.window.close()
            QApplication.processEvents()
        loading.close()
        opened.idle.stop()
        self._application.removeEventFilter(opened.idle)
        opened.window.deleteLater()
        if self._lock is not None:
            self._lock.release()
        sys.excepthook = self._hook
        let_go()

    @property
    def is_open(self) -> bool:
        return self._opened is not None

    @property
    def opened(self) -> Opened:
        assert self._opened is not None, "the program is not open"
        return self._opened

    @property
    def window(self) -> Window:
        return self.opened.window

    # ------------------------------------------------------------ people

    def sit_down(self, name: str, lesson: str = "") -> Person:
        """Open the program if it is not open, and let somebody sit down before it."""
        person = self.person() if self.is_open else self.switch_on()
        person.presses(name)
        person.sees(f"您是{name.partition('，')[0]}吗")
        person.presses("是我")
        person.sees("全部课程")
        if lesson:
            person.presses(lesson)
        return person

    def person(self) -> Person:
        return Person(self)

    def press(self, target: Pressable, *, settled: bool = True) -> None:
        """Press as the hand of this journey does."""
        self.time.pass_by(BETWEEN_PRESSES_S)
        settle = self.settle if settled else QApplication.processEvents
        self.hand(self.window, target, self.time, settle)
        settle()

    def key(self, key: Qt.Key | str) -> None:
        """Press and let go of a key, or of the one that types a character."""
        handle = self.window.windowHandle()
        QTest.keyClick(handle, key if isinstance(key, Qt.Key) else ord(key))

    # ------------------------------------------------------------ waiting

    def wait(self, condition: Callable[[], bool], told: Callable[[], str]) -> None:
        """Wait for a condition; where it does not come, fail with what is told."""
        try:
            self._qtbot.waitUntil(condition, timeout=PATIENCE_MS)
        except Exception as error:
            raise AssertionError(told()) from error

    def settle(self) -> None:
        """Let what was begun come to its end: jobs, writing, and their ends on the screen."""
        loaded = self._loading._loaded if self._loading is not None else None
        for _ in range(3):
            QApplication.processEvents()
            if loaded is not None and not loaded.store.writer._closed:
                loaded.store.writer.submit(_nothing).exception(timeout=10)  # or read-only
                self._finish_jobs()
        QApplication.processEvents()

    def _finish_jobs(self) -> None:
        done: list[object] = []
        self.opened.jobs.run(lambda: True, done.append, done.append)
        self.wait(lambda: bool(done), lambda: "the jobs do not end")

    # ------------------------------------------------------------ disks

    @contextmanager
    def full_disk(self, *tables: str) -> Iterator[None]:
        """Let there be no room for another row, of these tables only or of any that matter.

        SQLite itself says so: each row brings a large one with it, for which there is none.
        """
        rows = [(table, when) for table in tables or WRITTEN for when in ("INSERT", "UPDATE")]
        self._on_the_disk("CREATE TEMP TABLE ballast (weight)", "PRAGMA temp.max_page_count = 20")
        for table, when in rows:
            self._on_the_disk(
                f"CREATE TEMP TRIGGER full_{table}_{when} BEFORE {when} ON main.{table}"
                " BEGIN INSERT INTO ballast VALUES (zeroblob(1000000)); END"
            )
        try:
            yield
        finally:
            for table, when in rows:
                self._on_the_disk(f"DROP TRIGGER temp.full_{table}_{when}")
            self._on_the_disk("DROP TABLE temp.ballast")

    @contextmanager
    def read_only_disk(self) -> Iterator[None]:
        """Let nothing be written, whichever connection tries."""

        def forbid(driver: Any, *_record: object) -> None:
            driver.execute("PRAGMA query_only = ON")

        engine = self._writer._engine
        self._on_the_disk("PRAGMA query_only = ON")
        event.listen(engine, "checkout", forbid)
        try:
            yield
        finally:
            event.remove(engine, "checkout", forbid)
            self._writer.submit(_nothing).exception(timeout=10)  # lets that connection go

    def _on_the_disk(self, *statements: str) -> None:
        def work(session: Session) -> None:
            for statement in statements:
                session.execute(text(statement))

        self._writer.submit(work).result(timeout=10)

    @property
    def _writer(self) -> Writer:
        loaded = self._loading._loaded if self._loading is not None else None
        assert loaded is not None, "the records are not open"
        return loaded.store.writer

    @contextmanager
    def slow_disk(self) -> Iterator[None]:
        """Let everything that is written wait until the end."""
        waits = Event()
        self._writer.submit(lambda _session: waits.wait(PATIENCE_MS / 1000))
        try:
            yield
        finally:
            waits.set()

    @contextmanager
    def slow_jobs(self) -> Iterator[None]:
        """Let everything that is read wait until the end."""
        waits = Event()
        self.opened.jobs.run(lambda: waits.wait(PATIENCE_MS / 1000), _nothing, _nothing)
        try:
            yield
        finally:
            waits.set()

    def pass_time(self, *, seconds: float) -> None:
        """Let real time pass by: for what must not happen meanwhile."""
        self._qtbot.wait(round(1000 * seconds))

    def stumble(self) -> None:
        """Let a fault of the program happen in a slot."""
        self.expects_a_fault = True
        QTimer.singleShot(0, _stumble)

    def colours(self) -> str:
        """Return the name of the colours in use."""
        return self.window.kit.theme.name.value

    def type_step(self) -> int:
        return self.window.kit.theme.scale.step

    def spoken_while(self, act: Callable[[], None]) -> list[str]:
        """Return the words of the page that is read once `act` was done."""
        act()
        page = self.window.page
        assert isinstance(page, Page)
        self.wait(lambda: self.window.reading.reading, lambda: "nothing is read")
        return [each.spoken_text for each in page.readables()]

    def heard_while(self, act: Callable[[], None], until: str) -> list[str]:
        """Return what is read, sentence by sentence, from `act` on until these words."""
        reading, heard = self.window.reading, list[str]()
        voice = reading._voice
        assert voice is not None

        def on_sentence(number: int) -> None:
            heard.append(reading._utterances[number].text)

        voice.sentence_began.connect(on_sentence)
        act()
        self.wait(lambda: until in heard, lambda: f"heard: {heard}")
        voice.sentence_began.disconnect(on_sentence)
        return heard

    # ------------------------------------------------------------ records

    def reopened(self) -> Records:
        """Return what is saved now."""
        return Records(self.home.database)

    def prepare(self, work: Callable[..., Any], *values: Any, **named: Any) -> Any:
        """Do something to the records while the program is not open."""
        assert not self.is_open
        with open_store(self.home) as store:
            return store.writer.submit(lambda session: work(session, *values, **named)).result()


def _nothing(_session: object) -> None:
    """Only to be done after what was submitted before."""


def _stumble() -> None:
    raise ZeroDivisionError("a fault that a test asked for")


def let_go() -> None:
    """Let Qt delete what was given up."""
    for _ in range(3):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()


def windows_left() -> list[QWidget]:
    let_go()
    return list(QApplication.topLevelWidgets())
