"""Words, digit runs and marks of a passage, each with its place: what phrases and grammars are matched against."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import accumulate
from unicodedata import normalize

from .memo import Memo
from .scripts import in_one_script
from .spelling import Spelling

APOSTROPHES = "'`´ʻʼʽ‘’‛′"
_MARKS = "\u0300-\u036f"
_LETTER = r"[^\W\d_]"
_LETTERS = rf"{_LETTER}++(?:[{_MARKS}]{_LETTER}++)*+[{_MARKS}]?"
# A word broken at a line's end goes on with a small letter: 'Sta-\ntistics' is one word, 'Kyzylorda-\nUchkuduk' two.
_BROKEN = rf"[-\u00ad\u2010]\n[ \t]*(?=[^\W\d_A-ZА-ЯЁӘІҢҒҮҰҚӨҺЎҲ]){_LETTERS}"
_WORD = rf"{_LETTERS}(?:[{APOSTROPHES}]{_LETTERS}|{_BROKEN}|\u00ad{_LETTERS})*"
# Nine words in ten are told by their first and next letter alone; without this form the tokens take half as long again.
_PLAIN = rf"[A-Za-z\u0400-\u0481\u048a-\u052f]++(?![\w{APOSTROPHES}{_MARKS}\u00ad\u2010-])"
# Letters that a scan or a hand put for zeros and threes inside a number: '2О19', 'З5', '2З'.
_THREE = r"З(?<![^\W_]З)(?=\d)[\dЗ]+(?![^\W_])"
# The same for ones at a number's front, and for letters inside a word: 'l2,5', 'mi11ion', 'Ge0rgia'.
_ONE = r"(?<![^\W_])[lI]\d{1,3}(?=[.,]\d)"
_NUMBERED = r"[A-Za-z]{2,}[01]{1,2}[a-z]{2,}(?![^\W_])"
_DIGITS = r"\d+(?:[OОoоЗз]+\d+)*(?:З+(?![^\W_]))?"
_MARK = r"[^\w\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
# A blank is told from a token at once, not by failing to be each kind of one.
_TOKEN = re.compile(rf"(?!\s)({_THREE}|{_PLAIN}|{_ONE}|{_NUMBERED}|{_WORD}|{_DIGITS}|{_MARK})")
_MARKED = re.compile(rf"[{_MARKS}]")
_MISREAD = str.maketrans("OОoоЗзlI", "00003311")
_MISPUT = str.maketrans("01", "ol")
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
    # Gaps and words in turn, and their lengths added up: no object for a match, which takes a third of the time.
    pieces = _TOKEN.split(text[start:end] if start or end is not None else text)
    pieces.pop()
    places = list(accumulate(map(len, pieces), initial=start))
    starts, ends, norms = places[1::2], places[2::2], list(map(_folded.__getitem__, pieces[1::2]))
    if spelling is not None:
        spelling.respell(starts, ends, norms)
    return Tokens(text, starts, ends, norms)


def fold(word: str) -> str:
    """The form under which a word is compared (see Tokens)."""
    if not word.isalpha():
        if (digits := word.translate(_MISREAD)).isdecimal():
            return digits
        if word.isalnum() and word[0].isalpha():
            word = word.translate(_MISPUT)
    if not word.isascii() or "'" in word or "`" in word:
        if _MARKED.search(word):
            word = normalize("NFC", word)
        word = in_one_script(word).translate(_FOLD)
    if len(word) > 1 and ("-" in word or "\u00ad" in word or "\u2010" in word or "\u0301" in word):
        word = _JOINTS.sub("", word)
    return word.lower()


_folded = Memo(fold)
"""What is asked of every word of every text, answered once a word."""
