"""Tells text from what only decodes: data, letters of a wrong encoding, signs without a word."""

from __future__ import annotations

import re

_SAMPLE = 4_000
_HALF = 0.5
_WORD = re.compile(r"[^\W_]")
_BLANKS = re.compile(r"\s+")
_DATA = re.compile(r"\s*+(?=\D*[0-9])[A-Za-z0-9+/]{60,}+(?:\s++[A-Za-z0-9+/]{60,}+)*+(?:\s++[A-Za-z0-9+/]++)?={0,2}\s*")
"""Lines of base64 have 64 or 76 signs, figures among them; the longest words of a language are shorter."""
_BEYOND_LATIN_AND_CYRILLIC = re.compile("[^\x00-\u052f\u1e00-\u1eff]")
_TWO_NARROW = re.compile("[" + "".join(f"\\u{high:02x}20-\\u{high:02x}7e" for high in range(0x20, 0x7F)) + "]")
_MESS = 1.0
"""Of charset_normalizer's measure: texts of all scripts lie below a third of it, misread bytes above."""
_MISREAD_AS = ("cp1251", "cp1252", "latin-1")
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_LATIN_RUN = re.compile("[\xc0-\xff]{3,}")
_LEAST_MISREAD = 10
_LOST = 0.2


def why_no_text(text: str, encoding: str) -> str | None:
    """Why nothing can be read in these characters, in words for the user; None where it is text in any language."""
    if not _WORD.search(text):
        return "there are no words and no figures in it"
    if _DATA.fullmatch(text):
        return "it is data in letters and digits (base64 or the like), no text"
    sample = text[:_SAMPLE]
    if encoding.startswith("utf-16") and _is_no_wide_text(sample):
        return f"its first bytes say {encoding}, but what follows is no such text; save it as UTF-8"
    if _is_misread(sample):
        return "its letters were turned into others by a wrong encoding; save the original anew as UTF-8"
    return None


def _is_no_wide_text(text: str) -> bool:
    """Whether pairs of bytes of something else were taken for characters of the East."""
    if len(_BEYOND_LATIN_AND_CYRILLIC.findall(text)) <= _HALF * len(text):
        return False
    if len(_TWO_NARROW.findall(text)) > _HALF * len(text):
        return True  # each pair is two letters of one byte; of a Chinese text's characters this holds of a quarter
    from charset_normalizer.md import mess_ratio

    return mess_ratio(text, _MESS) >= _MESS


def _is_misread(text: str) -> bool:
    """Whether UTF-8 was read in an encoding of one byte and saved so ('РўРѕРІ' for 'Тов'), or Cyrillic as Latin.

    Only a text that mostly is: a few marks of a Latin text ('Oâ€˜zbekiston') do not hide its words.
    """
    beyond = "".join(_BEYOND_ASCII.findall(text))
    most = _HALF * len(_BLANKS.sub("", text))
    if len(beyond) < max(most, _LEAST_MISREAD):
        return False
    if sum(map(len, _LATIN_RUN.findall(text))) > most:
        return True  # 'Òîâàðîîáîðîò': in Latin writing letters with marks stand among others
    return any(_is_utf8(beyond.encode(encoding, "ignore"), len(beyond)) for encoding in _MISREAD_AS)


def _is_utf8(data: bytes, characters: int) -> bool:
    """Whether nearly all of these bytes are UTF-8, which what was never UTF-8 is not by chance."""
    text = data.decode("utf-8", "replace")
    return len(data) > (1 - _LOST) * characters and text.count("\ufffd") <= _LOST * len(text)
