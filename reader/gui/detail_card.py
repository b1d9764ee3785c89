"""The card that says everything about one finding."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.checking.altered_quotations import is_altered_quotation
from reader.gui import words
from reader.gui.actions import Actions
from reader.gui.findings_model import Context
from reader.gui.flow_layout import FlowLayout
from reader.gui.icons import icon, sign
from reader.gui.reading_face import reading_face
from reader.gui.theme import Theme
from reader.model.decision import Choice, rule_name
from reader.review.folding import ReviewItem
from reader.review.session import is_spelling

SUGGESTIONS = 6  # that are offered; engines send dozens
LONG = 80  # characters of a passage that needs no words around it
PASSAGE = 400  # characters of the passage that are shown


class DetailCard(QFrame):
    """Shows a finding: what, why, on what evidence, what was probably written, and what to do."""

    copied = Signal(str)  # a suggestion: it is put on the clipboard, never into the article

    def __init__(self, actions: Actions, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setAccessibleName("About this finding")
        self._theme = theme
        self._item: ReviewItem | None = None
        self._context: Context | None = None
        self._sign, self._family, self._sure = QLabel(), _label("card_family"), _label("card_sure")
        self._passage = _label("card_passage")
        self._passage.setTextFormat(Qt.TextFormat.RichText)
        face = QFont(reading_face())
        face.setPointSizeF(self.font().pointSizeF() * 1.35)
        self._passage.setFont(face)
        self._message = _label()
        self._evidence = _label("card_evidence")
        self._original = _label("card_evidence")
        self._original.setText("Probably written")
        self._suggestions = QWidget()
        FlowLayout(self._suggestions)
        self._offered: list[QPushButton] = []
        self._rule = _label("card_rule")

        self._keep = _button("Keep", "It is a fault (K)")
        self._dismiss = _button("Dismiss", "It is fine (D)")
        for button in (self._keep, self._dismiss):
            button.setCheckable(True)
        self._rule_off = _button(
            "Rule off ▾", "Switch this rule off: hide everything that it finds"
        )
        self._rule_off.setAccessibleName("Switch this rule off")
        menu = QMenu(self._rule_off)
        menu.addActions([actions["rule_off_here"], actions["rule_off_everywhere"]])
        self._rule_off.setMenu(menu)
        self.add_word_button = _button("Add word", "Add the word to your dictionary (W)")
        self._keep.clicked.connect(actions["keep"].trigger)
        self._dismiss.clicked.connect(actions["dismiss"].trigger)
        self.add_word_button.clicked.connect(actions["add_word"].trigger)
        self._lay_out()
        self.set_theme(theme)
        self.show_item(None, None)

    def show_item(self, item: ReviewItem | None, context: Context | None) -> None:
        """Show a finding and its passage; with None there is nothing to show."""
        self._item, self._context = item, context
        self.setVisible(item is not None)
        if item is None or context is None:
            return
        finding = item.finding
        self._sign.setPixmap(sign(self._theme.mark(finding.family)).pixmap(QSize(20, 14)))
        self._family.setText(words.kind(finding))
        self._family.setProperty("alarm", is_altered_quotation(finding))
        self._family.style().polish(self._family)
        sure = [words.how_sure(finding), words.SEVERITY[finding.severity]]
        self._sure.setText(" · ".join(sure))
        self._passage.setText(self._marked_up(context))
        self._message.setText(finding.message)
        self._evidence.setText(finding.evidence)
        self._evidence.setVisible(bool(finding.evidence))
        self._rule.setText(rule_name(finding))
        self._show_suggestions(finding.suggestions[:SUGGESTIONS])
        choice = item.decision.choice if item.decision else None
        self._keep.setChecked(choice is Choice.KEPT)
        self._dismiss.setChecked(choice is Choice.DISMISSED)
        self.add_word_button.setVisible(is_spelling(finding))

    def texts(self) -> list[str]:
        """Return what the card says, from top to bottom."""
        labels = self.findChildren(QLabel)
        return [label.text() for label in labels if label.text() and not label.isHidden()] + [
            button.text() for button in self.suggestion_buttons()
        ]

    def suggestion_buttons(self) -> list[QPushButton]:
        """Return a button for each likely original."""
        return list(self._offered)

    def set_theme(self, theme: Theme) -> None:
        """Draw with the colours of `theme`."""
        self._theme = theme
        self._keep.setIcon(icon("keep", theme))
        self._dismiss.setIcon(icon("dismiss", theme))
        self.show_item(self._item, self._context)

    def _marked_up(self, context: Context) -> str:
        """Return the passage among its words, in bold; nothing of the text becomes markup."""
        before, passage, after = (escape(text) for text in context)
        if len(context.passage) > LONG:
            return f"<b>{escape(words.short(context.passage, length=PASSAGE))}</b>"
        dim = self._theme.colours.text_dim.name()
        return (
            f'<span style="color: {dim}">{before}</span><b>{passage}</b>'
            f'<span style="color: {dim}">{after}</span>'
        )

    def _show_suggestions(self, suggestions: tuple[str, ...]) -> None:
        layout = self._suggestions.layout()
        assert layout is not None
        for button in self._offered:
            layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._offered = []
        for suggestion in suggestions:
            button = _button(words.short(suggestion) or "(nothing)", "Copy")
            button.setProperty("chip", "copy")
            button.setAccessibleName(f"Copy “{suggestion}”")
            button.clicked.connect(lambda _on, text=suggestion: self._copy(text))
            layout.addWidget(button)
            self._offered.append(button)
        self._suggestions.setVisible(bool(suggestions))
        self._original.setVisible(bool(suggestions))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit(text)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._sign)
        self._family.setWordWrap(False)
        head.addWidget(self._family)
        head.addWidget(self._sure, 1)
        body = QWidget()
        body.setObjectName("card_body")
        text = QVBoxLayout(body)
        text.setContentsMargins(16, 16, 16, 8)
        text.setSpacing(8)
        text.addLayout(head)
        for widget in (
            self._passage,
            self._message,
            self._original,
            self._suggestions,
            self._evidence,
            self._rule,
        ):
            text.addWidget(widget)
        text.addStretch(1)
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        buttons = QGridLayout()
        buttons.setContentsMargins(16, 8, 16, 16)
        buttons.setSpacing(8)
        for column, button in enumerate((self._keep, self._dismiss, self._rule_off)):
            buttons.addWidget(button, 0, column)
            buttons.setColumnStretch(column, 1)
        buttons.addWidget(self.add_word_button, 1, 0, 1, 3)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(scroll, 1)
        layout.addLayout(buttons)


def _label(name: str = "") -> QLabel:
    label = QLabel()
    label.setObjectName(name)
    label.setWordWrap(True)
    # Plain: an article's words must not become markup, and no link or image is ever followed.
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _button(text: str, tip: str) -> QPushButton:
    button = QPushButton(text.replace("&", "&&"))
    button.setToolTip(tip)
    button.setAccessibleDescription(tip)
    return button
