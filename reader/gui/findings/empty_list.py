"""What the panel shows when the list is empty, and why it is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from reader.checking.non_english_filter import why_nothing_is_checked
from reader.gui import labels
from reader.gui.findings.review_controller import ReviewController
from reader.gui.state.check_status import CheckStatus, Phase
from reader.gui.translation import say, translated
from reader.gui.widgets.literal_text import plain_label
from reader.model.finding import Family


class EmptyList(QWidget):
    """Says why the list is empty, and offers the way out.

    `everything_asked` tells that the person wants to see what strictness or a chip hides.
    """

    everything_asked = Signal()

    def __init__(self, controller: ReviewController, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._controller = controller
        self.setObjectName("nothing_shown")
        self.setAccessibleName(self.tr("Why no finding is shown"))
        self._title, self._more = plain_label(), plain_label()
        self._title.setObjectName("nothing_title")
        self._more.setObjectName("nothing_more")
        for label in (self._title, self._more):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._clear = QPushButton(self.tr("Clear the search"))
        self._clear.clicked.connect(lambda: controller.arrange(words=""))
        self._everything = QPushButton(self.tr("Show everything"))
        self._everything.clicked.connect(self.everything_asked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 24, 16, 16)
        layout.setSpacing(12)
        layout.addWidget(self._title)
        layout.addWidget(self._more)
        for button in (self._clear, self._everything):
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)

    @property
    def text(self) -> str:
        """What is said."""
        return f"{self._title.text()}\n{self._more.text()}".strip()

    def show_state(self, state: CheckStatus) -> None:
        """Say why nothing is in the list, as the check of the article stands."""
        searched, hidden = self._controller.arrangement.words.strip(), self._controller.hidden_count
        less_sure, only = self._controller.less_sure_count, self._controller.arrangement.only
        self._clear.setVisible(bool(searched))
        self._everything.setVisible(bool(hidden or only or (less_sure and not searched)))
        if hidden:
            title = self.tr("All findings are hidden")
            if searched:
                title = self.tr("All matches of “{words}” are hidden")
            self._say(
                title.format(words=labels.short(searched)),
                self.tr("%Ln finding(s) of hidden families.", "", hidden),
            )
        elif only is not None and self._controller.items:
            self._say(
                self.tr("No finding is of this kind: {filter}").format(
                    filter=say("words", labels.decision_texts(only).only)
                ),
                self.tr("%Ln finding(s) out of sight.", "", len(self._controller.items)),
            )
        elif searched:
            title = self.tr("No finding matches “{words}”").format(words=labels.short(searched))
            self._say(title, self.tr("%Ln finding(s) hidden.", "", len(self._controller.items)))
        elif less_sure:
            self._say(
                self.tr("All findings are below the strictness"),
                self.tr("%Ln finding(s) are less sure.", "", less_sure),
            )
        elif state.article is None:
            self._say("", "")
        elif state.is_busy or self._controller.is_taking_in:
            self._say(self.tr("Nothing found so far"), self.tr("What is found appears here."))
        elif why := why_nothing_is_checked(state.article):
            self._say(self.tr("Nothing was checked"), translated(why))
        elif state.phase is not Phase.CHECKED or state.unchecked:
            self._say(
                self.tr("Nothing found in what was checked"),
                self.tr("Parts were not checked: the status bar says which, and why."),
            )
        else:
            kinds = "\n".join(f"•  {labels.about_family(family)}" for family in Family)
            self._say(
                self.tr("Checked, nothing found"),
                self.tr(
                    "Looked for:\n{kinds}\n\n"
                    "A text without marks can still be wrong: what it states was not verified."
                ).format(kinds=kinds),
            )

    def _say(self, title: str, more: str) -> None:
        self._title.setText(title)
        self._more.setText(more)
