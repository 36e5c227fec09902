"""Counts the outcomes of a build and tells each to whoever shows the progress."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from registan.store.records import Counts, FileOutcome

from .events import BuildEvent

_PROBLEMS = ("partly read", "unreadable", "skipped")


class Tally:
    """What became of the files so far; at the end the outcomes add up to the files found."""

    def __init__(self, on_event: Callable[[BuildEvent], None] | None) -> None:
        self._on_event = on_event
        self.counts = Counts()
        self.claims = 0
        self.problems: list[FileOutcome] = []

    def tell(
        self, what: Literal["waiting", "found", "missing", "comparing"], label: str = "", reason: str | None = None
    ) -> None:
        """Something that is no file's outcome."""
        self._send(BuildEvent(what=what, counts=self.counts, label=label, reason=reason))

    def found(self, files: int) -> None:
        """All files are known."""
        self.counts = replace(self.counts, found=files)
        self.tell("found")

    def add(self, outcome: FileOutcome) -> None:
        """One file is done."""
        field = outcome.outcome.replace(" ", "_")
        self.counts = replace(self.counts, **{field: getattr(self.counts, field) + 1})
        self.claims += outcome.claims
        if outcome.outcome in _PROBLEMS:
            self.problems.append(outcome)
        self._send(
            BuildEvent(
                what=outcome.outcome,
                counts=self.counts,
                label=outcome.label,
                reason=outcome.reason,
                claims=outcome.claims,
            )
        )

    def _send(self, event: BuildEvent) -> None:
        if self._on_event is not None:
            self._on_event(event)
