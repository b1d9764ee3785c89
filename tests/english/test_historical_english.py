from __future__ import annotations

import pytest

from reader.english.historical_english import SHORTEST, is_older_english

OLD = (
    "It was, upon the whole, an exceedingly fine evening; and Mr. Thorn, who had hitherto said"
    " nothing, drew his chair nigh to the hearth. “I shall not go thither to-morrow,” said he;"
    " “nay, not for any thing that every body in the parish may say of it.” His countenance was"
    " grave; and yet his cousin, who knew him well, had no fear of him whatsoever. "
)
NEW = (
    "It was a fine evening, and Mr Thorn, who had said nothing so far, moved his chair to the"
    " fire; he would not go there tomorrow. “Not for anything that people in the parish may say,”"
    " he said. He looked grave, but his cousin knew him well; she had no fear of him; none at all. "
)


def test_a_story_of_another_time_is_known() -> None:
    assert is_older_english(OLD * 6)


@pytest.mark.parametrize(
    "text",
    [
        OLD,  # too short to say
        NEW * 8,
        NEW * 150 + OLD,  # a quotation of something old
        OLD.replace(";", ",") * 6,
        "Thou shalt not; thou shalt not; thou shalt not; she sang. " * 40,  # one word, or a song
    ],
)
def test_a_text_of_today_is_not(text: str) -> None:
    assert not is_older_english(text)


def test_the_samples_are_long_enough() -> None:
    assert len((OLD * 6).split()) > SHORTEST < len((NEW * 8).split())
