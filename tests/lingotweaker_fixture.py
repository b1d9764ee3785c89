"""The embedded engine for the tests that need it: one worker for all of them."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.engines.lingotweaker.lingotweaker_engine import (
    LingoTweakerEngine,
    why_unavailable,
)


@pytest.fixture(scope="session")
def lingotweaker(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LingoTweakerEngine]:
    """A running LingoTweaker; where there is none for this platform the test is skipped."""
    if why_unavailable():
        pytest.skip(why_unavailable())
    engine = LingoTweakerEngine()
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("ASKANCE_LOG", str(tmp_path_factory.mktemp("log")))
        engine.check("Started before the tests count what they leave behind.", "en-US")
    yield engine
    engine.close()
