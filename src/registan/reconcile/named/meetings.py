"""Ordinals of a series of meetings that do not go with their dates: the fifth after the sixth."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from registan.lexicons.wording import dates
from registan.model import Claim, Event, Finding

from ..across.around import Around
from .named import STEM, Sign, apart, before, by_parties, signs_of

RULE = "meetings of a series follow each other in their order"
ALIKE = 0.7
"""How much of their names meetings of one series share at least."""

_SITTINGS = frozenset(word[:STEM] for word in ("meeting", "session", "sitting", "round"))
_TELLING = 2
_ONE_BETWEEN = 2
_MOST = 200


def check_meetings(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Every meeting whose number and date do not go with those of the others of its series."""
    told = [
        sign
        for sign in signs_of(claim for claim in claims if isinstance(claim, Event) and claim.kind != "visit")
        if sign.ordinal and sign.when and sign.when.stop and len(sign.stems) >= _TELLING
    ]
    for signs in by_parties(told):
        for series in _series(signs):
            yield from _check(series, around)


def _series(signs: Sequence[Sign]) -> list[list[Sign]]:
    """Meetings whose names, but for the number, are nearly those of the first one."""
    groups: list[list[Sign]] = []
    known: dict[object, list[Sign]] = {}
    for sign in signs:
        name = (sign.claim.kind, sign.stems)
        group = known.get(name) or next((group for group in groups[:_MOST] if _is_alike(sign, group[0])), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(sign)
        known[name] = group
    return [group for group in groups if len(group) > 1]


def _is_alike(one: Sign, other: Sign) -> bool:
    stems = [_sittings_apart(sign) for sign in (one, other)]
    like = len(stems[0] & stems[1]) / len(stems[0] | stems[1])
    return one.claim.kind == other.claim.kind and like >= ALIKE


def _sittings_apart(sign: Sign) -> frozenset[str]:
    """The stems of a name but those that call it a meeting: one text calls a session what another calls a sitting."""
    return sign.stems - _SITTINGS or sign.stems


def _check(series: Sequence[Sign], around: Around) -> Iterator[Finding]:
    meetings: dict[tuple[int, str], list[Sign]] = {}
    for sign in series:
        meetings.setdefault((sign.ordinal or 0, str(sign.when)), []).append(sign)
    left = [
        (one, other)
        for one in list(meetings)[:_MOST]
        for other in list(meetings)[:_MOST]
        if _clash(one, other, meetings)
    ]
    while left:
        weights = {key: _opposed(key, left, meetings, around) for pair in left for key in pair}
        worst = min(weights, key=lambda key: (-weights[key], key))
        pairs = [pair for pair in left if worst in pair]
        others = [one if other == worst else other for one, other in pairs]
        is_told = weights[worst] > max(weights[key] for key in others)
        fits = {key: _number_between(key, meetings) for key in (worst, *others)}
        if not is_told and sum(number is not None for number in fits.values()) == 1:
            worst = next(key for key, number in fits.items() if number is not None)
            others, is_told = [key for key in fits if key != worst], True
        yield _finding([meetings[key][0] for key in (worst, *others)], is_told=is_told, fits=fits[worst])
        left = [pair for pair in left if worst not in pair]


def _number_between(key: tuple[int, str], meetings: Mapping[tuple[int, str], Sequence[Sign]]) -> int | None:
    """The one number that nobody has and that the meetings before and after it leave for its date."""
    own = meetings[key][0].when
    others = [(number, meetings[number, when][0].when) for number, when in meetings if (number, when) != key]
    lows = [number for number, when in others if own and when and before(when, own)]
    highs = [number for number, when in others if own and when and before(own, when)]
    is_one = lows and highs and min(highs) - max(lows) == _ONE_BETWEEN
    return max(lows) + 1 if is_one else None


def _clash(one: tuple[int, str], other: tuple[int, str], meetings: Mapping[tuple[int, str], Sequence[Sign]]) -> bool:
    """Whether the one with the lower number came later."""
    first, second = meetings[one][0].when, meetings[other][0].when
    return one[0] < other[0] and first is not None and second is not None and before(second, first)


def _opposed(
    key: tuple[int, str],
    pairs: Sequence[tuple[tuple[int, str], tuple[int, str]]],
    meetings: Mapping[tuple[int, str], Sequence[Sign]],
    around: Around,
) -> int:
    """How many meetings it does not go with, those of its number on other days among them, less the independent origins
    that tell of it so.
    """
    told = {around.origins.get(sign.source, sign.source) for sign in meetings[key]}
    again = sum(_is_again(meetings[key][0], meetings[other][0]) for other in meetings if other[0] == key[0])
    return 2 * (sum(key in pair for pair in pairs) + again) - len(told)


def _is_again(one: Sign, other: Sign) -> bool:
    """Whether two meetings of one number are dated apart."""
    return one.when is not None and other.when is not None and apart(one.when, other.when)


def _finding(signs: Sequence[Sign], *, is_told: bool, fits: int | None) -> Finding:
    worst, *others = signs
    first, second = sorted((worst, others[0]), key=lambda sign: sign.ordinal or 0)
    said = (
        f"“{_name(first)}” is number {first.ordinal} and dated {dates(first.when)} ({first.claim.doc}),"
        f" “{_name(second)}” number {second.ordinal} and dated {dates(second.when)} ({second.claim.doc})."
    )
    verdict = f"The number or the date of “{_name(worst)}” is probably wrong" if is_told else "One of them is wrong"
    verdict += f": between the others it would be number {fits}." if is_told and fits else "."
    return Finding(
        kind="date",
        severity="doubt",
        claims=tuple(sign.claim for sign in signs),
        suspect=0 if is_told else None,
        suggestion=None,
        confidence=0.7 if is_told else 0.5,
        message=f"{said} {verdict}",
        rule=RULE,
    )


def _name(sign: Sign) -> str:
    return " ".join(sign.claim.name.split())
