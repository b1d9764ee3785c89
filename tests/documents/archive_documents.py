"""The documents that hold many articles: archives, mailboxes, tables."""

from __future__ import annotations

import csv
import json
import mailbox
import zipfile
from collections.abc import Callable, Mapping
from email.message import EmailMessage
from pathlib import Path

from tests.documents.text_documents import AUTHOR, DATE, LINK, news_page, paragraphs

MARKET = (
    "Fish market moves to the old quay",
    "The fish market of Skerrow will move to the old quay in June.\n\nFrom there the boats can be "
    "seen; the stalls, said the harbour board, will be dearer. “We was not asked,” said a trader.",
)


def articles() -> list[tuple[str, str]]:
    """Return titles and texts: the sample, and a shorter one."""
    first, headline, *others = paragraphs()
    return [(headline, "\n\n".join([first, *others])), MARKET]


def in_zip(result: Path) -> None:
    """Write an archive of a page, a text and what is no article."""
    with zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("news/ferry.html", news_page())
        archive.writestr("news/market.txt", "\n\n".join(MARKET))
        archive.writestr("__MACOSX/news/._ferry.html", b"\0\5\x16\7")
        archive.writestr("news/quay.jpg", b"\xff\xd8\xff\xe0 no article")


def in_mailbox(result: Path) -> None:
    """Write a mailbox as Python's own module does."""
    result.unlink(missing_ok=True)
    box = mailbox.mbox(result)
    for title, text in articles():
        mail = EmailMessage()
        mail["Subject"], mail["From"] = title, f"{AUTHOR} <ann.lee@harbour.example>"
        mail["Date"], mail["Message-ID"] = "Thu, 16 Mar 2023 09:30:00 +0000", f"<{len(text)}@h>"
        mail.set_content(text)
        box.add(mail)
    box.close()


def in_lines(result: Path) -> None:
    """Write records as a crawler does."""
    records = [
        {"url": LINK, "title": title, "authors": [AUTHOR], "date_publish": DATE, "maintext": text}
        for title, text in articles()
    ]
    result.write_text("".join(f"{json.dumps(record)}\n" for record in records), encoding="utf-8")


def in_table(result: Path) -> None:
    """Write a table as a spreadsheet does."""
    with result.open("w", encoding="utf-8-sig", newline="") as file:
        rows = csv.writer(file, delimiter=";")
        rows.writerow(["Title", "Author", "Date", "Text"])
        rows.writerows([title, AUTHOR, DATE, text] for title, text in articles())


MAKERS: Mapping[str, Callable[[Path], None]] = {
    "python.zip": in_zip,
    "python.mbox": in_mailbox,
    "python.jsonl": in_lines,
    "python.csv": in_table,
}
