"""An article knows its language and what in it is in another one."""

from __future__ import annotations

from reader.importers.language_tagging import in_its_language
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article

ENGLISH = (
    "The ferry between Skerrow and the island of Hulm will sail again in May after eleven months "
    "in dock, the harbour board said."
)
GERMAN = (
    "Das Schiff lag elf Monate lang im Dock, weil Taucher im Rumpf tiefe Risse gefunden hatten."
)
QUOTED = "„Wir haben lange genug gewartet“"


def article(*paragraphs: str, setting: str = "auto") -> Article:
    return in_its_language(article_from_text("\n\n".join(paragraphs)), setting)


def foreign(found: Article) -> list[tuple[str, str]]:
    return [(passage.language, passage.span.of(found.text)) for passage in found.foreign]


def test_english_is_spelled_as_its_text_is() -> None:
    found = article(ENGLISH)
    assert (found.language, found.foreign) == ("en-GB", ())
    assert article(ENGLISH.replace("harbour", "harbor")).language == "en-US"


def test_all_of_a_german_article_is_german_its_short_lines_too() -> None:
    found = article("Fähre fährt", GERMAN, f"{QUOTED}, sagte Ingrid Solheim.", "12. März")
    assert found.language == "de"
    assert [text for _, text in foreign(found)] == [p.text(found) for p in found.paragraphs]
    assert {language for language, _ in foreign(found)} == {"de"}


def test_a_german_paragraph_in_an_english_article_is_foreign() -> None:
    found = article(ENGLISH, GERMAN, ENGLISH)
    assert found.language == "en-GB"
    assert foreign(found) == [("de", GERMAN)]


def test_an_english_paragraph_in_a_german_article_is_not() -> None:
    found = article(GERMAN, ENGLISH, GERMAN)
    assert found.language == "de"
    assert foreign(found) == [("de", GERMAN), ("de", GERMAN)]


def test_what_is_too_short_to_tell_is_in_the_language_around_it() -> None:
    found = article("The report", ENGLISH, "12. März", GERMAN, "Fähre fährt", GERMAN, "Am Kai")
    assert found.language == "de"
    in_german = [text for _, text in foreign(found)]
    assert in_german == ["12. März", GERMAN, "Fähre fährt", GERMAN, "Am Kai"]


def test_a_foreign_quotation_is_foreign_with_its_marks() -> None:
    found = article(ENGLISH, f"{QUOTED}, said Ingrid Solheim, who chairs the board.")
    assert foreign(found) == [("de", QUOTED)]


def test_a_foreign_term_in_quotation_marks_is_english_enough() -> None:
    assert article(ENGLISH, "She called it “Schadenfreude” and a “cause célèbre” of its kind.")
    assert not article(ENGLISH, "She called it a “cause célèbre” of its kind.").foreign


def test_a_variety_that_a_person_set_is_believed() -> None:
    found = article(GERMAN, setting="en-NZ")
    assert (found.language, found.foreign) == ("en-NZ", ())


def test_an_unknown_setting_is_as_good_as_none() -> None:
    assert article(ENGLISH, setting="xx").language == "en-GB"


def test_garbled_paragraphs_and_short_ones_stay_english() -> None:
    garbled = "It were been the vessel, which goed not of the harbour at any clock for the folk."
    assert article(garbled, "Marta Lind, Skerrow, Hulm", "Back to top").foreign == ()
