"""Home: one big button for today's lesson, two to four tiles."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from laonian_app.ui.kit.buttons import Button, Face
from laonian_app.ui.kit.containers import Column
from laonian_app.ui.kit.grid import Grid
from laonian_app.ui.kit.page import Page
from laonian_app.ui.kit.page_frame import Corner
from laonian_app.ui.kit.painting import Surface, paint_surface
from laonian_app.ui.kit.parts import Kit
from laonian_app.ui.kit.press import Pressable
from laonian_app.ui.kit.scale import TextRole
from laonian_app.ui.kit.text import setting_of
from laonian_app.ui.kit.tile import Tile, TileFace
from laonian_app.ui.kit.typesetting import Run, SetText, set_text


@dataclass(frozen=True, slots=True)
class TodaysLesson:
    """The big button: what stands above, in and below its title."""

    above: str
    title: str
    below: str
    icon: str = "book-open-duotone"


class LessonCard(Pressable):
    """A large filled card; the whole of it is the target."""

    def __init__(self, kit: Kit, lesson: TodaysLesson) -> None:
        super().__init__(kit.theme, kit.guard, lesson.title)
        self._kit, self._lesson = kit, lesson
        self.setAccessibleName("，".join((lesson.above, lesson.title, lesson.below)))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _sides(self, width: int) -> tuple[int, int]:
        """Return where the words begin and how wide they may be."""
        scale = self._theme.scale
        picture = scale.distance(278) if width > scale.text(TextRole.TITLE) * 20 else 0
        left = picture or scale.distance(32)
        return left, width - left - scale.icon(90) - scale.distance(80)

    def _words(self, width: int) -> tuple[SetText, ...]:
        room = max(1, self._sides(width)[1])
        quiet = setting_of(self._theme, TextRole.QUIET)
        title = setting_of(self._theme, TextRole.TITLE)
        above = set_text((Run(self._lesson.above),), quiet, room)
        name = set_text((Run(self._lesson.title, True),), title, room)
        below = set_text((Run(self._lesson.below),), quiet, room)
        if self._theme.scale.step > 3 and name.lines > 1:
            return (name, below)  # the line above gives way to a long title
        return (above, name, below)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        least = self._theme.scale.distance(8)
        return sum(words.height for words in self._words(width)) + 4 * least

    def sizeHint(self) -> QSize:
        width = self._theme.scale.distance(900)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        side = self._theme.scale.target(76)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, scale = self._theme, self._theme.scale
        painter = QPainter(self)
        border = theme.colour("ink" if self.underMouse() or self.isDown() else "primary")
        ground = theme.colour("primary")
        if self._is_read:
            border, ground = theme.colour("accent"), theme.colour("mark")
        surface = Surface(ground, border, scale.distance(4), scale.distance(24))
        paint_surface(painter, QRectF(self.rect()), surface)
        left, _ = self._sides(self.width())
        if left > scale.distance(100):
            self._paint_picture(painter)
        words = self._words(self.width())
        spare = self.height() - sum(w.height for w in words)
        gap = max(0, min(scale.distance(12), spare // 4))
        top = (spare - 2 * gap) / 2
        painter.setPen(theme.colour("mark_ink" if self._is_read else "primary_ink"))
        for block in words:
            block.layout.draw(painter, QPointF(left, top))
            top += block.height + gap
        self._paint_arrow(painter)

    def _paint_picture(self, painter: QPainter) -> None:
        theme, scale = self._theme, self._theme.scale
        side = min(scale.distance(190), self.height() - scale.distance(40))
        ink = theme.colours.primary_tint if theme.name == "light" else theme.colours.primary_ink
        ground = theme.colours.primary
        if self._is_read:
            ink, ground = theme.colours.mark_ink, theme.colours.mark
        pixmap = self._kit.icons.pixmap(
            self._lesson.icon, side, ink, ground, self.devicePixelRatioF()
        )
        left = scale.distance(44)
        painter.drawPixmap(QPointF(left, (self.height() - side) / 2), pixmap)

    def _paint_arrow(self, painter: QPainter) -> None:
        theme, scale = self._theme, self._theme.scale
        side = scale.icon(90)
        left = self.width() - scale.distance(54) - side
        area = QRectF(left, (self.height() - side) / 2, side, side)
        disc, ink = ("mark_ink", "mark") if self._is_read else ("primary_ink", "primary")
        ground = theme.colour(disc)
        paint_surface(painter, area, Surface(ground, ground, 0, side / 2))
        arrow = self._kit.icons.pixmap(
            "caret-right-bold",
            side // 2,
            theme.colours.of(ink),
            theme.colours.of(disc),
            self.devicePixelRatioF(),
        )
        painter.drawPixmap(area.center() - QPointF(side // 2, side // 2) / 2, arrow)


@dataclass(frozen=True, slots=True)
class HomeView:
    """What home shows; `elsewhere` is the line about a lesson left in the middle.

    `elsewhere_short` are its words where there is no room for a line, `note` is the line of a
    guest in the bottom bar.
    """

    greeting: str
    today: TodaysLesson | None
    courses_below: str
    harvest_below: str
    saved: str
    elsewhere: str = ""
    elsewhere_short: str = ""
    elsewhere_icon: str = "bookmark-simple-duotone"
    note: str = ""


class HomeScreen(Page):
    """What can be done today.

    Signals:
        today_chosen(), elsewhere_chosen(), courses_chosen(), harvest_chosen(), finished()
    """

    today_chosen = Signal()
    elsewhere_chosen = Signal()
    courses_chosen = Signal()
    harvest_chosen = Signal()
    finished = Signal()

    def __init__(self, kit: Kit, view: HomeView) -> None:
        super().__init__(kit, view.greeting, Corner.CHANGE)
        self._shown = view
        self._composed_for: tuple[object, ...] = ()
        self._done = Button(kit, self.tr("That is all for today"), "hand-waving-duotone")
        self._done.pressed_once.connect(self.finished)
        self.bottom.saved.say(view.saved)
        self.bottom.say(view.note)

    def arrange(self) -> None:
        super().arrange()
        if not hasattr(self, "_done") or not self.is_sized:
            return
        key = self.look
        if key != self._composed_for:
            self._composed_for = key
            self.fill(self._compose(), right=[self._done])

    def _compose(self) -> Column:
        """At large type the tiles lose their second line, and the lesson left is a tile."""
        step = self.kit.theme.scale.step
        large = step > 3 or (step > 2 and bool(self._shown.elsewhere))
        column = Column(self.kit.theme, gap=24)
        if self._shown.today is not None:
            card = LessonCard(self.kit, self._shown.today)
            card.pressed_once.connect(self.today_chosen)
            column.add(card)
            column.stretch(card)
        if self._shown.elsewhere and not large:
            elsewhere = Button(
                self.kit, self._shown.elsewhere, self._shown.elsewhere_icon, face=Face.SMALL
            )
            elsewhere.pressed_once.connect(self.elsewhere_chosen)
            column.add(elsewhere)
        column.add(self._tiles(large=large))
        return column

    def _tiles(self, *, large: bool) -> Grid:
        view = self._shown
        faces = [
            (self.tr("All lessons"), view.courses_below, "books-duotone", self.courses_chosen),
            (self.tr("My harvest"), view.harvest_below, "plant-duotone", self.harvest_chosen),
        ]
        if large and view.elsewhere:
            going_on = view.elsewhere_short or self.tr("Go on learning")
            faces.insert(0, (going_on, "", view.elsewhere_icon, self.elsewhere_chosen))
        tiles = []
        for title, below, icon, signal in faces:
            colour = "blue" if icon == "plant-duotone" else "primary"
            face = TileFace(title, "" if large else below, icon=icon, colour=colour)
            if large and len(faces) > 2:
                face = TileFace(title)
            tile = Tile(self.kit, face, upright=not large or len(faces) > 2)
            if icon == view.elsewhere_icon:
                tile.setAccessibleName(f"{title}，{view.elsewhere}")
            tile.pressed_once.connect(signal)
            tiles.append(tile)
        return Grid(self.kit.theme, len(tiles), tiles, gap=24)

    def turn_on(self) -> None:
        """A remote starts no lesson."""

    def leave(self) -> None:
        self.header.commands[-1].click()
