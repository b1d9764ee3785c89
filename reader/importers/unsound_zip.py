"""What Python's zipfile raises for a damaged, encrypted or hostile archive."""

from __future__ import annotations

import zipfile
import zlib

UNSOUND_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    OSError,
    ValueError,
    NotImplementedError,
    KeyError,
    RuntimeError,
)
