"""Mentions of one thing by name alone, for claims that nobody joined across documents."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from registan.model import (
    Agreement,
    Claim,
    Institution,
    NamedClaim,
    NamedThing,
    Observation,
    Project,
    claim_id,
    date_of,
    in_order,
    kind_of,
)

_WORD = re.compile(r"\w+")


def things_alike(claims: Iterable[Claim]) -> list[NamedThing]:
    """Agreements, institutions and projects of one name and the same parties, with the figures that belong to each.

    The order of the claims means nothing.
    """
    ordered = in_order(dict.fromkeys(claims))
    named: dict[tuple[str, ...], list[NamedClaim]] = {}
    figures: dict[str, list[Observation]] = {}
    for claim in ordered:
        if isinstance(claim, (Agreement, Institution, Project)):
            named.setdefault((claim.type, _name(claim), *claim.parties), []).append(claim)
        elif isinstance(claim, Observation) and claim.belongs_to:
            figures.setdefault(claim.belongs_to, []).append(claim)
    return [_thing(mentions, figures) for mentions in named.values()]


def _name(claim: NamedClaim) -> str:
    """What the thing is known by: its identifier, else the words of its name without case and signs."""
    return claim.identifier or " ".join(_WORD.findall(claim.name.casefold()))


def _thing(mentions: Sequence[NamedClaim], figures: dict[str, list[Observation]]) -> NamedThing:
    first = mentions[0]
    dates = sorted((date for claim in mentions if (date := date_of(claim))), key=lambda date: (-len(date), date))
    own = [figure for claim in mentions for figure in figures.get(claim_id(claim), ())]
    return NamedThing(
        type=first.type,
        kind=kind_of(first),
        name=first.name,
        identifier=_name(first),
        parties=first.parties,
        date=dates[0] if dates else None,
        place=next((claim.place for claim in mentions if claim.place), None),
        mentions=tuple(mentions),
        figures=tuple(figure for figure in own if figure.indicator != "agreement.count"),
        counts=tuple(figure for figure in own if figure.indicator == "agreement.count"),
    )
