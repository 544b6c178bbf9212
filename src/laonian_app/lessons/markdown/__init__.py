"""Our lesson format: files read into lessons, lessons written to files."""

from laonian_app.lessons.markdown.files import find_lesson_file, read, read_file, read_text
from laonian_app.lessons.markdown.parsing import parse
from laonian_app.lessons.markdown.writer import write

__all__ = ["find_lesson_file", "parse", "read", "read_file", "read_text", "write"]
