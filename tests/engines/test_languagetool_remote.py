from __future__ import annotations

from collections.abc import Callable

import pytest

from reader.engines.languagetool.languagetool_engine import (
    LanguageToolEngine,
    RemoteLanguageTool,
)
from reader.errors import EngineUnavailable, PartNotChecked
from tests.engines.conftest import Answers, passages
from tests.languagetool_fixture import server_address

LANGUAGES = b'[{"name": "English (US)", "code": "en", "longCode": "en-US"}]'


@pytest.mark.languagetool
def test_a_server_that_somebody_else_runs_is_used_at_its_address(
    languagetool_engine: LanguageToolEngine,
) -> None:
    url = server_address()
    for address in (url, f"{url}/", f"{url}/v2", f"{url}/v2/check"):
        engine = RemoteLanguageTool(address)
        assert engine.label == f"{languagetool_engine.label} at {url}"
        assert passages(engine, "She owns a umbrella.") == [("a", "EN_A_VS_AN")]
    engine.close()
    with pytest.raises(EngineUnavailable, match="closed"):
        engine.check("She owns a umbrella.", "en-US")
    assert passages(languagetool_engine, "She owns a umbrella.") == [("a", "EN_A_VS_AN")]


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"<html>It works!</html>", 200),
        (b"\xff\xfe\x00", 200),
        (b"", 404),
        (b'{"a": 1}', 200),
        (b"[1]", 200),
        (b"null", 200),
    ],
)
def test_an_address_of_something_else_is_refused(
    answers: Callable[..., Answers], body: bytes, status: int
) -> None:
    with pytest.raises(EngineUnavailable, match="is not a LanguageTool server"):
        RemoteLanguageTool(answers(body, status=status).url)


def test_a_server_that_answers_checks_with_something_else_is_refused(
    answers: Callable[..., Answers],
) -> None:
    engine = RemoteLanguageTool(answers(LANGUAGES).url)
    assert engine.label.startswith("LanguageTool at http://")
    with pytest.raises(EngineUnavailable, match="is not a LanguageTool server"):
        engine.check("She owns a umbrella.", "en-US")


def test_an_address_where_nobody_listens_is_said(answers: Callable[..., Answers]) -> None:
    server = answers(LANGUAGES)
    engine = RemoteLanguageTool(server.url)
    server.stop()
    with pytest.raises(EngineUnavailable, match=f"Cannot reach .+ at {server.url}"):
        engine.check("She owns a umbrella.", "en-US")
    with pytest.raises(EngineUnavailable, match=f"Cannot reach .+ at {server.url}"):
        RemoteLanguageTool(server.url)


def test_what_is_no_address_is_said() -> None:
    with pytest.raises(EngineUnavailable, match="not the address"):
        RemoteLanguageTool("localhost:8081")


def test_a_text_that_the_server_gives_up_is_one_part_not_checked(
    answers: Callable[..., Answers],
) -> None:
    gave_up = b"Error: Checking took longer than 20.0 seconds, which is this server's limit."
    engine = RemoteLanguageTool(answers(LANGUAGES, to_post=(500, gave_up)).url)
    with pytest.raises(PartNotChecked, match="Checking took longer than 20"):
        engine.check("She owns a umbrella.", "en-US")
