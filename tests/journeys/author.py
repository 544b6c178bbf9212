"""An instructor before the lessons: presses like everybody, writes, drops, looks at files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from laonian_app.ui.instructor.lessons.contacts_screen import ContactRow
from laonian_app.ui.instructor.lessons.editor import LessonEditor
from laonian_app.ui.instructor.lessons.lesson_list import LessonList
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.row_cards import RowCard
from laonian_app.ui.kit.scrolling import Scroller
from tests.journeys.classroom import Classroom
from tests.journeys.looking import middle_of, plainly, targets_named, words_on
from tests.journeys.person import Person

NO_KEYS = Qt.KeyboardModifier.NoModifier
Field = QLineEdit | QPlainTextEdit


class Author(Person):
    """Somebody at the page 课程."""

    def __init__(self, classroom: Classroom) -> None:
        super().__init__(classroom)
        self._room = classroom
        self.chooses_files: list[Path] = []

    # ------------------------------------------------------------ going there

    def opens_lessons(self) -> None:
        """From the names to the list of lessons."""
        self.presses("老师", "课程")
        self.sees("新建一课")

    def makes_a_lesson(self, title: str) -> None:
        self.presses("新建一课")
        self.writes("这一课的标题", title)
        self.presses("下一步", "下一步", "建好，打开")
        self.sees("学员看到的")

    def opens(self, title: str) -> None:
        self.presses(title)
        self.sees("学员看到的")

    def presses(self, *words: str) -> None:
        """Press one after the other; what is further down a column is scrolled to first."""
        for each in words:
            self._scrolls_to(each)
            super().presses(each)

    def _scrolls_to(self, words: str) -> None:
        wanted = plainly(words)
        for target in self._window.findChildren(Pressable):
            is_here = target.isVisible() and target.window() is self._window
            if is_here and any(wanted in plainly(said) for said in words_on(target)):
                self._into_sight(target)
                return

    def presses_first(self, words: str) -> None:
        """Press the topmost of several with these words."""
        self.sees(words)
        found = [each for each in targets_named(self._window, words) if each.isVisible()]
        self._press(min(found, key=lambda each: middle_of(each, self._window).y()))

    def writes_over_the_samples(self, words: str, *header: str) -> None:
        """Write a lesson of one page and one question of one's own in place of what it holds."""
        self.presses("看原文")
        title = self.editor.header.title.text()
        head = "\n".join(("---", f"标题：{title}", "状态：草稿", *header, "---"))
        question = "### 判断题\n\n保赚的，都要先停一停。\n\n答案：对\n解析：天上不会掉钱。"
        self.writes("课文原文", f"{head}\n\n## 种树\n\n{words}\n\n## 练习\n\n{question}\n")
        self.presses("看表单")

    def publishes_what_came_and_opens_it(self) -> None:
        """Several lessons are published together, and the first is opened; one is open already."""
        self._room.wait(
            lambda: self.can_see("学员看到的") or self.can_see("收进来了"), lambda: "nothing opens"
        )
        if self.can_see("学员看到的"):
            self.presses("发布", "现在发布")
            return
        self.presses("发布这")
        self._room.wait(lambda: isinstance(self._room.window.page, LessonList), lambda: "no list")
        page = self._room.window.page
        assert page is not None
        own = [each for each in page.findChildren(RowCard) if "程序自带" not in each.below]
        card = next(each for each in own if "已发布" in each.below)
        self._into_sight(card)
        self._press(card)
        self.sees("学员看到的")

    # ------------------------------------------------------------ writing

    def field(self, name: str) -> Field:
        found: list[Field] = []

        def there() -> bool:
            found[:] = [
                each
                for each in self._window.findChildren(QWidget)
                if isinstance(each, Field)
                and each.isVisible()
                and each.window() is self._window
                and each.accessibleName() == name
            ]
            return len(found) == 1

        self._room.wait(there, lambda: f"{len(found)} fields are called {name!r}")
        return found[0]

    def waits_for_field(self, name: str, text: str) -> None:
        """Wait until a field of one line holds this text."""

        def held() -> str:
            field = self.field(name)
            assert isinstance(field, QLineEdit)
            return field.text()

        self._room.wait(lambda: held() == text, held)

    def writes(self, name: str, text: str) -> None:
        """Replace what a field holds, as an input method does: its words come at once."""
        field = self.field(name)
        self._into_sight(field)
        QTest.mouseClick(
            self._window.windowHandle(),
            Qt.MouseButton.LeftButton,
            NO_KEYS,
            middle_of(field, self._window),
        )
        self._room.wait(field.hasFocus, lambda: f"{name!r} does not take the keys")
        field.selectAll()
        self._commits(text)

    @property
    def line_in_the_text(self) -> str:
        """The line of 看原文 in which the cursor stands."""
        assert self.editor.source is not None
        return self.editor.source.textCursor().block().text()

    def writes_the_line_anew(self, text: str) -> None:
        """Replace the line of 看原文 in which the cursor stands."""
        source = self.editor.source
        assert source is not None
        cursor = source.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        source.setTextCursor(cursor)
        self._room.wait(source.hasFocus, lambda: "the text does not take the keys")
        self._commits(text)

    def writes_on(self, name: str, text: str) -> None:
        """Write behind what a field holds."""
        field = self.field(name)
        field.setFocus()
        if isinstance(field, QPlainTextEdit):
            field.moveCursor(QTextCursor.MoveOperation.End)
        else:
            field.end(False)
        self._commits(text)

    def types_on(self, text: str) -> None:
        """Write where the cursor is."""
        self._commits(text)

    def _commits(self, text: str) -> None:
        event = QInputMethodEvent()
        event.setCommitString(text)
        focused = QApplication.focusWidget()
        assert focused is not None
        QApplication.sendEvent(focused, event)
        self._room.settle()

    def _into_sight(self, field: QWidget) -> None:
        parent = field.parentWidget()
        while parent is not None:
            if isinstance(parent, Scroller):
                parent.bring_into_sight(field)
            parent = parent.parentWidget()

    # ------------------------------------------------------------ bringing

    def drops(self, *files: Path) -> None:
        """Drop files on the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        page = self._room.window.page
        assert page is not None
        point = QPointF(page.rect().center())
        entered = QDragEnterEvent(
            point.toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS
        )
        QApplication.sendEvent(page, entered)
        event = QDropEvent(
            point, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, NO_KEYS
        )
        QApplication.sendEvent(page, event)
        self._room.settle()

    def pastes(self, text: str) -> None:
        """Press Ctrl and V beside the fields."""
        QApplication.clipboard().setText(text)
        page = self._room.window.page
        assert page is not None
        page.setFocus()
        QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        self._room.settle()

    # ------------------------------------------------------------ files

    @property
    def editor(self) -> LessonEditor:
        page = self._room.window.page
        assert isinstance(page, LessonEditor)
        return page

    def file(self, folder: str) -> Path:
        return self._room.home.lessons / folder / "lesson.md"

    def waits_for_file(self, folder: str, words: str) -> None:
        """Wait until a lesson's file holds these words."""
        file = self.file(folder)
        self._room.wait(
            lambda: file.exists() and words in file.read_text("utf-8"),
            lambda: f"{words!r} is not saved",
        )

    def shows(self, words: str) -> bool:
        """Say whether the learners' screen in the preview holds these words."""
        page = self.editor.bench.preview.page
        assert page is not None
        return any(words in each.spoken_text for each in page.readables())

    def waits_for_preview(self, words: str) -> None:
        self._room.wait(lambda: self.shows(words), lambda: f"the preview lacks {words!r}")

    def waits_for_file_without(self, folder: str, words: str) -> None:
        file = self.file(folder)
        self._room.wait(
            lambda: words not in file.read_text("utf-8"), lambda: f"{words!r} is still there"
        )

    def waits_for_text(self, words: str) -> None:
        """Wait until the text in 看原文 holds these words."""
        source = self.editor.source
        assert source is not None
        self._room.wait(lambda: words in source.toPlainText(), lambda: f"the text lacks {words!r}")

    def no_longer_sees(self, words: str) -> None:
        self._room.wait(lambda: not self.can_see(words), lambda: f"{words!r} is still to be seen")

    def writes_number(self, name: str, number: str) -> None:
        """Write the number of a contact, found by its name."""
        rows = self._window.findChildren(ContactRow)
        row = next(each for each in rows if each.name.text() == name)
        row.number.setFocus()
        row.number.selectAll()
        self._commits(number)
