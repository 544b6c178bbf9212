"""Several lessons are published together; those that are not ready stay drafts."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from laonian_app.lessons.authoring.history import History
from laonian_app.lessons.authoring.starting import Template, start_lesson
from laonian_app.lessons.checks import Surroundings
from laonian_app.ui.instructor.lessons.several_screen import (
    ApproverMissing,
    LessonNotReady,
    publish_all,
)

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
OWN = "---\n标题：{title}\n状态：草稿\n{more}---\n\n保赚的，都要先停一停。\n"


def lesson(root: Path, title: str, more: str = "") -> Path:
    folder = root / title
    folder.mkdir()
    (folder / "lesson.md").write_text(OWN.format(title=title, more=more), "utf-8")
    return folder


def test_samples_and_a_missing_name_keep_a_lesson_a_draft(tmp_path: Path) -> None:
    ready, ruled = lesson(tmp_path, "种树"), lesson(tmp_path, "养老", "规范：消保\n")
    begun = start_lesson(tmp_path, "样例", Template.QUIZ)
    folders = [ready, ruled, begun]
    history, against = History(tmp_path / "v"), Surroundings(today=NOW.date(), publishing=True)

    refused = publish_all(folders, "", NOW, history, against)

    assert [type(each) for each in refused] == [ApproverMissing, LessonNotReady]
    texts = [(folder / "lesson.md").read_text("utf-8") for folder in folders]
    assert ["状态：草稿" in text for text in texts] == [False, True, True]

    assert [type(e) for e in publish_all([ruled], "陈老师", NOW, history, against)] == []
    assert "审定：陈老师" in (ruled / "lesson.md").read_text("utf-8")
