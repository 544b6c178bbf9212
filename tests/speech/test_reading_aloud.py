"""The mark walks with the voice, and on without it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot
from speech_doubles import odd_starter, tone

from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clip, Clips, Origin, Receiver, Wanted
from laonian_app.speech.levels import levelled
from laonian_app.speech.pace import seconds_to_say
from laonian_app.speech.plan import Utterance, plan
from laonian_app.speech.player import Reader, reader, sounder
from laonian_app.speech.sound import write_wav
from laonian_app.speech.worker_client import WorkerClient

pytestmark = pytest.mark.qt_log_ignore(
    ".*", extend=False
)  # FFmpeg and PulseAudio tell of no device

SECONDS = 0.45


class Ready:
    """Gives clips at once, or none."""

    def __init__(self, folder: Path, broken: bool = False) -> None:
        self.asked: list[Wanted] = []
        self.drops = 0
        self.silent = False
        self._folder = folder
        self._broken = broken

    def request(self, wanted: Wanted, then: Receiver) -> None:
        self.asked.append(wanted)
        then(None if self.silent else self._clip(len(self.asked)))

    def drop(self) -> None:
        self.drops += 1

    def _clip(self, number: int) -> Clip:
        path = self._folder / f"第{number}句.wav"
        if self._broken:
            path.write_bytes(b"RIFF no wave")
        else:
            write_wav(levelled(tone(SECONDS - 0.15)), path)
        return Clip(path, SECONDS, Origin.ENGINE)


class Never(Ready):
    """A source that never answers."""

    def request(self, wanted: Wanted, then: Receiver) -> None:
        self.asked.append(wanted)


class Watch:
    """Writes down what a reader says, and when."""

    def __init__(self, watched: Reader) -> None:
        self.began: list[int] = []
        self.times: list[float] = []
        self.troubles: list[str] = []
        watched.sentence_began.connect(self._on_began)
        watched.trouble.connect(self.troubles.append)

    def _on_began(self, number: int) -> None:
        self.began.append(number)
        self.times.append(time.monotonic())


@pytest.fixture
def page() -> tuple[Utterance, ...]:
    return plan(["您好。请坐。", "再见。"])


@pytest.fixture
def ready(tmp_path: Path) -> Ready:
    return Ready(tmp_path)


def test_the_marks_come_in_order_and_on_time(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...]
) -> None:
    reading = Reader(ready)
    watch = Watch(reading)

    with qtbot.waitSignal(reading.finished, timeout=10_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    for number, pause in ((0, 0.5), (1, 0.8)):
        spent = watch.times[number + 1] - watch.times[number]
        assert spent == pytest.approx(SECONDS + pause - 0.18, abs=0.2)
    assert not reading.reading
    assert len(watch.troubles) <= 1  # one where this machine has no loudspeaker


def test_reading_begins_where_it_was_pressed_and_stops_at_once(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...]
) -> None:
    source = ready
    reading = Reader(source)
    watch = Watch(reading)

    with qtbot.waitSignal(reading.sentence_began, timeout=5000):
        reading.read(page, start=1)
    assert [wanted.text for wanted in source.asked] == ["请坐。", "再见。"]

    reading.stop()
    with qtbot.assertNotEmitted(reading.sentence_began, wait=900):
        pass
    assert watch.began == [1]
    assert source.drops == 2


def test_one_can_go_on_back_and_hear_it_again(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...]
) -> None:
    reading = Reader(ready)
    watch = Watch(reading)
    for act, expected in (
        (lambda: reading.read(page), [0]),
        (lambda: reading.skip(1), [0, 1]),
        (reading.again, [0, 1, 1]),
        (lambda: reading.skip(-1), [0, 1, 1, 0]),
        (lambda: reading.skip(-1), [0, 1, 1, 0, 0]),
    ):
        act()
        qtbot.waitUntil(lambda: watch.began == expected, timeout=5000)  # noqa: B023
    reading.read(page, start=2)
    qtbot.waitUntil(lambda: watch.began[-1] == 2, timeout=5000)
    reading.skip(1)
    assert reading.reading
    reading.stop()


def test_another_pace_is_rendered_anew_and_the_sentence_begins_again(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...]
) -> None:
    source = ready
    reading = Reader(source)
    watch = Watch(reading)
    reading.read(page)
    qtbot.waitUntil(lambda: watch.began == [0], timeout=5000)

    reading.set_pace(1)
    reading.set_loudness(2.0)

    qtbot.waitUntil(lambda: watch.began == [0, 0], timeout=5000)
    assert source.asked[-1].pace == 1
    reading.set_pace(1)
    assert watch.began == [0, 0]
    with pytest.raises(ValueError, match="a pace lies"):
        reading.set_pace(6)
    reading.stop()


def test_without_any_clip_the_mark_walks_on_at_reading_pace(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...]
) -> None:
    source = ready
    source.silent = True
    reading = Reader(source)
    watch = Watch(reading)

    with qtbot.waitSignal(reading.finished, timeout=15_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    expected = seconds_to_say("您好", 3) + 0.32
    assert watch.times[1] - watch.times[0] == pytest.approx(expected, abs=0.2)
    assert len(watch.troubles) == 1


def test_without_qtmultimedia_the_mark_walks_on(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sounder, "MULTIMEDIA", "PySide6.QtNoSuchThing")
    reading = Reader(ready)
    watch = Watch(reading)
    reading.warm_up()

    with qtbot.waitSignal(reading.finished, timeout=15_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    assert len(watch.troubles) == 1


def test_a_clip_that_cannot_be_played_is_passed_in_silence(
    qtbot: QtBot, page: tuple[Utterance, ...], tmp_path: Path
) -> None:
    reading = Reader(Ready(tmp_path, broken=True))
    watch = Watch(reading)

    with qtbot.waitSignal(reading.finished, timeout=15_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    assert len(watch.troubles) == 1


def test_a_source_that_never_answers_does_not_hold_the_page(
    qtbot: QtBot, page: tuple[Utterance, ...], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(reader, "PATIENCE_MS", 50)
    reading = Reader(Never(tmp_path))
    watch = Watch(reading)

    with qtbot.waitSignal(reading.finished, timeout=15_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]


def test_an_empty_page_is_over_at_once(qtbot: QtBot, ready: Ready) -> None:
    reading = Reader(ready)

    with qtbot.waitSignal(reading.finished, timeout=1000):
        reading.read(())
    reading.again()
    reading.skip(1)

    assert not reading.reading


def test_the_next_page_is_asked_for_behind_this_one(
    qtbot: QtBot, ready: Ready, page: tuple[Utterance, ...]
) -> None:
    source = ready
    reading = Reader(source)
    reading.read(page)
    reading.prefetch(plan(["下一页。"]))

    assert [wanted.text for wanted in source.asked] == ["您好。", "请坐。", "再见。", "下一页。"]
    reading.stop()


def test_real_espeak_reads_on_though_its_worker_is_killed(
    qtbot: QtBot, page: tuple[Utterance, ...], tmp_path: Path
) -> None:
    client = WorkerClient(["espeak"])
    source = Clips(client, ClipCache(tmp_path))
    reading = Reader(source)
    watch = Watch(reading)
    reading.sentence_began.connect(client.interrupt)

    with qtbot.waitSignal(reading.finished, timeout=30_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    source.close()


def test_a_hanging_engine_costs_one_calm_sentence(
    qtbot: QtBot, page: tuple[Utterance, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reader, "PATIENCE_MS", 200)
    source = Clips(WorkerClient(["hangs"], odd_starter()), None)
    reading = Reader(source)
    watch = Watch(reading)

    with qtbot.waitSignal(reading.finished, timeout=15_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    assert len(watch.troubles) <= 1
    source.close()


@pytest.mark.parametrize(("through", "troubles"), [(True, 0), (False, 1)])
def test_a_device_that_tells_late_of_the_end_is_no_trouble(
    qtbot: QtBot,
    ready: Ready,
    page: tuple[Utterance, ...],
    monkeypatch: pytest.MonkeyPatch,
    through: bool,
    troubles: int,
) -> None:
    monkeypatch.setattr(reader, "OVERDUE_MS", 60)
    monkeypatch.setattr(sounder.Sounder, "opens", lambda _: True)
    monkeypatch.setattr(sounder.Sounder, "play", lambda *_: True)
    monkeypatch.setattr(sounder.Sounder, "load", lambda *_: None)
    monkeypatch.setattr(sounder.Sounder, "is_through", property(lambda _: through))
    reading = Reader(ready)
    watch = Watch(reading)

    with qtbot.waitSignal(reading.finished, timeout=10_000):
        reading.read(page)

    assert watch.began == [0, 1, 2]
    assert len(watch.troubles) == troubles
