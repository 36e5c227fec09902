"""Writes into the README what is generated: the demo's output and the measured figures.

    python benchmarks/readme.py [--check]

With `--check` nothing is written, and the exit status is 1 where the README is out of date.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
README = ROOT / "README.md"
FLOORS = ROOT / "benchmarks" / "floors.json"
DOCUMENTS = {"seeds": "real articles", "briefs": "synthetic briefs", "heldout": "documents held aside"}
FIGURES = ROOT / "benchmarks" / "figures.json"


def main() -> int:
    text = README.read_text(encoding="utf-8")
    current = renewed(text)
    if "--check" in sys.argv[1:]:
        return int(current != text)
    README.write_text(current, encoding="utf-8")
    return 0


def renewed(text: str) -> str:
    """The README with its generated parts made anew."""
    return _put("measured", measured(), _put("demo", f"```console\n{demo()}```", text))


def demo() -> str:
    """What `make demo` prints, in the width of the README."""
    tools = Path(sys.executable).parent
    environment = os.environ | {"PATH": f"{tools}{os.pathsep}{os.environ['PATH']}", "COLUMNS": "100"}
    with tempfile.TemporaryDirectory() as folder:
        command = ["bash", str(ROOT / "benchmarks" / "demo.sh"), "demo.db"]
        run = subprocess.run(command, cwd=folder, env=environment, check=True, capture_output=True, text=True)
    return elided(run.stdout)


def elided(output: str) -> str:
    """The output with the lines between the first and the last document read left out: a terminal shows none."""
    return re.sub(r"^(read .*\n)(?:read .*\n)+(read .*\n)", r"\1…\n\2", output, flags=re.MULTILINE)


def measured() -> str:
    """The measured figures as a table; what was not measured is not there."""
    rows = ["| what | measured |", "| --- | --- |"]
    if FLOORS.exists():
        for name, floor in json.loads(FLOORS.read_text(encoding="utf-8"))["floors"].items():
            said = ", ".join(f"{measure} {value:.2f}" for measure, value in floor.items())
            rows.append(
                f"| claims against those read by hand, {DOCUMENTS[name.split()[0]]}, {name.split()[1]} (F1) | {said} |"
            )
    if FIGURES.exists():
        rows += _speed(json.loads(FIGURES.read_text(encoding="utf-8")))
    return "\n".join(rows)


def _speed(figures: dict[str, Any]) -> list[str]:
    readers = {"extraction": "extraction alone, one core", "compiled": "the same, compiled (`make fast`)"}
    rows = [
        f"| {said} | {figures[name]['megabytes_a_second']:.2f} MB of text a second, "
        f"{figures[name]['claims_a_second']:,.0f} claims a second |"
        for name, said in readers.items()
        if name in figures
    ]
    rows += [
        f"| whole build of {row['documents']:,} short documents, one process | {row['seconds']:.1f} s, "
        f"{row['documents'] / row['seconds']:.0f} a second, peak memory of a process {row['peak_mb']:.0f} MB |"
        for row in figures["builds"]
    ]
    rows += [
        f"| {row['documents']:,} documents of {row['kilobytes']:.1f} kB built, and built again unchanged | "
        f"{row['first']:.1f} s, then {row['second']:.2f} s ({row['ratio']:.0f} times faster) |"
        for row in figures["rebuild"]
    ]
    rows.append(f"| `registan --help` | {figures['start']:.2f} s |")
    return rows


def _put(name: str, content: str, text: str) -> str:
    pattern = rf"(<!-- begin {name} -->\n).*?(<!-- end {name} -->)"
    return re.sub(pattern, lambda match: f"{match[1]}{content}\n{match[2]}", text, flags=re.DOTALL)


if __name__ == "__main__":
    sys.exit(main())
