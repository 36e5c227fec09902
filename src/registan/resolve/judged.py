"""What people decided about 'the same' and 'not the same', applied to groups that rules made."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from functools import partial

from registan.model import Claim, Judgement, in_order

from .weighed import Conflict, Weighed, weigh

_PLACE = ("doc", "document", "span", "quote", "inferred", "rules")


@dataclass(frozen=True, slots=True)
class Judged:
    """A group as people left it: its claims in order, the groups of the rules that it is made of, and the judgements
    that joined it or parted it from others; none where nobody decided anything about it.

    `split_by` is None in the first part of what was split, in others the first claim that somebody named: what tells
    the part from the first one, whoever mentions it next.
    """

    claims: tuple[Claim, ...]
    groups: tuple[int, ...]
    because: tuple[Judgement, ...] = ()
    split_by: Claim | None = None


def judge(
    groups: Sequence[Sequence[Claim]], judgements: Iterable[Judgement]
) -> tuple[list[Judged], tuple[Conflict, ...]]:
    """Join and split the groups, in the order of the groups; also the judgements that contradict later ones.

    What is 'same' joins two whole groups. What is 'not same' splits one: claims that nobody named go with the named one
    of their group that they resemble most, the first of these in order. Judgements about claims that are in no group
    are left aside.
    """
    home = _homes(groups, judgements := tuple(judgements))
    known = [each for each in judgements if each.one in home and each.other in home]
    weighed = weigh(known)
    linked = _linked(len(groups), weighed, home)
    result: list[Judged] = []
    for members in linked:
        inside = [at for at, claims in enumerate(weighed.classes) if home[claims[0]] in members]
        if inside:
            result += _split(groups, members, inside, weighed, home)
        else:
            result += [Judged(tuple(groups[member]), (member,)) for member in members]
    return result, tuple(weighed.conflicts)


def _homes(groups: Sequence[Sequence[Claim]], judgements: Iterable[Judgement]) -> dict[Claim, int]:
    """The group of each claim that somebody judged."""
    wanted = {claim for each in judgements for claim in (each.one, each.other)}
    places = {(claim.doc, claim.span) for claim in wanted}  # most claims need no look at all that they say
    return {
        claim: number
        for number, claims in enumerate(groups)
        for claim in claims
        if (claim.doc, claim.span) in places and claim in wanted
    }


def _linked(count: int, weighed: Weighed, home: Mapping[Claim, int]) -> list[list[int]]:
    """Groups that some class of the same claims ties together, by their first."""
    first = list(range(count))

    def root(number: int) -> int:
        while first[number] != number:
            number = first[number]
        return number

    for claims in weighed.classes:
        roots = {root(home[claim]) for claim in claims}
        for each in roots:
            first[each] = min(roots)
    linked: dict[int, list[int]] = {}
    for number in range(count):
        linked.setdefault(root(number), []).append(number)
    return list(linked.values())


def _split(
    groups: Sequence[Sequence[Claim]],
    members: list[int],
    inside: list[int],
    weighed: Weighed,
    home: Mapping[Claim, int],
) -> list[Judged]:
    """The parts of groups that belong together, by the first claim of each."""
    part_of = _parts(inside, weighed)
    named = {claim: part_of[at] for at in inside for claim in weighed.classes[at]}
    parts: dict[int, list[Claim]] = {}
    for member in members:
        here = in_order(claim for claim in named if home[claim] == member)
        for claim in groups[member]:
            nearest = claim if claim in named else max(here, key=partial(_likeness, claim))
            parts.setdefault(named[nearest], []).append(claim)
    ends = {part: [at for at in inside if part_of[at] == part] for part in parts}
    return [
        Judged(
            claims=tuple(in_order(claims)),
            groups=_from(groups, members, claims),
            because=_because(ends[part], inside, weighed),
            split_by=weighed.classes[ends[part][0]][0] if part else None,
        )
        for part, claims in parts.items()
    ]


def _parts(inside: list[int], weighed: Weighed) -> dict[int, int]:
    """The part of each class: the first in which it is apart from nobody."""
    part_of: dict[int, int] = {}
    for at in inside:
        barred = {part_of[other] for other in part_of if (other, at) in weighed.apart}
        part_of[at] = next(part for part in range(len(barred) + 1) if part not in barred)
    return part_of


def _because(ends: list[int], inside: list[int], weighed: Weighed) -> tuple[Judgement, ...]:
    joined = [each for at in ends for each in weighed.joins[at]]
    parted = [each for pair, each in weighed.apart.items() if set(pair) & set(ends) and set(pair) <= set(inside)]
    return tuple(sorted({*joined, *parted}, key=lambda each: each.number))


def _from(groups: Sequence[Sequence[Claim]], members: list[int], claims: list[Claim]) -> tuple[int, ...]:
    wanted = set(claims)
    return tuple(member for member in members if not wanted.isdisjoint(groups[member]))


def _likeness(one: Claim, other: Claim) -> int:
    """How many fields two claims of one group share, apart from where they stand."""
    if one.type != other.type:
        return 0
    return sum(
        getattr(one, field.name) == getattr(other, field.name) for field in fields(one) if field.name not in _PLACE
    )
