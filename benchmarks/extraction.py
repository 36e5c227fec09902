"""Extraction alone: prints seconds of processor time and claims for the documents of a folder, read beforehand."""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from registan.extract import extract
from registan.model import Document
from registan.read import read_file


def main() -> None:
    read = [read_file(path, path.name) for path in sorted(Path(sys.argv[1]).iterdir())]
    documents = [document for document in read if isinstance(document, Document)]
    first = {block.language: document for document in documents for block in document.blocks}
    for document in first.values():
        extract(document)  # lexicons are compiled once a process
    begun = time.process_time()
    claims = sum(len(extract(document)) for document in documents)
    print(json.dumps({"seconds": time.process_time() - begun, "claims": claims}))


if __name__ == "__main__":
    main()
