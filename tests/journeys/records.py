"""What was saved, read from the file over a connection of its own."""

from __future__ import annotations

import json
import sqlite3
from pathlib import Path
from typing import Any, NamedTuple


class Answered(NamedTuple):
    """One saved answer; the score is 0 to 1."""

    question: str
    response: object
    score: float | None
    try_number: int
    source: str
    hint_used: bool


class Records:
    """The file of a home, opened anew for every question and only to read."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def ask(self, statement: str, *values: object) -> list[Any]:
        connection = sqlite3.connect(f"{self._file.as_uri()}?mode=ro", uri=True)
        try:
            return connection.execute(statement, values).fetchall()
        finally:
            connection.close()

    def answers_of(self, name: str) -> list[tuple[str, object]]:
        """Return (lesson/question, response) in the order of answering."""
        return [(each.question, each.response) for each in self.answered_by(name)]

    def answered_by(self, name: str) -> list[Answered]:
        rows = self.ask(
            "SELECT a.lesson_id, a.question_id, a.response, a.score, a.try_number, a.source,"
            " a.hint_used FROM answer a JOIN learner l ON l.id = a.learner_id WHERE l.name = ?"
            " ORDER BY a.answered_at, a.id",
            name,
        )
        return [
            Answered(
                f"{lesson}/{question}", json.loads(response), score, number, source, bool(hint)
            )
            for lesson, question, response, score, number, source, hint in rows
        ]

    def number_of_answers(self) -> int:
        return int(self.ask("SELECT count(*) FROM answer")[0][0])

    def answers_of_nobody(self) -> int:
        return int(self.ask("SELECT count(*) FROM answer WHERE learner_id IS NULL")[0][0])

    def drafts(self) -> list[object]:
        return [json.loads(text) for (text,) in self.ask("SELECT response FROM draft")]

    def sitters(self) -> set[str]:
        """Return whose names stand at any sitting."""
        rows = self.ask(
            "SELECT DISTINCT l.name FROM visit_learner v JOIN learner l ON l.id = v.learner_id"
        )
        return {name for (name,) in rows}

    def learners(self) -> list[str]:
        return [name for (name,) in self.ask("SELECT name FROM learner ORDER BY sort_key, name")]

    def preference_of(self, name: str) -> dict[str, object]:
        rows = self.ask(
            "SELECT p.size_step, p.pace, p.loudness, p.theme FROM preference p"
            " JOIN learner l ON l.id = p.learner_id WHERE l.name = ?",
            name,
        )
        names = ("size_step", "pace", "loudness", "theme")
        return dict(zip(names, rows[0], strict=True)) if rows else {}

    def place_of(self, name: str) -> tuple[int | None, int | None]:
        """Return page and sentence of the last sitting, both from 0."""
        rows = self.ask(
            "SELECT v.page, v.sentence FROM visit v JOIN visit_learner x ON x.visit_id = v.id"
            " JOIN learner l ON l.id = x.learner_id WHERE l.name = ?"
            " ORDER BY v.id DESC LIMIT 1",
            name,
        )
        return (rows[0][0], rows[0][1]) if rows else (None, None)

    def are_sound(self) -> bool:
        return self.ask("PRAGMA integrity_check") == [("ok",)]
