"""Decisions outlive rebuilds, rest on their sentences, and follow from history and claims alone."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import registan
from registan.model import claim_id, dumps, fact_id, finding_id
from registan.store.errors import RefusedDecisionError, UnknownIdError

TRADE = "In 2020, trade between Kazakhstan and Uzbekistan reached $2.9 billion."
PARTS = "Exports were $2.1 billion and imports $1.4 billion."
OTHER = "In 2021, trade between Kazakhstan and Uzbekistan reached $3.8 billion."
ELSEWHERE = "The weather in Samarkand was fine."


@pytest.fixture
def build(tmp_path: Path) -> Callable[..., registan.Ledger]:
    """A ledger of one document with these sentences, built again each time; other documents by name."""

    def make(*sentences: str, ledger: str = "a.db", **others: str) -> registan.Ledger:
        folder = tmp_path / "corpus"
        folder.mkdir(exist_ok=True)
        texts = {"note": " ".join(sentences), **others}
        for name, text in texts.items():
            (folder / f"{name}.txt").write_text(text)
        registan.build([folder], tmp_path / ledger, jobs=1)
        return registan.open(tmp_path / ledger)

    return make


def quoting(ledger: registan.Ledger, quote: str) -> str:
    """The id of the claim of this quote."""
    return next(claim_id(claim) for claim in ledger.claims() if claim.quote == quote)


def states(ledger: registan.Ledger) -> list[str]:
    return [each.state for each in ledger.decisions()]


def test_a_decision_follows_its_sentence_through_other_changes_of_the_text(build) -> None:
    with build(TRADE, PARTS) as ledger:
        (finding,) = ledger.findings()
        assert ledger.decide("reject", finding_id(finding)[:8], by="Aliya").state == "applied"
        ledger.decide("accept", quoting(ledger, "$2.9 billion"), by="Aliya")
    with build(ELSEWHERE, TRADE, PARTS, ELSEWHERE) as ledger:
        (moved,) = ledger.findings()
        assert finding_id(moved) != finding_id(finding)
        assert states(ledger) == ["applied", "applied"]
        assert ledger.opinions().of(moved) == "rejected"


CHANGES = [
    (PARTS.replace("1.4", "1.5"), "text changed", "no longer what it was"),
    (PARTS.replace("Exports were", "The exports were"), "text changed", "no longer what it was"),
    (PARTS.replace(" billion.", " billion, offices say."), "text changed", "no longer what it was"),
    ("", "text changed", "“$2.1 billion” in note.txt is no longer what it was"),
]


@pytest.mark.parametrize(("parts", "state", "why"), CHANGES)
def test_a_decision_whose_sentence_changed_is_kept_without_effect_and_comes_back(build, parts, state, why) -> None:
    with build(TRADE, PARTS) as ledger:
        (finding,) = ledger.findings()
        ledger.decide("reject", finding_id(finding), by="Aliya", text="the annex explains it")
    with build(TRADE, parts) as ledger:
        (review,) = ledger.decisions()
        assert (review.state, review.now) == (state, ()) and why in review.why
        assert review.decision.text == "the annex explains it"
        assert {ledger.opinions().of(each) for each in ledger.findings()} <= {"open"}
    with build(TRADE, PARTS) as ledger:
        assert states(ledger) == ["applied"]
        assert [ledger.opinions().of(each) for each in ledger.findings()] == ["rejected"]


def test_the_same_text_read_otherwise_is_another_claim(build) -> None:
    with build(TRADE, ELSEWHERE) as ledger:
        claim = next(ledger.claims())
        ledger.decide("accept", claim_id(claim), by="Aliya")
        (row,) = ledger.export_decisions()
    as_of_exports = dumps({**row, "id": None}).replace('"trade.turnover"', '"trade.exports"')
    with build(ELSEWHERE, TRADE, ledger="b.db") as other:
        assert other.import_decisions([as_of_exports]) == 1
        (review,) = other.decisions()
        assert review.state == "read otherwise" and "is read otherwise now" in review.why


def test_a_ledger_without_the_document_says_so(build, tmp_path: Path) -> None:
    with build(TRADE) as ledger:
        ledger.decide("accept", quoting(ledger, "$2.9 billion"), by="Aliya")
        exported = [dumps(row) for row in ledger.export_decisions()]
    with registan.open(tmp_path / "empty.db", create=True) as other:
        other.import_decisions(exported)
        (review,) = other.decisions()
        assert (review.state, review.why) == ("not here", "this ledger has no document called note.txt")


def test_a_ledger_under_another_name_keeps_its_decisions(build, tmp_path: Path) -> None:
    with build(TRADE, PARTS) as ledger:
        ledger.decide("accept", quoting(ledger, "$2.9 billion"), by="Aliya")
        before = ledger.decisions()
    shutil.move(tmp_path / "a.db", tmp_path / "renamed.db")
    with build(TRADE, PARTS, ledger="renamed.db") as ledger:
        assert ledger.decisions() == before


def test_a_renamed_document_of_the_same_bytes_keeps_its_decisions(build, tmp_path: Path) -> None:
    with build(TRADE) as ledger:
        ledger.decide("accept", quoting(ledger, "$2.9 billion"), by="Aliya")
    (tmp_path / "corpus" / "note.txt").rename(tmp_path / "corpus" / "moved.txt")
    registan.build([tmp_path / "corpus"], tmp_path / "a.db", jobs=1)
    with registan.open(tmp_path / "a.db") as ledger:
        assert states(ledger) == ["applied"]


def test_of_a_sentence_said_twice_the_nearest_is_meant(build) -> None:
    with build(TRADE, ELSEWHERE, TRADE) as ledger:
        first, second = (claim for claim in ledger.claims() if claim.quote == "$2.9 billion")
        ledger.decide("accept", claim_id(second), by="Aliya")
        ledger.decide("reject", claim_id(first), by="Aliya")
    with build(TRADE, ELSEWHERE, TRADE, ELSEWHERE) as ledger:
        first, second = (claim for claim in ledger.claims() if claim.quote == "$2.9 billion")
        assert [each.now for each in ledger.decisions()] == [(claim_id(second),), (claim_id(first),)]


def test_the_last_word_about_the_same_is_in_force_and_notes_stand(build) -> None:
    with build(TRADE) as ledger:
        claim = quoting(ledger, "$2.9 billion")
        for kind, text in (("accept", ""), ("note", "one"), ("reject", ""), ("note", "two"), ("accept", "")):
            ledger.decide(kind, claim, by="Aliya", text=text)
        assert states(ledger) == ["replaced", "applied", "replaced", "applied", "applied"]
        ledger.undo(5, by="Bek")
        assert states(ledger) == ["replaced", "applied", "applied", "applied", "undone", "applied"]
        ledger.undo(6, by="Bek")
        assert states(ledger) == ["replaced", "applied", "replaced", "applied", "applied", "undone", "applied"]


def test_decisions_that_contradict_later_ones_are_told(build) -> None:
    with build(TRADE, b=OTHER, c=OTHER.replace("2021", "2022").replace("3.8", "4.1")) as ledger:
        a, b, c = (quoting(ledger, f"${figure} billion") for figure in ("2.9", "3.8", "4.1"))
        ledger.decide("not same", a, c, by="Aliya")
        ledger.decide("same", a, b, by="Aliya")
        assert len(list(ledger.facts())) == 2
        told = ledger.decide("same", b, c, by="Bek")
        assert told.state == "applied" and len(list(ledger.facts())) == 1
        first = ledger.decisions()[0]
        assert (first.state, first.why) == ("contradicted", "decisions 2, 3, which are later, rule it out together")
        ledger.undo(3, by="Bek")
        assert states(ledger) == ["applied", "applied", "undone", "applied"]


def test_facts_are_named_by_the_beginnings_of_their_ids(build) -> None:
    with build(TRADE, b=OTHER) as ledger:
        one, other = map(fact_id, ledger.facts())
        assert ledger.decide("same", one[:9], other, by="Aliya").state == "applied"
        (joined,) = ledger.facts()
        assert len(joined.claims) == 2
        with pytest.raises(UnknownIdError):
            ledger.decide("same", fact_id(joined)[:-1] + "%", one, by="Aliya")


def test_a_joined_fact_is_whole_whatever_is_asked_for(build) -> None:
    with build(TRADE, b=OTHER) as ledger:
        ledger.decide("same", *(quoting(ledger, f"${figure} billion") for figure in ("2.9", "3.8")), by="Aliya")
        (fact,) = ledger.facts(registan.ClaimFilter(period="2020"))
        assert [claim.quote for claim in fact.claims] == ["$3.8 billion", "$2.9 billion"]


def test_a_fact_is_no_longer_joined_once_a_sentence_changed(build) -> None:
    with build(TRADE, b=OTHER) as ledger:
        ledger.decide("same", *(quoting(ledger, f"${figure} billion") for figure in ("2.9", "3.8")), by="Aliya")
        assert len(list(ledger.facts())) == 1
    with build(TRADE.replace("reached", "came to"), b=OTHER) as ledger:
        assert states(ledger) == ["text changed"] and len(list(ledger.facts())) == 2
    with build(TRADE, b=OTHER) as ledger:
        assert len(list(ledger.facts())) == 1


def test_nothing_is_kept_of_what_cannot_be_decided(build) -> None:
    with build(TRADE) as ledger:
        claim = quoting(ledger, "$2.9 billion")
        for kind, ids, said in (
            ("note", (claim,), {}),
            ("accept", (claim, claim), {}),
            ("same", (claim,), {}),
            ("undo", (claim,), {}),
            ("accept", (claim,), {"by": "  "}),
            ("accept", (claim,), {"at": "soon"}),
            ("note", (claim,), {"text": "\ud800"}),
        ):
            with pytest.raises(RefusedDecisionError, match="Nothing was decided"):
                ledger.decide(kind, *ids, **{"by": "Aliya", **said})
        for kind, ids in (("accept", ("",)), ("reject", ("zzz",)), ("same", (claim, "zzz")), ("same", ("", claim))):
            with pytest.raises(UnknownIdError, match="list them"):
                ledger.decide(kind, *ids, by="Aliya")
        assert ledger.decisions() == []


Step = tuple[str, int]
STEPS = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(["accept", "reject", "note", "same", "not same", "unsure"]), st.integers(0, 5)),
        st.tuples(st.just("undo"), st.integers(1, 6)),
        st.tuples(st.just("text"), st.integers(0, 2)),
    ),
    max_size=7,
)
TEXTS = [(TRADE, PARTS), (ELSEWHERE, TRADE, PARTS), (TRADE, PARTS.replace("Exports", "The exports"))]


def take(ledger: registan.Ledger, step: Step) -> None:
    """Decide something about what the ledger has now."""
    kind, number = step
    claims = [claim_id(claim) for claim in ledger.claims() if claim.type == "observation"]
    if kind == "undo":
        if any(each.number == number and each.state != "undone" for each in ledger.decisions()):
            ledger.undo(number, by="Bek")
    elif kind in ("same", "not same", "unsure"):
        pairs = [*pairwise(claims), (claims[0], claims[-1])]
        ledger.decide(kind, *pairs[number % len(pairs)], by="Aliya")
    else:
        things = [*claims, *map(finding_id, ledger.findings())]
        ledger.decide(kind, things[number % len(things)], by="Aliya", text="a word")


def seen(ledger: registan.Ledger) -> tuple[object, ...]:
    """All that decisions make of a ledger."""
    opinions = ledger.opinions()
    return ledger.decisions(), list(ledger.facts()), [opinions.of(finding) for finding in ledger.findings()]


@settings(max_examples=12, deadline=None)
@given(STEPS)
def test_any_history_gives_what_its_replay_gives(tmp_path_factory, steps: list[Step]) -> None:
    folder = tmp_path_factory.mktemp("history")
    note, text = folder / "corpus" / "note.txt", TEXTS[0]
    note.parent.mkdir()

    def build(name: str) -> registan.Ledger:
        note.write_text(" ".join(text))
        registan.build([note.parent], folder / name, jobs=1)
        return registan.open(folder / name)

    ledger = build("lived.db")
    for step in steps:
        if step[0] == "text":
            ledger.close()
            text = TEXTS[step[1]]
            ledger = build("lived.db")
        else:
            take(ledger, step)
    with ledger, build("replayed.db") as replayed:
        assert replayed.import_decisions(dumps(row) for row in ledger.export_decisions()) == len(ledger.decisions())
        assert seen(replayed) == seen(ledger)
        assert ledger.check() == []
