"""Names and acronyms written now in capitals, now not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from reader.detectors.decorators import article_detector
from reader.detectors.repeated_findings import one_for_many
from reader.english.excerpts import excerpt
from reader.english.names import NameWord, name_words, small_words
from reader.english.word_tokens import word_set
from reader.model.article import Article
from reader.model.finding import Family, Finding
from reader.model.translatable import sentence

LONGEST = 8  # letters: a longer word in capitals is shouted, not an acronym
SURE, FAIR = 0.92, 0.85  # one of each may be two names after all

# Acronyms that are also a name or a word which is written with a capital for other reasons.
_OTHER_WORDS = word_set("""
    act aid aids all and art bar bat best big can card care cars cat chip cope core dad date day
    doe dos east ebay ems ever fan fast fed first fit for free fun gap gas get god good goal grand
    great hard heat help her here hip his home hope hot how iron its job just lamp land law lead
    leap led let life live mac made mail man map march mars mass may mini more most mom mum nest
    net new nice north not now off old one only open our out over own pace pact part past peace
    pet pin plan play plus post press prime real red rest rice rip safe salt sat save sea she side
    sir six smart snap south star start step stop strong sun take ten that the them they this
    time tip top trip true two use wall war was west what when who why will win wish wolf word
    work you your zero
    abel adam alan ali amy ann anna ben bill bob carl carol dan dana dave david dean don ed eli
    eric eva eve faye fay finn gary gil gus guy hal ian ida ira ivan jack jake james jan jane jay
    jean jeff jim joe john jon jude kai karl kate ken kim kit kurt kyle lance lars lee len leo les
    liz lou lucas luis luke mae marc mark mary matt max meg mel mike mia neil nick nina norm oscar
    otto pam pat paul pete peter ray rob robert rod ron rosa rose ross roy russ ryan sam sara sean
    shea sid stan sue ted tess tim tina todd tom tony vera vic walt will zoe
""")


@article_detector(Family.CONSISTENCY, version="2")
def name_in_two_cases(article: Article) -> Iterator[Finding]:
    """Marks an acronym or a name that the article writes in two ways which differ in capitals.

    **What it marks.** The rarer writing of “NATO” and “Nato”, of “YouTube” and “Youtube”; of two
    that are equally common, the later.

    **Why it matters.** A newspaper has one way to write a name. Two in one text show that it was
    put together from several sources, or that a program rewrote it.

    **Example.** “Allies of NATO met on Monday. A day later Nato and its partners …”

    **What it leaves alone.** Quotations, which keep the writing of others; headlines, datelines
    and shouted words; hashtags and addresses; and acronyms that are also a word or a first name
    (“US” and “us”, “AIDS” and “aids”, “TIM” and “Tim”).
    """
    writings: dict[str, dict[str, list[NameWord]]] = defaultdict(lambda: defaultdict(list))
    for name in name_words(article):
        if len(name.text) > 2 and not name.shouted:
            writings[name.text.lower()][name.text].append(name)
    several = {key: ways for key, ways in writings.items() if len(ways) > 1}
    if not several:
        return
    small = small_words(article)
    for key, ways in several.items():
        if key not in small and key not in _OTHER_WORDS and _are_evidence(ways):
            yield from one_for_many(article, _rarer(article, ways), by_words=True)


def _are_evidence(ways: dict[str, list[NameWord]]) -> bool:
    """Say whether the writings are of one name, and each was the writer's choice somewhere."""
    if len(ways) != 2:
        return False
    kinds = {_kind(way) for way in ways}
    if kinds == {"Name", "NaMe"}:
        return all(len(way) > 3 for way in ways) and any(n.neutral for n in _of(ways, "NaMe"))
    if kinds != {"NAME", "Name"} or max(map(len, ways)) > LONGEST:
        return False
    capitals, titles = _of(ways, "NAME"), _of(ways, "Name")
    if not all(any(n.neutral for n in names) for names in (capitals, titles)):
        return False
    # "Mini Metro" beside "a MINI dealer": as part of a longer name it may be another name.
    return sum(_is_part(n) for n in titles) <= len(titles) / 2


def _of(ways: dict[str, list[NameWord]], kind: str) -> list[NameWord]:
    return [name for way, names in ways.items() if _kind(way) == kind for name in names]


def _kind(way: str) -> str:
    if way.isupper():
        return "NAME"
    return "Name" if _is_title_case(way) else "NaMe"


def _is_title_case(word: str) -> bool:
    return word[:1].isupper() and word[1:].islower()


def _is_part(name: NameWord) -> bool:
    return _is_title_case(name.before) and _is_title_case(name.after)


def _rarer(article: Article, ways: dict[str, list[NameWord]]) -> Iterator[Finding]:
    (common, usual), (rare, odd) = sorted(
        ways.items(), key=lambda item: (-len(item[1]), item[1][0].span)
    )
    for name in odd:
        yield Finding(
            name.span,
            Family.CONSISTENCY,
            "name_in_two_cases",
            "name_in_two_cases",
            sentence(
                "Written “{rare}” here and “{common}” elsewhere ({odd} and {usual} times).",
                rare=rare,
                common=common,
                odd=len(odd),
                usual=len(usual),
            ),
            sentence("Elsewhere: {words}", words=excerpt(article.text, usual[0].span)),
            (common,),
            confidence=SURE if len(usual) > 1 else FAIR,
        )
