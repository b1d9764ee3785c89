"""Translation of the window: texts are English in the code, translated where they are shown.

`python -m reader.gui.translation` brings `resources/translations/` up to date with the code; it
needs what PySide6 ships for that.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import PySide6
from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

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
    for language in LANGUAGES.keys() - {SYSTEM}:
        file = str(resource(FOLDER) / f"askance_{language}.ts")
        plurals = ["-pluralonly"] if language == "en" else []
        target = ["-source-language", "en", "-target-language", language, "-ts", file]
        subprocess.run([str(tools / "lupdate"), *options, *plurals, *code, *target], check=True)
        subprocess.run([str(tools / "lrelease"), "-silent", file], check=True)


if __name__ == "__main__":
    update()
