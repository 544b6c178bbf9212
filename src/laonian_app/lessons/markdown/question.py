"""From a collected question to a `Question` with all its fields."""

from __future__ import annotations

from dataclasses import dataclass, field

from laonian_app.lessons.identity import is_id, slug
from laonian_app.lessons.markdown.choices import choice_as_far_as_known
from laonian_app.lessons.markdown.draft import Collector, Draft
from laonian_app.lessons.markdown.escapes import divided
from laonian_app.lessons.markdown.lines import joined
from laonian_app.lessons.markdown.marks import PICTURE, shown_stem
from laonian_app.lessons.markdown.numbering import Block
from laonian_app.lessons.markdown.scenario import ScenarioCollector
from laonian_app.lessons.markdown.spelling import file_name, picture
from laonian_app.lessons.markdown.tasks import Understood, given_answer, task_of
from laonian_app.lessons.model import Picture, Question
from laonian_app.lessons.problems import Place, Problem, problem

_DIFFICULTIES = {"易": 1, "中": 2, "难": 3, "1": 1, "2": 2, "3": 3}
_SCORINGS = {"全对": "all", "按项": "per_option"}
_ORDERS = {"打乱": True, "不打乱": False}
_EXAMPLES = {"难度": "难度：易", "计分": "计分：全对", "题序": "题序：不打乱"}
_ONLY_SOME_KINDS = ("答案", "参考", "误解", "允许", "身份")
_CLEAR_WITHOUT_STEM = frozenset(("order", "match", "sort", "red_flags", "scenario"))
_TAG_DIVIDERS = "、，,"


@dataclass(slots=True)
class ReadQuestion:
    """A question as read; `question` is None where an error says why. `lines` by part."""

    question: Question | None
    line: int | None
    problems: list[Problem] = field(default_factory=list)
    lines: dict[Place, int] = field(default_factory=dict)


class _Builder:
    def __init__(self, draft: Draft, collector: Collector) -> None:
        self.draft = draft
        self.problems: list[Problem] = []
        self.stem = "\n".join(joined(parts) for parts in draft.stem if parts)
        self._collector = collector
        self._notes = [text for text in (draft.text_of("教师"),) if text]

    def run(self) -> ReadQuestion:
        shown = self._picture()
        understood = task_of(self.draft, self.stem, self._collector)
        self.problems += understood.problems
        stem = shown_stem(understood.stem)
        self._check_stem(stem)
        question = self._question(understood, stem, shown)
        return ReadQuestion(question, self.draft.line, self.problems, self._lines(understood))

    def run_leniently(self) -> Question | None:
        shown = self._picture()
        understood = task_of(self.draft, self.stem, self._collector)
        if understood.task is None:
            given = given_answer(self.draft).text
            understood.task = choice_as_far_as_known(self.draft, given, self.stem)
            understood.used |= {"答案"}
        return self._question(understood, shown_stem(understood.stem), shown)

    def _check_stem(self, stem: str) -> None:
        if not stem and self.draft.kind not in _CLEAR_WITHOUT_STEM:
            self.problems.append(problem("stem-missing", self.draft.line))

    def _picture(self) -> Picture | None:
        """Return the picture of the field 图, of a line of its own or inside the stem."""
        written = self.draft.text_of("图")
        if written is not None:
            found = PICTURE.fullmatch(written)
            return picture(found) if found else Picture(file_name(None, written), "")
        if self.draft.picture is not None:
            return self.draft.picture
        found = PICTURE.search(self.stem)
        if found is None or self.stem[: found.start()].endswith("\\"):
            return None
        around = (self.stem[: found.start()].rstrip(), self.stem[found.end() :].lstrip())
        self.stem = joined(part for part in around if part)
        return picture(found)

    def _question(
        self, understood: Understood, stem: str, shown: Picture | None
    ) -> Question | None:
        task, draft = understood.task, self.draft
        own = self._id()
        known = {
            "difficulty": self._known("难度", _DIFFICULTIES),
            "scoring": self._known("计分", _SCORINGS),
            "shuffle": self._known("题序", _ORDERS),
        }
        for name in _ONLY_SOME_KINDS:
            if name not in understood.used:
                self._keep_in_notes(name)
        if task is None:
            return None
        difficulty, scoring, shuffle = known.values()
        return Question(
            id=own or "",
            section=draft.block.section,
            stem=stem,
            task=task,
            id_given=own is not None,
            title=draft.block.title,
            explanation=draft.text_of("解析"),
            hint=draft.text_of("提示"),
            family=draft.text_of("同类"),
            difficulty=difficulty if isinstance(difficulty, int) else None,
            tags=self._tags(),
            source=draft.text_of("据"),
            picture=shown,
            sound=self._sound(),
            scoring=scoring if isinstance(scoring, str) else None,
            spoken=draft.text_of("读"),
            notes="\n".join(self._notes) or None,
            shuffle=shuffle if isinstance(shuffle, bool) else None,
            right_word=draft.text_of("对的叫"),
            line=draft.line,
        )

    def _id(self) -> str | None:
        written = self.draft.text_of("编号")
        if written is None or is_id(written):
            return written
        better = slug(written, "question")
        self.problems.append(problem("id-bad", self.draft.line_of("编号"), x=written, y=better))
        return better

    def _known(
        self, name: str, values: dict[str, int] | dict[str, str] | dict[str, bool]
    ) -> int | str | bool | None:
        written = self.draft.text_of(name)
        if written is None:
            return None
        if written in values:
            return values[written]
        line = self.draft.line_of(name)
        self.problems.append(
            problem("value-unclear", line, x=f"{name}：{written}", y=_EXAMPLES[name])
        )
        self._keep_in_notes(name)
        return None

    def _keep_in_notes(self, name: str) -> None:
        """Keep a field that this kind of question does not have where the instructor sees it."""
        text = self.draft.text_of(name)
        if text is not None:
            self._notes.append(f"{name}：{text}")

    def _tags(self) -> tuple[str, ...]:
        written = self.draft.text_of("标签") or ""
        return tuple(tag.strip() for tag in divided(written, _TAG_DIVIDERS) if tag.strip())

    def _sound(self) -> str | None:
        written = self.draft.text_of("录音")
        return file_name(None, written) if written is not None else None

    def _lines(self, understood: Understood) -> dict[Place, int]:
        lines: dict[Place, int] = {(name,): found.line for name, found in self.draft.fields.items()}
        if self.draft.stem_line is not None:
            lines[("stem",)] = self.draft.stem_line
        for n, raw in enumerate(self.draft.options):
            if raw.why_line is not None:
                lines[("why", n)] = raw.why_line
        for n, line in enumerate(understood.lines):
            lines[("item", n)] = line
        return lines


def read_question(block: Block) -> ReadQuestion:
    """Read the lines of one question."""
    collector = ScenarioCollector(block) if block.kind == "scenario" else Collector(block)
    return _Builder(collector.run(), collector).run()


def read_leniently(block: Block) -> Question | None:
    """Return a question as far as it is understood, for a form in which it is mended.

    Two right options of a single choice, or none, are kept as they were written; None where
    the faults leave nothing that a form could show.
    """
    collector = ScenarioCollector(block) if block.kind == "scenario" else Collector(block)
    return _Builder(collector.run(), collector).run_leniently()
