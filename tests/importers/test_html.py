"""Web pages: the article is taken out of the page, and nothing of it is changed."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import article_of, load
from reader.model.article import Article, Role, Source

PAGE = """<!DOCTYPE html>
<html><head><title>Ferry strands forty | The Harbour Post</title>
<link rel="stylesheet" href="http://192.0.2.1/style.css"><script>var tracker = 1;</script></head>
<body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav>
<header><div>The Harbour Post</div></header>
<article>
<h1>Ferry strands forty in the fog</h1>
<p>Forty passengers spent the night on the <em>Isle of Westray</em> after the evening ferry lost
its way in a bank of fog, the coast guard said on Monday.</p>
<p>&ldquo;We could hear the bell but we could not see the pier. &rdquo; said the captain, who has
worked on the route for nineteen years and\u200b knows the sound well.</p>
<img src="http://192.0.2.1/pier.png" onerror="alert(1)">
<h2>A long night</h2>
<blockquote><p>It was cold, but the islanders brought soup and blankets, and somebody had a
fiddle with them.</p></blockquote>
<ul><li>The last ferry left at six.</li><li>The <a href="/fog">fog</a> came at seven.</li></ul>
<table><tr><th>Year</th><th>Ferries lost</th></tr><tr><td>2018</td><td>2</td></tr></table>
<p>Nobody was hurt. The company said that it would pay for the hotel.<br><br>The next ferry would
sail as planned at nine in the morning, it added, with a second radio on board.</p>
<p style="display: none">This line was hidden by the page.</p>
</article>
<aside><h3>Related</h3><p>Another ferry was lost in the year before last, and found.</p></aside>
<footer>The Harbour Post is printed on the island of Hoy.</footer>
</body></html>
"""


def loaded(page: str | bytes, name: str = "page.html") -> Article:
    return article_of(page if isinstance(page, bytes) else page.encode(), Path(name))


def shown(article: Article) -> list[tuple[Role, int, str]]:
    return [(p.role, p.level, p.text(article)) for p in article.paragraphs]


def test_the_article_is_taken_out_of_the_page_with_its_structure() -> None:
    article = loaded(PAGE)
    assert article.title == "Ferry strands forty in the fog"
    assert [(role, level, text[:22]) for role, level, text in shown(article)] == [
        (Role.HEADLINE, 1, "Ferry strands forty in"),
        (Role.PARAGRAPH, 0, "Forty passengers spent"),
        (Role.PARAGRAPH, 0, "“We could hear the bel"),
        (Role.HEADLINE, 2, "A long night"),
        (Role.QUOTATION, 0, "It was cold, but the i"),
        (Role.LIST_ITEM, 0, "The last ferry left at"),
        (Role.LIST_ITEM, 0, "The fog came at seven."),
        (Role.TABLE, 0, "Year\tFerries lost\n2018"),
        (Role.PARAGRAPH, 0, "Nobody was hurt. The c"),
        (Role.PARAGRAPH, 0, "The next ferry would s"),
    ]


def test_what_the_detectors_look_for_is_not_tidied_away() -> None:
    text = loaded(PAGE).text
    assert "see the pier. ” said" in text
    assert "years and\u200b knows" in text
    assert "the Isle of Westray after the evening ferry lost its way" in text


def test_what_was_removed_is_kept_with_the_reason() -> None:
    removed = {r.text: r.why for r in loaded(PAGE).removed}
    assert removed["Home"] == "navigation"
    assert removed["The Harbour Post"] == "the page's header"
    assert removed["Related"] == "beside the article"
    assert removed["The Harbour Post is printed on the island of Hoy."] == "the page's footer"


def test_the_arrow_back_from_a_note_is_not_read() -> None:
    back = '<a href="#n1" role="doc-backlink">↩︎</a>'
    note = f"<ol><li><p>The harbour book, third of May.{back}</p></li></ol>"
    assert "third of May.\n" in loaded(PAGE.replace("</article>", f"{note}</article>")).text + "\n"


def test_hidden_text_and_scripts_are_not_read() -> None:
    article = loaded(PAGE)
    everything = article.text + "".join(r.text for r in article.removed)
    assert "hidden by the page" not in everything
    assert "tracker" not in everything


def test_nothing_is_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the loader opened a connection")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    assert loaded(PAGE).paragraphs


def test_a_paragraph_that_stands_twice_in_the_article_is_read_twice() -> None:
    again = "<p>The coast guard had searched the sound for nine hours before it gave up.</p>"
    page = PAGE.replace("<h2>", again + "<h2>").replace("<table>", again + "<table>")
    assert loaded(page).text.count("searched the sound for nine hours") == 2


def test_a_page_that_is_all_boxes_keeps_headings_and_lists() -> None:
    last = (
        "<h2>An uncertain spring</h2><p>Whether the boat will sail in April is another matter, and"
        " nobody at the harbour would say more than that it depends on the weather.</p>"
        "<ul><li><a href='/boats'>More about boats</a></li></ul><p>The harbour has no other.</p>"
    )
    box = "<div><div>Advertisement</div><ul><li>Buy a boat today.</li></ul></div>"
    page = PAGE.replace("<article>", "<div>").replace("</article>", f"{last}</div>")
    article = loaded(page.replace("<table>", f"{box}<table>"))
    assert [text[:22] for _, _, text in shown(article)] == [
        "Ferry strands forty in",
        "Forty passengers spent",
        "“We could hear the bel",
        "A long night",
        "It was cold, but the i",
        "The last ferry left at",
        "The fog came at seven.",
        "Year\tFerries lost\n2018",
        "Nobody was hurt. The c",
        "The next ferry would s",
        "An uncertain spring",
        "Whether the boat will ",
        "The harbour has no oth",
    ]


def test_a_headline_outside_the_article_is_found() -> None:
    headline = "<h1>Ferry strands forty in the fog</h1>"
    page = PAGE.replace(headline, "").replace("<header>", "<header>" + headline)
    article = loaded(page.replace("<title>Ferry", "<title>Ferry strands forty in the fog: ferry"))
    assert shown(article)[0] == (Role.HEADLINE, 1, "Ferry strands forty in the fog")


def test_a_page_too_short_for_extraction_is_read_whole() -> None:
    page = "<html><body><nav>Home</nav><h2>Late</h2><div>The ferry is late.</div></body></html>"
    article = loaded(page)
    assert shown(article) == [
        (Role.HEADLINE, 1, "Late"),
        (Role.PARAGRAPH, 0, "The ferry is late."),
    ]
    assert [r.text for r in article.removed] == ["Home"]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b'<meta charset="windows-1252"><p>It\x92s late \x96 caf\xe9.</p>', "It’s late – café."),
        (b"<meta charset=iso-8859-1><p>It\x92s \x93late\x94.</p>", "It’s “late”."),
        (b"<p>It\x92s \x93late\x94.</p>", "It’s “late”."),
        ("<p>It’s “late”.</p>".encode("utf-16"), "It’s “late”."),
        ('<?xml version="1.0" encoding="utf-8"?><p>It’s late.</p>'.encode(), "It’s late."),
        ('<meta charset="koi8-r"><p>Паром.</p>'.encode("koi8-r"), "Паром."),
        ('<meta charset="utf-8"><p>It\x92s late.</p>'.encode("latin-1"), "It’s late."),
    ],
)
def test_the_encoding_is_what_the_page_says_where_that_can_be(data: bytes, expected: str) -> None:
    assert loaded(data).text == expected


@pytest.mark.parametrize(
    "page",
    ["<html></html>", "<script>alert(1)</script>", "<!-- only a comment -->", "<p>&nbsp;</p>"],
)
def test_a_page_without_text_is_refused_in_a_sentence(page: str) -> None:
    with pytest.raises(UnreadableFile, match=r"page\.html (has no text|is a web page without)"):
        loaded(page)


def test_ten_thousand_nested_elements_are_refused_not_read_in_half() -> None:
    page = "<div>" * 10_000 + "The ferry is late." + "</div>" * 10_000
    with pytest.raises(UnreadableFile, match="nested too deeply"):
        loaded(f"<p>It left.</p>{page}")


def test_a_thousand_nested_elements_are_read() -> None:
    assert "The ferry is late." in loaded("<div>" * 1000 + "<p>The ferry is late.</p>").text


@pytest.mark.parametrize(
    "page",
    [
        f"<p title='{'a' * 11_000_000}'>The ferry is late.</p>",
        "<p>The ferry <b>is <i>late.</b> <td></p></i><table><tr>",
        "<p>The ferry is late.<p>" + "</div>" * 5000,
        "<p>The ferry is late.</p><!-- never closed <p>No.</p>",
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/hosts">]><p>The ferry is late. &a;</p>',
        "<p>The ferry is late. &#0; &#xD800; &#1114112;</p>",
        "<p>The ferry is late.</p>" + "<p>x</p>" * 20_000,
    ],
    ids=["huge attribute", "wrong ends", "too many ends", "open comment", "entity", "odd", "many"],
)
def test_damaged_and_hostile_pages_give_their_text(page: str) -> None:
    article = loaded(page)
    assert "The ferry is late." in article.text
    assert "localhost" not in article.text


SOURCE = """<meta name="author" content="Ann Lee">
<meta property="article:published_time" content="2023-03-16T09:30:00Z">
<link rel="canonical" href="https://harbour.example/ferry"></head>"""


def test_author_date_and_link_are_kept_where_the_page_says_them() -> None:
    said = loaded(PAGE.replace("</head>", SOURCE)).source
    assert said == Source("Ann Lee", "2023-03-16", "https://harbour.example/ferry")


def test_a_link_that_is_no_place_on_the_web_is_not_kept() -> None:
    page = PAGE.replace("</head>", SOURCE.replace("https://harbour.example/", "javascript:"))
    assert loaded(page).source.link == ""


def test_a_page_saved_with_its_folder_knows_where_it_was_and_opens_nothing_there(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "ferry_files"
    folder.mkdir()
    (folder / "frame.html").write_text("<p>Words of the frame.</p>")
    frame = '<iframe src="./ferry_files/frame.html"></iframe><img src="./ferry_files/no.png">'
    address = "https://harbour.example/ferry"
    saved = f"<!-- saved from url=({len(address):04d}){address} -->\n" + PAGE
    (tmp_path / "ferry.html").write_text(saved.replace("<h2>", frame + "<h2>"))
    article = load(tmp_path / "ferry.html")
    assert article.source.link == address
    assert "Words of the frame" not in article.text
    assert article.text == loaded(PAGE).text


def test_pictures_of_the_article_are_shown_by_their_words() -> None:
    with_caption = (
        '<figure><img src="a.png" alt="A pier"><figcaption>The pier.</figcaption></figure>'
    )
    without = '<figure><img src="b.png" alt="A ferry"></figure>'
    sign = '<p><img src="c.png" alt="Share"></p>'
    article = loaded(PAGE.replace("<h2>", with_caption + without + sign + "<h2>"))
    assert [p.text(article) for p in article.paragraphs if p.role is Role.FIGURE] == [
        "The pier.",
        "A ferry",
    ]
    assert "Share" not in article.text


def test_what_is_no_page_is_read_as_text_whatever_it_is_called(tmp_path: Path) -> None:
    text = "Late\n\nThe ferry is late & nobody knows why: 2 < 3.\n\nIt came."
    assert loaded(text).text == text


@pytest.mark.parametrize(
    "start",
    [
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n',
        "<!-- a note -->\n<html>",
        "\ufeff<HEAD><title>Late</title></HEAD>",
        "\n\n<body class='a'>",
    ],
)
@pytest.mark.parametrize("name", ["page", "page.txt", "page.docx", "page.pdf"])
def test_a_page_is_known_by_how_it_begins(start: str, name: str) -> None:
    assert loaded(f"{start}<p>The ferry is late.</p>", name).text == "The ferry is late."


def test_an_article_that_extractors_take_for_comments_is_not_lost() -> None:
    words = "The coast guard had searched the sound for nine hours before it gave up the search. "
    part = "".join(f"<p>{words} ({n})</p>" for n in range(9))
    page = f"<html><body><nav>Home</nav><div class='comments'>{part}</div></body></html>"
    article = loaded(page)
    assert article.text.count("searched the sound") == 9
    assert "Home" not in article.text
