"""Tells whether claims would be compared as they were before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_RULES = ("lexicons", "model", "pipeline", "reconcile", "resolve")
"""The packages that settle what follows from claims."""


@cache
def derivation_version() -> str:
    """A digest of all rules and lexicons: where it differs, what was derived is derived anew."""
    digest = hashlib.sha256()
    for package in _RULES:
        for path, content in _contents(files("registan") / package, package):
            digest.update(f"{path} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _contents(folder: Traversable, path: str) -> Iterator[tuple[str, bytes]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and not entry.name.startswith((".", "__pycache__")):
            yield from _contents(entry, f"{path}/{entry.name}")
        elif entry.is_file():
            yield f"{path}/{entry.name}", entry.read_bytes()
