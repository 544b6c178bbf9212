"""What can go wrong with the class records, in words for a person."""

from __future__ import annotations

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError


class DatabaseTooNew(LaonianError):
    """A newer program wrote the file; nothing was opened or changed. Fact: `needs`."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Version {needs} saved these class records. They are safe and unchanged."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Install version {needs} on this PC, then start again.")


class DatabaseDamaged(LaonianError):
    """The file is no database, or its pages contradict each other."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The class records on this PC cannot be read. Nothing in them was changed."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Bring back a backup; see which there are: laonian restore --list."
    )


class DiskFull(LaonianError):
    """No room for one more row; what was being saved is still in memory."""

    message = QT_TRANSLATE_NOOP("Errors", "The disk is full. This has not been saved yet.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Make room on the disk, then try again.")


class DatabaseReadOnly(LaonianError):
    """The file or its folder cannot be written."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The class records cannot be written here. This has not been saved yet."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Allow writing to the folder of the program's data, then try again."
    )


class DatabaseBusy(LaonianError):
    """Another program held the database for longer than we wait."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "Another program is using the class records. This has not been saved yet."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Close the other program, then try again.")


class DiskFailing(LaonianError):
    """The disk answered with an error, or the connection to the server broke."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "The class records did not answer. This has not been saved yet."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Try again. If it comes back, copy the data to another disk."
    )


class DatabaseNotDurable(LaonianError):
    """The place cannot promise that what is saved survives a power cut. Fact: `setting`."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This folder cannot keep class records safely ({setting})."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Choose a folder on a disk of this PC, not on a network drive."
    )


class AlreadyOpen(LaonianError):
    """A window has these class records open."""

    message = QT_TRANSLATE_NOOP("Errors", "The program is already open with these class records.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Close its window first, then try again.")


class RealLearnersPresent(LaonianError):
    """Demonstration people must not mix with real ones; nothing was changed."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "There are real learners in these class records. Nothing was added."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Put the demonstration class into a folder of its own: --home DIR."
    )


class NoLessons(LaonianError):
    """A demonstration class needs something to have learned."""

    message = QT_TRANSLATE_NOOP("Errors", "There are no lessons with questions here.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Name a folder of lessons: --lessons DIR.")


class ServerUnreachable(LaonianError):
    """The database server did not answer, or refused."""

    message = QT_TRANSLATE_NOOP("Errors", "The database server cannot be reached.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Check the address and the network, then try again.")


class NoRecords(LaonianError):
    """There is no database at this place yet."""

    message = QT_TRANSLATE_NOOP("Errors", "There are no class records here yet.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Open the program once, or name the place: --home DIR.")
