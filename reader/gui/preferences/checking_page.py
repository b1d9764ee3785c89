"""Preferences: language, engine, strictness."""

from __future__ import annotations

from urllib.parse import urlsplit

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from reader.english.varieties import VARIETIES
from reader.gui import labels
from reader.gui.commands.actions import Actions
from reader.gui.preferences.preference_page import ChoiceBox, PreferencePage, RestingChoice
from reader.gui.state.settings_model import SettingsModel
from reader.gui.widgets.literal_text import plain_label
from reader.settings import Reading, Settings, Strictness

SERVER = "server"
USUAL_SERVER = "http://localhost:8081"
HERE = ("localhost", "127.0.0.1", "::1")


class CheckingPage(PreferencePage):
    """Language, strictness, both engines, and what a server means for privacy."""

    def __init__(self, settings: SettingsModel, actions: Actions) -> None:
        super().__init__("", settings)
        self.title = self.tr("Checking")
        self.language = ChoiceBox(self._languages(), lambda to: settings.change(language=to))
        self.strictness = ChoiceBox(
            {choice: labels.strictness(choice) for choice in Strictness},
            lambda to: actions[f"strictness_{to}"].trigger(),
        )
        self.reading = ChoiceBox(self._readings(), lambda to: settings.change(reading=Reading(to)))
        self.engine = RestingChoice(self._engines(), self._on_engine)
        self.engine.activated.connect(self._on_walked)
        self.server = QLineEdit(placeholderText=USUAL_SERVER)
        self.server.editingFinished.connect(self._on_server)
        self.privacy = plain_label()
        self.add_row(
            self.tr("&Language"),
            self.language,
            about=self.tr("Variety of English. By default detected from the spelling."),
        )
        self.add_row(
            self.tr("&Strictness"),
            self.strictness,
            about=self.tr("Minimum confidence of the findings shown. Takes effect at once."),
        )
        self.add_row(
            self.tr("&Wording"),
            self.reading,
            about=self.tr("A thorough reading finds more wrong words and takes longer."),
        )
        self.add_row(self.tr("&Grammar engine"), self.engine)
        self.add_row(self.tr("Ser&ver address"), self.server, about=self.privacy)
        self.follow(self._show)

    def _languages(self) -> dict[str, str]:
        names = {
            "en-US": self.tr("English (United States)"),
            "en-GB": self.tr("English (United Kingdom)"),
            "en-AU": self.tr("English (Australia)"),
            "en-CA": self.tr("English (Canada)"),
            "en-NZ": self.tr("English (New Zealand)"),
            "en-ZA": self.tr("English (South Africa)"),
        }
        return {"auto": self.tr("Detect automatically"), **{v: names[v] for v in VARIETIES}}

    def _readings(self) -> dict[str, str]:
        return {
            Reading.AUTO: self.tr("Thorough (recommended)"),
            Reading.QUICK: self.tr("Quick"),
        }

    def _engines(self) -> dict[str, str]:
        return {
            "auto": self.tr("Best available"),
            "embedded": self.tr("LingoTweaker (included)"),
            "languagetool": self.tr("LanguageTool on this computer"),
            SERVER: self.tr("A LanguageTool server"),
            "off": self.tr("None: do not check grammar"),
        }

    def _show(self, now: Settings) -> None:
        self.language.show_value(now.language)
        self.strictness.show_value(now.strictness)
        quick = now.reading is Reading.QUICK
        self.reading.show_value(Reading.QUICK if quick else Reading.AUTO)
        is_server = _is_address(now.grammar)
        self.engine.show_value(SERVER if is_server else now.grammar)
        if is_server:
            self.server.setText(now.grammar)
        self._show_server(is_server)

    def _show_server(self, is_wanted: bool) -> None:
        self.server.setEnabled(is_wanted)
        address = self.server.text()
        if not is_wanted or urlsplit(address).hostname in HERE:
            self.privacy.setText(self.tr("Nothing leaves this computer."))
        elif _is_address(address):
            self.privacy.setText(
                self.tr(
                    "The full text of every article you open is sent to {host}. "
                    "Whoever runs that server can read it."
                ).format(host=urlsplit(address).hostname)
            )
        else:
            self.privacy.setText(self.tr("Enter an address that begins with http:// or https://."))
        self.server.setAccessibleDescription(self.privacy.text())

    def _on_engine(self, choice: str) -> None:
        if choice != SERVER:
            self.settings.change(grammar=choice)
        self._show_server(choice == SERVER)
        if choice == SERVER and self.engine.hasFocus():
            self.server.setFocus()

    @Slot()
    def _on_walked(self) -> None:
        self._show_server(self.engine.currentData() == SERVER)

    @Slot()
    def _on_server(self) -> None:
        address = self.server.text().strip()
        if self.engine.currentData() == SERVER and _is_address(address):
            self.settings.change(grammar=address)
        self._show_server(self.engine.currentData() == SERVER)


def _is_address(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname)
