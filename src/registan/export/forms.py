"""All forms in which a ledger can leave the house: what each holds, and how it is written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, BinaryIO

from registan.api import ClaimFilter, Ledger

from .annotations import annotation_lines
from .arrow import write_parquet
from .citations import bibtex_lines, csl_lines
from .comma import claim_lines
from .flat import datasette_metadata, write_sqlite
from .jsonl import json_lines
from .sdmx import sdmx_csv_lines
from .sdmx_ml import sdmx_structure, write_sdmx_ml

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which claims, and whether texts that look like formulas are made harmless (CSV)."""

    matching: ClaimFilter
    spreadsheet_safe: bool = False


@dataclass(frozen=True, slots=True)
class Written:
    """How many were written of what the form holds, and how many claims it has no place for."""

    count: int
    noun: str
    left_out: int = 0


Writer = Callable[[Ledger, Wanted, BinaryIO], Written]


def _claims(lines: Callable[[Iterable[Row], Wanted], Iterator[str]], heads: int = 0, noun: str = "claim") -> Writer:
    def write(ledger: Ledger, wanted: Wanted, file: BinaryIO) -> Written:
        rows = _Counted(ledger.export_rows(wanted.matching))
        written = _put(file, lines(rows, wanted)) - heads
        return Written(written, noun, rows.count - written)

    return write


def _sources(lines: Callable[[Iterable[Row]], Iterator[str]]) -> Writer:
    def write(ledger: Ledger, wanted: Wanted, file: BinaryIO) -> Written:
        rows = _Counted(sources(ledger, wanted.matching))
        _put(file, lines(rows))
        return Written(rows.count, "source")

    return write


def _annotations(ledger: Ledger, wanted: Wanted, file: BinaryIO) -> Written:
    rows = _Counted(ledger.export_rows(wanted.matching))
    _put(file, annotation_lines(rows, sources(ledger, wanted.matching)))
    return Written(rows.count, "annotation")


def _sdmx_ml(ledger: Ledger, wanted: Wanted, file: BinaryIO) -> Written:
    rows = _Counted(ledger.export_rows(wanted.matching))
    written = write_sdmx_ml(rows, file)
    return Written(written, "observation", rows.count - written)


def _structure(_ledger: Ledger, _wanted: Wanted, file: BinaryIO) -> Written:
    return Written(_put(file, [sdmx_structure()]), "structure")


def _parquet(ledger: Ledger, wanted: Wanted, file: BinaryIO) -> Written:
    return Written(write_parquet(ledger.export_rows(wanted.matching), file), "claim")


def _sqlite(ledger: Ledger, wanted: Wanted, file: BinaryIO) -> Written:
    return Written(write_sqlite(ledger, wanted.matching, file), "claim")


def _metadata(_ledger: Ledger, _wanted: Wanted, file: BinaryIO) -> Written:
    return Written(_put(file, [datasette_metadata()]), "description")


FORMS: dict[str, Writer] = {
    "jsonl": _claims(lambda rows, _: json_lines(rows)),
    "csv": _claims(lambda rows, wanted: claim_lines(rows, spreadsheet_safe=wanted.spreadsheet_safe), heads=1),
    "parquet": _parquet,
    "sdmx-csv": _claims(lambda rows, _: sdmx_csv_lines(rows), heads=1, noun="observation"),
    "sdmx-ml": _sdmx_ml,
    "sdmx-structure": _structure,
    "jsonld": _annotations,
    "bibtex": _sources(bibtex_lines),
    "csl": _sources(csl_lines),
    "sqlite": _sqlite,
    "datasette-metadata": _metadata,
}
"""What `registan export` can write, by the name of the form."""


def sources(ledger: Ledger, matching: ClaimFilter) -> Iterator[Row]:
    """The documents whose claims match, all where nothing is asked for, as rows in the order of the ledger."""
    if matching == ClaimFilter():
        yield from (asdict(info) for info in ledger.documents())
        return
    held = {claim.document for claim in ledger.claims(matching)}
    yield from (asdict(info) for info in ledger.documents() if info.digest in held)


class _Counted:
    """Rows that are counted as they go by."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._rows, self.count = rows, 0

    def __iter__(self) -> Iterator[Row]:
        for row in self._rows:
            self.count += 1
            yield row


def _put(file: BinaryIO, lines: Iterable[str]) -> int:
    count = 0
    for line in lines:
        file.write(line.encode("utf-8", "backslashreplace"))
        count += 1
    return count
