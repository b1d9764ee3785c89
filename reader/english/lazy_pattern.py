"""Regular expressions that are compiled when they are first used.

Compiling the patterns of all detectors takes longer than everything else that the program loads;
a check that finds its answer in the cache needs none of them.
"""

from __future__ import annotations

import re
from typing import Any, cast

_METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "subn")


def lazy_pattern(source: str, flags: int = 0) -> re.Pattern[str]:
    """Return what can be used as `re.compile(source, flags)` is, by its methods and attributes.

    A source that is no regular expression raises `re.error` at the first use only.
    """
    return cast("re.Pattern[str]", _LazyPattern(source, flags))


class _LazyPattern:
    def __init__(self, source: str, flags: int) -> None:
        self._source = source
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):  # copying and pickling ask for what a pattern may not have
            raise AttributeError(name)
        compiled = re.compile(self._source, self._flags)
        for method in _METHODS:  # later calls go straight to the compiled one
            self.__dict__[method] = getattr(compiled, method)
        return getattr(compiled, name)
