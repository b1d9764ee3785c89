"""Selects the grammar engine for a check."""

from __future__ import annotations

from reader.engines.grammar_engine import GrammarEngine
from reader.errors import EngineUnavailable

# The engines are imported where they are taken: what stands behind LanguageTool (an HTTP client
# among it) would make every start of the program slower.


def choose(grammar: str) -> GrammarEngine | None:
    """Return the engine that a setting names; nothing is started yet.

    "auto" takes LanguageTool where it is installed and Java works, else the embedded engine.
    "embedded", "languagetool" and the URL of a server insist on one. "off" is None. Raises
    `EngineUnavailable` with a sentence that says what to do.
    """
    if grammar == "off":
        return None
    if grammar == "auto":
        return _best()
    if grammar == "embedded":
        return _embedded()
    if grammar == "languagetool":
        return _languagetool()
    if grammar.startswith(("http://", "https://")):
        from reader.engines.languagetool.languagetool_engine import (
            RemoteLanguageTool,
        )

        return RemoteLanguageTool(grammar)
    raise EngineUnavailable(
        f"“{grammar}” is no grammar engine: use auto, embedded, languagetool, off "
        "or the URL of a LanguageTool server (http://…)."
    )


def _best() -> GrammarEngine:
    from reader.engines.languagetool.installation import installed

    no_java = ""
    if installed() is not None:
        try:
            return _languagetool()
        except EngineUnavailable as error:
            no_java = f" {error}"
    try:
        return _embedded()
    except EngineUnavailable as error:
        raise EngineUnavailable(
            f"{error}{no_java or ' Run `askance languagetool install` to check grammar.'}"
        ) from None


def _languagetool() -> GrammarEngine:
    from reader.engines.languagetool.languagetool_engine import local_engine

    return local_engine()


def _embedded() -> GrammarEngine:
    from reader.engines.lingotweaker.lingotweaker_engine import (
        LingoTweakerEngine,
        why_unavailable,
    )

    if why := why_unavailable():
        raise EngineUnavailable(why)
    return LingoTweakerEngine()
