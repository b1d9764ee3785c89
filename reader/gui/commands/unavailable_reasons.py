"""Why a command is unavailable, in a few words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from reader.gui.commands.command_table import Need


def reason(need: Need | None) -> str:
    """Say what is missing where `need` is not met."""
    say = QCoreApplication.translate
    return {
        None: say("reasons", "not possible now"),
        Need.ARTICLE: say("reasons", "open an article first"),
        Need.CHECKING: say("reasons", "nothing is being checked"),
        Need.FINDINGS: say("reasons", "no findings are shown"),
        Need.CURRENT: say("reasons", "go to a finding first"),
        Need.DECIDED: say("reasons", "this finding is open"),
        Need.SPELLING: say("reasons", "go to a finding about spelling first"),
        Need.DETECTED: say("reasons", "go to a finding that is not your own mark first"),
        Need.OWN_MARK: say("reasons", "go to a mark of your own first"),
        Need.UNDO: say("reasons", "nothing to undo"),
        Need.REDO: say("reasons", "nothing to redo"),
        Need.UNCHECKED: say("reasons", "nothing was left unchecked"),
        Need.REMOVED: say("reasons", "nothing was left out of the article"),
        Need.SEVERAL: say("reasons", "only one article is open"),
        Need.CLOSED: say("reasons", "no article was closed"),
    }[need]
