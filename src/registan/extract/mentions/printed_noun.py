"""The noun that a number counts, as printed: '54 investment contracts' counts contracts."""

from __future__ import annotations

from typing import NamedTuple

from registan.extract.figures.spelled import norm_at
from registan.extract.vocabulary import vocabulary_of
from registan.lexicons import Lexicon, Tokens

_REACH = 4


class Noun(NamedTuple):
    """A counted noun in English singular, and the character after it."""

    singular: str
    end: int


def noun_after(tokens: Tokens, first: int, lexicon: Lexicon) -> Noun | None:
    """The noun within a few words of small letters after the number."""
    vocabulary = vocabulary_of(lexicon)
    for at in range(first, min(first + _REACH, len(tokens.norms))):
        norm = norm_at(tokens, at)
        if not norm.replace("'", "").isalpha() or (at == first and vocabulary.role_at("figures", "stop", tokens, at)):
            return None
        known, counted = vocabulary.noun_at(tokens, at), vocabulary.counted_at(tokens, at)
        if counted and (known is None or counted.last >= known.last):
            return Noun(counted.value, tokens.ends[counted.last - 1])
        if known:
            # 'flights per week': the flights are counted.
            head = next((i for i in range(known.last - 1, at, -1) if _is_plural(tokens.norms[i])), at)
            head = head if _is_plural(tokens.norms[head]) else known.last - 1
            name = _singular(tokens.norms[head]) if lexicon.language == "en" else str(known.value)
            return Noun(name, tokens.ends[head])
        if lexicon.language == "en" and _is_plural(norm) and tokens.text[tokens.starts[at]].islower():
            return Noun(_singular(norm), tokens.ends[at])
    return None


def _is_plural(word: str) -> bool:
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))


def _singular(word: str) -> str:
    if not _is_plural(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
