"""Prints the packages of an environment with their versions and licences, a line each."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import PackageMetadata, distributions


def licence(about: PackageMetadata) -> str:
    """Return a package's licence: as an expression, a classifier, or in words."""
    if expression := about.get("License-Expression"):
        return expression
    classifiers = about.get_all("Classifier") or []
    named = [line.rpartition(" :: ")[2] for line in classifiers if line.startswith("License :: ")]
    words = (about.get("License") or "").strip().partition("\n")[0]
    return ", ".join(named) or words or "see its files"


def listed() -> Iterator[str]:
    """Yield a line for each package, in order of their names."""
    for package in sorted(distributions(), key=lambda package: package.name.lower()):
        yield f"{package.name} {package.version}: {licence(package.metadata)}"


if __name__ == "__main__":
    print("\n".join(listed()))  # noqa: T201 (it is a program of its own)
