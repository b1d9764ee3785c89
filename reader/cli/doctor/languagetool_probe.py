"""Looks whether LanguageTool is whole and has a Java, where it is installed or wanted."""

from __future__ import annotations

from collections.abc import Iterator

from reader.cli.doctor.grammar_probe import LANGUAGETOOL, java_install
from reader.cli.doctor.health import Health
from reader.cli.doctor.settings_probe import stored_settings
from reader.engines.languagetool.installation import installations
from reader.engines.languagetool.java import LEAST, find_java


def examine() -> Iterator[Health]:
    """Look at the newest installation; the grammar probe starts it."""
    newest = next(iter(installations()), None)
    if newest is None:
        if stored_settings().grammar == "languagetool":
            yield Health("LanguageTool", "your settings want it, and it is missing", LANGUAGETOOL)
        else:
            yield Health("LanguageTool", f"not installed, and not needed ({LANGUAGETOOL})")
        return
    if newest.damage:
        yield Health("LanguageTool", f"{newest.version}: {newest.damage}", LANGUAGETOOL)
    else:
        yield Health("LanguageTool", f"{newest.version} in {newest.folder}")
    search = find_java()
    if search.java is None:
        seen = "; ".join(search.passed_over)
        state = f"none from {LEAST} on" + (f" ({seen})" if seen else "")
        yield Health("Java", state, java_install())
    else:
        yield Health("Java", f"{search.java.version} at {search.java.path}")
