"""The record of what a figure measures."""

from __future__ import annotations

from dataclasses import dataclass

from registan.extract.passage.sentence import Mark


@dataclass(slots=True)
class Subject:
    """An indicator for a figure; `cue` is the phrase that gave it, `rule` the name of the inheritance otherwise."""

    indicator: str
    unit: str | None
    cue: Mark | None
    last: int
    rule: str = ""
    negative: bool = False
