"""How the questions of a phase are asked."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from laonian_app.ui.learner.page_fragments import Contacts


@dataclass(frozen=True, slots=True)
class QuizSetting:
    """`title` stands above them; `right_word` names the right answer, `last_word` leads on.

    `tells`: each answer is told what we make of it; `may_skip`: the phase may be skipped.
    """

    title: str
    right_word: str
    last_word: str
    folder: Path
    contacts: Contacts
    tells: bool = True
    may_skip: bool = False
