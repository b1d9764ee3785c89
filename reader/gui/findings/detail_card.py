"""The detail card of the current finding."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.detectors.quotation.altered_quotations import is_altered_quotation
from reader.detectors.registry import page_of
from reader.detectors.rule_docs import WHY, read_page
from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.commands.grouped_menu import add_groups
from reader.gui.findings.card_parts import (
    NoteField,
    Suggestions,
    card_button,
    card_label,
    card_line,
)
from reader.gui.findings.findings_model import Context
from reader.gui.page.family_sign import sign
from reader.gui.page.reading_face import reading_face
from reader.gui.style.icons import icon
from reader.gui.style.theme import Theme
from reader.gui.translation import say
from reader.gui.widgets.checkable import checkable, show_checked
from reader.gui.widgets.fading_scroll import FadingScrollArea
from reader.gui.widgets.flow_layout import FlowLayout
from reader.gui.widgets.literal_text import plain_label
from reader.model.decision import ANSWERS, DecisionKind
from reader.model.own_mark import is_own_mark
from reader.reports.summary import sentence
from reader.review.grouping import ReviewItem

LONG = 80  # characters of a passage that needs no words around it
PASSAGE_SIZE = 1.2  # of the interface's
PASSAGE = 400  # characters of the passage that are shown
MORE = (
    ("dismiss_alike",),
    ("rule_off_here", "rule_off_everywhere"),
    ("dismiss_rule", "dismiss_family", "confirm_as_sure"),
    ("copy_quotation", "rule_page"),
)


class DetailCard(QFrame):
    """Shows a passage: what is wrong, why it matters, on what evidence, and what can be done."""

    copied = Signal(str)  # a suggestion: it is put on the clipboard, never into the article

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName(self.tr("About this finding"))
        self._theme = theme
        self._item: ReviewItem | None = None
        self._context: Context | None = None
        self._sign = plain_label()
        self._family, self._sure = card_line("card_family"), card_line("card_sure")
        self._passage = card_line("card_passage")
        self._passage.setWordWrap(True)
        self._passage.setTextFormat(Qt.TextFormat.RichText)
        face = QFont(reading_face())
        face.setPointSizeF(self.font().pointSizeF() * PASSAGE_SIZE)
        self._passage.setFont(face)
        self._message = card_label()
        self._original = card_line("card_evidence")
        self._suggestions = Suggestions()
        self._suggestions.copied.connect(self.copied)
        self._evidence = card_label("card_evidence")
        self._also = card_label("card_also")
        self._why = card_label("card_evidence")
        self._rule = card_button("")
        self._rule.setAccessibleName(self.tr("About the rule"))
        self._rule.setProperty("quiet", True)
        self._rule.setObjectName("rule_link")
        self._rule.setMinimumWidth(1)  # a long name is cut, or the whole card would be
        self._rule.clicked.connect(actions["rule_page"].trigger)
        self.note = NoteField()
        self.scroll_area = FadingScrollArea()

        self._answers = {kind: self._answer(kind, actions) for kind in ANSWERS}
        self._note = card_button(self.tr("Note"))
        self._note.clicked.connect(actions["note"].trigger)
        self._more = card_button("⋯", self.tr("More actions"))
        self._more.setAccessibleName(self.tr("More"))
        self._more.setMenu(self._menu(actions))
        self._change = card_button(self.tr("Change…"))
        self._change.clicked.connect(actions["change_mark"].trigger)
        self._remove = card_button(self.tr("Remove"))
        self._remove.clicked.connect(actions["remove_mark"].trigger)
        self.add_word_button = card_button(self.tr("Add word"))
        self.add_word_button.clicked.connect(actions["add_word"].trigger)
        for control, name, text in (
            (self._rule, "rule_page", self.tr("What this rule marks, and what it leaves alone")),
            (self._note, "note", self.tr("Write a note of your own")),
            (self._change, "change_mark", self.tr("Change its kind, note or suggestion")),
            (self._remove, "remove_mark", self.tr("Remove this mark")),
            (self.add_word_button, "add_word", self.tr("Add the word to your dictionary")),
            (self.note, "note", self.tr("Stored with this passage and shown in reports")),
        ):
            actions.explain(control, name, text)
        self._lay_out()
        self.set_theme(theme)
        self.show_item(None, None)

    def show_item(self, item: ReviewItem | None, context: Context | None, note: str = "") -> None:
        """Show a passage and the person's note on it; with None there is nothing to show."""
        self._item, self._context = item, context
        is_own = item is not None and is_own_mark(item.finding)
        self.note.show_note(item, note, at_rest=not is_own)  # of an own mark it is the message
        self.setVisible(item is not None)
        if item is None or context is None:
            return
        finding = item.finding
        self._sign.setPixmap(sign(self._theme.mark(finding.family)).pixmap(QSize(20, 14)))
        self._family.setText(labels.kind(finding))
        self._family.setProperty("alarm", is_altered_quotation(finding))
        self._family.style().polish(self._family)
        sure = [labels.how_sure(finding), labels.severity(finding.severity)]
        self._sure.setText(labels.marked_by(item) if is_own else " · ".join(sure))
        self._passage.setText(self._marked_up(context))
        self._message.setText(finding.message)
        self._original.setText(labels.original(finding))
        self._original.setVisible(bool(finding.suggestions))
        self._suggestions.show_texts(finding.suggestions)
        self._say(self._evidence, sentence(finding.evidence))
        self._say(self._also, "\n".join(map(self._other, item.also)))
        why = "" if is_own else read_page(page_of(finding)).section(WHY)
        if why:
            why = self.tr("Why it matters: {why}").format(why=say("rules", why))
        self._say(self._why, why)
        name = labels.rule(finding)
        self._rule.setText(name)
        self._rule.setVisible(not is_own)  # its head says so already
        self._rule.setAccessibleName(self.tr("About the rule {name}").format(name=name))
        for kind, button in self._answers.items():
            show_checked(button, item.kind is kind)
            button.setVisible(not is_own)
        self.add_word_button.setVisible(finding.is_spelling)
        for button in (self._change, self._remove):
            button.setVisible(is_own)

    def texts(self) -> list[str]:
        """Return what the card says, from top to bottom."""
        labels = self.findChildren(QLabel)
        said = [label.text() for label in labels if label.text() and not label.isHidden()]
        buttons = [self._rule, *self.suggestion_buttons()]
        return said + [button.text() for button in buttons]

    def suggestion_buttons(self) -> list[QPushButton]:
        """Return a button for each likely original."""
        return list(self._suggestions.buttons)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self.scroll_area.set_colour(theme.colours.panel)
        for kind, button in self._answers.items():
            button.setIcon(icon(kind.terms.command, theme))
        if self._item is not None and self._context is not None:
            self._sign.setPixmap(sign(theme.mark(self._item.finding.family)).pixmap(QSize(20, 14)))
            self._passage.setText(self._marked_up(self._context))

    def _marked_up(self, context: Context) -> str:
        """Return the passage among its words, in bold; nothing of the text becomes markup."""
        before, passage, after = (escape(text) for text in context)
        if len(context.passage) > LONG:
            return f"<b>{escape(labels.short(context.passage, length=PASSAGE))}</b>"
        dim = self._theme.colours.text_dim.name()
        return (
            f'<span style="color: {dim}">{before}</span><b>{passage}</b>'
            f'<span style="color: {dim}">{after}</span>'
        )

    def _other(self, item: ReviewItem) -> str:
        """Say what else was found about these words."""
        finding = item.finding
        return self.tr("Also {kind}, {sure}: {message}").format(
            kind=labels.kind(finding).lower(),
            sure=labels.how_sure(finding),
            message=finding.message,
        )

    @staticmethod
    def _say(label: QLabel, text: str) -> None:
        label.setText(text)
        label.setVisible(bool(text))

    @staticmethod
    def _answer(kind: DecisionKind, actions: Actions) -> QPushButton:
        """Return the button that decides so."""
        texts, command = labels.decision_texts(kind), kind.terms.command
        button = card_button(say("words", texts.button))
        checkable(button)
        button.clicked.connect(actions[command].trigger)
        actions.explain(button, command, say("words", texts.reason))
        return button

    def _menu(self, actions: Actions) -> QMenu:
        menu = QMenu(self._more)
        add_groups(menu, actions, *MORE)
        return menu

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        head.addWidget(self._family)
        head.addWidget(self._sure, 1)
        body = QWidget()
        body.setObjectName("card_body")
        text = QVBoxLayout(body)
        text.setContentsMargins(16, 16, 16, 8)
        text.setSpacing(8)
        text.addLayout(head)
        for widget in (
            self._message,  # before the passage, which list and page show as well
            self._passage,
            self._original,
            self._suggestions,
            self._evidence,
            self._also,
            self._why,
        ):
            text.addWidget(widget)
        text.addWidget(self._rule, 0, Qt.AlignmentFlag.AlignLeft)
        text.addStretch(1)
        self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.scroll_area.setWidget(body)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=6)  # in a row they would make the list half a window
        own = (self._change, self._remove)
        answers = (*self._answers.values(), *own, self.add_word_button)
        for button in (*answers, self._note, self._more):
            button.setProperty("tight", True)
            flow.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 8, 16, 16)
        foot.setSpacing(8)
        foot.addWidget(self.note)
        foot.addWidget(buttons)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.scroll_area, 1)
        layout.addLayout(foot)
