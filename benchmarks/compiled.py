"""Holds the compiled reader against the plain one: the same claims, and how many times as fast.

    python benchmarks/compiled.py PLACE [--least RATIO]

PLACE is where the compiled package was installed (`make test-fast` does both). Plain and compiled are timed in turn,
in processes of their own. The exit status is 1 where a claim differs or the ratio is less than RATIO.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from corpus import write_corpus

ROOT = Path(__file__).parents[1]
SOURCES = ROOT / "src"
COPIES = 20
TEXTS = (ROOT / "benchmarks" / "heldout" / "docs", ROOT.parent / "shared" / "corpus")
"""Texts beside the sample whose claims are compared; those that are absent are passed over."""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("place", type=Path)
    parser.add_argument("--least", type=float, default=1.35, metavar="RATIO")
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folders = [Path(name), *(folder for folder in TEXTS if folder.exists())]
        size = write_corpus(folders[0], COPIES)
        megabytes = (size + sum(path.stat().st_size for folder in folders[1:] for path in folder.rglob("*.txt"))) / 1e6
        plain, compiled = in_turn((SOURCES, options.place), folders, options.runs)
    ratio = plain["seconds"] / compiled["seconds"]
    print(f"{megabytes:.2f} MB, {plain['claims']:,} claims")
    print(f"plain {megabytes / plain['seconds']:.2f} MB/s, compiled {megabytes / compiled['seconds']:.2f} MB/s")
    print(f"compiled is {ratio:.2f} times as fast; {options.least:.2f} are asked")
    if not compiled["compiled"]:
        print("what was to be compiled is plain Python: see what setup.py said", file=sys.stderr)
    if plain["digest"] != compiled["digest"]:
        print("the claims differ", file=sys.stderr)
    return int(not compiled["compiled"] or plain["digest"] != compiled["digest"] or ratio < options.least)


def in_turn(places: Sequence[Path], folders: Sequence[Path], runs: int) -> list[dict[str, Any]]:
    """What the reader of each place told, with the least seconds of its runs: what else runs only adds to them."""
    told = [[timed(place, folders) for place in places] for _ in range(runs)]
    return [min(of_place, key=lambda row: row["seconds"]) for of_place in zip(*told, strict=True)]


def timed(place: Path, folders: Sequence[Path]) -> dict[str, Any]:
    """What the reader of that place tells of the folders, in a process of its own."""
    program = [sys.executable, str(Path(__file__).with_name("extraction.py")), *map(str, folders)]
    environment = os.environ | {"PYTHONPATH": str(place.resolve())}
    done = subprocess.run(program, check=True, capture_output=True, env=environment)
    told: dict[str, Any] = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    sys.exit(main())
