"""Reading a document leaves garbage collection as it was, and nothing for it to find."""

from __future__ import annotations

import gc

import pytest

from registan.extract import extract
from registan.extract.uncollected import uncollected

from .reading import document

TEXT = "Trade between Kazakhstan and Uzbekistan reached $4.5 billion in 2023. The presidents met in Astana on 8 August."


@pytest.mark.parametrize("is_collecting", [True, False])
def test_collection_is_off_inside_and_afterwards_as_before(is_collecting: bool) -> None:
    (gc.enable if is_collecting else gc.disable)()
    try:
        with pytest.raises(ZeroDivisionError), uncollected():
            assert not gc.isenabled()
            raise ZeroDivisionError
        assert gc.isenabled() is is_collecting
    finally:
        gc.enable()


def test_a_document_leaves_no_cycles_behind() -> None:
    read = document(TEXT, "2024-09-01", "en")
    assert extract(read)  # lexicons are compiled here
    gc.collect()
    assert extract(read)
    assert gc.collect() == 0
