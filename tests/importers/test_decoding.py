"""Bytes become the text that their writer saw."""

from __future__ import annotations

import pytest

from reader.errors import UnreadableFile
from reader.importers.text.decoding import decode

SHORT = [
    "“Hi”, she said – it’s €5.",
    "He’s right.",
    "(“quoted”)",
    "“‘No,’ he said,” she said.",
    "The 1990’s were long",
    "rock ’n’ roll",
    "the ‘long’ view… and then — silence",
    "£20 a head",
    "café",
    "naïve façade, déjà vu, Müller in Köln",
    "São Paulo’s mayor",
    "Škoda’s cars",
    "Beyoncé",
    "RÉSUMÉ",
    "½ cup of flour at 5°C",
    "™ and ® marks",
    "¡Hola! ¿Qué tal?",
    "€",
]
RUSSIAN = "Паром вышел из гавани вечером и не вернулся, сообщила береговая охрана. " * 3
JAPANESE = "夜のフェリーは霧の中で道に迷い、翌日の昼に見つかった。" * 4


@pytest.mark.parametrize("text", SHORT)
def test_a_short_text_of_windows_1252_comes_out_right(text: str) -> None:
    assert decode(text.encode("cp1252"), "a.txt") == text


@pytest.mark.parametrize("text", ["He’s right.", "“No,” she said.", "café", "naïve façade"])
def test_a_text_of_an_old_macintosh_comes_out_right(text: str) -> None:
    assert decode(text.encode("mac_roman"), "a.txt") == text


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
def test_unicode_is_known_with_and_without_a_mark(encoding: str) -> None:
    text = "“The ferry,” she said – 😀 – “is late.”\n"
    assert decode(text.encode(encoding), "a.txt") == text


@pytest.mark.parametrize(
    ("text", "encoding"), [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis")]
)
def test_other_scripts_are_recognised(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == text


def test_utf8_with_a_broken_place_is_still_utf8() -> None:
    data = "It’s the café’s – “naïve” – façade".encode()
    assert decode(data[:-1] + b"\xc3", "a.txt") == "It’s the café’s – “naïve” – façad\ufffd"


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    assert decode("Škoda řekla".encode("iso8859-2"), "a", declared="iso8859-2") == "Škoda řekla"
    for odd in ("no-such-encoding", "punycode", "hex", "undefined"):
        assert decode("It’s".encode("cp1252"), "a", declared=odd) == "It’s"


@pytest.mark.parametrize(
    "data",
    [
        bytes(range(256)) * 8,
        b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(64)),
        b"\x7fELF\x02\x01\x01" + bytes(200),
        b"a line\0and another",
    ],
)
def test_what_is_not_text_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile, match=r"^photo\.jpg is (not|an image, not) a text file\.$"):
        decode(data, "photo.jpg")


@pytest.mark.parametrize(
    ("data", "kind"),
    [(b"%PDF-1.4\n%", "a PDF file"), (b"{\\rtf1 Hi}", "an RTF file"), (b"PK\x03\x04", "archive")],
)
def test_known_kinds_of_documents_are_named(data: bytes, kind: str) -> None:
    with pytest.raises(UnreadableFile, match=kind):
        decode(data, "story.txt")


def test_a_stray_control_character_does_not_make_a_text_binary() -> None:
    assert decode(b"a sentence with \x02 in it, as some mail programs leave", "a.txt")
