"""A ledger file that is held open by one connection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Engine

from .trouble import plain_errors


class Opened:
    """A ledger file with a connection of its own; a context manager that closes it."""

    def __init__(self, path: Path, engine: Callable[[Path], Engine]) -> None:
        self.path = path
        self._engine = engine(path)
        with plain_errors(path):
            self._connection = self._engine.connect()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()
        self._engine.dispose()
