"""Towns that no table knows, told by the case of their name: 'Харбинде', 'Qoʻqonda'."""

from __future__ import annotations

import re

from registan.extract.passage.names import is_capital, is_start
from registan.extract.passage.sentence import Sentence

_STEM = 4
_ONE_FORM = "иоуэы"
_MASCULINE = re.compile(r"(?:ск|цк|бург|нт|рд|нг|[аеиоуыэюя][бвгджзклмнпрстфхцчшщ])е\Z")
_ADJECTIVE = re.compile(r"(?:ом|ем|ой|ей|ых|их)\Z")
"""The ending of an adjective in that case: 'в Приморском крае'."""


def is_town(sentence: Sentence, at: int, *, opens: bool = False) -> bool:
    """Whether a capital in the midst of a sentence stands in the case of where something is, where cases are endings.

    What begins the sentence could be any word (`opens`: it counts too), what a hyphen ties is half a name, and states
    are no towns.
    """
    if not sentence.grammar.verbs_last or not is_capital(sentence, at) or (is_start(sentence, at) and not opens):
        return False
    if sentence.norm(at - 1) == '"' or sentence.norm(at + 1) in ("-", '"') or at in sentence.acting:
        return False
    named = any(area.first <= at < area.last for area in sentence.areas)
    headed = any(mark.first <= at < mark.last for _, mark in sentence.heads)
    return not named and not headed and bool(town_stem(sentence, at))


def nominative(printed: str) -> str | None:
    """A Russian town as it is called, from the form that follows 'в'; None where the form does not tell.

    'Гиссаре' is Гиссар and 'Смоленске' Смоленск, but 'Габале' could be Габала; 'Гори' and 'Гродно' have one form.
    """
    if _ADJECTIVE.search(printed) or len(printed) <= _STEM:
        return printed if printed[-1:] in _ONE_FORM else None
    if printed.endswith("ии"):
        return f"{printed[:-1]}я"
    if printed[-1] in _ONE_FORM:
        return printed
    return printed[:-1] if _MASCULINE.search(printed) else None


def town_stem(sentence: Sentence, at: int) -> str:
    """The printed name without the ending of its case, '' where it has none."""
    tokens, norm = sentence.tokens, sentence.norm(at)
    endings = (suffix for suffix, role in sentence.grammar.cases if role == "in" and norm.endswith(suffix))
    ending = min(endings, key=len, default="")  # 'Харбин-де'; the longer '-нде' follows what is owned
    printed = tokens.text[tokens.starts[at] : tokens.ends[at]]
    return printed[: -len(ending)] if ending and len(printed) - len(ending) >= _STEM else ""
