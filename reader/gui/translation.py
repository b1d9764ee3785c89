"""Translation of the window: texts are English in the code, translated where they are shown.

`python -m reader.gui.translation` brings `resources/translations/` up to date with the code; it
needs what PySide6 ships for that.
"""

from __future__ import annotations

import ast
import json
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.model.finding import Finding
from reader.model.translatable import Part, Translatable
from reader.model.translatable import marked as marked
from reader.system.paths import resource

FOLDER = "translations"
SYSTEM = "system"
LANGUAGES = {SYSTEM: "", "en": "English", "de": "Deutsch"}  # each in its own name

say = QCoreApplication.translate


def counted(text: str, comment: str, number: int) -> str:
    """Translate `text` in the form that a number has, which `%Ln` or, grouped, `%Ln` stands for.

    For functions outside of classes: lupdate files what a class says under the class.
    """
    return QCoreApplication.translate("", text, comment, number)


def grouped(number: int) -> str:
    """Return a number as the language writes it: "1,200", "1.200"."""
    return QLocale().toString(number)


def translated(text: str) -> str:
    """Return what a detector or the verdict says in the window's language.

    What other programs said, and what nobody has translated, stays as it is.
    """
    if not isinstance(text, Translatable):
        return text
    parts = {name: _translated_part(part) for name, part in text.parts.items()}
    try:
        return say("findings", text.template).format_map(parts)
    except (LookupError, ValueError, TypeError, AttributeError):  # stored by another version
        return text


def translated_finding(finding: Finding) -> Finding:
    """Return a finding that says the same in the window's language."""
    message, evidence = translated(finding.message), translated(finding.evidence)
    return replace(finding, message=message, evidence=evidence)


def _translated_part(part: Part) -> object:
    return translated(part) if isinstance(part, str) else _Figure(part)


class _Figure:
    """A number that a template writes as the language does: 1,200.5 is 1.200,5 in German."""

    def __init__(self, number: float) -> None:
        self._number = number

    def __format__(self, form: str) -> str:
        locale = QLocale()
        marks = {ord(","): locale.groupSeparator(), ord("."): locale.decimalPoint()}
        return format(self._number, form).translate(marks)


def translate(app: QCoreApplication, language: str = SYSTEM) -> None:
    """Let windows that are made from now on speak `language`; an unknown one is English.

    English has a file, too: of its plural forms. Numbers are grouped as the language does it.
    """
    locale = QLocale.system() if language == SYSTEM else QLocale(language)
    if QLocale.languageToCode(locale.language()) not in LANGUAGES:
        locale = QLocale(QLocale.Language.English)
    QLocale.setDefault(locale)
    for old in app.findChildren(QTranslator):
        app.removeTranslator(old)
        old.deleteLater()
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (("qtbase", qt_folder), ("askance", str(resource(FOLDER)))):
        translator = QTranslator(app)
        if translator.load(locale, name, "_", folder):
            app.installTranslator(translator)


def update() -> None:
    """Write what the code says now into the `.ts` files, and compile them."""
    tools = Path(PySide6.__file__).parent
    package = Path(__file__).parent.parent
    folders = [package / name for name in ("checking", "gui", "model", "reports")]
    code = [str(file) for folder in folders for file in sorted(folder.rglob("*.py"))]
    aliases = "QT_TRANSLATE_NOOP+=marked,translate+=say,tr+=counted"
    options = ["-silent", "-no-obsolete", "-locations", "none", "-tr-function-alias", aliases]
    with TemporaryDirectory() as folder:
        code.append(_file_of_templates(package, Path(folder)))
        for language in LANGUAGES.keys() - {SYSTEM}:
            file = str(resource(FOLDER) / f"askance_{language}.ts")
            plurals = ["-pluralonly"] if language == "en" else []
            target = ["-source-language", "en", "-target-language", language, "-ts", file]
            subprocess.run([str(tools / "lupdate"), *options, *plurals, *code, *target], check=True)
            subprocess.run([str(tools / "lrelease"), "-silent", file], check=True)


def _file_of_templates(package: Path, folder: Path) -> str:
    """Write down for lupdate what it does not find: templates, and why findings matter."""
    files = [
        file
        for name in ("checking", "comparison", "detectors", "english")
        for file in sorted((package / name).rglob("*.py"))
    ]
    from reader.detectors.registry import RULES  # only this tool needs it here
    from reader.detectors.rule_docs import WHY, read_page

    texts = dict.fromkeys(("findings", text) for file in files for text in _templates(file))
    texts |= dict.fromkeys(("rules", read_page(rule.page).section(WHY)) for rule in RULES)
    made = folder / "templates.py"
    lines = (f"marked('{name}', {json.dumps(text, ensure_ascii=False)})\n" for name, text in texts)
    made.write_text("".join(lines), encoding="utf-8")
    return str(made)


def _templates(file: Path) -> Iterator[str]:
    """Yield what is the first argument of `sentence` in a module; raises `ValueError`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        match node:
            case ast.Call(func=ast.Name(id="sentence"), args=[ast.Constant(value=str(text))]):
                yield text
            case ast.Call(func=ast.Name(id="sentence")):
                raise ValueError(f"{file}:{node.lineno}: the template is not written out")


if __name__ == "__main__":
    update()
