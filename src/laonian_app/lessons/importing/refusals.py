"""Why a whole file is refused. Nothing was written in any of these cases."""

from __future__ import annotations

from laonian_app.ground.errors import QT_TRANSLATE_NOOP, LaonianError


class ImportRefused(LaonianError):
    """A file gave nothing; it and everything else is unchanged."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” could not be read. Nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Please open it, save it anew and try again.")


class FileNotThere(ImportRefused):
    """The file cannot be opened at all."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” cannot be opened. Nothing was changed.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Close the program that is using it, then try again.")


class FileTooLarge(ImportRefused):
    """More than may be read, on the disk or unpacked."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is larger than {most} MB. Nothing was read or changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Make its pictures smaller or divide it, then try again.")


class FileProtected(ImportRefused):
    """A password guards the content."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is protected by a password.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Open it with the password, choose File – Save As without a password, then try again.",
    )


class FileDamaged(ImportRefused):
    """The format is clear, the content cannot be unpacked or parsed."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is damaged. Nothing was changed.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Open it in the program that made it and save it anew, then try again."
    )


class FileUnsafe(ImportRefused):
    """A zip or XML bomb, or a name that climbs out of its folder."""

    message = QT_TRANSLATE_NOOP(
        "Errors", "“{name}” is built to do harm. It was not opened, nothing was changed."
    )
    remedy = QT_TRANSLATE_NOOP("Errors", "Ask whoever sent it for an ordinary file.")


class FormatUnknown(ImportRefused):
    """None of the formats that can be read."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is no file that lessons can be made of.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Word, Excel, PowerPoint and plain text work. Please save it as one of them."
    )


class PictureGiven(ImportRefused):
    """A photo: it makes no lesson, it belongs into one."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is a picture ({kind}), no text to read.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Open the lesson that it belongs to, and drop it on its page there."
    )


class FormatNotOffered(ImportRefused):
    """The name of a format that nobody knows was asked for."""

    message = QT_TRANSLATE_NOOP("Errors", "There is no format “{format}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "These can be chosen: {formats}.")


class FormatDiffers(ImportRefused):
    """A format was asked for that the content cannot be."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is no file of the format “{format}”.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Leave the format out; the program finds it itself.")


class OldWordFile(ImportRefused):
    """A document of Word 97 to 2003, or of WPS Writer."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is a document of the old kind (.doc, .wps).")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in Word or WPS, choose File – Save As, file type Word document (*.docx).",
    )


class OldSlides(ImportRefused):
    """Slides of PowerPoint 97 to 2003, or of WPS Presentation."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” holds slides of the old kind (.ppt, .dps).")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in PowerPoint or WPS, choose File – Save As, file type presentation (*.pptx).",
    )


class OtherDocument(ImportRefused):
    """A document that an office program can open, but not this one."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is a document of another kind ({kind}).")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in Word or WPS, choose File – Save As, file type Word document (*.docx).",
    )


class OtherSpreadsheet(ImportRefused):
    """A spreadsheet that is neither .xlsx nor .xls."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is a spreadsheet of another kind ({kind}).")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in Excel or WPS, choose File – Save As, file type Excel workbook (*.xlsx).",
    )


class OtherSlides(ImportRefused):
    """Slides that are not .pptx."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” holds slides of another kind ({kind}).")
    remedy = QT_TRANSLATE_NOOP(
        "Errors",
        "Open it in PowerPoint or WPS, choose File – Save As, file type presentation (*.pptx).",
    )


class LessonPackageGiven(ImportRefused):
    """A .lesson package: it is installed, not imported."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” is a finished lesson.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Double-click it to put it on the shelf.")


class AnkiTooNew(ImportRefused):
    """Cards packed as only new versions of Anki do."""

    message = QT_TRANSLATE_NOOP("Errors", "“{name}” holds cards in Anki's newest form.")
    remedy = QT_TRANSLATE_NOOP(
        "Errors", "Export them in Anki once more and tick “Support older Anki versions”."
    )


class EncodingUnknown(ImportRefused):
    """Text in no encoding that can be told for sure."""

    message = QT_TRANSLATE_NOOP("Errors", "The characters of “{name}” cannot be recognised.")
    remedy = QT_TRANSLATE_NOOP("Errors", "Save it in Notepad with the encoding UTF-8.")
