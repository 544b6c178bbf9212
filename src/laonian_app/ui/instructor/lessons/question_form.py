"""The form of a question with options, or of right and wrong."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from laonian_app.lessons.markdown.question_writer import question_lines
from laonian_app.lessons.model import Choice, Option, Question, TrueFalse
from laonian_app.ui.instructor.lessons.form_parts import add_hidden, labelled
from laonian_app.ui.instructor.lessons.option_row import OptionRow
from laonian_app.ui.instructor.lessons.part_form import FileWish, PartForm
from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.row import Row
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import TextBlock
from laonian_app.ui.kit.text_fields import TextField

LETTERS = "ABCDEFGH"


def has_form(question: Question | None) -> bool:
    """Say whether this form can show a question wholly."""
    return question is not None and isinstance(question.task, Choice | TrueFalse)


class QuestionForm(PartForm):
    """Stem, options, why."""

    def __init__(self, kit: Kit, question: Question) -> None:
        super().__init__(kit)
        self._question = question
        self._rows: list[OptionRow] = []
        self._stem = TextField(kit.theme, self.tr("Question"), question.stem, lines=2)
        self._why = TextField(kit.theme, self.tr("Why"), question.explanation or "")
        self._hint = TextField(kit.theme, self.tr("Hint on request"), question.hint or "")
        for field in (self._stem, self._why, self._hint):
            field.typed.connect(self._on_edited)
        self._truths: list[Button] = []
        self.add(self.spotted(self.tr("Question"), self._stem, ("stem",)))
        self.add(self._answers())
        self.add(self.spotted(self.tr("Why"), self._why, ("解析",)))
        self.add(self.spotted(self.tr("Hint on request"), self._hint, ("提示",)))

    @property
    def question(self) -> Question:
        """The question as it stands in the form."""
        return self._question

    # ------------------------------------------------------------ answers

    def _answers(self) -> QWidget:
        if isinstance(self._question.task, TrueFalse):
            return self._truth_row()
        self._options = Column(self._kit.theme, gap=14)
        self._fill_options()
        return self._options

    def _truth_row(self) -> QWidget:
        for words, value in ((self.tr("Right"), True), (self.tr("Wrong"), False)):
            button = Button(self._kit, words, face=Face.TABLE)
            button.setCheckable(True)
            button.pressed_once.connect(partial(self._on_truth, value))
            self._truths.append(button)
        self._show_truth()
        row, faults = Row(self._theme, self._truths), self.faults_at(self._truths[0], ("答案",))
        return labelled(self._kit, self.tr("The sentence is"), row, faults)

    def _on_truth(self, value: bool) -> None:
        task = self._question.task
        if isinstance(task, TrueFalse):
            self._question = replace(self._question, task=replace(task, right=value))
        self._show_truth()
        self._on_edited()

    def _show_truth(self) -> None:
        task = self._question.task
        for button, value in zip(self._truths, (True, False), strict=True):
            button.setChecked(isinstance(task, TrueFalse) and task.right is value)
            button.update()

    def _fill_options(self) -> None:
        task = self._question.task
        assert isinstance(task, Choice)
        self._options.clear()
        self._rows = []
        self.forget_spots("option", "why", "答案")
        self._options.add(self._options_head(task))
        for n, option in enumerate(task.options):
            row = self._option_row(n, option)
            above = self.faults_at(row.words, ("option", n))
            self.point(("why", n), row.why, above)
            if n == 0:
                add_hidden(self._options, self.faults_at(row.disc, ("答案",)))
            add_hidden(self._options, above)
            self._options.add(row)
            self._rows.append(row)
        self._options.add(Row(self._theme, self._option_buttons(task)))

    def _option_row(self, at: int, option: Option) -> OptionRow:
        row = OptionRow(self._kit, LETTERS[min(at, len(LETTERS) - 1)], option)
        row.disc.say_state(right=bool(option.right))
        row.edited.connect(self._on_edited)
        row.marked.connect(partial(self._on_marked, at))
        row.dropped.connect(partial(self._on_dropped, at))
        row.picture_asked.connect(partial(self._on_picture, at))
        row.words_asked.connect(partial(self._on_words, at))
        return row

    def _options_head(self, task: Choice) -> TextBlock:
        if task.kind == "poll":
            words = self.tr("Options (a show of hands has no right one)")
        elif task.kind == "multiple":
            words = self.tr("Options (press the discs of all right ones)")
        else:
            words = self.tr("Options (press the disc of the right one)")
        return TextBlock(self._theme, words, TextRole.TABLE, colour="ink_quiet")

    def _option_buttons(self, task: Choice) -> list[Button]:
        more = Button(self._kit, self.tr("One more option"), "plus-bold", face=Face.TABLE)
        more.pressed_once.connect(self._on_more)
        if task.kind == "poll":
            return [more]
        several = task.kind == "multiple"
        words = self.tr("Only one is right") if several else self.tr("Several are right")
        kind = Button(self._kit, words, "list-checks-duotone", face=Face.TABLE)
        kind.pressed_once.connect(partial(self._on_kind, "single" if several else "multiple"))
        return [more, kind]

    def _on_marked(self, at: int) -> None:
        task = self._question.task
        if not isinstance(task, Choice) or task.kind == "poll":
            return
        options = self._written(task)
        if task.kind == "multiple":
            changed = [
                replace(o, right=not o.right) if n == at else o for n, o in enumerate(options)
            ]
        else:
            changed = [replace(o, right=n == at) for n, o in enumerate(options)]
        for row, option in zip(self._rows, changed, strict=True):
            row.option = option
            row.disc.say_state(right=bool(option.right))
        self._on_edited()

    def _on_more(self) -> None:
        task = self._question.task
        if isinstance(task, Choice) and len(task.options) < len(LETTERS):
            new = Option("", None if task.kind == "poll" else False)
            self._use_options(task, [*self._written(task), new])
            self._rows[-1].words.setFocus()

    def _on_dropped(self, at: int) -> None:
        task = self._question.task
        if isinstance(task, Choice):
            self._use_options(task, [o for n, o in enumerate(self._written(task)) if n != at])

    def _on_picture(self, at: int) -> None:
        self.file_asked.emit(FileWish("pictures", ("option", at)))

    def _on_words(self, at: int) -> None:
        task = self._question.task
        if isinstance(task, Choice):
            options = self._written(task)
            options[at] = replace(options[at], picture=None)
            self._use_options(task, options)

    def _on_kind(self, kind: str) -> None:
        task = self._question.task
        if isinstance(task, Choice):
            self._use_options(replace(task, kind=kind), self._written(task))

    def _use_options(self, task: Choice, options: Sequence[Option]) -> None:
        self._question = replace(self._question, task=replace(task, options=tuple(options)))
        self._fill_options()
        self.updateGeometry()
        self.arrange()
        self._on_edited()

    # ------------------------------------------------------------ what is written

    def _written(self, task: Choice) -> list[Option]:
        if not self._rows:
            return list(task.options)
        return [
            replace(row.option, text=_line(row.words), why=_line(row.why) or None)
            for row in self._rows
        ]

    def _on_edited(self) -> None:
        task = self._question.task
        if isinstance(task, Choice):
            task = replace(task, options=tuple(self._written(task)))
        self._question = replace(
            self._question,
            stem=_paragraphs(self._stem),
            task=task,
            explanation=_paragraphs(self._why) or None,
            hint=_paragraphs(self._hint) or None,
        )
        self.rewritten.emit(list(question_lines(self._question)))


def _line(field: TextField) -> str:
    return " ".join(field.toPlainText().split("\n")).strip()


def _paragraphs(field: TextField) -> str:
    return "\n".join(line.strip() for line in field.toPlainText().split("\n") if line.strip())
