"""What the documents point at is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
DOCUMENTS = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")])
LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_link_leads_somewhere(document: Path) -> None:
    links = LINK.findall(document.read_text(encoding="utf-8"))
    assert [link for link in links if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("mark", ["open", "test"])
def test_the_two_commands_of_the_readme_make_their_own_environment(mark: str) -> None:
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    match = re.search(rf"<!-- {mark} -->\n```sh\n(.+)\n```", text)
    assert match
    assert match[1].startswith("python3 -m venv .venv && ")
    for path in re.findall(r"resources/\S+", match[1]):
        assert (ROOT / path).is_file()


ELSEWHERE = ("phrases/", "languagetool/")  # in the person's folders, not in these


@pytest.mark.parametrize("name", ["docs/architecture.md", "CONTRIBUTING.md"])
def test_the_paths_that_a_document_names_are_there(name: str) -> None:
    """Paths begin at the top or in the package, the window's also in its folder."""
    named = re.findall(r"`((?:[\w.-]+/)+[\w.-]*)`", (ROOT / name).read_text(encoding="utf-8"))
    assert named
    folders = (ROOT, ROOT / "reader", ROOT / "reader" / "gui")
    assert [
        path
        for path in named
        if not path.startswith(ELSEWHERE)
        and not any(
            (folder / path).exists() or (folder / f"{path}.py").exists() for folder in folders
        )
    ] == []


def test_the_map_of_changes_has_twelve_and_each_leads_to_a_file() -> None:
    text = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| ([a-z].+?) \| (.+) \|$", text.split("## The parts")[0], re.MULTILINE)
    assert len(rows) >= 12
    for change, places in rows:
        paths = re.findall(r"`([\w./-]*/[\w./-]*)`", places)
        assert paths, change
        assert [path for path in paths if not (ROOT / path).exists()] == [], change
