"""The same agreement, event, institution or project across documents, languages and spellings becomes one thing."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from registan.model import (
    Agreement,
    Claim,
    Event,
    Institution,
    Join,
    JoinRule,
    Judgement,
    NamedClaim,
    NamedThing,
    Observation,
    Project,
    claim_id,
    in_order,
)

from ..judged import Judged, judge
from .best import best_thing
from .counts import counted_in
from .groups import Group, groups_of
from .names import is_translated, same_words
from .sign import Sign, sign_of

Published = Mapping[str, str]
"""For each document, by digest or name, when it was published."""
Links = dict[Sign, list[tuple[Sign, JoinRule, str]]]
_NAMED = (Agreement, Event, Institution, Project)


def things(
    claims: Iterable[Claim], published: Published | None = None, judgements: Iterable[Judgement] = ()
) -> list[NamedThing]:
    """The things that the claims name, in the order of their first mentions; the order of the claims means nothing.

    Mentions are joined where a named rule joins all of them with each other (docs/things.md); what people decided about
    two mentions joins and splits what the rules made. The work grows as the claims do.
    """
    ordered = in_order(dict.fromkeys(claims))
    figures: dict[str, list[Observation]] = {}
    signed: dict[Sign, list[NamedClaim]] = {}
    for claim in ordered:
        if isinstance(claim, _NAMED):
            signed.setdefault(_sign(claim), []).append(claim)
        elif isinstance(claim, Observation) and claim.belongs_to:
            figures.setdefault(claim.belongs_to, []).append(claim)
    groups = groups_of(signed)
    mentions = [[claim for sign in group.signs for claim in signed[sign]] for group in groups]
    parts, _ = judge([in_order(each) for each in mentions], tuple(judgements))
    found = [_thing(part, groups, signed, figures, published or {}) for part in parts]
    by_first: dict[Claim, NamedThing] = {thing.mentions[0]: thing for thing in _apart(found)}
    return counted_in([by_first[claim] for claim in in_order(by_first)])


def _sign(claim: NamedClaim) -> Sign:
    """What says too little to be joined by its name alone stands for itself."""
    sign = sign_of(claim)
    return sign if same_words(sign) else replace(sign, apart=claim_id(claim))


def _thing(
    part: Judged,
    groups: Sequence[Group],
    signed: Mapping[Sign, list[NamedClaim]],
    figures: Mapping[str, list[Observation]],
    published: Published,
) -> NamedThing:
    mentions = [claim for claim in part.claims if isinstance(claim, _NAMED)]
    joins = _joins(mentions, [groups[at] for at in part.groups], signed)
    own = [figure for claim in mentions for figure in figures.get(claim_id(claim), ())]
    thing = best_thing(mentions, published)
    return replace(
        thing,
        joins=tuple(joins),
        judgements=part.because,
        figures=tuple(figure for figure in own if figure.indicator != "agreement.count"),
        counts=tuple(figure for figure in own if figure.indicator == "agreement.count"),
        apart=claim_id(part.split_by) if part.split_by else "",
    )


def _joins(
    mentions: Sequence[NamedClaim], groups: Sequence[Group], signed: Mapping[Sign, list[NamedClaim]]
) -> list[Join]:
    """Why each mention after the first is of the thing: the link nearest to the mentions before it."""
    links: Links = {}
    for group in groups:
        for one, other, rule, why in group.links:
            links.setdefault(one, []).append((other, rule, why))
            links.setdefault(other, []).append((one, rule, why))
    sign_by_claim = {claim: sign for group in groups for sign in group.signs for claim in signed[sign]}
    first_of: dict[Sign, NamedClaim] = {}
    joins: list[Join] = []
    for claim in mentions:
        sign = sign_by_claim[claim]
        if joins or first_of:
            joins.append(_join(claim, sign, first_of, links, mentions[0]))
        first_of.setdefault(sign, claim)
    return joins


def _join(
    claim: NamedClaim,
    sign: Sign,
    first_of: Mapping[Sign, NamedClaim],
    links: Links,
    first: NamedClaim,
) -> Join:
    if sign in first_of:
        return _same(claim, first_of[sign])
    found = next(((first_of[other], rule, why) for other, rule, why in links.get(sign, ()) if other in first_of), None)
    if found is not None:
        to, rule, why = found
        return _same(claim, to) if rule == "same name" else Join(claim=claim, to=to, rule=rule, why=why)
    known = next((rule for _, rule, _ in links.get(sign, ())), None)
    if known is not None:
        return Join(claim=claim, to=first, rule="same name", why="through a later mention that both are joined with")
    return Join(claim=claim, to=first, rule="a person decided", why="people decided that the two are the same")


def _same(claim: NamedClaim, to: NamedClaim) -> Join:
    if is_translated(claim, to):
        why = "the same words of the name once it is put into English, the same kind and parties, dates that agree"
        return Join(claim=claim, to=to, rule="translation", why=why)
    why = "the same kind, parties and words of the name, and dates that agree"
    return Join(claim=claim, to=to, rule="same name", why=why)


def _apart(found: Sequence[NamedThing]) -> list[NamedThing]:
    """Things of one name and one pair of states are told apart by their dates, then by their first mentions."""
    seen: dict[tuple[str, str, str], int] = {}
    for thing in found:
        key = (thing.identifier, thing.date or "", thing.apart)
        seen[key] = seen.get(key, 0) + 1
    result = []
    for thing in found:
        own = thing.apart or thing.date or ""
        if seen[thing.identifier, thing.date or "", thing.apart] > 1:
            own = f"{own} {claim_id(thing.mentions[0])}".strip()
        result.append(replace(thing, apart=own))
    return result
