"""Claims as rows of the exchange format, and back without loss; ids that are made of content."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import (
    Claim,
    ClaimError,
    Fact,
    Finding,
    Span,
    Suggestion,
    claim_id,
    dumps,
    fact_id,
    fact_to_row,
    finding_id,
    finding_to_row,
    from_row,
    in_order,
    loads,
    to_row,
)

from .making import claims, figure, treaty


@given(claims())
def test_a_claim_of_any_type_comes_back_as_it_was(claim: Claim) -> None:
    assert from_row(to_row(claim)) == claim


@given(claims())
def test_a_line_of_json_loses_nothing(claim: Claim) -> None:
    line = dumps(to_row(claim))
    assert from_row(loads(line)) == claim
    assert dumps(to_row(from_row(loads(line)))) == line


@given(claims())
def test_a_claim_keeps_its_id_wherever_it_is_carried(claim: Claim) -> None:
    assert claim_id(from_row(loads(dumps(to_row(claim))))) == claim_id(claim) == to_row(claim)["id"]


def test_the_id_tells_what_is_said_and_where_not_how_it_was_found() -> None:
    claim = figure(document="ab" * 32)
    assert claim_id(replace(claim, rules=("period: heading",), inferred=("period",))) == claim_id(claim)
    assert claim_id(replace(claim, doc="renamed.txt")) == claim_id(claim)
    others = [replace(claim, value=Decimal(5)), replace(claim, span=Span(11, 22)), replace(claim, document="cd" * 32)]
    assert len({claim_id(each) for each in (claim, *others)}) == 4


@settings(max_examples=25)
@given(st.lists(claims(), max_size=6), st.randoms())
def test_claims_have_one_order(some: list[Claim], random: Any) -> None:
    shuffled = list(some)
    random.shuffle(shuffled)
    assert in_order(shuffled) == in_order(some)


ROW = to_row(figure())
REFUSED: list[tuple[dict[str, Any], str]] = [
    ({"type": "opinion"}, "type"),
    ({"type": None}, "type"),
    ({"doc": None}, "doc"),
    ({"start": "10"}, "start"),
    ({"start": True}, "start"),
    ({"start": 30}, "no span"),
    ({"end": 22}, "quote"),
    ({"quote": 4}, "quote"),
    ({"indicator": None}, "indicator"),
    ({"indicator": 5}, "indicator"),
    ({"value": "4.1"}, "value"),
    ({"value": True}, "value"),
    ({"value": None}, "value"),
    ({"value_high": 1}, "value_high"),
    ({"unit": "dollars"}, "unit"),
    ({"unit": 5}, "unit"),
    ({"measure": []}, "measure"),
    ({"qualifier": "nearly"}, "qualifier"),
    ({"modality": "wished"}, "modality"),
    ({"area": "Kazakhstan"}, "area"),
    ({"period": 2023}, "period"),
    ({"period": "2023-13"}, "period"),
    ({"product": {}}, "product"),
    ({"attributed_to": 7}, "attributed_to"),
    ({"speaker": [1]}, "speaker"),
    ({"rules": "cell"}, "list"),
    ({"inferred": [1]}, "text"),
    ({"document": 5}, "text"),
]


@pytest.mark.parametrize(("changed", "named"), REFUSED)
def test_a_row_that_states_no_claim_is_refused_by_its_field(changed: dict[str, Any], named: str) -> None:
    with pytest.raises(ClaimError, match=named):
        from_row(ROW | changed)


def test_parties_are_a_list_and_a_day_is_a_day() -> None:
    row = to_row(treaty())
    for changed in ({"parties": "KAZ"}, {"parties": [["KAZ"]]}, {"parties": ["UZB", "KAZ"]}, {"signed": "22.12.2022"}):
        with pytest.raises(ClaimError):
            from_row(row | changed)


def test_unknown_fields_are_ignored_and_missing_ones_have_their_usual_value() -> None:
    few = {name: ROW[name] for name in ("doc", "type", "start", "end", "quote", "indicator", "value", "unit")}
    claim = from_row(few | {"colour": "green"})
    assert (claim.modality, claim.document, claim.attributed_to) == ("asserted", "", None)
    assert from_row(few | {"type": "target"}).modality == "planned"


@pytest.mark.parametrize("line", ["NaN", "Infinity", "{", "", '{"value": -Infinity}'])
def test_what_is_no_json_is_no_row(line: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        loads(line)


def test_decimals_are_carried_exactly() -> None:
    assert loads(dumps({"value": Decimal("0.1000000000000000000001")}))["value"] == Decimal("0.1000000000000000000001")


def finding(**said: Any) -> Finding:
    known: dict[str, Any] = {
        "kind": "scale",
        "severity": "error",
        "claims": (figure(), figure(start=60, value=Decimal(4))),
        "suspect": 1,
        "suggestion": Suggestion(fields=(("value", Decimal("4.1E9")),), how="scale"),
        "confidence": 0.857,
        "message": "One of them is a thousand million times the other.",
        "rule": "same cell",
    }
    return Finding(**(known | said))


def test_a_finding_keeps_its_id_whatever_is_thought_of_it() -> None:
    one = finding()
    same = finding(
        claims=one.claims[::-1], suspect=0, severity="doubt", confidence=0.2, message="Else.", suggestion=None
    )
    assert finding_id(one) == finding_id(same) == finding_to_row(one)["id"]
    others = (finding(rule="another"), finding(kind="digits"), finding(claims=one.claims[:1], suspect=0))
    assert len({finding_id(each) for each in (one, *others)}) == 4


def test_a_finding_is_written_with_its_quotes_and_what_is_suggested() -> None:
    row = finding_to_row(finding())
    assert row["confidence"] == 0.86
    assert row["suggestion"] == {"value": 4_100_000_000, "how": "scale"}
    assert [(each["start"], each["quote"]) for each in row["claims"]] == [(10, "4.1 billion"), (60, "4.1 billion")]
    assert finding_to_row(finding(suggestion=None, suspect=None))["suggestion"] is None


NO_FINDING = [{"kind": "guess"}, {"severity": "fatal"}, {"suspect": 2}, {"suspect": -1}, {"confidence": 1.1}]


@pytest.mark.parametrize("said", NO_FINDING)
def test_a_finding_that_cannot_be_is_refused(said: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        finding(**said)


def test_a_fact_keeps_its_id_whoever_mentions_it_next() -> None:
    first, second = figure(), figure(doc="b.txt", value=Decimal("4.12E9"))
    alone = Fact(claims=(first,), best=0, why="the only mention", origins=1)
    both = Fact(claims=(first, second), best=1, why="more digits", origins=2)
    assert fact_id(alone) == fact_id(both)
    assert both.reading is second and fact_to_row(both)["value"] == 4_120_000_000
    assert len(fact_to_row(both)["claims"]) == 2
    assert fact_id(replace(both, apart="second plant")) != fact_id(both)
    with pytest.raises(ValueError, match="cannot be the best"):
        Fact(claims=(first,), best=1, why="", origins=1)
