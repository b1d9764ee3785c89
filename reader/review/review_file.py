"""Saves and loads a review as a file next to its article: `ferry.txt.askance.json`."""

from __future__ import annotations

import errno
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from reader.errors import AskanceError
from reader.model.article import Article
from reader.model.article_id import ArticleId
from reader.model.decision import Decision, DecisionKind
from reader.model.finding import Family
from reader.model.own_mark import OwnMark
from reader.review.anchors import AnchoredDecision, found_again, passages_in
from reader.review.own_marks import as_they_hold
from reader.review.review_entries import StoredDecision
from reader.system.atomic_file import read_whole, write_whole

SUFFIX = ".askance.json"
VERSION = 3  # 2 says "kept" for "confirmed"; 1 has no own marks, and no notes on what is open
LARGEST = 50_000_000  # bytes: a review of a long book has some hundred thousand
TIME = "%Y-%m-%dT%H:%M:%SZ"


class UnusableReview(AskanceError):
    """A file that is no review, or cannot be read or written."""


@dataclass(frozen=True, slots=True)
class ReviewFile:
    """A review of one article. `sha256` is of the text that was reviewed."""

    passages: tuple[AnchoredDecision, ...]
    title: str = ""
    file: str = ""  # the article's name without its folder: it stands elsewhere on other machines
    sha256: str = ""
    reviewer: str = ""
    program: str = ""
    date: str = ""

    @property
    def stored(self) -> tuple[StoredDecision, ...]:
        """Return the decisions as they were made."""
        return tuple(passage.stored for passage in self.passages)

    def on(self, article: Article) -> tuple[list[StoredDecision], list[AnchoredDecision]]:
        """Return the decisions as they hold for an article, and those whose passage is gone."""
        where = name_of(article)
        holding: list[StoredDecision] = []
        gone: list[AnchoredDecision] = []
        for passage in self.passages:
            stored = found_again(article, passage)
            if stored is None:
                gone.append(passage)
            else:
                holding.append(replace(stored, article=where))
        return holding, gone


def name_of(article: Article) -> str:
    """Return what decisions call the article that they were made in."""
    return str(article.id) or article.sha256


def review_path(article: Path | ArticleId) -> Path:
    """Return where the review of an article in a file is saved if nobody says otherwise."""
    one = article if isinstance(article, ArticleId) else ArticleId(article)
    assert one.path is not None
    return one.path.with_name(f"{one.stem if one.part else one.path.name}{SUFFIX}")


def review_of(
    article: Article,
    decisions: Iterable[StoredDecision],
    *,
    reviewer: str = "",
    program: str = "",
    date: datetime | None = None,
) -> ReviewFile:
    """Gather what was decided about an article's passages, wherever it was decided.

    Decisions of nobody by name become the `reviewer`'s.
    """
    signed = [_signed(stored, reviewer) for stored in decisions]
    here = as_they_hold(article, signed, name=name_of(article))
    return ReviewFile(
        tuple(passages_in(article, here)),
        title=article.title,
        file=article.id.name,
        sha256=article.sha256,
        reviewer=reviewer,
        program=program,
        date=(date or datetime.now(UTC)).strftime(TIME),
    )


def _signed(stored: StoredDecision, reviewer: str) -> StoredDecision:
    decision = stored.decision
    mark = decision.mark and replace(decision.mark, author=decision.mark.author or reviewer)
    signed = replace(decision, reviewer=decision.reviewer or reviewer, mark=mark)
    return replace(stored, decision=signed)


def save_review(review: ReviewFile, path: Path) -> None:
    """Write a review whole or not at all; raises `UnusableReview`."""
    values = {
        "askance_review": VERSION,
        "program": review.program,
        "date": review.date,
        "reviewer": review.reviewer,
        "article": {"title": review.title, "file": review.file, "sha256": review.sha256},
        "decisions": [_values(passage) for passage in review.passages],
    }
    try:
        text = json.dumps(values, ensure_ascii=False, indent=2) + "\n"
        # what no text can hold, as in names of files, becomes an escape that JSON knows
        write_whole(path, text.encode(errors="backslashreplace"))
    except OSError as error:
        raise UnusableReview(f"{path} cannot be written ({error}).") from error


def load_review(path: Path) -> ReviewFile:
    """Read a review; raises `UnusableReview` where the file is none."""
    try:
        content = read_whole(path, largest=LARGEST)
    except OSError as error:
        if error.errno == errno.EFBIG:
            raise UnusableReview(
                f"{path} is larger than any review; choose another file."
            ) from None
        raise UnusableReview(f"{path} cannot be read ({error.strerror}).") from error
    try:
        return _review(json.loads(content))
    except (
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        OverflowError,
        RecursionError,
    ) as error:
        raise UnusableReview(
            f"{path} is no review that this version of Askance can read."
        ) from error


def _review(values: Mapping[str, Any]) -> ReviewFile:
    version = values["askance_review"]
    if isinstance(version, int) and version > VERSION:
        raise UnusableReview("This review was written by a newer version of Askance; get that one.")
    if version not in range(1, VERSION + 1):
        raise ValueError("another layout")
    article = values["article"]
    return ReviewFile(
        tuple(map(_passage, values["decisions"])),
        title=_text(article, "title"),
        file=_text(article, "file"),
        sha256=_text(article, "sha256"),
        reviewer=_text(values, "reviewer"),
        program=_text(values, "program"),
        date=_text(values, "date"),
    )


def _values(passage: AnchoredDecision) -> dict[str, Any]:
    decision, decided = passage.stored.decision, passage.stored.decided
    return {
        "key": decision.key,
        "choice": decision.kind,
        "before": passage.before,
        "quote": decision.quote,
        "after": passage.after,
        "rule": decision.rule,
        "note": decision.note,
        "reviewer": decision.reviewer,
        "decided": datetime.fromtimestamp(decided, UTC).strftime(TIME),
        **({"mark": _mark_values(decision.mark)} if decision.mark else {}),
    }


def _mark_values(mark: OwnMark) -> dict[str, str]:
    # what stands around it is the passage's
    return {"family": mark.family, "suggestion": mark.suggestion, "author": mark.author}


def _passage(values: Mapping[str, Any]) -> AnchoredDecision:
    names = ("quote", "rule", "note", "reviewer")
    quote, rule, note, reviewer = (_text(values, name) for name in names)
    before, after = _text(values, "before"), _text(values, "after")
    mark = _mark(values["mark"], before, after) if "mark" in values else None
    key, kind = _text(values, "key"), DecisionKind(values["choice"])
    decision = Decision(key, kind, quote, rule, note, reviewer, mark)
    decided = datetime.strptime(_text(values, "decided"), TIME).replace(tzinfo=UTC)
    stored = StoredDecision(decision, decided=int(decided.timestamp()))
    return AnchoredDecision(stored, before, after)


def _mark(values: Mapping[str, Any], before: str, after: str) -> OwnMark:
    suggestion, author = _text(values, "suggestion"), _text(values, "author")
    return OwnMark(Family(values["family"]), suggestion, author, before, after)


def _text(values: Mapping[str, Any], name: str) -> str:
    text = values[name]
    if not isinstance(text, str):
        raise TypeError(f"{name} is no text")
    # half a surrogate pair, as JSON can have it, is no character, and no file takes it
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
