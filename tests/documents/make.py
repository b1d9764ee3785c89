"""Make the documents of this folder from the sample article, by the programs that people use.

    python -m tests.documents.make [NAME]…      # all of them, or those named

LibreOffice, Chromium, pandoc and WeasyPrint must be installed. The results are committed: the
tests need none of these programs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from pathlib import Path

from tests.documents import archive_documents, binary_documents, text_documents, web_archives, wires

FOLDER = Path(__file__).parent
MAKERS: Mapping[str, Callable[[Path], None]] = {
    **text_documents.MAKERS,
    **binary_documents.MAKERS,
    **archive_documents.MAKERS,
    **web_archives.MAKERS,
    **wires.MAKERS,
}


def main(names: list[str]) -> None:
    """Make the documents named, or all."""
    for name in names or MAKERS:
        MAKERS[name](FOLDER / name)
        sys.stdout.write(f"{(FOLDER / name).stat().st_size:6} {name}\n")


if __name__ == "__main__":
    main(sys.argv[1:])
