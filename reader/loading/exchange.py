"""An article, or the sentence why there is none, on its way between two processes."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import Any

from reader.model.article import Article, Paragraph, Removed, Role, Source
from reader.model.span import Span


def written(article: Article) -> bytes:
    """Return all of `article` but its path, which the other side knows."""
    value = {
        "text": article.text,
        "title": article.title,
        "language": article.language,
        "paragraphs": [
            [p.span.start, p.span.end, p.role, p.level, p.number] for p in article.paragraphs
        ],
        "removed": [[part.text, part.why] for part in article.removed],
        "source": asdict(article.source),
    }
    return json.dumps(value).encode("ascii")  # escapes: even half a surrogate pair arrives


def refused(sentence: str) -> bytes:
    """Return the answer about a file that is no article."""
    return json.dumps({"refused": sentence}).encode("ascii")


def sentence_from(answer: bytes) -> str:
    """Return why there is no article in `answer`; nothing where there is one."""
    value: dict[str, Any] = json.loads(answer)
    return str(value.get("refused", ""))


def article_from(answer: bytes, path: Path | None) -> Article:
    """Return the article in `answer`."""
    value: dict[str, Any] = json.loads(answer)
    return Article(
        value["text"],
        tuple(
            Paragraph(Span(start, end), Role(role), level, number)
            for start, end, role, level, number in value["paragraphs"]
        ),
        value["title"],
        path,
        language=value["language"],
        removed=tuple(Removed(text, why) for text, why in value["removed"]),
        source=Source(**value["source"]),
    )
