"""What becomes of a document's claims when it is read again, changes, moves or can no longer be read."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from registan.model import Source, loads
from registan.store.file.lock import write_lock
from registan.store.records import ClaimFilter, Counts, FileOutcome
from registan.store.store import Store
from registan.store.writing.readings import Place
from registan.store.writing.write import Writer


def place(path: str) -> Place:
    return Place(path=path, label=path.lstrip("/"), name=path.rsplit("/", 1)[-1], source=Source())


def quotes(ledger: Path) -> list[str]:
    store = Store(ledger)
    try:
        return [loads(row)["quote"] for row in store.exchange_rows()]
    finally:
        store.close()


def test_what_was_kept_is_read_back_as_it_was(ledger: Path, opened: Store, document, claim, keep) -> None:
    note = document("note.txt", "Trade reached $4 billion.\n\nЭкспорт – $3 млрд; '𝔘nicode' \x00 \x1b[31m")
    four = claim(note, "$4 billion", period="2020", area="KAZ", counterpart="UZB")
    keep(ledger, note, [four])
    assert opened.document("note.txt") == note
    (row,) = opened.exchange_rows()
    assert opened.claim(loads(row)["id"]) == (four, note)


def test_reading_again_replaces_claims(ledger: Path, opened: Store, document, claim, keep) -> None:
    note = document("note.txt", "from $4 billion to $5 billion")
    keep(ledger, note, [claim(note, "$4 billion"), claim(note, "$5 billion")])
    keep(ledger, note, [claim(note, "$5 billion")])
    assert quotes(ledger) == ["$5 billion"]
    assert [hit.text for hit in opened.search("billion", None) if hit.kind == "claim"] == ["$5 billion"]
    assert list(opened.complaints()) == []


def test_a_claim_found_twice_is_kept_once(ledger: Path, document, claim, keep) -> None:
    note = document("note.txt", "$4 billion")
    keep(ledger, note, [claim(note, "$4 billion")] * 2)
    assert quotes(ledger) == ["$4 billion"]


def test_other_bytes_at_the_same_place_replace_the_document(ledger: Path, opened: Store, document, claim, keep) -> None:
    old, new = document("note.txt", "it was $4 billion"), document("note.txt", "it was $5 billion")
    keep(ledger, old, [claim(old, "$4 billion")])
    keep(ledger, new, [claim(new, "$5 billion")])
    assert quotes(ledger) == ["$5 billion"]
    assert [each.digest for each in opened.documents()] == [new.digest]
    assert not list(opened.search("$4 billion", None))
    assert list(opened.complaints()) == []


def test_a_document_stays_as_long_as_one_of_its_places_holds_it(ledger: Path, document, claim, keep) -> None:
    old, new = document("a.txt", "it was $4 billion"), document("a.txt", "it was $5 billion")
    keep(ledger, old, [claim(old, "$4 billion")], at=["/x/a.txt", "/y/a.txt"])
    keep(ledger, new, [claim(new, "$5 billion")], at=["/x/a.txt"])
    assert sorted(quotes(ledger)) == ["$4 billion", "$5 billion"]
    keep(ledger, new, [claim(new, "$5 billion")], at=["/y/a.txt"])
    assert quotes(ledger) == ["$5 billion"]


def test_same_name_in_two_folders_is_two_documents(ledger: Path, opened: Store, document, claim, keep) -> None:
    one, two = document("a.txt", "it was $4 billion"), document("a.txt", "it was $5 billion")
    keep(ledger, one, [claim(one, "$4 billion")], at=["/x/a.txt"])
    keep(ledger, two, [claim(two, "$5 billion")], at=["/y/a.txt"])
    assert sorted(quotes(ledger)) == ["$4 billion", "$5 billion"]
    assert sorted(each.locations for each in opened.documents()) == [("x/a.txt",), ("y/a.txt",)]


def test_bytes_that_cannot_be_read_take_the_place_of_the_document(
    ledger: Path, opened: Store, document, claim, keep
) -> None:
    old = document("a.txt", "it was $4 billion")
    keep(ledger, old, [claim(old, "$4 billion")], at=["/a.txt"])
    with write_lock(ledger), Writer(ledger) as writer:
        writer.begin("test")
        refused = FileOutcome(label="a.txt", outcome="unreadable", reason="binary")
        writer.refuse("0" * 64, "key", "binary", [place("/a.txt")], [refused])
        assert writer.known().failures == {"0" * 64: ("key", "binary")}
    assert quotes(ledger) == []
    assert list(opened.documents()) == []


def test_a_missing_file_leaves_its_document(ledger: Path, opened: Store, document, claim, keep) -> None:
    note = document("a.txt", "it was $4 billion")
    keep(ledger, note, [claim(note, "$4 billion")], at=["/a.txt"])
    with write_lock(ledger), Writer(ledger) as writer:
        writer.begin("test")
        writer.finish(Counts(), ["/a.txt"])
        assert writer.known().places == {}
    assert [each.missing for each in opened.documents()] == [True]
    assert quotes(ledger) == ["$4 billion"]
    keep(ledger, note, [claim(note, "$4 billion")], at=["/a.txt"])
    assert [each.missing for each in opened.documents()] == [False]


def test_a_transaction_that_fails_leaves_nothing_of_itself(
    ledger: Path, document, claim, keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    note, other = document("a.txt", "it was $4 billion"), document("b.txt", "it was $5 billion")
    keep(ledger, note, [claim(note, "$4 billion")])
    before = quotes(ledger)

    def fail(name: str) -> None:
        if name == "store.commit.before":
            raise RuntimeError(name)

    monkeypatch.setattr("registan.store.writing.write.fault_point", fail)
    with pytest.raises(RuntimeError):
        keep(ledger, other, [claim(other, "$5 billion")])
    assert quotes(ledger) == before


def test_commits_wait_for_the_disk(ledger: Path) -> None:
    with write_lock(ledger), Writer(ledger) as writer:
        answers = {
            name: writer._connection.execute(text(f"PRAGMA {name}")).scalar_one()
            for name in ("journal_mode", "synchronous", "foreign_keys")
        }
    assert answers == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1}


def test_imported_claims_survive_the_change_of_their_document(ledger: Path, document, claim, keep) -> None:
    note, new = document("a.txt", "$4 billion, $5 billion"), document("a.txt", "nothing")
    keep(ledger, note, [claim(note, "$4 billion")])
    store = Store(ledger)
    lines = list(store.exchange_rows())
    keep(ledger, note, [claim(note, "$5 billion")])
    assert store.import_claims(lines) == 1
    assert quotes(ledger) == ["$4 billion", "$5 billion"]
    keep(ledger, note, [claim(note, "$4 billion"), claim(note, "$5 billion")])
    assert quotes(ledger) == ["$4 billion", "$5 billion"]
    keep(ledger, new, [])
    assert list(store.exchange_rows()) == lines
    assert len(list(store.exchange_rows(ClaimFilter(origin="extracted")))) == 0
    assert len(list(store.exchange_rows(ClaimFilter(origin="imported")))) == 1
