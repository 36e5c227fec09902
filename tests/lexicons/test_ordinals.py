"""Ordinals of four languages, and what is none."""

from __future__ import annotations

import pytest

from registan.lexicons.ordinals import ordinal

ORDINALS = {
    "First": 1, "sixth": 6, "III": 3, "IV": 4, "IX": 9, "XII": 12, "3rd": 3, "12th": 12, "6-й": 6, "6-шы": 6,
    "третьего": 3, "Второй": 2, "алтыншы": 6, "бірінші": 1, "uchinchi": 3, "иккинчи": 2,
}  # fmt: skip


@pytest.mark.parametrize(("word", "number"), ORDINALS.items())
def test_an_ordinal_reads(word: str, number: int) -> None:
    assert ordinal(word) == number


@pytest.mark.parametrize("word", ["forum", "2017", "C5", "Mix", "iv", "форум", "VVX", "one", "1"])
def test_other_words_are_none(word: str) -> None:
    assert ordinal(word) is None
