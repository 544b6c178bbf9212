from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from laonian_app.lessons.model import Contact, Lesson
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.printing.hint_card import HintCard, hint_card_of, paint_card
from laonian_app.ui.printing.hint_card_desk import HintCardDesk, default_printer, file_name
from laonian_app.ui.printing.paper import Paper, PdfNotWritten, print_card, write_pdf
from laonian_app.ui.reading_along import ReadingAlong
from laonian_app.ui.window import Window

CARD = HintCard(
    "冒充公检法",
    ("没有“安全账户”", "公安不电话办案", "拨96110问一问"),
    "挂断—核实—求助",
    "梅园社区服务站",
    date(2026, 11, 24),
)
CONTACTS = {"反诈": Contact("反诈", "96110"), "本网点": Contact("本网点", "")}
LESSON = Lesson(
    "police",
    "冒充公检法",
    checked_on=date(2026, 11, 24),
    hint_card=("没有**安全账户**", "拨{{热线：反诈}}", "拨{{热线：本网点}}", "挂断—核实—求助"),
)


def text_of(path: Path) -> str:
    """What can be read in a PDF; some characters come back as their radicals."""
    document = QPdfDocument()
    document.load(str(path))
    assert document.status() is QPdfDocument.Status.Ready
    pages = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    text = unicodedata.normalize("NFKC", "\n".join(pages))
    return text.replace("戶", "户").replace(" ", "")


def size_of(path: Path) -> tuple[int, int, int]:
    document = QPdfDocument()
    document.load(str(path))
    points = document.pagePointSize(0)
    found = (document.pageCount(), round(points.width()), round(points.height()))
    document.close()
    return found


# ---------------------------------------------------------------- the card


def test_numbers_are_filled_in_and_lines_without_one_are_left_out() -> None:
    card = hint_card_of(LESSON, CONTACTS, "挂断—核实—求助", "梅园")

    assert card.lines == ("没有安全账户", "拨96110")
    assert card.closing_line == "挂断—核实—求助"
    assert card.checked_on == date(2026, 11, 24)


def test_a_course_without_a_closing_line_keeps_the_lesson_s_own() -> None:
    assert hint_card_of(LESSON, CONTACTS, "", "").lines[-1] == "挂断—核实—求助"


def test_everything_on_the_card_is_in_the_pdf(kit: Kit, tmp_path: Path) -> None:
    write_pdf(CARD, tmp_path / "card.pdf")

    text = text_of(tmp_path / "card.pdf")
    for words in (CARD.title, *CARD.lines, CARD.closing_line, CARD.site_name):
        assert words in text
    assert "Checkedon" in text
    assert size_of(tmp_path / "card.pdf") == (1, 595, 842)


def test_two_small_cards_stand_on_one_lying_sheet(kit: Kit, tmp_path: Path) -> None:
    write_pdf(CARD, tmp_path / "card.pdf", Paper.TWO_A5)

    assert size_of(tmp_path / "card.pdf") == (1, 842, 595)
    assert text_of(tmp_path / "card.pdf").count(CARD.closing_line) == 2


def test_the_card_is_drawn_as_letters_and_not_as_a_picture(kit: Kit, tmp_path: Path) -> None:
    write_pdf(CARD, tmp_path / "card.pdf")

    data = (tmp_path / "card.pdf").read_bytes()
    assert b"/Subtype /Image" not in data
    assert b"/FontFile2" in data
    assert len(data) < 100_000


def test_the_lines_are_in_very_large_type(kit: Kit, tmp_path: Path) -> None:
    write_pdf(CARD, tmp_path / "card.pdf")
    document = QPdfDocument()
    document.load(str(tmp_path / "card.pdf"))
    image = document.render(0, QSize(595, 842))
    document.close()
    dark_rows = [
        y
        for y in range(150, 560)
        if any(image.pixelColor(x, y).lightness() < 100 for x in range(45, 300, 3))
    ]

    assert len(dark_rows) > 3 * 36


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(st.text(st.sampled_from("安全账户，。“”96110 abc—"), max_size=60), max_size=12),
    st.text(max_size=40),
    st.sampled_from([(600, 849), (300, 424), (40, 57)]),
)
def test_no_line_leaves_the_card(
    kit: Kit, lines: list[str], closing: str, size: tuple[int, int]
) -> None:
    image = QImage(size[0] + 200, size[1] + 200, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    card = replace(CARD, lines=tuple(lines), closing_line=closing.replace("\0", ""))
    paint_card(painter, QRectF(100, 100, *size), card)
    painter.end()

    for x in range(0, image.width(), 7):
        assert image.pixelColor(x, 90) == Qt.GlobalColor.white
    for y in range(0, 100 + size[1], 7):
        assert image.pixelColor(95, y) == Qt.GlobalColor.white
        assert image.pixelColor(105 + size[0], y) == Qt.GlobalColor.white


def test_a_folder_that_is_not_there_yet_is_made(kit: Kit, tmp_path: Path) -> None:
    """As the documents of a user who never kept any."""
    write_pdf(CARD, tmp_path / "Documents" / "card.pdf")
    assert (tmp_path / "Documents" / "card.pdf").read_bytes().startswith(b"%PDF")


def test_a_folder_that_cannot_be_made_is_said_and_leaves_nothing(kit: Kit, tmp_path: Path) -> None:
    (tmp_path / "away").write_bytes(b"")
    with pytest.raises(PdfNotWritten):
        write_pdf(CARD, tmp_path / "away" / "card.pdf")
    assert [each.name for each in tmp_path.iterdir()] == ["away"]


def test_an_older_card_is_replaced_as_a_whole(kit: Kit, tmp_path: Path) -> None:
    path = tmp_path / "card.pdf"
    write_pdf(replace(CARD, title="旧的"), path)
    write_pdf(CARD, path)

    assert CARD.title in text_of(path)
    assert [each.name for each in tmp_path.iterdir()] == ["card.pdf"]


def test_a_printer_gets_the_same_sheet(kit: Kit, tmp_path: Path) -> None:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    print_card(CARD, printer)

    assert CARD.closing_line in text_of(tmp_path / "out.pdf")
    assert size_of(tmp_path / "out.pdf") == (1, 595, 842)


def test_a_name_for_the_file_is_safe_everywhere(kit: Kit) -> None:
    name = file_name(replace(CARD, title='a/b\\c:d*e?"f<g>|..'), Paper.A4)

    assert not set(name[:-4]) & set('\\/:*?"<>|')
    assert name.endswith(".pdf")
    assert len(file_name(replace(CARD, title="长" * 400), Paper.TWO_A5)) < 120


# ---------------------------------------------------------------- the screen


class Counter:
    """The card's screen in a real window; jobs run at once."""

    def __init__(self, kit: Kit, folder: Path, printer: Callable[[], QPrinter | None]) -> None:
        self.kit = kit
        self.window = Window(kit, ReadingAlong())
        self.window.resize(1366, 768)
        self.window.show()
        self.desk = HintCardDesk(kit, self.window.show_page, folder, self._run, printer)
        self.desk.open(CARD)

    def _run(
        self,
        job: Callable[[], None],
        then: Callable[[None], None],
        failed: Callable[[Exception], None],
    ) -> None:
        try:
            job()
        except PdfNotWritten as error:
            failed(error)
            return
        then(None)

    def presses(self, words: str) -> None:
        self.kit.guard.forgive()
        targets = self.window.findChildren(Pressable)
        (found,) = (e for e in targets if e.isVisible() and e.text() == words)
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)

    def sees(self, words: str) -> None:
        labels = [e.text() for e in self.window.findChildren(QLabel) if e.isVisible()]
        assert any(words in text for text in labels), labels

    def sees_in(self, colour: str, words: str) -> None:
        """The words are painted in the colour of this role, not only near it."""
        labels = [e for e in self.window.findChildren(QLabel) if e.isVisible()]
        (label,) = (e for e in labels if words in e.text())
        picture, wanted = label.grab().toImage(), self.kit.theme.colour(colour)
        painted = {
            picture.pixelColor(x, y).name()
            for x in range(picture.width())
            for y in range(picture.height() // 2)
        }
        assert wanted.name() in painted


Opens = Callable[..., Counter]


@pytest.fixture
def opens(kit: Kit, qtbot: QtBot, tmp_path: Path) -> Iterator[Opens]:
    """Opens the screen; holds its window until the test is over."""
    made: list[Counter] = []

    def open_it(
        folder: Path = tmp_path, printer: Callable[[], QPrinter | None] = lambda: None
    ) -> Counter:
        counter = Counter(kit, folder, printer)
        qtbot.addWidget(counter.window)
        made.append(counter)
        return counter

    yield open_it
    for counter in made:
        counter.window.close()


@pytest.fixture
def counter(opens: Opens) -> Counter:
    return opens()


def test_without_a_printer_the_card_can_be_saved(counter: Counter, tmp_path: Path) -> None:
    counter.presses("Print")
    counter.sees("This PC has no printer.")
    counter.presses("Save as PDF")

    counter.sees("Saved in the folder")
    (file,) = tmp_path.iterdir()
    assert CARD.title in text_of(file)


def test_what_went_well_looks_well_and_what_is_to_be_done_like_advice(counter: Counter) -> None:
    counter.presses("Print")
    counter.sees_in("accent", "This PC has no printer.")

    counter.presses("Save as PDF")

    counter.sees_in("right", "Saved in the folder")


def test_two_small_cards_can_be_chosen(counter: Counter, tmp_path: Path) -> None:
    counter.presses("Two small cards")
    counter.presses("Save as PDF")

    (file,) = tmp_path.iterdir()
    assert size_of(file)[1:] == (842, 595)


def test_two_small_cards_leave_the_large_one_as_it_was(counter: Counter, tmp_path: Path) -> None:
    counter.presses("Save as PDF")
    (large,) = tmp_path.iterdir()
    before = large.read_bytes()
    counter.presses("Two small cards")
    counter.presses("Save as PDF")

    (small,) = set(tmp_path.iterdir()) - {large}
    assert large.read_bytes() == before
    assert size_of(small)[1:] == (842, 595)


def test_a_folder_that_cannot_be_written_is_said_calmly(opens: Opens, tmp_path: Path) -> None:
    (tmp_path / "away").write_bytes(b"")
    counter = opens(tmp_path / "away")
    counter.presses("Save as PDF")

    counter.sees("The PDF could not be saved there.")


def test_the_default_printer_prints(opens: Opens, tmp_path: Path) -> None:
    def printer() -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "printed.pdf"))
        return made

    counter = opens(printer=printer)
    counter.presses("Print")

    counter.sees("The card is at the printer.")
    assert CARD.title in text_of(tmp_path / "printed.pdf")


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_said_calmly(opens: Opens, tmp_path: Path) -> None:
    def printer() -> QPrinter:
        made = QPrinter()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(tmp_path / "away" / "printed.pdf"))
        return made

    counter = opens(printer=printer)
    counter.presses("Print")

    counter.sees("The printer did not take the card.")


def test_the_way_back(counter: Counter, qtbot: QtBot) -> None:
    with qtbot.waitSignal(counter.desk.left):
        counter.presses("Back")


def test_a_pc_without_a_printer_is_no_error() -> None:
    found = default_printer()
    assert found is None or found.isValid()
