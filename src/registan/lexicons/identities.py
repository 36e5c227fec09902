"""What figures of one source must satisfy: the package's identities, and those that the user gave to a ledger."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from functools import lru_cache

from .identity_file import Identities, Identity, read_identities
from .tables import DATA

__all__ = ["Identities", "Identity", "identities", "knowing"]

FILE = "identities.yaml"
_NOTHING = Identities()
_given: ContextVar[Identities] = ContextVar("given", default=_NOTHING)


def identities() -> Identities:
    """The identities that hold here: the package's and, within `knowing`, the user's."""
    return _together(_given.get())


@contextmanager
def knowing(text: str, label: str) -> Iterator[None]:
    """Let the user's file hold as well, here and in processes that are forked from here.

    What stands in both files holds as the user has it. Raises LexiconError with file and line.
    """
    token = _given.set(read_identities(text, label))
    try:
        yield
    finally:
        _given.reset(token)


@lru_cache(16)
def _together(given: Identities) -> Identities:
    own = read_identities((DATA / FILE).read_text(encoding="utf-8"), FILE)
    by_rule = {one.rule: one for one in (*own.identities, *given.identities)}
    return Identities(
        identities=tuple(by_rule.values()),
        mirrors={**own.mirrors, **given.mirrors},
        real_growth=own.real_growth | given.real_growth,
        signed=own.signed | given.signed,
    )
