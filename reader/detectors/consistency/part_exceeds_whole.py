"""Parts and shares that are more than the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.dates import MONTH
from reader.english.lazy_pattern import lazy_pattern
from reader.english.numbers import MONEY, NUMBER, PERCENT, quantity
from reader.english.sentences import sentences
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

# Nouns of which each one is one person: a share or a part of them cannot be more than they are.
PEOPLE = (
    r"(?:people|persons|men|women|adults|children|boys|girls|pupils|students|teachers|patients"
    r"|passengers|civilians|soldiers|troops|officers|workers|employees|staff|members|players"
    r"|residents|protesters|demonstrators|victims|survivors|voters|respondents|participants"
    r"|Americans|Britons|households|fatalities|deaths|lawmakers|MPs|senators|councillors"
    r"|volunteers|migrants|refugees|inmates|prisoners|hostages|tourists|guests|firefighters)"
)
_OF_THE = lazy_pattern(
    rf"(?P<part>{MONEY}|{NUMBER}) (?:out )?of"
    r" (?:the|its|their|our|his|her|all|a total of) (?:first |last |other )?"
    rf"(?P<whole>{MONEY}|{NUMBER}|\b[\w-]+(?=-(?:member|strong|person|seat)\b))"
    r"(?P<noun>[ -][a-z]+)",
    re.IGNORECASE,
)
_OF_ALL = lazy_pattern(
    rf"\bOf (?:the|its|their|all|a total of) (?P<whole>{NUMBER}) (?P<noun>{PEOPLE})\b"
    rf"[^.,;:]{{0,60}}, (?:only |just |some |about )?(?P<part>{NUMBER})"
    r" (?:were|are|was|had|have|voted|said|died|came)\b",
    re.IGNORECASE,
)
_INCLUDING = lazy_pattern(
    rf"(?P<whole>{NUMBER}) (?P<noun>{PEOPLE})(?:,| –| —|,? \() (?:including|among them)"
    rf" (?P<part>{NUMBER})(?! (?:years?|months?|days?|weeks?|per|percent)\b)(?= [a-z])",
    re.IGNORECASE,
)
_NO_PART = lazy_pattern(rf"(?:\bno\.?|#|aged?|\bin|since|by|top|ages|{MONTH}) \Z", re.IGNORECASE)
_SHARE = lazy_pattern(
    rf"(?P<share>{PERCENT}) of (?:the |all |its |their |our )?(?:\w+ )?"
    rf"(?P<noun>{PEOPLE}|those (?:asked|surveyed|polled|questioned|interviewed|who))\b",
    re.IGNORECASE,
)
_FALLING = (
    r"(?:f[ae]ll(?:en|s)?|dropped|drops?|declined?|decreased?|plunged?|plummeted|slumped|tumbled"
    r"|shrank|shrunk|sank|reduced?|slashed|lowered|down|lost)"
)
_FALL = lazy_pattern(
    rf"\b{_FALLING}(?: [a-z]+)? by (?:about |around |almost |nearly |over |more than |up to )?"
    rf"(?P<share>{PERCENT})"
    rf"|\b(?:fell|dropped|declined|plunged|plummeted|slumped|tumbled|shrank|decreased)"
    rf" (?:about |around |almost |nearly |over |more than )?(?P<share2>{PERCENT})"
    rf"|(?P<share3>{PERCENT}) (?:drop|fall|decline|decrease|reduction|cut)\b",
    re.IGNORECASE,
)
# What can go below nought can fall by more than all of it.
_BELOW_NOUGHT = lazy_pattern(
    r"\b(?:profits?|earnings?|income|loss(?:es)?|ebitda?|eps|cash|margins?|growth|returns?|yields?"
    r"|balances?|surplus|deficit|rates?|results?|oil|crude|futures|net|temperatures?|sentiment"
    r"|index|confidence|points?)\b",
    re.IGNORECASE,
)
_SHARES = lazy_pattern(PERCENT, re.IGNORECASE)
_OF_THE_VOTE = lazy_pattern(r"\bof (?:the |all )?(?:votes?|ballots)(?: cast)?\b|\bvote share\b")
# Words by which the shares of a sentence are of different votes, places or times.
_NOT_ONE_VOTE = lazy_pattern(
    rf"{PERCENT} of [^,.;]{{0,40}}(?:report|count|tall|precinct|district)"
    r"|\b(?:turnout|compared|versus|previous|last|earlier|up|down|from|need(?:s|ed)?"
    r"|threshold|majority|at least|avoid|among|points?|women|men|in (?:19|20)\d\d|more than"
    r"|less than|round|margin|lead|both|requir\w*|including|pass|win)\b"
)
_REST = lazy_pattern(
    rf"\b(?:the )?(?:remaining|rest|other)(?:,| of| were| was| \w+)? (?P<rest>{PERCENT})",
    re.IGNORECASE,
)
# An answer that leaves no other: with it, the shares of a sentence are of one question.
_NO_ANSWER = lazy_pattern(
    rf"{PERCENT},? (?:[a-z]+ ){{0,3}}(?:never|undecided|unsure|not sure|no opinion|neither|none"
    r"|(?:did not|didn['’]t|do not|don['’]t) know|abstained)\b",
    re.IGNORECASE,
)
_NOT_ONE_WHOLE = lazy_pattern(
    r"\b(?:of the remaining|more than|of whom|of which|compared|previous|last year|from|while"
    r"|whereas|but)\b"
)
ROUNDING = 1.5  # percentage points that three rounded shares may be off together
SLACK_EACH = 0.5


@paragraph_detector(
    Family.CONSISTENCY,
    version="1",
    rules=("part_exceeds_whole", "share_over_all", "fall_over_all", "shares_over_all"),
)
def part_exceeds_whole(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks a part that is larger than its whole, and shares that add up to more than all.

    **What it marks.** “12 of the 10 members”, “five people, including seven children”, “110% of
    voters”, “numbers fell by 120%”, and shares of one vote or with a remainder that add up to
    more than 100.

    **Why it matters.** One of the figures is wrong, or they are not about the same thing; whoever
    repeats either may repeat the wrong one.

    **Example.** “Smith won 45% of the vote, Jones 38% and Brown 30%.” That is 113%.

    **What it leaves alone.** Profits, temperatures and whatever else can fall below nought;
    answers of a survey that allow more than one; “11 out of 10” as a compliment.
    """
    if paragraph.role is Role.TABLE:
        return
    text = paragraph.text(article)
    if not any(c.isdigit() for c in text) and " of " not in text and "including" not in text:
        return
    at = paragraph.span.start
    for pattern in (_OF_THE, _OF_ALL, _INCLUDING):
        for match in pattern.finditer(text):
            if _is_more(match) and not _is_a_date_or_age(text, match):
                part = match["part"]
                why = sentence(
                    "{part} cannot be a part of {whole}.",
                    part=f"{part[:1].upper()}{part[1:]}",
                    whole=f"{match['whole']}{_noun(match)}",
                )
                yield _finding(match.span(), "part_exceeds_whole", why, at=at)
    for match in _SHARE.finditer(text):
        if quantity(match["share"]).value > 100 and "enough" not in text[: match.start()]:
            why = sentence(
                "There are no more than 100% of {noun}, but this says {share}.",
                noun=match["noun"],
                share=match["share"],
            )
            yield _finding(match.span(), "share_over_all", why, at=at)
    for place in sentences(text):
        yield from (f.shifted(at + place.start) for f in _in_sentence(place.of(text)))


def _in_sentence(text: str) -> Iterator[Finding]:
    for match in _FALL.finditer(text):
        share = match["share"] or match["share2"] or match["share3"]
        if quantity(share).value > 100 and not _BELOW_NOUGHT.search(text):
            why = sentence(
                "Nothing of this kind can fall by more than all of it, but this says {share}.",
                share=share,
            )
            yield _finding(match.span(), "fall_over_all", why, confidence=0.85)
    shares = list(_SHARES.finditer(text))
    if len(shares) < 2 or any(m.group().endswith(("point", "points")) for m in shares):
        return
    total = sum(quantity(m.group()).value for m in shares)
    if total <= 100 + max(ROUNDING, SLACK_EACH * len(shares)):
        return
    is_vote = _OF_THE_VOTE.search(text) and not _NOT_ONE_VOTE.search(text)
    rest = _REST.search(text)
    is_last = rest is not None and rest.end() == shares[-1].end()
    is_poll = len(shares) > 2 and _NO_ANSWER.match(text, shares[-1].start())
    is_split = (is_last or is_poll) and not _NOT_ONE_WHOLE.search(text)
    if is_vote or is_split:
        parts = " + ".join(f"{quantity(m.group()).value:g}" for m in shares)
        yield _finding(
            (shares[0].start(), shares[-1].end()),
            "shares_over_all",
            sentence("These shares of one whole add up to {total:g}%.", total=total),
            evidence=f"{parts} = {total:g}",
            confidence=0.85,
        )


def _is_more(match: re.Match[str]) -> bool:
    try:
        part, whole = quantity(match["part"]), quantity(match["whole"])
    except ValueError:  # "the so-called-member": no number at all
        return False
    return part.unit == whole.unit and part.least > whole.most


def _is_a_date_or_age(text: str, match: re.Match[str]) -> bool:
    """Say whether the part is a year, a day or an age ("Smith, 39, of the 30 …")."""
    before = text[max(0, match.start("part") - 12) : match.start("part")]
    return bool(re.fullmatch(r"(?:19|20)\d\d", match["part"]) or _NO_PART.search(before))


def _noun(match: re.Match[str]) -> str:
    noun: str = match["noun"]
    return noun if noun[0] in " -" else f" {noun}"


def _finding(
    place: tuple[int, int],
    rule: str,
    message: str,
    *,
    at: int = 0,
    evidence: str = "",
    confidence: float = 0.9,
) -> Finding:
    return Finding(
        Span(place[0] + at, place[1] + at),
        Family.CONSISTENCY,
        "part_exceeds_whole",
        rule,
        message,
        evidence,
        confidence=confidence,
    )
