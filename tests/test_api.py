"""What users import."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

import registan
from registan import ClaimFilter
from registan.model import claim_id, dumps
from registan.store.errors import AmbiguousIdError, LedgerError, NoLedgerError, UnknownIdError

HEAVY = ("sqlalchemy", "alembic", "yaml", "lxml", "trafilatura", "rich", "typer", "simplejson", "sqlite3")
TEXT = """# Trade

Kazakhstan and Uzbekistan in figures.

In 2020, trade between Kazakhstan and Uzbekistan reached $2.9 billion.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a ledger of two documents."""
    folder = tmp_path_factory.mktemp("api")
    (folder / "note.md").write_text(TEXT)
    (folder / "other.txt").write_text("In 2015, trade between Kazakhstan and Uzbekistan reached $1.5 billion.")
    registan.build([folder / "note.md", folder / "other.txt"], folder / "registan.db", jobs=1)
    return folder


@pytest.fixture
def ledger(folder: Path):
    """The ledger, open."""
    with registan.open(folder / "registan.db") as opened:
        yield opened


def test_importing_the_package_loads_nothing_heavy() -> None:
    code = "import sys, json, registan; print(json.dumps(sorted(sys.modules)))"
    loaded = json.loads(subprocess.check_output([sys.executable, "-c", code], text=True))
    assert not set(HEAVY) & set(loaded)


def test_opening_a_ledger_loads_neither_readers_nor_migrations(folder: Path) -> None:
    code = (
        "import sys, json, registan\n"
        f"with registan.open({str(folder / 'registan.db')!r}) as ledger:\n"
        "    list(ledger.documents()), list(ledger.claims())\n"
        "print(json.dumps(sorted(sys.modules)))"
    )
    loaded = json.loads(subprocess.check_output([sys.executable, "-c", code], text=True))
    assert not {"alembic", "yaml", "lxml", "registan.read", "registan.extract"} & set(loaded)


@pytest.mark.parametrize("name", [name for name in registan.__all__ if name != "__version__"])
def test_every_public_name_is_there_and_says_what_it_is(name: str) -> None:
    assert getattr(registan, name).__doc__


def test_other_names_are_not_there() -> None:
    with pytest.raises(AttributeError, match="no attribute 'nothing'"):
        _ = registan.nothing  # type: ignore[attr-defined]


def test_claims_stream_in_their_order(ledger: registan.Ledger) -> None:
    assert [(claim.doc, claim.quote) for claim in ledger.claims()] == [
        ("note.md", "$2.9 billion"),
        ("other.txt", "$1.5 billion"),
    ]
    assert [claim.doc for claim in ledger.claims(ClaimFilter(period="2020"))] == ["note.md"]


def test_several_walks_at_once_do_not_disturb_each_other(ledger: registan.Ledger) -> None:
    pairs = [(one.doc, two.doc) for one in ledger.claims() for two in ledger.claims()]
    assert len(pairs) == 4


def test_a_claim_by_the_beginning_of_its_id(ledger: registan.Ledger) -> None:
    wanted = next(ledger.claims())
    claim, document = ledger.claim(claim_id(wanted)[:10])
    assert claim == wanted and document is not None and document.text == TEXT
    assert ledger.origins(claim) == {"extracted"}


@pytest.mark.parametrize("prefix", ["", "zz", "%", "f" * 21, "' OR 1=1 --", "\udcff"])
def test_an_unknown_id_is_named(ledger: registan.Ledger, prefix: str) -> None:
    with pytest.raises(UnknownIdError, match="No claim's id begins with"):
        ledger.claim(prefix)


def test_an_ambiguous_id_lists_what_it_could_be(tmp_path: Path) -> None:
    row = {
        "doc": "a.txt",
        "type": "observation",
        "start": 0,
        "end": 2,
        "quote": "$4",
        "indicator": "trade.turnover",
        "unit": "USD",
    }
    with registan.open(tmp_path / "new.db", create=True) as ledger:
        assert ledger.import_rows(dumps({**row, "value": number}) for number in range(40)) == 40
        first = claim_id(next(ledger.claims()))
        many = {claim_id(claim)[0] for claim in ledger.claims()}
        shared = next(sign for sign in many if sum(claim_id(c)[0] == sign for c in ledger.claims()) > 1)
        with pytest.raises(AmbiguousIdError, match=f"begin with '{shared}': {shared}"):
            ledger.claim(shared)
        assert claim_id(ledger.claim(first)[0]) == first


def test_the_context_is_the_paragraph_under_its_heading(ledger: registan.Ledger) -> None:
    claim = next(ledger.claims())
    context = ledger.context(claim)
    assert context is not None
    assert context.quote.of(context.text) == claim.quote
    assert TEXT[context.start : context.start + len(context.text)] == context.text
    assert context.text.startswith("In 2020") and "figures" not in context.text
    assert context.heading is not None and "Trade" in context.heading


@pytest.mark.parametrize("called", ["note.md", "digest", "digest[:8]"])
def test_a_document_by_name_or_digest(ledger: registan.Ledger, called: str) -> None:
    digest = ledger.document("note.md").digest
    assert ledger.document({"digest": digest, "digest[:8]": digest[:8]}.get(called, called)).text == TEXT


@pytest.mark.parametrize("called", ["nothing.txt", "", "%", "note.m", "\udcff"])
def test_an_unknown_document_is_named(ledger: registan.Ledger, called: str) -> None:
    with pytest.raises(UnknownIdError, match="No document is called"):
        ledger.document(called)


def test_documents_of_one_name_are_told_apart(tmp_path: Path) -> None:
    for number in (1, 2):
        (tmp_path / f"{number}").mkdir()
        (tmp_path / f"{number}" / "a.txt").write_text(f"Note {number}.")
    report = registan.build([tmp_path], tmp_path / "ledger.db", jobs=1)
    with registan.open(report.ledger) as ledger:
        with pytest.raises(AmbiguousIdError, match=r"2 documents are called 'a.txt'.*1/a\.txt"):
            ledger.document("a.txt")
        assert ledger.document("2/a.txt").text == "Note 2."


def test_exported_rows_are_the_exchange_format(ledger: registan.Ledger) -> None:
    row = next(ledger.export_rows())
    assert (row["doc"], row["type"], row["quote"]) == ("note.md", "observation", "$2.9 billion")
    assert row["value"] == Decimal("2.9E+9") and row["id"] == claim_id(next(ledger.claims()))


def test_findings_of_extracted_and_of_imported_claims_are_the_same(tmp_path: Path) -> None:
    text = (
        "In 2019, Kazakhstan's exports to Uzbekistan were $1,980 million, imports from Uzbekistan $771 million, "
        "and trade turnover between Kazakhstan and Uzbekistan was $9,751 million."
    )
    (tmp_path / "wrong.txt").write_text(text)
    report = registan.build([tmp_path / "wrong.txt"], tmp_path / "built.db", jobs=1)
    with registan.open(report.ledger) as built, registan.open(tmp_path / "bare.db", create=True) as bare:
        found = [(each.kind, each.severity, each.rule, each.message) for each in built.findings()]
        assert sum(report.findings.values()) == len(found) > 0
        bare.import_rows(map(dumps, built.export_rows()))
        assert [(each.kind, each.severity, each.rule, each.message) for each in bare.findings()] == found
        assert bare.summary().findings == built.summary().findings == report.findings
        assert next(built.findings(document="wrong.txt")).claims == next(bare.findings("wrong.txt")).claims
        assert not list(built.findings(severity="note"))
        with pytest.raises(UnknownIdError):
            list(built.findings(document="nothing.txt"))


def test_the_summary_counts(ledger: registan.Ledger) -> None:
    summary = ledger.summary()
    assert (summary.documents, summary.claims, summary.imported, summary.builds) == (2, 2, 0, 1)
    assert summary.by_type == {"observation": 2} and summary.by_language == {"en": 2}


def test_opening_what_is_not_there_makes_nothing(tmp_path: Path) -> None:
    with pytest.raises(NoLedgerError, match="registan build"):
        registan.open(tmp_path / "registan.db")
    assert list(tmp_path.iterdir()) == []


def test_an_empty_ledger_can_be_made(tmp_path: Path) -> None:
    with registan.open(tmp_path / "new.db", create=True) as ledger:
        assert list(ledger.claims()) == [] and ledger.summary().documents == 0
    assert [path.name for path in tmp_path.iterdir()] == ["new.db"]


def test_a_closed_ledger_says_so(folder: Path) -> None:
    ledger = registan.open(folder / "registan.db")
    ledger.close()
    ledger.close()
    with pytest.raises(LedgerError, match="was closed"):
        ledger.summary()


def test_a_link_to_a_ledger_opens_it_and_keeps_its_files_together(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "link.db").symlink_to(folder / "registan.db")
    with registan.open(tmp_path / "link.db") as ledger:
        assert len(list(ledger.claims())) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["link.db"]
