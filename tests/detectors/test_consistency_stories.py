"""Whole stories full of names and figures: sound ones are silent, each planted fault is found."""

from __future__ import annotations

from pathlib import Path

import pytest

from reader.detectors.registry import FUNCTION_DETECTORS
from reader.importers.text.plain_text import article_from_text
from reader.model.finding import Family, Finding

STORIES = Path(__file__).parent / "consistency_stories"
DETECTORS = [rule for rule in FUNCTION_DETECTORS if rule.family is Family.CONSISTENCY]

# story, what it says, what it is made to say, the detector that must see it, the marked passage
FAULTS = (
    ("election", "A NATO official", "A Nato official", "name_in_two_cases", "Nato"),
    ("election", "Johansson recalled", "Johanson recalled", "name_spelled_two_ways", "Johanson"),
    ("election", "Liberal Alliance 15", "Liberal Alliance 25", "part_exceeds_whole",
     "41 percent of the vote, Labour and Land 33 percent, the Liberal Alliance 25 percent and the"
     " Greens 11 percent"),
    ("election", "two of the last three", "five of the last three", "part_exceeds_whole",
     "five of the last three coalitions"),
    ("election", "Monday, June 30", "Monday, June 29", "weekday_does_not_fit_date",
     "Monday, June 29"),
    ("election", "from 1998 to 2006", "from 1998 to 1996", "impossible_time_span",
     "from 1998 to 1996"),
    ("election", "Liberal members (52 percent)", "Liberal members (72 percent)",
     "arithmetic_is_off", "About half of the 31 Liberal members (72 percent)"),
    ("court", "The 14 people killed", "The 16 people killed", "figures_disagree",
     "16 people killed"),
    ("court", "fire that killed 14\n", "fire that killed 44\n", "figures_disagree", "44"),
    ("court", "Monday, 4 February 2019", "Tuesday, 4 February 2019", "weekday_does_not_fit_date",
     "Tuesday, 4 February 2019"),
    ("court", "Tuesday, 30 April", "Tuesday, 31 April", "impossible_date", "Tuesday, 31 April"),
    ("court", "11:30 p.m.", "11:75 p.m.", "impossible_date", "11:75 p.m."),
    ("court", "four of the six", "eight of the six", "part_exceeds_whole",
     "eight of the six emergency"),
    ("court", "eight years, from 2009", "eighteen years, from 2009", "impossible_time_span",
     "eighteen years, from 2009 to 2017"),
    ("court", "founded in 1962 and closed in 2018", "founded in 1962 and closed in 1918",
     "impossible_time_span", "founded in 1962 and closed in 1918"),
    ("court", "a drop of 75%", "a drop of 25%", "arithmetic_is_off",
     "from £1.2 million to £300,000, a drop of 25%"),
    ("court", "Marchetti told", "Marcheti told", "name_spelled_two_ways", "Marcheti"),
    ("sport", "Hollis's pass", "Holis's pass", "name_spelled_two_ways", "Holis"),
    ("sport", "12 of their 17 games", "19 of their 17 games", "part_exceeds_whole",
     "19 of their 17 games"),
    ("sport", "Saturday, Feb. 8", "Saturday, Feb. 9", "weekday_does_not_fit_date",
     "Saturday, Feb. 9"),
    ("sport", "risen by 20% since, from £25 to £30", "risen by 40%, from £25 to £30",
     "arithmetic_is_off", "risen by 40%, from £25 to £30"),
    ("finance", "Solberg, 49", "Sollberg, 49", "name_spelled_two_ways", "Sollberg"),
    ("finance", "remaining 45 percent", "remaining 65 percent", "part_exceeds_whole",
     "9 percent, the Solvang family 35 percent, and the remaining 65 percent"),
    ("finance", "Thursday, 22 October 2020", "Friday, 22 October 2020",
     "weekday_does_not_fit_date", "Friday, 22 October 2020"),
    ("finance", "at the age of 83", "at the age of 93", "impossible_time_span",
     "born in 1931 and died in 2014 at the age of 93"),
    ("finance", "Mr DiMarco", "Mr Dimarco", "name_in_two_cases", "Dimarco"),
    ("finance", "rose 8 percent to", "rose 18 percent to", "arithmetic_is_off",
     "rose 18 percent to 2.16 billion crowns from 2 billion crowns"),
    ("science", "Papadakis answered", "Papadikis answered", "name_spelled_two_ways", "Papadikis"),
    ("science", "196 of 214 cases (92 percent)", "196 of 214 cases (82 percent)",
     "arithmetic_is_off", "196 of 214 cases (82 percent)"),
    ("science", "June 20 to August 5", "June 20 to June 5", "impossible_time_span",
     "from June 20 to June 5"),
    ("science", "three of the 15", "30 of the 15", "part_exceeds_whole", "30 of the 15 human"),
    ("obituary", "Friday, 2 June 2017", "Friday, 3 June 2017", "weekday_does_not_fit_date",
     "Friday, 3 June 2017"),
    ("obituary", "between 3 June and 30 November", "between 30 November and 3 November",
     "impossible_time_span", "between 30 November and 3 November 2012"),
    ("obituary", "from 1971 to 1994", "from 1971 to 1949", "impossible_time_span",
     "from 1971 to 1949"),
    ("sport", "Hollis's pass", "Hollis, 43, whose pass", "two_ages_for_one_person", "Hollis, 43"),
    ("obituary", "two-thirds of which (67%)", "two-thirds of which (37%)", "arithmetic_is_off",
     "two-thirds of which (37%)"),
    ("obituary", "Castellan received", "Castelan received", "name_spelled_two_ways", "Castelan"),
)  # fmt: skip


def story(name: str) -> str:
    return (STORIES / f"{name}.txt").read_text(encoding="utf-8")


def found_in(text: str) -> list[Finding]:
    article = article_from_text(text)
    return [
        f for d in DETECTORS for f in d.detect(article, article.paragraphs)
        if isinstance(f, Finding)
    ]  # fmt: skip


@pytest.mark.parametrize("path", sorted(STORIES.glob("*.txt")), ids=lambda path: path.stem)
def test_a_sound_story_is_silent(path: Path) -> None:
    assert found_in(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("name", "sound", "fault", "detector", "marked"),
    FAULTS,
    ids=[f"{f[0]}: {f[2]}" for f in FAULTS],
)
def test_a_planted_fault_is_the_only_thing_found(
    name: str, sound: str, fault: str, detector: str, marked: str
) -> None:
    text = story(name)
    assert text.count(sound) == 1, "the fault must be planted in one place"
    text = text.replace(sound, fault)
    assert [(f.detector, f.span.of(text)) for f in found_in(text)] == [(detector, marked)]


def test_every_detector_of_the_family_has_a_planted_fault() -> None:
    assert {fault[3] for fault in FAULTS} == {rule.name for rule in DETECTORS}
