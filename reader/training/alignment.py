"""What a back-translation changed, word by word, and which of it is worth learning."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from itertools import pairwise

from reader.english.word_tokens import word_set
from reader.training.meanings import Meanings
from reader.training.sequence import ReplacementKind

_TOKEN = re.compile(r"\d[\d.,:]*\w*|['’]s\b|[^\W\d_]+(?:(?!['’]s\b)['’-][^\W\d_]+)*")
_BEGINS = re.compile(r"(?:\A|[.!?…:]['\"”’)]*\s)\s*[\"'“‘(\[]*\Z")
_REACH = 8  # code points before a word that tell whether it begins a sentence
ARTICLES = word_set("a an the")
POINTERS = word_set("his her its their our my your this that these those")
PRONOUNS = word_set("""
    i you he she it we they me him us them hers theirs ours mine yours who whom which
    myself himself herself itself themselves yourself ourselves
""")
PREPOSITIONS = word_set("""
    about above across after against along among around as at before behind below beside between
    beyond by despite down during for from in inside into like near of off on onto out outside over
    per since than through throughout to toward towards under until unto up upon via with within
    without
""")
OTHER_GRAMMAR = word_set("""
    and or but nor so yet if then else because while although though whether when where how why
    am is are was were be been being have has had having do does did done doing will would can
    could may might must shall should ought not no there here all any some each every both either
    neither more most much many few less least very too also only just even still own same other
    another such let mr mrs ms dr unless once one what ones
""")
GRAMMAR = ARTICLES | POINTERS | PRONOUNS | PREPOSITIONS | OTHER_GRAMMAR
_GENITIVE = frozenset({"'s", "’s"})
DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
# The replacement is sound in most places: no fault to learn.
_INTERCHANGEABLE = frozenset(
    frozenset(pair.split("-"))
    for pair in word_set("""
        toward-towards toward-to towards-to in-at in-within in-into in-inside inside-within
        on-upon on-over on-about on-in on-onto of-from of-in of-off to-for to-at to-until
        during-in with-by by-from as-like by-through by-near across-through through-throughout
        throughout-during for-during over-above under-below under-beneath between-among
        around-about out-outside after-behind it-this who-that which-who them-they
    """)
)
_MOST_IN_BLOCK = 3  # words
_AROUND = 6  # words in which a moved word is looked for
_MOST_TO_SEARCH = 12  # words
_KNOWN = 2  # times that a pair stood alone
_CLOSE_ENOUGH = 0.4  # ratio: below, what stands opposite stands there by chance


@dataclass(frozen=True, slots=True)
class AlignedToken:
    """A word, a figure or a genitive's ending, with its place."""

    shown: str
    start: int
    begins: bool

    @property
    def word(self) -> str:
        """The word in lower case."""
        return self.shown.lower()

    @property
    def end(self) -> int:
        """The place after its last letter."""
        return self.start + len(self.shown)

    @property
    def capital(self) -> bool:
        """Whether a capital stands where none must: a name, most of the time."""
        return self.shown[0].isupper() and (not self.begins or self.shown[1:] != self.word[1:])


@dataclass(frozen=True, slots=True)
class Proposal:
    """New words for a passage of the original; `pair` is the change without its case."""

    start: int
    end: int
    words: str
    kind: ReplacementKind
    pair: tuple[str, str]
    weight: float = 1.0


def tokens(text: str) -> list[AlignedToken]:
    """Return the words of a text; a genitive's ending is one of its own."""
    return [
        AlignedToken(
            m[0], m.start(), bool(_BEGINS.search(text[max(0, m.start() - _REACH) : m.start()]))
        )
        for m in _TOKEN.finditer(text)
    ]


@dataclass
class Aligner:
    """Aligns back-translations with their originals and proposes the changes that serve.

    It learns on its way: a pair that stood alone in one text is known again in a longer change of
    another, and a word that is mostly written with a capital is a name.
    """

    meanings: Meanings
    _met: Counter[tuple[str, str]] = field(default_factory=Counter)
    _written: Counter[str] = field(default_factory=Counter)

    def proposals(self, original: str, returned: str) -> list[Proposal]:
        """Return the changes that a back-translation made and that are worth learning."""
        old, new = tokens(original), tokens(returned)
        self._written.update(t.shown for t in old if not t.begins)
        words = [t.word for t in old], [t.word for t in new]
        matcher = SequenceMatcher(None, *words, autojunk=False)
        if matcher.ratio() < _CLOSE_ENOUGH:
            return []
        found: list[Proposal] = []
        for tag, i, i_end, j, j_end in matcher.get_opcodes():
            before, following = old[i - 1] if i else None, old[i_end] if i_end < len(old) else None
            if tag == "replace" and _joined(original, old[i:i_end]):
                around = {t.word for t in old[max(0, i - _AROUND) : i_end + _AROUND]} - GRAMMAR
                moved = around.intersection(t.word for t in new[j:j_end])
                made = [] if moved else list(self._replaced(old[i:i_end], new[j:j_end], following))
                found += made or self._met_before(old[i:i_end], new[j:j_end])
            elif tag == "insert" and before and following:
                found += _with_article(before, following, [t.word for t in new[j:j_end]])
            elif tag == "delete" and following and _joined(original, [*old[i:i_end], following]):
                found += self._without_article(old[i:i_end], following)
        if "'s" not in words[1] and "’s" not in words[1]:
            found += _genitives(old)
        return found

    def _replaced(
        self, old: list[AlignedToken], new: list[AlignedToken], following: AlignedToken | None
    ) -> Iterator[Proposal]:
        if any(t.capital or not t.word.isalpha() for t in (*old, *new)):
            return
        if any(self._is_name(t) for t in old) or (
            old[0].begins and following and following.capital and old[0].word not in GRAMMAR
        ):
            return
        if len(old) == len(new) <= _MOST_IN_BLOCK:
            pairs = [self._pair(a, b) for a, b in zip(old, new)]
            if all(pairs):  # else the words may stand in another order
                made = [pair for pair in pairs if pair]
                self._met.update(pair.pair for pair in made if pair.kind != ReplacementKind.BROKEN)
                yield from made
                return
        yield from self._block(old, new)

    def _is_name(self, token: AlignedToken) -> bool:
        """Say whether a capital at the start of a sentence belongs to a name."""
        common, name = token.word, token.word.capitalize()
        return token.begins and self._written[name] > self._written[common]

    def _met_before(self, old: list[AlignedToken], new: list[AlignedToken]) -> Iterator[Proposal]:
        """Propose, of a change too long to align, the pairs that stood alone elsewhere."""
        if max(len(old), len(new)) > _MOST_TO_SEARCH:
            return
        for a in old:
            if a.capital or self._is_name(a):
                continue
            known = (b for b in new if self._met[a.word, b.word] >= _KNOWN and not b.capital)
            if pair := next(filter(None, (self._pair(a, b) for b in known)), None):
                yield pair

    def _pair(self, old: AlignedToken, new: AlignedToken) -> Proposal | None:
        a, b = old.word, new.word
        if a in GRAMMAR or b in GRAMMAR:
            return _small(old, new)
        if min(len(a), len(b)) < 3 or not self.meanings.share_part(a, b):
            return None  # another part of speech is a slip of the parser
        if self.meanings.are_forms_of_one(a, b):
            return None
        kind = ReplacementKind.HABIT if self.meanings.are_sound(a, b) else ReplacementKind.SENSE
        if kind == ReplacementKind.HABIT and _spelled_alike(a, b):
            return None  # British for American is nobody's habit
        return Proposal(old.start, old.end, _cased(old, b), kind, (a, b))

    def _block(self, old: list[AlignedToken], new: list[AlignedToken]) -> Iterator[Proposal]:
        """Propose two or three words for two or three others, or one for some."""
        if max(len(old), len(new)) > _MOST_IN_BLOCK or len(old) + len(new) < 3:
            return
        was, words = [t.word for t in old], [t.word for t in new]
        if not _holds_together(was) or not _holds_together(words):
            return
        if (was[0] in PREPOSITIONS) != (words[0] in PREPOSITIONS):
            return
        before, after = ([w for w in side if w not in GRAMMAR] for side in (was, words))
        if not before or not after or not all(map(self.meanings.forms, after)):
            return
        if any(
            self.meanings.are_forms_of_one(a, b) or self.meanings.are_sound(a, b)
            for a in before
            for b in after
        ):
            return  # the same words in another order
        if len(before) != len(after) or all(map(self.meanings.share_part, before, after)):
            shown, pair = _cased(old[0], " ".join(words)), (" ".join(was), " ".join(words))
            yield Proposal(old[0].start, old[-1].end, shown, ReplacementKind.SENSE, pair, 0.4)

    def _without_article(
        self, gone: list[AlignedToken], following: AlignedToken
    ) -> Iterator[Proposal]:
        """Propose a noun without the article that it needs."""
        word = following.word
        if [t.word for t in gone] in (["a"], ["an"]) and self.meanings.forms(word):
            shown = _cased(gone[0], word)
            yield Proposal(gone[0].start, following.end, shown, ReplacementKind.BROKEN, ("a", ""))


def _small(old: AlignedToken, new: AlignedToken) -> Proposal | None:
    """Return a wrong preposition or pronoun: the sentence breaks."""
    a, b = old.word, new.word
    for group, weight in ((PREPOSITIONS, 0.5), (PRONOUNS, 0.1)):
        if a in group and b in group and frozenset((a, b)) not in _INTERCHANGEABLE:
            return Proposal(
                old.start, old.end, _cased(old, b), ReplacementKind.BROKEN, (a, b), weight
            )
    return None


def _with_article(
    before: AlignedToken, following: AlignedToken, new: list[str]
) -> Iterator[Proposal]:
    """Propose an article where none can stand: "the Monday", "of the his", "in the Russia"."""
    taken = before.capital or before.word in ARTICLES | POINTERS | _GENITIVE
    if taken or new[-1] != "the" or len(new) > 2:
        return
    word = following.word
    if word in DAYS or (word in POINTERS and before.word in PREPOSITIONS):
        pair = f"the {word}"
    elif following.capital and before.word in PREPOSITIONS and not word.endswith("s"):
        pair = "the Name"
    else:
        return
    shown = f"the {following.shown}"
    yield Proposal(following.start, following.end, shown, ReplacementKind.BROKEN, ("", pair))


def _genitives(old: list[AlignedToken]) -> Iterator[Proposal]:
    """Propose "the Russia's president": the article is what such a genitive leaves behind."""
    for before, name, ending in zip(old, old[1:], old[2:]):
        single = name.capital and not name.shown.isupper() and before.shown.islower()
        if single and ending.word in _GENITIVE and before.word in PREPOSITIONS | {"and", "that"}:
            shown, pair = f"the {name.shown}", ("", "the Name's")
            yield Proposal(name.start, name.end, shown, ReplacementKind.BROKEN, pair)


def _holds_together(words: list[str]) -> bool:
    """Say whether a run of words is a phrase of its own, with no loose end of another."""
    ends = {words[0], words[-1]}
    return not (ends & ARTICLES or GRAMMAR.intersection(words) - ARTICLES - PREPOSITIONS)


def _spelled_alike(a: str, b: str) -> bool:
    return a[:3] == b[:3] and abs(len(a) - len(b)) < 3 and len(set(a) ^ set(b)) < 3


def _joined(text: str, run: list[AlignedToken]) -> bool:
    """Say whether nothing but blanks stands between the words."""
    return all(text[a.end : b.start].isspace() for a, b in pairwise(run))


def _cased(old: AlignedToken, words: str) -> str:
    return words[0].upper() + words[1:] if old.shown[0].isupper() else words
