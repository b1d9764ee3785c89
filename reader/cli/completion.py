"""`askance --print-completion SHELL`: prints a completion script."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import shtab

from reader.cli.commands import COMMANDS
from reader.cli.parser import Parser

FILES = ("ARTICLE", "FILE", "FILE.png", "FILE.zip", "REVIEW")  # what arguments call files


def script(door: Parser, shell: str) -> str:
    """Return the script that lets a shell complete what the door and the commands take."""
    parser = Parser(prog=door.prog, description=door.description)
    words = parser.add_subparsers(metavar="COMMAND", parser_class=Parser)
    for command in COMMANDS:
        command.fill(words.add_parser(command.word, help=command.summary))
    for action in door.of_options:
        parser._add_action(action)
    for each in _all_parsers(parser):
        for action in each._actions:
            if action.metavar in FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]  # shtab's own way
            elif known := getattr(action.type, "known", None):
                action.choices = known
    # a word that is no command is a file: shtab knows either only
    return str(shtab.complete(parser, shell=shell)).replace(
        "complete -o bashdefault -F", "complete -o bashdefault -o default -F"
    )


def _all_parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from _all_parsers(one)
