"""A ledger file that is held open."""

from __future__ import annotations

from pathlib import Path
from types import TracebackType
from typing import Self

from registan.store.store import Store


class Handle:
    """An open ledger file; a context manager that closes it."""

    def __init__(self, store: Store) -> None:
        self._store = store

    @property
    def path(self) -> Path:
        """The ledger's file."""
        return self._store.path

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; closing twice is harmless."""
        self._store.close()
