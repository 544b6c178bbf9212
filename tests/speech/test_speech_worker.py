"""Real espeak in its process, and workers that hang, die and lie."""

from __future__ import annotations

from pathlib import Path

import pytest
from speech_doubles import odd_starter

from laonian_app.speech import worker_client
from laonian_app.speech.errors import SoundUnwritable, SpeechUnavailable
from laonian_app.speech.levels import voiced_decibels
from laonian_app.speech.normalize import spoken
from laonian_app.speech.pace import RATES, counted
from laonian_app.speech.sound import read_wav
from laonian_app.speech.worker_client import WorkerClient
from laonian_app.speech.worker_process import WorkerProcess, worker_command

SENTENCES = (
    "骗子最怕您挂断电话。",
    "2026年3月15日，请拨打96110。",
    "兄弟，别把验证码给他！",
    "ATM机上先按取消，再找工作人员。",
    "六十五岁以上，存款不超过50万元的部分有保险。",
)


@pytest.fixture
def short_limits(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(worker_client, "BASE_SECONDS", 0.3)
    monkeypatch.setattr(worker_client, "SECONDS_A_CHARACTER", 0.0)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_espeak_speaks_at_a_human_pace_and_loud_enough(
    sentence: str, espeak: WorkerClient, tmp_path: Path
) -> None:
    said = spoken(sentence)

    made = espeak.render(said, "", RATES[3], tmp_path / "a.wav")

    sound = read_wav(tmp_path / "a.wav")
    assert sound.seconds == pytest.approx(made.seconds)
    assert 0.1 < made.seconds / counted(said) < 1
    assert voiced_decibels(sound) > -35


def test_sixty_clips_at_alternating_paces_and_voices_keep_their_own(espeak: WorkerClient) -> None:
    text = spoken("陌生人打来电话要验证码。")
    voices = [voice.id for voice in espeak.engine().voices]
    expected: dict[tuple[str, int], float] = {}

    for number in range(60):
        voice, rate = voices[number % len(voices)], RATES[1 + number % 5]
        seconds = espeak.render(text, voice, rate, None).seconds
        assert seconds == pytest.approx(expected.setdefault((voice, rate), seconds), rel=0.03)

    by_pace = [expected[voices[0], RATES[pace]] for pace in (1, 2, 3, 4, 5)]
    assert by_pace == sorted(by_pace, reverse=True)


def test_a_worker_killed_in_between_is_replaced_unnoticed(espeak: WorkerClient) -> None:
    first = espeak.render("您好。", "", 130, None)
    for _ in range(3):
        espeak.interrupt()
        assert espeak.render("您好。", "", 130, None).seconds == pytest.approx(first.seconds)

    assert espeak.troubles == ()


@pytest.mark.parametrize("engine", ["hangs-once", "dies-once", "dies-twice", "stillborn-once"])
@pytest.mark.usefixtures("short_limits")
def test_a_worker_that_hangs_once_or_dies_twice_is_asked_again(engine: str, tmp_path: Path) -> None:
    client = WorkerClient([engine], odd_starter(str(tmp_path / "counter")))

    assert client.render("您好", "", 130, None).seconds == pytest.approx(0.2)
    client.close()


@pytest.mark.parametrize("engine", ["hangs", "dies", "fails", "breaks"])
@pytest.mark.usefixtures("short_limits")
def test_three_failures_in_a_row_bring_the_next_engine(engine: str, tmp_path: Path) -> None:
    client = WorkerClient([engine, "well"], odd_starter())

    assert client.render("您好", "", 130, None).seconds == pytest.approx(0.2)
    assert client.render("您好", "", 130, None).seconds == pytest.approx(0.2)

    assert client.engine().name == "well"
    assert [trouble.engine for trouble in client.troubles] == [engine]
    client.close()


@pytest.mark.usefixtures("short_limits")
def test_a_text_that_fails_twice_is_read_by_the_engine_in_reserve() -> None:
    client = WorkerClient(["fails", "well"], odd_starter())

    assert client.render("您好", "", 130, None).seconds == pytest.approx(0.2)

    assert client.engine().name == "fails"
    assert client.troubles == ()
    client.close()


def test_a_short_sentence_with_readings_is_heard_at_the_quickest_pace(
    espeak: WorkerClient,
) -> None:
    assert espeak.render(spoken("给不给？"), "", RATES[5], None).seconds > 0.4


@pytest.mark.parametrize(
    ("engine", "error"), [("voiceless", "NoChineseVoice"), ("never-opens", "")]
)
def test_an_engine_that_does_not_open_is_passed_over_with_its_reason(
    engine: str, error: str
) -> None:
    client = WorkerClient([engine, "well"], odd_starter())

    assert client.engine().name == "well"
    assert [(trouble.engine, trouble.error) for trouble in client.troubles] == [(engine, error)]
    client.close()


def test_an_engine_that_dies_whenever_it_starts_is_passed_over() -> None:
    client = WorkerClient(["stillborn", "well"], odd_starter())

    assert client.render("您好", "", 130, None).seconds == pytest.approx(0.2)
    assert [trouble.engine for trouble in client.troubles] == ["stillborn"]
    client.close()


def test_the_last_engine_is_tried_again_after_a_rest(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "ill").touch()

    def start(engine: str) -> WorkerProcess:
        return odd_starter()("stillborn" if (tmp_path / "ill").exists() else engine)

    client = WorkerClient(["well"], start)
    with pytest.raises(SpeechUnavailable):
        client.render("您好", "", 130, None)
    (tmp_path / "ill").unlink()
    with pytest.raises(SpeechUnavailable):
        client.render("您好", "", 130, None)

    monkeypatch.setattr(worker_client, "monotonic", lambda: 1e12)

    assert client.render("您好", "", 130, None).seconds == pytest.approx(0.2)
    client.close()


def test_without_any_engine_it_says_so() -> None:
    with pytest.raises(SpeechUnavailable):
        WorkerClient([]).engine()
    with pytest.raises(SpeechUnavailable):
        WorkerClient(["never-opens"], odd_starter()).render("您好", "", 130, None)


def test_a_program_that_cannot_start_processes_is_no_catastrophe() -> None:
    client = WorkerClient(["espeak"], lambda name: WorkerProcess(("/no/such/program",), name))

    with pytest.raises(SpeechUnavailable):
        client.engine()
    assert len(client.troubles) == 1


def test_a_full_disk_is_not_the_engines_fault(espeak: WorkerClient, tmp_path: Path) -> None:
    (tmp_path / "full").touch()

    for _ in range(4):
        with pytest.raises(SoundUnwritable):
            espeak.render("您好。", "", 130, tmp_path / "full" / "a.wav")

    assert espeak.troubles == ()
    assert espeak.render("您好。", "", 130, None).wav


def test_nothing_is_left_running(espeak: WorkerClient) -> None:
    espeak.engine()
    espeak.close()
    espeak.close()

    assert espeak.process_id is None
    with pytest.raises(SpeechUnavailable):
        espeak.engine()


def test_the_worker_runs_as_a_module_of_this_python() -> None:
    assert worker_command()[-2:] == ("-m", "laonian_app.speech.worker")
