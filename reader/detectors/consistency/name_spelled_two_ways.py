"""Names of one person or place in two spellings."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import pairwise

from reader.detectors.decorators import article_detector
from reader.english.excerpts import excerpt
from reader.english.names import (
    NameWord,
    distance,
    name_words,
    neighbours,
    plain,
    small_words,
    sound,
)
from reader.english.word_tokens import word_set
from reader.model.article import Article
from reader.model.finding import Family, Finding, Severity
from reader.model.translatable import sentence

SHORTEST = 5  # letters: "Lee" and "Leo" are two people
MANY = 1000  # surnames with one first name: more are a register, not an article
SLIP = 6  # letters: enough where the two differ by a doubled or a swapped letter
LONG = 8  # letters: two names this long are rarely alike by chance

# Who is called so has other first names as well: no evidence that two surnames are one.
_TITLES = word_set("""
    mr mrs ms miss mx dr prof professor sir dame lord lady president minister secretary senator sen
    rep governor gov mayor king queen prince princess pope judge justice general gen colonel col
    captain capt major sergeant sgt lieutenant lt officer coach chancellor premier prime rev father
    sister brother saint st ambassador director chief chairman spokesman spokeswoman
""")
# Words that stand in front of the names of many places, bodies and things.
_COMMON_PARTS = word_set("""
    the a an of and in on at for to by from with north south east west northern southern eastern
    western central upper lower new old great little big san santa santo abdel los las el la le les
    de du da di del della von van der den bin al abu mount lake river fort port point cape bay
    street national international royal federal first second third united european american african
    asian british english french german russian chinese indian high grand health foreign home
    interior defence defense finance state city town county university college school bank world us
    uk eu un republic party house white black red green blue golden silver big good bad this that
    these his her our its their after before when while if but as january february march april may
    june july august september october november december monday tuesday wednesday thursday friday
    saturday sunday
""")
# Pairs of places and words that only look alike, and words with a British and an American spelling.
_OTHERS = word_set("""
    texas texans space spacex iceland ireland austria australia slovakia slovenia mauritius
    mauritania algeria nigeria liberia guinea guyana guiana niger dominica dominican zambia gambia
    iran iraq mali malawi hartford hertford christian christina communist communism defence defense
    centre center theatre theater labour labor harbour harbor programme program ministry minister
    senate senator company committee commission council counsel khomeini khamenei mohammed mohammad
    muhammad muhammed mohamed mohamad ahmed ahmad hassan hasan hussein husain hussain abdullah
    abdallah county country district director director directory general generals school scholar
    cardinal catherine katherine stephen steven stuart stewart philip phillip michele michelle
    jonathan jonathon geoffrey jeffrey anderson andersen peterson petersen hanson hansen larson
    larsen olson olsen nelson nielsen jensen jansen janssen johnson johnston johnstone thompson
    thomson clark clarke brown browne green greene smith smyth reid read
""")
# Spellings of one name of which a text needs one only.
_KNOWN = (
    ("Kyiv", "Kiev"),
    ("Odesa", "Odessa"),
    ("Kharkiv", "Kharkov"),
    ("Lviv", "Lvov"),
    ("Chornobyl", "Chernobyl"),
    ("Hezbollah", "Hizbollah", "Hizbullah", "Hezballah"),
    ("Qaeda", "Qaida", "Qa'ida", "Qaïda"),
    ("Gaddafi", "Qaddafi", "Gadhafi", "Kadafi", "Khadafi", "Kadhafi", "Qadhafi", "Gadafi"),
    ("Houthi", "Huthi"),
    ("Shabaab", "Shabab"),
    ("Koran", "Quran", "Qur'an"),
    ("Tigray", "Tigrai"),
    ("Lukashenko", "Lukashenka"),
    ("Tchaikovsky", "Tschaikowsky", "Chaikovsky"),
)
_ENDINGS = word_set(
    "a e o i y n r s es an al ar er ry ic ian ial ese ers ese ish ist ism ies ns ens"
)
_SURE, _FAIR, _GUESS = 0.9, 0.8, 0.65


@article_detector(
    Family.CONSISTENCY, version="1", rules=("name_spelled_two_ways", "accents_differ")
)
def name_spelled_two_ways(article: Article) -> Iterator[Finding]:
    """Marks one name in two spellings.

    **What it marks.** The rarer of two spellings where they stand with the same first name
    (“Volodymyr Zelensky”, “Volodymyr Zelenskyy”), with the same title and surname (“President Joe
    Biden”, “President Jo Biden”), where a surname that nobody was introduced by differs by a
    letter from one that somebody was, and where a place is called now Kyiv, now Kiev.

    **Why it matters.** One of them is wrong, or the text was put together from several; a search
    for the name finds half of it.

    **Example.** “Jens Stoltenberg opened the meeting. Later, Stoltenburg said …”

    **What it leaves alone.** Quotations; plurals, adjectives and relatives of a name (“Korea” and
    “Korean”); two people who are each introduced with a first name of their own; countries and
    common surnames that only look alike (“Austria” and “Australia”, “Johnson” and “Johnston”).
    """
    names = [n for n in name_words(article) if len(n.text) > 1 and not n.text.isupper()]
    small = small_words(article)
    places: dict[str, list[NameWord]] = defaultdict(list)
    for name in names:
        places[name.text].append(name)
    marked: set[str] = set()
    for one, two, confidence in (
        *_known(places),
        *_with_one_first_name(names, small),
        *_with_one_surname(names, small),
        *_never_introduced(places, small),
    ):
        common, rare = sorted((one, two), key=lambda w: (-len(places[w]), places[w][0].span))
        if rare not in marked:
            marked.add(rare)
            yield from _findings(article, places[rare], places[common], confidence)


_Pair = tuple[str, str, float]


def _known(places: dict[str, list[NameWord]]) -> Iterator[_Pair]:
    for spellings in _KNOWN:
        used = [s for s in spellings if any(n.neutral or n.before for n in places.get(s, ()))]
        for other in used[1:]:
            yield used[0], other, _SURE


def _with_one_first_name(names: list[NameWord], small: frozenset[str]) -> Iterator[_Pair]:
    groups: dict[str, dict[str, None]] = defaultdict(dict)
    for name in names:
        first = name.before
        is_name = len(first) > 1 and first.lower() not in small | _COMMON_PARTS | _TITLES
        if is_name and len(name.text) >= SHORTEST:
            groups[first][name.text] = None
    for group in groups.values():
        for one, two in _alike(group, small, 2 if len(group) < MANY else 1):
            if sound(one) == sound(two) or distance(one, two) <= (2 if len(one) >= LONG else 1):
                yield one, two, _SURE


def _with_one_surname(names: list[NameWord], small: frozenset[str]) -> Iterator[_Pair]:
    """Compare the first names of one surname that follow the same title."""
    groups: dict[tuple[str, str], dict[str, None]] = defaultdict(dict)
    for before, name in pairwise(names):
        if name.after:
            is_titled = name.before == before.text and before.text.lower() in _TITLES
            groups[before.text if is_titled else "", name.after][name.text] = None
    for (title, _), group in groups.items():
        for one, two in neighbours(group, 1):
            if distance(one, two, 1) != 1 or {one.lower(), two.lower()} & small:
                continue
            if title or _is_one_first_name(one, two):
                yield one, two, _FAIR


def _is_one_first_name(one: str, two: str) -> bool:
    """Say whether two long first names differ inside only: Karin and Karen may be sisters."""
    one, two = one.lower(), two.lower()
    ends_alike = one != two and (one[0], one[-2:]) == (two[0], two[-2:])
    return ends_alike and min(len(one), len(two)) > SLIP and not {one, two} & _OTHERS


def _never_introduced(places: dict[str, list[NameWord]], small: frozenset[str]) -> Iterator[_Pair]:
    """Compare names that stand alone with those that came with a first name, and long ones.

    Whoever is written about is introduced once with the first name; a bare surname that is a
    letter away from an introduced one, and was never introduced itself, is that one misspelled.
    """
    long = {name: None for name in places if len(name) >= SHORTEST}
    for one, two in _alike(long, small, 1):
        if len(one) == len(two) == SHORTEST:
            continue
        if distance(one, two, 1) > 1 and sound(one) != sound(two):
            continue
        first, second = _introductions(places[one]), _introductions(places[two])
        if plain(one) == plain(two) and (first & second or not (first and second)):
            yield one, two, _FAIR
        elif bool(first) == bool(second):
            slip = sound(one) == sound(two) or sorted(one.lower()) == sorted(two.lower())
            is_rare = not first and min(len(one), len(two)) >= (SLIP if slip else LONG)
            if is_rare and all(_stands_alone(places[w]) for w in (one, two)):
                yield one, two, _GUESS
        else:
            known, bare = (one, two) if first else (two, one)
            if _stands_alone(places[bare]):
                yield known, bare, _FAIR


def _introductions(names: Iterable[NameWord]) -> set[str]:
    firsts = {n.before for n in names if n.before}
    return {f for f in firsts if f.lower() not in _TITLES | _COMMON_PARTS}


def _stands_alone(names: Iterable[NameWord]) -> bool:
    return all(not n.after and n.before.lower() in _TITLES | {""} for n in names)


def _alike(group: dict[str, None], small: frozenset[str], most: int) -> Iterator[tuple[str, str]]:
    """Yield the pairs that may be one name: alike, no word of the language, no inflection."""
    usable = [n for n in group if n.lower() not in small and n.lower() not in _OTHERS]
    by_sound: dict[str, str] = {}
    pairs = list(neighbours(usable, most))
    for name in usable:
        other = by_sound.setdefault(sound(name), name)
        if other != name:
            pairs.append((other, name))
    for one, two in pairs:
        short, long = sorted((one.lower(), two.lower()), key=len)
        if short == long:  # another detector's
            continue
        same_letter = plain(one)[0] == plain(two)[0]
        if sound(one) == sound(two) or (same_letter and not _is_inflected(short, long)):
            yield one, two


def _is_inflected(short: str, long: str) -> bool:
    """Say whether the names are a plural, an adjective or the feminine of one another."""
    if long.startswith(short) and long[len(short) :] in _ENDINGS:
        return True
    if len(short) == len(long) and short[:-1] == long[:-1]:
        return True  # Maria and Marie, Ivanov and Ivanow
    stem = short.removesuffix("s").rstrip("aeiouy")
    return len(stem) >= len(short) - 2 and long.startswith(stem) and long[len(stem) :] in _ENDINGS


def _findings(
    article: Article, odd: list[NameWord], usual: list[NameWord], confidence: float
) -> Iterator[Finding]:
    rare, common = odd[0].text, usual[0].text
    is_accent = plain(rare) == plain(common)
    for name in odd:
        yield Finding(
            name.span,
            Family.CONSISTENCY,
            "name_spelled_two_ways",
            "accents_differ" if is_accent else "name_spelled_two_ways",
            sentence(
                "Spelled “{rare}” here and “{common}” elsewhere ({odd} and {usual} times).",
                rare=rare,
                common=common,
                odd=len(odd),
                usual=len(usual),
            ),
            sentence("Elsewhere: {words}", words=excerpt(article.text, usual[0].span)),
            (common,),
            confidence=confidence,
            severity=Severity.NOTE if is_accent else Severity.WARNING,
        )
