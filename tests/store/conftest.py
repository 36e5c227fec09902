"""Ledgers and documents to test with."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from registan.model import Block, Claim, Document, Finding, Observation, Source, Span, parse_period
from registan.store.file.lock import write_lock
from registan.store.records import FileOutcome
from registan.store.store import Store, prepare
from registan.store.writing.readings import Place, reading_of
from registan.store.writing.write import Writer

MakeDocument = Callable[..., Document]
MakeClaim = Callable[..., Observation]
Keep = Callable[..., None]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    """An empty ledger."""
    path = tmp_path / "ledger.db"
    with write_lock(path):
        prepare(path)
    return path


@pytest.fixture
def document() -> MakeDocument:
    """Makes a document of one paragraph a line."""

    def make(name: str, text: str) -> Document:
        blocks, start = [], 0
        for line in text.split("\n"):
            blocks.append(Block(kind="paragraph", span=Span(start, start + len(line)), language="en"))
            start += len(line) + 1
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Document(name=name, digest=digest, text=text, blocks=tuple(blocks))

    return make


@pytest.fixture
def claim() -> MakeClaim:
    """Makes a claim of a document by its quote."""

    def make(of: Document, quote: str, **fields: object) -> Observation:
        start = of.text.index(quote)
        period = fields.pop("period", None)
        said: dict[str, object] = {
            "indicator": "trade.turnover",
            "value": Decimal(4),
            "unit": "USD",
            "period": parse_period(str(period)) if period else None,
        }
        span = Span(start, start + len(quote))
        return Observation(doc=of.name, document=of.digest, span=span, quote=quote, **{**said, **fields})  # type: ignore[arg-type]

    return make


@pytest.fixture
def keep() -> Keep:
    """Puts a document with its claims into a ledger, as a build does."""

    def put(
        ledger: Path,
        document: Document,
        claims: Sequence[Claim] = (),
        findings: Sequence[Finding] = (),
        at: Sequence[str] = (),
    ) -> None:
        places = [
            Place(path=path, label=path.lstrip("/"), name=document.name, source=Source())
            for path in at or [f"/{document.name}"]
        ]
        reading = reading_of(document, claims, findings, key="key", reader="1", extractor="1")
        with write_lock(ledger), Writer(ledger) as writer:
            writer.begin("test")
            writer.keep(reading, places, FileOutcome(label=places[0].label, outcome="read", claims=len(claims)))

    return put


@pytest.fixture
def opened(ledger: Path) -> Iterator[Store]:
    """The ledger, open to read."""
    store = Store(ledger)
    yield store
    store.close()
