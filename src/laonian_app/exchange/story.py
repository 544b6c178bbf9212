"""What happened to the class records at a start: one sentence for everyone, all for one.

Texts are templates in the context "Care", to be translated and filled by whoever shows them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from laonian_app.exchange.lines import Fact
from laonian_app.exchange.repair import Repaired
from laonian_app.exchange.second_place import Missing
from laonian_app.ground.errors import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Told:
    """A template in English, and the facts that fill it."""

    text: str
    facts: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.text.format(**self.facts)


CALM = QT_TRANSLATE_NOOP(
    "Care", "The records were tidied up after a power cut. What you answered is here."
)
CALM_MISSING = QT_TRANSLATE_NOOP(
    "Care", "This PC went back to an older state. Please tell your teacher, then go on."
)
CALM_DOUBT = QT_TRANSLATE_NOOP(
    "Care", "The records were mended. Something may be missing: please tell your teacher."
)
LEFT_OVER = QT_TRANSLATE_NOOP(
    "Care", "{rows} rows of the journal could not be brought back. They stay in it."
)


@dataclass(frozen=True, slots=True)
class Story:
    """What a start found and did; all empty on an ordinary day.

    `came_back`: answers that the journal had and the database had not. `absorbed`: lines
    that only the second place had. `other_records`: another place's database was put here.
    """

    repaired: Repaired | None = None
    came_back: int = 0
    left_over: int = 0
    absorbed: int = 0
    missing: Missing | None = None
    other_records: bool = False
    second_place_away: bool = False

    @property
    def sentence(self) -> Told | None:
        """One calm sentence for who sits there, None where there is nothing to say."""
        if self.missing is not None:
            return Told(CALM_MISSING)
        if self.repaired is not None and not self.repaired.is_whole:
            return Told(CALM_DOUBT)
        if self.repaired is not None or self.came_back:
            return Told(CALM)
        return None

    @property
    def facts(self) -> dict[str, Fact]:
        """What stands in the journal's line of the start."""
        found: dict[str, Fact] = {}
        if self.repaired is not None:
            backup = self.repaired.backup
            found = {"repaired": self.repaired.why, "backup": backup.name if backup else ""}
        if self.missing is not None:
            found |= {"missing_lines": self.missing.lines, "missing": self.missing.answers}
        return found

    @property
    def whole(self) -> tuple[Told, ...]:
        """All of it for the instructor, in order."""
        return tuple(self._all())

    def _all(self) -> Iterator[Told]:
        if self.repaired is not None:
            yield from _of_repair(self.repaired)
        if self.came_back:
            yield Told(
                QT_TRANSLATE_NOOP("Care", "{answers} answers came back from the journal."),
                {"answers": self.came_back},
            )
        if self.left_over:
            yield Told(LEFT_OVER, {"rows": self.left_over})
        if self.missing is not None:
            yield _of_missing(self.missing)
        if self.other_records:
            yield Told(
                QT_TRANSLATE_NOOP(
                    "Care", "Records of another place were put here. The old journal was set aside."
                )
            )
        if self.second_place_away:
            yield Told(
                QT_TRANSLATE_NOOP(
                    "Care", "The second place for the journal is not there. Plug in the stick."
                )
            )


def _of_repair(done: Repaired) -> Iterator[Told]:
    yield Told(_of_damage(done.why), {"why": done.why})
    if done.set_aside is not None:
        text = QT_TRANSLATE_NOOP("Care", "The damaged files are kept in {folder}.")
        yield Told(text, {"folder": str(done.set_aside)})
    if done.backup is not None:
        text = QT_TRANSLATE_NOOP("Care", "The backup {name} was brought back.")
        yield Told(text, {"name": done.backup.name})
    elif done.reaches_back:
        yield Told(
            QT_TRANSLATE_NOOP("Care", "There was no good backup; the journal brought all back.")
        )
    else:
        yield Told(
            QT_TRANSLATE_NOOP(
                "Care", "There was no good backup, and the journal begins later than the records."
            )
        )
    text = QT_TRANSLATE_NOOP("Care", "After it, the journal brought back {answers} answers.")
    yield Told(text, {"answers": done.replayed.answers})
    if done.replayed.left_over:
        yield Told(LEFT_OVER, {"rows": sum(done.replayed.left_over.values())})
    if done.lines_lost:
        text = QT_TRANSLATE_NOOP("Care", "{lines} lines of the journal could not be read.")
        yield Told(text, {"lines": done.lines_lost})


def _of_damage(why: str) -> str:
    """Return SQLite's reason as people say it; its own words stand in the log."""
    if "malformed" in why:
        return QT_TRANSLATE_NOOP(
            "Care", "The class records were damaged: parts of the file did not fit together."
        )
    if "not a database" in why:
        return QT_TRANSLATE_NOOP(
            "Care", "The class records were damaged: the file could not be read any more."
        )
    return QT_TRANSLATE_NOOP("Care", "The class records were damaged.")


def _of_missing(missing: Missing) -> Told:
    text = QT_TRANSLATE_NOOP(
        "Care", "This PC went back to an older state: {answers} answers up to {until} are not here."
    )
    until = f"{missing.until.astimezone():%Y-%m-%d %H:%M}"
    return Told(text, {"answers": missing.answers, "lines": missing.lines, "until": until})
