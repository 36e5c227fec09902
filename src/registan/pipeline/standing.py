"""How decisions stand: the history replayed against the claims of the ledger as it is now."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from graphlib import TopologicalSorter

from registan.model import Claim, Judgement, Review, Subject, claim_id, conflict_id
from registan.model.decision import JUDGEMENTS
from registan.resolve import weigh
from registan.store.store import Store
from registan.store.writing.decisions import Entry

from .grounds import Finder, Lost

Find = Callable[[Subject], tuple[Claim, ...] | Lost]


def reviews(store: Store) -> list[Review]:
    """All decisions of the ledger, in their order, each with whether it is in force."""
    history = store.decisions()
    return replay(history, Finder(store, (decision for _, _, decision in history)).find) if history else []


def judgements(store: Store) -> tuple[Judgement, ...]:
    """What people decided about 'the same' and 'not the same', as far as it is in force."""
    told = [each for each in reviews(store) if each.state == "applied" and each.decision.kind in JUDGEMENTS]
    claims = store.claims_called(id_ for each in told for id_ in each.now) if told else {}
    return tuple(_judgement(each, [claims[id_] for id_ in each.now]) for each in told)


def replay(history: Sequence[Entry], find: Find) -> list[Review]:
    """The history, each decision with its state; a pure function of the history and of what is found."""
    undone, known = _undone(history), {id_ for _, id_, _ in history}
    found: dict[int, list[Claim]] = {}
    told: list[Review] = []
    for number, id_, decision in history:
        review = Review(number=number, id=id_, decision=decision, state="applied")
        if id_ in undone:
            told.append(replace(review, state="undone", why=f"decision {undone[id_]} undid it"))
            continue
        if decision.undoes and decision.undoes not in known:
            told.append(replace(review, state="not here", why="what it undoes is not in this ledger's history"))
            continue
        places = [find(subject) for subject in decision.subjects]
        lost = [each for each in places if isinstance(each, Lost)]
        if lost:
            told.append(replace(review, state=lost[0].state, why=lost[0].why))
            continue
        claims = [each for each in places if not isinstance(each, Lost)]
        found[number] = [each[0] for each in claims]
        told.append(replace(review, now=tuple(map(_now, decision.subjects, claims))))
    return _contradicted(_replaced(told), found)


def _undone(history: Iterable[Entry]) -> dict[str, int]:
    """The ids of decisions that were taken back, with the number of the entry that did; an undo can be undone too."""
    undoing: dict[str, list[tuple[int, str]]] = {}
    for number, id_, decision in history:
        if decision.undoes:
            undoing.setdefault(decision.undoes, []).append((number, id_))
    undone: dict[str, int] = {}
    waiting = {target: [id_ for _, id_ in entries] for target, entries in undoing.items()}
    for target in TopologicalSorter(waiting).static_order():
        for number, id_ in undoing.get(target, ()):
            if id_ not in undone:
                undone.setdefault(target, number)
    return undone


def _now(subject: Subject, claims: tuple[Claim, ...]) -> str:
    if subject.finding and subject.rule is not None:
        return conflict_id(subject.finding, subject.rule, claims)
    return claim_id(claims[0])


def _replaced(told: list[Review]) -> list[Review]:
    """Of several decisions about the same the last is in force; notes stand beside each other."""
    last: dict[object, int] = {}
    for review in told:
        if _is_in_force(review):
            last[_question(review)] = review.number
    return [
        replace(review, state="replaced", why=f"decision {later} about the same is later")
        if _is_in_force(review) and (later := last[_question(review)]) != review.number
        else review
        for review in told
    ]


def _is_in_force(review: Review) -> bool:
    return review.state == "applied" and review.decision.kind not in ("note", "undo")


def _question(review: Review) -> object:
    """What a decision answers: whether a claim or finding is right, or whether two claims are the same."""
    return frozenset(review.now), len(review.now)


def _contradicted(told: list[Review], found: dict[int, list[Claim]]) -> list[Review]:
    """Judgements that later ones rule out together, as 'a is b' and 'b is c' rule out 'a is not c'."""
    standing = [each for each in told if each.state == "applied" and each.decision.kind in JUDGEMENTS]
    if not standing:
        return told
    conflicts = weigh(_judgement(each, found[each.number]) for each in standing).conflicts
    against = {each.judgement.number: [later.number for later in each.against] for each in conflicts}
    return [
        replace(review, state="contradicted", why=_against(against[review.number]))
        if review.number in against
        else review
        for review in told
    ]


def _against(numbers: list[int]) -> str:
    if len(numbers) == 1:
        return f"decision {numbers[0]}, which is later, rules it out"
    return f"decisions {', '.join(map(str, numbers))}, which are later, rule it out together"


def _judgement(review: Review, claims: Sequence[Claim]) -> Judgement:
    kind = next(each for each in JUDGEMENTS if each == review.decision.kind)
    return Judgement(kind=kind, one=claims[0], other=claims[1], number=review.number)
