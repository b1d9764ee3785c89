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
