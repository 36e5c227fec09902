"""Verdicts and lives of a ledger made of documents."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import registan
from registan.model import verdict_id, verdict_to_row
from registan.store.errors import AmbiguousIdError, UnknownIdError

TEXTS = {
    "2019.txt": "Tashkent, 5 March 2019\n\nKazakhstan and Uzbekistan aim to raise trade turnover to $5 billion by"
    " 2020.",
    "2021.txt": "Tashkent, 6 December 2021\n\nKazakhstan and Uzbekistan plan to bring trade turnover to $5 billion by"
    " 2022.",
    "2023.txt": "Tashkent, 14 February 2023\n\nAccording to the Bureau of National Statistics of Kazakhstan, trade"
    " turnover between Kazakhstan and Uzbekistan was $5.03 billion in 2022 and $2.9 billion in 2020.",
}


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("promises")
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    registan.build([folder], folder / "promises.db", jobs=1)
    return folder / "promises.db"


def test_an_aim_is_followed_through_the_documents(ledger: Path) -> None:
    with registan.open(ledger) as opened:
        found = opened.commitments()
    assert [(str(verdict.target.deadline), verdict.status) for verdict in found] == [
        ("2020-12-31", "moved"),
        ("2022-12-31", "met"),
    ]
    assert {verdict.as_of for verdict in found} == {date(2023, 2, 14)}
    assert [statement.claim.doc for statement in found[0].history] == ["2019.txt", "2021.txt"]


def test_verdicts_are_asked_for_by_pair_status_and_indicator(ledger: Path) -> None:
    with registan.open(ledger) as opened:
        every = opened.commitments()
        assert opened.commitments("UZB", "KAZ", indicator="trade") == every
        assert opened.commitments(status="met") == every[1:]
        assert opened.commitments("KAZ", "TJK") == []
        assert opened.commitments(indicator="tourism") == []


def test_on_an_earlier_day_the_aim_was_open(ledger: Path) -> None:
    with registan.open(ledger) as opened:
        (only,) = opened.commitments(as_of=date(2020, 6, 1))
        assert (only.status, len(only.history)) == ("pending", 1)
        assert opened.commitments(as_of=date(2018, 1, 1)) == []


def test_a_verdict_is_found_by_its_id_and_explains_itself(ledger: Path) -> None:
    with registan.open(ledger) as opened:
        moved, _ = opened.commitments()
        assert opened.verdict(verdict_id(moved)[:8]) == moved
        assert opened.derived(verdict_id(moved)) == moved
        assert any("can stand for" in step for step in opened.explain(moved))
        for prefix, refusal in (("zzz", UnknownIdError), ("", UnknownIdError)):
            with pytest.raises(refusal, match="registan commitments"):
                opened.verdict(prefix)


def test_an_ambiguous_beginning_is_refused(ledger: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from registan.pipeline import commitments

    monkeypatch.setattr(commitments, "verdict_id", lambda verdict: f"same{verdict.target.deadline}")
    with registan.open(ledger) as opened, pytest.raises(AmbiguousIdError, match="Give more of it"):
        opened.verdict("same")


def test_a_ledger_of_claims_alone_gives_the_same_verdicts(ledger: Path, tmp_path: Path) -> None:
    with registan.open(ledger) as opened:
        rows = [registan.model.dumps(row) for row in opened.export_rows()]
        expected = [verdict_to_row(verdict)["status"] for verdict in opened.commitments()]
    with registan.open(tmp_path / "claims.db", create=True) as imported:
        imported.import_rows(rows)
        found = imported.commitments(as_of=date(2023, 2, 14))
        assert [verdict.status for verdict in found] == expected


def test_an_empty_ledger_has_nothing_to_tell(tmp_path: Path) -> None:
    with registan.open(tmp_path / "empty.db", create=True) as empty:
        assert empty.commitments() == []
        assert empty.lives().as_of is None


def test_lives_are_told_for_the_parties_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "Tashkent, 21 December 2022\n\nKazakhstan and Uzbekistan signed the Treaty on Allied Relations on 21 December"
        " 2022.",
        encoding="utf-8",
    )
    registan.build([path], tmp_path / "a.db", jobs=1)
    with registan.open(tmp_path / "a.db") as opened:
        (life,) = opened.lives("UZB", "KAZ", type="agreement").lives
        assert opened.lives().lives == opened.lives("KAZ").lives == (life,)
        assert opened.lives("TJK").lives == opened.lives(type="project").lives == ()
    assert (life.thing.parties, life.stage) == (("KAZ", "UZB"), "signed")
