"""The entries of the command palette: commands, articles, sections, rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from reader.detectors.registry import rules_by_family
from reader.gui import labels
from reader.gui.commands.actions import Actions, plain
from reader.gui.commands.key_bindings import keys_shown
from reader.model.article import Article, Role


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing that can be done: `place` says where it belongs, `why_not` why it cannot be."""

    text: str
    place: str
    run: Callable[[], object]
    keys: str = ""
    why_not: str = ""


def commands(actions: Actions) -> Iterator[Entry]:
    """Yield every action of the menus."""
    for command in actions.commands:
        action = actions[command.name]
        yield Entry(
            plain(action.text()),
            plain(actions.place_of(command.name)).replace("/", " › "),
            action.trigger,
            keys_shown(actions.keys_of(command)),
            actions.why_not(command),
        )


def open_articles(
    articles: Iterable[tuple[str, Callable[[], object]]],
) -> Iterator[Entry]:
    """Yield the articles that are open: each by its name, and what brings it to the front."""
    place = QCoreApplication.translate("palette", "Open article")
    for name, bring_to_front in articles:
        yield Entry(labels.short(name), place, bring_to_front)


def recent_files(
    paths: list[Path], open_file: Callable[[Path], object], *, without: set[Path | None]
) -> Iterator[Entry]:
    """Yield the files that were opened before and are not open now."""
    place = QCoreApplication.translate("palette", "Recent article")
    for path in paths:
        if path not in without:
            yield Entry(path.name, place, partial(open_file, path))


def sections(article: Article | None, go_to: Callable[[int], object]) -> Iterator[Entry]:
    """Yield the headlines of an article."""
    place = QCoreApplication.translate("palette", "Section")
    for paragraph in article.paragraphs if article else ():
        if article is not None and paragraph.role is Role.HEADLINE:
            text = labels.short(paragraph.text(article))
            yield Entry(text, place, partial(go_to, paragraph.span.start))


def rules(show: Callable[[str], object]) -> Iterator[Entry]:
    """Yield what is looked for."""
    for family, known in rules_by_family().items():
        place = QCoreApplication.translate("palette", "Rule › {family}")
        place = place.format(family=labels.family(family))
        for rule in known:
            yield Entry(labels.spaced(rule.name).capitalize(), place, partial(show, rule.name))
