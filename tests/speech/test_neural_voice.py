"""A neural voice that the user brought, by the real library: a model that only hums."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

from laonian_app.cli import speech
from laonian_app.cli.place import Place
from laonian_app.ground.paths import Home
from laonian_app.speech.cache import ClipCache
from laonian_app.speech.clips import Clips, Wanted
from laonian_app.speech.engine.choice import engine_names
from laonian_app.speech.engine.lexicon import Lexicon
from laonian_app.speech.engine.neural import Neural, voice_folders
from laonian_app.speech.errors import CharactersUnknown, TextUnspeakable, VoiceDamaged
from laonian_app.speech.levels import voiced_decibels
from laonian_app.speech.pace import RATES, characters_a_minute, counted
from laonian_app.speech.sound import read_wav
from laonian_app.speech.state import state
from laonian_app.speech.worker_client import WorkerClient

HUM = Path(__file__).parent / "voices" / "hum"
SENTENCE = "陌生人打来电话要验证码，请您挂断，给银行打电话。"


@pytest.fixture
def voices(tmp_path: Path) -> Path:
    shutil.copytree(HUM, tmp_path / "voices" / "hum")
    return tmp_path / "voices"


@pytest.fixture
def client(voices: Path) -> Iterator[WorkerClient]:
    client = WorkerClient(engine_names(voices))
    yield client
    client.close()


@pytest.mark.parametrize("pace", RATES)
def test_it_speaks_at_each_of_our_paces(pace: int, voices: Path) -> None:
    engine = Neural(voices / "hum")

    seconds = engine.render(SENTENCE, "", RATES[pace]).seconds

    assert engine.voices()[0].name == "哼声"
    spoken_a_minute = counted(SENTENCE) * 60 / seconds
    assert spoken_a_minute == pytest.approx(characters_a_minute(RATES[pace]), rel=0.1)


def test_it_speaks_first_and_as_loud_as_the_others(client: WorkerClient, tmp_path: Path) -> None:
    made = client.render(SENTENCE, "", 130, tmp_path / "a.wav")

    sound = read_wav(tmp_path / "a.wav")
    assert client.engine().name == "neural:hum"
    assert sound.seconds == pytest.approx(made.seconds)
    assert -25 < voiced_decibels(sound) < -15


def test_a_worker_killed_in_between_is_replaced_unnoticed(client: WorkerClient) -> None:
    first = client.render(SENTENCE, "", 130, None)
    client.interrupt()

    assert client.render(SENTENCE, "", 130, None).seconds == pytest.approx(first.seconds)
    assert client.engine().name == "neural:hum"
    assert client.troubles == ()


def test_a_sentence_with_characters_it_does_not_know_is_read_whole_by_the_reserve(
    client: WorkerClient, tmp_path: Path
) -> None:
    espeak = WorkerClient(["espeak"])
    clips = Clips(client, ClipCache(tmp_path / "cache"))

    for text in ("卡车。", "一辆卡车。", "这是卡车。", "这是一辆卡车。"):
        clip = clips.get(Wanted(text, text, 3))
        alone = espeak.render(text, "", 130, None).seconds
        assert clip.seconds == pytest.approx(alone, rel=0.01)

    assert client.engine().name == "neural:hum"
    assert client.troubles == ()
    clips.close()
    espeak.close()


def test_nothing_is_left_out_in_silence(voices: Path) -> None:
    with pytest.raises(CharactersUnknown) as told:
        Neural(voices / "hum").render("请您乘车，用A T M，乘车。", "", 130)

    assert told.value.facts["characters"] == "乘车用ATM"


def test_a_lexicon_knows_latin_words_and_single_characters(tmp_path: Path) -> None:
    path = tmp_path / "lexicon.txt"
    path.write_text("ATM EY1 T IY1 EH1 M\n请 q ing3\n请您 q ing3 n in2\n\n", "utf-8")

    assert Lexicon(path).unknown("请，用 atm！A 12") == "用A"


def test_a_text_without_words_is_not_spoken(voices: Path) -> None:
    with pytest.raises(TextUnspeakable):
        Neural(voices / "hum").render(" ", "", 130)


@pytest.mark.parametrize("name", ["model.onnx", "lexicon.txt"])
def test_a_damaged_voice_is_told_and_the_next_one_speaks(name: str, voices: Path) -> None:
    (voices / "hum" / name).write_bytes(b"\xff\xfe damaged")
    client = WorkerClient(engine_names(voices))

    assert client.render("您好。", "", 130, None).seconds > 0.3
    assert client.engine().name == "espeak"
    assert [trouble.error for trouble in client.troubles] == ["VoiceDamaged"]
    client.close()
    assert "VoiceDamaged" in [type(remedy).__name__ for remedy in state(voices).remedies]


def test_a_voice_that_lacks_a_file_is_never_tried(voices: Path) -> None:
    assert [found.title for found in voice_folders(voices)] == ["哼声"]
    (voices / "hum" / "tokens.txt").unlink()

    assert voice_folders(voices) == ()
    assert voice_folders(voices / "nowhere") == ()
    with pytest.raises(VoiceDamaged):
        Neural(voices / "hum")


def test_speak_takes_the_voice_that_lies_in_the_home(voices: Path, tmp_path: Path) -> None:
    commands = typer.Typer()
    place = Place(Home(tmp_path), None, (), False)

    @commands.callback()
    def root(context: typer.Context) -> None:
        context.obj = place

    speech.register(commands)
    made = tmp_path / "out.wav"

    result = CliRunner().invoke(commands, ["speak", SENTENCE, "--out", str(made)])

    assert result.exit_code == 0, result.output
    characters = counted(SENTENCE) * 60 / read_wav(made).seconds
    assert characters == pytest.approx(characters_a_minute(130), rel=0.15)
