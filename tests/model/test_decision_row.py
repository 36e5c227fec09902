"""Decisions as rows: back without loss, and refused where they were changed on the way."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import (
    Decision,
    DecisionError,
    Ground,
    Subject,
    decision_from_row,
    decision_id,
    decision_to_row,
    dumps,
    loads,
    said_in,
)

from .making import claims, figure


def subject(start: int = 10) -> Subject:
    claim = figure(start=start)
    return Subject(
        id=f"{start:020x}", grounds=(Ground(claim=claim, sentence="ab" * 10, before=3, length=40),), label="a"
    )


@st.composite
def decisions(draw: st.DrawFn) -> Decision:
    claim = draw(claims())
    ground = Ground(claim=claim, sentence="cd" * 10, before=2, length=len(claim.quote) + 5)
    kind = draw(st.sampled_from(["accept", "reject", "note"]))
    about = Subject(id="0" * 20, grounds=(ground,), **draw(st.sampled_from([{}, {"finding": "scale", "rule": "cell"}])))
    return Decision(
        kind=kind, by="Aliya", subjects=(about,), text="seen", at=draw(st.sampled_from([None, "2025-03-02"]))
    )


@given(decisions())
def test_a_decision_comes_back_as_it_was(decision: Decision) -> None:
    assert decision_from_row(loads(dumps(decision_to_row(decision)))) == decision


def test_a_row_that_was_changed_since_is_refused() -> None:
    decision = Decision(kind="same", by="Aliya", subjects=(subject(10), subject(60)))
    row = decision_to_row(decision)
    with pytest.raises(DecisionError, match="changed since"):
        decision_from_row(row | {"by": "Timur"})
    assert decision_id(replace(decision, nth=1)) != decision_id(decision)


MISSING = [("kind", None), ("by", None), ("about", []), ("nth", -1), ("at", "yesterday"), ("text", 5), ("by", " ")]


@pytest.mark.parametrize(("name", "value"), MISSING)
def test_a_row_that_is_no_decision_is_refused(name: str, value: Any) -> None:
    row = decision_to_row(Decision(kind="accept", by="Aliya", subjects=(subject(),)))
    with pytest.raises(DecisionError):
        decision_from_row(row | {"id": None, name: value})


NO_DECISION: list[tuple[dict[str, Any], str]] = [
    ({"kind": "same"}, "is about 2"),
    ({"kind": "accept", "subjects": (subject(), subject(60))}, "is about 1"),
    ({"kind": "undo"}, "names what it undoes"),
    ({"kind": "accept", "undoes": "12"}, "names what it undoes"),
    ({"kind": "note"}, "says something"),
    ({"kind": "note", "text": "x" * 10_001}, "at most"),
    ({"kind": "accept", "by": ""}, "who decided"),
    ({"kind": "guess"}, "no decision is"),
]


@pytest.mark.parametrize(("said", "answer"), NO_DECISION)
def test_a_decision_that_cannot_be_is_refused(said: dict[str, Any], answer: str) -> None:
    known: dict[str, Any] = {"by": "Aliya", "subjects": () if said["kind"] == "undo" else (subject(),)}
    with pytest.raises(DecisionError, match=answer):
        Decision(**(known | said))


def test_the_same_sentence_elsewhere_says_the_same() -> None:
    here = figure()
    assert said_in(here) == said_in(replace(figure(start=70), doc="copy.txt", rules=("area: heading",)))
    assert said_in(here) != said_in(replace(here, reporter="KAZ"))
