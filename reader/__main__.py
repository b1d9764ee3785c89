"""The door: the only module that knows both the command line and the window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from reader.cli.commands import COMMANDS, command
from reader.cli.exit_status import ExitStatus
from reader.cli.terminal import say, speak_utf8, stop_writing

BROKEN_PIPE, INTERRUPTED = 128 + 13, 128 + 2  # as shells name what a signal ended
_DESCRIPTION = "Open articles in a window that highlights what cannot be trusted in them."


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line says and return the exit status."""
    words = list(sys.argv[1:] if argv is None else argv)
    speak_utf8()
    try:
        named = command(words[0]) if words else None
        status = named.run(words[1:]) if named else _open_window(words)
        if sys.stdout is not None:  # it is None where Windows starts a program without a console
            sys.stdout.flush()
    except BrokenPipeError:
        stop_writing()
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    return status


def _open_window(words: Sequence[str]) -> int:
    arguments = _parser().parse_args(words)
    if arguments.version:
        from reader.version import program_version

        sys.stdout.write(f"askance {program_version()}\n")
        return ExitStatus.NOTHING_FOUND
    articles: list[Path] = arguments.articles
    if not _can_all_be_read(articles):
        return ExitStatus.NOT_CHECKED
    if obstacle := _obstacle(is_screenshot=arguments.screenshot is not None):
        say(obstacle)
        if arguments.screenshot or not articles:
            return ExitStatus.NOT_CHECKED
        return _print_report(articles)
    from reader.gui import app

    return app.run(articles, screenshot=arguments.screenshot, new_window=arguments.new_window)


def _obstacle(*, is_screenshot: bool) -> str:
    """Return the sentence that says why no window can be opened, or nothing."""
    from reader.qt_libraries import has_display, why_qt_cannot_start

    if not has_display(os.environ):
        if not is_screenshot:
            return "There is no display to open a window on; `askance check FILE` prints a report."
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    return why_qt_cannot_start(os.environ)


def _can_all_be_read(articles: Sequence[Path]) -> bool:
    """Say on standard error what is wrong with the first file that cannot be read."""
    if not articles:
        return True
    from reader.errors import UnreadableFile
    from reader.loading import opened
    from reader.loading.patience import in_time

    try:
        for path in articles:
            in_time(partial(opened, path), str(path)).close()
    except UnreadableFile as error:
        say(str(error))
        return False
    return True


def _print_report(articles: Sequence[Path]) -> int:
    check = command("check")
    assert check is not None
    return check.run(["--", *map(str, articles)])


def _parser() -> argparse.ArgumentParser:
    width = max(len(c.word) for c in COMMANDS)
    listed = "\n".join(f"  askance {c.word:{width}} …  {c.summary}" for c in COMMANDS)
    parser = argparse.ArgumentParser(
        prog="askance",
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
    parser.add_argument("--version", action="store_true", help="print the version and end")
    return parser


if __name__ == "__main__":
    sys.exit(main())
