"""What can go wrong with speech; none of it stops a lesson."""

from __future__ import annotations

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError


class SpeechUnavailable(LaonianError):
    """No engine on this PC renders a text any more."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This PC cannot read aloud now. Lessons go on in silence."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Start the program again; if that does not help, run “laonian doctor”."
    )


class NoChineseVoice(LaonianError):
    """Windows has no Chinese SAPI5 voice; espeak speaks in its place."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "This PC has no Chinese voice for reading aloud; the reserve voice is used now."
    )
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Add a Chinese voice in Windows under Settings, Time & language, Speech; then start "
        "this program again.",
    )


class NoSoundDevice(LaonianError):
    """Nothing that could sound is plugged in, or Qt's sound library is missing."""

    message = QT_TRANSLATE_NOOP("Errors", "This PC has no loudspeaker or headphones that work.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Plug them in and look whether the sound of the PC is switched off."
    )


class EngineMissing(LaonianError):
    """The library of an engine is not there or does not load."""

    message = QT_TRANSLATE_NOOP("Errors", "The voice “{engine}” cannot be loaded on this PC.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Install the program again; lessons go on without it.")


class VoiceDamaged(LaonianError):
    """A neural voice that was brought along lacks a file or cannot be read."""

    message = QT_TRANSLATE_NOOP("Errors", "The voice in “{folder}” is not complete.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Copy the whole folder of the voice again.")


class TextUnspeakable(LaonianError):
    """An engine gave no sound, or too little, for a text."""

    message = QT_TRANSLATE_NOOP("Errors", "There was no sound for “{text}”.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Write it in characters, or add its reading to the lesson."
    )


class CharactersUnknown(LaonianError):
    """A voice has no sound for some characters and would leave them out without a word."""

    message = QT_TRANSLATE_NOOP("Errors", "This voice does not know how to say “{characters}”.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "The reserve voice reads such sentences; a reading in the lesson helps."
    )


class SoundUnreadable(LaonianError):
    """A sound file is damaged or of a kind that is not read here."""

    message = QT_TRANSLATE_NOOP("Errors", "The sound file “{file}” cannot be read.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Save it as a WAV file with 16 bits, or record it again.")


class SoundUnwritable(LaonianError):
    """No room, or no right, to write a sound file."""

    message = QT_TRANSLATE_NOOP("Errors", "The sound file “{file}” could not be written.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Free some space or choose another folder, then try again."
    )


class RecordingsUnreadable(LaonianError):
    """The index of a lesson's recordings is damaged; nothing was changed."""

    message = QT_TRANSLATE_NOOP("Errors", "The list of recordings “{file}” cannot be read.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Put back an older copy of this file, or delete it and record again."
    )


class NothingToRead(LaonianError):
    """There is no text from which a sound file could be made."""

    message = QT_TRANSLATE_NOOP("Errors", "There is nothing to read aloud in it.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Give a text with characters, letters or figures.")


class LessonNotThere(LaonianError):
    """A lesson that was asked for by name is not there, or has faults."""

    message = QT_TRANSLATE_NOOP("Errors", "There is no lesson “{name}” that can be read.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Give its folder or its id; “laonian check” tells what is wrong with it."
    )
