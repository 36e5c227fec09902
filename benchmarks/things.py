"""Compares the things that claims are joined to with pairs of mentions judged by hand (`things.csv`).

    python benchmarks/things.py

Once on the claims read by hand, so that only the joining is measured, and once on the claims that the program reads.
All pairs of mentions of different documents that are not in the table are judged to be of two things. Exit status 0.
"""

from __future__ import annotations

import csv
import sys
import tempfile
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import registan
from registan.model import Claim, NamedThing, from_row, loads
from registan.resolve import things

HERE = Path(__file__).parent
SHARED = HERE.parents[1] / "shared"
GOLD = [SHARED / "gold" / f"{name}.jsonl" for name in ("seeds-a", "seeds-b", "briefs")]
CORPUS = [SHARED / "corpus" / name for name in ("seeds", "briefs")]
FIGURES = ("observation", "target")

Mention = tuple[str, str, int, str]
Pairs = set[frozenset[Mention]]


def main() -> int:
    if not GOLD[0].is_file():
        print("things: there is no ../shared/gold beside this folder")
        return 0
    rows = [loads(line) for path in GOLD for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    gold = [from_row(row) for row in rows if row["type"] not in FIGURES]
    judged = judged_pairs(gold)
    published = {}
    with tempfile.TemporaryDirectory() as folder:
        registan.build(CORPUS, Path(folder) / "ledger.db")
        with registan.open(Path(folder) / "ledger.db") as ledger:
            read = [claim for claim in ledger.claims() if claim.type not in FIGURES]
            published = {info.name: info.published for info in ledger.documents() if info.published}
    show("claims read by hand", pairs_of(things(gold, published), gold), judged)
    show("claims read by the program", pairs_of(things(read, published), gold), judged)
    return 0


def judged_pairs(gold: Iterable[Claim]) -> Pairs:
    by_thing: dict[str, list[Mention]] = {}
    for row in csv.DictReader((HERE / "things.csv").open(encoding="utf-8")):
        at = int(row["start"])
        found = [claim for claim in gold if (claim.doc, claim.span.start, claim.type) == (row["doc"], at, row["type"])]
        by_thing.setdefault(row["thing"], []).append(next(mention_of(c) for c in found if row["name"] in c.name))
    return {frozenset(pair) for mentions in by_thing.values() for pair in combinations(mentions, 2)}


def mention_of(claim: Claim) -> Mention:
    return claim.doc, claim.type, claim.span.start, getattr(claim, "place", None) or ""


def pairs_of(found: Iterable[NamedThing], gold: list[Claim]) -> Pairs:
    """Pairs of joined mentions in different documents, each known by the claim of the gold file that stands there."""
    pairs: Pairs = set()
    for thing in found:
        mentions = {mention for claim in thing.mentions if (mention := known(claim, gold))}
        pairs |= {frozenset(pair) for pair in combinations(sorted(mentions), 2) if pair[0][0] != pair[1][0]}
    return pairs


def known(claim: Claim, gold: list[Claim]) -> Mention | None:
    """The gold claim that overlaps it most; what none overlaps was not judged."""
    beside = [each for each in gold if (each.doc, each.type) == (claim.doc, claim.type) and overlap(each, claim) > 0]
    if claim in beside:
        return mention_of(claim)
    return mention_of(max(beside, key=lambda each: overlap(each, claim))) if beside else None


def overlap(one: Claim, other: Claim) -> int:
    return min(one.span.end, other.span.end) - max(one.span.start, other.span.start)


def show(what: str, joined: Pairs, judged: Pairs) -> None:
    right = joined & judged
    precision, recall = len(right) / len(joined) if joined else 1.0, len(right) / len(judged)
    print(f"{what}: {len(joined)} pairs joined, {len(judged)} judged the same: {precision=:.3f} {recall=:.3f}")
    for pair in sorted(map(sorted, joined - judged)):
        print("  joined wrongly:", *(f"{doc}:{start} ({type_})" for doc, type_, start, _ in pair))
    for pair in sorted(map(sorted, judged - joined)):
        print("  left apart:", *(f"{doc}:{start} ({type_})" for doc, type_, start, _ in pair))


if __name__ == "__main__":
    sys.exit(main())
