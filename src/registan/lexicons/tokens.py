"""Words, digit runs and marks of a passage, each with its place: what phrases and grammars are matched against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from unicodedata import normalize

from .scripts import in_one_script
from .spelling import Spelling

APOSTROPHES = "'`´ʻʼʽ‘’‛′"
_MARKS = "\u0300-\u036f"
_LETTER = rf"(?:[^\W\d_][{_MARKS}]?)"
# A word broken at a line's end goes on with a small letter: 'Sta-\ntistics' is one word, 'Kyzylorda-\nUchkuduk' two.
_BROKEN = rf"[-\u00ad\u2010]\n[ \t]*(?=[^\W\d_A-ZА-ЯЁӘІҢҒҮҰҚӨҺЎҲ]){_LETTER}+"
_SOFT = rf"\u00ad{_LETTER}+"
_WORD = rf"{_LETTER}+(?:[{APOSTROPHES}]{_LETTER}+|{_BROKEN}|{_SOFT})*"
# Letters that a scan or a hand put for zeros and threes inside a number: '2О19', 'З5', '2З'.
_DIGITS = r"(?<![^\W_])З(?=\d)[\dЗ]+(?![^\W_])|\d+(?:[OОoоЗз]+\d+)*(?:З+(?![^\W_]))?"
_TOKEN = re.compile(rf"{_DIGITS}|{_WORD}|[^\w\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")
_MARKED = re.compile(rf"[{_MARKS}]")
_MISREAD = str.maketrans("OОoоЗз", "000033")
_JOINTS = re.compile(r"[-\u00ad\u2010]\n?[ \t]*|\u0301")
_FOLD = str.maketrans(dict.fromkeys(APOSTROPHES, "'") | {"«": '"', "»": '"', "“": '"', "”": '"', "„": '"'})
_FOLD |= str.maketrans({"–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-", "ё": "е", "Ё": "Е"})


@dataclass(slots=True)
class Tokens:
    """Parallel lists, one item a token: its place in `text` and its folded form.

    The folded form is in lower case and one script, without line-end hyphens and stress marks, with one kind of
    apostrophe (') for all, one quotation mark ("), one dash (-), and е for ё, which print mostly leaves out.
    """

    text: str
    starts: list[int]
    ends: list[int]
    norms: list[str]

    def __len__(self) -> int:
        return len(self.norms)


def tokenize(text: str, start: int = 0, end: int | None = None, spelling: Spelling | None = None) -> Tokens:
    """The tokens of `text[start:end]`; offsets count from the beginning of `text`.

    `spelling` is that of the lexicon with which they will be read.
    """
    spans = [match.span() for match in _TOKEN.finditer(text, start, len(text) if end is None else end)]
    if len(_folded) > _KEPT:
        _folded.clear()
    norms = [_folded.get(word) or remember(word) for word in [text[first:last] for first, last in spans]]
    starts, ends = [first for first, _ in spans], [last for _, last in spans]
    if spelling is not None:
        spelling.respell(starts, ends, norms)
    return Tokens(text, starts, ends, norms)


_KEPT = 100_000
_folded: dict[str, str] = {}


def remember(word: str) -> str:
    """The folded word, remembered: texts repeat their words, and a million-digit number is not worth keeping."""
    known = _folded.get(word)
    if known:
        return known
    norm = fold(word)
    if len(word) <= _LONGEST_KEPT:
        _folded[word] = norm
    return norm


_LONGEST_KEPT = 64


def fold(word: str) -> str:
    """The form under which a word is compared (see Tokens)."""
    if not word.isalpha() and (digits := word.translate(_MISREAD)).isdecimal():
        return digits
    if not word.isascii() or "'" in word or "`" in word:
        if _MARKED.search(word):
            word = normalize("NFC", word)
        word = in_one_script(word).translate(_FOLD)
    if len(word) > 1 and ("-" in word or "\u00ad" in word or "\u2010" in word or "\u0301" in word):
        word = _JOINTS.sub("", word)
    return word.lower()
