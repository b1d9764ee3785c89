"""What goes on without a blank for longer than any prose is left out, and said to be."""

from __future__ import annotations

import pytest

from reader.checking.check import check
from reader.checking.events import CheckFinished, ParagraphsChecked
from reader.engines.chunking import pieces
from reader.engines.wording_model.wording_model import windows_of
from reader.english.overlong_words import SHORTEST, endless_words, prose_in
from reader.model.span import Span
from tests.doubles import Marks, article_of

WORD = "QUJDREVGR0g+" * 4_000
TEXT = f"The odd ferry left. Here is {WORD} and it was a picture. It came back."
TEXTS = {"inside": TEXT, "alone": WORD, "first": f"{WORD} is odd.", "last": f"It is odd: {WORD}"}


def test_an_ordinary_text_is_one_stretch() -> None:
    text = f"See https://example.org/{'a' * (SHORTEST - 50)} there. “It’s late.”\n"
    assert list(prose_in(text)) == [Span(0, len(text))]


def test_prose_is_what_stands_between_endless_words() -> None:
    assert [span.of(TEXT) for span in prose_in(TEXT)] == [
        "The odd ferry left. Here is ",
        " and it was a picture. It came back.",
    ]
    assert [span.of(TEXT) for span in endless_words(TEXT)] == [WORD]


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_no_engine_is_handed_one_and_what_it_gets_stands_where_it_says(text: str) -> None:
    sent = list(pieces(text))
    read = list(windows_of(text))
    assert not [piece for piece in sent if endless_words(piece.text)]
    assert [piece.text for piece in sent] == [text[p.start :][: len(p.text)] for p in sent]
    assert sum(len(piece.text) for piece in sent) <= len(text) - len(WORD)
    assert sum(len(window) for window in read) <= len(text) - len(WORD)


def test_it_is_said_to_be_unchecked_by_those_that_are_not_asked() -> None:
    article = article_of("One odd ferry.", TEXT)
    detectors = [
        Marks(name="grammar", own_thread=True),
        Marks(name="other"),
        Marks(name="wording", own_thread=True),
    ]
    events = list(check(article, detectors))
    finished = events[-1]
    assert isinstance(finished, CheckFinished)
    (part,) = finished.unchecked
    assert part.span.of(article.text) == WORD
    assert (part.detector, part.why) == (
        "grammar and wording",
        "It is 48,000 characters without a blank, which is no prose.",
    )
    told = [u for e in events if isinstance(e, ParagraphsChecked) for u in e.unchecked]
    assert told == [part]


def test_where_no_engine_looks_nothing_is_said() -> None:
    *_, finished = check(article_of(TEXT), [Marks()])
    assert isinstance(finished, CheckFinished)
    assert finished.unchecked == ()
