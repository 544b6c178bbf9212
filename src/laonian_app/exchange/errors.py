"""What can go wrong with keeping and bringing back, in words for a person."""

from __future__ import annotations

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError


class JournalRefused(LaonianError):
    """The disk does not take the journal; answers go on being saved in the database."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The second copy of the answers cannot be written now. Answers are being saved."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "After the class, make room on the disk or allow writing to its folder."
    )


class BackupRefused(LaonianError):
    """There was no room for the backup of the day, or its folder cannot be written."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Today's backup could not be made. Answers are being saved."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "After the class, make room on the disk or allow writing to its folder."
    )


class HomeOnNetworkDrive(LaonianError):
    """A network drive cannot promise that what is saved stays; nothing was written."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This folder lies on a network drive. Class records could be lost there."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose a folder on a disk of this PC or on a stick.")


class NoSuchBackup(LaonianError):
    """No backup of that day, or no file of that name. Fact: `wanted`."""

    message = QT_TRANSLATE_NOOP("Errors", "There is no backup {wanted}. Nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("Errors", "See which there are: laonian restore --list.")


class BackupDamaged(LaonianError):
    """The backup does not pass SQLite's check; nothing was changed. Fact: `name`."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The backup {name} is damaged. The class records were not changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another one: laonian restore --list.")


class BackupOfOthers(LaonianError):
    """A backup of other people's records: what was answered here cannot be kept with it."""

    message = QT_TRANSLATE_NOOP(
        "Errors",
        "This backup is of another teaching place. The class records here were not changed.",
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "To put it in place of the records here, add --drop-newer."
    )


class OnlyForFiles(LaonianError):
    """Records on a server are backed up by the server."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "These class records lie on a server. The program makes no backups of it."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Ask the person who looks after the server.")


class NamesLeft(LaonianError):
    """A name could not be erased everywhere yet; the next start goes on."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The name is gone from the lists, but not yet from every file."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Make room on the disk and start the program again: it then goes on by itself."
    )


class PlaceInHome(LaonianError):
    """A home cannot be moved into itself, and would not be safer beside its old place."""

    message = QT_TRANSLATE_NOOP("Errors", "The records lie in this folder already.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another drive, or a folder elsewhere.")


class PlaceNotWritable(LaonianError):
    """Nothing can be written into the folder that was chosen."""

    message = QT_TRANSLATE_NOOP("Errors", "Nothing can be written there. Nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another drive or folder.")


class PlaceTooSmall(LaonianError):
    """There is too little room. Fact: `megabytes` that are needed."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There is too little room: {megabytes} MB are needed. Nothing was changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room there, or choose another drive.")


class CopyNotWhole(LaonianError):
    """What was copied is not what was to be copied; the copy was removed."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The copy did not come out right, so it was removed. Nothing was changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Choose another drive: this one may be failing.")
