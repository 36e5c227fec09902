"""Facts and findings between the documents of a ledger."""

from __future__ import annotations

from pathlib import Path

import pytest

import registan
from registan.model import dumps, fact_to_row, finding_to_row

SAYS = (
    "Trade grows\n\n{date}\n\nAccording to Kazakhstan's Bureau of National Statistics, trade between Kazakhstan and"
    " Uzbekistan was ${value} in 2023.\n"
)
PARTS = "Exports were $3,114.2 million and imports were $1,302.9 million.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two documents that quote one bureau with two figures, and one that agrees with the second."""
    place = tmp_path / "corpus"
    place.mkdir()
    (place / "a.txt").write_text(SAYS.format(date="5 March 2024", value="4.9 billion"))
    (place / "b.txt").write_text(SAYS.format(date="2 March 2024", value="4,417.1 million") + PARTS)
    (place / "c.txt").write_text(SAYS.format(date="9 May 2024", value="4.4 billion"))
    return place


def build(folder: Path, name: str = "ledger.db") -> registan.Ledger:
    registan.build([folder], folder.parent / name, jobs=1)
    return registan.open(folder.parent / name)


def test_documents_are_held_against_each_other(folder: Path) -> None:
    with build(folder) as ledger:
        (finding,) = ledger.findings()
        assert (finding.kind, finding.severity, finding.suspect) == ("contradiction", "doubt", 0)
        assert finding.claims[0].doc == "a.txt"
        assert list(ledger.findings(between=False)) == []
        assert list(ledger.findings(severity="error")) == []


@pytest.mark.parametrize(("document", "count"), [("a.txt", 1), ("b.txt", 1)])
def test_a_finding_is_one_of_each_document_that_it_names(folder: Path, document: str, count: int) -> None:
    with build(folder) as ledger:
        assert len(list(ledger.findings(document=document))) == count
        with pytest.raises(registan.LedgerError, match="nowhere"):
            list(ledger.findings(document="nowhere.txt"))


def test_facts_have_all_mentions_and_a_best_reading(folder: Path) -> None:
    with build(folder) as ledger:
        told = {fact.reading.indicator: fact for fact in ledger.facts()}
        turnover = told["trade.turnover"]
        assert [claim.doc for claim in turnover.claims] == ["a.txt", "b.txt", "c.txt"]
        assert turnover.reading.doc == "b.txt"
        matching = registan.ClaimFilter(document="a.txt")
        assert [len(fact.claims) for fact in ledger.facts(matching)] == [3]
        assert len(list(ledger.facts(registan.ClaimFilter(indicator="trade", limit=2)))) == 2
        assert list(ledger.facts(registan.ClaimFilter(indicator="tourism"))) == []


def test_the_order_of_builds_means_nothing(folder: Path) -> None:
    def told(ledger: registan.Ledger) -> tuple[list[str], list[str]]:
        with ledger:
            findings = [dumps(finding_to_row(each)) for each in ledger.findings()]
            return findings, [dumps(fact_to_row(each)) for each in ledger.facts()]

    expected = told(build(folder))
    for name in ("c.txt", "a.txt", "b.txt"):
        registan.build([folder / name], folder.parent / "other.db", jobs=1)
    assert told(registan.open(folder.parent / "other.db")) == expected


def test_a_finding_is_named_explained_and_its_claims_compared(folder: Path) -> None:
    with build(folder) as ledger:
        (finding,) = ledger.findings()
        id_ = finding_to_row(finding)["id"]
        assert ledger.finding(id_[:6]) == finding
        assert "a.txt" in ledger.explain(finding)[0]
        with pytest.raises(registan.LedgerError, match="registan findings"):
            ledger.finding("zzzz")
        told = {each.respect: each for each in ledger.why(*finding.claims[:2])}
        assert told["figure"].verdict == "differs"
        assert (told["published"].one, told["published"].other) == ("2024-03-05", "2024-03-02")


UZB = "Trade grows\n\n{date}\n\nAccording to Uzbekistan's Statistics Agency, in 2020 "
OPEN = (
    "trade between Kazakhstan and Uzbekistan was $3,006 million. Uzbekistan's exports to Kazakhstan were $508 million"
    " and its imports from Kazakhstan were $2,097 million.\n"
)
DECIDES = "Uzbekistan's exports to Kazakhstan were $908.4 million.\n"


@pytest.fixture
def undecided(tmp_path: Path) -> Path:
    """A document whose sum does not hold, and one that tells which of its figures is wrong."""
    place = tmp_path / "undecided"
    place.mkdir()
    (place / "a.txt").write_text(UZB.format(date="5 March 2021") + OPEN)
    (place / "b.txt").write_text(UZB.format(date="5 April 2021") + DECIDES)
    return place


@pytest.mark.parametrize("is_imported", [False, True])
def test_a_conflict_that_others_decide_is_listed_once_as_they_decide_it(undecided: Path, is_imported: bool) -> None:
    with build(undecided) as ledger:
        lines = [dumps(row) for row in ledger.export_rows()]
        if is_imported:
            (undecided / "a.txt").unlink()
    with build(undecided, "other.db") as ledger:
        ledger.import_rows(lines)
        (left_open,) = ledger.findings(between=False)
        serious = [finding for finding in ledger.findings() if finding.severity != "note"]
        assert [finding.claims[0].quote for finding in serious if finding.suspect == 0] == ["$508 million"]
        assert [finding.settles for finding in serious] == [finding_to_row(left_open)["id"]]
        assert [finding_to_row(finding)["settles"] for finding in serious] == [finding.settles for finding in serious]
        assert ledger.finding_counts() == {"error": 1, "note": 1}
        assert list(ledger.findings(document="a.txt", severity="error")) == serious
        assert ledger.finding(finding_to_row(left_open)["id"]) == serious[0]
        assert any(finding_to_row(left_open)["id"] in step for step in ledger.explain(serious[0]))


def test_a_conflict_that_nobody_decides_stays_open(undecided: Path) -> None:
    (undecided / "b.txt").unlink()
    with build(undecided) as ledger:
        (left_open,) = ledger.findings()
        assert (left_open.suspect, left_open.settles) == (None, None)
        assert ledger.finding(finding_to_row(left_open)["id"]) == left_open
        assert ledger.finding_counts() == {"error": 1}
