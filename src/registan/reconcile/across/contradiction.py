"""Two documents, one statistic of one reporter, figures that do not meet: which of them is likelier wrong, and why."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from registan.lexicons.wording import amount, head, label, state_name
from registan.model import Finding, FindingKind, Observation, Severity, Suggestion

from ..figures.misprint import Misprint, misprint_of, scale_between
from ..figures.printed import printed
from .around import Accused, Around, accused_of, spot, spot_at
from .backing import Backing
from .books import Book, Library, Shelf
from .camps import Camp, apart, camps_on, loose, mixed
from .scopes import definition
from .size import odd_sizes
from .strays import FLOW_SWAPPED, Stray, stray_of, way_swapped
from .timeline import Timelines, listed
from .vintages import are_vintages

RULE = "same statistic, intervals do not meet"
REVISED = Decimal("0.02")
"""By what part of itself a figure can change when its statistics are revised."""

ALIEN = Decimal(1) / 3
"""Farther apart than this, figures that nothing else explains are hardly of one thing: goods or a part went unread."""

_PRECISE = 4


@dataclass(frozen=True, slots=True)
class Desk:
    """What contradictions are judged with."""

    books: Library
    around: Around
    backing: Backing
    accused: Accused
    timelines: Timelines


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A reading with the place where its figure belongs instead, if any, figures that it cannot stand beside, and how
    much there is to back it.
    """

    camp: Camp
    stray: Stray | None
    against: tuple[Observation, ...]
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Dispute:
    """A reading that the evidence speaks against (None where it does not tell), and the reading that stands; whether
    each is elsewhere the figure of the other way of the trade.
    """

    fallen: Camp
    standing: Camp
    is_told: bool
    elsewhere: Stray | None
    is_exchanged: bool
    against: tuple[Observation, ...]
    within: Finding | None
    misprint: Misprint | None


def check_contradictions(books: Library, around: Around, backing: Backing) -> Iterator[Finding]:
    """Every reading of a figure that differs from the best supported one, by shelf and book."""
    desk = Desk(books, around, backing, around.accused(), Timelines(books, around.origins))
    for shelf, by_book in books.judged.items():
        for book, said in by_book.items():
            camps = camps_on(books, shelf, book) if len(said) > 1 else []
            if len(camps) > 1 and len(frozenset().union(*(camp.documents for camp in camps))) > 1:
                yield from _check(desk, shelf, book, camps)


def _check(desk: Desk, shelf: Shelf, book: Book, camps: Sequence[Camp]) -> Iterator[Finding]:
    odd = odd_sizes(desk.books, shelf, book, camps)
    weighed = [_weighed(desk, shelf, book, camp, is_odd) for camp, is_odd in zip(camps, odd, strict=True)]
    weighed = _unless_exchanged(weighed, desk, shelf, book)
    first, *others = sorted(weighed, key=lambda each: -each.weight)
    standing = first.camp
    for other in others:
        fallen = other.camp
        if fallen.documents <= standing.documents:
            continue  # a document that gives two figures means two things
        noted = definition(fallen.figure, standing.figure, desk.around)
        yield noted or _finding(desk, _judged(desk, other, first), book)


def _weighed(desk: Desk, shelf: Shelf, book: Book, camp: Camp, is_odd: bool) -> _Weighed:
    """Independent origins, arithmetic of its own document for or against it, the look of another period's figure,
    figures of parts of the period that are larger, and quite another size than the other side's.
    """
    weight = 2 * camp.witnesses(desk.around.origins)
    if any(accused_of(each, desk.accused) for each in camp.said):
        weight -= 4
    elif desk.backing.backs(camp.said):
        weight += 2
    against = desk.timelines.against(camp.figure, book)
    stray = stray_of(desk.books, shelf, book, camp, desk.around.origins)
    return _Weighed(camp, stray, against, weight - 3 * bool(against) - 3 * (stray is not None) - 3 * is_odd)


def _unless_exchanged(weighed: list[_Weighed], desk: Desk, shelf: Shelf, book: Book) -> list[_Weighed]:
    """Where both readings stand for the other way of the trade elsewhere, somebody exchanged the two ways: that each is
    found there says nothing then, nor do sums, which hold either way; origins decide, and differences that come out
    with the wrong sign.
    """
    if len(weighed) != 2 or not any(each.stray and each.stray.how == FLOW_SWAPPED for each in weighed):
        return weighed
    strays = [each.stray or way_swapped(desk.books, shelf, book, each.camp) for each in weighed]
    if not all(stray and stray.how == FLOW_SWAPPED for stray in strays):
        return weighed
    return [
        replace(
            each, stray=stray, weight=2 * each.camp.witnesses(desk.around.origins) - 4 * _is_upside_down(each, desk)
        )
        for each, stray in zip(weighed, strays, strict=True)
    ]


def _is_upside_down(each: _Weighed, desk: Desk) -> bool:
    """Whether a document of the reading has a difference that only its sign spoils: the ways exchanged would too."""
    signs = [found for found in desk.around.within if found.suggestion and found.suggestion.how == "sign_lost"]
    places = {spot(claim) for found in signs for claim in found.claims if isinstance(claim, Observation)}
    return any(spot_at(place) in places for told in each.camp.said for place in told.places)


def _are_exchanged(one: _Weighed, other: _Weighed) -> bool:
    return all(each.stray is not None and each.stray.how == FLOW_SWAPPED for each in (one, other))


def _judged(desk: Desk, other: _Weighed, first: _Weighed) -> _Dispute:
    fallen, standing = other.camp, first.camp
    accusations = (finding for each in fallen.said for finding in accused_of(each, desk.accused))
    within = next((each for each in accusations if each.suggestion and _agrees(each, standing)), None)
    told = other.weight < first.weight
    return _Dispute(
        fallen=fallen,
        standing=standing,
        is_told=told,
        elsewhere=other.stray if told else None,
        is_exchanged=_are_exchanged(other, first),
        against=other.against if told else (),
        within=within,
        misprint=scale_between(fallen.figure, standing.figure)
        or misprint_of(fallen.figure, standing.figure.interval)
        or (None if told else misprint_of(standing.figure, fallen.figure.interval)),
    )


def _agrees(finding: Finding, standing: Camp) -> bool:
    """Whether what arithmetic wants of the suspect is what the other documents say."""
    fields = dict(finding.suggestion.fields) if finding.suggestion else {}
    value = fields.get("value")
    return isinstance(value, (Decimal, int)) and loose(standing.figure).contains(Decimal(value))


def _finding(desk: Desk, dispute: _Dispute, book: Book) -> Finding:
    kind, severity = _grade(desk, dispute)
    is_told = dispute.is_told and severity != "note"
    claims = mixed([dispute.fallen, dispute.standing])
    evidence = (*((dispute.elsewhere.claim,) if dispute.elsewhere else ()), *dispute.against)
    claims = tuple(dict.fromkeys((*claims[:2], *evidence, *claims[2:])))
    return Finding(
        kind=kind,
        severity=severity,
        claims=claims,
        suspect=0 if is_told else None,
        suggestion=_suggestion(dispute) if is_told else None,
        confidence=_confidence(dispute) if is_told else 0.5,
        message=_message(desk, dispute, book, severity),
        rule=RULE,
    )


def _grade(desk: Desk, dispute: _Dispute) -> tuple[FindingKind, Severity]:
    if dispute.within:
        return dispute.within.kind, dispute.within.severity
    fallen, standing = dispute.fallen, dispute.standing
    if dispute.misprint and dispute.misprint.is_scale:
        return "scale", "error"
    # Too small a figure can be one of certain goods; one larger than its year is hardly of anything.
    is_too_large = bool(dispute.against) and fallen.figure.value > standing.figure.value
    if dispute.misprint and (is_too_large or standing.witnesses(desk.around.origins) > 1):
        return "digits", "doubt"
    if are_vintages(fallen.figure, standing.figure, desk.around):
        return "contradiction", "note"
    gap = apart(fallen.figure, standing.figure)
    if dispute.misprint and gap > REVISED and _is_precise(fallen, standing):
        return "digits", "doubt"
    is_honest = not (REVISED < gap <= ALIEN or dispute.elsewhere or dispute.is_exchanged or is_too_large)
    return "contradiction", "note" if is_honest else "doubt"


def _is_precise(*camps: Camp) -> bool:
    """Whether the figures have so many digits that one hardly is a misprint of the other by chance."""
    shown = [printed(camp.figure) for camp in camps]
    return all(each is not None and each.digits >= _PRECISE for each in shown)


def _suggestion(dispute: _Dispute) -> Suggestion:
    if dispute.within and dispute.within.suggestion:
        return dispute.within.suggestion
    if dispute.elsewhere and dispute.elsewhere.fields:
        return Suggestion(fields=dispute.elsewhere.fields, how=dispute.elsewhere.how)
    value = dispute.standing.figure.value
    how = dispute.elsewhere.how if dispute.elsewhere else "taken_from_other_source"
    if dispute.misprint and not dispute.elsewhere and dispute.misprint.is_scale:
        value, how = dispute.misprint.value, dispute.misprint.how
    return Suggestion(fields=(("value", value),), how=how)


def _confidence(dispute: _Dispute) -> float:
    if dispute.within:
        return 0.95
    return 0.85 if dispute.elsewhere or dispute.misprint or dispute.against else 0.65


def _message(desk: Desk, dispute: _Dispute, book: Book, severity: Severity) -> str:
    fallen, standing = dispute.fallen.figure, dispute.standing.figure
    figures = amount(fallen.value, fallen.unit), amount(standing.value, standing.unit)
    said = (
        f"{head(fallen)}, {label(fallen)}: the statistics of {state_name(book)} are quoted with {figures[0]}"
        f" in {fallen.doc} and with {figures[1]} in {_listed(dispute.standing)}."
    )
    if severity == "note" and are_vintages(fallen, standing, desk.around):
        return f"{said} They came out at different times: the later release revises the earlier."
    if severity == "note":
        is_slight = apart(fallen, standing) <= REVISED
        return (
            f"{said} {'So small a difference can be a revision' if is_slight else 'They can be of different things'}."
        )
    if not dispute.is_told and dispute.is_exchanged:
        return f"{said} One of them has the two ways of that trade exchanged; which, the documents do not tell."
    if not dispute.is_told:
        return f"{said} Which of them is wrong, the documents do not tell."
    return f"{said} {_because(dispute)}"


def _because(dispute: _Dispute) -> str:
    if dispute.elsewhere:
        return dispute.elsewhere.why
    if dispute.within:
        return f"The first breaks the arithmetic of its own document, which wants {_wanted(dispute.within)}."
    if dispute.misprint and dispute.misprint.is_scale:
        printed_scale, meant = dispute.misprint.how.split("_for_")
        return _SLIPS.get((printed_scale, meant), f"Probably {printed_scale} was printed for {meant}.")
    if dispute.against:
        return f"The first does not go with {listed(dispute.against)}."
    return "The second has more to back it."


_SLIPS = {
    **{("one", scale): f"Probably “{scale}” was left out." for scale in ("thousand", "million", "billion")},
    **{(scale, "one"): f"Probably “{scale}” was added." for scale in ("thousand", "million", "billion")},
}


def _wanted(finding: Finding) -> str:
    suspect = finding.claims[finding.suspect or 0]
    fields = dict(finding.suggestion.fields) if finding.suggestion else {}
    value = fields.get("value")
    unit = suspect.unit if isinstance(suspect, Observation) else ""
    return amount(Decimal(value), unit) if isinstance(value, (Decimal, int)) else "another figure"


def _listed(camp: Camp) -> str:
    names = list(dict.fromkeys(claim.doc for claim in camp.mentions()))
    return " and ".join((", ".join(names[:-1]), names[-1]) if len(names) > 1 else names)
