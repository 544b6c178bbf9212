"""A lesson as sound files."""

from __future__ import annotations

from pathlib import Path

import pytest
from speech_doubles import tone

from laonian_app.lessons.model import (
    Box,
    BoxKind,
    Choice,
    Lesson,
    Listing,
    Option,
    Page,
    Picture,
    Question,
    Section,
    Table,
    Text,
)
from laonian_app.speech.clips import Clip, Origin, Wanted
from laonian_app.speech.errors import NothingToRead, SoundUnwritable
from laonian_app.speech.export import GetClip, export_audio
from laonian_app.speech.lesson_text import every_text, question_passages, spoken_pages
from laonian_app.speech.levels import levelled
from laonian_app.speech.plan import Passage
from laonian_app.speech.sound import seconds_of, write_wav

LESSON = Lesson(
    id="wrong-transfer",
    title="钱转错了/怎么办？",
    pages=(
        Page("", (Text("先别慌。打银行电话。"), Box(BoxKind.INSTRUCTOR, "请学员说经历。"))),
        Page(
            "听一听",
            (
                Picture("a.png", "一张转账记录"),
                Listing(("记时间", "记金额")),
                Table(("谁", "电话"), (("警察", "110"),)),
                Box(BoxKind.CAREFUL, "退款客服是假的。"),
            ),
        ),
    ),
    takeaways=("先打电话。",),
    speech=(("银行", "银航"),),
)


CAREFUL = ("当心：退款客服是假的。",)


def shown(text: str) -> Passage | None:
    return None if "{{" in text else Passage(text.replace("**", ""))


@pytest.fixture
def get(tmp_path: Path) -> GetClip:
    def made(wanted: Wanted) -> Clip:
        rate = 44_100 if wanted.text == "打银行电话。" else 22_050
        path = tmp_path / f"{rate}.wav"
        write_wav(levelled(tone(0.5, rate=rate)), path)
        return Clip(path, 0.65, Origin.ENGINE)

    return made


def test_pages_are_read_in_order_and_notes_for_the_instructor_are_not() -> None:
    pages = spoken_pages(LESSON, shown)

    assert [[each.text for each in page.utterances] for page in pages] == [
        ["钱转错了/怎么办？", "先别慌。", "打银行电话。"],
        ["听一听", "一张转账记录", "记时间", "记金额", "谁，电话", "警察，110", *CAREFUL],
        ["记住", "先打电话。"],
    ]
    assert pages[0].utterances[2].spoken == "打银航电话。"


def test_a_question_is_read_with_its_options() -> None:
    task = Choice("single", (Option("挂断", True), Option("照办", False, why="急了。")))
    question = Question("q", Section.PRACTICE, "怎么办？", task, spoken="您怎么办？")

    assert [each.text for each in question_passages(question, shown)] == [
        "您怎么办？",
        "挂断",
        "照办",
    ]
    assert "急了。" in list(every_text(Lesson("l", "课", questions=(question,))))


def test_a_lesson_becomes_one_file_a_page_and_one_whole_with_titles(
    get: GetClip, tmp_path: Path
) -> None:
    told: list[tuple[int, int]] = []
    pages = spoken_pages(LESSON, shown)

    written = export_audio(
        LESSON.title, pages, get, tmp_path / "out", progress=lambda *at: told.append(at)
    )

    names = sorted(path.name for path in written)
    assert names == sorted(path.name for path in (tmp_path / "out").iterdir())
    assert "钱转错了 怎么办？.mp3" in names
    assert "钱转错了 怎么办？-02-听一听.wav" in names
    assert len(names) == 8
    assert told[-1] == (12, 12)

    whole = seconds_of(tmp_path / "out" / "钱转错了 怎么办？.wav")
    spoken = 12 * 0.65
    pauses = 11 * 0.62 + 1 * 0.32 + 3 * 1.5
    assert whole == pytest.approx(spoken + pauses, abs=0.5)

    mp3 = (tmp_path / "out" / "钱转错了 怎么办？-02-听一听.mp3").read_bytes()
    assert mp3.startswith(b"ID3\x03\x00")
    assert "听一听".encode("utf-16-le") in mp3
    assert LESSON.title.encode("utf-16-le") in mp3
    assert "2/3".encode("utf-16-le") in mp3
    size = sum(byte << shift for byte, shift in zip(mp3[6:10], (21, 14, 7, 0), strict=True))
    assert mp3[10 + size] == 0xFF  # the first MPEG frame follows the tags at once


def test_a_lesson_without_words_and_a_place_without_room_are_told(
    get: GetClip, tmp_path: Path
) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(NothingToRead):
        export_audio("空", (), get, tmp_path)
    with pytest.raises(SoundUnwritable):
        export_audio("课", spoken_pages(LESSON, shown), get, tmp_path / "file")
