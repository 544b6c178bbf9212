"""What lies in a lesson that somebody sent, before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal

from laonian_app.lessons.bundle import Bundle
from laonian_app.lessons.installing import There
from laonian_app.ui.instructor.lessons.author_page import AuthorPage
from laonian_app.ui.instructor.lessons.notices import Notice
from laonian_app.ui.kit.buttons import Button, MainButton
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.scrolling import Scroller
from laonian_app.ui.kit.text import TextBlock

MOST_FILES = 20


class ArrivalScreen(AuthorPage):
    """Signals:
    taken(): the lesson is to be kept as a draft.
    left(): nothing is taken.
    """

    taken = Signal()
    left = Signal()

    def __init__(
        self,
        kit: Kit,
        bundle: Bundle,
        unknown: Sequence[str],
        there: There = There.NOTHING,
        *,
        place: tuple[int, int] = (1, 1),
    ) -> None:
        """`unknown`: telephone numbers in the lesson that are no contact's.

        `there`: what the shelf has of it. `place`: which of how many, from 1, where
        several came together.
        """
        super().__init__(kit, self.tr("A lesson that somebody sent"))
        number, count = place
        if count > 1:
            words = self.tr("Lesson {number} of {count} that came together")
            self.say(words.format(number=number, count=count))
        self._column = Column(kit.theme, gap=12)
        self._add_lesson(bundle)
        self._add_there(there)
        self._add_numbers(unknown)
        self._add_left_out(bundle.left_out)
        back = Button(kit, self.tr("Do not keep it"), "caret-left-bold")
        back.pressed_once.connect(self.left)
        taking = self.tr("Open it") if there is There.SAME else self.tr("Keep it as a draft")
        main = MainButton(kit, taking, "check-bold")
        main.pressed_once.connect(self.taken)
        self.show_content(Scroller(kit.theme, self._column), back=back, main=main)

    def _add_lesson(self, bundle: Bundle) -> None:
        lesson = bundle.lesson
        author = lesson.author or self.tr("not named")
        told = self.tr("Author: {author}").format(author=author)
        size = self.tr("{pages} pages, {questions} questions").format(
            pages=len(lesson.pages), questions=len(lesson.questions)
        )
        self._column.add(TextBlock(self.kit.theme, lesson.title, TextRole.TABLE_HEAD))
        for words in (told, size):
            self._column.add(TextBlock(self.kit.theme, words, TextRole.TABLE))

    def _add_there(self, there: There) -> None:
        if there is There.SAME:
            words = self.tr("It is among your lessons already, word for word.")
            self._column.add(Notice(self.kit, words, ground="accent_tint"))
        elif there is There.OTHER:
            words = self.tr(
                "You have this lesson with other words. It stays; this one is put beside it."
            )
            self._column.add(Notice(self.kit, words, ground="accent_tint"))

    def _add_numbers(self, unknown: Sequence[str]) -> None:
        if unknown:
            words = self.tr("Not in the contacts list, please check each: {numbers}").format(
                numbers="、".join(unknown)
            )
            self._column.add(Notice(self.kit, words))
        else:
            words = self.tr("It writes out no telephone number that is not in the contacts list.")
            self._column.add(TextBlock(self.kit.theme, words, TextRole.TABLE))

    def _add_left_out(self, names: Sequence[str]) -> None:
        if not names:
            return
        more = "……" if len(names) > MOST_FILES else ""
        words = self.tr("Files that no lesson shows are left out: {names}").format(
            names="、".join(names[:MOST_FILES]) + more
        )
        self._column.add(Notice(self.kit, words, ground="accent_tint"))

    def leave(self) -> None:
        self.left.emit()
