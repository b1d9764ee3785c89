from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from reader.detectors.wording.replaced_words import ReplacedWordsDetector
from reader.detectors.wording.wording_confidence import Confidence
from reader.engines.wording_model.quick_and_thorough import WordingReaders
from reader.errors import EngineUnavailable
from reader.importers.text.plain_text import article_from_text
from reader.model.article import Article, Paragraph, Role
from reader.model.finding import Finding
from reader.model.measure import Measure
from reader.settings import Strictness

REGISTERS = Path(__file__).parent.parent / "data" / "registers"
SPUN = (
    "Police got here to the home after nationals phoned to say {0}. The workforce have been not"
    " able to in finding the fellow, and the inspector mentioned the seek would pass on during the"
    " night time with the lend a hand of neighbours."
)


@pytest.fixture(scope="module")
def detector() -> ReplacedWordsDetector:
    return ReplacedWordsDetector(WordingReaders())


def findings(detector: ReplacedWordsDetector, text: str) -> list[Finding]:
    article = article_from_text(text)
    found = detector.detect(article, article.paragraphs)
    return [one for one in found if isinstance(one, Finding)]


def shown(found: list[Finding]) -> list[Finding]:
    return [f for f in found if f.confidence >= Strictness.BALANCED.threshold]


def test_spun_text_is_marked_in_many_places(detector: ReplacedWordsDetector) -> None:
    assert len(shown(findings(detector, SPUN.format("a person was lacking")))) >= 5


def test_a_name_is_never_marked(detector: ReplacedWordsDetector) -> None:
    text = SPUN.format("Arrow Finish and Mr. Throw were lacking at Peninsula House")
    marked = " ".join(f.span.of(text) for f in findings(detector, text))
    assert not {"Arrow", "Finish", "Throw", "Peninsula", "House"} & set(marked.split())


def test_a_word_that_is_a_sentence_by_itself_is_left_alone(
    detector: ReplacedWordsDetector,
) -> None:
    text = "Playground. The inspector found two small faults, and the swings were mended at once."
    assert not any(f.span.of(text) == "Playground" for f in findings(detector, text))


def test_words_side_by_side_are_one_passage(detector: ReplacedWordsDetector) -> None:
    text = SPUN.format("a person was lacking")
    found = sorted(f.span for f in findings(detector, text))
    assert all(text[a.end : b.start] != " " for a, b in pairwise(found))


def test_what_is_no_prose_is_left_alone(detector: ReplacedWordsDetector) -> None:
    text = SPUN.format("a person was lacking")
    span = article_from_text(text).paragraphs[0].span
    for role in (Role.TABLE, Role.BOILERPLATE, Role.HEADLINE):
        article = Article(text, (Paragraph(span, role),))
        [measure] = detector.detect(article, article.paragraphs)
        assert isinstance(measure, Measure)
        assert sum(count for _, count in measure.counts) == 0


def test_every_paragraph_is_measured(detector: ReplacedWordsDetector) -> None:
    article = article_from_text("One short line.\n\n" + SPUN.format("so") + "\n\n42 lines")
    measures = [m for m in detector.detect(article, article.paragraphs) if isinstance(m, Measure)]
    first, second, no_prose = (dict(m.counts) for m in measures)
    assert first["words"] == 3
    assert no_prose["words"] == 0
    assert second["habit"] / second["words"] > 4 * first["habit"] / first["words"]


@pytest.mark.parametrize("register", sorted(p.stem for p in REGISTERS.glob("*.txt")))
def test_clean_prose_stays_nearly_silent(detector: ReplacedWordsDetector, register: str) -> None:
    text = (REGISTERS / f"{register}.txt").read_text(encoding="utf-8")
    marks = shown(findings(detector, text))
    assert len(marks) <= 6, [f.span.of(text) for f in marks]  # of about 1,100 words; see README


@pytest.mark.parametrize("content", ['{"version": "1"}', '{"confidence": []}', "no JSON"])
def test_a_damaged_calibration_is_said_in_one_sentence(tmp_path: Path, content: str) -> None:
    (tmp_path / "model.json").write_text(content, encoding="utf-8")
    with pytest.raises(EngineUnavailable, match="missing or damaged"):
        Confidence.read(tmp_path / "model.json")


def test_confidence_rises_with_the_score_and_keeps_to_its_ends() -> None:
    confidence = Confidence((1.0, 0.0), (-1.0, 0.0, 2.0), (0.1, 0.5, 0.9))
    assert [confidence.of(s) for s in (-9, -1, -0.5, 0, 1, 2, 9)] == pytest.approx(
        [0.1, 0.1, 0.3, 0.5, 0.7, 0.9, 0.9]
    )
    assert confidence.score((3.0,)) == 3.0
