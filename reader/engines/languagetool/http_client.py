"""Asks a LanguageTool server over HTTP, with language-tool-python."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from urllib.parse import urlsplit

import requests
from language_tool_python import LanguageTool
from language_tool_python.exceptions import LanguageToolError
from language_tool_python.match import Match

from reader.engines.chunking import Chunk, pieces
from reader.engines.grammar_engine import GrammarMatch
from reader.engines.lingotweaker.lingotweaker_process import ENABLED_RULES
from reader.errors import EngineUnavailable, PartNotChecked

PATIENCE = 25.0  # seconds for an answer, tried twice: our own server gives up after 20, and says so
GREETING_PATIENCE = 3.0  # seconds for what a server answers without thinking

# The server counts UTF-16 units. language-tool-python corrects that in part, by way of a class
# attribute that threads overwrite. A text without a character of two units leaves it nothing to
# correct. In 126 sentences with emoji, flags and mathematical letters these stand-ins changed no
# match, save that no space was missed before a letter that was a capital.
_TWO_UNITS = re.compile(r"[\U00010000-\U0010ffff]")
_LETTER, _SYMBOL = "\u16df", "\ufffc"

_NO_PROXY = {"http": "", "https": "", "all": ""}


class NoAnswer(Exception):
    """Nobody answers at an address, or nobody who speaks like LanguageTool."""


class TookTooLong(PartNotChecked):
    """A server that let the time for an answer pass."""


class _Tool(LanguageTool):
    def __init__(
        self, language: str, *, url: str, proxies: dict[str, str] | None, patience: float
    ) -> None:
        self._TIMEOUT = patience  # type: ignore[assignment]  # 300 otherwise, and no argument for it
        super().__init__(language, remote_server=url, proxies=proxies)
        self.enabled_rules = set(ENABLED_RULES)


class Client:
    """Checks texts on the server at `url` ("http://127.0.0.1:8081"). Safe to use from threads."""

    def __init__(self, url: str, *, patience: float = PATIENCE) -> None:
        self.url = url.rstrip("/").removesuffix("/check").removesuffix("/v2")
        # A proxy would look for a server of this machine on its own.
        self._proxies = _NO_PROXY if _is_this_machine(self.url) else None
        self._patience = patience
        self._tools: dict[str, LanguageTool] = {}
        self._lock = Lock()

    def is_well(self) -> bool:
        """Say whether the server answers its health check."""
        try:
            return self._get("healthcheck").ok
        except requests.RequestException:
            return False

    def greet(self) -> str:
        """Return the server's version, or nothing where it does not tell. Raises `NoAnswer`."""
        try:
            answer = self._get("info")
        except requests.RequestException as error:
            raise NoAnswer(f"Cannot reach the LanguageTool server at {self.url}.") from error
        self.tool("en-US")
        try:
            return str(answer.json()["software"]["version"])
        except (ValueError, LookupError, TypeError):  # an old one: it has no such page
            return ""

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        """Return the matches in `text`, in order.

        Raises `NoAnswer`, and `PartNotChecked` where the server gave this text up.
        """
        tool = self.tool(language)
        found: list[GrammarMatch] = []
        for piece in pieces(text):
            if piece.text.strip():
                with self._failures_reported():
                    matches = tool.check(_TWO_UNITS.sub(_stand_in, piece.text))
                    found += filter(None, (_grammar_match(match, piece) for match in matches))
        return sorted(found, key=lambda match: match.span)

    def tool(self, language: str) -> LanguageTool:
        """Return what asks for this language; the first call finds out whether the server is one.

        Raises `NoAnswer`, and `EngineUnavailable` for a language that the server does not know.
        """
        with self._lock:
            if language not in self._tools:
                try:
                    with self._failures_reported():
                        self._tools[language] = _Tool(
                            language,
                            url=self.url + "/",
                            proxies=self._proxies,
                            patience=self._patience,
                        )
                except PartNotChecked as error:
                    raise self._no_languagetool() from error
                except ValueError as error:
                    raise EngineUnavailable(
                        f"The LanguageTool at {self.url} does not check the language {language}."
                    ) from error
            return self._tools[language]

    @contextmanager
    def _failures_reported(self) -> Iterator[None]:
        """Tell apart what language-tool-python reports with one exception, or lets through."""
        try:
            yield
        except LanguageToolError as error:
            cause = error.__cause__
            if isinstance(cause, requests.Timeout):
                raise TookTooLong("LanguageTool took too long over this part.") from error
            if isinstance(cause, OSError) and not isinstance(cause, ValueError):
                raise NoAnswer(f"Cannot reach the LanguageTool server at {self.url}.") from error
            said = " ".join(str(error).split()).removeprefix("Error: ")[:200]
            raise PartNotChecked(f"LanguageTool refused this part: {said or '—'}") from error
        except (LookupError, TypeError, AttributeError, UnicodeDecodeError) as error:
            raise self._no_languagetool() from error

    def _no_languagetool(self) -> NoAnswer:
        return NoAnswer(f"What answers at {self.url} is not a LanguageTool server.")

    def _get(self, what: str) -> requests.Response:
        return requests.get(
            f"{self.url}/v2/{what}", timeout=GREETING_PATIENCE, proxies=self._proxies
        )


def _grammar_match(match: Match, piece: Chunk) -> GrammarMatch | None:
    span = piece.place(match.offset, match.offset + match.error_length)
    if span is None:
        return None
    return GrammarMatch(
        span=span,
        rule=match.rule_id,
        category=match.category,
        issue=match.rule_issue_type,
        message=match.message,
        # Not what would put a stand-in into somebody's text.
        suggestions=tuple(s for s in match.replacements if _LETTER not in s and _SYMBOL not in s),
    )


def _stand_in(match: re.Match[str]) -> str:
    return _LETTER if match.group().isalpha() else _SYMBOL


def _is_this_machine(url: str) -> bool:
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
