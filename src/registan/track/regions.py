"""Figures of a part of a state, which are not the state's: a region's turnover, an akimat's plan."""

from __future__ import annotations

import re
from functools import cache

from registan.lexicons.commitments import commitments
from registan.model import Observation

from .known import Known


def region_of(claim: Observation, known: Known) -> str:
    """The region whose figure it is, as the text names it; '' for the state's own.

    A region in which something happens is a place, not an owner.
    """
    for text in (claim.attributed_to or "", known.sentence(claim)):
        for found in _pattern().finditer(text):
            if not _is_place(found):
                return found["name"].casefold()
    return ""


def _is_place(found: re.Match[str]) -> bool:
    regions = commitments().regions
    before = (found["before"] or "").casefold()
    return before in regions.within or found["ending"].casefold().endswith(regions.endings)


@cache
def _pattern() -> re.Pattern[str]:
    words = "|".join(map(re.escape, commitments().regions.words))
    name = r"[^\W\d_a-zа-яёәғқңөұүһіўҳ][\w'ʻʼ‘’-]+"
    return re.compile(rf"(?:(?P<before>\w+)\s+)?(?P<name>{name})\s+(?:{words})(?P<ending>\w*)")
