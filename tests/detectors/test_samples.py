"""The two stories that ship: one damaged in every way, one sound."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from reader.checking.check_result import CheckResult, collect
from reader.checking.detector_set import DetectorSet, build_detectors
from reader.importers import load
from reader.model.finding import Family
from reader.settings import Settings, Strictness
from reader.system.paths import resource

# what the damaged story is a sample of: the family, the rule and the passage
DAMAGE = [
    (Family.RESIDUE, "section_label", "Local News"),
    (Family.CONSISTENCY, "weekday_of_date", "Thursday, 14 March 2023"),
    (Family.QUOTATION, "space_before_closing_mark", ". ”"),
    (Family.RESIDUE, "lower_case_fragment", "budget."),
    (Family.RESIDUE, "html_entity", "&amp;"),
    (Family.QUOTATION, "never_closed", "“My"),
    (Family.RESIDUE, "advertisement", "Advertisement"),
    (Family.CHARACTERS, "mixed_scripts", "cоuncil"),
    (Family.CONSISTENCY, "name_in_two_cases", "NORTA"),
    (Family.CHARACTERS, "wrong_decoding", "cafÃ©"),
    (Family.QUOTATION, "mixed_marks", '"'),
    (Family.CHARACTERS, "inside_word", "pas\u200bsengers"),
    (Family.CONSISTENCY, "name_spelled_two_ways", "Solhiem"),
    (Family.QUOTATION, "mark_inside_word", "mira”cle"),
    (Family.RESIDUE, "read_more", "Source link"),
    (Family.RESIDUE, "comments", "Leave a Reply"),
]
SOUND = (
    "The Marta Lind was taken out of service",
    "“A breakwater stands for a hundred years,”",
    "The island’s doctor, Liv Brandt,",
    "The Marta Lind was built in 1987",
    "The mayor of Skerrow, Anton Reiss,",
)


@pytest.fixture(scope="module")
def equipment() -> Iterator[DetectorSet]:
    with build_detectors(Settings(grammar="off")) as equipment:
        yield equipment


@pytest.fixture(scope="module")
def damaged(equipment: DetectorSet) -> CheckResult:
    article = load(resource("samples/harbour_ferry.txt"))
    return collect(article, equipment.check(article))


@pytest.mark.parametrize(("family", "rule", "passage"), DAMAGE, ids=lambda value: str(value))
def test_the_damaged_story_shows_each_kind_of_damage(
    damaged: CheckResult, family: Family, rule: str, passage: str
) -> None:
    found = {(f.family, f.rule, f.span.of(damaged.article.text)) for f in damaged.findings}
    assert (family, rule, passage) in found


@pytest.mark.parametrize("rule", ["repeated_paragraph", "no_end", "shares_over_all"])
def test_the_damaged_story_shows_damage_of_whole_passages(damaged: CheckResult, rule: str) -> None:
    assert rule in {f.rule for f in damaged.findings}


@pytest.mark.parametrize("beginning", SOUND)
def test_the_sound_passages_of_the_damaged_story_stay_clean(
    damaged: CheckResult, beginning: str
) -> None:
    paragraph = next(
        p for p in damaged.article.paragraphs if p.text(damaged.article).startswith(beginning)
    )
    assert [f for f in damaged.findings if f.span.overlaps(paragraph.span)] == []


def test_nothing_is_found_in_the_sound_story(equipment: DetectorSet) -> None:
    article = load(resource("samples/sound_story.txt"))
    balanced = collect(article, equipment.check(article), Strictness.BALANCED)
    assert balanced.findings == ()
    assert balanced.unchecked == ()
    # At "everything" the wording model may doubt up to five sound words in a thousand.
    everything = collect(article, equipment.check(article), Strictness.EVERYTHING).findings
    assert [f for f in everything if f.detector != "replaced_words"] == []
    assert len(everything) <= 5


def test_grammar_slips_are_found_in_the_damaged_story_and_none_in_the_sound_one() -> None:
    with build_detectors(Settings(grammar="embedded")) as equipment:
        if "grammar" in equipment.missing:
            pytest.skip(equipment.missing["grammar"])
        damaged, sound = (
            collect(article, equipment.check(article))
            for article in (
                load(resource(f"samples/{name}.txt")) for name in ("harbour_ferry", "sound_story")
            )
        )
    grammar = {
        f.span.of(damaged.article.text) for f in damaged.findings if f.family is Family.GRAMMAR
    }
    assert "is" in grammar  # "they is looking"
    assert sound.findings == ()
