"""The engines' own words about their rules."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from reader.engines import rule_descriptions
from reader.engines.languagetool.installation import Installation
from reader.engines.rule_descriptions import RuleDescription, described

RULES = """<rules lang="en"><category id="GRAMMAR" name="Grammar">
<rulegroup id="ODD_GROUP" name="Agreement: &apos;a&apos; + plural">
  <rule><pattern/><example correction="an apple"><marker>a apple</marker> a day</example></rule>
</rulegroup>
<rule name="One rule" id="ODD_RULE"><pattern/></rule>
</category></rules>"""


@pytest.mark.parametrize("packed", [True, False], ids=["in a jar", "unpacked"])
def test_languagetools_rules_are_read_where_it_is_installed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, packed: bool
) -> None:
    inside = "org/languagetool/rules/en/grammar.xml"
    if packed:
        with zipfile.ZipFile(tmp_path / "language-en-6.8.jar", "w") as jar:
            jar.writestr(inside, RULES)
    else:
        (tmp_path / inside).parent.mkdir(parents=True)
        (tmp_path / inside).write_text(RULES)
    installation = Installation("6.8", tmp_path, "a test")
    monkeypatch.setattr(rule_descriptions, "installed", lambda: installation)
    assert described("ODD_GROUP") == RuleDescription("Agreement: 'a' + plural", "a apple a day")
    assert described("ODD_RULE") == RuleDescription("One rule")
    assert described("GRAMMAR") is None, "that is a category"


def test_a_rule_that_is_written_in_code_has_a_name_too() -> None:
    found = described("MORFOLOGIK_RULE_EN_US")
    assert found == RuleDescription("Possible spelling mistake")
