"""A video of a lesson: on its page, playing, over, and where it cannot be shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from laonian_app.lessons.model import Lesson, Page, Text, Video
from laonian_app.lessons.subtitles import Subtitle
from laonian_app.ui.gallery.stage import Scene, Stage
from laonian_app.ui.kit.typesetting import Run
from laonian_app.ui.learner.lesson import LessonScreen, LessonView
from laonian_app.ui.video.no_video import NoVideoScreen
from laonian_app.ui.video.screen import Course, VideoScreen
from laonian_app.ui.video.wanted import WantedVideo

NAME = "老陆给银行打电话"
TRANSCRIPT = (
    "老陆：您好，我想问问，刚才是不是你们打给我的？工作人员：不是的，我们不会打电话要您转钱。"
    "老陆：那我就不转了。工作人员：您做得对，先挂断，再打我们的公开电话。"
)
SUBTITLES = (
    Subtitle(0, 4000, "您好，我想问问，刚才是不是你们打给我的？"),
    Subtitle(4000, 9000, "不是的，我们不会打电话要您转钱。请您先挂断，再打公开电话。"),
)


def video_scenes() -> list[Scene]:
    """Return the scenes in the order in which a learner meets them."""
    return [
        Scene("video-page", _page),
        Scene("video-opening", lambda s: VideoScreen(s.kit, NAME, SUBTITLES)),
        Scene("video-playing", lambda s: _screen(s, Course.PLAYING)),
        Scene("video-playing-sound", lambda s: _screen(s, Course.PLAYING), strip="sound"),
        Scene("video-paused", lambda s: _screen(s, Course.PAUSED)),
        Scene("video-over", lambda s: _screen(s, Course.OVER)),
        Scene("video-without-subtitles", _without_subtitles),
        Scene("video-failed", lambda s: NoVideoScreen(s.kit, _wanted(TRANSCRIPT))),
        Scene("video-failed-subtitles", lambda s: NoVideoScreen(s.kit, _wanted(), SUBTITLES)),
        Scene("video-failed-nothing", lambda s: NoVideoScreen(s.kit, _wanted())),
    ]


def _page(stage: Stage) -> QWidget:
    blocks = (
        Text("老陆接到一个电话，说他的钱不安全。他没有转钱，先打给了银行。"),
        Video("call.mp4", NAME, transcript=TRANSCRIPT),
    )
    lesson = Lesson("video", "先打回去问", pages=(Page("打给银行问一问", blocks),))
    view = LessonView(lesson, Path(), lesson.title, stage.contacts, "练一练")
    return LessonScreen(stage.kit, view)


def _wanted(transcript: str = "") -> WantedVideo:
    runs = (Run(transcript),) if transcript else ()
    return WantedVideo(Path("call.mp4"), NAME, runs)


def _screen(stage: Stage, course: Course) -> QWidget:
    screen = VideoScreen(stage.kit, NAME, SUBTITLES)
    screen.picture.picture.show_image(_filmed())
    screen.show_course(course)
    screen.show_position(5000)
    return screen


def _without_subtitles(stage: Stage) -> QWidget:
    screen = VideoScreen(stage.kit, NAME)
    screen.picture.picture.show_image(_filmed())
    screen.show_course(Course.PLAYING)
    return screen


def _filmed() -> QImage:
    """Return what a camera might have seen: somebody at a window, a telephone before them."""
    image = QImage(1280, 720, QImage.Format.Format_RGB32)
    image.fill(QColor("#d9e6df"))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for colour, area in (
        ("#f6f1e4", QRectF(120, 70, 420, 380)),
        ("#8a6a4b", QRectF(0, 560, 1280, 160)),
        ("#2f5d50", QRectF(720, 330, 320, 260)),
        ("#333333", QRectF(400, 500, 190, 90)),
    ):
        painter.fillRect(area, QColor(colour))
    painter.setBrush(QColor("#d8a98a"))
    painter.drawEllipse(QPointF(880, 240), 110, 120)
    painter.end()
    return image
