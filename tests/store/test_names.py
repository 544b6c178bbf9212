"""The first screen: today's names and an open sitting, read without the heavy libraries."""

from __future__ import annotations

import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from laonian_app.learning.records import Purpose
from laonian_app.store import classes, learners, settings, visits
from laonian_app.store.keys import IDLE_MINUTES, LAST_SEAT, SIZE_STEP, THEME, TODAY_LESSON
from laonian_app.store.names import Today, read_today
from tests.store.conftest import LESSON, REVISION, Classroom


def today(room: Classroom) -> Today:
    return read_today(room.home.database, room.time[0])


def test_without_a_database_there_is_nobody_and_nothing_is_made(tmp_path: Path) -> None:
    assert read_today(tmp_path / "classroom.sqlite3") == Today()
    (tmp_path / "classroom.sqlite3").touch()
    assert read_today(tmp_path / "classroom.sqlite3") == Today()
    assert [file.name for file in tmp_path.iterdir()] == ["classroom.sqlite3"]


def test_names_stand_in_pinyin_order_and_namesakes_by_their_second_line(
    classroom: Classroom,
) -> None:
    for name, seat in (
        ("周淑英", "6"),
        ("李秀珍", "3"),
        ("曾玉兰", "2"),
        ("李秀珍", "11"),
        ("单田芳", "9"),
    ):
        classroom.learner(name, f"{seat} 号座")
    shown = [(each.name, each.second_line) for each in today(classroom).learners]
    assert [name for name, _ in shown] == ["李秀珍", "李秀珍", "单田芳", "曾玉兰", "周淑英"]
    assert {line for _, line in shown[:2]} == {"3 号座", "11 号座"}


def test_a_newcomer_stands_behind_those_of_the_same_surname(classroom: Classroom) -> None:
    classroom.do(learners.create_newcomer, "王")
    classroom.learner("王秀英")
    classroom.learner("吴月琴")
    names = [each.name for each in today(classroom).learners]
    assert names == ["王秀英", "王 · 新学员 · 1 号", "吴月琴"]


def test_who_sat_here_last_is_marked(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    classroom.do(visits.end, classroom.sit_down(li).id, classroom.later(minutes=5))
    classroom.do(visits.end, classroom.sit_down(wang).id, classroom.later(minutes=5))
    classroom.do(visits.end, classroom.sit_down().id, classroom.later(minutes=5))
    marked = {each.name: each.last_here for each in today(classroom).learners}
    assert marked == {"王秀英": True, "李秀珍": False}


def test_who_sat_down_last_is_marked_also_without_a_lesson(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    classroom.do(visits.end, classroom.sit_down(li).id, classroom.later(minutes=5))
    classroom.do(settings.put, LAST_SEAT, wang.id.hex, only_this_pc=True)

    marked = {each.name: each.last_here for each in today(classroom).learners}
    assert marked == {"王秀英": True, "李秀珍": False}


def test_a_learner_is_shown_with_the_last_day_and_lesson(classroom: Classroom) -> None:
    wang = classroom.learner("王秀英")
    classroom.sit_down(wang)
    day = classroom.time[0].astimezone().date()
    (shown,) = today(classroom).learners
    assert (shown.last_local_date, shown.last_lesson_id) == (day, LESSON.id)


def test_a_sitting_that_nobody_ended_is_offered_again(classroom: Classroom) -> None:
    wang, li = classroom.learner("王秀英"), classroom.learner("李秀珍")
    visit = classroom.sit_down(wang, li, purpose=Purpose.LEARN)
    classroom.do(visits.seen, visit.id, classroom.later(minutes=3), page=4, sentence=2)
    sitting = today(classroom).open_sitting
    assert sitting is not None
    assert sitting.visit_id == visit.id
    assert sitting.learner_names == ("王秀英", "李秀珍")
    assert (sitting.lesson_title, sitting.revision) == (LESSON.title, REVISION)
    assert (sitting.page, sitting.sentence, sitting.question_number) == (4, 2, None)
    assert sitting.last_seen_at == classroom.time[0]


def test_a_guest_may_go_on_too(classroom: Classroom) -> None:
    visit = classroom.sit_down()
    classroom.do(visits.seen, visit.id, classroom.later(minutes=1), question_number=3)
    sitting = today(classroom).open_sitting
    assert sitting is not None
    assert (sitting.learner_names, sitting.question_number) == ((), 3)


def test_an_ended_sitting_is_not_offered_nor_one_before_it(classroom: Classroom) -> None:
    classroom.sit_down(classroom.learner("王秀英"))
    classroom.later(minutes=10)
    last = classroom.sit_down()
    classroom.do(visits.end, last.id, classroom.later(minutes=1))
    assert today(classroom).open_sitting is None


def test_yesterdays_sitting_is_offered_for_twelve_hours_only(classroom: Classroom) -> None:
    classroom.sit_down(classroom.learner("王秀英"))
    classroom.later(hours=11)
    assert today(classroom).open_sitting is not None
    classroom.later(hours=13)
    assert today(classroom).open_sitting is None


def test_what_the_instructor_chose_is_there_at_the_first_paint(classroom: Classroom) -> None:
    classroom.do(settings.put, SIZE_STEP, 4)
    classroom.do(settings.put, THEME, "contrast")
    classroom.do(settings.put, IDLE_MINUTES, 15)
    classroom.do(settings.put, TODAY_LESSON, "fake-police")
    classroom.do(settings.put, SIZE_STEP, 5, only_this_pc=True)
    found = today(classroom)
    assert (found.size_step, found.theme, found.idle_minutes) == (5, "contrast", 15)
    assert (found.lesson_id, found.room_sound) == ("fake-police", "on_request")


def test_the_names_are_of_the_chosen_class(classroom: Classroom) -> None:
    spring = classroom.do(classes.create, "春季班")
    classroom.do(classes.choose, spring)
    classroom.learner("王秀英")
    autumn = classroom.do(classes.create, "秋季班")
    assert today(classroom).class_name == "春季班"
    classroom.do(classes.choose, autumn)
    assert (today(classroom).class_name, today(classroom).learners) == ("秋季班", ())


def test_the_names_are_read_while_a_lesson_is_being_saved(classroom: Classroom) -> None:
    classroom.learner("王秀英")
    seen = classroom.do(lambda _: read_today(classroom.home.database, classroom.time[0]))
    assert [each.name for each in seen.learners] == ["王秀英"]


def test_reading_the_names_loads_none_of_the_heavy_libraries() -> None:
    script = (
        "import sys; from pathlib import Path; from laonian_app.store.names import read_today;"
        "read_today(Path('none'));"
        "print([name for name in ('sqlalchemy', 'alembic', 'pypinyin', 'tomllib', 'json',"
        " 'asyncio', 'laonian_app.learning.records') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "[]"


def test_a_copied_clock_of_tomorrow_changes_no_day(classroom: Classroom) -> None:
    classroom.sit_down(classroom.learner("王秀英"))
    assert read_today(classroom.home.database, classroom.time[0] - timedelta(days=3)).open_sitting
