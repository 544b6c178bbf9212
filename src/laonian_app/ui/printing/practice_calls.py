"""What a caller says on the sheet for two generations, where the lesson has no scenario.

Invented for practice; none of it is a quotation.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from laonian_app.lessons.model import Lesson

_FAMILY = ("家人", "亲人", "孙", "子女", "儿女")
_INVESTMENT = ("投资", "集资", "理财", "养老钱", "保本")
_DETAILS = ("个人信息", "验证码", "人脸")


def practice_call(lesson: Lesson) -> tuple[str, ...]:
    """Return four sentences of a call that fits the subject of a lesson, by its tags."""
    tags = " ".join(lesson.tags)
    for words, call in ((_FAMILY, _family), (_INVESTMENT, _investment), (_DETAILS, _details)):
        if any(word in tags for word in words):
            return call()
    return _police()


def _police() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("HomeSheet", "This is the police. Your card is in a case."),
        QCoreApplication.translate("HomeSheet", "Keep this secret. Tell nobody at home."),
        QCoreApplication.translate("HomeSheet", "Move the money to the safe account, quick!"),
        QCoreApplication.translate("HomeSheet", "If you hang up, we come and arrest you."),
    )


def _family() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("HomeSheet", "It is me! My phone broke, this one is borrowed."),
        QCoreApplication.translate("HomeSheet", "I drove into somebody and must pay at once."),
        QCoreApplication.translate("HomeSheet", "Do not tell my parents, they would scold me."),
        QCoreApplication.translate("HomeSheet", "Somebody comes for the money in a moment."),
    )


def _investment() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("HomeSheet", "Thirty per cent a year, and nothing can be lost."),
        QCoreApplication.translate("HomeSheet", "Two places are left. Tomorrow they are gone."),
        QCoreApplication.translate("HomeSheet", "If the bank asks, say it is for your son's flat."),
        QCoreApplication.translate("HomeSheet", "Transfer it now, the interest comes tomorrow."),
    )


def _details() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("HomeSheet", "Your pension papers must be brought up to date."),
        QCoreApplication.translate("HomeSheet", "Without that the pension stops next month."),
        QCoreApplication.translate("HomeSheet", "Read me the six digits on your phone."),
        QCoreApplication.translate("HomeSheet", "Quick, they are good for five minutes only."),
    )
