"""The page of the source, with a line above it that names it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QToolButton, QVBoxLayout, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.page.article_page import NOTHING
from reader.gui.page.article_view import ArticleView
from reader.gui.page.highlights import Mark
from reader.gui.source.source_comparisons import ComparedSource
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.elided_label import ElidedLabel
from reader.gui.widgets.literal_text import plain_tip
from reader.model.finding import Finding
from reader.review.grouping import ReviewItem

HEIGHT = 40  # points of the line above the page
ICON = QSize(20, 20)


class SourcePane(QFrame):
    """Shows what an article was made from; its passages are marked as the article's are.

    `finding_chosen` carries the article's finding whose passage was clicked; `close_asked` tells
    that the person is done with it.
    """

    finding_chosen = Signal(object)  # Finding
    close_asked = Signal()

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("source_pane")
        self.setAccessibleName(self.tr("Source"))
        self.page = ArticleView(theme)
        self.page.setAccessibleName(self.tr("Source"))
        self.page.close_first = self._close_by_key
        self.page.finding_chosen.connect(self._on_chosen)
        self._twins: dict[Finding, list[Finding]] = {}  # in the source, by those in the article
        self._title = ElidedLabel()
        self._title.setObjectName("source_title")
        self.lock, self.close_button = QToolButton(), QToolButton()
        for button, tip in (
            (self.lock, self.tr("Scroll both together")),
            (self.close_button, self.tr("Close the source")),
        ):
            button.setIconSize(ICON)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.setToolTip(plain_tip(tip))
            button.setAccessibleName(tip)
        action = actions["scroll_together"]
        checkable(self.lock)
        self.lock.clicked.connect(action.trigger)
        action.toggled.connect(lambda on: show_checked(self.lock, on))
        self.close_button.clicked.connect(self.close_asked)
        head = QFrame()
        head.setObjectName("source_head")
        head.setFixedHeight(HEIGHT)
        row = QHBoxLayout(head)
        row.setContentsMargins(16, 0, 8, 0)
        row.setSpacing(4)
        row.addWidget(self._title, 1)
        row.addWidget(self.lock)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        self.set_theme(theme)
        self.hide()

    def show_source(self, pair: ComparedSource | None) -> None:
        """Put a source on the page; one that is there already stays where it is."""
        source = pair.source if pair else NOTHING
        if self.page.article != source:
            self.page.show_article(source)
        name = source.id.name
        self._title.set_full_text(self.tr("Source: {file}").format(file=name) if name else "")
        self._twins = {
            one.finding: [replace(one.finding, span=span) for span in one.source]
            for one in (pair.findings if pair else ())
        }

    def show_marks(self, items: Iterable[ReviewItem]) -> None:
        """Mark the passages of the findings that are shown in the article."""
        self.page.set_marks(
            [
                Mark(twin, part.kind)
                for item in items
                for part in item.parts
                for twin in self._twins.get(part.finding, ())
            ]
        )

    def go_to(self, item: ReviewItem | None) -> Finding | None:
        """Bring the passage of a finding into sight, and return it; without one none is."""
        twins = [twin for part in (item.parts if item else ()) for twin in self._of(part.finding)]
        if not twins:
            self.page.set_current(None)
            return None
        self.page.go_to(twins[0])
        return twins[0]

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self.page.set_theme(theme)
        self.lock.setIcon(icon("together", theme))
        self.close_button.setIcon(icon("close", theme))

    def _of(self, finding: Finding) -> Sequence[Finding]:
        return self._twins.get(finding, ())

    def _close_by_key(self) -> bool:
        self.close_asked.emit()
        return True

    @Slot(object)
    def _on_chosen(self, twin: Finding) -> None:
        chosen = next((finding for finding, twins in self._twins.items() if twin in twins), None)
        if chosen is not None:
            self.finding_chosen.emit(chosen)
