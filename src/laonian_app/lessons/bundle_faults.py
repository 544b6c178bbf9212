"""What can be wrong with a `.lesson` file that somebody sent. Nothing was changed in any case.

Most are made on the way: a transfer that stopped, a chat program that packed anew. So the
remedy is the same: another way of sending.
"""

from __future__ import annotations

from laonian_app.ground.errors import QT_TRANSLATE_NOOP
from laonian_app.lessons.importing.refusals import ImportRefused

_SEND_ANEW = QT_TRANSLATE_NOOP(
    "Errors",
    "Ask whoever sent it to send it again in another way: on a stick, or as an attachment.",
)


class BundleEmpty(ImportRefused):
    """Not one byte of content arrived."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is empty: nothing of the lesson arrived. Nothing was changed."
    )
    remedy = _SEND_ANEW


class BundleCutOff(ImportRefused):
    """The end is missing."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” stopped halfway: its end is missing. Nothing was changed."
    )
    remedy = _SEND_ANEW


class BundleBroken(ImportRefused):
    """Bytes were changed; `inside` names what cannot be unpacked."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” got damaged on its way: “{inside}” cannot be unpacked. Nothing was changed.",
    )
    remedy = _SEND_ANEW


class BundleUnreadable(ImportRefused):
    """Bytes were changed where it says what is in it."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” got damaged on its way and cannot be unpacked. Nothing was changed."
    )
    remedy = _SEND_ANEW


class BundleNoZip(ImportRefused):
    """Something else under the name of a lesson."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "“{name}” is called a lesson, but something else is in it. Nothing was changed.",
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Ask whoever sent it to export the lesson once more and send it without renaming it.",
    )


class NoLessonInside(ImportRefused):
    """A zip file, but no lesson lies in it."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "The text of the lesson (lesson.md) is missing in “{name}”. Nothing was changed.",
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Ask whoever sent it to export the lesson once more.")


class LessonInsideNewer(ImportRefused):
    """The lesson is of a format that this program does not know yet."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "A newer version of this program made “{name}”. Nothing was changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Update this program, then open the lesson again.")


class LessonInsideFaulty(ImportRefused):
    """The lesson inside has an error that would keep it from learners."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The lesson in “{name}” has a fault in line {line}: {what} Nothing was changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Ask whoever sent it to mend it and export it once more.")
