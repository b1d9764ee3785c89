"""News and wiki pages in XML, after the standards' own examples: no program at hand writes them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape
from pathlib import Path

from tests.documents.archive_documents import MARKET
from tests.documents.text_documents import AUTHOR, DATE, LINK, paragraphs

_XML = '<?xml version="1.0" encoding="UTF-8"?>\n'
_NEWSML = 'xmlns="http://iptc.org/std/nar/2006-10-01/" standard="NewsML-G2" standardversion="2.33"'


def nitf() -> str:
    """Return the sample as an agency's news."""
    first, headline, *others = map(escape, paragraphs())
    body = "".join(f"<p>{text}</p>\n" for text in others)
    return f"""<nitf><head><title>{headline}</title>
<docdata><date.issue norm="{DATE}"/></docdata></head>
<body><body.head><hedline><hl1>{headline}</hl1></hedline>
<byline>By <person>{AUTHOR}</person><byttl>The Harbour Post</byttl></byline>
<dateline><location>SKERROW</location></dateline></body.head>
<body.content><p>{first}</p>
{body}<media media-type="image"><media-reference source="quay.jpg"/>
<media-caption>The quay of Skerrow.</media-caption></media>
<note><body.content><p>Editors: hold for release.</p></body.content></note></body.content>
<body.end><tagline>The Harbour Post</tagline></body.end></body></nitf>
"""


def item(content: str, *, title: str) -> str:
    """Return a piece of news with some content."""
    return f"""<newsItem {_NEWSML} guid="urn:newsml:harbour.example:{len(content)}" version="1">
<itemMeta><itemClass qcode="ninat:text"/><versionCreated>{DATE}T09:30:00Z</versionCreated>
<link rel="irel:seeAlso" href="{LINK}"/></itemMeta>
<contentMeta><contentCreated>{DATE}</contentCreated><by>By {AUTHOR}</by>
<headline>{escape(title)}</headline></contentMeta>
<contentSet>{content}</contentSet></newsItem>"""


def page(title: str, *texts: str) -> str:
    """Return content in XHTML."""
    body = "".join(f"<p>{escape(text)}</p>" for text in texts)
    return (
        '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml">'
        f"<head><title>{escape(title)}</title></head><body><h1>{escape(title)}</h1>{body}</body>"
        "</html></inlineXML>"
    )


def message() -> str:
    """Return a message with news in each form, and a picture."""
    first, headline, *others = paragraphs()
    title, text = MARKET
    items = (
        item(page(headline, first, *others), title=headline),
        item(f'<inlineXML contenttype="application/nitf+xml">{nitf()}</inlineXML>', title=headline),
        item('<remoteContent href="quay.jpg" contenttype="image/jpeg"/>', title="A picture"),
        item(f'<inlineData contenttype="text/plain">{escape(text)}</inlineData>', title=title),
    )
    inside = "".join(items)
    space = "http://iptc.org/std/nar/2006-10-01/"
    return f'{_XML}<newsMessage xmlns="{space}"><itemSet>{inside}</itemSet></newsMessage>'


def export() -> str:
    """Return pages as Special:Export of a MediaWiki hands them out."""
    first, headline, *others = map(escape, paragraphs())
    story = "\n\n".join(
        [first, *others, "== References ==", "* [https://harbour.example Harbour]"]
    ).replace("ferry", "[[ferry]]", 1)
    market = "{{Infobox market\n| name = Fish}}\n'''Market''' is " + MARKET[1]
    pages = [
        (headline, "0", "", story),
        ("Talk:Ferry", "1", "", "Is it late? Yes, it is."),
        ("Old quay", "0", '<redirect title="Quay" />', "#REDIRECT [[Quay]]"),
        (MARKET[0], "0", "", escape(market)),
    ]
    written = "".join(
        f"<page><title>{title}</title><ns>{ns}</ns><id>{number}</id>{extra}"
        "<revision><id>1</id><timestamp>2020-01-01T00:00:00Z</timestamp>"
        "<text>An old text.</text></revision>"
        f"<revision><id>2</id><timestamp>{DATE}T09:30:00Z</timestamp>"
        f"<contributor><username>{AUTHOR}</username></contributor><model>wikitext</model>"
        f'<format>text/x-wiki</format><text xml:space="preserve">{text}</text></revision></page>\n'
        for number, (title, ns, extra, text) in enumerate(pages, 1)
    )
    space = "http://www.mediawiki.org/xml/export-0.11/"
    return (
        f'<mediawiki xmlns="{space}" version="0.11" xml:lang="en">\n'
        "<siteinfo><sitename>Harbour</sitename>"
        "<base>https://wiki.harbour.example/wiki/Main_Page</base></siteinfo>\n"
        f"{written}</mediawiki>\n"
    )


def _writing(make: Callable[[], str]) -> Callable[[Path], None]:
    def write(result: Path) -> None:
        result.write_bytes(make().encode())

    return write


def _one_item() -> str:
    first, headline, *others = paragraphs()
    return _XML + item(page(headline, first, *others), title=headline)


MAKERS: Mapping[str, Callable[[Path], None]] = {
    "agency.nitf": _writing(lambda: _XML + nitf()),
    "agency.newsml": _writing(_one_item),
    "agency.newsmessage": _writing(message),
    "export.mediawiki": _writing(export),
}
