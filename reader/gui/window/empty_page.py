"""The page shown when no article is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Slot
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.commands.actions import Actions
from reader.gui.dialogs.privacy import privacy
from reader.gui.library.recent_menu import RecentMenu
from reader.gui.state.settings_model import SettingsModel
from reader.gui.style.icons import program_icon
from reader.gui.widgets.literal_text import plain_label, plain_tip

WIDTH = 520  # points: some 70 characters of the interface's type
MOST = 5  # recent articles that are offered


class EmptyPage(QWidget):
    """An invitation: open an article, look at the sample, or go on with a recent one."""

    def __init__(
        self,
        actions: Actions,
        recent: RecentMenu,
        settings: SettingsModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._recent = recent
        self.setObjectName("empty")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = plain_label()
        sign.setPixmap(program_icon().pixmap(QSize(72, 72)))
        title = plain_label(self.tr("What do you want to check?"))
        title.setObjectName("empty_title")
        self.welcome = plain_label(
            self.tr(
                "Askance marks what cannot be trusted in an article, and says why: broken grammar, "
                "words a machine put in, damaged quotations, leftovers of a web page.\n"
                "Step through the marks; confirm what is wrong, dismiss what is fine.\n"
                "It reads and never changes your files."
            )
        )
        self.privacy = plain_label()
        self.privacy.setObjectName("empty_hint")
        for label in (self.welcome, self.privacy):
            label.setWordWrap(True)
            label.setFixedWidth(WIDTH)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._actions = actions
        self.hint = plain_label()
        self.hint.setObjectName("empty_hint")
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label, below in ((sign, 16), (title, 0)):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(below)
        layout.addLayout(_centred(self.welcome))
        layout.addSpacing(16)
        layout.addLayout(self._buttons(actions))
        layout.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addSpacing(16)
        layout.addLayout(self._list)
        layout.addSpacing(16)
        layout.addLayout(_centred(self.privacy))
        layout.addStretch(3)
        settings.changed.connect(lambda now: self.privacy.setText(privacy(now.grammar)))
        self.privacy.setText(privacy(settings.value.grammar))
        recent.listed.connect(self._show_recent)
        self._show_recent()

    def showEvent(self, event: QShowEvent) -> None:
        """Name the keys that paste a text now."""
        super().showEvent(event)
        keys = self._actions.keys_words("paste_article")
        hint = self.tr("Or drop files here, or paste a text ({keys}).").format(keys=keys)
        self.hint.setText(hint if keys else self.tr("Or drop files here."))

    def recent(self) -> list[QPushButton]:
        """Return what offers the recent articles, the newest first."""
        items = (self._list.itemAt(row) for row in range(self._list.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, QPushButton)]

    def _buttons(self, actions: Actions) -> QHBoxLayout:
        open_button = QPushButton(self.tr("Open an article…"))
        open_button.setDefault(True)
        self.setFocusProxy(open_button)
        sample_button = QPushButton(self.tr("Try the sample"))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        for button, name in ((open_button, "open"), (sample_button, "open_sample")):
            button.clicked.connect(actions[name].trigger)
            actions.explain(button, name)
            buttons.addWidget(button)
        buttons.addStretch(1)
        return buttons

    @Slot()
    def _show_recent(self) -> None:
        for button in self.recent():
            self._list.removeWidget(button)
            button.deleteLater()
        paths = self._recent.files.paths[:MOST]
        for path in paths:
            button = QPushButton(path.name.replace("&", "&&"))
            button.setProperty("quiet", "true")
            button.setToolTip(plain_tip(str(path)))
            button.setAccessibleName(self.tr("Open {name} again").format(name=path.name))
            button.clicked.connect(lambda _on, path=path: self._recent.chosen.emit(path))
            self._list.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        self.welcome.setVisible(not paths)


def _centred(label: QLabel) -> QHBoxLayout:
    """Return a row that gives a label its lines; beside an alignment Qt forgets all but one."""
    row = QHBoxLayout()
    row.addStretch(1)
    row.addWidget(label)
    row.addStretch(1)
    return row
