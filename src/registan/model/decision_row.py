"""Decisions as JSON objects, and back without loss."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from .claim import Claim, ClaimError
from .decision import Decision, DecisionError, Ground, Subject
from .digest import content_id
from .exchange import from_row, to_row

Row = dict[str, Any]

_PLACE = frozenset("id doc document start end resolution belongs_to identifier speaker inferred rules".split())


def decision_id(decision: Decision) -> str:
    """The decision's id: a hash of who decided what, when, about which subjects in which sentences."""
    about = [[each.id, [ground.sentence for ground in each.grounds]] for each in decision.subjects]
    said = [decision.kind, decision.by, decision.at, decision.text, decision.undoes, decision.nth]
    return content_id("decision", said, about)


def decision_to_row(decision: Decision) -> Row:
    """The decision with all that it takes to know its subjects again in another ledger."""
    return {
        "id": decision_id(decision),
        "kind": decision.kind,
        "by": decision.by,
        "at": decision.at,
        "text": decision.text,
        "undoes": decision.undoes,
        "nth": decision.nth,
        "about": [_subject_row(each) for each in decision.subjects],
    }


def decision_from_row(row: Mapping[str, Any]) -> Decision:
    """The decision that a row states; raises DecisionError on anything that is none, or is not what its id says."""
    try:
        decision = Decision(
            kind=row["kind"],
            by=_text(row["by"]),
            at=_text_or_none(row.get("at")),
            text=_text(row.get("text") or ""),
            undoes=_text_or_none(row.get("undoes")),
            nth=_number(row.get("nth") or 0),
            subjects=tuple(_subject(each) for each in row.get("about") or ()),
        )
    except KeyError as error:
        raise DecisionError(f"it has no {error.args[0]!r}") from error
    except (TypeError, AttributeError, ClaimError) as error:
        raise DecisionError(str(error)) from error
    if row.get("id") not in (None, decision_id(decision)):
        raise DecisionError("its id is not that of its content: it was changed since it was decided")
    return decision


def said_in(claim: Claim) -> Row:
    """What a claim says, wherever it stands: equal for the same sentence read alike in another edition."""
    return {name: value for name, value in to_row(claim).items() if name not in _PLACE and "_inferred" not in name}


def _subject_row(subject: Subject) -> Row:
    return {
        "id": subject.id,
        "finding": subject.finding,
        "rule": subject.rule,
        "label": subject.label,
        "grounds": [_ground_row(ground) for ground in subject.grounds],
    }


def _ground_row(ground: Ground) -> Row:
    place = {"sentence": ground.sentence, "before": ground.before, "length": ground.length}
    return {**place, "claim": to_row(ground.claim)}


def _subject(row: Mapping[str, Any]) -> Subject:
    return Subject(
        id=_text(row["id"]),
        finding=row.get("finding"),
        rule=_text_or_none(row.get("rule")),
        label=_text(row.get("label") or ""),
        grounds=tuple(_ground(each) for each in row["grounds"]),
    )


def _ground(row: Mapping[str, Any]) -> Ground:
    return Ground(
        claim=from_row(row["claim"]),
        sentence=_text(row["sentence"]),
        before=_number(row["before"]),
        length=_number(row["length"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise DecisionError(f"{value!r} is no text")
    return value


def _text_or_none(value: object) -> str | None:
    return None if value is None else _text(value)


def _number(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise DecisionError(f"{value!r} is no whole number")
    return value
