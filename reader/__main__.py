"""Program entry point: dispatches to the command line or the window."""

from __future__ import annotations

from reader.cli import interrupts

# isort: split
import argparse
import difflib
import errno
import os
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from reader.cli.commands import COMMANDS, command
from reader.cli.console import open_streams, say, speak_utf8, stop_writing
from reader.cli.exit_status import ExitStatus, graver
from reader.cli.parser import Parser

BROKEN_PIPE, INTERRUPTED = 128 + 13, 128 + 2  # as shells name what a signal ended
SHELLS = ("bash", "zsh", "fish", "tcsh", "powershell")
_FULL = (errno.ENOSPC, errno.EFBIG, errno.EIO)  # of what is written and has no name: the output
_DESCRIPTION = "Open articles in a window that highlights what cannot be trusted in them."
_USAGE = "askance [OPTION …] [ARTICLE …]\n       askance COMMAND …"


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status."""
    try:
        words = list(sys.argv[1:] if argv is None else argv)
        open_streams()
        speak_utf8()
        named = command(words[0]) if words else None
        status = named.run(words[1:]) if named else _open_window(words)
        sys.stdout.flush()
        return status
    except BrokenPipeError:
        stop_writing()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 Python's own status for it is that of findings
        if isinstance(error, OSError) and error.errno in _FULL and error.filename is None:
            stop_writing()
            say(f"The output cannot be written ({error.strerror}).")
            return ExitStatus.NOT_CHECKED
        from reader.cli.crash import tell_crash

        return tell_crash(error)
    finally:
        if argv is None:  # nothing is left to be done but to end
            interrupts.end_at_once()


def _open_window(words: Sequence[str]) -> int:
    arguments = _parser().parse_args(words)
    if arguments.version:
        from reader.version import other_package, program_version

        sys.stdout.write(f"askance {program_version()}\n")
        if other := other_package():
            say(other)
        return ExitStatus.NOTHING_FOUND
    if arguments.print_completion:
        from reader.cli.completion import script

        sys.stdout.write(script(_parser(), arguments.print_completion))
        return ExitStatus.NOTHING_FOUND
    articles: list[Path] = arguments.articles
    if words and (meant := _command_meant(words[0])):
        say(f"There is no file or command “{words[0]}”; did you mean `askance {meant}`?")
        return ExitStatus.WRONG_USAGE
    asked_for, articles = articles, list(_readable(articles))
    are_all_read = len(articles) == len(asked_for)
    status = ExitStatus.NOTHING_FOUND if are_all_read else ExitStatus.NOT_CHECKED
    if asked_for and not articles:
        return status
    if not _has_display():
        if arguments.screenshot:
            os.environ["QT_QPA_PLATFORM"] = "offscreen"
        elif articles:
            say("No display found; printing a text report instead.")
            return graver(_print_report(articles), status)
        else:
            say("No display found to open a window on; `askance check FILE` prints a report.")
            return ExitStatus.NOT_CHECKED
    from reader.system.qt_preflight import why_qt_cannot_start

    if obstacle := why_qt_cannot_start(os.environ):
        if articles and not arguments.screenshot:
            status = graver(_print_report(articles), status)
            sys.stdout.flush()
        else:
            status = ExitStatus.NOT_CHECKED
        say(obstacle)  # last: a report would roll it off the screen
        return status
    from reader.gui import application

    return application.run(
        articles, screenshot=arguments.screenshot, new_window=arguments.new_window
    )


def _has_display() -> bool:
    from reader.system.qt_preflight import has_display

    return has_display(os.environ)


def _command_meant(word: str) -> str:
    """Return the command that a word which names no file is nearly the name of."""
    path = Path(word)
    if path.suffix or path.name != word or path.exists():
        return ""
    return next(iter(difflib.get_close_matches(word, [c.word for c in COMMANDS], n=1)), "")


def _readable(articles: Sequence[Path]) -> Iterator[Path]:
    """Yield the files that can be read, and say on standard error what is wrong with the others."""
    if not articles:
        return
    from reader.errors import UnreadableFile
    from reader.importers import opened
    from reader.importers.sandbox.read_timeout import in_time
    from reader.model.article_id import ArticleId

    for path in articles:
        file = ArticleId.parse(path).path or path
        try:
            in_time(partial(opened, file), str(file)).close()
        except UnreadableFile as error:
            say(str(error))
        else:
            yield path


def _print_report(articles: Sequence[Path]) -> ExitStatus:
    check = command("check")
    assert check is not None
    return ExitStatus(check.run(["--", *map(str, articles)]))


class _DoorParser(Parser):
    """Knows as well what belongs to a command."""

    def hint(self, unknown: Sequence[str]) -> str:
        """Return what may have been meant by words that are not understood."""
        check = command("check")
        assert check is not None
        of_check = Parser()
        check.fill(of_check)
        if any(word.partition("=")[0] in of_check.options for word in unknown):
            return "; `askance check` takes them: askance check …"
        return super().hint(unknown)


def _parser() -> Parser:
    width = max(len(c.word) for c in COMMANDS)
    listed = "\n".join(f"  askance {c.word:{width}} …  {c.summary}" for c in COMMANDS)
    parser = _DoorParser(
        prog="askance",
        usage=_USAGE,
        description=_DESCRIPTION,
        epilog=f"without a window:\n{listed}\n\n`askance COMMAND --help` says more.",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("articles", nargs="*", type=Path, metavar="ARTICLE", help="a file to open")
    parser.add_argument(
        "--screenshot",
        type=Path,
        metavar="FILE.png",
        help="draw the checked article into a picture and end; needs no display",
    )
    parser.add_argument(
        "--new-window",
        action="store_true",
        help="open a window of its own, also where one is open that could take the articles",
    )
    parser.add_argument(
        "--print-completion",
        choices=SHELLS,
        metavar="SHELL",
        help=f"print what lets a shell complete words after askance: {', '.join(SHELLS)}",
    )
    parser.add_argument("--version", action="store_true", help="print the version and end")
    return parser


interrupts.answer()  # all is loaded

if __name__ == "__main__":
    sys.exit(main())
