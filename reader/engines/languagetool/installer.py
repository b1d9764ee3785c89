"""Downloads and installs LanguageTool, whole or not at all."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import time
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from reader.engines.languagetool.installation import (
    UNFINISHED,
    Installation,
    home,
    settle,
)
from reader.engines.languagetool.java import Java, find_java
from reader.errors import InstallFailed
from reader.system import paths
from reader.system.child_process import end_child, start_child

VERSION = "6.8"  # of pom.xml, and of the archive that language-tool-python knows the checksum of
_JARS = 130  # that Maven copies
_STALE = 3600.0  # seconds after which a work folder was left by an installation that was killed
_POLL = 0.2

_DOWNLOAD = f"""
from language_tool_python.download_lt import LocalLanguageTool
LocalLanguageTool.from_version_name("{VERSION}").download()
"""

Progress = Callable[[int, int, str], None]  # done, of how many, what


def install(
    *,
    archive: Path | None = None,
    progress: Progress = lambda _done, _total, _what: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Installation:
    """Install LanguageTool from `archive`, or else from where it can be had.

    That is Maven Central where Maven is on this machine, and what language-tool-python downloads
    otherwise. Raises `InstallFailed`; what an interrupted installation leaves is never taken for
    a LanguageTool, and Maven goes on where it was interrupted.
    """
    _tidy()
    with TemporaryDirectory(dir=home(), prefix=UNFINISHED, ignore_cleanup_errors=True) as name:
        work = Path(name)
        try:
            if archive is not None:
                return settle(_unpacked(archive, work, progress), source=archive.name)
            return _fetched(work, progress, cancelled)
        except OSError as error:
            raise InstallFailed(f"LanguageTool could not be put in place: {error}") from error


def _fetched(work: Path, progress: Progress, cancelled: Callable[[], bool]) -> Installation:
    search = find_java()
    if search.java is None:
        raise InstallFailed(search.why_not)
    reasons: list[str] = []
    for source, fetch in (("Maven Central", _from_maven), ("the download", _from_download)):
        try:
            return settle(fetch(work, search.java, progress, cancelled), source=source)
        except InstallFailed as failure:
            if cancelled():
                raise
            reasons.append(f"{source}: {failure}")
    raise InstallFailed(
        f"LanguageTool could not be fetched. {' '.join(reasons)} Where it can be had from "
        "elsewhere as a zip, use `askance languagetool install --from FILE.zip`."
    )


def _from_maven(work: Path, java: Java, progress: Progress, cancelled: Callable[[], bool]) -> Path:
    maven = shutil.which("mvn")
    if maven is None:
        raise InstallFailed("Maven (mvn) is not installed.")
    folder = work / "maven"
    pom = paths.resource("languagetool/pom.xml")
    _follow(
        [
            *(
                str(Path(maven).absolute()),
                "--batch-mode",
                "--file",
                str(pom),
                "dependency:copy-dependencies",
            ),
            *("-DincludeScope=runtime", f"-DoutputDirectory={folder}"),
        ],
        env={**os.environ, "JAVA_HOME": str(java.home)},
        count=_jars_named,
        report=lambda done: progress(min(done, _JARS), _JARS, "files"),
        cancelled=cancelled,
    )
    return folder


def _from_download(
    work: Path, java: Java, progress: Progress, cancelled: Callable[[], bool]
) -> Path:
    # In a process of its own: it can be cancelled there, and it ends the process where it
    # does not understand what `java -version` says.
    _follow(
        [sys.executable, "-P", "-c", _DOWNLOAD],
        env={
            **{name: value for name, value in os.environ.items() if name != "LTP_JAR_DIR_PATH"},
            "LTP_PATH": str(work),
            "PATH": f"{java.path.parent}{os.pathsep}{os.environ.get('PATH', '')}",
        },
        count=_per_cent,
        report=lambda done: progress(done, 100, "%"),
        cancelled=cancelled,
    )
    return work / f"LanguageTool-{VERSION}"


def _follow(
    command: Sequence[str],
    *,
    env: Mapping[str, str],
    count: Callable[[str], int],
    report: Callable[[int], None],
    cancelled: Callable[[], bool],
) -> None:
    """Run a command to its end, reporting what `count` reads out of its log."""
    log = paths.log_folder() / "languagetool-install.log"
    process = start_child(command, log=log, env=env)
    try:
        while _runs(process):
            if cancelled():
                raise InstallFailed("The installation was cancelled.")
            report(count(_text(log)))
    finally:
        end_child(process)
    report(count(_text(log)))
    if process.returncode:
        raise InstallFailed(f"{_complaint(_text(log))} (More in {log}.)")


def _runs(process: subprocess.Popen[bytes]) -> bool:
    try:
        process.wait(_POLL)
    except subprocess.TimeoutExpired:
        return True
    return False


def _text(log: Path) -> str:
    return log.read_text(encoding="utf-8", errors="replace")


def _jars_named(log: str) -> int:
    """Count the jars that Maven has fetched or, where it had them, copied."""
    return len(set(re.findall(r"(?:Downloaded from .*/|Copying )([^/\s]+\.jar)", log)))


def _per_cent(log: str) -> int:
    return max(map(int, re.findall(r"(\d+)%\|", log)), default=0)


def _complaint(log: str) -> str:
    """Pick the line that says what went wrong: Maven's first error, an exception's last line."""
    lines = [line.strip() for line in log.splitlines() if line.strip()]
    errors = [line.removeprefix("[ERROR]").strip() for line in lines if line.startswith("[ERROR]")]
    complaint = (errors or lines[-1:] or ["It ended without a word"])[0]
    return complaint[:400].rstrip(".") + "."


def _unpacked(archive: Path, work: Path, progress: Progress) -> Path:
    """Unpack an archive of the official layout, or of a folder of jars."""
    # Imported here: it brings `requests` with it, which nobody needs who only asks what is there.
    from language_tool_python.exceptions import PathError
    from language_tool_python.safe_zip import SafeZipExtractor

    folder = work / "unpacked"
    folder.mkdir()
    try:
        with zipfile.ZipFile(archive) as packed:
            total = len(packed.namelist())
            progress(0, total, "files")
            SafeZipExtractor().extractall(packed, folder)  # refuses paths that lead out, and bombs
    except FileNotFoundError as error:
        raise InstallFailed(f"There is no file {archive}.") from error
    except PathError as error:
        raise InstallFailed(f"{archive.name} is not safe to unpack: {error}") from error
    except (OSError, RuntimeError, zipfile.BadZipFile, zlib.error) as error:
        raise InstallFailed(f"{archive.name} cannot be unpacked: {error}.") from error
    progress(total, total, "files")
    server = next(folder.rglob("languagetool-server*.jar"), None)
    if server is None:
        raise InstallFailed(f"There is no languagetool-server.jar in {archive.name}.")
    return server.parent


def _tidy() -> None:
    """Remove the work folders of installations that were killed."""
    for folder in home().glob(f"{UNFINISHED}*"):
        if time.time() - folder.stat().st_mtime > _STALE:
            shutil.rmtree(folder, ignore_errors=True)
