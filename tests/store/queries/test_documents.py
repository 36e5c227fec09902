"""Lists of documents: each with all its places, and who published it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from registan.store.store import Store


def test_each_document_is_listed_with_all_its_places(ledger: Path, opened: Store, document, keep) -> None:
    keep(ledger, document("b.txt", "Trade grew."), at=("/new/b.txt", "/old/b.txt"))
    keep(ledger, document("a.txt", "Trade fell."))
    listed = {info.name: info.locations for info in opened.documents()}
    assert listed == {"a.txt": ("a.txt",), "b.txt": ("new/b.txt", "old/b.txt")}
    assert list(listed) == ["a.txt", "b.txt"]


def test_publishers_are_told_of_the_documents_that_name_one(ledger: Path, opened: Store, document, keep) -> None:
    told = replace(document("a.txt", "Trade grew."), publisher="Stat")
    keep(ledger, told)
    keep(ledger, document("b.txt", "Trade fell."))
    assert opened.publishers() == {told.digest: "Stat"}
