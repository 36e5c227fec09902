"""Reading a document leaves nothing for garbage collection to find."""

from __future__ import annotations

import gc

from registan.extract import extract

from .reading import document

TEXT = "Trade between Kazakhstan and Uzbekistan reached $4.5 billion in 2023. The presidents met in Astana on 8 August."


def test_a_document_leaves_no_cycles_behind() -> None:
    read = document(TEXT, "2024-09-01", "en")
    assert extract(read)  # lexicons are compiled here
    gc.collect()
    assert extract(read)
    assert gc.collect() == 0
