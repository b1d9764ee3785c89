from __future__ import annotations

import pytest


@pytest.fixture(scope="session", autouse=True)
def program_is_loaded(loaded_program_there: None) -> None:
    """Most tests here run it."""
