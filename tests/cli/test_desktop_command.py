from __future__ import annotations

import configparser
import shutil
import struct
import subprocess
import sys
import tomllib
from pathlib import Path
from xml.etree import ElementTree

import pytest

from reader.__main__ import main
from reader.cli.desktop_files import EARLIER, ENTRY, ID, desktop_files, user_folder
from reader.system.paths import resource

METAINFO = f"desktop/{ID}.metainfo.xml"
pytestmark = pytest.mark.skipif(
    sys.platform in ("win32", "darwin"), reason="this desktop has a menu of another kind"
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    return tmp_path / "share"


def entry_of(text: str) -> configparser.ConfigParser:
    parser = configparser.ConfigParser(interpolation=None, strict=True, delimiters=["="])
    parser.optionxform = str  # type: ignore[assignment,method-assign]  # keys have capitals
    parser.read_string(text)
    return parser


def test_installing_and_removing_leave_nothing_behind(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other = folder / "applications" / "other.desktop"
    other.parent.mkdir(parents=True)
    other.write_text("[Desktop Entry]\nName=Other\n", encoding="utf-8")
    for words, status, told in (
        ("status", 3, "Askance is not in the menu (askance desktop install)."),
        (
            "install",
            0,
            f"Askance is in the menu ({folder}/applications/org.askance.askance.desktop).",
        ),
        (
            "status",
            0,
            f"Askance is in the menu ({folder}/applications/org.askance.askance.desktop).",
        ),
        (
            "install",
            0,
            f"Askance is in the menu ({folder}/applications/org.askance.askance.desktop).",
        ),
        ("remove", 0, "Askance is out of the menu."),
        ("remove", 0, "Askance was not in the menu."),
    ):
        assert main(["desktop", words]) == status
        assert capsys.readouterr().out == told + "\n"
    left = [path.name for path in folder.rglob("*") if path.is_file()]
    assert [name for name in left if "askance" in name] == []
    assert other.exists()


@pytest.mark.parametrize(("word", "left"), [("install", [f"{ID}.desktop"]), ("remove", [])])
def test_the_entry_of_an_earlier_version_goes(folder: Path, word: str, left: list[str]) -> None:
    (folder / EARLIER).parent.mkdir(parents=True)
    (folder / EARLIER).write_text("[Desktop Entry]\n", encoding="utf-8")
    assert main(["desktop", word]) == 0
    assert [path.name for path in (folder / EARLIER).parent.glob("*.desktop")] == left


def test_an_entry_of_another_version_is_said_to_be_one(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["desktop", "install"])
    entry = folder / "applications" / "org.askance.askance.desktop"
    entry.write_text(entry.read_text("utf-8").replace("%F", "%f"), encoding="utf-8")
    capsys.readouterr()
    assert main(["desktop", "status"]) == 3
    assert "starts another program" in capsys.readouterr().out


def test_what_cannot_be_written_is_one_sentence(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.write_text("a file where the folder should be", encoding="utf-8")
    assert main(["desktop", "install"]) == 3
    assert "could not be changed" in capsys.readouterr().err


def test_a_relative_folder_is_not_believed() -> None:
    assert user_folder({"XDG_DATA_HOME": "share"}) == Path.home() / ".local/share"


@pytest.mark.parametrize(
    ("command", "line"),
    [
        (["askance"], "Exec=askance %F"),
        (["/opt/my programs/askance"], 'Exec="/opt/my programs/askance" %F'),
        (["/opt/100%/a"], "Exec=/opt/100%%/a %F"),
        (["/o/$x"], r'Exec="/o/\\$x" %F'),
        (["/usr/bin/python3", "-m", "reader"], "Exec=/usr/bin/python3 -m reader %F"),
    ],
)
def test_the_entry_starts_this_very_program(tmp_path: Path, command: list[str], line: str) -> None:
    text = next(desktop_files(tmp_path, command)).content.decode()
    assert line in text.splitlines()
    assert line.replace("%F", "--new-window %F") in text.splitlines()
    assert "TryExec" not in text


def test_the_entry_is_as_the_specification_wants_it(tmp_path: Path) -> None:
    parser = entry_of(resource(ENTRY).read_text(encoding="utf-8"))
    entry = parser["Desktop Entry"]
    assert entry["Type"] == "Application"
    assert {"Name", "Comment", "Icon", "Exec", "Categories", "MimeType"} <= set(entry)
    for key in ("Categories", "Keywords", "MimeType", "Actions"):
        assert entry[key].endswith(";"), key
        values = entry[key].rstrip(";").split(";")
        assert len(values) == len(set(values)), key
    for action in entry["Actions"].rstrip(";").split(";"):
        assert {"Name", "Exec"} <= set(parser[f"Desktop Action {action}"])
    validate = shutil.which("desktop-file-validate")
    if validate is not None:
        for number, command in enumerate((["askance"], ["/a b/askance"])):
            path = tmp_path / f"{number}.desktop"
            path.write_bytes(next(desktop_files(tmp_path, command)).content)
            done = subprocess.run([validate, path], capture_output=True, text=True, check=False)
            assert (done.returncode, done.stdout) == (0, "")


def test_the_description_for_software_centres_belongs_to_the_entry() -> None:
    root = ElementTree.fromstring(resource(METAINFO).read_text(encoding="utf-8"))
    entry = entry_of(resource(ENTRY).read_text(encoding="utf-8"))["Desktop Entry"]
    assert root.get("type") == "desktop-application"
    release = root.find("releases/release")
    assert release is not None
    assert (
        root.findtext("id") == ID == Path(ENTRY).stem == Path(METAINFO).name.split(".metainfo")[0]
    )
    assert release.get("version") == project()["version"]
    assert root.findtext("launchable") == Path(ENTRY).name
    assert root.findtext("name") == entry["Name"]
    assert root.findtext("icon") == entry["Icon"]
    listed = [category.text for category in root.findall("categories/category")]
    assert listed == entry["Categories"].rstrip(";").split(";")
    assert not root.findtext("summary", ".").endswith(".")
    if tool := shutil.which("appstreamcli"):
        path = str(resource(METAINFO))
        done = subprocess.run(
            [tool, "validate", "--no-net", path], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stdout


def project() -> dict[str, str]:
    """Return what the project says of itself."""
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["project"])


def test_every_icon_has_the_size_that_its_folder_says() -> None:
    icons = sorted(resource("icons/hicolor").glob("*/apps/askance.png"))
    sizes = set()
    for icon in icons:
        width, height = struct.unpack(">II", icon.read_bytes()[16:24])
        assert icon.parts[-3] == f"{width}x{height}"
        sizes.add(width)
    assert {16, 24, 32, 48, 64, 128, 256, 512} <= sizes
