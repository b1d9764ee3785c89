"""Checks whether Qt can open a window, before it tries: it would abort the program."""

from __future__ import annotations

import ctypes
import importlib.util
import re
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

_NOT_FOUND = re.compile(r"(\S+) => not found")
_SONAME = re.compile(r"(?P<name>.+)\.so(?:\.(?P<version>\d+))?.*")
_ODD_PACKAGES = {"libglib-2.0.so.0": "libglib2.0-0", "libz.so.1": "zlib1g"}


def has_display(environment: Mapping[str, str]) -> bool:
    """Say whether there is a screen to open a window on, or a stand-in that was asked for.

    A display that is named but does not answer (left over from a session that ended, or another
    person's) is none: Qt would abort.
    """
    if not sys.platform.startswith("linux"):
        return True
    return any(_answers(platform, environment) for platform in _platforms(environment))


def why_qt_cannot_start(environment: Mapping[str, str]) -> str:
    """Return the sentence that says what Qt lacks and how to get it, or nothing."""
    package = importlib.util.find_spec("PySide6")
    if package is None or not package.submodule_search_locations:
        return "The window needs PySide6, which is not installed: `pip install PySide6-Essentials`."
    folder = Path(package.submodule_search_locations[0])
    if not sys.platform.startswith("linux"):
        return ""
    plugins = [folder / f"Qt/plugins/platforms/libq{name}.so" for name in _platforms(environment)]
    plugins = [plugin for plugin in plugins if plugin.exists()]
    if not plugins or any(_loads(plugin) for plugin in plugins):
        return ""  # a platform that is not Qt's own is for Qt to judge
    missing = missing_libraries(plugins[-1])
    if not missing:
        return f"Qt cannot load {plugins[-1].name}; install PySide6-Essentials again."
    return (
        f"Qt needs system libraries that are missing ({', '.join(missing)}): "
        f"`sudo apt-get install {' '.join(packages(missing))}`."
    )


def missing_libraries(shared_object: Path) -> list[str]:
    """Return the names of the libraries that the loader does not find, all at once."""
    try:
        run = subprocess.run(["ldd", shared_object], capture_output=True, text=True, check=False)
    except OSError:  # no ldd: the loader's own complaint names the first
        run = None
    listed = _NOT_FOUND.findall(run.stdout) if run else []
    if not listed:
        listed = re.findall(r"^(\S+\.so[.\d]*):", _complaint(shared_object))
    return sorted(set(listed))


def packages(libraries: Iterable[str]) -> list[str]:
    """Return the Debian packages of some libraries, whose names follow from theirs.

    A package is called as its library in lower case, with the version; a hyphen keeps two digits
    apart (libxcb-cursor.so.0: libxcb-cursor0; libX11.so.6: libx11-6).
    """
    return sorted({_ODD_PACKAGES.get(name) or _package(name) for name in libraries})


def _package(library: str) -> str:
    match = _SONAME.fullmatch(library)
    if match is None:
        return library
    name = match["name"].lower().replace("_", "-")
    return name + ("-" if name[-1].isdigit() else "") + (match["version"] or "")


def _platforms(environment: Mapping[str, str]) -> list[str]:
    """Return the platform plugins that Qt will try, in its order."""
    wanted = environment.get("QT_QPA_PLATFORM", "")
    if wanted:
        return [platform.partition(":")[0] for platform in wanted.split(";")]
    return ["wayland", "xcb"] if environment.get("WAYLAND_DISPLAY") else ["xcb"]


def _answers(platform: str, environment: Mapping[str, str]) -> bool:
    if platform == "xcb":
        name = environment.get("DISPLAY", "")
        return bool(name) and _connects_x11(name)
    if platform.startswith("wayland"):
        name = environment.get("WAYLAND_DISPLAY", "")
        return bool(name) and _connects_wayland(name)
    return True


def _connects_x11(name: str) -> bool:
    try:
        library = ctypes.CDLL("libxcb.so.1")
    except OSError:  # that it is missing is said elsewhere
        return True
    library.xcb_connect.restype = ctypes.c_void_p
    connection = ctypes.c_void_p(library.xcb_connect(name.encode(), None))
    is_broken = bool(library.xcb_connection_has_error(connection))
    library.xcb_disconnect(connection)
    return not is_broken


def _connects_wayland(name: str) -> bool:
    try:
        library = ctypes.CDLL("libwayland-client.so.0")
    except OSError:
        return True
    library.wl_display_connect.restype = ctypes.c_void_p
    connection = library.wl_display_connect(name.encode())
    if connection is None:
        return False
    library.wl_display_disconnect(ctypes.c_void_p(connection))
    return True


def _loads(shared_object: Path) -> bool:
    return not _complaint(shared_object)


def _complaint(shared_object: Path) -> str:
    try:
        ctypes.CDLL(str(shared_object))
    except OSError as error:
        return str(error)
    return ""
