"""Headlines: they shorten what the text below tells in full, and take from it what they leave out."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import replace

from registan.model import Claim, Observation, Target

AS_BELOW = "as the text below says"
_SAID = ("type", "indicator", "measure", "unit", "value")


def complete_headlines(claims: Iterable[Claim], headings: Iterable[tuple[int, int]]) -> Iterator[Claim]:
    """The claims, those in headings (spans of characters) with the time of the same figure further down."""
    known = list(claims)
    spans = list(headings)
    below = [one for one in known if isinstance(one, Observation) and not _is_within(one, spans)]
    for claim in known:
        if isinstance(claim, Observation) and _is_within(claim, spans):
            told = next((one for one in below if one.span.start > claim.span.start and _is_same(claim, one)), None)
            yield _completed(claim, told) if told else claim
        else:
            yield claim


def _is_within(claim: Observation, spans: Iterable[tuple[int, int]]) -> bool:
    at = claim.span.start
    for start, end in spans:  # noqa: SIM110 - asked of every claim and heading, any() takes twice as long
        if start <= at < end:
            return True
    return False


def _is_same(one: Observation, other: Observation) -> bool:
    return all(getattr(one, field) == getattr(other, field) for field in _SAID)


def _completed(claim: Observation, told: Observation) -> Observation:
    fields = [
        field
        for field in ("period", "base_period", "deadline")
        if getattr(told, field, None) is not None and _is_open(claim, field, claim.inferred)
    ]
    if not fields:
        return claim
    return replace(
        claim,
        **{field: getattr(told, field) for field in fields},
        rules=(
            *(rule for rule in claim.rules if rule.partition(":")[0] not in fields),
            *(f"{field}: {AS_BELOW}" for field in fields),
        ),
        inferred=tuple(sorted({*claim.inferred, *fields})),
    )


def _is_open(claim: Observation, field: str, inferred: Container[str]) -> bool:
    """Whether the headline leaves the field open, or only guessed it from what was near."""
    if field == "deadline" and not isinstance(claim, Target):
        return False
    return getattr(claim, field) is None or field in inferred
