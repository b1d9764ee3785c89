"""Imports RTF files; tracked changes count as accepted."""

from __future__ import annotations

import codecs
from dataclasses import dataclass, field, replace
from pathlib import Path

from reader.errors import UnreadableFile
from reader.importers.article_builder import ArticleBuilder
from reader.importers.limits import DEEPEST_NESTING
from reader.importers.office.rtf_tokens import CODE_PAGES, PARAGRAPH_ENDS, SIGNS, RtfToken, tokens
from reader.importers.office.style_names import role_of_style
from reader.model.article import Article, Removed, Role, Source

SIGNATURE = b"{\\rtf"
_BODY, _NOWHERE = "body", "nowhere"
_DELETED, _HIDDEN = "deleted in a tracked change", "hidden text"
# Control words whose group holds something else than running text, and what becomes of it
_LEFT_OUT = {
    "annotation": "a comment in the margin",
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "the pages' header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "the pages' footer"),
}
_READ = {"footnote", "title", "author", "stylesheet", "fonttbl", "creatim"} | _LEFT_OUT.keys()
_READ_ON = {"info", "shptxt", "shp", "shpinst", "ud"}
_PASSED_OVER = {
    "colortbl", "pict", "object", "fldinst", "listtext", "pntext", "nonshppict", "xe", "tc", "sp",
    "revtim", "printim", "operator", "company", "doccomm", "keywords", "subject", "comment",
    "category", "manager",
}  # fmt: skip
_ENCODINGS = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_BODY_LEVEL = 9  # how RTF writes "no outline level"


def recognise(data: bytes) -> bool:
    """Say whether a file without a telling suffix is of this kind."""
    return data.startswith(SIGNATURE)


def load(data: bytes, path: Path | None) -> Article:
    """Read an RTF file: its text, notes, tables and text boxes."""
    name = str(path or "Standard input")
    if not recognise(data):
        raise UnreadableFile(f"{name} is no RTF file; open it in the program that made it.")
    reading = _Reading(name)
    for token in tokens(data):
        reading.take(token)
    reading.end()
    reading.builder.guess_headlines()
    return reading.builder.article(
        reading.title,
        path=path,
        removed=[part for part in dict.fromkeys(reading.removed) if part.text],
        source=Source(author=reading.author, date=reading.date),
    )


@dataclass(frozen=True, slots=True)
class _Format:
    """What holds until the group ends. `destination` is the body, a control word, or nowhere."""

    destination: str = _BODY
    font: int = -1
    fallbacks: int = 1  # characters after one in Unicode that stand there for old programs
    is_hidden: bool = False
    is_deleted: bool = False
    style: int = 0
    level: int = _BODY_LEVEL
    in_table: bool = False
    in_list: bool = False
    replaced: str = ""  # the destination of a text that stands here twice, the second time whole


@dataclass
class _Reading:
    """Where the reading of a file is. Words are collected by the destination they stand in."""

    name: str
    builder: ArticleBuilder = field(default_factory=ArticleBuilder)
    removed: list[Removed] = field(default_factory=list)
    title: str = ""
    author: str = ""
    date: str = ""
    notes: list[str] = field(default_factory=list)
    format: _Format = _Format()
    groups: list[_Format] = field(default_factory=list)
    words: dict[str, list[str]] = field(default_factory=dict)
    undecoded: bytearray = field(default_factory=bytearray)  # one character may need several
    to_skip: int = 0
    is_optional: bool = False  # after \*: whoever does not know the next word skips the group
    encoding: str = "cp1252"
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, tuple[str, int]] = field(default_factory=dict)
    row: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)

    def take(self, token: RtfToken) -> None:
        if token.text:
            skipped = min(self.to_skip, len(token.text))
            self.to_skip -= skipped
            self.undecoded += token.text[skipped:]
            return
        self._decode()
        word = token.word
        if self.to_skip and word in SIGNS:  # it stands for the character before it
            self.to_skip -= 1
            return
        self.to_skip = 0
        if word == "{":
            if len(self.groups) >= DEEPEST_NESTING:
                raise UnreadableFile(
                    f"{self.name} is nested too deeply to be read; save it as text instead."
                )
            self.groups.append(self.format)
        elif word == "}":
            self._end_group()
        elif word == "*":
            self.is_optional = True
            return
        elif word == "upr":
            self._set(destination=_NOWHERE, replaced=self.format.destination)
        elif word == "ud" and self.format.replaced:
            self._set(destination=self.format.replaced, replaced="")
        elif word in _READ:
            self._set(destination=word)
        elif word in _PASSED_OVER or (self.is_optional and word not in _READ_ON):
            self._set(destination=_NOWHERE)
        else:
            self._obey(word, token.number)
        self.is_optional = False

    def end(self) -> None:
        """Add what is left: files end in the middle of a paragraph, or of a group."""
        self._decode()
        self.format = _Format(style=self.format.style, level=self.format.level)
        self._end_paragraph()
        for note in self.notes:
            self.builder.add(note, Role.LIST_ITEM)

    def _obey(self, word: str, number: int | None) -> None:
        if word in PARAGRAPH_ENDS:
            self._end_paragraph()
        elif word in SIGNS:
            self._add(SIGNS[word])
        elif word == "u" and number is not None:
            self._add(chr(number % 0x10000))
            self.to_skip = self.format.fallbacks
        elif word == "cell":
            self.row.append(self._taken(_BODY))
        elif word == "row":
            self.rows.append(self.row)
            self.row = []
        elif word in ("yr", "mo", "dy") and self.format.destination == "creatim" and number:
            self.date = f"{self.date}-{number:02}".lstrip("-")
        elif word == "fcharset" and self.format.destination == "fonttbl":
            self.fonts[self.format.font] = CODE_PAGES.get(number or 0, "")
        elif word == "cpg" and self.format.destination == "fonttbl":
            self.fonts[self.format.font] = _codec(f"cp{number}")
        elif word in _ENCODINGS or word == "ansicpg":
            self.encoding = _codec(_ENCODINGS.get(word, f"cp{number}"))
        else:
            self._shape(word, number)

    def _shape(self, word: str, number: int | None) -> None:
        """Change what holds for the text that follows."""
        is_on = number != 0
        if word == "pard":
            self._set(style=0, level=_BODY_LEVEL, in_table=False, in_list=False)
        elif word == "plain":
            self._set(is_hidden=False, is_deleted=False, font=-1)
        elif word == "s":
            self._set(style=number or 0)
        elif word == "outlinelevel":
            self._set(level=number if number is not None else _BODY_LEVEL)
        elif word == "intbl":
            self._set(in_table=True)
        elif word in ("ls", "pnlvlblt", "pnlvlbody"):
            self._set(in_list=is_on)
        elif word == "v":
            self._set(is_hidden=is_on)
        elif word == "deleted":
            self._set(is_deleted=is_on)
        elif word == "f":
            self._set(font=number or 0)
        elif word == "uc":
            self._set(fallbacks=max(0, number or 0))

    def _set(self, **changes: str | int | bool) -> None:
        self.format = replace(self.format, **changes)  # type: ignore[arg-type]

    def _end_group(self) -> None:
        ended = self.format
        self.format = self.groups.pop() if self.groups else _Format()
        if ended.destination == "stylesheet":
            name = self._taken("stylesheet").strip(" ;")
            if name:
                self.styles[ended.style] = name, ended.level
        elif ended.destination not in (self.format.destination, self.format.replaced):
            text = self._taken(ended.destination)
            if ended.destination in _LEFT_OUT:
                self.removed.append(Removed(text, _LEFT_OUT[ended.destination]))
            elif ended.destination == "footnote":
                self.notes.append(text)
            elif ended.destination == "title":
                self.title = text
            elif ended.destination == "author":
                self.author = text

    def _end_paragraph(self) -> None:
        if self.format.destination != _BODY or self.format.in_table:
            self._add(" ")
            return
        if self.rows or self.row:
            self.builder.add_table([*self.rows, self.row])
            self.rows, self.row = [], []
        role, level = self._role()
        self.builder.add(self._taken(_BODY), role, level=level)
        for why in (_DELETED, _HIDDEN):
            self.removed.append(Removed(self._taken(why), why))

    def _role(self) -> tuple[Role, int]:
        style, style_level = self.styles.get(self.format.style, ("", _BODY_LEVEL))
        level = min(self.format.level, style_level)
        if named := role_of_style(style):
            return named
        if 0 <= level < _BODY_LEVEL:
            return Role.HEADLINE, level + 1
        return (Role.LIST_ITEM if self.format.in_list else Role.PARAGRAPH), 0

    def _decode(self) -> None:
        if self.undecoded:
            encoding = self.fonts.get(self.format.font) or self.encoding
            self._add(self.undecoded.decode(encoding, "replace"))
            self.undecoded.clear()

    def _add(self, text: str) -> None:
        destination = self.format.destination
        if destination == _NOWHERE:
            return
        if self.format.is_deleted or self.format.is_hidden:
            destination = _DELETED if self.format.is_deleted else _HIDDEN
        self.words.setdefault(destination, []).append(text)

    def _taken(self, destination: str) -> str:
        """Return the words of a destination; characters beyond 16 bits come in halves."""
        halves = "".join(self.words.pop(destination, ())).encode("utf-16-le", "surrogatepass")
        return halves.decode("utf-16-le", "replace").strip()


def _codec(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
