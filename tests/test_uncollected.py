"""Garbage collection is left as it was."""

from __future__ import annotations

import gc

import pytest

from registan.uncollected import uncollected


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
