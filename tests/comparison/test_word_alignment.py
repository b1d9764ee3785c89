"""Words of aligned sentences find each other by their stems, in order or moved."""

from __future__ import annotations

from reader.comparison.compared_text import Token
from reader.comparison.word_alignment import WordAlignment, align_words
from tests.comparison.texts import compared


def tokens(text: str) -> tuple[Token, ...]:
    return tuple(token for sentence in compared(text).sentences for token in sentence.tokens)


def aligned(article: str, source: str) -> WordAlignment:
    return align_words(tokens(article), tokens(source))


def texts(side: tuple[Token, ...] | list[Token], numbers: list[int]) -> list[str]:
    return [side[n].text for n in numbers]


def test_forms_and_spellings_of_a_word_are_one() -> None:
    found = aligned(
        "The organizer was honoring two colored programs.",
        "The organisers honoured two coloured programmes.",
    )
    assert texts(list(found.article), found.only_in_article()) == ["was"]
    assert found.only_in_source() == []


def test_the_words_that_were_exchanged_stand_in_one_gap() -> None:
    found = aligned("The ferry left the northern pier.", "The ferry left the southern pier.")
    gaps = [
        (texts(list(found.article), list(g.article)), texts(list(found.source), list(g.source)))
        for g in found.gaps
    ]
    assert gaps == [(["northern"], ["southern"])]


def test_a_word_that_was_moved_has_its_partner() -> None:
    found = aligned(
        "On Monday the council elected a treasurer.", "The council elected a treasurer on Monday."
    )
    assert [found.article[i].text for i in found.moved] == ["Monday"]


def test_long_passages_are_aligned_too() -> None:
    words = " ".join(f"word{n % 9}tail{n}" for n in range(400))
    found = aligned(f"Begin {words} end.", f"Begin {words} ends.")
    assert found.only_in_article() == []
