"""`askance review`: exports, imports and merges reviews."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

from reader.cli.argument_types import OneOf
from reader.cli.console import say, tell
from reader.cli.exit_status import ExitStatus
from reader.errors import AskanceError
from reader.importers import load
from reader.model.article_id import ArticleId
from reader.model.decision import Decision
from reader.reports.provenance import PROGRAM
from reader.review.anchors import AnchoredDecision
from reader.review.merge import Conflict, Preference, merge
from reader.review.own_marks import as_they_hold
from reader.review.review_entries import StoredDecision
from reader.review.review_file import (
    SUFFIX,
    load_review,
    name_of,
    review_of,
    review_path,
    save_review,
)
from reader.review.review_store import ReviewStore
from reader.system.paths import data_folder
from reader.version import program_version

OK, DISAGREED, FAILED = 0, 1, ExitStatus.NOT_CHECKED
EPILOG = (
    "The exit status is 0 where all went through, 1 where reviewers disagree and nobody was "
    "preferred, 2 after wrong usage, and 3 where a file could not be read or written."
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Add the words `export`, `import` and `merge`."""
    parser.description = f"Hand a review to somebody else as a file (ARTICLE{SUFFIX})."
    parser.epilog = EPILOG
    words = parser.add_subparsers(dest="word", required=True, metavar="WORD")
    export = words.add_parser("export", help="write what was decided about an article into a file")
    export.add_argument("article", type=Path, metavar="ARTICLE")
    export.add_argument("--output", type=Path, metavar="FILE", help=f"(default: ARTICLE{SUFFIX})")
    export.add_argument("--reviewer", default="", metavar="NAME", help="whose review it is")
    take = words.add_parser("import", help="take over what a file says about an article")
    take.add_argument("review", type=Path, metavar="REVIEW")
    take.add_argument("article", type=Path, metavar="ARTICLE")
    join = words.add_parser("merge", help="make one review of several of the same article")
    join.add_argument("reviews", type=Path, nargs="+", metavar="REVIEW")
    join.add_argument("--output", type=Path, required=True, metavar="FILE")
    for parser_of, mine in ((take, "what is kept here"), (join, "the file named first")):
        parser_of.add_argument(
            "--prefer",
            type=OneOf("preference", Preference, made=Preference),
            metavar="SIDE",
            help=f"{', '.join(Preference)}: whose decision to keep where two disagree; mine is "
            f"{mine}",
        )


def run(arguments: argparse.Namespace) -> int:
    """Do what the word says and return the exit status."""
    try:
        if arguments.word == "export":
            return _export(arguments)
        return _import(arguments) if arguments.word == "import" else _merge(arguments)
    except AskanceError as error:
        say(str(error))
        return FAILED


def _export(arguments: argparse.Namespace) -> int:
    article = load(ArticleId.parse(arguments.article).absolute)
    output = arguments.output or review_path(ArticleId.parse(arguments.article))
    with _store() as store:
        review = review_of(
            article, store.decisions(), reviewer=arguments.reviewer, program=_program()
        )
    save_review(review, output)
    tell(f"{_decisions(len(review.passages))} about {arguments.article} written into {output}.")
    return OK


def _import(arguments: argparse.Namespace) -> int:
    review = load_review(arguments.review)
    article = load(ArticleId.parse(arguments.article).absolute)
    holding, gone = review.on(article)
    if review.sha256 != article.sha256:
        say(f"{arguments.article} has changed since it was reviewed, or is another article.")
    with _store() as store:
        stored = store.decisions()
        mine = as_they_hold(article, stored, name=name_of(article))
        merged = merge(mine, holding)
        new = [*merged.new, *_settled(merged.conflicts, arguments.prefer)]
        keys = {one.decision.key for one in new}
        replaced = [old for old, now in zip(stored, mine, strict=True) if now.decision.key in keys]
        store.swap(replaced, new)
    older = f", {merged.older} older than yours" if merged.older else ""
    tell(f"{_decisions(len(new))} imported, {merged.agreed:,} unchanged{older}.")
    _tell_gone(gone)
    return _tell_conflicts(merged.conflicts, arguments.prefer)


def _merge(arguments: argparse.Namespace) -> int:
    first, *others = (load_review(path) for path in arguments.reviews)
    passages = {passage.stored.decision.key: passage for passage in first.passages}
    conflicts: list[Conflict] = []
    for other in others:
        if other.sha256 != first.sha256:
            say(f"The reviews are of two versions of “{first.title or first.file}”.")
        stored = [passage.stored for passage in passages.values()]
        merged = merge(stored, other.stored)
        around = {passage.stored.decision.key: passage for passage in other.passages} | passages
        for one in (*merged.new, *_settled(merged.conflicts, arguments.prefer)):
            passages[one.decision.key] = replace(around[one.decision.key], stored=one)
        conflicts += merged.conflicts
    if conflicts and arguments.prefer is None:
        status = _tell_conflicts(conflicts, None)
        say(
            "Nothing was written; choose whose decision to keep with --prefer mine, theirs or "
            "newer."
        )
        return status
    reviewers = dict.fromkeys(review.reviewer for review in (first, *others) if review.reviewer)
    review = replace(
        first,
        passages=tuple(passages.values()),
        reviewer=", ".join(reviewers),
        program=_program(),
    )
    save_review(review, arguments.output)
    tell(f"{_decisions(len(passages))} written into {arguments.output}.")
    return _tell_conflicts(conflicts, arguments.prefer)


def _settled(conflicts: Sequence[Conflict], preference: Preference | None) -> list[StoredDecision]:
    return [conflict.settled(preference) for conflict in conflicts] if preference else []


def _tell_conflicts(conflicts: Sequence[Conflict], preference: Preference | None) -> int:
    for conflict in conflicts:
        mine, theirs = conflict.mine.decision, conflict.theirs.decision
        sides = f"{_side(mine)}, {_side(theirs)}"
        tell(f"“{' '.join(mine.quote.split())}” ({mine.rule}): {sides}")
    return DISAGREED if conflicts and preference is None else OK


def _side(decision: Decision) -> str:
    terms = decision.kind.terms
    if not decision.reviewer:
        return f"{terms.label} (no name)"
    said = terms.by.format(who=decision.reviewer)
    return said[:1].lower() + said[1:]


def _tell_gone(gone: Sequence[AnchoredDecision]) -> None:
    for passage in gone:
        quote = " ".join(passage.stored.decision.quote.split())
        say(f"“{quote}” does not stand there any more: its decision is left out.")


@contextmanager
def _store() -> Iterator[ReviewStore]:
    with closing(ReviewStore(data_folder() / "review.sqlite")) as store:
        if store.trouble:
            say(store.trouble)
        yield store


def _program() -> str:
    return f"{PROGRAM} {program_version()}"


def _decisions(number: int) -> str:
    return f"{number:,} decision{'' if number == 1 else 's'}"
