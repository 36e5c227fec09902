"""A finding step by step: what is printed, what that can stand for, what the rule makes of it, what would fit."""

from __future__ import annotations

from registan.lexicons.wording import amount, dates, due, label, slip, state_name, stated, suggested
from registan.model import Agreement, Claim, Event, Finding, Institution, Observation, Suggestion, Target

from . import CHECKS
from .across.timeline import exceeds, is_cumulative, ordered
from .figures.bounds import between
from .figures.cells import cell_of, nested, sheet_of
from .figures.misprint import PLAUSIBLE
from .spoken_rules import in_words
from .within.alternatives import alternatives
from .within.check import Check
from .within.findings import documents


def derivation(finding: Finding) -> list[str]:
    """The steps that lead to a finding, in plain sentences, each figure with its quote and place."""
    steps = [
        f"{'Suspected: ' if at == finding.suspect else ''}{_read(claim)}" for at, claim in enumerate(finding.claims)
    ]
    steps.append(f"Rule: {in_words(finding.rule)}.")
    steps += [*_arithmetic(finding), *_witnesses(finding)]
    if finding.settles:
        doc = finding.claims[0].doc
        steps.append(f"{doc} alone leaves open which figure is wrong (finding {finding.settles}); others decide it.")
    steps.append(finding.message)
    if finding.suspect is None:
        steps.append(_OPEN[finding.severity])
    if finding.suggestion:
        steps.append(_repair(finding.suggestion, finding.claims[finding.suspect or 0]))
    return [*steps, _verdict(finding)]


def _read(claim: Claim) -> str:
    place = f"{claim.doc}, character {claim.span.start}, prints “{claim.quote}”"
    if not isinstance(claim, Observation):
        return f"{place}{_named(claim)}."
    whose = f", by {state_name(claim.reporter)}" if claim.reporter else ", by a reporter not named there"
    areas = " and ".join(state_name(code) for code in (claim.area, claim.counterpart) if code)
    told = ", ".join(part for part in (_what(claim), areas, _when(claim)) if part)
    inherited = f" ({', '.join(claim.inferred)} taken from the text around)" if claim.inferred else ""
    return f"{place}: {told}{whose}{inherited}; so printed it stands for {between(claim.interval, claim.unit)}."


def _what(claim: Observation) -> str:
    """'share in trade exports': what a figure is of its statistic."""
    return f"{_MEASURES.get(claim.measure, '')}{label(claim)}"


_MEASURES = {"share_pct": "share in ", "change_pct": "change of ", "change_abs": "change of ", "rank": "rank in "}


def _when(claim: Observation) -> str:
    """Its period; of an aim by when it is to be met."""
    if isinstance(claim, Target):
        return f"aimed at by {due(claim.deadline)}" if claim.deadline else "aimed at with no deadline"
    return dates(claim.period) or "no period"


def _named(claim: Claim) -> str:
    """What is named there, and when it was by what the text says."""
    if not isinstance(claim, (Agreement, Event, Institution)):
        return ""
    parties = " and ".join(state_name(code) for code in claim.parties)
    told = {Agreement: "signed", Event: "date", Institution: "founded"}[type(claim)]
    when = getattr(claim, told) or ""
    dated = f"{'dated' if told == 'date' else told} {stated(when)}" if when else "no date"
    inherited = f" ({', '.join(claim.inferred)} taken from the text around)" if claim.inferred else ""
    return f": {', '.join(part for part in (claim.name or claim.kind, parties, dated) if part)}{inherited}"


def _arithmetic(finding: Finding) -> list[str]:
    """What the figures of one document leave for the suspect, or for the first of them, rule by rule; and what else
    would explain it.
    """
    figures = [claim for claim in finding.claims if isinstance(claim, Observation)]
    if not figures:
        return []
    sheet = sheet_of(documents(figures)[figures[0].doc, figures[0].document])
    checks = [check for run in CHECKS for check in run(sheet)]
    suspect = None if finding.suspect is None else finding.claims[finding.suspect]
    return [*(step for check in checks if (step := _step(check, suspect))), *alternatives(sheet, checks)]


def _witnesses(finding: Finding) -> list[str]:
    """What figures of other documents say of the first claim's, which each may contradict or bear out."""
    first, *others = finding.claims
    if not isinstance(first, Observation) or isinstance(first, Target):
        return []
    elsewhere = [each for each in others if isinstance(each, Observation) and each.doc != first.doc]
    return [step for other in elsewhere if (step := _witness(first, other))]


def _witness(first: Observation, other: Observation) -> str:
    said = f"{other.doc} has {amount(other.value, other.unit)}"
    if (cell_of(first), first.unit) == (cell_of(other), other.unit):
        agrees = "agrees with" if first.interval.meets(other.interval) else "contradicts"
        if first.reporter and other.reporter and first.reporter != other.reporter:
            return f"{said} for the same in the books of {state_name(other.reporter)}, and both can be honest."
        return f"{said} for the very same, which {agrees} “{first.quote}”."
    is_kin = cell_of(first).at(None) == cell_of(other).at(None) and first.unit == other.unit
    if (
        is_kin
        and first.value == other.value
        and first.period
        and other.period
        and not nested(first.period, other.period)
    ):
        return f"{said} for {dates(other.period)}: the same figure, of another time."
    if is_kin and is_cumulative(first) and nested(first.period, other.period):
        part, whole = ordered(first, other)
        role = "a part of that time" if part is other else "a time that holds it"
        meets = "no part can exceed its whole" if exceeds(part, whole) else "which leaves room for it"
        return f"{said} for {dates(other.period)}, {role}: {meets}."
    return ""


def _step(check: Check, suspect: Claim | None) -> str:
    about = next((claim for claim in check.claims if claim == suspect), None)
    if about is None and suspect is not None:
        return f"{check.rule}: holds among the other figures." if check.holds else ""
    figure = about or check.claims[0]
    wanted, stated = check.leaves(figure), figure.interval
    told = f"{check.rule}: the others leave {between(wanted, figure.unit)} for {_what(figure)}"
    meets = "meets" if stated.meets(wanted) else "does not meet"
    return f"{told}, and that {meets} what “{figure.quote}” stands for."


def _repair(suggestion: Suggestion, suspect: Claim) -> str:
    how = slip(suggestion.how)
    said = suggested(suggestion, suspect.unit if isinstance(suspect, Observation) else "")
    if suggestion.how == "sign_lost" and isinstance(suspect, Observation) and suspect.value < 0:
        return f"It should probably say {said}: a surplus told as a deficit."
    if suggestion.how in PLAUSIBLE or "_for_" in suggestion.how:
        return f"One misprint of what is printed explains all of it: {how}; it should probably say {said}."
    return f"It should probably say {said} ({how})."


def _verdict(finding: Finding) -> str:
    meaning = {"error": "cannot be true", "doubt": "very unlikely", "note": "worth knowing, no fault"}
    what = "suspect and repair" if finding.suggestion else "the suspect; what it should say is not known"
    sure = "" if finding.suspect is None else f"; {round(100 * finding.confidence)} % sure of {what}"
    return f"{finding.severity}: {meaning[finding.severity]}{sure}."


_OPEN = {
    "error": "Nothing tells which of the claims is wrong.",
    "doubt": "Nothing tells which of the claims is wrong; perhaps each is right of something else.",
    "note": "None of the claims need be wrong.",
}
