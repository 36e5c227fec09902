"""Compares the claims that are read from the shared corpus with those read by hand, and holds the pinned floors.

    python benchmarks/score.py [--raise [--lower REASON]]

Exit status 0: all floors hold, or the corpus is not at hand; 1: a floor is broken, or was not raised.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import sys
import tempfile
from pathlib import Path
from typing import Any

import registan
from registan.cli.commands.score import read_gold, show_score
from registan.lexicons import languages
from registan.scoring import Score, by_group

SHARED = Path(__file__).parents[2] / "shared"
FLOORS = Path(__file__).with_name("floors.json")
ASIDE = Path(__file__).with_name("heldout")
SETS = {
    "seeds": (SHARED / "corpus/seeds", [SHARED / "gold/seeds-a.jsonl", SHARED / "gold/seeds-b.jsonl"]),
    "briefs": (SHARED / "corpus/briefs", [SHARED / "gold/briefs.jsonl"]),
    "heldout": (ASIDE / "docs", [ASIDE / "gold.jsonl"]),
}
MEASURES = ("found", "strict")

Floors = dict[str, dict[str, float]]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--raise", dest="rise", action="store_true", help="pin what was measured where it is higher")
    parser.add_argument("--lower", metavar="REASON", help="with --raise: pin what was measured even where it is lower")
    options = parser.parse_args()
    if not (SHARED / "gold").is_dir():
        print("score: seeds and briefs are skipped, there is no ../shared/gold beside this folder")
    scores = measured()
    for name, score in scores.items():
        show_score(name, score)
    figures = {
        name: {measure: getattr(score.figures, measure) for measure in MEASURES} | {"named": score.named.found}
        for name, score in scores.items()
    }
    return pin(figures, options.lower) if options.rise else hold(figures)


def measured() -> dict[str, Score]:
    """One comparison for each set of documents at hand and each language that has a lexicon."""
    scores = {}
    for name, (documents, files) in SETS.items():
        if not documents.is_dir():
            continue
        gold = [row for file in files for row in read_gold(file)]
        with tempfile.TemporaryDirectory() as folder:
            registan.build([documents], Path(folder) / "score.db")
            with registan.open(Path(folder) / "score.db") as ledger:
                claims = list(ledger.export_rows())
        for language, score in by_group(gold, claims, "lang").items():
            if language in languages():
                scores[f"{name} {language}"] = score
            else:
                print(f"{name} {language}: {score.figures.gold} figures read by hand, not read by Registan yet")
    return scores


def hold(figures: Floors) -> int:
    """Compare with the floors."""
    pinned = json.loads(FLOORS.read_text(encoding="utf-8"))
    skipped = not (SHARED / "gold").is_dir()
    if not skipped and pinned["corpus_sha256"] != corpus_digest():
        print("score: the corpus is not the one that the floors were measured on; they are held all the same")
    broken = [
        f"score: {name} {measure} is {figures.get(name, {}).get(measure, 0.0):.4f}, under its floor of {floor:.4f}"
        for name, floors in pinned["floors"].items()
        for measure, floor in floors.items()
        if not (skipped and name not in figures) and figures.get(name, {}).get(measure, 0.0) < floor
    ]
    print("\n".join(broken) or "score: every floor holds")
    return 1 if broken else 0


def pin(figures: Floors, reason: str | None) -> int:
    """Write what was measured as floors, lower ones only for a reason."""
    pinned: dict[str, Any] = json.loads(FLOORS.read_text(encoding="utf-8")) if FLOORS.exists() else {"floors": {}}
    floors: Floors = pinned["floors"]
    lower = [name for name, old in floors.items() if any(figures.get(name, {}).get(m, 0.0) < old[m] for m in old)]
    if lower and not reason:
        print(f"score: lower than before in {', '.join(lower)}; nothing written. To accept it: LOWER='the reason'")
        return 1
    reasons = pinned.get("lowered", []) + ([{"floors": lower, "reason": reason}] if lower else [])
    documents = sum(1 for path in (SHARED / "corpus").rglob("*.txt") if path.is_file())
    text = json.dumps(
        {"corpus_sha256": corpus_digest(), "documents": documents, "floors": figures, "lowered": reasons}, indent=2
    )
    FLOORS.write_text(text + "\n", encoding="utf-8")
    print(f"score: floors written to {FLOORS.name}")
    return 0


def corpus_digest() -> str:
    """One digest of all documents and hand-read claims, with their names."""
    digest = hashlib.sha256()
    for folder in ("corpus", "gold"):
        for path in sorted((SHARED / folder).rglob("*")):
            if path.is_file():
                name = path.relative_to(SHARED).as_posix()
                digest.update(f"{name} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return digest.hexdigest()


if __name__ == "__main__":
    sys.exit(main())
