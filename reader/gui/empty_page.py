"""What the window shows when nothing is open."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader.gui.actions import Actions
from reader.gui.icons import program_icon

HINT = "Or drop a file here. Nothing you open leaves this computer."


class EmptyPage(QWidget):
    """An invitation: open an article, or look at the sample."""

    def __init__(self, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("empty")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        sign = QLabel()
        sign.setPixmap(program_icon().pixmap(QSize(72, 72)))
        title = QLabel("Which text do you want to look into?")
        title.setObjectName("empty_title")
        about = QLabel("Askance marks what cannot be trusted in it, and says why.")
        hint = QLabel(HINT)
        hint.setObjectName("empty_hint")
        open_button = QPushButton("Open an article…")
        open_button.setDefault(True)
        open_button.clicked.connect(actions["open"].trigger)
        sample_button = QPushButton("Open the sample")
        sample_button.clicked.connect(actions["open_sample"].trigger)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(open_button)
        buttons.addWidget(sample_button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addStretch(2)
        for label, below in ((sign, 16), (title, 0), (about, 24)):
            layout.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
            layout.addSpacing(below)
        layout.addLayout(buttons)
        layout.addSpacing(16)
        layout.addWidget(hint, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(3)
