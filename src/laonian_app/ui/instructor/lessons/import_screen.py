"""What bringing in a file would give: taken by kind, left out with the reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal

from laonian_app.lessons.importing import Imported
from laonian_app.lessons.importing.result import Where, in_words, place_of
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock

MOST_TITLES = 8
MOST_REASONS = 40


class ImportScreen(AuthorPage):
    """The report, before anything is written.

    Signals:
        taken(): the lessons are to be kept as drafts.
        columns_asked(): a table's columns are to be corrected by hand.
        left(): nothing is taken.
    """

    taken = Signal()
    columns_asked = Signal()
    left = Signal()

    def __init__(
        self, kit: Kit, imported: Sequence[Imported], refused: Sequence[str], *, is_table: bool
    ) -> None:
        """`refused` says of files that gave nothing why."""
        super().__init__(kit, self.tr("Bring in"))
        self._column = Column(kit.theme, gap=10)
        for words in refused:
            self._column.add(Notice(kit, words))
        for each in imported:
            self._add_file(each)
        lessons = sum(len(each.lessons) for each in imported)
        nothing = self.tr("Take nothing") if lessons else self.tr("Back")
        back = Button(kit, nothing, "caret-left-bold")
        back.pressed_once.connect(self.left)
        columns = Button(kit, self.tr("The columns are others"))
        columns.pressed_once.connect(self.columns_asked)
        main = MainButton(kit, self.tr("Keep %n lesson(s)", "", lessons), "check-bold")
        main.pressed_once.connect(self.taken)
        self.show_content(
            Scroller(kit.theme, self._column),
            back=back,
            right=[columns] if is_table else [],
            main=main if lessons else None,
        )

    def _add_file(self, imported: Imported) -> None:
        theme = self.kit.theme
        pages = sum(len(lesson.pages) for lesson in imported.lessons)
        head = self.tr("{file}: {questions} questions, {pages} pages, {lessons} lessons").format(
            file=imported.source,
            questions=imported.questions,
            pages=pages,
            lessons=len(imported.lessons),
        )
        self._column.add(TextBlock(theme, head, TextRole.TABLE_HEAD))
        kinds = [f"{kind_words(kind)} {count}" for kind, count in imported.by_kind.items()]
        if kinds:
            self._column.add(TextBlock(theme, "　".join(kinds), TextRole.TABLE))
        titles = [lesson.title for lesson in imported.lessons[:MOST_TITLES]]
        if titles:
            more = "……" if len(imported.lessons) > MOST_TITLES else ""
            self._quiet("《" + "》《".join(titles) + "》" + more)
        self._add_left_out(imported)
        self._add_problems(imported)

    def _add_left_out(self, imported: Imported) -> None:
        for each in imported.left_out[:MOST_REASONS]:
            count = self.tr("（%n places）", "", each.count) if each.count > 1 else ""
            words = self.tr("Left out, {where}{count}: {what}　{why}").format(
                where=each.where, count=count, what=each.what, why=each.why
            )
            self._column.add(Notice(self.kit, words, ground="accent_tint"))

    def _add_problems(self, imported: Imported) -> None:
        told: dict[tuple[bool, str], list[Where]] = {}
        for problem in imported.problems:
            key = (problem.is_error, problem.what + problem.remedy)
            told.setdefault(key, []).append(place_of(problem))
        ordered = sorted(told.items(), key=lambda each: not each[0][0])
        for (is_error, words), places in ordered[:MOST_REASONS]:
            where = in_words(places)
            shown = self.tr("{where}: {words}").format(where=where, words=words) if where else words
            if is_error:
                self._column.add(Notice(self.kit, shown, ground="accent_tint"))
            else:
                self._quiet(shown)

    def _quiet(self, words: str) -> None:
        self._column.add(TextBlock(self.kit.theme, words, TextRole.TABLE, colour="ink_quiet"))

    def leave(self) -> None:
        self.left.emit()


def kind_words(kind: str) -> str:
    """Return what a kind of question is called."""
    words = {
        "single": QCoreApplication.translate("QuestionKinds", "Single choice"),
        "multiple": QCoreApplication.translate("QuestionKinds", "Multiple choice"),
        "true_false": QCoreApplication.translate("QuestionKinds", "Right or wrong"),
        "number": QCoreApplication.translate("QuestionKinds", "Number"),
        "text": QCoreApplication.translate("QuestionKinds", "Gap"),
        "order": QCoreApplication.translate("QuestionKinds", "Order"),
        "match": QCoreApplication.translate("QuestionKinds", "Match"),
        "sort": QCoreApplication.translate("QuestionKinds", "Sort"),
        "red_flags": QCoreApplication.translate("QuestionKinds", "Red flags"),
        "scenario": QCoreApplication.translate("QuestionKinds", "Scenario"),
        "reflection": QCoreApplication.translate("QuestionKinds", "Reflection"),
        "poll": QCoreApplication.translate("QuestionKinds", "Show of hands"),
    }
    return words[kind]
