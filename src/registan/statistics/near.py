"""Answers a name that is not there with the nearest that are."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

SHOWN = 12


def did_you_mean(name: str, known: Iterable[str]) -> str:
    """'did you mean …?' where something is near, else what there is."""
    names = list(dict.fromkeys(known))
    folded = {each.casefold(): each for each in names}
    near = get_close_matches(name.casefold(), folded, n=3, cutoff=0.7)
    if near:
        return f"did you mean {' or '.join(repr(folded[each]) for each in near)}?"
    shown = ", ".join(map(repr, names[:SHOWN])) + (", …" if len(names) > SHOWN else "")
    return f"there are {shown}" if names else "there are none"
