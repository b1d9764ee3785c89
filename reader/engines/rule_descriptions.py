"""Descriptions of the grammar engines' rules."""

from __future__ import annotations

import html
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from reader.engines.languagetool.installation import installed

_RULES = "org/languagetool/rules/en"  # in LanguageTool's jar, or unpacked beside it
_FILES = re.compile(r"(?:en-[A-Z]{2}/)?(?:grammar|style)\.xml")
_EXAMPLE = re.compile(r"<example[^>]*\bcorrection=[^>]*>(.*?)</example>", re.DOTALL)
# Rules that are written in code have their names there, and in no file. By the beginning of the id.
_IN_CODE = {
    "COMMA_PARENTHESIS_WHITESPACE": "Use of whitespace before comma and before/after parentheses",
    "DOUBLE_PUNCTUATION": "Use of two consecutive dots or commas",
    "EN_A_VS_AN": "Use of 'a' vs. 'an'",
    "EN_COMPOUNDS": "Hyphenated words, e.g. 'case-sensitive' instead of 'case sensitive'",
    "EN_CONTRACTION_SPELLING": "Spelling of English contractions",
    "EN_SPECIFIC_CASE": "Upper and lower case of some proper nouns",
    "EN_UNPAIRED_BRACKETS": "Unpaired braces, brackets and similar symbols",
    "EN_UNPAIRED_QUOTES": "Unpaired quotation marks",
    "EN_WORD_COHERENCY": "Coherent spelling of words with two admitted variants",
    "ENGLISH_WORD_REPEAT_BEGINNING_RULE": "Successive sentences beginning with the same word",
    "ENGLISH_WORD_REPEAT_RULE": "Word repetition (e.g. 'will will')",
    "ENGLISH_WRONG_WORD_IN_CONTEXT": "Commonly confused words (e.g. proscribe/prescribe)",
    "HUNSPELL_RULE": "Possible spelling mistake",
    "MORFOLOGIK_RULE": "Possible spelling mistake",
    "SENTENCE_WHITESPACE": "Missing space between sentences",
    "UPPERCASE_SENTENCE_START": "Checks that a sentence starts with an uppercase letter",
}


@dataclass(frozen=True, slots=True)
class RuleDescription:
    """An engine's name of a rule, and a wrong sentence where it gives one."""

    name: str
    example: str = ""


def described(rule: str) -> RuleDescription | None:
    """Return what the engines that are installed say of a rule; None where none knows it."""
    for text in _rule_files():
        if found := _described_in(text, rule):
            return found
    named = (name for start, name in _IN_CODE.items() if rule.startswith(start))
    return next((RuleDescription(name) for name in named), None)


def _described_in(text: str, rule: str) -> RuleDescription | None:
    # a search for the id alone is a hundred times as fast as one for the whole tag
    for found in re.finditer(rf'\bid="{re.escape(rule)}"', text):
        start = text.rfind("<", 0, found.start())
        tag = text[start : text.find(">", start)]
        name = re.search(r'\bname="([^"]*)"', tag)
        if name is None or not tag.startswith("<rule"):
            continue
        group = tag.startswith("<rulegroup")
        end = text.find("</rulegroup>" if group else "</rule>", start)
        example = _EXAMPLE.search(text, start, end)
        return RuleDescription(_plain(name[1]), _plain(example[1]) if example else "")
    return None


def _plain(text: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", text)).split())


def _rule_files() -> Iterator[str]:
    try:
        installation = installed()
    except OSError:  # where no data folder can be made, nothing is installed in it
        installation = None
    if installation is not None:
        yield from _of_languagetool(installation.folder)
    try:
        import lingotweaker_data_en
    except ImportError:
        return
    yield from _of_folder(Path(lingotweaker_data_en.data_dir()) / "en" / "rules")


def _of_languagetool(folder: Path) -> Iterator[str]:
    unpacked = folder / _RULES
    if unpacked.is_dir():
        yield from _of_folder(unpacked)
        return
    for jar in sorted(folder.glob("language-en*.jar")):
        with zipfile.ZipFile(jar) as packed:
            for name in packed.namelist():
                if _FILES.fullmatch(name.removeprefix(f"{_RULES}/")):
                    yield packed.read(name).decode("utf-8", "replace")


def _of_folder(folder: Path) -> Iterator[str]:
    for file in sorted(folder.rglob("*.xml")):
        if _FILES.fullmatch(file.relative_to(folder).as_posix()):
            yield file.read_text(encoding="utf-8", errors="replace")
