"""What goes into the flat SQLite file, and the words with which Datasette shows it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict
from pathlib import Path
from shutil import copyfileobj
from tempfile import TemporaryDirectory
from typing import Any, BinaryIO

from registan.api import ClaimFilter, Ledger
from registan.model import dumps, fact_to_row, finding_to_row, verdict_to_row
from registan.model.thing_row import thing_to_row
from registan.store.flat import write_flat

Row = Mapping[str, Any]


def write_sqlite(ledger: Ledger, matching: ClaimFilter, file: BinaryIO) -> int:
    """Write the claims that match, with the documents, facts, findings, verdicts and things they are in; how many."""
    with ledger.at_once() as held, TemporaryDirectory(prefix="registan-") as folder:
        made = Path(folder) / "flat.db"
        counts = write_flat(made, _tables(held, matching))
        with made.open("rb") as flat:
            copyfileobj(flat, file)
    return counts["claims"]


def datasette_metadata() -> str:
    """The metadata file of Datasette for the flat file, whatever the file is called."""
    tables = {
        "claims": "What one document says at one place, with its quote.",
        "facts": "Claims of one cell of one statistic, with their best reading.",
        "findings": "Claims that cannot all be true, or that a rule doubts.",
        "verdicts": "What became of each target.",
        "things": "Agreements, events, institutions and projects.",
    }
    told = {"description": "Every figure with its exact quote. " + " ".join(f"{n}: {t}" for n, t in tables.items())}
    return dumps({"title": "Registan ledger", "source": "Registan", **told}) + "\n"


def _tables(ledger: Ledger, matching: ClaimFilter) -> dict[str, Iterable[Row]]:
    claims = {row["id"]: row for row in ledger.export_rows(matching)}
    documents = {info.digest: asdict(info) for info in ledger.documents()}
    if matching != ClaimFilter():
        digests = {row["document"] for row in claims.values()}
        documents = {digest: row for digest, row in documents.items() if digest in digests}
    derived = {
        "fact": map(fact_to_row, ledger.facts(matching)),
        "finding": map(finding_to_row, ledger.findings()),
        "verdict": map(verdict_to_row, ledger.commitments()),
        "thing": map(thing_to_row, ledger.things()),
    }
    rows = {name: _about(told, claims.keys()) for name, told in derived.items()}
    return {
        "documents": documents.values(),
        "claims": ({**row, "document": _known(row["document"], documents)} for row in claims.values()),
        "facts": rows["fact"],
        "findings": ({**row, "suspect": _suspect(row, claims)} for row in rows["finding"]),
        "verdicts": ({**row["target"], **row} for row in rows["verdict"]),
        "things": rows["thing"],
        "mentions": _links(rows["thing"], "thing", claims),
        **{f"{name}_claims": _links(rows[name], name, claims) for name in ("fact", "finding", "verdict")},
    }


def _about(told: Iterable[Row], claims: Iterable[str]) -> list[Row]:
    """Those that rest on a claim that is told, each once."""
    held = set(claims)
    return list({row["id"]: row for row in told if any(each["id"] in held for each in _cited(row))}.values())


def _cited(row: Row) -> list[Row]:
    return list(row["claims"] if "claims" in row else row["mentions"])


def _links(rows: Iterable[Row], name: str, claims: Mapping[str, Row]) -> Iterator[Row]:
    for row in rows:
        ids = dict.fromkeys(each["id"] for each in _cited(row))
        yield from ({name: row["id"], "claim": each} for each in ids if each in claims)


def _suspect(row: Row, claims: Mapping[str, Row]) -> str | None:
    suspect = None if row["suspect"] is None else row["claims"][row["suspect"]]["id"]
    return suspect if suspect in claims else None


def _known(digest: str | None, documents: Mapping[str, Row]) -> str | None:
    return digest if digest in documents else None
