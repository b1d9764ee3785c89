"""An argument parser that answers errors with one sentence and a suggestion."""

from __future__ import annotations

import argparse
import difflib
from collections.abc import Sequence
from typing import Any, NoReturn

UNKNOWN = "unrecognized arguments: "


class Parser(argparse.ArgumentParser):
    """An argument parser that knows which option was probably meant."""

    def parse_args(  # type: ignore[override]  # the stub has overloads for namespaces
        self, args: Sequence[str] | None = None, namespace: Any = None
    ) -> argparse.Namespace:
        """Return the arguments; end the program with a sentence where they cannot be understood."""
        parsed, unknown = self.parse_known_args(args, namespace)
        if unknown:
            self.error(f"{UNKNOWN}{' '.join(unknown)}{self.hint(unknown)}")
        return parsed  # type: ignore[no-any-return]

    def error(self, message: str) -> NoReturn:
        """End the program with one sentence: a page of usage would roll it away."""
        self.exit(2, f"askance: {message} (`{self.prog} --help` says more)\n")

    def hint(self, unknown: Sequence[str]) -> str:
        """Return what may have been meant by words that are not understood."""
        for word in unknown:
            name = word.partition("=")[0]
            near = difflib.get_close_matches(name, self.options, n=1)
            if name.startswith("--") and near:
                return f"; did you mean {near[0]}?"
        return ""

    @property
    def of_options(self) -> list[argparse.Action]:
        """What stands behind the options, but for --help, which every parser has."""
        return [a for a in self._get_optional_actions() if a.dest != "help"]

    @property
    def options(self) -> list[str]:
        """The options that there are, by their long names."""
        return [name for name in self._option_string_actions if name.startswith("--")]
