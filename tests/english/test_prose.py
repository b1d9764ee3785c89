from __future__ import annotations

import pytest

from reader.english.prose import is_prose


@pytest.mark.parametrize(
    "text",
    [
        "The board met on Monday and voted nine to four.",
        "He earned $5, $6 and $7 last year and gave it all away to her.",
        "$1.5bn was paid, and $2bn <b>lost</b>.",
        "If p < 0.05 and n = 30 then we say so, in this long and winding sentence of ours.",
        "#1 song",
        "He/she may write to news@example.org, see www.example.org, or call 555-0100.",
        "“[a]ccording to this theory, a person has a right” – and so on…",
        "",
    ],
)
def test_sentences_are_prose(text: str) -> None:
    assert is_prose(text)


@pytest.mark.parametrize(
    "text",
    [
        "int asn1_parser2tree (const char * file, asn1_node *definitions)",
        "tar -c [-f ARCHIVE] [OPTIONS] [FILE...]",
        'rc = asn1_create_element(cert_def, "PKIX1.Certificate", certptr);',
        "# nft list ruleset\ntable inet filter {\n\tchain input {\n\t\ttype filter",
        "00000030 09 0a 3e 30 3d 00 17 43 6f 6d 6d 6f 6e 20 73 75",
        "-c, --check\tchecks the syntax only\n-o, --output=FILE\twrite to FILE",
        "(I)nherit / (C)hild / (P)rofile / (N)amed / (U)nconfined / (X) ix On / (D)eny",
        "QUILT_PATCH_OPTS=”--reject-format=unified”",
        "$ chmod 755 hello",
    ],
)
def test_commands_programs_and_dumps_are_not(text: str) -> None:
    assert not is_prose(text)
