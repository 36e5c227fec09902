"""Tells what a file is by its first bytes; its name is a hint that may lie."""

from __future__ import annotations

import re

TEXT = "text/plain"
MARKDOWN = "text/markdown"
HTML = "text/html"

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"PK\x03\x04", "a zip archive or an office document"),
    (b"PK\x05\x06", "an empty zip archive"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG\r\n\x1a\n", "a picture (PNG)"),
    (b"\xff\xd8\xff", "a picture (JPEG)"),
    (b"GIF87a", "a picture (GIF)"),
    (b"GIF89a", "a picture (GIF)"),
    (b"II*\x00", "a picture (TIFF)"),
    (b"MM\x00*", "a picture (TIFF)"),
    (b"AT&TFORM", "a DjVu document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90\x00", "a program"),
    (b"SQLite format 3\x00", "an SQLite database"),
)
_BEGINNINGS: tuple[tuple[re.Pattern[bytes], str], ...] = (
    (re.compile(rb"RIFF.{4}(?:WAVE|AVI |WEBP)", re.S), "a picture, sound or film"),
    (re.compile(rb"BZh[1-9]1AY&SY"), "a bzip2 archive"),
    (re.compile(rb".{257}ustar", re.S), "a tar archive"),
    (
        re.compile(
            rb"(?:[\w-]{1,99}:[^\n]*\n(?:[ \t][^\n]*\n)*){0,99}?"
            rb"(?:Content-Transfer-Encoding:\s*base64|Content-Type:\s*multipart/related)",
            re.I,
        ),
        "a mail message or a page saved as one",
    ),
    (re.compile(rb".{0,1019}?(?<![ -~])%PDF-\d", re.S), "a PDF document"),  # a text may speak of such a header
)
_HEAD = 4096
_SUFFIXES = {
    "pdf": "PDF",
    "doc": "Word",
    "docx": "Word",
    "odt": "OpenDocument",
    "rtf": "RTF",
    "xls": "Excel",
    "xlsx": "Excel",
    "zip": "zip",
    "png": "PNG",
    "jpg": "JPEG",
    "jpeg": "JPEG",
    "epub": "EPUB",
}
_MARKDOWN_SUFFIXES = ("md", "markdown")
_HTML_SUFFIXES = ("html", "htm", "xhtml")
_HTML_OPENS = re.compile(
    rb"(?:\s|<\?xml[^>]*>|<!--.{0,2000}?-->|<!DOCTYPE\s+(?!html)[^>]{0,200}>)*<(?:!DOCTYPE\s+html|html|head|body)\b",
    re.I | re.S,
)
_TAGS = re.compile(rb"<(?:/(?:p|div|td|tr|a|span|body|head|h[1-6]|li|ul)|p|div|br|table|h[1-6])\b[^>]{0,1000}>", re.I)
_LEAST_TAGS = 5
_WIDE = (b"\xff\xfe", b"\xfe\xff")


def other_kind(data: bytes) -> str | None:
    """What the file is when it is nothing that this version reads ('a PDF document'), else None."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    return next((name for beginning, name in _BEGINNINGS if beginning.match(data)), None)


def media_type(data: bytes, name: str) -> str:
    """Text, Markdown or HTML."""
    head = data[:_HEAD]
    if head.startswith(_WIDE) or b"\x00" in head[:64]:
        head = head.replace(b"\x00", b"")[2 * head.startswith(_WIDE) :]
    suffix = suffix_of(name)
    if _HTML_OPENS.match(head.removeprefix(b"\xef\xbb\xbf")):
        return HTML
    if (
        len(_TAGS.findall(head)) >= (1 if suffix in _HTML_SUFFIXES else _LEAST_TAGS)
        and suffix not in _MARKDOWN_SUFFIXES
    ):
        return HTML
    return MARKDOWN if suffix in _MARKDOWN_SUFFIXES else TEXT


def disagreement(name: str, media: str) -> str | None:
    """A note when the name announces something else than the bytes are."""
    suffix = suffix_of(name)
    announced = _SUFFIXES.get(suffix) or ("HTML" if suffix in _HTML_SUFFIXES and media != HTML else None)
    if announced is None and media == HTML and suffix in ("txt", *_MARKDOWN_SUFFIXES):
        announced = "text"
    return f"its name says {announced}, its bytes are {media}" if announced else None


def suffix_of(name: str) -> str:
    """The name's last part behind a dot, in small letters."""
    return name.rpartition(".")[2].lower() if "." in name else ""
