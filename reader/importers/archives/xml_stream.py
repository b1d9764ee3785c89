"""Reads large XML files element by element."""

from __future__ import annotations

from collections.abc import Iterator

import lxml.etree

from reader.errors import UnreadableFile
from reader.importers.archives.archive_part import OpenArchive
from reader.importers.archives.unpacking import DAMAGED, unpacked_stream
from reader.importers.xml_tree import Element


def elements(archive: OpenArchive, name: str) -> Iterator[Element]:
    """Yield the elements of a name; each is gone when the next one is asked for.

    Raises `UnreadableFile` where the file can be read no further.
    """
    try:
        events = lxml.etree.iterparse(
            unpacked_stream(archive),
            events=("end",),
            tag=f"{{*}}{name}",
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in events:
            yield element
            element.clear()
            while element.getprevious() is not None:
                del element.getparent()[0]
    except (lxml.etree.LxmlError, ValueError, *DAMAGED):
        raise UnreadableFile(
            f"{archive.name} is damaged: nothing can be read after this point. Get it again."
        ) from None
