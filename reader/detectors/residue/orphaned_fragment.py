"""Sentence fragments whose rest is missing."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from reader.detectors.decorators import paragraph_detector
from reader.english.prose import is_prose
from reader.english.quotations import quoted_spans
from reader.english.word_tokens import count_words, word_set
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding
from reader.model.span import Span
from reader.model.translatable import sentence

LONGEST_LINE = 200  # code points: more is a paragraph
SHORT = 3  # words: more may be a whole sentence whose first letter is a slip

# A small letter after a full stop: the stop ends a word of three small letters or more, so that
# initials, "p.m." and "U.S." never count.
_AFTER_STOP = re.compile(
    r"(?P<before>(?<![\w.])[^\W\d_]{0,30}[a-z]{3}[’”\"')]?)\.(?P<closed>[”\"’')\]]*)\s+"
    r"(?P<piece>(?P<first>[a-z][\w’'.@/-]*)(?:[^.!?…\n]|[.!?…](?=\w))*[.!?…]*[”’\"')\]]*)"
)
_ALONE = re.compile(r"(?P<first>[a-z][\w’'.@/-]*)[^.!?…\n]*[.!?]")
_PARTICLES = word_set("""
    de del della der den di da do dos du la le les el al bin ibn bint van von vom zu zur ter ten abu
    ap af av y
""")
_NAME_AFTER_PARTICLE = re.compile(r"(?:\s[a-z]{1,3})?[\s’'-]*[A-Z]")
_SPELLED_SMALL = word_set("""
    i i'm i’m i've i’ve adidas asics bell danah easyjet flydubai lululemon thyssenkrupp http https
    www ebay eharmony ecobee evian iphone ipad ipod itunes imovie macos tvos watchos xkcd deadmau5
    tesa voestalpine innogy eon enel intel lastminute moneysupermarket confused comparethemarket
    npm pip git sed awk grep tar ssh curl sudo emacs vim nginx systemd mysql postgres sqlite
    python perl ruby node java bash zsh json yaml html css xml utf ascii
""")
_ABBREVIATIONS = word_set("""
    sept dept tsp tsps tbsp tbsps approx inst univ corp bros calif mass mich minn wash penn tenn
    conn ariz colo okla mont nebr wisc alta capt lieut messrs govt dist assn intl misc incl excl
    resp max min avg est etc cont ext hrs mins secs lbs yrs figs vols eds fig vol sec para cert prof
    supt insp cmdr maj brig ltd llc inc blvd ave apt apts bldg sens reps drs viz tech fibo
""")
_CITED = word_set("""
    p pp vol vols no nos ch chs fig figs sec ed eds pt ser rev trans repr fol fols col cols ff n nn
    cf ibid op et doi isbn issn arxiv pmid bibcode
""")  # begin a part of a reference: "County Press. p. 12."
_WHOLE_AS_THEY_ARE = frozenset({Role.TABLE, Role.HEADLINE, Role.BOILERPLATE, Role.FIGURE})
_WHY = sentence(
    "A sentence begins with a capital; this is a piece of one, cut off from its beginning."
)


@paragraph_detector(Family.RESIDUE, version="4", rules=("stray_mark", "lower_case_fragment"))
def orphaned_fragment(article: Article, paragraph: Paragraph) -> Iterator[Finding]:
    """Marks pieces that are too little to be a sentence and belong to none.

    **What it marks.** What follows a full stop in lower case, up to the next one; a paragraph that
    is nothing but a few such words; a paragraph that begins with a full stop or a comma.

    **Why it matters.** A program has cut a sentence up and lost a part of it. The words that are
    left may say the opposite of what was written.

    **Example.** They will meet at bilateral talks. year.

    **What it leaves alone.** Abbreviations and initials, names that are written small (iPhone,
    de Gaulle, adidas), web addresses, parts of a reference (“Press. p. 12.”), what follows an
    ellipsis, a question or an exclamation mark (“No!” he said), lists, and texts that are written
    in small letters throughout.
    """
    text = paragraph.text(article)
    if paragraph.role in _WHOLE_AS_THEY_ARE or not text.strip() or not is_prose(text):
        return
    for span, rule, confidence in _fragments(text, is_list=paragraph.role is Role.LIST_ITEM):
        yield Finding(
            span.shifted(paragraph.span.start),
            Family.RESIDUE,
            "orphaned_fragment",
            rule,
            _message(rule, confidence),
            evidence=_WHY if rule == "lower_case_fragment" else "",
            confidence=confidence,
        )


def _message(rule: str, confidence: float) -> str:
    if rule == "stray_mark":
        return sentence(
            "The paragraph starts with a punctuation mark; the sentence before it is missing."
        )
    if confidence >= 0.9:
        return sentence("Sentence fragment: the rest is missing.")
    return sentence("Starts in lower case after a full stop: the beginning may be missing.")


def _fragments(text: str, *, is_list: bool) -> Iterator[tuple[Span, str, float]]:
    if stray := re.match(r"[,;.)](?=\s+[^\W_])", text):
        yield Span(*stray.span()), "stray_mark", 0.85
    is_line = len(text) <= LONGEST_LINE and "\n" not in text
    if not is_list and is_line and (alone := _ALONE.fullmatch(text)):
        if count_words(text) <= SHORT and not _begins_with_small_name(alone):
            yield Span(*alone.span()), "lower_case_fragment", 0.85
        return
    if text[0].islower():
        return
    quoted = quoted_spans(text)
    begun = Counter(match["first"] for match in _AFTER_STOP.finditer(text))
    for match in _AFTER_STOP.finditer(text):
        span = Span(*match.span("piece"))
        if match["closed"] or match["before"].strip("’”\"')").lower() in _ABBREVIATIONS:
            continue
        if _begins_with_small_name(match) or begun[match["first"]] > 1:
            continue  # a name, a program, a variable: whoever is written so twice is called so
        if any(q.overlaps(span) and not q.contains(span) for q in quoted):
            continue  # the stop belongs to a title or a quotation that goes on
        is_short = count_words(span.of(text)) <= SHORT and span.of(text)[-1] in ".!?”\"’')"
        yield span, "lower_case_fragment", 0.95 if is_short else 0.7


def _begins_with_small_name(match: re.Match[str]) -> bool:
    """Say whether the first word is how a name, an address or a page number begins: small."""
    first = match["first"]
    word = first.rstrip(".'’-").lower()
    if word in _PARTICLES:
        return _NAME_AFTER_PARTICLE.match(match.string, match.end("first")) is not None
    has_sign = re.search(r"[A-Z\d@/_\[]|\w\.\w", first) is not None
    if len(word.partition("-")[0]) == 1 and word not in ("a", "i", "e-mail", "e-mails"):
        return True  # x is unknown, p-values, c. 1900, e. e. cummings
    return has_sign or word in _SPELLED_SMALL or word in _CITED
