"""The shelf: what is on it, in which order, and how little a start costs."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from laonian_app.lessons import shelf as shelf_module
from laonian_app.lessons.model import Lesson
from laonian_app.lessons.shelf import LessonFaulty, Shelf, ShelfState

LESSON = """标题：{title}
编号：{id}
课程：{course}
顺序：{order}

骗子怕您挂断。

1. {stem}
A. 给
B. 不给
答案：B
解析：好
"""


class Place:
    """Two folders of lessons, the instructor's and the shipped one."""

    def __init__(self, folder: Path) -> None:
        self.own, self.shipped = folder / "own", folder / "shipped"
        self.cache = folder / "cache" / "lessons-cache"
        for each in (self.own, self.shipped):
            each.mkdir()

    def put(self, name: str, root: Path | None = None, **facts: str) -> Path:
        folder = (root or self.own) / name
        folder.mkdir(exist_ok=True)
        given = {"title": name, "id": name, "course": "", "order": "1", "stem": "给不给？"}
        text = LESSON.format(**(given | facts))
        (folder / "lesson.md").write_text(text, "utf-8")
        later = (folder / "lesson.md").stat().st_mtime_ns + 1_000_000 * len(text)
        os.utime(folder / "lesson.md", ns=(later, later))
        return folder

    def shelf(self) -> Shelf:
        return Shelf([self.own, self.shipped], self.cache)

    def state(self) -> ShelfState:
        return self.shelf().refresh()


@pytest.fixture
def place(tmp_path: Path) -> Place:
    return Place(tmp_path)


@pytest.fixture
def read_folders(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the folders that were read since, in order."""
    names: list[str] = []
    really_read = shelf_module.read

    def read(folder: Path, *others: object) -> object:
        names.append(folder.name)
        return really_read(folder, *others)  # type: ignore[arg-type] # passed on

    monkeypatch.setattr(shelf_module, "read", read)
    return names


def test_lessons_stand_by_course_then_by_their_order(place: Place) -> None:
    courses = "- id: b\n  order: 1\n  title: 乙\n- id: a\n  order: 2\n  title: 甲\n"
    (place.shipped / "courses.yaml").write_text(courses, "utf-8")
    place.put("one", course="a", order="2")
    place.put("two", course="a", order="1")
    place.put("three", course="b")
    place.put("four", course="nobody")
    state = place.state()

    assert [entry.id for entry in state.entries] == ["three", "two", "one", "four"]
    assert [course.title for course, _ in state.courses()] == ["乙", "甲", "nobody"]


def test_a_start_without_changes_reads_nothing(place: Place, read_folders: list[str]) -> None:
    place.put("one")
    place.put("two", stem="要不要？")
    first = place.state()
    read_folders.clear()

    assert place.state() == first
    assert read_folders == []


def test_only_what_changed_is_read_again(place: Place, read_folders: list[str]) -> None:
    place.put("one")
    place.put("two", stem="要不要？")
    shelf = place.shelf()
    shelf.refresh()
    read_folders.clear()
    place.put("two", stem="现在要不要？", title="新的")

    assert [entry.title for entry in shelf.refresh().entries] == ["one", "新的"]
    assert read_folders == ["two"]


def test_a_vanished_lesson_leaves_the_shelf(place: Place) -> None:
    folder = place.put("one")
    shelf = place.shelf()
    shelf.refresh()
    (folder / "lesson.md").unlink()
    folder.rmdir()

    assert shelf.refresh().entries == ()
    assert place.state().entries == ()


@pytest.mark.parametrize("damage", [b"", b"laonian-shelf 1 0.1.0 9 abc\n{}", b"\xff" * 50])
def test_a_damaged_cache_is_made_anew(place: Place, damage: bytes) -> None:
    place.put("one")
    before = place.state()
    place.cache.write_bytes(damage)

    assert place.state() == before


def test_a_lesson_is_whole_even_if_the_cache_went_bad_meanwhile(place: Place) -> None:
    place.put("one")
    shelf = place.shelf()
    (entry,) = shelf.refresh().entries
    whole = shelf.load(entry)
    data = place.cache.read_bytes()
    place.cache.write_bytes(data[:-40] + b"x" * 40)

    assert shelf.load(entry) == whole
    place.cache.unlink()
    assert shelf.load(entry) == whole


def test_the_instructors_lesson_stands_for_the_shipped_one(place: Place) -> None:
    place.put("one", title="自己的")
    place.put("one", root=place.shipped, title="随程序来的")

    (entry,) = place.state().entries
    assert (entry.title, entry.own) == ("自己的", True)


def test_two_lessons_of_one_folder_with_one_id_are_an_error(place: Place) -> None:
    place.put("one", id="same")
    place.put("two", id="same")
    first, second = sorted(place.state().entries, key=lambda entry: entry.folder)

    assert first.offered
    assert second.faulty
    assert [problem.code for problem in second.problems] == ["lesson-twice"]


def test_a_faulty_lesson_is_listed_and_not_offered(place: Place) -> None:
    folder = place.put("one")
    (folder / "lesson.md").write_text("标题：一\n## 练习\n1. 一\nA. 甲\nB. 乙\n", "utf-8")
    shelf = place.shelf()
    state = shelf.refresh()

    (entry,) = state.entries
    assert entry.faulty
    assert state.offered == ()
    with pytest.raises(LessonFaulty):
        shelf.load(entry)


def test_a_folder_without_a_lesson_says_so(place: Place) -> None:
    (place.own / "空").mkdir()
    (place.own / "图片").mkdir()
    (place.own / "图片" / "a.png").touch()

    (entry,) = place.state().entries
    assert (entry.title, [each.code for each in entry.problems]) == ("图片", ["lesson-missing"])


def test_lessons_may_lie_in_a_folder_for_their_subject(place: Place) -> None:
    (place.own / "书法").mkdir()
    place.put("one", root=place.own / "书法")

    assert [entry.id for entry in place.state().entries] == ["one"]


def _question_id(lesson: Lesson) -> str:
    return lesson.questions[0].id


def test_a_mended_word_keeps_the_id_that_answers_hang_on(place: Place) -> None:
    place.put("one", stem="陌生人要验正码，给不给他？")
    shelf = place.shelf()
    before = shelf.load(shelf.refresh().entries[0])
    place.put("one", stem="陌生人要验证码，给不给他？")
    fresh = place.shelf()
    after = fresh.load(fresh.refresh().entries[0])
    assert _question_id(after) == _question_id(before)
    assert after.questions[0].stem != before.questions[0].stem


def test_a_question_that_was_broken_for_a_while_keeps_its_id(place: Place) -> None:
    folder = place.put("one", stem="陌生人要验正码，给不给他？")
    shelf = place.shelf()
    before = shelf.load(shelf.refresh().entries[0])
    good = (folder / "lesson.md").read_text("utf-8")
    (folder / "lesson.md").write_text(good.replace("答案：B\n", ""), "utf-8")
    assert shelf.refresh().entries[0].faulty
    place.put("one", stem="陌生人要验证码，给不给他？")

    after = shelf.load(shelf.refresh().entries[0])
    assert _question_id(after) == _question_id(before)


def test_the_last_revision_of_the_database_is_asked_first(place: Place) -> None:
    place.put("one", stem="陌生人要验正码，给不给他？")
    shelf = place.shelf()
    old = shelf.load(shelf.refresh().entries[0])
    place.cache.unlink()
    place.put("one", stem="陌生人要验证码，给不给他？")
    asking = Shelf([place.own], place.cache, {"one": old}.get)
    (entry,) = asking.refresh().entries

    assert entry.doubts == 1
    assert _question_id(asking.load(entry)) == _question_id(old)


def test_a_past_review_date_is_told_without_reading_again(
    place: Place, read_folders: list[str]
) -> None:
    (place.shipped / "courses.yaml").write_text("- id: a\n  规范: 消保\n", "utf-8")
    folder = place.put("one", course="a")
    text = (folder / "lesson.md").read_text("utf-8")
    (folder / "lesson.md").write_text(f"{text}\n", "utf-8")
    (folder / "lesson.md").write_text(text.replace("顺序：1", "复核日：2027-05-31"), "utf-8")
    shelf = place.shelf()
    (early,) = shelf.refresh(date(2027, 5, 31)).entries
    (late,) = shelf.refresh(date(2027, 6, 1)).entries

    codes = [problem.code for problem in late.problems]
    assert "review-past" in codes
    assert "review-past" not in [problem.code for problem in early.problems]
    assert read_folders == ["one"]


def test_a_contact_that_was_added_is_known_at_once(place: Place) -> None:
    folder = place.put("one")
    text = (folder / "lesson.md").read_text("utf-8")
    (folder / "lesson.md").write_text(text.replace("骗子", "打 {{热线：调解}}，骗子"), "utf-8")
    shelf = place.shelf()
    assert [each.code for each in shelf.refresh().entries[0].problems] == ["contact-unknown"]
    (place.own / "contacts.yaml").write_text("- name: 调解\n  number: 555\n", "utf-8")

    assert shelf.refresh().entries[0].problems == ()


def test_a_shelf_that_is_nowhere_is_empty(tmp_path: Path) -> None:
    assert Shelf([tmp_path / "none"], tmp_path / "cache").refresh().entries == ()


def test_a_cache_that_cannot_be_written_costs_only_time(place: Place) -> None:
    place.put("one")
    place.cache.parent.write_text("a file where a folder should be", "utf-8")
    shelf = place.shelf()
    (entry,) = shelf.refresh().entries

    assert shelf.load(entry).title == "one"
    assert shelf.refresh().entries == (entry,)
