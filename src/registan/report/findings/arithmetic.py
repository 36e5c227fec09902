"""Figures of one document that do not fit: sums, changes, shares, parts of a time."""

from __future__ import annotations

import re
from decimal import Decimal

from registan.model import Finding, Observation

from ..voice import Voice
from .phrases import head, levels, named, observed

BOTH = 2
_IDENTITY = re.compile(r"([a-z_.]+) = ([a-z_.]+(?: [+-] [a-z_.]+)+)\Z")
_LIMIT = re.compile(r"([a-z_.]+) <= ([a-z]+\.[a-z_.]+)\Z")
_TERM = re.compile(r"(?:([+-]) )?([a-z_.]+)")


def total(voice: Voice, finding: Finding) -> str | None:
    """An identity between indicators: its terms, what they make, the total that is printed."""
    identity = _IDENTITY.match(finding.rule)
    by_indicator = {claim.indicator: claim for claim in reversed(levels(observed(finding)))}
    if identity is None or identity[1] not in by_indicator:
        return part_of_total(voice, finding)
    stated = by_indicator[identity[1]]
    terms = [(sign or "+", by_indicator.get(code)) for sign, code in _TERM.findall(identity[2])]
    made, said = Decimal(0), []
    for sign, claim in terms:
        if claim is None or claim.unit != stated.unit:
            return None
        made += claim.value if sign == "+" else -claim.value
        said.append(f"{'+' if sign == '+' else '−'} {named(voice, claim)}")
    sums = {"terms": " ".join(said).removeprefix("+ "), "made": voice.words.amount(made, stated.unit)}
    return voice.words("told.sum", head=head(voice, stated), total=named(voice, stated), **sums)


def change(voice: Voice, finding: Finding) -> str | None:
    """Two levels, and a change that is not the one between them."""
    claims = observed(finding)
    told = next((claim for claim in claims if claim.measure.startswith("change")), None)
    known = sorted((claim for claim in levels(claims) if claim.period), key=lambda claim: str(claim.period))
    if told is None or len(known) < BOTH:
        return None
    later = next((claim for claim in known[1:] if claim.period == told.period), known[-1])
    earlier = known[known.index(later) - 1]
    words = voice.words
    figures = {"earlier": words.figure(earlier), "later": words.figure(later), "change": words.figure(told)}
    return words("told.change", head=head(voice, later), subject=words.subject(later), **figures)


def share(voice: Voice, finding: Finding) -> str | None:
    """A part, a whole, and a share that is not the one of the other."""
    claims = observed(finding)
    told = next((claim for claim in claims if claim.measure == "share_pct"), None)
    known = sorted((claim for claim in claims if claim is not told), key=lambda claim: claim.value)
    if told is None or len(known) < BOTH:
        return None
    words, part, whole = voice.words, known[0], known[-1]
    figures = {"part": words.figure(part), "whole": words.figure(whole), "share": words.figure(told)}
    return words("told.share", head=head(voice, part), subject=words.subject(whole), **figures)


def parts(voice: Voice, finding: Finding) -> str | None:
    """A list of partners or goods that does not make its total: the one figure that names none, or the largest."""
    known = levels(observed(finding))
    if len(known) <= BOTH or len({claim.unit for claim in known}) > 1:
        return None
    bare = [claim for claim in known if not claim.product and claim.counterpart in (None, "WLD")]
    whole = bare[0] if len(bare) == 1 else max(known, key=lambda claim: claim.value)
    words, of_it = voice.words, [claim for claim in known if claim is not whole]
    made = words.amount(sum((claim.value for claim in of_it), Decimal(0)), whole.unit)
    said = {"parts": " + ".join(words.figure(claim) for claim in of_it), "made": made}
    return words("told.parts", head=head(voice, whole), total=named(voice, whole), **said)


def part_of_total(voice: Voice, finding: Finding) -> str | None:
    """One of the terms of a total with more than all of them; None where the rule is another one."""
    limit = _LIMIT.match(finding.rule)
    by_indicator = {claim.indicator: claim for claim in reversed(levels(observed(finding)))}
    if limit is None or not {limit[1], limit[2]} <= by_indicator.keys():
        return None
    part, whole = by_indicator[limit[1]], by_indicator[limit[2]]
    return voice.words("told.part_of_total", head=head(voice, part), part=named(voice, part), whole=named(voice, whole))


def part_of_goods(voice: Voice, finding: Finding) -> str | None:
    """Certain goods with more than all goods."""
    known = levels(observed(finding))
    part = next((claim for claim in known if claim.product), None)
    whole = next((claim for claim in known if not claim.product), None)
    if part is None or whole is None:
        return None
    words = voice.words
    figures = {"part": words.figure(part), "whole": words.figure(whole)}
    return words("told.goods", head=head(voice, part), subject=words.subject(part), **figures)


def part_of_time(voice: Voice, finding: Finding) -> str | None:
    """A part of a time with more than all of it."""
    known = sorted(levels(observed(finding)), key=_days)
    if len(known) < BOTH or not _days(known[0]):
        return None
    words, part, whole = voice.words, known[0], known[-1]
    figures = {"part": words.figure(part), "whole": words.figure(whole), "period": words.period(whole.period)}
    return words("told.within", head=head(voice, part), subject=words.subject(part), **figures)


def _days(claim: Observation) -> int:
    """How long its period lasts; 0 where that is not told."""
    if claim.period is None or claim.period.start is None or claim.period.stop is None:
        return 0
    return (claim.period.stop - claim.period.start).days + 1
