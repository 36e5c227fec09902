"""Reading a document leaves nothing for garbage collection to find."""

from __future__ import annotations

import subprocess
import sys

TEXT = "Trade between Kazakhstan and Uzbekistan reached $4.5 billion in 2023. The presidents met in Astana on 8 August."
COUNT = f"""
import gc
from registan.extract import extract
from registan.read import read_bytes

read = read_bytes({TEXT.encode()!r}, "a.txt")
claims = len(extract(read))  # lexicons are compiled here
gc.collect()
extract(read)
print(claims, gc.collect())
"""


def test_a_document_leaves_no_cycles_behind() -> None:
    # In a process of its own: what other tests leave is found in waves, when the finalizers of the first have run.
    done = subprocess.run([sys.executable, "-c", COUNT], capture_output=True, text=True, check=True)
    claims, cycles = map(int, done.stdout.split())
    assert claims >= 2
    assert cycles == 0
