from __future__ import annotations

import re
from dataclasses import replace

import pytest

from reader.detectors.grammar.grammar import GrammarDetector
from reader.engines.engine_stage import Stage
from reader.engines.grammar_engine import GrammarMatch
from reader.engines.lingotweaker.lingotweaker_engine import (
    LingoTweakerEngine,
    why_unavailable,
)
from reader.errors import EngineUnavailable, PartNotChecked
from reader.model.article import Article, Paragraph, Role
from reader.model.detector import Detector, Scope
from reader.model.finding import Finding, Severity, Unchecked
from reader.model.span import Span
from tests.doubles import article_of
from tests.linear_time import assert_linear

needs_engine = pytest.mark.skipif(bool(why_unavailable()), reason=why_unavailable())
SHOWN = 0.6  # what "balanced" shows


class Says:
    """An engine that says the same about every text, or cannot look at some."""

    label = "Says 1"
    stage = Stage.READY

    def __init__(self, *matches: GrammarMatch, fails_on: str = "", gone: bool = False) -> None:
        self.matches = list(matches)
        self.asked: list[str] = []
        self._fails_on = fails_on
        self._gone = gone

    def check(self, text: str, language: str) -> list[GrammarMatch]:
        self.asked.append(text)
        if self._gone:
            raise EngineUnavailable("It is gone.")
        if self._fails_on and self._fails_on in text:
            raise PartNotChecked("It took too long.")
        return self.matches

    def close(self) -> None:
        pass


def article_in_role(text: str, role: Role) -> Article:
    return Article(text, (Paragraph(Span(0, len(text)), role),))


def findings(detector: GrammarDetector, article: Article) -> list[Finding]:
    return [f for f in detector.detect(article, article.paragraphs) if isinstance(f, Finding)]


def shown(engine: LingoTweakerEngine, article: Article) -> str:
    """Return the article's text with ⟦⟧ around what would be shown."""
    text = article.text
    for finding in sorted(findings(GrammarDetector(engine), article), reverse=True, key=_place):
        if finding.confidence >= SHOWN:
            start, end = finding.span.start, finding.span.end
            text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def _place(finding: Finding) -> Span:
    return finding.span


@pytest.mark.parametrize(
    "marked",
    [
        "She bought ⟦a⟧ apple at the market.",
        "The mayor said ⟦the the⟧ bridge was closed.",
        "They must have ⟦went⟧ home before the storm.",
        "He could not ⟦recieve⟧ the letter in time.",
        "The shop stood right ⟦infront⟧ of the old church.",
        "The law made it ⟦easierfor⟧ small firms to borrow.",
        "The talks ⟦didnt⟧ last long.",
        "They flew to ⟦egypt⟧ in the spring.",
        "It rained all week.⟦The⟧ river rose and the road was closed.",
        "The firm wants ⟦low- cost⟧ labour from abroad.",
        "The minister said he ⟦would of⟧ resigned.",
        "The painting from the ⟦1970's⟧ was sold.",
        "He ⟦forget⟧ his keys every morning when he leaves the house.",
    ],
)
def test_what_broke_is_marked(lingotweaker: LingoTweakerEngine, marked: str) -> None:
    article = article_of(re.sub("[⟦⟧]", "", marked))
    assert shown(lingotweaker, article) == marked


@pytest.mark.parametrize(
    "text",
    [
        "Nato and the Kremlin spoke about the Donbas, and Draghi flew to Kyiv.",
        "Draghi spoke first. Lukashenka answered. Erdogan and Mbappe were not there.",
        "Nakabandi points were set up around Thoothukudi on Covid-19 rules.",
        "The colour of the centre was grey; she realised that travellers favour it.",
        "The color of the center was gray; she realized that travelers favor it.",
        "Write to news@example.org, see www.example.org/politics or @newsdesk and #vote2024.",
        "The GPU and the 5G modem come from a start-up in Shenzhen.",
        "About 70 per cent of state of the art plants need brand new filters...",
        "He paid for it and the shop sent it back. However the money never arrived.",
        "The Macron-Scholz-Sunak talks went on; anti-Orban voters cheered.",
        "Her redshirt season, a fanbase and a webinar: the news has new words.",
        "The seed was treated with dicambal. Farmers who use dicambal like dicambal.",
        "“We was robbed and there's many who seen it,” the coach said.",
        "Crystal Palace have signed a goalkeeper for a two year deal.",
        "The painting was sold in What is Property? in 1840, they said.",
        "The theory is older. bell hooks wrote it. The Jeopardy! host and the Wham! singer left.",
        "a line that a loader cut begins in lower case and that is not for this rule to say.",
        "“[a]ccording to this theory”, “[I]t is done”, she spoke of “govern[ment] by fear”.",
        "The prompts are (A)llow, (D)eny and (I)gnore, and the member(s) may choose.",
        "He was at work on monday [sic] and wrote “i dont know [sic]” in the book.",
        "Whether he be farmer or clerk, he must pay. If need be, the harbor will shut.",
        "Lest he forget, she wrote it down. God save the king. They asked that she leave now.",
        "It is vital that he be told. The judge ordered that the firm pay a fine.",
        "Where do strained relations go after the vote? Does increased traffic matter?",
        "He scored an 85th-minute goal on a Oneworld flight to an 18th birthday at a university.",
        "Everton sit in 11th place. She is of Kappa Kappa Iota, and it is a ways to go from there.",
        "The new vulnerabilities are in drupal, mozilla and firefox, said danah boyd at the time.",
        "An instore poster is a catchall term for what you see onscreen in a shop.",
        "The developer wrote in a blog post that the secretary of state would go.",
        "A rights lawyer called the inequalities property creates a rights violation.",
        "The board met on Wednesday.    It voted nine to four.",
        "J.S. Bain wrote it, and archive.Z and README.Debian.gz are files in PKIX1.Dss-Sig-Value.",
        "handle = table.find(chain, rule, handle handle); if (handle < 0) { return(NULL); }",
        "# nft list table inet filter chain handle handle",
    ],
)
def test_what_is_right_or_opinion_is_not_shown(lingotweaker: LingoTweakerEngine, text: str) -> None:
    assert shown(lingotweaker, article_of(text)) == text


@needs_engine
def test_british_articles_may_use_either_spelling() -> None:
    text = "The color and the colour of the center and the centre were analyzed and analysed."
    article = Article(text, (Paragraph(Span(0, len(text))),), language="en-GB")
    british = LingoTweakerEngine()
    assert shown(british, article) == text
    british.close()


def test_a_clear_mistake_is_shown_inside_a_quotation_too(lingotweaker: LingoTweakerEngine) -> None:
    article = article_of("“We will recieve them at the the station,” she said.")
    assert (
        shown(lingotweaker, article) == "“We will ⟦recieve⟧ them at ⟦the the⟧ station,” she said."
    )


@pytest.mark.parametrize(
    "text",
    [
        "The report that describe it in detail is missing.",
        "We have drank the water from the well.",
        "I was going to drop by an see what he does.",
        "My life as gotten a lot busier in the last month.",
    ],
)
def test_rules_that_are_off_by_default_and_good_are_on(
    lingotweaker: LingoTweakerEngine, text: str
) -> None:
    assert "⟦" in shown(lingotweaker, article_of(text))


def test_a_verb_whose_past_is_its_base_is_no_past(lingotweaker: LingoTweakerEngine) -> None:
    for text in ("You will not thrust him out of the door.", "They could sweat all day in there."):
        assert shown(lingotweaker, article_of(text)) == text
    assert "⟦" in shown(lingotweaker, article_of("You will not threw him out of the door."))


def test_what_our_own_detector_marks_is_marked_once(lingotweaker: LingoTweakerEngine) -> None:
    text = (
        "The members of the board has voted. The letter was send to the minister last week. "
        "The dogs has eaten all of the bread."
    )
    assert shown(lingotweaker, article_of(text)) == text


def test_glued_sentences_are_said_once_a_paragraph(lingotweaker: LingoTweakerEngine) -> None:
    glued = "It rained.The river rose.The road was closed.Nobody came."
    article = article_of(glued, glued)
    assert shown(lingotweaker, article).count("⟦The⟧") == 2


@pytest.mark.parametrize("role", [Role.LIST_ITEM, Role.PARAGRAPH])
def test_where_a_sentence_begins_is_not_its_business(
    lingotweaker: LingoTweakerEngine, role: Role
) -> None:
    text = "second half: the visitors took the lead and kept it."
    assert shown(lingotweaker, article_in_role(text, role)) == text


def test_a_lone_bracket_counts_in_a_sentence_of_the_text_only(
    lingotweaker: LingoTweakerEngine,
) -> None:
    sentence = "The board of the harbour met on Monday (in the old hall and voted nine to four."
    assert "⟦(⟧" in shown(lingotweaker, article_in_role(sentence, Role.PARAGRAPH))
    for text, role in ((sentence, Role.LIST_ITEM), ("int flags)", Role.PARAGRAPH)):
        assert shown(lingotweaker, article_in_role(text, role)) == text


def test_page_furniture_is_not_asked_about() -> None:
    says = Says()
    article = article_in_role("Share this storys", Role.BOILERPLATE)
    assert list(GrammarDetector(says).detect(article, article.paragraphs)) == []
    assert says.asked == []


def test_it_is_a_detector_whose_version_names_the_engine() -> None:
    detector = GrammarDetector(Says())
    assert isinstance(detector, Detector)
    assert detector.scope is Scope.PARAGRAPH
    assert detector.own_thread
    assert "Says 1" in detector.version


def test_findings_stand_where_their_paragraph_stands() -> None:
    match = GrammarMatch(Span(2, 5), "HE_VERB_AGR", "GRAMMAR", "grammar", "Wrong.", ("one",))
    article = article_of("a bad one", "a bad two")
    found = findings(GrammarDetector(Says(match)), article)
    assert [f.span.of(article.text) for f in found] == ["bad", "bad"]
    assert [f.span.start for f in found] == [2, 13]
    assert found[0].suggestions == ("one",)


def test_of_two_rules_on_one_passage_the_likelier_is_told() -> None:
    opinion = GrammarMatch(Span(2, 5), "WORDY", "STYLE", "style", "Wordy.", ())
    error = GrammarMatch(Span(2, 5), "AN_AND", "CONFUSED_WORDS", "misspelling", "Confused.", ())
    found = findings(GrammarDetector(Says(opinion, error)), article_of("a bad one"))
    assert [(f.rule, f.severity) for f in found] == [("AN_AND", Severity.WARNING)]


def test_style_is_an_opinion_that_only_everything_shows() -> None:
    opinion = GrammarMatch(Span(2, 5), "WORDY", "STYLE", "style", "Wordy.", ())
    (finding,) = findings(GrammarDetector(Says(opinion)), article_of("a bad one"))
    assert finding.confidence < SHOWN


def test_a_paragraph_that_cannot_be_checked_is_said_and_the_rest_is_checked() -> None:
    says = Says(fails_on="endless")
    article = article_of("first", "endless", "last")
    told = list(GrammarDetector(says).detect(article, article.paragraphs))
    assert told == [Unchecked(article.paragraphs[1].span, "grammar", "It took too long.")]
    assert says.asked == ["first", "endless", "last"]


def test_an_engine_that_is_gone_ends_the_detector() -> None:
    article = article_of("first")
    with pytest.raises(EngineUnavailable):
        list(GrammarDetector(Says(gone=True)).detect(article, article.paragraphs))


def test_what_no_dictionary_has_is_said_to_be_spelling() -> None:
    text = "They saw teh ferry, and she were there."
    spelling = GrammarMatch(
        Span(9, 12), "MORFOLOGIK_RULE_EN_US", "TYPOS", "misspelling", "Wrong.", ("the",)
    )
    agreement = GrammarMatch(Span(28, 32), "SHE_WERE", "GRAMMAR", "grammar", "Wrong.", ("was",))
    found = findings(GrammarDetector(Says(spelling, agreement)), article_of(text))
    assert {f.rule: f.is_spelling for f in found} == {
        "MORFOLOGIK_RULE_EN_US": True,
        "SHE_WERE": False,
    }


@pytest.mark.parametrize(
    ("rule", "category", "issue"),
    [
        ("MORFOLOGIK_RULE_EN_US", "TYPOS", "misspelling"),
        ("BEEN_PART_AGREEMENT", "GRAMMAR", "grammar"),
        ("HE_VERB_AGR", "GRAMMAR", "grammar"),
        ("EN_UNPAIRED_BRACKETS", "PUNCTUATION", "typographical"),
        ("SENTENCE_WHITESPACE", "TYPOGRAPHY", "whitespace"),
    ],
)
def test_a_paragraph_full_of_matches_is_judged_in_linear_time(
    rule: str, category: str, issue: str
) -> None:
    sentence = "“They has teh odd ferry (of the quay,” he said. "
    at = sentence.index("teh")

    def judge(length: int) -> None:
        number = length // len(sentence)
        matches = (
            GrammarMatch(Span(at, at + 3), rule, category, issue, "It is odd.", ("the",))
            for _ in range(number)
        )
        placed = [
            replace(match, span=match.span.shifted(n * len(sentence)))
            for n, match in enumerate(matches)
        ]
        article = article_of(sentence * number)
        for _ in GrammarDetector(Says(*placed)).detect(article, article.paragraphs):
            pass

    assert_linear(judge)
