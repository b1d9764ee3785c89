"""An article gives the same findings from every format that it can come in.

The files are made by the programs that people use (`tests/documents/make.py`). What a format loses
is said here, and nothing else may be missing or come in addition.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.checking.check_result import CheckResult, collect
from reader.checking.detector_set import DetectorSet, build_detectors
from reader.checking.result_cache import ResultCache
from reader.importers import load
from reader.importers.language_tagging import in_its_language
from reader.model.article import Article
from reader.settings import Settings
from tests.documents.text_documents import AUTHOR, DATE, LINK, SAMPLE

DOCUMENTS = Path(__file__).parent.parent / "documents"
Found = Counter[tuple[str, str]]  # rule and passage

# Why a page loses this one: the label of the newspaper's section does not stand above the headline.
SECTION = ("section_label", "Local News")
# pandoc before 3 writes "Dale &amp; Sons" without escaping it, and Markdown reads "Dale & Sons".
ENTITY = ("html_entity", "&amp;")
# A PDF has what is printed; where the line ends there, these are two words.
INVISIBLE = ("inside_word", "pas\u200bsengers")
LOSSES: dict[str, set[tuple[str, str]]] = {
    "chromium.html": {SECTION},
    "chromium.mhtml": {SECTION},
    "pandoc.html": {SECTION},
    "pandoc.md": {ENTITY},
    "python.eml": {SECTION},
    "python_page.eml": {SECTION},
    "iconv_utf16.txt": set(),
    "fmt.txt": set(),
    "gzip.txt.gz": set(),
    "libreoffice.docx": set(),
    "libreoffice.odt": set(),
    "libreoffice.rtf": set(),
    "libreoffice.pdf": {INVISIBLE},
    "chromium.pdf": {INVISIBLE},
    "two_columns.pdf": {INVISIBLE},
    "pandoc.docx": {SECTION},
    "pandoc.odt": {SECTION},
    "pandoc.rtf": {SECTION},
    "pandoc.epub": {SECTION},
    "pandoc.nxml": {SECTION},
    "pandoc.tei": {SECTION},
    "agency.nitf": {SECTION},
    "agency.newsml": {SECTION},
}


@pytest.fixture(scope="module")
def equipment() -> Iterator[DetectorSet]:
    """All detectors but the grammar engine's, whose tests are elsewhere: it takes a process."""
    with build_detectors(Settings(grammar="off")) as equipment:
        yield equipment


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ResultCache]:
    """Results of paragraphs that are the same in several files: most of them are."""
    cache = ResultCache(tmp_path_factory.mktemp("cache") / "results.sqlite")
    yield cache
    cache.close()


@pytest.fixture(scope="module")
def expected(equipment: DetectorSet, cache: ResultCache) -> Found:
    result = checked(load(SAMPLE), equipment, cache)
    found = findings(result)
    assert found.total() > 20
    return found


def checked(article: Article, equipment: DetectorSet, cache: ResultCache) -> CheckResult:
    article = in_its_language(article)
    return collect(article, equipment.check(article, cache=cache))


def findings(result: CheckResult) -> Found:
    text = result.article.text
    return Counter((f.rule, " ".join(f.span.of(text).split())) for f in result.findings)


@pytest.mark.parametrize("name", LOSSES)
def test_a_document_gives_the_findings_of_the_text(
    name: str, expected: Found, equipment: DetectorSet, cache: ResultCache
) -> None:
    result = checked(load(DOCUMENTS / name), equipment, cache)
    found = findings(result)
    assert set(expected - found) == LOSSES[name]
    assert found - expected == Counter()
    assert result.article.title == "Skerrow ferry to sail again in May, harbour board says"
    assert result.article.language == "en-GB"


@pytest.mark.parametrize("name", ["chromium.html", "chromium.mhtml"])
def test_a_page_keeps_its_source_and_says_what_was_left_out(name: str) -> None:
    article = load(DOCUMENTS / name)
    assert (article.source.author, article.source.date) == (AUTHOR, DATE)
    assert article.source.link == LINK
    removed = " ".join(part.text for part in article.removed)
    for furniture in ("Weather", "We value your privacy", "Most read", "is printed on the island"):
        assert furniture in removed
        assert furniture not in article.text


@pytest.mark.parametrize(
    "name",
    [
        "pandoc.html",
        "pandoc.md",
        "python.eml",
        "pandoc.docx",
        "pandoc.odt",
        "pandoc.epub",
        "libreoffice.rtf",
        "libreoffice.pdf",
    ],
)
def test_the_writer_is_kept_where_the_format_has_a_place_for_it(name: str) -> None:
    assert load(DOCUMENTS / name).source.author == AUTHOR


def test_no_document_is_large() -> None:
    sizes = {path.name: path.stat().st_size for path in DOCUMENTS.iterdir() if path.is_file()}
    assert {name: size for name, size in sizes.items() if size > 60_000} == {}
