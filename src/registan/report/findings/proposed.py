"""What the likeliest culprit of a finding should probably say."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from registan.model import Claim, Finding, Observation

from ..voice import Voice


def proposed(voice: Voice, finding: Finding) -> str:
    """'508: probably to be read 908 million USD (a digit was misread; 85 %)'; '' where nothing is proposed."""
    words = voice.words
    if finding.suspect is None or finding.suggestion is None:
        return ""
    suspect = finding.claims[finding.suspect]
    changed = "; ".join(_value(voice, suspect, name, value) for name, value in finding.suggestion.fields)
    shown = words("cell.read_as", was=suspect.quote, now=changed)
    sure = words.percent(Decimal(str(finding.confidence)) * 100, 0)
    return f"{shown} ({words.how(finding.suggestion.how)}; {sure})"


def _value(voice: Voice, suspect: Claim, name: str, value: Any) -> str:
    if name in ("value", "value_high") and isinstance(suspect, Observation):
        return voice.words.amount(Decimal(str(value)), suspect.unit)
    if name in ("area", "counterpart", "reporter"):
        return voice.words.state(str(value))
    if name in ("period", "base_period", "deadline", "signed", "date"):
        return voice.words.when(str(value))
    return voice.words.named("indicator", str(value)) if name == "indicator" else str(value)
