"""Learners, sittings, meetings and the small things that are kept."""

from __future__ import annotations

from datetime import timedelta

import pytest
from sqlalchemy import select

from laonian_app.ground.ids import new_id
from laonian_app.learning.records import (
    Bookmark,
    ClassSession,
    Draft,
    Hands,
    Preference,
    Purpose,
)
from laonian_app.store import (
    bookmarks,
    classes,
    drafts,
    learners,
    lessons,
    meetings,
    preferences,
    schema,
    settings,
    visits,
)
from laonian_app.store.keys import IDLE_MINUTES, THEME
from tests.store.conftest import LESSON, NINE, REVISION, Classroom


def test_newcomers_are_numbered_in_their_class(classroom: Classroom) -> None:
    names = [classroom.do(learners.create_newcomer, surname).name for surname in "王李王"]
    assert names == ["王 · 新学员 · 1 号", "李 · 新学员 · 2 号", "王 · 新学员 · 3 号"]
    other = classroom.do(classes.create, "春季班")
    assert classroom.do(learners.create_newcomer, "赵", other).name == "赵 · 新学员 · 1 号"


def test_whoever_only_looked_at_a_newcomers_name_leaves_none(classroom: Classroom) -> None:
    first = classroom.do(learners.next_newcomer, "周")
    second = classroom.do(learners.next_newcomer, "")

    assert (first.name, second.name) == ("周 · 新学员 · 1 号", "新学员 · 1 号")
    assert classroom.do(learners.of_class, classroom.do(classes.today)) == ()


def test_a_newcomer_confirmed_twice_is_entered_once(classroom: Classroom) -> None:
    wanted = classroom.do(learners.next_newcomer, "周")

    entered = [classroom.do(learners.enter_newcomer, wanted) for _ in range(2)]

    assert [one.id for one in entered] == [wanted.id, wanted.id]
    assert [one.name for one in entered] == ["周 · 新学员 · 1 号"] * 2
    assert len(classroom.do(learners.of_class, classroom.do(classes.today))) == 1


def test_a_number_taken_meanwhile_is_given_to_nobody_else(classroom: Classroom) -> None:
    wanted = classroom.do(learners.next_newcomer, "周")
    classroom.do(learners.create_newcomer, "吴")

    assert classroom.do(learners.enter_newcomer, wanted).name == "周 · 新学员 · 2 号"


def test_newcomers_without_a_surname_stand_behind_all_others(classroom: Classroom) -> None:
    classroom.do(learners.create_newcomer, "")
    classroom.learner("周淑英")

    names = [one.name for one in classroom.do(learners.of_class, classroom.do(classes.today))]
    assert names == ["周淑英", "新学员 · 1 号"]


def test_a_newcomer_gets_a_name_later_and_moves_to_its_place(classroom: Classroom) -> None:
    newcomer = classroom.do(learners.create_newcomer, "欧阳")
    classroom.learner("孙巧云")
    classroom.do(learners.rename, newcomer.id, " 曾玉兰 ")
    listed = classroom.do(lambda s: learners.of_class(s, classes.today(s)))
    assert [(each.name, each.surname) for each in listed] == [("孙巧云", "孙"), ("曾玉兰", "曾")]


def test_renaming_nobody_is_a_mistake(classroom: Classroom) -> None:
    with pytest.raises(ValueError, match="no learner"):
        classroom.do(learners.rename, new_id(), "王秀英")


def test_enrolling_twice_doubles_nobody(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    classroom.do(lambda s: learners.add(s, [wang], classes.today(s)))
    assert len(classroom.do(lambda s: learners.of_class(s, classes.today(s)))) == 1


def test_a_sitting_comes_back_as_it_began(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    visit = classroom.sit_down(li, wang)
    kept = classroom.read(visits.get, visit.id)
    assert kept is not None
    assert kept.learner_ids == (li.id, wang.id)
    assert (kept.seed, kept.purpose, kept.revision) == (7, Purpose.QUIZ, REVISION)
    assert classroom.read(visits.get, new_id()) is None


def test_an_unfinished_sitting_is_found_by_its_learner(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    visit = classroom.sit_down(wang)
    classroom.do(visits.seen, visit.id, classroom.later(minutes=2), question_number=2)
    found = classroom.read(visits.unfinished, wang.id, classroom.time[0])
    assert found is not None
    assert found.id == visit.id
    assert classroom.read(visits.place, visit.id) == visits.Place(None, None, 2)
    classroom.do(visits.end, visit.id, classroom.later(minutes=2))
    assert classroom.read(visits.unfinished, wang.id, classroom.time[0]) is None


def test_the_later_sign_of_life_wins_and_the_first_end_stays(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    late = classroom.later(minutes=9)
    classroom.do(visits.seen, visit.id, late, page=5, sentence=0)
    classroom.do(visits.seen, visit.id, late - timedelta(minutes=5), page=1)
    assert classroom.read(visits.place, visit.id) == visits.Place(5, 0, None)
    classroom.do(visits.end, visit.id, late)
    classroom.do(visits.end, visit.id, late + timedelta(hours=1))
    kept = classroom.read(visits.get, visit.id)
    assert kept is not None
    assert kept.ended_at == late
    assert kept.last_seen_at == late + timedelta(hours=1)


def test_the_newest_choice_is_the_draft(classroom: Classroom) -> None:
    visit = classroom.sit_down(classroom.learner("王秀英"))
    first, second = (Draft(visit.id, "q1", f"[{n}]", NINE + timedelta(seconds=n)) for n in (0, 1))
    classroom.do(drafts.keep, second)
    classroom.do(drafts.keep, first)
    assert classroom.read(drafts.take, visit.id, "q1") == second
    assert classroom.read(drafts.of_visit, visit.id) == (second,)
    classroom.do(drafts.drop, visit.id, "q1")
    classroom.do(drafts.drop, visit.id, "q1")
    assert classroom.read(drafts.take, visit.id, "q1") is None


def test_a_bookmark_stays_at_the_newest_place(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    marks = [
        Bookmark(wang.id, LESSON.id, REVISION, page, 0, NINE + timedelta(minutes=page))
        for page in (1, 3, 2)
    ]
    for mark in marks:
        classroom.do(bookmarks.keep, mark)
    assert classroom.read(bookmarks.of_lesson, wang.id, LESSON.id) == marks[1]
    classroom.do(bookmarks.drop, wang.id, LESSON.id)
    assert classroom.read(bookmarks.of_lesson, wang.id, LESSON.id) is None


def test_a_preference_is_kept_and_taken_back(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    assert classroom.read(preferences.of_learner, wang.id) == Preference()
    liked = Preference(4, "dark", 0.8, 2, "粤语")
    classroom.do(preferences.keep, wang.id, liked)
    assert classroom.read(preferences.of_learner, wang.id) == liked
    classroom.do(preferences.keep, wang.id, Preference())
    assert classroom.read(preferences.of_learner, wang.id) == Preference()


def test_a_setting_of_this_pc_stands_before_the_sites(classroom: Classroom) -> None:
    assert classroom.read(settings.get, IDLE_MINUTES) == 10
    classroom.do(settings.put, THEME, "dark")
    assert classroom.read(settings.get, THEME) == "dark"
    classroom.do(settings.put, THEME, "contrast", only_this_pc=True)
    assert classroom.read(settings.get, THEME) == "contrast"
    classroom.do(settings.put, "contacts", {"网点": "68880000"})
    assert classroom.read(settings.get, "contacts") == {"网点": "68880000"}
    assert classroom.read(settings.get, "unknown") is None


def test_a_revision_is_kept_once(classroom: Classroom) -> None:
    assert classroom.do(lessons.keep, LESSON, "{}", REVISION) is False
    assert classroom.do(lessons.keep, LESSON, '{"a":1}', "b" * 64) is True
    assert classroom.read(lessons.load, "b" * 64) == '{"a":1}'
    assert classroom.read(lessons.load, "c" * 64) is None


def meeting_of(room: Classroom) -> ClassSession:
    class_id = room.do(classes.today)
    meeting = ClassSession(new_id(), class_id, NINE.astimezone().date(), NINE, topic="反诈")
    room.do(meetings.begin, meeting)
    return meeting


def test_a_meeting_is_counted_and_ended(classroom: Classroom) -> None:
    meeting = meeting_of(classroom)
    assert classroom.read(meetings.open_meeting, meeting.class_id) == meeting
    classroom.do(meetings.count_heads, meeting.id, 22)
    classroom.do(meetings.count_heads, meeting.id, 24)
    classroom.do(meetings.end, meeting.id, classroom.later(hours=1))
    kept = classroom.read(meetings.get, meeting.id)
    assert kept is not None
    assert (kept.headcount, kept.ended_at, kept.topic) == (24, classroom.time[0], "反诈")
    assert classroom.read(meetings.open_meeting, meeting.class_id) is None
    with pytest.raises(ValueError, match="no meeting"):
        classroom.do(meetings.count_heads, new_id(), 1)


def test_the_newest_count_of_raised_hands_holds(classroom: Classroom) -> None:
    meeting = meeting_of(classroom)

    def counts(*numbers: int) -> list[Hands]:
        return [
            Hands(meeting.id, LESSON.id, REVISION, "q1", option, count)
            for option, count in enumerate(numbers)
        ]

    classroom.do(meetings.count_hands, counts(3, 12))
    classroom.later(seconds=30)
    classroom.do(meetings.count_hands, counts(2, 14))
    classroom.do(meetings.count_hands, [])
    assert classroom.read(meetings.hands_of, meeting.id) == tuple(counts(2, 14))


def test_presence_can_be_taken_back(classroom: Classroom) -> None:
    meeting = meeting_of(classroom)
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    classroom.do(meetings.mark_present, meeting.id, [wang.id, li.id])
    classroom.later(seconds=5)
    classroom.do(meetings.mark_present, meeting.id, [li.id], present=False)
    assert classroom.read(meetings.present, meeting.id) == {wang.id}


def test_a_sitting_in_a_meeting_counts_for_its_class(classroom: Classroom) -> None:
    spring = classroom.do(classes.create, "春季班")
    meeting = ClassSession(new_id(), spring, NINE.astimezone().date(), NINE)
    classroom.do(meetings.begin, meeting)
    visit = classroom.sit_down(classroom.learner("王秀英"), class_session_id=meeting.id)
    of_visit = select(schema.visit.c.class_id).where(schema.visit.c.id == visit.id)
    found = classroom.read(lambda session: session.scalar(of_visit))
    assert found == spring
    assert list(classroom.read(classes.names).values()) == ["", "春季班"]
