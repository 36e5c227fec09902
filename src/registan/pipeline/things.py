"""Things, made from the ledger's claims when they are asked for: nothing of them is kept."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from registan.model import CLAIM_TYPES, Claim, NamedThing, Observation, thing_id
from registan.resolve import things
from registan.store.errors import AmbiguousIdError, UnknownIdError
from registan.store.records import ClaimFilter
from registan.store.store import Store

from .standing import judgements

ThingType = Literal["agreement", "event", "institution", "project"]
_LISTED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Which things: all conditions that are given must hold. `areas` must all be among the parties."""

    areas: frozenset[str] = frozenset()
    type: ThingType | None = None
    kind: str | None = None

    def holds(self, thing: NamedThing) -> bool:
        """Whether the thing is one that was asked for."""
        is_kind = self.type in (None, thing.type) and self.kind in (None, thing.kind)
        return is_kind and self.areas <= set(thing.parties)


def things_of(store: Store, sought: Sought) -> list[NamedThing]:
    """The things that were asked for, in the order of their first mentions."""
    kinds = [kind for kind in CLAIM_TYPES if kind != "target" and _may_matter(kind, sought)]
    claims = (claim for kind in kinds for claim in store.claims(ClaimFilter(type=kind)))
    return [thing for thing in joined(store, claims) if sought.holds(thing)]


def joined(store: Store, claims: Iterable[Claim]) -> list[NamedThing]:
    """The things that these claims of the ledger name, as the rules and the people who decided join them."""
    told = [claim for claim in claims if not isinstance(claim, Observation) or claim.belongs_to]
    published = {info.digest: info.published for info in store.documents() if info.published}
    return things(told, published, judgements(store))


def one_thing(store: Store, prefix: str) -> NamedThing:
    """The one thing whose id begins so."""
    found = {thing_id(thing): thing for thing in things_of(store, Sought())}
    ids = [each for each in found if prefix and each.startswith(prefix)]
    if not ids:
        raise UnknownIdError(f"No thing's id begins with {prefix!r}: `registan things` lists them.")
    if len(ids) > 1:
        raise AmbiguousIdError(
            f"Several things' ids begin with {prefix!r}: {', '.join(ids[:_LISTED])}. Give more of it."
        )
    return found[ids[0]]


def _may_matter(kind: str, sought: Sought) -> bool:
    """The figures that belong to what is sought, and the claims of its type."""
    return kind == "observation" or sought.type in (None, kind)
