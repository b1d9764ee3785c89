"""Recognises historical English by words that nobody writes any more.

Of 300,000 words of today's news in pieces of 450 none is taken for older; novels and stories of
1800 to 1900 are. Rewriting programs do not write so either: they put in rare words, not old ones.
"""

from __future__ import annotations

from reader.english.lazy_pattern import lazy_pattern

SHORTEST = 300  # words: in fewer, a quotation could be all that is old
MARKERS = 1.5  # of them in 1,000 words
KINDS = 4  # different ones: a single one may be the article's subject
SEMICOLONS = 4.0  # in 1,000 words; news has fewer than one

_PHRASES = """
    thou, thee, thy, thine, hath, doth, hast, dost, shalt, wilt, 'tis, 'twas, nay, whence, hither,
    thither, whither, ere, oft, methinks, to-day, to-morrow, to-night, every body, any body,
    any thing, every thing, some body, no body, shew, shewed, shewn, shews, connexion, connexions,
    said i, cried he, cried she, replied he, replied she, thereupon, hitherto, wherein, whereof,
    thereof, therein, herein, notwithstanding, betwixt, twelvemonth, bade, beheld, behold, unto,
    nigh, forthwith, henceforth, aught, naught, whereupon, hereby, thereto, verily, alas, hark,
    yonder, vouchsafe, vouchsafed, whomsoever, whatsoever, countenance, sennight, oftener, be it,
    must needs, in behalf of, earnestly, gentleman, gentlemen, madam, upon the whole,
    in consequence of, inasmuch, insomuch, heretofore, forasmuch, peculiarly, exceedingly, parlour,
    antient, chuse, surprize, draught of, mamma, papa, fortnight
"""
_MARKER = lazy_pattern(
    r"(?<![\w-])(?:"
    + "|".join(map(str.strip, _PHRASES.replace("\n", " ").split(",")))
    + r")(?![\w-])"
)


def is_older_english(text: str) -> bool:
    """Say whether `text` as a whole was written long ago, as far as its words tell."""
    words = len(text.split())
    if words < SHORTEST or text.count(";") * 1000 < SEMICOLONS * words:
        return False
    found = _MARKER.findall(text.lower().replace("’", "'"))
    return len(found) * 1000 >= MARKERS * words and len(set(found)) >= KINDS
