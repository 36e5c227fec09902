"""Groups of signs that are of one thing: compatible throughout, whatever the order in which they came."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import combinations

from registan.model import JoinRule

from .names import is_visit_of_a_year, related, same_words
from .sign import Sign, fits, same_place

A_YEAR = 366
"""Days of a year."""
CROWD = 40
"""Groups that share a day or a word and are held against each other; more of them share it by chance."""


@dataclass(slots=True)
class Group:
    """Signs of one thing with the links between them; every sign fits every other."""

    signs: list[Sign]
    links: list[tuple[Sign, Sign, JoinRule, str]] = field(default_factory=list)


def groups_of(signs: Iterable[Sign]) -> list[Group]:
    """The groups, in a fixed order; linear in the signs but for those that share a day or a rare word."""
    blocks: dict[tuple[str, str, tuple[str, ...]], list[Sign]] = {}
    for sign in sorted(set(signs), key=order):
        blocks.setdefault((sign.type, sign.family, sign.parties), []).append(sign)
    return [group for block in blocks.values() for group in _of_block(block)]


def order(sign: Sign) -> tuple[object, ...]:
    """A fixed order of signs: days before months, months before years, the undated last."""
    width = (sign.last - sign.first).days if sign.first and sign.last else 100_000
    first = sign.first or date.max
    return (
        sign.type,
        sign.family,
        sign.parties,
        width,
        first,
        sorted(sign.words),
        sign.place or "",
        sign.initials,
        sign.apart,
    )


def _of_block(block: Sequence[Sign]) -> list[Group]:
    named: dict[frozenset[str], list[Sign]] = {}
    for sign in block:
        named.setdefault(sign.words, []).append(sign)
    groups = [group for alike in named.values() for group in _same_name(alike)]
    return _across(groups)


def _same_name(signs: Sequence[Sign]) -> list[Group]:
    """Signs of the same words; what is dated wider joins what is dated closer only where one alone fits it."""
    groups: list[Group] = []
    by_month: dict[int, list[Group]] = {}
    for sign in signs:
        months = _months(sign)
        near = groups if months is None else _near(by_month, months)
        is_open = same_words(sign) or is_visit_of_a_year(sign)
        fitting = [group for group in near if is_open and all(_allows(each, sign) for each in group.signs)]
        home = fitting[0] if len(fitting) == 1 and same_words(fitting[0].signs[0]) else Group([])
        if home.signs:
            home.links.append((home.signs[0], sign, *_why(sign)))
        else:
            groups.append(home)
        home.signs.append(sign)
        for month in months or ():
            by_month.setdefault(month, []).append(home)
    return groups


def _allows(known: Sign, sign: Sign) -> bool:
    """Whether nothing keeps the two apart; a visit that is dated by its year alone must name the same place."""
    is_there = sign.is_month or not is_visit_of_a_year(sign) or same_place(known, sign)
    return is_there and fits(known, sign)


def _months(sign: Sign) -> range | None:
    """The months that the sign's days lie in; None for what is dated wider than to a year, or not at all."""
    if sign.first is None or sign.last is None or (sign.last - sign.first).days > A_YEAR:
        return None
    return range(sign.first.year * 12 + sign.first.month, sign.last.year * 12 + sign.last.month + 1)


def _near(by_month: dict[int, list[Group]], months: range) -> list[Group]:
    found = {id(group): group for month in months for group in by_month.get(month, ())}
    return list(found.values())


def _why(sign: Sign) -> tuple[JoinRule, str]:
    if sign.family != "visit":
        return "same name", "the same kind, parties and words of the name, and dates that agree"
    if sign.is_day:
        return "same visit", "a visit between the same states on the same days"
    return "the only one", f"the only visit between these states that the {'month' if sign.is_month else 'year'} allows"


def _across(groups: list[Group]) -> list[Group]:
    """Join groups of different names where the link is the only one of either; weaker rules come later."""
    for rules in (("same day",), ("acronym", "spelled alike"), ("the only one",)):
        links = [link for pair in _candidates(groups) if (link := _link(*pair)) and link[2] in rules]
        groups = _joined(groups, links)
    return groups


def _candidates(groups: Sequence[Group]) -> Iterator[tuple[Group, Group]]:
    """Pairs of groups that share a day or a word that few have."""
    buckets: dict[object, list[int]] = {}
    for at, group in enumerate(groups):
        for mark in _marks(group):
            buckets.setdefault(mark, []).append(at)
    pairs = {pair for held in buckets.values() if 1 < len(held) <= CROWD for pair in combinations(held, 2)}
    return ((groups[one], groups[other]) for one, other in sorted(pairs))


def _marks(group: Group) -> set[object]:
    days: set[object] = set()
    for sign in group.signs:
        if sign.is_day and sign.first and sign.last:
            days |= {sign.first.toordinal() + more for more in range((sign.last - sign.first).days + 1)}
    initials = {sign.initials[: len(sign.initials) - cut].lower() for sign in group.signs for cut in (0, 1)}
    return days | initials - {""} | {word for sign in group.signs for word in sign.words}


def _link(one: Group, other: Group) -> tuple[Group, Group, JoinRule, str] | None:
    """What joins two groups: the rule between their first signs, if all the others fit and agree as well."""
    if not all(fits(a, b) for a in one.signs for b in other.signs):
        return None
    found = [related(a, b) for a in one.signs for b in other.signs]
    if not found or any(each is None for each in found):
        return None
    rule, why = next(each for each in found if each is not None)
    return one, other, rule, why


def _joined(groups: list[Group], links: Sequence[tuple[Group, Group, JoinRule, str]]) -> list[Group]:
    """The groups after all links that stand alone: a group that could go to two others goes to neither."""
    ends: dict[int, int] = {}
    for one, other, _, _ in links:
        for end in (one, other):
            ends[id(end)] = ends.get(id(end), 0) + 1
    gone: set[int] = set()
    for one, other, rule, why in links:
        if ends[id(one)] == ends[id(other)] == 1:
            one.links += [*other.links, (one.signs[0], other.signs[0], rule, why)]
            one.signs += other.signs
            gone.add(id(other))
    return [group for group in groups if id(group) not in gone]
