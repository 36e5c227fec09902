"""Extraction alone, of the documents of folders, read beforehand.

    python benchmarks/extraction.py FOLDER...

Prints as JSON: seconds of processor time, claims, a digest of them, and whether the compiled reader gave them.
"""

from __future__ import annotations

import hashlib
import json
import sys
import time
from pathlib import Path

from registan.extract import document as reader
from registan.extract import extract
from registan.model import Document, to_row
from registan.read import read_file


def main() -> None:
    paths = (path for folder in sys.argv[1:] for path in sorted(Path(folder).rglob("*.txt")))
    read = [read_file(path, path.name) for path in paths]
    documents = [document for document in read if isinstance(document, Document)]
    first = {block.language: document for document in documents for block in document.blocks}
    for document in first.values():
        extract(document)  # lexicons are compiled once a process
    begun = time.process_time()
    claims = [extract(document) for document in documents]
    seconds = time.process_time() - begun
    digest = hashlib.sha256()
    for claim in (claim for of_document in claims for claim in of_document):
        digest.update(json.dumps(to_row(claim), default=str).encode())
    told = {"seconds": seconds, "claims": sum(map(len, claims)), "digest": digest.hexdigest()}
    print(json.dumps(told | {"compiled": not str(reader.__file__).endswith(".py")}))


if __name__ == "__main__":
    main()
