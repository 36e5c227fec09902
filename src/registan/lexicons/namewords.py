"""The words that set an English name apart, and the identifier made of them: the same whatever language told it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import pairwise

from .glossary import Term, glossary
from .loader import load
from .phrases import Hit, Phrases
from .romanize import skeleton
from .tables import table
from .tokens import Tokens, tokenize

_ENGLISH = "en"
_FAMILIES = {"treaty": "agreement", "contract": "agreement"}
"""'Шарт' and 'shartnoma' are all three: one paper is called by any of these names."""
_PAPERS = frozenset("treaty agreement contract memorandum declaration protocol programme plan package document".split())
_SHORTEST = 3
_KEPT = 4096
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)?\Z")
_ROMAN = re.compile(r"(?=[ivx])x{0,2}(?:ix|iv|v?i{0,3})\Z")
_ROMANS = {"i": 1, "v": 5, "x": 10}
_SHARING = frozenset("-–—&") | {"and"}


def family_of(kind: str) -> str:
    """The kinds that one thing can have in different texts, under one name."""
    return _FAMILIES.get(kind, kind)


@lru_cache(_KEPT)
def name_words(name: str, type_: str, parties: tuple[str, ...]) -> frozenset[str]:
    """The bare English words by which a name is compared; what any agreement between the parties has is left out.

    The states that are its parties say nothing more, unless one of them owns it ('Year of Kazakhstan in Uzbekistan').
    """
    tokens = tokenize(name)
    states: list[tuple[int, int, str]] = []
    words: set[str] = set()
    at = 0
    while at < len(tokens):
        area, term = _areas().at(tokens, at), glossary(_ENGLISH).at(tokens, at)
        if area is not None and (term is None or area.last >= term.last):
            states.append((area.first, area.last, _code(area)))
            at = area.last
        elif term is not None:
            meaning: Term = term.entries[0].value
            words.update(meaning.keys)
            at = term.last
        else:
            words.update(_key(tokens, at))
            at += 1
    if type_ == "agreement":
        words -= _PAPERS
        words -= {"establishment"} if len(words) > 1 else set()
    return frozenset(words | set(_told(tokens, states, type_, parties)))


def identifier_of(type_: str, kind: str, name: str, parties: tuple[str, ...], date: str | None) -> str:
    """'agreement/KAZ-UZB/agreement/ally.relation', 'event/KAZ-UZB/visit/2021-12': what it is known by in all languages.

    What happens again and again carries its month; a visit or a bundle of documents that is dated carries no words.
    """
    is_bare = kind in ("visit", "package") and date
    words = "" if is_bare else ".".join(sorted(name_words(name, type_, parties)))
    month = (date or "")[:7] if type_ == "event" or kind == "package" else ""
    return "/".join(part for part in (type_, "-".join(parties), family_of(kind), words, month) if part)


@cache
def _areas() -> Phrases:
    return load(_ENGLISH).index("areas")


def _code(hit: Hit) -> str:
    """The code of a state, marked by a blank where a place in it is named."""
    meaning = hit.entries[0].value
    return f"{meaning.code} " if meaning.get("kind") == "place" else str(meaning.code)


@cache
def _labels() -> dict[str, str]:
    rows = ((form, row["label"]) for row in table("places.csv") for form in (row["en"] or "").split("|"))
    return {form.strip("^~").casefold(): label for form, label in rows if form}


def _told(tokens: Tokens, states: list[tuple[int, int, str]], type_: str, parties: tuple[str, ...]) -> Iterator[str]:
    """Places, states that are no party, and the party that owns the thing."""
    own = [(first, last, code) for first, last, code in states if code in parties]
    for first, last, code in states:
        if code.endswith(" ") and type_ == "event":
            continue  # where it was held is its place; another text may not say it
        if code.endswith(" "):
            printed = tokens.text[tokens.starts[first] : tokens.ends[last - 1]].casefold()
            yield skeleton(_labels().get(printed, printed).replace(" ", ""))
        elif code not in parties:
            yield code.lower()
    if type_ != "agreement" and own and not _is_shared(tokens, own):
        yield own[0][2].lower()
    elif type_ == "project" and own:  # 'China-Kyrgyzstan-Uzbekistan railway': the states are its name
        yield "-".join(sorted({code.lower() for _, _, code in own}))


def _is_shared(tokens: Tokens, own: list[tuple[int, int, str]]) -> bool:
    """'Kazakh-Uzbek', 'between Kazakhstan and Uzbekistan': both own it."""
    return any(
        one[2] != other[2] and all(tokens.norms[at] in _SHARING for at in range(one[1], other[0]))
        for one, other in pairwise(own)
    )


def _key(tokens: Tokens, at: int) -> Iterator[str]:
    norm, printed = tokens.norms[at], tokens.text[tokens.starts[at] : tokens.ends[at]]
    number = _ORDINAL.match(norm)
    if number:
        yield str(int(number[1]))
    elif norm in _numbers():
        yield _numbers()[norm]
    elif printed.isupper() and _ROMAN.match(norm):
        yield str(_roman(norm))
    elif norm.isalnum() or "'" in norm:
        level = skeleton(printed.removesuffix("'s").removesuffix("’s"))
        if len(level) >= _SHORTEST:
            yield level.removesuffix("s") if len(level) > _SHORTEST else level


@cache
def _numbers() -> dict[str, str]:
    """'forty' is 40, 'twelfth' 12."""
    known = [pair for section in ("numbers", "ordinals") for pair in load(_ENGLISH).forms[section].items()]
    return {form.strip("^~"): f"{number.normalize():f}" for number, forms in known for form in forms}


def _roman(norm: str) -> int:
    values = [_ROMANS[letter] for letter in norm]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
