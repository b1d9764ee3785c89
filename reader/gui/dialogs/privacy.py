"""The privacy sentences that several views show."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication


def privacy(grammar: str) -> str:
    """Say where the texts go; `grammar` is the setting of the grammar engine."""
    if grammar.startswith(("http://", "https://")):
        return QCoreApplication.translate(
            "words",
            "What you open is sent to {server} to have its grammar checked, because you set that "
            "address. Nothing else leaves this computer.",
        ).format(server=grammar)
    return QCoreApplication.translate(
        "words",
        "Nothing leaves this computer: no text, no statistics, no request for updates. Only if you "
        "set the address of a LanguageTool server are texts sent, and to that server alone.",
    )
