"""The installed LanguageTool: where it is, and whether it is complete."""

from __future__ import annotations

import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.errors import InstallFailed
from reader.system import paths
from reader.system.atomic_file import write_whole

UNFINISHED = "installing-"  # begins the name of a folder that an installation still works in
_CONTENTS = "contents.json"  # written last: a folder without it is not an installation
_SERVER = "languagetool-server"
# The language guesser of the server looks up the last three: without them it does not start.
_MODULES = ("language-en", "english-pos-dict", "language-es", "language-ca", "language-pt")


@dataclass(frozen=True, slots=True)
class Installation:
    """A LanguageTool that was installed; `damage` says what happened to it since."""

    version: str
    folder: Path
    source: str  # "Maven Central", "LanguageTool-6.8.zip", …
    damage: str = ""

    @property
    def class_path(self) -> str:
        """What `java -cp` wants."""
        if (self.folder / "libs").is_dir():  # as languagetool.org packs it: the jar names the rest
            return str(self.folder / f"{_SERVER}.jar")
        return str(self.folder / "*")


def installed() -> Installation | None:
    """Return the newest LanguageTool that is whole."""
    return next((found for found in installations() if not found.damage), None)


def installations() -> list[Installation]:
    """Return what was installed, the newest version first, the damaged as well."""
    try:
        folders = [folder for folder in home().iterdir() if folder.is_dir()]
    except OSError:  # where there is no folder to be had, there is nothing in it
        return []
    found = map(_examined, folders)
    return sorted(filter(None, found), key=lambda i: _as_numbers(i.version), reverse=True)


def uninstall() -> None:
    """Remove every LanguageTool that was installed, and what broken installations left."""
    shutil.rmtree(home())


def home() -> Path:
    """Return the folder that holds the installations, a folder each."""
    folder = paths.data_folder().absolute() / "languagetool"  # Java is started elsewhere
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def settle(folder: Path, *, source: str) -> Installation:
    """Make a folder of jars an installation, if it can be one, in place of an older one."""
    jars = {jar.name: jar for jar in _jars(folder)}
    names = {_without_version(name) for name in jars}
    needed = [_SERVER, "languagetool-core"]
    if not (folder / "org" / "languagetool" / "rules" / "en").is_dir():  # not unpacked, so jars
        needed += _MODULES
    if missing := [name for name in needed if name not in names]:
        raise InstallFailed(
            f"What {source} holds is not a whole LanguageTool for English: "
            f"{', '.join(missing)} missing."
        )
    version = _version(next(jar for name, jar in jars.items() if "languagetool-core" in name))
    contents = {
        "version": version,
        "source": source,
        "jars": {str(jar.relative_to(folder)): jar.stat().st_size for jar in jars.values()},
    }
    write_whole(folder / _CONTENTS, json.dumps(contents, indent=1))
    target = home() / version
    if target.exists():
        target.rename(folder.with_name(folder.name + "-replaced"))  # goes with the work folder
    folder.rename(target)
    return Installation(version, target, source)


def _examined(folder: Path) -> Installation | None:
    try:
        contents = json.loads((folder / _CONTENTS).read_text(encoding="utf-8"))
        version, source, jars = contents["version"], contents["source"], contents["jars"]
    except (OSError, ValueError, LookupError, TypeError):
        return None
    sizes = {str(jar.relative_to(folder)): jar.stat().st_size for jar in _jars(folder)}
    lost = [name for name, size in jars.items() if sizes.get(name) != size]
    damage = f"{len(lost)} of its {len(jars)} files are missing or cut short" if lost else ""
    return Installation(version, folder, source, damage)


def _jars(folder: Path) -> Iterator[Path]:
    yield from folder.glob("*.jar")
    yield from folder.glob("libs/*.jar")


def _without_version(jar: str) -> str:
    return re.sub(r"(-\d.*)?\.jar$", "", jar)


def _version(core: Path) -> str:
    """Read the version out of languagetool-core.jar, whatever the file is called."""
    try:
        with zipfile.ZipFile(core) as jar:
            properties = jar.read(
                "META-INF/maven/org.languagetool/languagetool-core/pom.properties"
            )
    except (OSError, KeyError, zipfile.BadZipFile) as error:
        raise InstallFailed(f"{core.name} is damaged or not LanguageTool's: {error}") from error
    match = re.search(rb"^version=([\w.-]+)\s*$", properties, re.MULTILINE)
    if not match:
        raise InstallFailed(f"{core.name} does not say which version of LanguageTool it is.")
    return match[1].decode()


def _as_numbers(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]
