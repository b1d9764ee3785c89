"""The table of subcommands, such as `askance check` and `askance review`."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import Protocol, cast

from reader.cli.parser import Parser


class CommandModule(Protocol):
    """What the module of a command offers."""

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Add what the command takes, and its description."""

    def run(self, arguments: argparse.Namespace) -> int:
        """Do it and return the exit status."""


@dataclass(frozen=True, slots=True)
class Subcommand:
    """A word, where it is carried out, and what it does in half a line.

    The module is imported when its word is said, so that `askance --help` is there at once.
    """

    word: str
    module: str
    summary: str

    def run(self, argv: Sequence[str]) -> int:
        """Carry the command out with the arguments after its word."""
        parser = Parser(prog=f"askance {self.word}")
        return self.fill(parser).run(parser.parse_args(argv))

    def fill(self, parser: argparse.ArgumentParser) -> CommandModule:
        """Add to a parser what the command takes; return the module that carries it out."""
        module = cast("CommandModule", import_module(self.module))
        module.add_arguments(parser)
        return module


COMMANDS = (
    Subcommand("check", "reader.cli.check_command", "check articles and print what is found"),
    Subcommand(
        "compare", "reader.cli.compare_command", "compare an article with what it was made from"
    ),
    Subcommand("desktop", "reader.cli.desktop_command", "put Askance into the desktop's menu"),
    Subcommand(
        "detectors", "reader.cli.detectors_command", "list what is looked for, and explain it"
    ),
    Subcommand("doctor", "reader.cli.doctor_command", "say what is not ready, and what mends it"),
    Subcommand(
        "languagetool",
        "reader.cli.languagetool_command",
        "install LanguageTool, or say how it stands",
    ),
    Subcommand("phrases", "reader.cli.phrases_command", "keep lists of phrases to be found"),
    Subcommand("review", "reader.cli.review_command", "hand reviews on as files, and merge them"),
)


def command(word: str) -> Subcommand | None:
    """Return the command that `word` names."""
    return next((c for c in COMMANDS if c.word == word), None)
