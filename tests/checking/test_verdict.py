"""The verdict: what it claims, what it rests on, and when it claims nothing."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.checking.check import check
from reader.checking.events import CheckFinished
from reader.checking.verdict import MODEL, ArticleVerdict, Level, judge
from reader.checking.verdict_model import VerdictModel, features
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Family, Finding, Unchecked
from reader.model.measure import Measure
from reader.model.span import Span
from reader.system.paths import resource
from tests.doubles import Marks, Measures, Misses, article_of

PLAIN = VerdictModel(
    "plain", -4.0, {"wrong": 100.0}, 0.8, 0.2, {"altered": 1.0, "habit": 4.0}
)  # 0.02 a word is 0.12, 0.04 is 0.5, 0.08 is 0.98
ROLE = Role.PARAGRAPH


def article(words: int, *, odd: int = 0, role: Role = ROLE) -> Article:
    text = " ".join(["odd"] * odd + ["word"] * (words - odd))
    return Article(text, (Paragraph(Span(0, len(text)), role),))


def verdict(read: Article, *, wrong: float = 0.0, habit: float = 0.0) -> ArticleVerdict:
    """Judge an article in which every "odd" is an altered wording."""
    spans = [Span(4 * n, 4 * n + 3) for n in range(read.text.count("odd"))]
    findings = [Finding(s, Family.WORDING, "a", "b", "Odd.", confidence=0.7) for s in spans]
    measures = [
        Measure(
            paragraph.span,
            "replaced_words",
            (
                ("words", float(len(paragraph.text(read).split()))),
                ("wrong", wrong),
                ("habit", habit),
            ),
        )
        for paragraph in read.paragraphs
    ]
    return judge(read, findings, measures, model=PLAIN)


def test_a_claim_says_what_it_rests_on_and_what_to_do() -> None:
    found = verdict(article(651, odd=31), wrong=60)
    assert (found.level, found.enough_text) == (Level.PARAPHRASED, True)
    assert found.label == (
        "Probably machine-paraphrased: 31 suspicious wordings in 651 words (clean news: about 1 "
        "per 1,000). Do not quote this text from here. Compare all quotations with the original; "
        "not every alteration is marked."
    )


def test_habits_are_named_where_there_are_many() -> None:
    found = verdict(article(651, odd=2), wrong=60, habit=44.6)
    assert found.basis == (
        "2 suspicious wordings and about 45 words that rewriting programs favour in 651 words "
        "(clean news: about 1 and 4 per 1,000)."
    )


def test_a_writer_s_own_habits_accuse_nobody_where_the_number_is_low() -> None:
    found = verdict(article(820), wrong=0, habit=44.6)
    assert found.level is Level.NO_SIGN
    assert "rewriting programs favour" not in found.label


@pytest.mark.parametrize(
    ("words", "faults", "is_unquotable"),
    [(600, 2, False), (600, 3, True), (5_500, 3, False), (5_500, 4, True)],
)
def test_a_copy_whose_quotations_are_broken_is_not_to_be_quoted(
    words: int, faults: int, is_unquotable: bool
) -> None:
    read = article(words)
    broken = [
        Finding(Span(9 * n, 9 * n + 2), Family.QUOTATION, "a", "b", "Broken.", confidence=0.7)
        for n in range(faults)
    ]
    measures = [Measure(read.paragraphs[0].span, "replaced_words", (("words", float(words)),))]
    found = judge(read, broken, measures, model=PLAIN)
    warning = f"Do not quote this text from here: its quotations have {faults} faults."
    assert found.is_unquotable is is_unquotable
    assert found.reason.startswith(warning) is is_unquotable
    assert (warning in found.label) is is_unquotable


def test_no_sign_is_no_proof() -> None:
    found = verdict(article(820, odd=1))
    assert found.level is Level.NO_SIGN
    assert found.label == (
        "Nothing that points to a paraphrasing machine: 1 suspicious wording in 820 words (clean "
        "news: about 1 per 1,000). This is no proof that a person wrote it. Compare all quotations "
        "with the original; not every alteration is marked."
    )


def test_between_the_two_nothing_is_claimed() -> None:
    found = verdict(article(500, odd=5), wrong=20)
    assert found.level is Level.UNCLEAR
    assert found.label.startswith(
        "Possibly machine-paraphrased: 5 suspicious wordings in 500 words (clean news: about 1 "
    )
    assert found.label.endswith("not every alteration is marked.")


@pytest.mark.parametrize(("odd", "wrong"), [(0, 60.0), (40, 0.0)])
def test_the_number_alone_claims_nothing_that_cannot_be_shown(odd: int, wrong: float) -> None:
    assert verdict(article(600, odd=odd), wrong=wrong).level is Level.UNCLEAR


def test_nobody_is_sent_to_the_marked_passages_alone() -> None:
    for odd in (0, 5, 40):
        label = verdict(article(600, odd=odd), wrong=60.0).label
        assert label.endswith("all quotations with the original; not every alteration is marked.")


@pytest.mark.parametrize(("words", "level"), [(399, Level.TOO_SHORT), (400, Level.NO_SIGN)])
def test_a_short_text_is_never_said_to_show_no_sign(words: int, level: Level) -> None:
    found = verdict(article(words))
    assert found.level is level
    if level is Level.TOO_SHORT:
        told = "Too short for a verdict: 399 words; below 400 nothing is ruled out."
        assert found.label == told


@pytest.mark.parametrize(
    ("words", "odd", "wrong", "habit", "level"),
    [
        (63, 0, 2.0, 0.0, Level.TOO_SHORT),  # "possibly", on no wording at all, would be slander
        (133, 0, 0.0, 3.0, Level.TOO_SHORT),
        (399, 0, 16.0, 9.0, Level.TOO_SHORT),
        (63, 1, 2.0, 0.0, Level.UNCLEAR),
        (63, 0, 6.0, 0.0, Level.UNCLEAR),  # the number is sure
        (63, 9, 6.0, 0.0, Level.PARAPHRASED),
        (400, 0, 16.0, 0.0, Level.UNCLEAR),
    ],
)
def test_a_short_text_is_not_accused_where_nothing_can_be_shown(
    words: int, odd: int, wrong: float, habit: float, level: Level
) -> None:
    assert verdict(article(words, odd=odd), wrong=wrong, habit=habit).level is level


@pytest.mark.parametrize("words", [0, 39, 399, 600])
@pytest.mark.parametrize("confidence", [0.65, 0.79, 0.8, 0.95])
def test_an_altered_quotation_is_never_passed_over(words: int, confidence: float) -> None:
    read = article(600)
    measures = [Measure(read.paragraphs[0].span, "replaced_words", (("words", float(words)),))]
    quotation = Finding(
        Span(0, 4), Family.QUOTATION, "a", "altered_quotation", "Odd.", confidence=confidence
    )
    found = judge(read, [quotation], measures, model=PLAIN)
    assert found.level is not Level.NO_SIGN
    assert found.quotation_altered is (confidence >= 0.8)
    assert ("Do not quote this text from here" in found.label) is (confidence >= 0.8)
    if found.quotation_altered:
        assert found.reason.startswith("Do not quote this text from here")
    if words >= 40:
        assert found.caution
    if words == 600:
        assert found.basis.startswith(
            "1 suspicious wording in 600 words, 1 of them in quotations (clean"
        )
    unread = judge(read, [quotation], [], model=PLAIN)
    assert ("Do not quote this text from here" in unread.label) is (confidence >= 0.8)


@pytest.mark.parametrize("detector", ["replaced_words", "grammar", "any detector"])
def test_nothing_reassures_where_a_part_was_not_checked(detector: str) -> None:
    read = article(820)
    measures = [Measure(read.paragraphs[0].span, "replaced_words", (("words", 820.0),))]
    part = Unchecked(Span(0, 9), detector, "It took too long.")
    assert judge(read, [], measures, model=PLAIN).level is Level.NO_SIGN
    found = judge(read, [], measures, unchecked=[part], model=PLAIN)
    assert found.label == "No verdict: not all of the article was checked."


def test_no_word_that_reassures_is_ever_said() -> None:
    for words in (30, 100, 600):
        for odd in (0, 1, 20):
            for wrong in (0.0, 20.0, 60.0):
                label = verdict(article(words, odd=odd), wrong=wrong).label
                assert not re.search("as in clean news|No sign|looks clean|All is well", label)


def test_too_short_a_text_gets_a_number_and_no_claim() -> None:
    found = verdict(article(39, odd=20), wrong=20)
    assert (found.level, found.enough_text) == (Level.TOO_SHORT, False)
    assert found.paraphrased is not None
    assert found.paraphrased > 0.9
    assert found.label == "Too short for a verdict: 39 words; at least 40 needed."
    assert verdict(article(40, odd=20), wrong=20).enough_text


@pytest.mark.parametrize(("words", "is_ranked"), [(19, False), (20, True), (399, True)])
def test_short_texts_can_be_put_in_order_and_lines_cannot(words: int, is_ranked: bool) -> None:
    found = verdict(article(words))
    assert found.level is Level.TOO_SHORT
    assert (found.paraphrased is not None) == is_ranked


@pytest.mark.parametrize("role", [Role.HEADLINE, Role.BOILERPLATE, Role.TABLE])
def test_what_is_no_running_text_does_not_count(role: Role) -> None:
    found = verdict(article(600, odd=30, role=role), wrong=60)
    assert found.level is Level.TOO_SHORT
    assert found.basis == "0 words; at least 40 needed."
    assert found.paraphrased is not None


def test_page_furniture_does_not_thin_the_evidence() -> None:
    body, furniture = article(100, odd=10), "word " * 899 + "word"
    start = len(body.text) + 2
    whole = Article(
        f"{body.text}\n\n{furniture}",
        (*body.paragraphs, Paragraph(Span(start, start + len(furniture)), Role.BOILERPLATE)),
    )
    assert verdict(whole, wrong=8).paraphrased == verdict(body, wrong=8).paraphrased
    assert " in 100 words" in verdict(whole, wrong=8).basis


@pytest.mark.parametrize(("word", "is_whole"), [("gone", False), ("word", True)])
def test_what_was_read_in_part_is_not_passed_off_as_the_whole(word: str, is_whole: bool) -> None:
    both = article_of("word " * 200 + word, "word " * 200 + "word")
    misses = Misses("gone", name="replaced_words")
    *_, last = check(both, [Measures(name="replaced_words"), misses])
    assert isinstance(last, CheckFinished)
    evidence = last.verdict.evidence
    assert evidence is not None
    assert evidence.sentence.endswith("Only a part of the article was read.") is not is_whole
    assert (last.verdict.level is Level.NO_SIGN) is is_whole


def test_lines_that_the_model_leaves_alone_are_no_missing_part() -> None:
    both = article_of("word " * 60 + "word", "A line of a list")
    one = Measure(both.paragraphs[0].span, "replaced_words", (("words", 61.0),))
    found = judge(both, [], [one], model=PLAIN)
    assert found.evidence is not None
    assert (
        found.evidence.sentence
        == "no suspicious wording in 61 words (clean news: about 1 per 1,000)."
    )


def test_marks_that_overlap_or_are_only_a_guess_are_not_counted_twice_or_at_all() -> None:
    read = article(600)
    measure = Measure(read.paragraphs[0].span, "replaced_words", (("words", 600.0),))
    one = Finding(Span(0, 9), Family.WORDING, "a", "b", "Odd.", confidence=0.7)
    findings = [
        one,
        replace(one, span=Span(5, 14), detector="c"),
        replace(one, span=Span(100, 104), confidence=0.5),
        replace(one, span=Span(200, 204), family=Family.QUOTATION),
        replace(one, span=Span(300, 304), family=Family.QUOTATION, rule="altered_quotation"),
    ]
    found = judge(read, findings, [measure], model=PLAIN)
    assert found.basis.startswith(
        "2 suspicious wordings in 600 words, 1 of them in quotations (clean"
    )


def test_without_a_reading_nothing_is_judged() -> None:
    signature = Measure(Span(0, 9), "spinner_phrases", (("words", 2.0), ("signature", 9.0)))
    for measures in ([], [signature]):
        found = judge(article(600), [], measures, model=PLAIN)
        assert (found.level, found.paraphrased) == (Level.NOT_JUDGED, None)
        assert not found.enough_text


@pytest.mark.parametrize(("much", "level"), [(0.2, Level.PARAPHRASED), (0.0, Level.NO_SIGN)])
def test_a_check_ends_with_the_verdict_on_everything_it_measured(much: float, level: Level) -> None:
    texts = [("odd " if much else "even ") * 5 + "word " * 44 + "word" for _ in range(8)]
    counts = tuple((name, 50 * much) for name in ("wrong", "habit", "strong"))
    reads = Measures(name="replaced_words", more=counts)
    *_, last = check(article_of(*texts), [reads, Marks("never", name="other")])
    assert isinstance(last, CheckFinished)
    assert last.verdict.level is level
    assert " in 400 words" in last.verdict.basis


def test_the_shipped_numbers_are_sound() -> None:
    shipped = VerdictModel.load(resource(MODEL))
    assert set(shipped.weights) <= set(features({}))
    assert 0 < shipped.no_sign_below <= shipped.paraphrased_from < 1
    assert set(shipped.clean_per_1000) == {"altered", "habit"}
    for words in (40.0, 400.0, 3_000.0, 30_000.0):
        much = dict.fromkeys(("wrong", "habit", "strong"), words / 5)
        assert shipped.probability({"words": words}) < 0.5
        assert shipped.probability({"words": words, **much}) > 0.5
