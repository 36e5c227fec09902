"""A finding step by step: what is printed, what that can stand for, what the rule makes of it, what would fit."""

from __future__ import annotations

from decimal import Decimal

from registan.lexicons.wording import amount, dates, label, state_name
from registan.model import Claim, Finding, Interval, Observation, Suggestion

from . import CHECKS
from .cells import sheet_of
from .check import Check
from .findings import documents
from .misprint import PLAUSIBLE


def derivation(finding: Finding) -> list[str]:
    """The steps that lead to a finding, in plain sentences, each figure with its quote and place."""
    steps = [
        f"{'Suspected: ' if at == finding.suspect else ''}{_read(claim)}" for at, claim in enumerate(finding.claims)
    ]
    steps.append(f"Rule: {finding.rule}.")
    steps += _arithmetic(finding)
    steps.append(finding.message)
    if finding.suspect is None:
        steps.append("Nothing tells which of the claims is wrong, or none is.")
    if finding.suggestion:
        steps.append(_repair(finding.suggestion, finding.claims[finding.suspect or 0]))
    return [*steps, _verdict(finding)]


def _read(claim: Claim) -> str:
    place = f"{claim.doc}, character {claim.span.start}, prints “{claim.quote}”"
    if not isinstance(claim, Observation):
        return f"{place}."
    whose = f", by {state_name(claim.reporter)}" if claim.reporter else ", by a reporter not named there"
    areas = " and ".join(state_name(code) for code in (claim.area, claim.counterpart) if code)
    told = ", ".join(part for part in (label(claim), areas, dates(claim.period) or "no period") if part)
    inherited = f" ({', '.join(claim.inferred)} taken from the text around)" if claim.inferred else ""
    return f"{place}: {told}{whose}{inherited}; so printed it stands for {between(claim.interval, claim.unit)}."


def between(interval: Interval, unit: str) -> str:
    """An interval in words: '3.05 billion USD to 3.15 billion USD', 'at least 3 persons'."""
    if interval.low is None or interval.high is None:
        end = interval.low if interval.high is None else interval.high
        return (
            "any figure" if end is None else f"{'at least' if interval.high is None else 'at most'} {amount(end, unit)}"
        )
    if interval.low == interval.high:
        return amount(interval.low, unit)
    return f"{amount(interval.low, unit)} to {amount(interval.high, unit)}"


def _arithmetic(finding: Finding) -> list[str]:
    """What the finding's own figures leave for the suspect, or for the first of them, rule by rule."""
    figures = [claim for claim in finding.claims if isinstance(claim, Observation)]
    if len(documents(figures)) != 1:
        return []
    checks = [check for run in CHECKS for check in run(sheet_of(figures))]
    suspect = None if finding.suspect is None else finding.claims[finding.suspect]
    return [step for check in checks if (step := _step(check, suspect))]


def _step(check: Check, suspect: Claim | None) -> str:
    about = next((claim for claim in check.claims if claim == suspect), None)
    if about is None and suspect is not None:
        return f"{check.rule}: holds among the other figures." if check.holds else ""
    figure = about or check.claims[0]
    wanted, stated = check.leaves(figure), figure.interval
    told = f"{check.rule}: the others leave {between(wanted, figure.unit)} for {label(figure)}"
    meets = "meets" if stated.meets(wanted) else "does not meet"
    return f"{told}, and that {meets} what “{figure.quote}” stands for."


def _repair(suggestion: Suggestion, suspect: Claim) -> str:
    how = suggestion.how.replace("_", " ")
    unit = suspect.unit if isinstance(suspect, Observation) else ""
    fields = ", ".join(
        amount(Decimal(str(value)), unit) if name == "value" else f"{name} {value}" for name, value in suggestion.fields
    )
    if suggestion.how in PLAUSIBLE or "_for_" in suggestion.how:
        return f"One misprint of what is printed explains all of it: {how}; it should probably say {fields}."
    return f"It should probably say {fields} ({how})."


def _verdict(finding: Finding) -> str:
    meaning = {"error": "cannot be true", "doubt": "very unlikely", "note": "worth knowing, no fault"}
    sure = "" if finding.suspect is None else f"; {round(100 * finding.confidence)} % sure of suspect and repair"
    return f"{finding.severity}: {meaning[finding.severity]}{sure}."
