from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from reader.gui.findings.review_model import ReviewModel
from reader.model.finding import Finding
from reader.review.review_store import ReviewStore
from reader.settings import Strictness
from tests.doubles import Marks, article_of

ARTICLE = article_of("The odd ferry left.", "An odd captain stayed.")


@pytest.fixture
def model(qtbot: QtBot, tmp_path: Path) -> Iterator[ReviewModel]:
    store = ReviewStore(tmp_path / "review.sqlite")
    model = ReviewModel(ARTICLE, store, strictness=Strictness.BALANCED)
    yield model
    model.deleteLater()
    store.close()


@pytest.mark.parametrize("is_shown_first", [True, False])
def test_findings_that_the_article_makes_surer_are_shown(
    qtbot: QtBot, model: ReviewModel, is_shown_first: bool
) -> None:
    marked = Marks(confidence=0.4).detect(ARTICLE, ARTICLE.paragraphs)
    before = [finding for finding in marked if isinstance(finding, Finding)]
    model.take_in(before)
    if is_shown_first:
        qtbot.waitUntil(lambda: not model.is_taking_in)
    model.revise([(finding, replace(finding, confidence=0.7)) for finding in before])
    qtbot.waitUntil(lambda: not model.is_taking_in)
    assert [item.finding.confidence for item in model.session.items] == [0.7, 0.7]
    assert model.session.found == 2
