"""Prices: sums for one measure of a thing, which are no value of a flow."""

from __future__ import annotations

from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

from .spelled import norm_at

_TIMES = frozenset({"HOUR", "MINUTE", "DAY", "WEEK", "MONTH", "YEAR"})


def is_price(tokens: Tokens, last: int, vocabulary: Vocabulary) -> bool:
    """Whether one measure of something follows: '$250 per tonne', '250 долларов за тонну', '$90/barrel'.

    A sum 'per year' is a flow.
    """
    per = vocabulary.role_at("figures", "per", tokens, last)
    if per is None and norm_at(tokens, last) != "/":
        return False
    unit = vocabulary.at("units", tokens, per.last if per else last + 1)
    return unit is not None and unit.value.code not in _TIMES
