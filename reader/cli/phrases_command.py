"""`askance phrases`: imports, lists, exports and removes phrase lists."""

from __future__ import annotations

import argparse
from pathlib import Path

from reader.cli.console import say, tell
from reader.phrase_lists.phrase_formats import FORMATS, UnusableList, write_phrases
from reader.phrase_lists.phrase_store import PhraseStore, import_list, stored_lists

OK, FAILED = 0, 3


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words `import`, `list`, `remove` and `export`."""
    parser.description = (
        "Lists of phrases that give a paraphrased text away, such as the Problematic Paper "
        "Screener's. Each check looks for them; none comes with Askance."
    )
    words = parser.add_subparsers(dest="word", required=True, metavar="WORD")
    add = words.add_parser(
        "import",
        help="keep the phrases of a file",
        description="Keep the phrases of a file: CSV or TSV with a column “tortured” or "
        "“fingerprint” and perhaps one “expected” or “correct”; JSON, a list of such entries; or "
        "text with a phrase a line and perhaps a tab and the expected phrase. A phrase may be a "
        'query: "a b" AND ("c" OR "d") NOT "e".',
    )
    add.add_argument("file", type=Path, metavar="FILE")
    add.add_argument("--name", default="", help="what the list is called (default: as its file)")
    words.add_parser("list", help="say which lists are kept")
    remove = words.add_parser("remove", help="forget a list")
    remove.add_argument("name", metavar="NAME")
    export = words.add_parser("export", help="write a list into a new file")
    export.add_argument("name", metavar="NAME")
    export.add_argument("file", type=Path, metavar="FILE", help=f"ends in {', '.join(FORMATS)}")


def run(arguments: argparse.Namespace) -> int:
    """Do what the word says and return the exit status."""
    try:
        lists = stored_lists()
        if arguments.word == "import":
            tell(import_list(arguments.file, lists, name=arguments.name))
        elif arguments.word == "remove":
            lists.remove(arguments.name)
            tell(f"The list “{arguments.name}” was removed.")
        elif arguments.word == "export":
            write_phrases(lists.load(arguments.name).phrases, arguments.file)
            tell(f"The list “{arguments.name}” is written into {arguments.file}.")
        else:
            return _show(lists)
    except UnusableList as error:
        say(str(error))
        return FAILED
    return OK


def _show(lists: PhraseStore) -> int:
    """Print how many phrases each list has; 3 where one is damaged."""
    names, status = lists.names(), OK
    for name in names:
        try:
            tell(f"{len(lists.load(name).phrases):7,}  {name}")
        except UnusableList as error:
            say(str(error))
            status = FAILED
    if not names:
        tell("There are no lists; `askance phrases import FILE` keeps one.")
    return status
