"""Which of the languages with a lexicon a short text is in, told from its letters."""

from __future__ import annotations

from registan.lexicons import languages

_SAMPLE = 4000
_OWN_LETTERS = (
    # The first whose letters occur is the language; ru and en have none that the others lack.
    ("kk", frozenset("әіңүұөһ")),
    ("uz", frozenset("ўҳқғ")),
)
_UZBEK_MARKS = ("oʻ", "gʻ", "o‘", "g‘", "oʼ", "gʼ", "o'", "g'", "sh", "ch", "yil", "lar", "ning")

_KAZAKH_MARKS = ("jyl", "zhyl", "qaz", "teñg", "nyñ", "niñ", "nyń", "niń", "ğ", "ǵ", "lyq", "dyq", "i'", "y'", "n'")


def guess_language(text: str) -> str:
    """The language of the text; English when nothing speaks for another one that has a lexicon."""
    sample = text[:_SAMPLE].lower()
    known = languages()
    guessed = _cyrillic(sample) if _is_cyrillic(sample) else _latin(sample)
    return guessed if guessed in known else "en"


def _is_cyrillic(sample: str) -> bool:
    cyrillic = sum("\u0400" <= letter <= "\u04ff" for letter in sample)
    return 2 * cyrillic > sum(letter.isalpha() for letter in sample)


def _cyrillic(sample: str) -> str:
    letters = set(sample)
    return next((language for language, own in _OWN_LETTERS if letters & own), "ru")


def _latin(sample: str) -> str:
    """Uzbek writes 'oʻ' and 'gʻ' in every other word, English next to never; Kazakh has words that neither has."""
    marked = sum(sample.count(mark) for mark in _UZBEK_MARKS[:8])
    endings = sum(sample.count(mark) for mark in _UZBEK_MARKS[8:])
    words = sample.count(" ") + 1
    kazakh = sum(sample.count(mark) for mark in _KAZAKH_MARKS)
    if kazakh * 8 >= words and kazakh > marked:
        return "kk"
    return "uz" if marked * 12 >= words or (marked and endings * 4 >= words) else "en"
