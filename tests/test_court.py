"""How well planted errors are found in small ledgers of several documents, against pinned floors."""

from __future__ import annotations

import importlib.util
import random
import sys
from pathlib import Path

import pytest

from registan.model import finding_to_row
from registan.reconcile import reconcile
from registan.reconcile.between import BENCHES, Around, reconcile_between, reconcile_document

BENCHMARK = Path(__file__).parents[1] / "benchmarks" / "court.py"
FOUND = 0.95
SUSPECTED = {"rate": 0.9}
MENDED = {"rate": 0.9, "swap": 0.9}
UNDECIDED = {"firms", "ordinal"}
"""Kinds of which nothing in the ledger tells which of two figures, or dates, is wrong."""
HARDER = {"stranger": 0.8, "mirror": 0.8}
"""Kinds of which some leave no trace that one misprint explains, or none that the other side's books tell."""


@pytest.fixture(scope="module")
def court():
    spec = importlib.util.spec_from_file_location("court", BENCHMARK)
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules["court"] = module
    spec.loader.exec_module(module)
    return module


@pytest.mark.slow
def test_planted_errors_are_found_and_honest_ledgers_left_alone(court) -> None:
    results = court.measure(30, seed=11)
    assert results.pop("clean") == {"flagged": 0.0}
    for kind, shares in results.items():
        assert shares["found"] >= FOUND, kind
        assert shares["suspected"] >= SUSPECTED.get(kind, FOUND), kind
        assert shares["mended"] >= MENDED.get(kind, FOUND), kind
        assert shares["astray"] <= 0.05, kind


@pytest.fixture(scope="module")
def further(court):
    sys.path.insert(0, str(BENCHMARK.parent))
    try:
        return importlib.import_module("court_more")
    finally:
        sys.path.remove(str(BENCHMARK.parent))


@pytest.mark.slow
def test_further_errors_are_found_and_what_only_looks_odd_left_alone(court, further) -> None:
    results = court.measure(20, 11, further.PLANT, further.ledger)
    assert results.pop("clean") == {"flagged": 0.0}
    for kind, shares in results.items():
        assert shares["found"] >= HARDER.get(kind, FOUND), kind
        assert shares["mended"] >= (0 if kind in UNDECIDED else HARDER.get(kind, 0.9)), kind


@pytest.mark.parametrize("kind", ["", "tie", "quoted", "part", "flow"])
def test_the_order_of_claims_and_documents_means_nothing(court, kind: str) -> None:
    _is_told_alike_in_any_order(court, court.ledger, kind)


@pytest.mark.parametrize("kind", ["", "exchanged", "mirror", "stranger", "month", "copied", "books", "kilotonnes"])
def test_the_order_means_nothing_for_further_errors(court, further, kind: str) -> None:
    _is_told_alike_in_any_order(court, further.ledger, kind)


def _is_told_alike_in_any_order(court, ledger, kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(3):
        made = ledger(kind, chance)
        claims = list(made.claims.values())
        straight = [finding_to_row(found) for found in court.findings(made, claims)]
        chance.shuffle(claims)
        shuffled = [finding_to_row(found) for found in court.findings(made, claims)]
        assert shuffled == straight


@pytest.mark.parametrize("kind", ["", "tie", "reporter", "currency", "months", "early"])
def test_each_bench_finds_alone_what_is_found_among_all(court, kind: str) -> None:
    _is_found_apart(court.ledger, kind)


@pytest.mark.parametrize("kind", ["", "exchanged", "mirror", "stranger", "month", "copied", "books", "ordinal"])
def test_each_bench_finds_further_errors_alone(further, kind: str) -> None:
    _is_found_apart(further.ledger, kind)


def _is_found_apart(ledger, kind: str) -> None:
    chance = random.Random(kind)
    ledgers = [ledger(kind, chance) for _ in range(3)]
    claims = [claim for made in ledgers for claim in made.claims.values()]
    around = Around(published=ledgers[0].published, within=tuple(reconcile(claims)))
    apart = list(reconcile_document(claims, around))
    for bench in BENCHES:
        groups: dict[str, list] = {}
        for claim in claims:
            key = bench.key_of(claim)
            if key is not None:
                groups.setdefault(key, []).append(claim)
        apart += [finding for group in groups.values() for finding in bench.check(group, around)]
    together = reconcile_between(claims, around)
    assert sorted(map(str, map(finding_to_row, apart))) == sorted(map(str, map(finding_to_row, together)))
