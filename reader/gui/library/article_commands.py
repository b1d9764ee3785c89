"""Commands that concern the articles which are open."""

from __future__ import annotations

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.commands.command_table import NUMBERS
from reader.gui.library.open_articles import OpenArticles
from reader.gui.translation import marked

ARTICLE_NUMBERS = (
    marked("commands", "Article &1"),
    marked("commands", "Article &2"),
    marked("commands", "Article &3"),
    marked("commands", "Article &4"),
    marked("commands", "Article &5"),
    marked("commands", "Article &6"),
    marked("commands", "Article &7"),
    marked("commands", "Article &8"),
    marked("commands", "Article &9"),
)


def _go_to(number: int) -> Command[OpenArticles]:
    return Command(
        f"article_{number}",
        ARTICLE_NUMBERS[number - 1],
        lambda articles: articles.go_to(number),
        keys=(f"Ctrl+{number}",),
        when=conditions.SEVERAL,
    )


COMMANDS: tuple[Command[OpenArticles], ...] = (
    Command(
        "reload",
        marked("commands", "&Reload and check again"),
        OpenArticles.reload,
        keys=("F5", "Ctrl+R"),
        when=conditions.ARTICLE,
    ),
    Command(
        "close",
        marked("commands", "&Close the article"),
        lambda articles: articles.close(articles.front),
        keys=("Ctrl+W",),
        when=conditions.ARTICLE,
    ),
    Command(
        "reopen_closed",
        marked("commands", "Reopen closed ar&ticle"),
        OpenArticles.reopen,
        keys=("Ctrl+Shift+T",),
        when=conditions.CLOSED,
    ),
    Command(
        "next_article",
        marked("commands", "Ne&xt article"),
        lambda articles: articles.step(1),
        keys=("Ctrl+Tab", "Ctrl+PgDown"),
        when=conditions.SEVERAL,
    ),
    Command(
        "previous_article",
        marked("commands", "Pre&vious article"),
        lambda articles: articles.step(-1),
        keys=("Ctrl+Shift+Tab", "Ctrl+PgUp"),
        when=conditions.SEVERAL,
    ),
    Command(
        "stop",
        marked("commands", "S&top checking"),
        OpenArticles.stop,
        keys=("Ctrl+.",),
        when=conditions.CHECKING,
    ),
    *map(_go_to, NUMBERS),
)
