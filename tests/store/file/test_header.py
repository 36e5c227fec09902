"""Files that are no ledger are refused by a sentence, and stay as they were."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from registan.store.errors import DamagedLedgerError, LedgerError, NoLedgerError, NotALedgerError
from registan.store.file.header import check_header, is_new
from registan.store.store import Store


def _of_another_program(path: Path) -> None:
    other = sqlite3.connect(path)
    other.execute("CREATE TABLE bookmarks (address)")
    other.commit()
    other.close()


def _of_another_program_with_id(path: Path) -> None:
    _of_another_program(path)
    other = sqlite3.connect(path)
    other.execute("PRAGMA application_id = 12345")
    other.close()


FOREIGN = [
    (lambda path: path.write_bytes(b""), NoLedgerError, "is empty"),
    (lambda path: path.write_bytes(b"x"), NotALedgerError, "no Registan ledger"),
    (lambda path: path.write_bytes(b"SQLite format 2\0" + b"\0" * 200), NotALedgerError, "no Registan ledger"),
    (lambda path: path.write_bytes(b"SQLite format 3\0"), DamagedLedgerError, "ends after 16 bytes"),
    (lambda path: path.write_text("doc,published\n" * 100), NotALedgerError, "no Registan ledger"),
    (lambda path: path.mkdir(), NotALedgerError, "is no file"),
    (_of_another_program, NotALedgerError, "another program's SQLite file"),
    (_of_another_program_with_id, NotALedgerError, "another program's SQLite file"),
    (lambda _: None, NoLedgerError, "There is no ledger at"),
]


@pytest.mark.parametrize(("make", "kind", "words"), FOREIGN)
def test_what_is_no_ledger_is_refused_and_not_touched(tmp_path: Path, make, kind, words) -> None:
    path = tmp_path / "some.db"
    make(path)
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(kind) as told:
        Store(path)
    assert words in str(told.value) and "some.db" in str(told.value)
    assert (path.read_bytes() if path.is_file() else None) == before
    assert [each.name for each in tmp_path.iterdir()] == (["some.db"] if path.exists() else [])


@pytest.mark.parametrize("kept", [0.1, 0.5, 0.99])
def test_a_cut_ledger_is_called_damaged(ledger: Path, kept: float) -> None:
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[: int(len(whole) * kept)])
    with pytest.raises(DamagedLedgerError, match="ends after"):
        check_header(ledger)


def test_damage_within_is_told_in_words(ledger: Path) -> None:
    whole = bytearray(ledger.read_bytes())
    whole[4096:] = b"\xff" * (len(whole) - 4096)
    ledger.write_bytes(bytes(whole))
    with pytest.raises(LedgerError, match=r"ledger\.db"):
        list(Store(ledger).documents())


@pytest.mark.parametrize(
    ("make", "new"),
    [
        (lambda _: None, True),
        (lambda path: path.write_bytes(b""), True),
        (lambda path: path.write_bytes(b"x"), False),
        (lambda path: path.mkdir(), False),
        (lambda path: path.symlink_to(path.with_name("nowhere")), False),
    ],
)
def test_a_ledger_is_made_only_where_nothing_is(tmp_path: Path, make, new: bool) -> None:
    path = tmp_path / "new.db"
    make(path)
    assert is_new(path) is new
