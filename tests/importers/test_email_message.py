"""A mail: its subject, its text, what it answers, and what hangs on it."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from reader.errors import UnreadableFile
from reader.importers import article_of
from reader.model.article import Article, Role

TEXT = """Dear all,

the ferry will sail again in May, the harbour board said, and we should write about it
before Easter.

On Thu, 14 Mar 2023 at 10:12, Per Aune <per@harbour.example> wrote:
> Not everybody on the island wants
> the old ferry back.
>
>> A breakwater stands for a hundred years.

Shall we meet at nine?

--\x20
Ann Lee
The Harbour Post
"""
PAGE = "<html><body><p>The <b>ferry</b> is late.</p><blockquote>Why?</blockquote></body></html>"


def mail(text: str | None = TEXT, page: str = "") -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Ann Lee <ann@harbour.example>"
    message["To"] = "desk@harbour.example"
    message["Date"] = "Wed, 15 Mar 2023 09:30:00 +0100"
    message["Subject"] = "The ferry – again"
    if text is not None:
        message.set_content(text)
        if page:
            message.add_alternative(page, subtype="html")
    elif page:
        message.set_content(page, subtype="html")
    return message


def loaded(message: EmailMessage | bytes, name: str = "ferry.eml") -> Article:
    data = message if isinstance(message, bytes) else bytes(message)
    return article_of(data, Path(name))


def shown(article: Article) -> list[tuple[Role, str]]:
    return [(p.role, p.text(article)) for p in article.paragraphs]


def test_the_subject_is_the_headline_and_what_is_answered_a_quotation() -> None:
    article = loaded(mail())
    assert shown(article) == [
        (Role.HEADLINE, "The ferry – again"),
        (Role.PARAGRAPH, "Dear all,"),
        (
            Role.PARAGRAPH,
            "the ferry will sail again in May, the harbour board said, and we should write about "
            "it before Easter.",
        ),
        (Role.BOILERPLATE, "On Thu, 14 Mar 2023 at 10:12, Per Aune <per@harbour.example> wrote:"),
        (Role.QUOTATION, "Not everybody on the island wants the old ferry back."),
        (Role.QUOTATION, "A breakwater stands for a hundred years."),
        (Role.PARAGRAPH, "Shall we meet at nine?"),
    ]


def test_writer_and_date_are_kept() -> None:
    source = loaded(mail()).source
    assert (source.author, source.date) == ("Ann Lee", "Wed, 15 Mar 2023 09:30:00 +0100")


def test_the_signature_and_attachments_are_said_to_be_removed() -> None:
    message = mail()
    message.add_attachment(b"\x89PNG....", maintype="image", subtype="png", filename="quay.png")
    message.add_attachment("A note.", filename="note.txt")
    article = loaded(message)
    assert [(r.text, r.why) for r in article.removed] == [
        ("Ann Lee\nThe Harbour Post", "the mail's signature"),
        ("quay.png (image/png, 8 bytes)", "an attachment of the mail"),
        ("note.txt (text/plain, 8 bytes)", "an attachment of the mail"),
    ]
    assert "A note." not in article.text


def test_the_text_is_read_before_the_page_and_the_page_where_there_is_no_text() -> None:
    assert "Dear all" in loaded(mail(page=PAGE)).text
    assert shown(loaded(mail(None, PAGE)))[1:] == [
        (Role.PARAGRAPH, "The ferry is late."),
        (Role.QUOTATION, "Why?"),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "iso-8859-1", "windows-1252"])
@pytest.mark.parametrize("transfer", ["base64", "quoted-printable", "8bit"])
def test_every_transfer_encoding_is_undone(encoding: str, transfer: str) -> None:
    message = mail(None)
    message.set_content(
        "The café’s owner.".replace("’", "'" if "iso" in encoding else "’"),
        charset=encoding,
        cte=transfer,
    )
    assert "café" in loaded(message).text


def test_flowing_lines_are_joined() -> None:
    message = mail("The ferry between Skerrow and \nthe island will sail \nagain.\n\nIn May.\n")
    message.set_param("format", "flowed")
    assert "The ferry between Skerrow and the island will sail again." in loaded(message).text


def test_a_mail_is_known_without_its_suffix_and_a_text_is_no_mail() -> None:
    assert loaded(mail(), "ferry.txt").title == "The ferry – again"
    memo = b"From: the harbour board\nSubject: the ferry\n\nThe ferry is late, and we are sorry."
    assert loaded(memo, "memo.txt").text.startswith("From: the harbour board")


@pytest.mark.parametrize(
    "data",
    [
        b"From: a\nTo: b\nSubject: =?utf-8?b?////?=\nContent-Type: text/plain; charset=nope\n\nHi.",
        b"From: <<<\nDate: never\nSubject: x\nContent-Type: multipart/mixed\n\nNo boundary here.",
        b"From: a\nTo: b\nSubject: x\nContent-Transfer-Encoding: base64\n\n!!!not base64!!!",
        b"From: a\nTo: b\nSubject: x\nContent-Type: multipart/mixed; boundary=q\n\n--q\n\nCut off",
    ],
    ids=["odd encodings", "no boundary", "not base64", "cut off"],
)
def test_damaged_mails_are_read_as_far_as_they_go(data: bytes) -> None:
    assert loaded(data).paragraphs


def test_nested_mails_are_not_opened_for_ever() -> None:
    message = mail("The innermost.")
    for _ in range(50):
        outer = mail("An outer one.")
        outer.add_attachment(message)
        message = outer
    article = loaded(message)
    assert article.text.count("outer one") == 6  # itself, and five in each other
    assert [r.why for r in article.removed] == ["an attachment of the mail"]


def test_a_mail_in_a_mail_thousands_of_times_is_refused_in_a_sentence() -> None:
    data = b"From: a\nTo: b\nSubject: c\n" + b"Content-Type: message/rfc822\n\n" * 3000 + b"Hi"
    with pytest.raises(UnreadableFile, match=r"^ferry\.eml is nested too deeply .+\.$"):
        loaded(data)


def raw(kind: str, body: str) -> bytes:
    """Return a mail as odd programs write it: its last header, then everything below."""
    head = "From: Ann <ann@harbour.example>\nTo: b@harbour.example\nSubject: Ferry\nDate: Monday\n"
    return f"{head}MIME-Version: 1.0\nContent-Type: {kind}\n\n{body}".encode()


def part(kind: str, text: str, more: str = "") -> str:
    return f"--B\nContent-Type: {kind}\n{more}\n{text}\n"


FIRST = "The ferry was late on Monday."
SECOND = "The second part came after the picture."
PICTURE = part("image/png", "iVBORw0KGgo=", "Content-Transfer-Encoding: base64\n")


def test_every_text_part_is_read_in_its_order() -> None:
    parts = part("text/plain", FIRST) + PICTURE + part("text/plain", SECOND)
    article = loaded(raw('multipart/mixed; boundary="B"', f"{parts}--B--"))
    assert [text for _, text in shown(article)] == ["Ferry", FIRST, SECOND]
    assert [r.why for r in article.removed] == ["an attachment of the mail"]


def test_pages_with_a_picture_between_them_are_both_read() -> None:
    pages = part("text/html", f"<p>{FIRST}</p>") + PICTURE + part("text/html", f"<p>{SECOND}</p>")
    mixed = f'--A\nContent-Type: multipart/mixed; boundary="B"\n\n{pages}--B--\n'
    plain = "--A\nContent-Type: text/plain\n\nOnly a part.\n"
    article = loaded(raw('multipart/alternative; boundary="A"', f"{plain}{mixed}--A--"))
    assert [text for _, text in shown(article)] == ["Ferry", FIRST, SECOND]


@pytest.mark.parametrize("disposition", ["", "Content-Disposition: attachment\n"])
def test_a_mail_that_was_sent_on_follows_with_its_head(disposition: str) -> None:
    inner = "From: Per <per@harbour.example>\nSubject: Pier\nDate: Sunday\n\nThe pier is gone."
    parts = part("text/plain", FIRST) + part("message/rfc822", inner, disposition)
    article = loaded(raw('multipart/mixed; boundary="B"', f"{parts}--B--"))
    assert shown(article) == [
        (Role.HEADLINE, "Ferry"),
        (Role.PARAGRAPH, FIRST),
        (Role.HEADLINE, "Pier"),
        (Role.BOILERPLATE, "From: Per <per@harbour.example>\nDate: Sunday"),
        (Role.PARAGRAPH, "The pier is gone."),
    ]


def test_a_mail_with_the_wrong_line_between_its_parts_is_read() -> None:
    parts = part("text/plain", FIRST) + part("text/html", f"<p>{FIRST}</p>")
    article = loaded(raw('multipart/alternative; boundary="other"', f"{parts}--B--"))
    assert [text for _, text in shown(article)] == ["Ferry", FIRST]


def test_a_text_that_only_sends_on_to_the_page_is_not_the_mail() -> None:
    parts = part("text/plain", "This mail needs HTML.") + part("text/html", f"<p>{FIRST}</p>")
    article = loaded(raw('multipart/alternative; boundary="B"', f"{parts}--B--"))
    assert [text for _, text in shown(article)] == ["Ferry", FIRST]


def test_each_depth_of_quotation_is_a_paragraph() -> None:
    body = f"{FIRST}\n\n> We will not pay.\n>> Who will, then?\n>> Tell me.\n> Nobody knows.\n"
    assert shown(loaded(raw("text/plain", body)))[2:] == [
        (Role.QUOTATION, "We will not pay."),
        (Role.QUOTATION, "Who will, then? Tell me."),
        (Role.QUOTATION, "Nobody knows."),
    ]


@pytest.mark.parametrize(
    ("kind", "body", "text"),
    [
        ("text/plain; format=flowed", "late on \nMonday.", "late on Monday."),
        ("text/plain; format=flowed; delsp=yes", "late on Mon \nday.", "late on Monday."),
        ("text/plain; format=flowed", "> late on \n> Monday.", "late on Monday."),
        ("text/plain; format=flowed", "> late on \n>> Monday.", "late on"),
    ],
)
def test_lines_that_were_broken_for_the_way_are_joined(kind: str, body: str, text: str) -> None:
    assert text in [words for _, words in shown(loaded(raw(kind, f"{FIRST}\n\n{body}\n")))]


def test_the_head_of_a_mail_that_was_answered_is_no_sentence() -> None:
    head = "-----Original Message-----\nFrom: Clerk\nSent: Monday\nTo: Morag"
    article = loaded(raw("text/plain", f"{FIRST}\n\n{head}\n\nWe have no money for it.\n"))
    assert (Role.BOILERPLATE, head) in shown(article)


def test_all_mails_of_a_mailbox_are_read() -> None:
    mails = [raw("text/plain", f"{text}\n\n").decode() for text in (FIRST, SECOND)]
    line = "From ann@harbour.example Tue Mar 12 10:00:00 2024\n"
    article = loaded((line + line.join(mails)).encode(), "ferry.mbox")
    texts = [text for _, text in shown(article)]
    assert texts[:3] == ["Ferry", FIRST, "Ferry"]
    assert texts[-1] == SECOND


def test_a_page_that_is_sent_as_plain_text_is_read_as_a_page() -> None:
    assert shown(loaded(mail(PAGE))) == shown(loaded(mail(None, PAGE)))


def test_plain_text_that_is_sent_as_a_page_keeps_its_lines() -> None:
    text = "The ferry is late.\n\nNobody knows why.\n"
    assert shown(loaded(mail(None, text))) == shown(loaded(mail(text)))
