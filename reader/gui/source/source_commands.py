"""Asks for an article's source, and says what comparing them came to."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.labels import short
from reader.gui.library.open_article import OpenArticle
from reader.gui.library.open_articles import OpenArticles
from reader.gui.library.open_dialogs import name_filters
from reader.gui.source.source_comparisons import SourceComparisons
from reader.gui.state.messages import Kind, Message, Messages
from reader.gui.translation import marked
from reader.model.article_id import ArticleId


class SourceCommands(QObject):
    """Compares the article in front with a file that a person chooses."""

    def __init__(
        self,
        window: QWidget,
        articles: OpenArticles,
        comparisons: SourceComparisons,
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window, self._articles = window, articles
        self._comparisons, self._messages = comparisons, messages
        comparisons.compared.connect(self._on_compared)
        comparisons.failed.connect(self._on_failed)

    def ask(self) -> None:
        """Ask for the source of the article in front."""
        opened = self._articles.front
        dialog = QFileDialog(self._window, self.tr("Choose the source of this article"))
        dialog.setNameFilters(name_filters())
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(lambda name: self.compare(opened, Path(name)))
        dialog.open()

    def compare(self, opened: OpenArticle, path: Path) -> None:
        """Compare an open article with a file."""
        source = ArticleId(path).absolute
        if opened.article is None:
            return
        if source == opened.id:
            self._messages.warn(
                self.tr("This is the article itself. Choose what it was made from.")
            )
            return
        self._messages.info(self.tr("Comparing with {file}…").format(file=short(source.name)))
        self._comparisons.begin(opened, source)

    @Slot(object)
    def _on_compared(self, opened: OpenArticle) -> None:
        pair = self._comparisons.of(opened)
        if pair is None:
            return
        name = short(pair.source.id.name)
        reworded = self.tr("%Ln harmless rewording(s)", "", pair.rewordings)
        if pair.findings:
            changes = self.tr("%Ln change(s) of meaning", "", len(pair.findings))
            sentence = self.tr("Compared with {file}: {changes}, {rewordings}")
            sentence = sentence.format(file=name, changes=changes, rewordings=reworded)
        else:
            sentence = self.tr("Compared with {file}: no change of meaning found, {rewordings}")
            sentence = sentence.format(file=name, rewordings=reworded)
        self._messages.info(sentence)

    @Slot(object, str)
    def _on_failed(self, opened: OpenArticle, sentence: str) -> None:
        message = Message(Kind.ERROR, sentence, about_article=True)
        if opened is self._articles.front:
            self._messages.say(message)
        else:
            opened.said.append(message)


COMMANDS: tuple[Command[SourceCommands], ...] = (
    Command(
        "compare_source",
        marked("commands", "Co&mpare with its source…"),
        SourceCommands.ask,
        keys=("Ctrl+D",),
        when=conditions.ARTICLE,
    ),
)
