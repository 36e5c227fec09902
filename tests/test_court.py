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
UNSEEN = {"copied"}
"""A copy that tells of another year alone is told by nothing else."""


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


@pytest.mark.slow
def test_further_errors_are_found_and_what_only_looks_odd_left_alone(court) -> None:
    sys.path.insert(0, str(BENCHMARK.parent))
    try:
        further = importlib.import_module("court_more")
    finally:
        sys.path.remove(str(BENCHMARK.parent))
    results = court.measure(20, 11, further.PLANT, further.ledger)
    assert results.pop("clean") == {"flagged": 0.0}
    for kind in results.keys() - UNSEEN:
        assert results[kind]["found"] >= FOUND, kind
        assert results[kind]["mended"] >= (0 if kind in UNDECIDED else 0.9), kind


@pytest.mark.parametrize("kind", ["", "tie", "quoted", "part", "flow"])
def test_the_order_of_claims_and_documents_means_nothing(court, kind: str) -> None:
    chance = random.Random(kind)
    for _ in range(3):
        made = court.ledger(kind, chance)
        claims = list(made.claims.values())
        straight = [finding_to_row(found) for found in court.findings(made, claims)]
        chance.shuffle(claims)
        shuffled = [finding_to_row(found) for found in court.findings(made, claims)]
        assert shuffled == straight


@pytest.mark.parametrize("kind", ["", "tie", "reporter", "currency", "months", "early"])
def test_each_bench_finds_alone_what_is_found_among_all(court, kind: str) -> None:
    chance = random.Random(kind)
    ledgers = [court.ledger(kind, chance) for _ in range(3)]
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
