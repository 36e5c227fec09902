"""'From 40 to 50': a range, or the step that something took from one value to another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.lexicons import Lexicon, Tokens

_MOVES = frozenset({"rise", "fall", "reach"})
"""Roles of `words` beside which two values are a step."""

_REACH = 10


def as_ranges(figures: Sequence[Figure], tokens: Tokens, lexicon: Lexicon) -> list[Figure]:
    """The figures, with 'from … to …' as one range where nothing near by rises or falls."""
    found = list(figures)
    steps = [at for at in range(1, len(found)) if found[at].link == "from_to"]
    if steps:
        moves = [hit.first for hit in lexicon.index("words").find(tokens) if hit.get("words") in _MOVES]
        for at in steps:
            low, high = found[at - 1].first - _REACH, found[at].last + _REACH
            # 'дейін' just behind is the word of the range itself
            if not any(low <= move < high and move != found[at].last for move in moves):
                found[at] = replace(found[at], link="between_and")
    return found
