"""Decisions are a log that only grows: nothing is lost, doubled or half written."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import (
    Decision,
    DecisionError,
    Ground,
    Subject,
    claim_id,
    decision_from_row,
    decision_id,
    decision_to_row,
    dumps,
    loads,
)
from registan.store.errors import DecisionRowError
from registan.store.store import Store


@pytest.fixture
def accepted(document, claim) -> Decision:
    """Somebody's word on a claim."""
    said = claim(document("note.txt", "trade of $4 billion"), "$4 billion")
    ground = Ground(claim=said, sentence="0" * 20, before=9, length=19)
    subject = Subject(id=claim_id(said), grounds=(ground,), label="turnover of 4 billion")
    return Decision(kind="accept", by="Aliya", subjects=(subject,), at="2026-01-02T03:04:05+05:00", text="as printed")


def lines(store: Store) -> list[str]:
    return [dumps(decision_to_row(decision)) for _, _, decision in store.decisions()]


def test_decisions_come_back_in_the_order_in_which_they_were_made(opened: Store, accepted: Decision) -> None:
    undo = Decision(kind="undo", by="Bek", undoes=decision_id(accepted))
    assert (opened.decide(accepted), opened.decide(undo)) == (1, 2)
    assert opened.decisions() == [(1, decision_id(accepted), accepted), (2, decision_id(undo), undo)]


def test_the_same_word_twice_is_two_entries(opened: Store, accepted: Decision) -> None:
    numbers = [opened.decide(accepted) for _ in range(3)]
    assert numbers == [1, 2, 3]
    assert [decision.nth for _, _, decision in opened.decisions()] == [0, 1, 2]
    assert opened.import_decisions(lines(opened)) == 0


def test_a_history_goes_from_ledger_to_ledger_without_loss(opened: Store, accepted: Decision, tmp_path) -> None:
    opened.decide(accepted)
    opened.decide(replace(accepted, kind="reject", at=None))
    other = Store(tmp_path / "other.db", create=True)
    assert other.import_decisions(lines(opened)) == 2
    assert other.decisions() == opened.decisions()
    assert other.import_decisions([*lines(opened), "", " \n"]) == 0
    other.close()


BAD = [
    ("{", "Line 2 is no decision"),
    ("[]", "no JSON object"),
    ("{}", "it has no 'kind'"),
    ("[" * 100_000, "Line 2"),
    (b"\xff", "Line 2"),
]
ALTERED = [
    ({"kind": "praise"}, "no decision is a 'praise'"),
    ({"by": " "}, "it must say who decided"),
    ({"by": 3}, "is no text"),
    ({"at": "yesterday"}, "ISO 8601"),
    ({"text": "\ud800"}, "id is not that of its content"),
    ({"text": "\ud800", "id": None}, "half characters"),
    ({"text": "other"}, "id is not that of its content"),
    ({"text": "x" * 10_001, "id": None}, "at most 10000 signs"),
    ({"kind": "note", "text": "", "id": None}, "a note says something"),
    ({"kind": "same", "id": None}, "is about 2"),
    ({"kind": "undo", "id": None}, "is about 0"),
    ({"about": [], "id": None}, "is about 1"),
    ({"about": [{"id": "x", "grounds": []}], "id": None}, "rests on a claim"),
    ({"about": [{"id": "x"}], "id": None}, "it has no 'grounds'"),
    ({"about": ["x"], "id": None}, "Line 2"),
    ({"about": 7, "id": None}, "Line 2"),
    ({"undoes": "x", "id": None}, "names what it undoes"),
    ({"nth": -1, "id": None}, "counts from 0"),
    ({"nth": True, "id": None}, "no whole number"),
]


@pytest.mark.parametrize(("line", "words"), BAD, ids=lambda value: str(value)[:30])
def test_a_line_that_is_no_decision_is_named_and_nothing_kept(opened: Store, accepted, line, words: str) -> None:
    with pytest.raises(DecisionRowError, match="Nothing was imported") as told:
        opened.import_decisions([dumps(decision_to_row(accepted)), line])
    assert words in str(told.value)
    assert opened.decisions() == []


@pytest.mark.parametrize(("change", "words"), ALTERED, ids=lambda value: str(value)[:40])
def test_a_decision_that_cannot_be_one_is_refused(opened: Store, accepted: Decision, change, words: str) -> None:
    row = decision_to_row(accepted)
    with pytest.raises(DecisionRowError) as told:
        opened.import_decisions([dumps(row), dumps({**row, **change})])
    assert words in str(told.value) and "Line 2" in str(told.value)
    assert opened.decisions() == []


def test_half_characters_are_refused_before_they_are_kept(opened: Store, accepted: Decision) -> None:
    with pytest.raises(DecisionError, match="half characters"):
        opened.decide(replace(accepted, text="\ud800"))
    assert opened.decisions() == []


def test_a_damaged_decision_is_told(opened: Store, accepted: Decision) -> None:
    import sqlite3

    opened.decide(accepted)
    assert list(opened.complaints()) == []
    with sqlite3.connect(opened.path) as connection:
        connection.execute("UPDATE decisions SET row = replace(row, 'Aliya', 'Bek')")
    connection.close()
    assert list(opened.complaints()) == ["decision 1 is not what was kept"]


@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_any_note_comes_back_as_it_was(note: str) -> None:
    kept = Decision(kind="undo", by="x", undoes="y", text=note)
    assert decision_from_row(loads(dumps(decision_to_row(kept)))) == kept
