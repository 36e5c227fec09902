"""The group of states that a text speaks of: what 'the second summit', 'the countries of the region' lean on."""

from __future__ import annotations

from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Area, Sentence, groups

from .occasions import Occasion
from .sides import members_of

_NEAR = 4


def heed_groups(sentence: Sentence, occasion: Occasion) -> None:
    """Remember a group that is named, and one whose leaders are: 'meetings of the heads of state of Central Asia'."""
    for area in sentence.areas:
        if area.code in groups() and (members := members_of(area.code)):
            occasion.region = members
            if _is_led(sentence, area):
                occasion.gather(members, area.first)


def circle_of(sentence: Sentence, name: Name, occasion: Occasion) -> tuple[str, ...]:
    """The states that a name without any can be between; none where no group was told of before it."""
    if sentence.word("of_region"):
        return occasion.region
    return occasion.near_circle if occasion.circle_age or occasion.circle_at < name.first else ()


def _is_led(sentence: Sentence, area: Area) -> bool:
    return any(-_NEAR <= mark.first - area.first <= _NEAR for mark in sentence.word("leaders"))
