"""Askance: marks unreliable passages in articles. Importing it switches telemetry off first.

>>> from reader import Checker, Settings
>>> with Checker(Settings(grammar="off")) as checker:
...     result = checker.result("ferry.txt")
>>> for finding in result.findings:
...     print(finding.span.of(result.article.text), "|", finding.message)
Monday 3 May 2023 | 3 May 2023 is a Wednesday, not a Monday.
>>> result.unchecked
()

What it names is loaded when it is asked for, so that importing it costs nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from reader.system import telemetry

if TYPE_CHECKING:
    from reader.checking.check_control import CheckControl
    from reader.checking.check_result import CheckResult
    from reader.checking.checker import Checker
    from reader.errors import AskanceError, UnreadableFile
    from reader.model.article import Article
    from reader.model.finding import Finding, Unchecked
    from reader.model.span import Span
    from reader.settings import Settings

__all__ = [
    "Article",
    "AskanceError",
    "CheckControl",
    "CheckResult",
    "Checker",
    "Finding",
    "Settings",
    "Span",
    "Unchecked",
    "UnreadableFile",
]
_MODULES = {
    "Article": "reader.model.article",
    "AskanceError": "reader.errors",
    "CheckControl": "reader.checking.check_control",
    "CheckResult": "reader.checking.check_result",
    "Checker": "reader.checking.checker",
    "Finding": "reader.model.finding",
    "Settings": "reader.settings",
    "Span": "reader.model.span",
    "Unchecked": "reader.model.finding",
    "UnreadableFile": "reader.errors",
}

telemetry.turn_off()


def __getattr__(name: str) -> object:
    """Load a name of the public interface when it is first asked for."""
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = globals()[name] = getattr(import_module(_MODULES[name]), name)
    return value
