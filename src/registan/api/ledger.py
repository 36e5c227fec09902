"""An open ledger: everything that can be asked of it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from registan.store.records import BuildLog, Summary
from registan.store.store import Store, real_path

from .court import Court
from .desk import Desk
from .filling import DEFAULT_LEDGER
from .material import Material
from .relationship import Relationship


def open(path: str | Path = DEFAULT_LEDGER, *, create: bool = False) -> Ledger:
    """Open a ledger for reading and importing; with `create` an empty one is made when there is none.

    Raises LedgerError (NoLedgerError, NotALedgerError, NewerLedgerError, …) with a sentence for the user.
    """
    return Ledger(Store(real_path(path), create=create))


class Ledger(Material, Court, Relationship, Desk):
    """Documents, claims and findings of one ledger file; a context manager that closes it."""

    @contextmanager
    def at_once(self) -> Iterator[Ledger]:
        """The ledger as it is now, for many questions in a row: what one has read, the next does not read again.

        What was read stays in memory until the end.
        """
        from registan.pipeline.derived import settled
        from registan.store.recall import Recall

        with settled(self._store) as ready, closing(Ledger(Recall(ready.path))) as ledger:
            yield ledger

    def builds(self) -> Iterator[BuildLog]:
        """The builds that wrote to this ledger, oldest first."""
        return self._store.builds()

    def summary(self) -> Summary:
        """The ledger in figures."""
        return self._store.summary(self.finding_counts())

    def check(self) -> list[str]:
        """What is wrong with the ledger, one sentence each; empty when it is whole and every quote in its place."""
        return list(self._store.complaints())
