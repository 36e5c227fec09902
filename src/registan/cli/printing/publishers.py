"""Names who published what a list shows: a reader sees at once whose words, and which are synthetic."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .inert import one_line
from .terminal import say

if TYPE_CHECKING:
    from registan.api import Ledger


def say_publishers(ledger: Ledger, documents: Iterable[str]) -> None:
    """One line with the publishers of the documents (by digest), where they are known."""
    told = ledger.publishers()
    known = {told[document] for document in set(documents) if document in told}
    if known:
        say(f"Published by: {'; '.join(map(one_line, sorted(known)))}")
