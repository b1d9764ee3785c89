"""Reviews go from one machine to another and become one."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from reader.__main__ import main
from reader.importers import load
from reader.model.decision import Decision, DecisionKind, passage_key
from reader.model.finding import Family
from reader.model.span import Span
from reader.review.review_entries import StoredDecision
from reader.review.review_session import ReviewSession
from reader.review.review_store import ReviewStore
from reader.system.paths import data_folder

STORY = "The ferry\n\nThe odd ferry left at nine.\n\nThe odd captain stayed behind.\n"
KEPT, DISMISSED = DecisionKind.CONFIRMED, DecisionKind.DISMISSED


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "story.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


def decide(path: Path, *choices: DecisionKind, reviewer: str = "") -> None:
    """Decide about the odd words of a story, in their order, and forget what was decided before."""
    article, at, kept = load(path), -1, []
    for choice in choices:
        at = article.text.index("odd", at + 1)
        key = passage_key(article, Span(at, at + 3), "marks.odd_word")
        decision = Decision(key, choice, "odd", "marks.odd_word", "", reviewer)
        kept.append(StoredDecision(decision, str(path), 1_700_000_000))
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        store.swap(store.decisions(), kept)


def decided() -> list[tuple[str, str]]:
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        decisions = (kept.decision for kept in store.decisions())
        return sorted((decision.kind, decision.reviewer) for decision in decisions)


def exported(story: Path, name: str, *choices: DecisionKind) -> Path:
    decide(story, *choices)
    output = story.with_name(f"{name}.askance.json")
    assert main(["review", "export", str(story), "--reviewer", name, "--output", str(output)]) == 0
    return output


def test_a_review_goes_to_another_machine(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    decide(story, KEPT, DISMISSED)
    assert main(["review", "export", str(story)]) == 0
    output = story.with_name("story.txt.askance.json")
    assert capsys.readouterr().out == f"2 decisions about {story} written into {output}.\n"
    decide(story)  # the other machine knows nothing
    assert main(["review", "import", str(output), str(story)]) == 0
    assert capsys.readouterr().out == "2 decisions imported, 0 unchanged.\n"
    assert decided() == [("confirmed", ""), ("dismissed", "")]


def test_an_import_says_what_changed_and_what_is_gone(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review = exported(story, "Ada", KEPT, DISMISSED)
    decide(story)
    story.write_text("The old ferry\n\nThe odd ferry left at ten.\n", encoding="utf-8")
    capsys.readouterr()
    assert main(["review", "import", str(review), str(story)]) == 0
    said = capsys.readouterr()
    assert said.out == "1 decision imported, 0 unchanged.\n"
    assert "has changed since it was reviewed" in said.err
    assert "“odd” does not stand there any more" in said.err


def test_a_conflict_is_listed_and_what_was_here_stays(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    review = exported(story, "Ben", DISMISSED, DISMISSED)
    decide(story, KEPT, DISMISSED, reviewer="Ada")
    capsys.readouterr()
    assert main(["review", "import", str(review), str(story)]) == 1
    assert "“odd” (marks.odd_word): confirmed by Ada, dismissed by Ben" in capsys.readouterr().out
    assert decided() == [("confirmed", "Ada"), ("dismissed", "Ada, Ben")]
    assert main(["review", "import", str(review), str(story), "--prefer", "theirs"]) == 0
    assert decided() == [("dismissed", "Ada, Ben"), ("dismissed", "Ben")]


def test_reviews_are_merged_where_somebody_is_preferred(
    story: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ada, ben = exported(story, "Ada", KEPT, KEPT), exported(story, "Ben", DISMISSED, KEPT)
    both = tmp_path / "both.askance.json"
    merge = ["review", "merge", str(ada), str(ben), "--output", str(both)]
    capsys.readouterr()
    assert main(merge) == 1
    said = capsys.readouterr()
    assert "confirmed by Ada, dismissed by Ben" in said.out
    assert "Nothing was written" in said.err
    assert not both.exists()
    assert main([*merge, "--prefer", "theirs"]) == 0
    decide(story)
    assert main(["review", "import", str(both), str(story)]) == 0
    assert decided() == [("confirmed", "Ada, Ben"), ("dismissed", "Ben")]


def test_what_cannot_be_read_is_3(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["review", "import", str(story), str(story)]) == 3
    assert "is no review" in capsys.readouterr().err
    assert main(["review", "export", str(story.with_name("gone.txt"))]) == 3


def mark(path: Path, words: str) -> None:
    article = load(path.absolute())
    at = article.text.index(words)
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        session = ReviewSession(article, store)
        session.mark(Span(at, at + len(words)), Family.WORDING, note="Who is that?")


def marks() -> list[tuple[str, str]]:
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        return [(kept.decision.quote, kept.decision.note) for kept in store.own_marks()]


def test_an_own_mark_goes_along_and_is_never_there_twice(story: Path) -> None:
    mark(story, "captain")
    output = story.with_name("story.txt.askance.json")
    story.write_text(STORY.replace("odd captain", "old captain"), encoding="utf-8")
    assert main(["review", "export", str(story)]) == 0  # with the key that it has now
    assert main(["review", "import", str(output), str(story)]) == 0
    assert marks() == [("captain", "Who is that?")]
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        store.remove(store.entries())
    assert main(["review", "import", str(output), str(story)]) == 0
    assert marks() == [("captain", "Who is that?")]


def test_an_own_mark_counts_where_decisions_are_heeded(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mark(story, "captain")
    check = ["check", str(story), "--grammar", "off", "--format", "csv", "--no-cache"]
    main([*check, "--decisions"])
    assert "own_mark,captain,Who is that?" in capsys.readouterr().out
    main(check)
    assert "reader,own_mark" not in capsys.readouterr().out


def test_what_the_same_person_decided_before_is_said_to_be_older(
    story: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    older = exported(story, "Ada", KEPT)
    decide(story, DISMISSED, reviewer="Ada")
    assert main(["review", "import", str(older), str(story)]) == 0
    said = capsys.readouterr().out
    assert said.endswith("0 decisions imported, 0 unchanged, 1 older than yours.\n")
