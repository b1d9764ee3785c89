from __future__ import annotations

from dataclasses import replace

import pytest

from reader.detectors.wording.known_phrases import KnownPhrase, KnownPhrases, PhraseList
from reader.english.phrase_query import read_fingerprint
from reader.model.article import Role
from reader.model.detector import Detector, Scope
from reader.model.finding import Family, Finding, Unchecked
from tests.doubles import article_of


def phrase_list(name: str = "clinic", **phrases: str) -> PhraseList:
    """Return a list; the keywords are what was meant, `_1` where nobody knows."""
    return PhraseList(
        name,
        tuple(
            KnownPhrase(read_fingerprint(source), "" if meant.startswith("_") else meant)
            for meant, source in phrases.items()
        ),
    )


def marked(detector: KnownPhrases, *paragraphs: str) -> list[tuple[str, tuple[str, ...]]]:
    article = article_of(*paragraphs)
    found = detector.detect(article, article.paragraphs)
    findings = sorted((f for f in found if isinstance(f, Finding)), key=lambda f: f.sort_key)
    return [(f.span.of(article.text), f.suggestions) for f in findings]


def test_a_finding_names_the_list_and_what_was_meant() -> None:
    detector = KnownPhrases([phrase_list(pneumonia="lung bonfire")])
    assert isinstance(detector, Detector)
    article = article_of("Quiet.", "He had a Lung\nBonfire.")
    (finding,) = detector.detect(article, article.paragraphs)
    assert isinstance(finding, Finding)
    assert finding.span.of(article.text) == "Lung\nBonfire"
    assert (finding.family, finding.detector, finding.rule) == (
        Family.WORDING,
        "known_phrases",
        "known_phrase",
    )
    assert finding.message == "Known paraphrase of “pneumonia”: your list “clinic” has it."
    assert finding.evidence == "On the list: lung bonfire"
    assert finding.suggestions == ("pneumonia",)
    assert finding.confidence == 0.9


def test_where_nobody_knows_what_was_meant_nothing_is_suggested() -> None:
    detector = KnownPhrases([phrase_list(_1="tin harvest")])
    article = article_of("A tin harvest.")
    (finding,) = detector.detect(article, article.paragraphs)
    assert isinstance(finding, Finding)
    assert finding.message == "Known paraphrase: your list “clinic” has it."
    assert finding.suggestions == ()


def test_of_overlapping_phrases_the_first_and_longest_is_marked_once() -> None:
    detector = KnownPhrases(
        [
            phrase_list("a", pneumonia="lung bonfire", fever="bonfire of the body"),
            phrase_list("b", pneumonias="lung bonfire", inflammation="great lung bonfire"),
        ]
    )
    assert marked(detector, "A great lung bonfire of the body, a lung bonfire.") == [
        ("great lung bonfire", ("inflammation",)),
        ("lung bonfire", ("pneumonia",)),
    ]


@pytest.mark.parametrize(
    ("source", "paragraphs", "is_marked"),
    [
        ('"iron door" AND "lock"', ("The iron door.",), False),
        ('"iron door" AND "lock"', ("The iron door.", "No lock."), True),
        ('"iron door" AND "lock"', ("No Locks.", "The iron door."), True),
        ('"iron door" AND ("lock" OR "key hole")', ("The iron door.", "A key-hole."), True),
        ('"iron door" AND lock AND key', ("The iron door.", "A lock."), False),
        ('"iron door" NOT "castle"', ("The iron door.",), True),
        ('"iron door" NOT "castle"', ("The iron door.", "An old castle."), False),
        ('("iron door" OR "tin door") AND lock', ("The tin door has a lock.",), True),
    ],
)
def test_conditions_are_looked_for_in_the_whole_article(
    source: str, paragraphs: tuple[str, ...], is_marked: bool
) -> None:
    detector = KnownPhrases([phrase_list(_1=source)])
    assert detector.scope is Scope.ARTICLE
    assert bool(marked(detector, *paragraphs)) == is_marked


def test_a_longer_phrase_whose_conditions_fail_does_not_hide_a_shorter_one() -> None:
    detector = KnownPhrases([phrase_list(gate="iron door", _1='"big iron door" AND "castle"')])
    assert marked(detector, "The big iron door.") == [("iron door", ("gate",))]


def test_without_conditions_a_paragraph_is_judged_by_itself() -> None:
    detector = KnownPhrases([phrase_list(pneumonia="lung bonfire")])
    assert detector.scope is Scope.PARAGRAPH
    article = article_of("A lung bonfire.", "Another lung bonfire.")
    one_by_one = [f for p in article.paragraphs for f in detector.detect(article, [p])]
    assert one_by_one == list(detector.detect(article, article.paragraphs))


def test_page_furniture_is_left_alone() -> None:
    detector = KnownPhrases([phrase_list(pneumonia="lung bonfire")])
    article = article_of("Lung bonfire: read more")
    article = replace(
        article, paragraphs=tuple(replace(p, role=Role.BOILERPLATE) for p in article.paragraphs)
    )
    assert list(detector.detect(article, article.paragraphs)) == []


def test_what_a_list_has_as_a_right_term_too_is_not_marked_without_conditions() -> None:
    phrases = phrase_list(flu="common cold", **{"Common cold": "public chill"})
    assert marked(KnownPhrases([phrases]), "A common cold, a public chill.") == [
        ("public chill", ("Common cold",))
    ]
    phrases = phrase_list(flu='"common cold" AND "clinic"', **{"common cold": "public chill"})
    assert marked(KnownPhrases([phrases]), "A common cold in the clinic.")


def test_the_version_changes_with_what_is_on_the_lists() -> None:
    lists = [
        phrase_list(pneumonia="lung bonfire"),
        phrase_list(pneumonia="lung fire"),
        phrase_list(asthma="lung bonfire"),
        phrase_list("other", pneumonia="lung bonfire"),
    ]
    assert len({KnownPhrases([each]).version for each in lists}) == len(lists)
    again = phrase_list(pneumonia="lung bonfire")
    assert KnownPhrases([lists[0]]).version == KnownPhrases([again]).version


def test_a_list_that_could_not_be_read_is_never_shown_as_clean() -> None:
    detector = KnownPhrases([phrase_list(pneumonia="lung bonfire")], damage=["“b” is damaged."])
    article = article_of("A lung bonfire.", "Nothing.")
    found = list(detector.detect(article, article.paragraphs))
    assert [f.why for f in found if isinstance(f, Unchecked)] == ["“b” is damaged."] * 2
    assert [f for f in found if isinstance(f, Finding)]


def test_its_page_has_the_sections_of_every_detector() -> None:
    for section in ("What it marks", "Why it matters", "Example", "What it leaves alone"):
        assert f"**{section}.**" in (KnownPhrases.__doc__ or "")
