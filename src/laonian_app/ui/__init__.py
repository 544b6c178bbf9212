"""Everything that knows Qt widgets."""

from __future__ import annotations

import builtins

import PySide6.QtCore  # noqa: F401 - it puts an import of its own into Python's place

# PySide reads the whole source of every module that is imported from then on, to see
# whether it may ask for snake_case names, and Python keeps what was read: 29 MB and a fifth
# of the start with what this program imports. The import that PySide itself goes on to is
# put back; nothing here asks for those names.
builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)
