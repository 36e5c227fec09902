"""Who held which office when, and files that do not say it."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest

from registan.lexicons import LexiconError
from registan.lexicons.offices import offices, read_offices


def test_terms_of_a_state_do_not_overlap() -> None:
    by_state: dict[str, list] = {}
    for term in offices().terms:
        by_state.setdefault(term.person.code, []).append(term)
    for terms in by_state.values():
        ordered = sorted(terms, key=lambda term: term.start)
        assert all(one.stop and one.stop <= other.start for one, other in pairwise(ordered))


WORDS = "titles: [president]\nonce: [former]\nvisits: [state visit]\n"
BROKEN = [
    "titles: [",
    "titles: [president]",
    WORDS + "terms: [{code: UZB}]",
    WORDS + "terms: [{code: UZB, name: Nobody, from: 2016-09-08}]",
    WORDS + "terms: [{code: UZB, name: Islam Karimov, from: 2016-09-08, to: 1990-03-24}]",
    WORDS + "terms: [{code: UZB, name: Islam Karimov, from: long ago}]",
]


@pytest.mark.parametrize("text", BROKEN)
def test_a_broken_file_is_named(tmp_path: Path, text: str) -> None:
    path = tmp_path / "offices.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError, match=r"offices\.yaml"):
        read_offices(path)
