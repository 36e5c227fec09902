"""Speed, memory and growth: the whole build and extraction alone, on text generated from the sample.

    python benchmarks/bench.py [--runs N] [--json FILE] [--compiled PLACE]

Every figure is the median of its runs, each in a process of its own; memory is the largest resident set of any one
process of a build.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import Any

from corpus import write_articles, write_corpus

from registan.sample import documents

SIZES = (1, 10, 100)
REBUILD = 1_000
"""Documents of which the second build is measured."""

MEGABYTE = 1_000_000


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    parser.add_argument("--compiled", type=Path, metavar="PLACE", help="also measure the compiled reader found there")
    options = parser.parse_args()
    figures: dict[str, Any] = {"start": start_up(options.runs)}
    print(f"registan --help: {figures['start']:.2f} s")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        places = [None, options.compiled] if options.compiled else [None]
        for part, row in zip(("extraction", "compiled"), extraction(folder, options.runs, places), strict=False):
            figures[part] = row
            print("{}: {megabytes_a_second:.2f} MB/s, {claims_a_second:,.0f} claims/s".format(part, **row))
        figures["builds"] = [build(folder, size, options.runs) for size in SIZES]
        for row in figures["builds"]:
            print(
                "build {documents:5} documents: {seconds:7.2f} s, {processor_seconds:.2f} s of processor".format(**row)
            )
            print(
                "      {megabytes_a_second:.3f} MB/s, {claims_a_second:,.0f} claims/s, peak {peak_mb:.0f} MB".format(
                    **row
                )
            )
        figures["rebuild"] = rebuild(folder, options.runs)
        for row in figures["rebuild"]:
            print(
                "{documents} documents of {kilobytes:.1f} kB: {first:.2f} s, again unchanged {second:.2f} s".format(
                    **row
                )
            )
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


def start_up(runs: int) -> float:
    """Seconds until the help is printed."""
    command = [sys.executable, "-c", "from registan.cli import main; main()", "--help"]
    return median(run(command).seconds for _ in range(runs))


def extraction(folder: Path, runs: int, places: Sequence[Path | None]) -> list[dict[str, float]]:
    """Extraction alone, one core, by the reader of each place in turn (None: the one installed).

    Documents are read beforehand.
    """
    size = write_corpus(folder / "extract", SIZES[-1])
    program = [sys.executable, str(Path(__file__).with_name("extraction.py")), str(folder / "extract")]
    timed: list[list[dict[str, float]]] = [[] for _ in places]
    for _ in range(runs):
        for place, of_place in zip(places, timed, strict=True):
            environment = os.environ | ({"PYTHONPATH": str(place.resolve())} if place else {})
            done = subprocess.run(program, check=True, capture_output=True, env=environment)
            of_place.append(json.loads(done.stdout))
    rows = []
    for of_place in timed:
        seconds = median(row["seconds"] for row in of_place)
        rate = {"megabytes_a_second": size / MEGABYTE / seconds, "claims_a_second": of_place[0]["claims"] / seconds}
        rows.append({"megabytes": size / MEGABYTE} | rate)
    return rows


def build(folder: Path, size: int, runs: int) -> dict[str, float]:
    """The whole build of `size` copies of the sample by one process."""
    source = folder / f"build{size}"
    written = write_corpus(source, size)
    timed = []
    for number in range(runs):
        ledger = folder / f"build{size}-{number}.db"
        timed.append(run(command("build", source, "--jobs", "1", ledger=ledger)))
    seconds = median(cost.seconds for cost in timed)
    claims = len(subprocess.run(command("export", ledger=ledger), check=True, capture_output=True).stdout.splitlines())
    return {
        "documents": len(list(source.iterdir())),
        "seconds": seconds,
        "megabytes_a_second": written / MEGABYTE / seconds,
        "claims_a_second": claims / seconds,
        "processor_seconds": median(cost.processor for cost in timed),
        "peak_mb": median(cost.peak_mb for cost in timed),
    }


def rebuild(folder: Path, runs: int) -> list[dict[str, float]]:
    """The first and the second build of an unchanged corpus: short documents, then ones as long as articles."""
    rows = []
    for name, write, times in (("short", write_corpus, REBUILD // len(documents())), ("long", write_articles, REBUILD)):
        written = write(folder / name, times)
        pairs = []
        for number in range(runs):
            same = command("build", folder / name, ledger=folder / f"{name}-{number}.db")
            pairs.append((run(same).seconds, run(same).seconds))
        first, second = (median(times) for times in zip(*pairs, strict=True))
        count = len(list((folder / name).iterdir()))
        row = {"documents": count, "kilobytes": written / count / 1000, "first": first, "second": second}
        rows.append(row | {"ratio": first / second})
    return rows


def command(*words: object, ledger: Path) -> list[str]:
    """A command of Registan on a ledger."""
    return [sys.executable, "-c", "from registan.cli import main; main()", *map(str, words), "--ledger", str(ledger)]


@dataclass(frozen=True)
class Cost:
    """What a command took: seconds, processor seconds of all its processes, and the largest resident set of any."""

    seconds: float
    processor: float
    peak_mb: float


def run(words: Sequence[str]) -> Cost:
    """Run a command to its end."""
    begun = time.perf_counter()
    process = subprocess.Popen(words, stdout=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    elapsed = time.perf_counter() - begun
    if status:
        raise SystemExit(f"failed: {' '.join(words)}")
    return Cost(elapsed, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 / MEGABYTE)


if __name__ == "__main__":
    sys.exit(main())
