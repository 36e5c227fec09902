"""Extraction alone, timed: prints seconds and claims for the documents of a folder, read beforehand."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from registan.extract import extract
from registan.read import read_file


def main() -> None:
    documents = [read_file(path) for path in sorted(Path(sys.argv[1]).iterdir())]
    extract(documents[0])  # lexicons are compiled once a process
    begun = time.perf_counter()
    claims = sum(len(extract(document)) for document in documents)
    print(json.dumps({"seconds": time.perf_counter() - begun, "claims": claims}))


if __name__ == "__main__":
    main()
