"""What libraries raise for damaged files: each of these has been seen from one of them."""

from __future__ import annotations

import struct
import zipfile
import zlib

LIBRARY_FAULTS = (
    ArithmeticError,
    AssertionError,
    AttributeError,
    EOFError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    SyntaxError,
    TypeError,
    ValueError,
    struct.error,
    zipfile.BadZipFile,
    zlib.error,
)
"""Readers of office formats trust their input; a damaged one ends in any of these."""
