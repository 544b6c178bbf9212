"""Where a clip comes from."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from speech_doubles import odd_starter, tone

from laonian_app.speech.cache import ClipCache, ClipKey
from laonian_app.speech.clips import Clip, Clips, Origin, Wanted, beside
from laonian_app.speech.errors import SoundUnwritable, SpeechUnavailable
from laonian_app.speech.packed import PackedClip, write_index
from laonian_app.speech.packing import pack
from laonian_app.speech.plan import plan
from laonian_app.speech.recording import keep
from laonian_app.speech.sound import read_wav, write_wav
from laonian_app.speech.worker_client import WorkerClient

HELLO = Wanted("您好。", "您好。", 3)


@pytest.fixture
def clips(tmp_path: Path) -> Iterator[Clips]:
    source = Clips(WorkerClient(["well"], odd_starter()), ClipCache(tmp_path / "speech"))
    yield source
    source.close()


def test_a_sentence_is_rendered_once_and_then_kept(clips: Clips) -> None:
    first, again = clips.get(HELLO), clips.get(HELLO)

    assert (first.origin, again.origin) == (Origin.ENGINE, Origin.CACHE)
    assert first.path == again.path


def test_a_damaged_clip_is_rendered_anew(clips: Clips) -> None:
    path = clips.get(HELLO).path
    path.write_bytes(b"RIFF")

    assert clips.get(HELLO).origin is Origin.ENGINE
    assert read_wav(path).seconds == pytest.approx(0.2)


def test_a_recorded_sentence_plays_instead_of_the_synthetic_one(
    clips: Clips, tmp_path: Path
) -> None:
    lesson = tmp_path / "lesson"
    keep(lesson, "您好。", tone(0.5))
    keep(lesson, "您好。", tone(1.0), dialect="上海话")

    clips.use_lesson(beside(lesson))
    assert clips.get(HELLO).origin is Origin.RECORDING
    assert clips.get(HELLO).seconds == pytest.approx(0.65, abs=0.03)
    assert clips.get(Wanted("再见。", "再见。", 3)).origin is Origin.ENGINE

    clips.use_lesson(beside(lesson, dialect="上海话"))
    assert clips.get(HELLO).seconds == pytest.approx(1.15, abs=0.03)

    clips.use_lesson(None)
    assert clips.get(HELLO).origin is Origin.ENGINE


def test_a_clip_packed_in_the_lesson_needs_no_engine(tmp_path: Path) -> None:
    entry = PackedClip("abc.wav", "sapi5", "5", "Huihui", 130, "1", "您好。")
    write_wav(tone(0.3), tmp_path / "audio/tts/abc.wav")
    write_index(tmp_path, [entry])
    source = Clips(WorkerClient([]), None)
    source.use_lesson(beside(tmp_path))

    assert source.get(HELLO).origin is Origin.PACKED
    with pytest.raises(SpeechUnavailable):
        source.get(Wanted("您好。", "您好。", 5))
    source.close()


def test_clips_are_packed_for_a_pc_that_has_no_voice(espeak: WorkerClient, tmp_path: Path) -> None:
    lesson = plan(["您好。请坐。您好。"])

    pack(tmp_path, lesson, espeak, paces=(3, 5))
    packed = pack(tmp_path, lesson[:2], espeak)

    assert [clip.spoken for clip in packed] == ["您好。", "请坐。"]
    assert len(list((tmp_path / "audio" / "tts").glob("*.wav"))) == 2
    source = Clips(WorkerClient([]), None)
    source.use_lesson(beside(tmp_path))
    assert source.get(Wanted("请坐。", "请坐。", 3)).seconds > 0.4
    source.close()


def test_a_damaged_recording_gives_way_to_the_engine(clips: Clips, tmp_path: Path) -> None:
    kept = keep(tmp_path, "您好。", tone(0.5))
    (tmp_path / "audio" / kept.file).write_bytes(b"RIFF")
    clips.use_lesson(beside(tmp_path))

    assert clips.get(HELLO).origin is Origin.ENGINE


def test_a_full_disk_in_mid_sentence_still_gives_sound(tmp_path: Path) -> None:
    class FullDisk(ClipCache):
        def place_for(self, key: ClipKey) -> Path | None:
            return tmp_path / "full" / key.name

    (tmp_path / "full").touch()
    source = Clips(WorkerClient(["well"], odd_starter()), FullDisk(tmp_path))

    clip = source.get(HELLO)

    assert read_wav(clip.path).seconds == pytest.approx(clip.seconds)
    for _ in range(30):
        last = source.get(HELLO)
    assert len(list(last.path.parent.iterdir())) <= 24
    source.close()
    assert not clip.path.parent.exists()


def test_with_no_room_anywhere_there_is_silence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "full").touch()
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "full"))
    source = Clips(WorkerClient(["well"], odd_starter()), ClipCache(tmp_path / "full"))

    with pytest.raises(SoundUnwritable):
        source.get(HELLO)
    source.close()


def test_requests_come_in_order_and_dropped_ones_never(clips: Clips) -> None:
    came: list[str] = []
    hold, begun, done = threading.Event(), threading.Event(), threading.Event()

    def first(_clip: Clip | None) -> None:
        begun.set()
        hold.wait(5)

    clips.request(HELLO, first)
    assert begun.wait(10)
    clips.request(HELLO, lambda _: came.append("dropped"))
    clips.drop()
    clips.request(HELLO, lambda _: came.append("one"))
    clips.request(HELLO, lambda _: (came.append("two"), done.set())[0])
    hold.set()

    assert done.wait(10)
    assert came == ["one", "two"]


def test_without_an_engine_the_answer_is_silence(caplog: pytest.LogCaptureFixture) -> None:
    source = Clips(WorkerClient(["never-opens"], odd_starter()), None)
    answers: list[Clip | None] = []
    done = threading.Event()

    source.warm_up()
    source.request(HELLO, lambda clip: (answers.append(clip), done.set())[0])

    assert done.wait(10)
    assert answers == [None]
    assert "no clip" in caplog.text
    source.close()


def test_closing_does_not_wait_for_a_worker_that_hangs() -> None:
    source = Clips(WorkerClient(["hangs"], odd_starter()), None)
    begun = threading.Event()
    source.request(HELLO, lambda _: None)
    source.warm_up()
    begun.wait(0.3)

    source.close()

    source.request(HELLO, lambda _: None)  # too late, and nobody is troubled
