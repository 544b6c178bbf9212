"""Engines that this machine has not got, and espeak's own ways."""

from __future__ import annotations

import math
import sys
from pathlib import Path
from typing import Any

import pytest
from speech_doubles import tone

from laonian_app.lessons.model import Contact, Lesson, Page, Text
from laonian_app.speech.engine import choice, espeak_data, sapi5
from laonian_app.speech.engine.choice import engine_names, open_engine
from laonian_app.speech.engine.espeak_readings import respelt
from laonian_app.speech.engine.system import SystemVoices
from laonian_app.speech.errors import EngineMissing, NoChineseVoice, TextUnspeakable
from laonian_app.speech.pace import characters_a_minute
from laonian_app.speech.phoneme_check import lesson_misreadings, misreadings
from laonian_app.speech.sound import Sound, write_wav


class Token:
    def __init__(self, number: str, language: str | None) -> None:
        self.Id = number
        self._language = language

    def GetAttribute(self, name: str) -> str:
        if self._language is None:
            raise OSError("the registry has no such value")
        return self._language

    def GetDescription(self) -> str:
        return f"Voice {self.Id}"


class System:
    """Speaks as long as SAPI would at the rate that pyttsx3 would set."""

    def __init__(self, driver: str) -> None:
        self.steps: list[int] = []

    def render(self, text: str, voice: str, rate: int) -> Sound:
        step = int(math.log(rate / sapi5.BASE, sapi5.GROWTH))
        self.steps.append(step)
        characters = sum(map(str.isalnum, text))
        return tone(characters * 60 / 240 / 3 ** (step / 10))


def test_sapi_takes_only_voices_for_mainland_chinese_and_survives_odd_ones() -> None:
    tokens = [Token("en", "409;9"), Token("none", None), Token("zh", "804"), Token("tw", "404")]

    found = sapi5.chinese_voices(tokens)

    assert [(voice.id, voice.name, voice.language) for voice in found] == [
        ("zh", "Voice zh", "zh-CN")
    ]


def test_without_a_chinese_voice_sapi_says_what_to_do() -> None:
    with pytest.raises(NoChineseVoice, match="Settings"):
        sapi5.Sapi5(lambda: [Token("en", "409")], System)


def test_sapi_speaks_at_our_pace_whatever_its_voice_is_used_to() -> None:
    engine = sapi5.Sapi5(lambda: [Token("zh", "804")], System)

    seconds = [engine.render("甲" * 40, "", rate).seconds for rate in (90, 130, 175)]

    for rate, spent in zip((90, 130, 175), seconds, strict=True):
        assert 40 * 60 / spent == pytest.approx(characters_a_minute(rate), rel=0.08)


@pytest.mark.parametrize("step", range(-10, 11))
def test_every_step_of_sapi_survives_the_rounding_of_pyttsx3(step: int) -> None:
    assert int(math.log(sapi5.words_for(step) / sapi5.BASE, sapi5.GROWTH)) == step


def test_sapi_is_not_there_on_other_systems() -> None:
    if sys.platform != "win32":
        with pytest.raises(EngineMissing):
            sapi5.Sapi5()


def test_windows_tries_sapi_before_espeak(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(choice.sys, "platform", "win32")

    assert engine_names(None) == ("sapi5", "espeak")


def test_an_unknown_engine_is_missing() -> None:
    with pytest.raises(EngineMissing):
        open_engine("siri")


class Pyttsx3Engine:
    """A driver that goes wrong the way pyttsx3's do: silently."""

    def __init__(self, seconds: float | None, error: Exception | None = None) -> None:
        self._seconds = seconds
        self._error = error
        self._tell: Any = None
        self._path = Path()

    def connect(self, topic: str, callback: Any) -> None:
        self._tell = callback

    def setProperty(self, name: str, value: object) -> None:
        if self._error:
            self._tell(name=None, exception=self._error)

    def save_to_file(self, text: str, path: str) -> None:
        self._path = Path(path)

    def runAndWait(self) -> None:
        if self._seconds is not None:
            write_wav(tone(self._seconds), self._path)


@pytest.mark.parametrize(
    "engine", [Pyttsx3Engine(0.1), Pyttsx3Engine(3.0, ValueError("unknown voice id"))]
)
def test_a_driver_that_fails_silently_is_found_out(
    engine: Pyttsx3Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pyttsx3.init", lambda driver: engine)

    with pytest.raises(TextUnspeakable):
        SystemVoices("sapi5").render("甲" * 10, "zh", 120)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("还款，返还", "huan2款，返huan2"),
        ("还是还没还", "还是还没还"),
        ("还愿意，还清楚，还清", "还愿意，还清楚，huan2清"),
        ("分配给他，配给", "分配gei3他，配ji3"),
        ("为了解决，为了解情况", "wei4le5解决，为了解情况"),
        ("效率领先，相似的，快乐团队", "效率领先，相似的，快乐团队"),
        ("支出差额，出差", "支出差额，出chai1"),
        ("校长期望，长期", "校长期望，chang2期"),
        ("哪儿，一会儿，女儿", "哪里，一会，女儿"),
        ("瞒着儿女", "瞒着er2女"),
        ("不给他", "不gei3他"),
        ("兄弟行凶", "xong1弟行xong1"),
        ("便宜中招", "pian2宜zhong4招"),
        ("重读，严重", "chong2读，严重"),
        ("A T M", "ei1 T M"),
        ("选 A", "选 A"),
    ],
)
def test_what_espeak_reads_wrongly_is_respelt(text: str, said: str) -> None:
    assert respelt(text) == said


def test_espeak_reads_everyday_sentences_without_english_or_spelling() -> None:
    sentences = [
        "兄弟姐妹，心胸开阔，穷不怕，熊猫。",
        "这儿、那儿、哪儿，一会儿就到，没事儿，老头儿。",
        "用ATM或APP，选A还是选B？",
        "2026年3月15日9:05，打96110，转账5,000元，利率3.5%。",
        "钱转错了，还追得回来吗？女儿说先给银行打电话。",
    ]

    assert misreadings(sentences) == ()


def test_a_whole_lesson_is_checked_with_its_own_readings() -> None:
    lesson = Lesson(
        id="l",
        title="打电话",
        pages=(Page("", (Text("[𠮷](读:jí)先生打{{热线：反诈}}。"), Text("𠮷字也认得。"))),),
        takeaways=("𠮷利。",),
        speech=(("𠮷字", "吉字"),),
    )
    contacts = {"反诈": Contact("反诈", "96110")}

    assert [one.text for one in lesson_misreadings(lesson, contacts)] == ["𠮷利。"]


def test_a_word_that_espeak_cannot_read_is_found() -> None:
    found = misreadings(["您好。𠮷先生来了。"])

    assert [one.what for one in found] == ["unknown"]
    assert found[0].text == "𠮷先生来了。"


def test_a_data_folder_too_deep_for_espeak_is_copied_to_a_shorter_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import espeakng_loader

    monkeypatch.setattr(espeak_data, "_parents", lambda: [tmp_path / "none", tmp_path])
    data = Path(espeakng_loader.get_data_path())
    assert espeak_data.usable(data, "1.52.0") == data

    monkeypatch.setattr(espeak_data, "takes", lambda path: path != data)
    copy = espeak_data.usable(data, "1.52.0")

    assert copy.parent == tmp_path
    assert (copy / "lang/sit/cmn-Latn-pinyin").is_file()
    assert espeak_data.usable(data, "1.52.0") == copy


def test_a_long_path_is_not_given_to_espeak() -> None:
    assert not espeak_data.takes(Path("/" + "a" * 200))
