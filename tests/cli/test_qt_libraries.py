"""Qt's missing libraries are named before Qt aborts."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reader.system.qt_preflight import has_display, missing_libraries, packages, why_qt_cannot_start
from tests.cli.program import ROOT

linux = pytest.mark.skipif(sys.platform != "linux", reason="Qt's libraries come with it elsewhere")
PYSIDE = importlib.util.find_spec("PySide6")


@linux
@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":4711"}, False),
        ({"DISPLAY": ":4711", "WAYLAND_DISPLAY": "wayland-4711"}, False),
        ({"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"}, False),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
        ({"QT_QPA_PLATFORM": "vnc:size=800x600"}, True),
    ],
)
def test_a_display_is_one_that_answers(environment: dict[str, str], expected: bool) -> None:
    assert has_display(environment) is expected


@linux
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb to connect to")
def test_an_x_server_that_answers_is_a_display() -> None:
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert server.stdout is not None
            number = server.stdout.readline().decode().strip()
            assert has_display({"DISPLAY": f":{number}"})
        finally:
            server.terminate()


@pytest.mark.parametrize(
    ("library", "package"),
    [
        ("libEGL.so.1", "libegl1"),
        ("libGL.so.1", "libgl1"),
        ("libxcb-cursor.so.0", "libxcb-cursor0"),
        ("libxcb-icccm.so.4", "libxcb-icccm4"),
        ("libxkbcommon-x11.so.0", "libxkbcommon-x11-0"),
        ("libX11.so.6", "libx11-6"),
        ("libX11-xcb.so.1", "libx11-xcb1"),
        ("libdbus-1.so.3", "libdbus-1-3"),
        ("libfontconfig.so.1", "libfontconfig1"),
        ("libglib-2.0.so.0", "libglib2.0-0"),
        ("libgssapi_krb5.so.2", "libgssapi-krb5-2"),
        ("libz.so.1", "zlib1g"),
    ],
)
def test_a_library_is_in_the_package_that_debian_names_after_it(library: str, package: str) -> None:
    assert packages([library]) == [package]


@linux
@pytest.mark.skipif(PYSIDE is None, reason="no PySide6")
def test_what_a_plugin_lacks_is_listed(tmp_path: Path) -> None:
    assert PYSIDE is not None
    assert PYSIDE.submodule_search_locations
    plugins = Path(PYSIDE.submodule_search_locations[0], "Qt", "plugins", "platforms")
    broken = tmp_path / "libqminimal.so"
    shutil.copy(plugins / broken.name, broken)
    data = broken.read_bytes()
    assert b"libQt6Gui.so.6" in data
    broken.write_bytes(data.replace(b"libQt6Gui.so.6", b"libQt7Gui.so.7"))
    assert "libQt7Gui.so.7" in missing_libraries(broken)


@linux
@pytest.mark.skipif(PYSIDE is None, reason="no PySide6")
def test_a_platform_that_works_is_not_complained_about() -> None:
    assert why_qt_cannot_start({"QT_QPA_PLATFORM": "offscreen"}) == ""


@pytest.mark.skipif(PYSIDE is not None, reason="PySide6 is installed")
def test_without_pyside_the_sentence_says_so() -> None:
    assert "pip install PySide6-Essentials" in why_qt_cannot_start({})


def test_the_sentence_that_helps_is_the_last(tmp_path: Path) -> None:
    article = tmp_path / "a.txt"
    article.write_text("The ferry left at six.\n")
    program = (
        "import sys\nfrom reader import __main__\nfrom reader.system import qt_preflight\n"
        "qt_preflight.why_qt_cannot_start = lambda environment: 'Qt needs libraries.'\n"
        f"sys.exit(__main__.main([{str(article)!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert " in 1 article." in done.stdout
    assert done.stdout.splitlines()[-1] == "askance: Qt needs libraries."


TO_TEST_WITH = {"xvfb", "strace", "util-linux"}  # no person needs these


def test_the_readme_names_the_packages_that_a_clean_machine_lacks() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    installed = readme.partition("sudo apt-get install ")[2].partition("\n\n")[0]
    wanted = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    wanted = wanted.partition("for package in ")[2].partition("; do")[0]
    needed = set(wanted.replace("\\", "").split()) - TO_TEST_WITH
    assert set(installed.replace("\\", "").split()) == needed
