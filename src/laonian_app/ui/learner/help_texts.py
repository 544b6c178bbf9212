"""The one thing that help says about each screen."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from laonian_app.ui.learner.choose_name import ChooseNameScreen
from laonian_app.ui.learner.is_it_you import IsItYouScreen
from laonian_app.ui.learner.newcomer import NewcomerScreen


def help_for(page: QWidget | None) -> tuple[str, ...]:
    """Return the sentences of help for a page: what this screen is, then that nothing breaks."""
    name = type(page).__name__
    calm = QCoreApplication.translate(
        "Help", "You cannot break anything here. Everything is saved."
    )
    return (_about(name), calm)


def _about(name: str) -> str:
    texts = {
        ChooseNameScreen.__name__: QCoreApplication.translate(
            "Help", "Press your own name. If it is not there, press “I am new here”."
        ),
        IsItYouScreen.__name__: QCoreApplication.translate(
            "Help", "Press “It is me” if the name is yours, otherwise “It is not me”."
        ),
        NewcomerScreen.__name__: QCoreApplication.translate(
            "Help", "Press the character of your surname. You need no keyboard."
        ),
        "HomeScreen": QCoreApplication.translate(
            "Help", "Press the largest button to begin. It stands at the top."
        ),
        "CoursesScreen": QCoreApplication.translate(
            "Help", "Press a lesson to open it. You may take any of them."
        ),
        "LessonScreen": QCoreApplication.translate(
            "Help", "Read at your own pace. “Next page” at the lower right goes on."
        ),
        "VideoScreen": QCoreApplication.translate(
            "Help",
            "Press “Pause” to stop the video. “Back to the lesson” at the lower left ends it.",
        ),
        "QuestionScreen": QCoreApplication.translate(
            "Help", "Press the answer you think is right, then the button at the lower right."
        ),
        "FeedbackScreen": QCoreApplication.translate(
            "Help", "Here you see what is right and why. Then go on at the lower right."
        ),
        "ResultScreen": QCoreApplication.translate(
            "Help", "This is what you learned today. You may print a card to take home."
        ),
        "HarvestScreen": QCoreApplication.translate(
            "Help", "Every flower is a lesson that you have finished."
        ),
        "ChooseCardScreen": QCoreApplication.translate(
            "Help", "Press a lesson to see its card. Then you may print it or save it."
        ),
        "MousePracticeScreen": QCoreApplication.translate(
            "Help", "Bring the arrow onto the flower and press. On the keyboard, press Enter."
        ),
    }
    other = QCoreApplication.translate(
        "Help", "Read what is written here, then press one of the buttons below."
    )
    return texts.get(name, other)
