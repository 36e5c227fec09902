"""The rules of findings in plain words."""

from __future__ import annotations

import re

from .within.goods import GOODS
from .within.growth import CHANGE, GROWTH
from .within.parts import TOTAL, WITHIN
from .within.shares import SHARE

_SAID = {
    TOTAL: "what is told of all the parts makes the total",
    WITHIN: "no part of a time has more than all of that time",
    GOODS: "no part of the goods is more than all goods",
    SHARE: "a share is what the part is of the whole",
    GROWTH: "a growth rate is the later level against the earlier one",
    CHANGE: "a change is the later level less the earlier one",
    "same statistic, intervals do not meet": "one reporter has one figure for one thing and time",
    "a figure and its misprint": "where several tell one figure, another that is a misprint away is theirs misprinted",
    "same aim, later deadline": "one aim with a later deadline was put off",
    "same aim, other value": "one deadline with another value is another aim",
}
_CODE = re.compile(r"[a-z]+\.[a-z_.]+")
_SIGNS = {"=": "is", "+": "plus", "-": "less", "<=": "is at most"}


def in_words(rule: str) -> str:
    """'trade.turnover = trade.exports + trade.imports: trade turnover is trade exports plus trade imports'."""
    said = _SAID.get(rule)
    if said is None and _CODE.match(rule):
        words = (_SIGNS.get(word, word.replace(".", " ").replace("_", " ")) for word in rule.split())
        said = " ".join(words)
    return f"{rule}: {said}" if said else rule
