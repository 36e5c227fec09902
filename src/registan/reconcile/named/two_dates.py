"""One visit, treaty or institution that documents date differently."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from registan.lexicons.wording import dates, state_name
from registan.model import Agreement, Claim, Finding, Institution, Period, Suggestion, parse_period

from ..across.around import Around
from .misdated import misdated
from .named import Sign, apart, before, by_parties, date_field, signs_of
from .unborn import unborn

RULE = "one event, one date"
SAME = 0.8
"""How much of their names two mentions of one thing share at least."""
SERIES = 0.7
"""And how much, where both have the same number in their series."""

_TELLING = 3
_NUMBERED = 2
_MOST = 300
_FRESH = 7
_LASTING = {"treaty", "declaration", "agreement", "memorandum"}


@dataclass(frozen=True, slots=True)
class _Dating:
    """What was dated so, the first mention first, and how well it is borne out."""

    signs: tuple[Sign, ...]
    weight: int

    @property
    def when(self) -> Period:
        """Its date; that of its first mention."""
        found = self.signs[0].when
        assert found is not None
        return found


def check_two_dates(claims: Iterable[Claim], around: Around) -> Iterator[Finding]:
    """Everything that happened once and has dates that do not meet, in documents that each give it one.

    What happens again and again, such as visits, counts only when one misprint turns one of the dates into the other.
    """
    told = [sign for sign in signs_of(claims) if sign.when and _is_told(sign)]
    for signs in by_parties(told):
        for same in _same(signs):
            yield from _check(same, around)


def _is_told(sign: Sign) -> bool:
    """Whether its name tells it from others of its kind."""
    return len(sign.stems) >= (_NUMBERED if sign.ordinal else _TELLING)


def _same(signs: Sequence[Sign]) -> list[list[Sign]]:
    """Mentions that can be of one thing: nearly one name, one number, no two places."""
    groups: list[list[Sign]] = []
    known: dict[object, list[Sign]] = {}
    for sign in signs:
        name = (sign.claim.type, sign.claim.kind, sign.stems, sign.ordinal, sign.claim.place)
        group = known.get(name) or next((group for group in groups[:_MOST] if _is_same(sign, group[0])), None)
        if group is None:
            group = []
            groups.append(group)
        group.append(sign)
        known[name] = group
    return [group for group in groups if len({sign.source for sign in group}) > 1]


def _is_same(one: Sign, other: Sign) -> bool:
    if (one.claim.type, one.claim.kind) != (other.claim.type, other.claim.kind):
        return False
    places = {one.claim.place, other.claim.place} - {None}
    if one.ordinal != other.ordinal or (len(places) > 1 and not _is_of_one_row(one, other)):
        return False
    # Each with a word of its own, two things are two: agreements of two ministries differ by one word in ten.
    is_within = one.stems <= other.stems or other.stems <= one.stems
    return one.like(other) >= SERIES if one.ordinal else is_within and one.like(other) >= SAME


def _is_of_one_row(one: Sign, other: Sign) -> bool:
    """Whether both are the same sitting of one body: it cannot have been in two places."""
    is_sitting = one.claim.type == "event" and one.claim.kind != "visit" and bool(one.ordinal)
    return is_sitting and one.stems == other.stems and len(one.stems) >= _TELLING


def _check(same: Sequence[Sign], around: Around) -> Iterator[Finding]:
    datings = _datings(same, around)
    best = datings[0]
    for other in datings[1:]:
        shared = {sign.source for sign in best.signs} & {sign.source for sign in other.signs}
        how = misdated(best.when, other.when)
        is_once = _is_once(best.signs[0]) and _is_once(other.signs[0])
        if not shared and apart(best.when, other.when) and (how or is_once):
            yield _finding(other, best, how)


def _is_once(sign: Sign) -> bool:
    """Whether what is named so happens only once."""
    claim = sign.claim
    if isinstance(claim, Agreement):
        return claim.kind in _LASTING and claim.status == "signed"
    return isinstance(claim, Institution) or (bool(sign.ordinal) and claim.kind != "visit")


def _datings(same: Sequence[Sign], around: Around) -> list[_Dating]:
    """The different dates of one thing, the best borne out first."""
    by_date: list[list[Sign]] = []
    for sign in sorted(same, key=lambda each: (_width(each), str(each.when))):
        for group in by_date:
            if sign.when and group[0].when and not apart(sign.when, group[0].when):
                group.append(sign)
                break
        else:
            by_date.append([sign])
    datings = [_Dating(tuple(group), _weight(group, around)) for group in by_date]
    return sorted(datings, key=lambda dating: (-dating.weight, str(dating.when)))


def _width(sign: Sign) -> int:
    when = sign.when
    return (when.stop - when.start).days if when and when.start and when.stop else 10**6


def _weight(signs: Sequence[Sign], around: Around) -> int:
    """Independent origins, and that one told of it in the days after.

    What had not happened when all of them were published, nobody can have told, nor what only states do of a time
    when one was none.
    """
    told = {around.origins.get(sign.source, sign.source) for sign in signs}
    is_impossible = all(_is_to_come(sign, around) or unborn(sign) for sign in signs)
    return 2 * len(told) + any(_is_news(sign, around) for sign in signs) - 4 * is_impossible


def _is_news(sign: Sign, around: Around) -> bool:
    """Whether its document came out in the days after the date: what has just been is hardly misdated by a year."""
    published = around.published.get(sign.claim.document) or around.published.get(sign.claim.doc)
    day, held = parse_period(str(published)) if published else None, sign.when
    if day is None or held is None or day.start is None or day.start != day.stop or held.stop is None:
        return False
    return 0 <= (day.start - held.stop).days <= _FRESH


def _is_to_come(sign: Sign, around: Around) -> bool:
    published = around.published.get(sign.claim.document) or around.published.get(sign.claim.doc)
    return bool(published and sign.when) and before(parse_period(str(published)), sign.when)  # type: ignore[arg-type]


def _finding(other: _Dating, best: _Dating, how: str | None) -> Finding:
    is_told = best.weight > other.weight
    first, second = other.signs[0], best.signs[0]
    name = " ".join(second.claim.name.split())
    said = f"“{name}” is dated {dates(other.when)} in {first.claim.doc} and {dates(best.when)} in {second.claim.doc}."
    verdict = (
        f"{dates(best.when)} has more to back it." if is_told else "Which of them is wrong, the documents do not tell."
    )
    gap = unborn(first)
    if gap and is_told:
        verdict = f"{state_name(gap.code)} was no state of its own then; {verdict}"
    misprint = f" Only the {how.removeprefix('wrong_')} differs." if how else ""
    fields = ((date_field(first.claim), getattr(second.claim, date_field(second.claim))),)
    suggestion = Suggestion(fields=fields, how=how or "taken_from_other_source") if is_told else None
    return Finding(
        kind="date",
        severity="doubt",
        claims=tuple(sign.claim for sign in (*other.signs[:1], *best.signs[:3], *other.signs[1:2])),
        suspect=0 if is_told else None,
        suggestion=suggestion,
        confidence=0.75 if is_told else 0.5,
        message=f"{said}{misprint} {verdict}",
        rule=RULE,
    )
