from __future__ import annotations

import hashlib
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from registan.model import Document, Source, Unreadable
from registan.read import limits, read_bytes, read_file

TEXT = "Trade grew\nAlmaty, 4 March 2024\n\nTrade between the two states grew by 12 percent in 2023, said the bureau.\n"


def read(data: bytes, name: str = "a.txt", source: Source | None = None) -> Document:
    document = read_bytes(data, name, source)
    assert isinstance(document, Document), document
    return document


def reason(data: bytes, name: str = "a.txt") -> str:
    unreadable = read_bytes(data, name)
    assert isinstance(unreadable, Unreadable), unreadable
    assert unreadable.digest == hashlib.sha256(data).hexdigest()
    return unreadable.reason


def test_the_stored_text_is_the_file_character_for_character() -> None:
    data = b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()
    document = read(data)
    assert document.text == data.decode("utf-8-sig")
    assert (document.digest, document.status, document.notes) == (hashlib.sha256(data).hexdigest(), "read", ())
    assert (document.title, document.published) == ("Trade grew", "2024-03-04")


def test_what_the_user_knows_wins_over_what_the_document_says() -> None:
    source = Source(published="2024", publisher="Example", title="Other", url="https://example.org/")
    document = read(TEXT.encode(), source=source)
    assert (document.published, document.publisher, document.title) == ("2024", "Example", "Other")
    assert document.url == "https://example.org/"
    assert read(TEXT.encode(), source=Source(publisher="Example")).published == "2024-03-04"


TYPES = [
    (TEXT.encode(), "a.txt", "text/plain", ()),
    (TEXT.encode(), "a", "text/plain", ()),
    (TEXT.encode(), "a.md", "text/markdown", ()),
    (TEXT.encode(), "a.pdf", "text/plain", ("its name says PDF, its bytes are text/plain",)),
    (TEXT.encode(), "a.html", "text/plain", ("its name says HTML, its bytes are text/plain",)),
    (b"<p>Trade grew.</p>", "a.html", "text/html", ()),
    (b"<html><p>Trade grew.", "a.txt", "text/html", ("its name says text, its bytes are text/html",)),
    (b"\n<!-- x -->\n<!DOCTYPE html><p>Trade grew.", "a", "text/html", ()),
    ("<html><body><p>Trade grew.".encode("utf-16"), "a.html", "text/html", ()),
    (b"<b>Trade</b> grew <br> by 5 < 6 percent, but y > x", "a.md", "text/markdown", ()),
    (b"Trade grew by 5 <br> and 6 percent.", "a.txt", "text/plain", ()),
    (b"From: a\nSubject: b\n\nContent-Transfer-Encoding: base64 is a header.", "a.txt", "text/plain", ()),
    (b"RIFF and BZh are two letters short of a word.", "a.txt", "text/plain", ()),
    (b"BZh is a bank that lent 5 million dollars.", "a.txt", "text/plain", ()),
    (b"A file that begins with %PDF-1.4 is no text.", "a.txt", "text/plain", ()),
]


@pytest.mark.parametrize(("data", "name", "media", "notes"), TYPES)
def test_the_bytes_decide_and_the_name_is_a_hint(data: bytes, name: str, media: str, notes: tuple[str, ...]) -> None:
    document = read(data, name)
    assert (document.media_type, [note for note in document.notes if "main text" not in note]) == (media, list(notes))


def archive() -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr("word/document.xml", "<x/>")
    return buffer.getvalue()


UNREADABLE = [
    (b"", "it is empty"),
    (b" \n\t\r\n", "it holds nothing but blanks"),
    ("\u00a0\u2003\n".encode(), "there is no text in it"),
    (b"%PDF-1.7\n%\xe2\xe3", "it is a PDF document; this version reads text, Markdown and HTML"),
    (b"junk\n%PDF-1.7\n", "it is a PDF document"),
    (archive(), "it is a zip archive or an office document"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 100, "it is an old office document"),
    (b"{\\rtf1 Trade}", "it is an RTF document"),
    (b"\x89PNG\r\n\x1a\n\0\0", "it is a picture (PNG)"),
    (b"RIFF\x10\0\0\0WEBPVP8 ", "it is a picture, sound or film"),
    (b"BZh91AY&SY\x01", "it is a bzip2 archive"),
    (b"a.txt".ljust(257, b"\0") + b"ustar" + b"Trade grew. " * 900, "it is a tar archive"),
    (b"From: a\nTo: b\n c\nContent-Transfer-Encoding: base64\n\nVHJhZGUgZ3Jldw==", "it is a mail message or a page"),
    (b"\x7fELF\x02\x01", "it is a program"),
    (b"SQLite format 3\0", "it is an SQLite database"),
    (b"\0" * 1000, "it is no text"),
    (b"<html><body><script>x</script></body></html>", "there is no text in it"),
]


@pytest.mark.parametrize(("data", "expected"), UNREADABLE)
def test_what_cannot_be_read_says_why(data: bytes, expected: str) -> None:
    assert reason(data).startswith(expected)


def test_files_beyond_the_limit_are_refused_by_name(tmp_path: Path) -> None:
    size = limits.TEXT.size
    assert reason(b"x" * (size + 1)) == "16.0 MB is more than the limit of 16 MB; split the file".replace("16.0", "16")
    path = tmp_path / "sparse.txt"
    with path.open("wb") as file:
        file.truncate(2_000_000_000)
    unreadable = read_file(path, "sparse.txt")
    assert unreadable == Unreadable(
        name="sparse.txt", reason="2,000 MB is more than the limit of 16 MB; split the file"
    )


def test_only_plain_files_are_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "target").write_text("secret")
    (tmp_path / "link").symlink_to("target")
    reasons = {
        name: getattr(read_file(tmp_path / name, name), "reason", None) for name in ("pipe", "link", ".", "gone")
    }
    assert reasons == {
        "pipe": "it is a pipe, and only plain files are read",
        "link": "it is a link, and only plain files are read",
        ".": "it is a folder, and only plain files are read",
        "gone": "the file is gone",
    }
    assert isinstance(read_file(Path("/dev/zero"), "zero"), Unreadable)


def test_a_file_that_is_swapped_for_a_pipe_is_not_waited_for(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "plain").write_text("x")
    plain = os.lstat(tmp_path / "plain")
    monkeypatch.setattr(os, "lstat", lambda _: plain)  # it was a plain file when it was looked at
    unreadable = read_file(tmp_path / "pipe", "pipe")
    assert isinstance(unreadable, Unreadable)
    assert unreadable.reason == "it is a pipe, and only plain files are read"


def test_reading_twice_gives_the_same_document() -> None:
    assert read_bytes(TEXT.encode(), "a.txt") == read_bytes(TEXT.encode(), "a.txt")
