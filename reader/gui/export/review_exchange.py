"""Commands that save the current review as a file and import others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QDir, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QInputDialog, QWidget

from reader.gui.commands import conditions
from reader.gui.commands.command import Command
from reader.gui.export.merge_dialog import MergeDialog
from reader.gui.export.report_folder import folder_for, remember_folder
from reader.gui.findings.decision_commands import DecisionCommands
from reader.gui.library.open_article import OpenArticle
from reader.gui.state.messages import Kind, Message, Messages
from reader.gui.state.settings_model import SettingsModel
from reader.gui.state.window_state import WindowState
from reader.gui.translation import marked
from reader.model.article import Article
from reader.reports.provenance import PROGRAM
from reader.review.merge import Merge, merge
from reader.review.merge_questions import questions
from reader.review.own_marks import as_they_hold
from reader.review.review_entries import StoredDecision
from reader.review.review_file import (
    SUFFIX,
    ReviewFile,
    UnusableReview,
    load_review,
    name_of,
    review_of,
    review_path,
    save_review,
)
from reader.review.review_store import ReviewStore
from reader.version import program_version


class ReviewExchange(QObject):
    """Saves and opens reviews; where two people disagree, asks whose decision holds."""

    def __init__(
        self,
        window: QWidget,
        front: Callable[[], OpenArticle],
        *,
        deciding: DecisionCommands,
        store: ReviewStore,
        settings: SettingsModel,
        state: WindowState,
        messages: Messages,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._front = front
        self._deciding = deciding
        self._store = store
        self._settings = settings
        self._state = state
        self._messages = messages
        store.reviewer = settings.value.reviewer
        settings.changed.connect(lambda now: setattr(store, "reviewer", now.reviewer))

    def ask_where_to_save(self) -> None:
        """Ask for a file: beside the article, unless that is in a folder of ours."""
        path = self._front().path
        if path is not None:
            dialog = self._file_dialog(self.tr("Save the review"), path)
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # asks before it overwrites
            dialog.setDefaultSuffix(SUFFIX)
            dialog.selectFile(review_path(self._front().id).name)
            dialog.fileSelected.connect(lambda name: self.save(Path(name)))
            dialog.open()

    def ask_what_to_open(self) -> None:
        """Ask for the file of a review of the article in front."""
        path = self._front().path
        if path is not None:
            dialog = self._file_dialog(self.tr("Open a review of this article"), path)
            dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
            if review_path(self._front().id).exists():
                dialog.selectFile(review_path(self._front().id).name)
            dialog.fileSelected.connect(lambda name: self.open(Path(name)))
            dialog.open()

    def look_next_to(self, opened: OpenArticle) -> None:
        """Say so where a review with something new in it stands beside an article."""
        path, article = opened.path, opened.article
        if path is None or article is None or not review_path(opened.id).is_file():
            return
        try:
            holding, _ = load_review(review_path(opened.id)).on(article)
        except UnusableReview:  # nobody asked for it
            return
        merged = merge(self._mine(article), holding)
        count = len(merged.new) + len(merged.conflicts)
        if count:
            said = self.tr(
                "A review with %Ln decision(s) that you do not have is stored with this article: "
                "File ▸ Open a review… imports them.",
                "",
                count,
            )
            opened.said.append(Message(Kind.WARNING, said, about_article=True))

    def ask_for_name(self) -> None:
        """Ask for the name under which the person decides."""
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Your name in reviews"))
        dialog.setLabelText(
            self.tr("Reports and saved reviews say who decided. Leave it empty to name nobody.")
        )
        dialog.setTextValue(self._settings.value.reviewer)
        dialog.textValueSelected.connect(
            lambda name: self._settings.change(reviewer=" ".join(name.split()))
        )
        dialog.open()

    def save(self, path: Path) -> None:
        """Write what was decided about the article in front."""
        article = self._front().article
        if article is None:
            return
        review = review_of(
            article,
            self._store.decisions(),
            reviewer=self._settings.value.reviewer,
            program=f"{PROGRAM} {program_version()}",
        )
        try:
            save_review(review, path)
        except UnusableReview as error:
            self._messages.error(str(error))
            return
        remember_folder(path, self._state)
        count = len(review.passages)
        said = self.tr("%Ln decision(s) saved in {path}", "", count)
        self._messages.info(said.format(path=QDir.toNativeSeparators(str(path))))

    def open(self, path: Path) -> None:
        """Take over what a file says about the article in front."""
        article = self._front().article
        if article is None:
            return
        try:
            review = load_review(path)
        except UnusableReview as error:
            self._messages.error(str(error))
            return
        holding, gone = review.on(article)
        if gone:
            self._messages.warn(
                self.tr("%Ln decision(s) of the review match no passage here", "", len(gone)),
                about_article=True,
            )
        merged = merge(self._mine(article), holding)
        if not merged.conflicts:
            self._take_over(review, merged)
            return
        dialog = MergeDialog(questions(article, merged.conflicts), article, self._window)
        dialog.settled.connect(lambda chosen: self._take_over(review, merged, chosen))
        dialog.open()

    def _take_over(
        self, review: ReviewFile, merged: Merge, settled: Sequence[StoredDecision] = ()
    ) -> None:
        decisions = [*merged.new, *settled]
        whose = review.reviewer or review.file
        if decisions:
            name = self.tr("import the review of {who}").format(who=whose)
            self._deciding.take_over(decisions, name)
        known = merged.agreed + len(merged.conflicts) - len(settled)
        if merged.older:
            said = self.tr(
                "%Ln decision(s) imported, {known} unchanged, {older} older than yours",
                "",
                len(decisions),
            )
        else:
            said = self.tr("%Ln decision(s) imported, {known} unchanged", "", len(decisions))
        self._messages.info(said.format(known=known, older=merged.older))

    def _mine(self, article: Article) -> Sequence[StoredDecision]:
        """Return what is decided here, as it holds for an article."""
        return as_they_hold(article, self._store.decisions(), name=name_of(article))

    def _file_dialog(self, title: str, article: Path) -> QFileDialog:
        reviews = self.tr("Reviews (*{suffix})").format(suffix=SUFFIX)
        filters = f"{reviews};;{self.tr('All files (*)')}"
        dialog = QFileDialog(self._window, title, str(folder_for(article, self._state)), filters)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        return dialog


COMMANDS: tuple[Command[ReviewExchange], ...] = (
    Command(
        "save_review",
        marked("commands", "Save a revie&w…"),
        ReviewExchange.ask_where_to_save,
        keys=("Ctrl+Shift+S",),
        when=conditions.ARTICLE,
    ),
    Command(
        "open_review",
        marked("commands", "Open a rev&iew…"),
        ReviewExchange.ask_what_to_open,
        when=conditions.ARTICLE,
    ),
    Command(
        "reviewer",
        marked("commands", "Your name in reviews…"),
        ReviewExchange.ask_for_name,
    ),
)
