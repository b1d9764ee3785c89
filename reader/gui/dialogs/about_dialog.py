"""The About dialog: version, privacy, folders, components with licences."""

from __future__ import annotations

import importlib.metadata
import platform
from collections.abc import Iterator

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from reader.gui.dialogs.privacy import privacy
from reader.gui.widgets.literal_text import plain_label
from reader.system.paths import cache_folder, config_folder, data_folder, log_folder
from reader.version import program_version

# pyproject.toml's, which is not there when the program is installed; a test compares them
MADE_WITH = (
    "PySide6-Essentials",
    "language-tool-python",
    "lingotweaker",
    "lingotweaker-data-en",
    "trafilatura",
    "lxml",
    "lxml-html-clean",
    "pypdfium2",
    "python-docx",
    "charset-normalizer",
    "py3langid",
    "markdown-it-py",
    "mdit-py-plugins",
    "confusable-homoglyphs",
    "ftfy",
    "ahocorasick-rs",
    "onnxruntime",
    "tokenizers",
    "numpy",
    "font-source-sans-pro",
    "font-source-serif-pro",
    "platformdirs",
    "psutil",
    "requests",
    "fastwarc",
    "tqdm",
    "shtab",
)


class AboutDialog(QDialog):
    """Says what the program is, what leaves the computer, and where things are kept."""

    def __init__(self, grammar: str, engines: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Askance"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(620, 560)
        title = plain_label("Askance")
        title.setObjectName("empty_title")
        about = _text(
            self.tr("Marks the passages of a text that cannot be trusted, and says why.")
            + "\n\n"
            + privacy(grammar)
            + "\n\n"
            + self.tr(
                "Free software under the GNU General Public License, version 3 or later. It reads; "
                "it never changes your files."
            )
        )
        facts = QFormLayout()
        facts.setHorizontalSpacing(16)
        facts.setVerticalSpacing(4)
        for name, value in self._facts(engines):
            facts.addRow(plain_label(name), _text(value))
        made_of = QPlainTextEdit("\n".join(packages()))
        made_of.setReadOnly(True)
        made_of.setAccessibleName(self.tr("What it is made of, with licences"))
        heading = plain_label(self.tr("Made with"))
        heading.setBuddy(made_of)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(16)
        layout.addWidget(title)
        layout.addWidget(about)
        layout.addLayout(facts)
        layout.addWidget(heading)
        layout.addWidget(made_of, 1)
        layout.addWidget(buttons)

    def texts(self) -> str:
        """Return all that is said."""
        labels = [label.text() for label in self.findChildren(QLabel)]
        return "\n".join([*labels, *(t.toPlainText() for t in self.findChildren(QPlainTextEdit))])

    def _facts(self, engines: str) -> Iterator[tuple[str, str]]:
        yield self.tr("Version"), program_version()
        yield self.tr("Engines"), engines or self.tr("started with the first article")
        yield self.tr("Runs on"), f"Python {platform.python_version()}, Qt {qVersion()}"
        yield self.tr("Decisions, dictionary"), str(data_folder())
        yield self.tr("Settings"), str(config_folder())
        yield self.tr("Cached results"), str(cache_folder())
        yield self.tr("Logs"), str(log_folder())


def packages() -> Iterator[str]:
    """Yield what the program needs, each with its version and licence as the package says them."""
    for name in MADE_WITH:
        try:
            about = importlib.metadata.metadata(name)
        except importlib.metadata.PackageNotFoundError:
            continue  # one of another platform
        yield f"{about['Name']} {about['Version']}: {_licence(about)}"


def _licence(about: importlib.metadata.PackageMetadata) -> str:
    fields = ("License-Expression", "License")
    stated = next((about[field] for field in fields if field in about), "")
    classifiers = [c for c in about.get_all("Classifier") or [] if c.startswith("License ::")]
    if not stated or len(stated) > 60:  # some put the whole text there
        stated = classifiers[0].rpartition(" :: ")[2] if classifiers else stated.split("\n")[0]
    return stated[:60] or "see its package"


def _text(words: str) -> QLabel:
    label = plain_label(words, wrap=True)
    label.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse
        | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return label
