"""Other people's formats, each read into lessons and problems.

`read` understands a file, `read_pasted` a text; both write nothing. `write_to` makes lesson
folders of the result.
"""

from laonian_app.lessons.importing.reading import read, read_pasted
from laonian_app.lessons.importing.refusals import ImportRefused
from laonian_app.lessons.importing.result import Imported, LeftOut, Media
from laonian_app.lessons.importing.writing import Written, write_to

__all__ = [
    "ImportRefused",
    "Imported",
    "LeftOut",
    "Media",
    "Written",
    "read",
    "read_pasted",
    "write_to",
]
