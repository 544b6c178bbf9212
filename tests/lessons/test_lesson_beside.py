"""Courses, misconceptions and contacts beside the lessons."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from laonian_app.lessons.beside import read_beside
from laonian_app.lessons.model import Contact, Course, Misconception

COURSES = """
- id: c1
  title: 我的权利
  order: 1
  规范: 消保
  对的叫: 稳当的做法
  结束语: 挂断—核实—求助
"""
CONTACTS = """
- name: 反诈
  number: "96110"
  for: 反诈专线
  checked_on: 2026-11-24
- name: 本网点
  number: ""
"""


def folder(place: Path, name: str, **files: str) -> Path:
    made = place / name
    made.mkdir()
    for stem, text in files.items():
        (made / f"{stem}.yaml").write_text(text, "utf-8")
    return made


def test_the_files_are_read_as_they_are_described(tmp_path: Path) -> None:
    beside = read_beside(
        [folder(tmp_path, "a", courses=COURSES, contacts=CONTACTS, misconceptions="M01: 来电显示")]
    )

    assert beside.problems == ()
    course = Course("c1", "我的权利", 1, "消保", "稳当的做法", "挂断—核实—求助")
    assert beside.courses == {"c1": course}
    assert beside.misconceptions == {"M01": Misconception("M01", "来电显示")}
    assert beside.contacts == {
        "反诈": Contact("反诈", "96110", "反诈专线", date(2026, 11, 24)),
        "本网点": Contact("本网点", ""),
    }


def test_folders_add_up_and_the_instructors_wins(tmp_path: Path) -> None:
    own = folder(tmp_path, "own", contacts="- name: 本网点\n  number: 555")
    shipped = folder(tmp_path, "shipped", contacts=CONTACTS)
    beside = read_beside([own, tmp_path / "none", shipped])

    assert beside.contacts["本网点"] == Contact("本网点", "555", local=True)
    assert not beside.contacts["反诈"].local


def test_a_file_that_is_no_list_is_a_problem_and_no_crash(tmp_path: Path) -> None:
    bad = folder(tmp_path, "a", contacts="- name: [", courses="话", misconceptions="- 一")
    problems = read_beside([bad]).problems

    assert [Path(each.file).name for each in problems] == [
        "courses.yaml",
        "misconceptions.yaml",
        "contacts.yaml",
    ]
    assert {each.code for each in problems} == {"list-unreadable"}


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(max_size=200))
def test_no_bytes_whatever_raise_anything(tmp_path: Path, data: bytes) -> None:
    for name in ("courses", "misconceptions", "contacts"):
        (tmp_path / f"{name}.yaml").write_bytes(data)

    read_beside([tmp_path])
