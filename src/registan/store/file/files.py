"""The files of a ledger: itself and what lies beside it while it is used."""

from __future__ import annotations

from pathlib import Path

_BESIDE = ("", "-wal", "-shm", "-journal", ".lock", ".new", ".new-wal", ".new-shm", ".new-journal")


def own_files(ledger: Path) -> list[Path]:
    """Paths that are the ledger's own, whether they exist or not."""
    return [ledger.with_name(ledger.name + suffix) for suffix in _BESIDE]
