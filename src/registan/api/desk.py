"""The desk of those who review: their decisions, each with how it stands, shared between ledgers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from registan.model import Review, decision_to_row
from registan.model.decision import DecisionKind

from .handle import Handle

if TYPE_CHECKING:
    from registan.pipeline.opinions import Opinions


class Desk(Handle):
    """What people decide about claims, findings, facts and things."""

    def decide(self, kind: DecisionKind, *ids: str, by: str, at: str | None = None, text: str = "") -> Review:
        """Keep what a person decided, and say how it stands; `ids` are beginnings of ids.

        `accept`, `reject` and `note` (whose `text` is the note) are about a claim or a finding; `same`, `not same` and
        `unsure` about two claims, facts or things. `at` is when (ISO 8601). The last decision about one thing is in
        force.
        """
        from registan.pipeline.deciding import Signature, decide

        return decide(self._store, kind, ids, Signature(by=by, at=at, text=text))

    def undo(self, number: int, *, by: str, at: str | None = None, text: str = "") -> Review:
        """Take back a decision by its number in this ledger; both stay in the history."""
        from registan.pipeline.deciding import Signature, undo

        return undo(self._store, number, Signature(by=by, at=at, text=text))

    def decisions(self) -> list[Review]:
        """All that people decided, oldest first, each with whether it is in force and why it is not."""
        from registan.pipeline.standing import reviews

        return reviews(self._store)

    def opinions(self) -> Opinions:
        """What people think of claims and findings: `opinions().of(finding)` is open, accepted or rejected."""
        from registan.pipeline.opinions import opinions_of

        return opinions_of(self.decisions())

    def export_decisions(self) -> Iterator[dict[str, Any]]:
        """The whole history as JSON objects, in its order."""
        return (decision_to_row(decision) for _, _, decision in self._store.decisions())

    def import_decisions(self, lines: Iterable[str | bytes]) -> int:
        """Add another ledger's decisions (JSON lines) after this one's; how many were new.

        All or nothing: DecisionRowError names the first line that is no decision.
        """
        return self._store.import_decisions(lines)
