"""Word, OpenDocument and RTF documents and e-books: what is kept, left out, said and refused."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import load, xml_tree
from reader.importers.office import docx, epub, odt, rtf, zip_package
from reader.importers.office.zip_package import Package, resolved
from reader.model.article import Article, Role
from tests.documents.make import FOLDER
from tests.documents.open_documents import COMMENT, DELETED, INSERTED

PATH = Path("ferry.docx")
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="r" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)


def packed(**parts: str | bytes) -> bytes:
    """Return an archive; a part's name is written with `__` for `/` and `_` for a dot."""
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name.replace("__", "/").replace("_", "."), data)
    return stream.getvalue()


def word(body: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr(
            "word/document.xml", f"<w:document {W}><w:body>{body}</w:body></w:document>"
        )
    return stream.getvalue()


def shown(article: Article) -> list[tuple[Role, str]]:
    return [(p.role, p.text(article)) for p in article.paragraphs]


NUMBERING = f"""<w:numbering {W}>
<w:abstractNum w:abstractNumId="4"><w:lvl w:ilvl="0"><w:start w:val="3"/>
<w:numFmt w:val="decimal"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
</w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="4"/></w:num></w:numbering>"""


def test_the_items_of_a_numbered_list_in_word_know_their_numbers() -> None:
    def item(text: str, depth: int) -> str:
        place = f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="7"/></w:numPr>'
        return f"<w:p><w:pPr>{place}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    items = [item("fog", 0), item("sea", 1), item("", 0), item("tea", 0)]
    stream = BytesIO(word("".join(items)))
    relation = f'<Relationship Id="n" Type="{RELATION}/numbering" Target="numbering.xml"/>'
    with zipfile.ZipFile(stream, "a") as archive:
        archive.writestr("word/numbering.xml", NUMBERING)
        archive.writestr(
            "word/_rels/document.xml.rels",
            RELATIONS.partition("<Relationship I")[0] + relation + "</Relationships>",
        )
    article = docx.load(stream.getvalue(), None)
    assert numbered(article) == [(3, "fog"), (0, "sea"), (4, "tea")]


def test_a_list_that_begins_at_a_number_of_thousands_of_digits_begins_at_one() -> None:
    assert [xml_tree.whole(written, 1) for written in ("3", "9" * 5000, "-2")] == [3, 1, 1]


def test_the_items_of_a_numbered_list_in_an_open_document_know_their_numbers() -> None:
    names = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("style", "style"))
    )
    level = '<text:list-level-style-{} text:level="{}" style:num-format="1"/>'
    content = f"""<office:document-content {names}><office:automatic-styles>
<text:list-style style:name="L1">{level.format("number", 1)}{level.format("bullet", 2)}
</text:list-style></office:automatic-styles><office:body><office:text>
<text:list text:style-name="L1"><text:list-item><text:p>fog</text:p><text:p>more fog</text:p>
<text:list><text:list-item><text:p>sea</text:p></text:list-item></text:list></text:list-item>
</text:list><text:p>Between.</text:p><text:list text:style-name="L1"
text:continue-numbering="true"><text:list-item><text:p>tea</text:p></text:list-item></text:list>
</office:text></office:body></office:document-content>"""
    article = odt.load(packed(content_xml=content), None)
    items = [(1, "fog"), (0, "more fog"), (0, "sea"), (0, "Between."), (2, "tea")]
    assert numbered(article) == items


def numbered(article: Article) -> list[tuple[int, str]]:
    return [(p.number, p.text(article)) for p in article.paragraphs]


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf"])
def test_of_tracked_changes_the_accepted_text_is_read_and_the_deleted_one_kept(suffix: str) -> None:
    article = load(FOLDER / f"tracked.{suffix}")
    assert shown(article) == [
        (Role.HEADLINE, "The ferry sails again"),
        (Role.PARAGRAPH, f"The ferry was out of service {INSERTED}, the board said."),
        (Role.QUOTATION, "We have waited."),
        (Role.LIST_ITEM, "the fog"),
        (Role.LIST_ITEM, "the tea"),
        (Role.TABLE, "Month\tCrossings\nApril\t12\nMay\t48"),
        (Role.PARAGRAPH, "That is all."),
    ]
    removed = {part.text: part.why for part in article.removed}
    assert removed[DELETED] == "deleted in a tracked change"
    assert "a comment" in removed[COMMENT]


@pytest.mark.parametrize("suffix", ["docx", "odt", "rtf", "epub", "pdf"])
def test_the_content_decides_where_the_suffix_lies(suffix: str, tmp_path: Path) -> None:
    source = next(FOLDER.glob(f"pandoc.{suffix}"), FOLDER / f"libreoffice.{suffix}")
    path = tmp_path / "article.txt"
    path.write_bytes(source.read_bytes())
    assert load(path).text == load(source).text


def test_a_deleted_end_of_a_paragraph_joins_it_to_the_next() -> None:
    deleted = "<w:pPr><w:rPr><w:del/></w:rPr></w:pPr>"
    article = docx.load(
        word(
            f"<w:p>{deleted}<w:r><w:t>One </w:t></w:r></w:p><w:p><w:r><w:t>two.</w:t></w:r></w:p>"
        ),
        PATH,
    )
    assert article.text == "One two."


def test_hidden_text_and_field_codes_are_not_read() -> None:
    article = docx.load(
        word(
            "<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Seen.</w:t></w:r></w:p>"
        ),
        PATH,
    )
    assert (article.text, article.removed[0].why) == ("Seen.", "hidden text")


def test_a_spreadsheet_is_no_text_document() -> None:
    with pytest.raises(UnreadableFile, match="no text document"):
        docx.load(packed(xl__workbook_xml="<workbook/>"), PATH)


def test_an_entity_is_neither_expanded_nor_fetched(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret")
    entity = f'<!DOCTYPE d [<!ENTITY s SYSTEM "{secret.as_uri()}"><!ENTITY b "boom">]>'
    for reference in ("&s;", "&b;"):
        stream = BytesIO(word(""))
        with zipfile.ZipFile(stream, "a") as archive:
            archive.writestr(
                "word/evil.xml",
                f"{entity}<w:document {W}><w:body><w:p><w:r><w:t>A {reference} B</w:t></w:r></w:p>"
                "</w:body></w:document>",
            )
        root = Package(stream.getvalue(), "x").xml("word/evil.xml")
        assert root is not None
        assert "".join(root.itertext(with_tail=True)).replace(reference, "").split() == ["A", "B"]


def test_a_bomb_of_blanks_is_refused() -> None:
    data = packed(bomb_xml=b" " * 10_000_000)
    assert len(data) < 20_000
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        Package(data, "x").read("bomb.xml")


def test_parts_count_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_package, "LARGEST_UNPACKED", 1_500)
    archive = Package(packed(a_xml="x" * 1_000, b_xml="y" * 1_000), "x")
    archive.read("a.xml")
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        archive.read("b.xml")


def test_a_thousand_thousand_parts_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zip_package, "MOST_PARTS", 1)
    with pytest.raises(UnreadableFile, match="unpacks to more"):
        Package(packed(a_xml="x", b_xml="y"), "x")


@pytest.mark.parametrize(
    ("part", "reference", "name"),
    [
        ("OEBPS/book.opf", "text/one.xhtml#top", "OEBPS/text/one.xhtml"),
        ("OEBPS/book.opf", "../one.xhtml", "one.xhtml"),
        ("OEBPS/book.opf", "../../../etc/passwd", "etc/passwd"),
        ("OEBPS/book.opf", "/etc/passwd", "etc/passwd"),
        ("OEBPS/book.opf", "a%20b.xhtml", "OEBPS/a b.xhtml"),
    ],
)
def test_no_reference_leads_out_of_the_archive(part: str, reference: str, name: str) -> None:
    assert resolved(part, reference) == name


def test_an_old_or_encrypted_word_file_is_said_to_be_one() -> None:
    with pytest.raises(UnreadableFile, match="password or of an old kind"):
        docx.load(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, PATH)


def test_an_encrypted_open_document_is_said_to_be_so() -> None:
    data = packed(**{"META-INF__manifest_xml": "<manifest><encryption-data/></manifest>"})
    with pytest.raises(UnreadableFile, match="protected with a password"):
        odt.load(data, Path("ferry.odt"))


@pytest.mark.parametrize("load_broken", [docx.load, odt.load, epub.load, rtf.load])
def test_half_a_file_is_one_sentence(load_broken: object) -> None:
    with pytest.raises(UnreadableFile, match=r"^[^\n]+\.$"):
        load_broken(b"PK\x03\x04 and then nothing", PATH)  # type: ignore[operator]


BOOK = (
    "<package><metadata><title>Two Ferries</title><creator>Per</creator></metadata><manifest>"
    '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
    '<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/>'
    '<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/></manifest>'
    '<spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>'
)
CONTAINER = '<container><rootfiles><rootfile full-path="book.opf"/></rootfiles></container>'


def book(**more: str) -> bytes:
    return packed(
        **{"META-INF__container_xml": CONTAINER, "book_opf": BOOK},
        nav_xhtml="<html><body><ol><li>Chapter A</li></ol></body></html>",
        a_xhtml="<html><body><h1>A</h1><p>First ferry.</p></body></html>",
        b_xhtml="<html><body><h1>B</h1><script>1</script><p>Second<a role='doc-noteref'>1</a> "
        "ferry.</p></body></html>",
        **more,
    )


def test_chapters_come_in_the_order_of_the_book_as_sections() -> None:
    article = epub.load(book(), Path("two.epub"))
    assert [(p.role, p.level, p.text(article)) for p in article.paragraphs] == [
        (Role.HEADLINE, 2, "B"),
        (Role.PARAGRAPH, 0, "Second ferry."),
        (Role.HEADLINE, 2, "A"),
        (Role.PARAGRAPH, 0, "First ferry."),
    ]
    assert (article.title, article.source.author) == ("Two Ferries", "Per")
    assert [part.text for part in article.removed] == ["Chapter A"]


def test_a_locked_book_is_said_to_be_locked() -> None:
    locked = '<encryption><CipherReference URI="a.xhtml"/></encryption>'
    with pytest.raises(UnreadableFile, match="protected against copying"):
        epub.load(book(**{"META-INF__encryption_xml": locked}), None)


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (rb"{\rtf1\ansi caf\'e9 \u8217?s \{b\}\par}", "café ’s {b}"),
        (rb"{\rtf1{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}}\f1 \'cf\'f0 \f0 \'e9}", "Пр é"),
        (rb"{\rtf1\uc2 \u8364 xxeuro}", "€euro"),
        (rb"{\rtf1\u-10179?\u-8704?}", "\U0001f600"),
        (rb"{\rtf1 a{\*\unknown gone}b{\pict\bin5 }}}}}}c}", "abc"),
        (rb"{\rtf1 one\line two\tab three\endash}", "one\ntwo three–"),
        (rb"{\rtf1 left open", "left open"),
        (rb"{\rtf1\ansicpg99999 a}}}} b", "a b"),
        (rb"{\rtf1 a {\upr{Zurich}{\*\ud{Z\u252 ?rich}}} b}", "a Zürich b"),
        (rb"{\rtf1\u8220\ldblquote b\u8221\rdblquote}", "“b”"),
        (rb"{\rtf1 one\softline two\lbr0 three}", "one two\nthree"),
        (rb"{\rtf1\pc caf\'82}", "café"),
        (rb"{\rtf1{\fonttbl{\f0\cpg1251 A;}}\f0 \'cf\'f0}", "Пр"),
        (rb"{\rtf1 co\-operate}", "cooperate"),
    ],
)
def test_characters_of_rtf(source: bytes, text: str) -> None:
    assert rtf.load(source, None).text == text


def test_groups_without_end_are_refused() -> None:
    with pytest.raises(UnreadableFile, match="nested too deeply"):
        rtf.load(b"{\\rtf1" + b"{" * 100_000, None)


def run(inner: str) -> str:
    return f"<w:r>{inner}</w:r>"


@pytest.mark.parametrize(
    ("inner", "text"),
    [
        ('<w:t>It met.</w:t><w:br w:type="page"/><w:t>It voted.</w:t>', "It met.\nIt voted."),
        ('<w:t>It</w:t><w:br w:type="column"/><w:t>voted.</w:t>', "It voted."),
        ('<w:t>Left</w:t><w:ptab w:alignment="right"/><w:t>Right</w:t>', "Left Right"),
        ('<w:t>c</w:t><w:sym w:font="Symbol" w:char="F0B3"/><w:t>d</w:t>', "c≥d"),
        ('<w:t>c</w:t><w:sym w:font="Arial" w:char="2265"/><w:t>d</w:t>', "c≥d"),
        ("<w:t>co</w:t><w:softHyphen/><w:t>operate</w:t>", "cooperate"),
        ("<w:ruby><w:rt><w:r><w:t>kan</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>漢</w:t></w:r>"
         "</w:rubyBase></w:ruby>", "漢"),
    ],
)  # fmt: skip
def test_signs_of_word(inner: str, text: str) -> None:
    assert docx.load(word(f"<w:p>{run(inner)}</w:p>"), PATH).text == text


def test_a_sign_of_an_unknown_font_is_listed() -> None:
    sign = '<w:t>c</w:t><w:sym w:font="Harbour" w:char="F0B3"/>'
    article = docx.load(word(f"<w:p>{run(sign)}</w:p>"), PATH)
    assert article.text == "c"
    assert [(r.text, r.why[:6]) for r in article.removed] == [("Harbour F0B3", "a sign")]


def test_what_a_field_only_computes_with_is_not_read() -> None:
    def mark(kind: str) -> str:
        return f'<w:fldChar w:fldCharType="{kind}"/>'

    code = "<w:instrText>PAGE</w:instrText>"
    inner = f"{mark('begin')}{code}{mark('separate')}<w:t>4</w:t>{mark('end')}"
    outer = (
        f"{mark('begin')}<w:instrText>IF </w:instrText>{inner}<w:instrText> = 4</w:instrText>"
        f"{mark('separate')}<w:t>Shown.</w:t>{mark('end')}<w:t> After.</w:t>"
    )
    orphan = f"<w:p>{run(mark('begin'))}{run('<w:t>Seen.</w:t>')}</w:p>"
    article = docx.load(word(f"{orphan}<w:p>{run(outer)}</w:p>"), PATH)
    assert [text for _, text in shown(article)] == ["Seen.", "Shown. After."]


def open_document(styles: str, text: str) -> Article:
    names = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "text", "style")
    )
    content = (
        f"<office:document-content {names}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{text}</office:text></office:body>"
        "</office:document-content>"
    )
    return odt.load(packed(content_xml=content), None)


@pytest.mark.parametrize(
    "text",
    [
        '<text:p>Seen<text:span text:style-name="H"> hidden</text:span>.</text:p>',
        '<text:p>Seen.</text:p><text:p text:style-name="H">hidden</text:p>',
        '<text:p>Seen.</text:p><text:p text:style-name="K">hidden</text:p>',
        '<text:p>Seen.</text:p><text:section text:display="none"><text:p>hidden</text:p>'
        "</text:section>",
        '<text:p>Seen.</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>hidden'
        "</text:p>",
    ],
)
def test_hidden_text_of_an_open_document_is_listed(text: str) -> None:
    styles = (
        '<style:style style:name="H"><style:text-properties text:display="none"/></style:style>'
        '<style:style style:name="K" style:parent-style-name="H"/>'
    )
    article = open_document(styles, text)
    assert article.text == "Seen."
    assert [(r.text, r.why) for r in article.removed] == [("hidden", "hidden text")]


def test_a_comment_ends_where_it_ends() -> None:
    comment = "<office:annotation><text:p>A comment.</text:p></office:annotation>"
    article = open_document("", f"<text:p>It stays.{comment} So it will.</text:p>")
    assert [r.text for r in article.removed] == ["A comment."]


def test_the_number_of_a_printed_page_is_no_part_of_a_sentence() -> None:
    sign = "<span epub:type='pagebreak'>12</span>"
    page = f"<html><body><h1>A</h1><p>It voted.{sign} Then it rose.</p></body></html>"
    data = packed(
        **{"META-INF__container_xml": CONTAINER, "book_opf": BOOK},
        nav_xhtml="<html/>",
        a_xhtml=page,
        b_xhtml="<html><body><p>B.</p></body></html>",
    )
    article = epub.load(data, None)
    assert "It voted. Then it rose." in [text for _, text in shown(article)]
