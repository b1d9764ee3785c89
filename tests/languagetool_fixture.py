"""The real LanguageTool for the tests that need it: installed once, kept between runs."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import platformdirs
import psutil
import pytest

from reader.engines.languagetool.installation import Installation, installed
from reader.engines.languagetool.installer import install
from reader.engines.languagetool.java import find_java
from reader.engines.languagetool.languagetool_engine import LanguageToolEngine
from reader.errors import InstallFailed
from reader.system import paths


@pytest.fixture(scope="session")
def languagetool() -> Installation:
    """A LanguageTool, which the first run installs as a person would (`languagetool install`).

    It is kept in $ASKANCE_TEST_LANGUAGETOOL or the user's cache. Where it cannot be had the test
    is skipped and says why; under CI=true it fails.
    """
    try:
        return installed_for_tests()
    except InstallFailed as failure:
        if os.environ.get("CI") == "true":
            pytest.fail(f"CI tests against the real LanguageTool. {failure}", pytrace=False)
        pytest.skip(str(failure))


def installed_for_tests() -> Installation:
    """Return the tests' LanguageTool; raises `InstallFailed` where there is none to be had."""
    kept = os.environ.get("ASKANCE_TEST_LANGUAGETOOL") or platformdirs.user_cache_dir(
        "askance-tests", False
    )
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("ASKANCE_DATA", kept)
        environment.setenv("ASKANCE_LOG", kept)
        return installed() or install()


def java_processes(parent: int | None = None) -> list[psutil.Process]:
    """Return the Java processes that a program, this one unless said otherwise, has started."""
    children = psutil.Process(parent).children(recursive=True)
    return [child for child in children if child.name() in ("java", "java.exe")]


def server_address() -> str:
    """Return where the one LanguageTool server of this program listens."""
    (java,) = java_processes()
    command = java.cmdline()
    return f"http://127.0.0.1:{command[command.index('--port') + 1]}"


@pytest.fixture
def languagetool_in_use(languagetool: Installation, private_folders: None) -> Path:
    """Make the LanguageTool one that this test's programs find; return the data folder."""
    data = paths.data_folder()
    (data / "languagetool").mkdir()
    (data / "languagetool" / languagetool.version).symlink_to(languagetool.folder)
    return data


@pytest.fixture(scope="session")
def languagetool_engine(
    languagetool: Installation, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[LanguageToolEngine]:
    """A LanguageTool that runs, for all tests that do not end it."""
    java = find_java().java
    assert java is not None  # or there would be no installation
    engine = LanguageToolEngine(languagetool, java)
    with pytest.MonkeyPatch.context() as environment:
        environment.setenv("ASKANCE_LOG", str(tmp_path_factory.mktemp("log")))
        engine.check("Started before the tests count what they leave behind.", "en-US")
    yield engine
    engine.close()
