"""Detects the encoding of a text and decodes it."""

from __future__ import annotations

import codecs
import re

from reader.errors import UnreadableFile

# UTF-32 before UTF-16: the little-endian mark of the one begins with that of the other
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    (b"%PDF-", "a PDF file"),
    (b"{\\rtf", "an RTF file"),
    (b"PK\x03\x04", "an archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
)
_IMAGES = (b"\xff\xd8\xff", b"\x89PNG\r\n", b"GIF87a", b"GIF89a", b"II*\0", b"MM\0*")
# One search for each of these, not one pattern for all: that would keep every other thread waiting
# until it has gone through the whole file.
_LINE_ENDS = ("\r\n", "\r")  # as every editor counts them
_BREAKS = ("\v", "\f", "\x85", "\u2028", "\u2029")  # they part what stands on one line
_CONTROLS = [chr(code) for code in (*range(9), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F)]
_MULTIBYTE = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)
_HIGH = re.compile(rb"[\x80-\xff]")
# What characters beyond ASCII do in a text of Latin letters. charset-normalizer reads a short
# Windows-1252 text with a few curly quotes as Big5, cp1250 or others: with so little to go by, what
# is likely in English decides better than statistics.
_PLAUSIBLE = re.compile(
    "(?<=[A-Za-z])[ß-öø-ÿœšž]|(?<![a-z])[À-ÖØ-ÞŒŠŽß-öø-ÿœšž](?=[a-zß-ÿ])"
    "|(?<=[A-Z])[À-ÖØ-ÞŒŠŽ]"
    "|(?<!\\w)[“‘„«](?=\\w)|(?<=[\\w.,!?;:…])[”’»](?!\\d)|(?<=\\w)’(?=\\w)|(?<![A-Za-z])[’”“‘]"
    "|[–—…•·£€©®°§¶½¼¾™\xa0\xad×±²³†‡]"
)
_WESTERN = ("cp1252", "mac_roman", "cp850")  # in this order where they do equally well
# Whoever says one of these means Windows-1252, and browsers take it for that.
_LATIN = frozenset({"iso-8859-1", "iso8859-1", "latin1", "latin-1", "us-ascii", "ascii"})
_MANY = 0.12  # share of bytes above ASCII beyond which a text is hardly English or French
_BINARY = 0.05  # share of control characters beyond which something is not text
_SAMPLE = 100_000  # bytes that a guess is made from


def normalised(text: str) -> str:
    r"""Return `text` with `\n` for every kind of line end and no byte-order mark in front."""
    text = _with_line_feeds(text)
    for line_break in _BREAKS:
        text = text.replace(line_break, "\n")
    return text


def line_starts(text: str) -> tuple[int, ...]:
    """Return where the lines of a file begin in its normalised text, as an editor counts them.

    A form feed is no line end there, nor is what else Unicode calls one.
    """
    return (0, *(end.end() for end in re.finditer("\n", _with_line_feeds(text))))


def _with_line_feeds(text: str) -> str:
    text = text.removeprefix("\ufeff")
    for line_end in _LINE_ENDS:
        text = text.replace(line_end, "\n")
    return text


def is_text(head: bytes) -> bool:
    """Say whether a file that begins so is text in some encoding."""
    try:
        decode(head, "")
    except UnreadableFile:
        return False
    return True


def decode(data: bytes, name: str, *, declared: str = "") -> str:
    """Return the text of `data`: by its mark, as UTF-8, as `declared`, else by its looks.

    Raises `UnreadableFile` where that is no text; `name` is what the sentence calls it.
    """
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            raise UnreadableFile(
                f"{name} is {kind}, not text; save its text as .txt or .html first."
            )
    if data.startswith(_IMAGES):
        raise UnreadableFile(f"{name} is an image, not a text file.")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = data[len(mark) :].decode(encoding, "replace")
            break
    else:
        text = _unmarked(data, declared)
    # the escape character stays: logs and old mails have it, and it spoils nothing
    if sum(map(text.count, _CONTROLS)) > len(text) * _BINARY or "\0" in text:
        raise UnreadableFile(f"{name} is not a text file.")
    return text


def _unmarked(data: bytes, declared: str) -> str:
    wide = _wide(data[:_SAMPLE])
    if wide:
        return data.decode(wide, "replace")
    if b"\0" in data:  # it will be refused, and a long one should not be looked through first
        return "\0"
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if declared:
        try:
            return data.decode("cp1252" if declared.lower() in _LATIN else declared)
        except (LookupError, UnicodeError):  # pages claim what they like
            pass
    telling = _telling(data)
    good = b"".join(_MULTIBYTE.findall(telling))
    high = len(_HIGH.findall(telling))
    if len(good) > high * 0.9:  # UTF-8 that was cut or patched: a few marks beat a page of mojibake
        return data.decode("utf-8", "replace")
    western = min(_WESTERN, key=lambda encoding: _oddness(telling.decode(encoding, "replace")))
    is_western = high < len(telling) * _MANY or not _oddness(telling.decode(western, "replace"))
    return data.decode(western if is_western else _guessed(telling), "replace")


def _telling(data: bytes) -> bytes:
    """Return the lines with bytes above ASCII, as many as a guess needs."""
    if len(data) <= _SAMPLE:
        return data
    lines, size = [], 0
    for line in data.splitlines(keepends=True):
        if not line.isascii():
            lines.append(line)
            size += len(line)
            if size > _SAMPLE:
                break
    return b"".join(lines)[: 2 * _SAMPLE]


def _wide(sample: bytes) -> str | None:
    """Recognise UTF-16 without a mark by the zero halves of its Latin letters and blanks."""
    half = max(1, len(sample) // 2)
    if sample[1::2].count(0) > half * 0.4 and sample[0::2].count(0) < half * 0.05:
        return "utf-16-le"
    if sample[0::2].count(0) > half * 0.4 and sample[1::2].count(0) < half * 0.05:
        return "utf-16-be"
    return None


def _oddness(text: str) -> int:
    """Count the characters that are not where such characters are in English."""
    others = sum(1 for c in text if c > "\x7f")
    return others - len(_PLAUSIBLE.findall(text)) + text.count("\ufffd")


def _guessed(sample: bytes) -> str:
    import charset_normalizer  # 16 ms that UTF-8 files need not pay

    best = charset_normalizer.from_bytes(sample).best()
    return best.encoding if best else "cp1252"
