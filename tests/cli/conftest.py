from __future__ import annotations

import pytest

from tests.cli import loaded_program


@pytest.fixture(scope="session", autouse=True)
def loaded() -> None:
    loaded_program.start()
