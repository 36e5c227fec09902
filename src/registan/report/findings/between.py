"""What documents say against each other: one reporter's figures, two reporters' books, aims, dates."""

from __future__ import annotations

from registan.model import Finding, Observation, Target

from ..voice import Voice
from .phrases import head, joined, observed

BOTH = 2
_PLACES = 2


def sources(voice: Voice, finding: Finding) -> str | None:
    """One statistic that is quoted with several figures, each with its documents."""
    claims = observed(finding)
    by_figure: dict[str, dict[str, None]] = {}
    for claim in claims:
        by_figure.setdefault(voice.words.figure(claim), {})[claim.doc] = None
    if len(by_figure) < BOTH:
        return None
    first, words = claims[0], voice.words
    told = "; ".join(f"{figure} ({', '.join(docs)})" for figure, docs in by_figure.items())
    whose = words.books(first.reporter)
    return words("told.sources", head=joined(head(voice, first), words.subject(first)), books=whose, figures=told)


def books(voice: Voice, finding: Finding) -> str | None:
    """What each of two states has in its books, and how far that lies apart; the claims of the two take turns."""
    claims = observed(finding)
    if len(claims) < BOTH or claims[0].value == 0 or claims[0].unit != claims[1].unit:
        return None
    one, other, words = claims[0], claims[1], voice.words
    figures = {"one": _booked(voice, one, other), "other": _booked(voice, other, one)}
    ratio = words.number(round(other.value / one.value, _PLACES))
    return words("told.books", period=words.period(one.period), ratio=ratio, **figures)


def _booked(voice: Voice, claim: Observation, against: Observation) -> str:
    words = voice.words
    figure = f"{words.subject(claim)}, {voice.between(claim)}: {words.figure(claim)}"
    return words("told.booked", books=words.books(_whose(claim, against)), figure=figure)


def _whose(claim: Observation, against: Observation) -> str | None:
    """The reporter where the text names one, else the state whose flow it is, else the one that the other is not."""
    if claim.reporter or claim.indicator != against.indicator:
        return claim.reporter or claim.area
    pair = (claim.area, claim.counterpart)
    return next((code for code in pair if code != against.reporter), None) if against.reporter in pair else None


def aim(voice: Voice, finding: Finding) -> str | None:
    """An aim with each of its deadlines, oldest statement first."""
    stated = [claim for claim in reversed(finding.claims) if isinstance(claim, Target)]
    if not stated:
        return None
    first, words = stated[0], voice.words
    steps = "; ".join(dict.fromkeys(_step(voice, target) for target in stated))
    return words("told.aim", head=joined(voice.between(first), words.subject(first)), steps=steps)


def _step(voice: Voice, target: Target) -> str:
    words = voice.words
    when = words.day(target.announced) if target.announced else target.doc
    return words("told.step", figure=words.figure(target), deadline=words.day(target.deadline), stated=when)


def too_early(voice: Voice, finding: Finding) -> str | None:
    """A result that is told before its period was over."""
    claim = next(iter(observed(finding)), None)
    if claim is None:
        return None
    about = joined(head(voice, claim), voice.words.subject(claim))
    return voice.words("told.too_early", head=about, figure=voice.words.figure(claim), doc=claim.doc)


def late(voice: Voice, finding: Finding) -> str | None:
    """An aim that is announced after its deadline."""
    target = next((claim for claim in finding.claims if isinstance(claim, Target)), None)
    if target is None:
        return None
    words = voice.words
    days = {"deadline": words.day(target.deadline), "announced": words.day(target.announced)}
    return words(
        "told.late", head=joined(head(voice, target), words.subject(target)), figure=words.figure(target), **days
    )


def repeated(voice: Voice, finding: Finding) -> str | None:
    """A figure that is told for a part of a year and for all of it."""
    claims = observed(finding)
    other = next((claim for claim in claims[1:] if claim.period != claims[0].period), None)
    if other is None:
        return None
    words, first = voice.words, claims[0]
    said = {"subject": words.subject(first), "figure": words.figure(first), "doc": other.doc}
    return words("told.repeated", head=head(voice, first), period=words.period(other.period), **said)


def copied(voice: Voice, finding: Finding) -> str | None:
    """One figure that a document and its copy give for different times."""
    claims = observed(finding)
    by_period = {voice.words.period(claim.period): claim.doc for claim in reversed(claims) if claim.period}
    if len(by_period) < BOTH:
        return None
    first, words = claims[0], voice.words
    periods = "; ".join(f"{period} ({doc})" for period, doc in by_period.items())
    said = {"head": voice.between(first), "subject": words.subject(first), "figure": words.figure(first)}
    return words("told.copied", periods=periods, **said)


def definition(voice: Voice, finding: Finding) -> str | None:
    """Figures that count different things, each with its document."""
    claims = observed(finding)
    if len(claims) < BOTH:
        return None
    words, first = voice.words, claims[0]
    figures = "; ".join(f"{words.figure(claim)} ({claim.doc})" for claim in claims)
    return words("told.definition", head=head(voice, first), subject=words.subject(first), figures=figures)
