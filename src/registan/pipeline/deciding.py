"""Making decisions: from the ids that people type to an entry of the ledger's history."""

from __future__ import annotations

from dataclasses import dataclass

from registan.model import Claim, Decision, DecisionError, Fact, Finding, Review, Subject, claim_id, fact_id, finding_id
from registan.model.decision import JUDGEMENTS, DecisionKind
from registan.store.errors import AmbiguousIdError, RefusedDecisionError, UnknownIdError
from registan.store.store import Store

from .derived import one_finding, settled
from .grounds import ground_of
from .standing import reviews
from .things import one_thing

_FEW = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who decides, when (ISO 8601, None: not told), and the reason or note."""

    by: str
    at: str | None = None
    text: str = ""


def decide(store: Store, kind: DecisionKind, ids: tuple[str, ...], signed: Signature) -> Review:
    """Keep a decision about the claims or findings whose ids begin so; how it stands now.

    RefusedDecisionError where it cannot be one, UnknownIdError and AmbiguousIdError where an id is not one's.
    """
    _need(kind != "undo", "an undo is of a decision: name that by its number")
    if kind in JUDGEMENTS:
        _need(len(ids) == 2, f"{kind!r} is said of two")
        claims = [_one_of_the_same(store, each) for each in ids]
        _need(claims[0] != claims[1], "both are the same claim")
        _need(claims[0].type == claims[1].type, f"one is of type {claims[0].type}, the other of type {claims[1].type}")
        subjects = tuple(_claimed(store, each) for each in claims)
    else:
        _need(len(ids) == 1, f"{kind!r} is said of one")
        subjects = (_subject(store, ids[0]),)
    return _keep(store, kind, signed, subjects)


def undo(store: Store, number: int, signed: Signature) -> Review:
    """Take back the decision of this number; it stays in the history."""
    known = {each.number: each for each in reviews(store)}
    if number not in known:
        raise UnknownIdError(f"There is no decision {number}: `registan review list` lists them.")
    _need(known[number].state != "undone", f"decision {number} is undone already: {known[number].why}")
    return _keep(store, "undo", signed, (), known[number].id)


def _keep(
    store: Store, kind: DecisionKind, signed: Signature, subjects: tuple[Subject, ...], undoes: str | None = None
) -> Review:
    try:
        decision = Decision(kind=kind, by=signed.by, at=signed.at, text=signed.text, subjects=subjects, undoes=undoes)
        number = store.decide(decision)
    except DecisionError as error:
        raise RefusedDecisionError(f"{error}. Nothing was decided.") from error
    return next(each for each in reviews(store) if each.number == number)


def _subject(store: Store, prefix: str) -> Subject:
    """The claim whose id begins so; where there is none, the finding."""
    try:
        return _claimed(store, store.claim(prefix)[0])
    except UnknownIdError:
        return _found(store, _finding(store, prefix))


def _claimed(store: Store, claim: Claim) -> Subject:
    return Subject(id=claim_id(claim), grounds=(ground_of(store, claim),))


def _found(store: Store, finding: Finding) -> Subject:
    return Subject(
        id=finding_id(finding),
        grounds=tuple(ground_of(store, claim) for claim in dict.fromkeys(finding.claims)),
        finding=finding.kind,
        rule=finding.rule,
        label=finding.message,
    )


def _finding(store: Store, prefix: str) -> Finding:
    try:
        return one_finding(store, prefix)
    except UnknownIdError as error:
        commands = "`registan claims` and `registan findings` list them"
        raise UnknownIdError(f"No claim's or finding's id begins with {prefix!r}: {commands}.") from error


def _one_of_the_same(store: Store, prefix: str) -> Claim:
    """The claim whose id begins so; else the best reading of the fact, else the first mention of the thing."""
    try:
        return store.claim(prefix)[0]
    except UnknownIdError:
        found = _facts_called(store, prefix)
    if len(found) > 1:
        raise AmbiguousIdError(f"Several facts' ids begin with {prefix!r}: {', '.join(map(fact_id, found[:5]))}.")
    if found:
        return found[0].reading
    try:
        return one_thing(store, prefix).mentions[0]
    except UnknownIdError as error:
        commands = "`registan claims`, `registan facts` and `registan things` list them"
        raise UnknownIdError(f"No claim's, fact's or thing's id begins with {prefix!r}: {commands}.") from error


def _facts_called(store: Store, prefix: str) -> list[Fact]:
    with settled(store) as ready:
        return ready.facts_called(prefix, _FEW) if prefix.isalnum() else []


def _need(condition: bool, complaint: str) -> None:
    if not condition:
        raise RefusedDecisionError(f"{complaint[0].upper()}{complaint[1:]}. Nothing was decided.")
