"""Searching quotes and passages."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registan.store.errors import FilterError
from registan.store.store import Store

TEXT = "Turnover of Kazakhstan grew to $4 billion.\nҚАЗАҚСТАН мен Өзбекстан. " + "lead " * 60 + "wheat" + " tail" * 60


@pytest.fixture
def store(ledger: Path, document, claim, keep) -> Store:
    note = document("note.txt", TEXT)
    keep(ledger, note, [claim(note, "$4 billion")])
    return Store(ledger)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("billion", ["claim", "passage"]),
        ("$4", ["claim", "passage"]),
        ("қазақ", ["passage"]),
        ("өз", []),  # shorter than the index reads, and only ASCII folds there
        ("Өз", ["passage"]),
        ("turnover of", ["passage"]),
        ("turnover  of", []),
        ('"', []),
        ("billion OR turnover", []),
        ("bill*", []),
    ],
)
def test_what_is_found(store: Store, text: str, kinds: list[str]) -> None:
    assert [hit.kind for hit in store.search(text, None)] == kinds


def test_a_hit_shows_where_it_stands(store: Store) -> None:
    (hit,) = store.search("WHEAT", None)
    assert hit.span.of(TEXT) == "wheat"
    assert TEXT[hit.start : hit.start + len(hit.text)] == hit.text
    assert "wheat" in hit.text and len(hit.text) < 250


def test_the_limit_counts_both_kinds(store: Store) -> None:
    assert [hit.kind for hit in store.search("billion", 1)] == ["claim"]


def test_an_empty_text_is_refused(store: Store) -> None:
    with pytest.raises(FilterError):
        list(store.search("", None))


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(min_size=1, max_size=8) | st.text(alphabet="\"'*:(){}^+-%_\\;AND OR", min_size=1, max_size=12))
def test_whatever_is_typed_is_sought_letter_by_letter(store: Store, text: str) -> None:
    found = {hit.kind for hit in store.search(text, None)}
    if text in TEXT.split("\n", maxsplit=1)[0] or text in TEXT.split("\n")[1]:
        assert "passage" in found
    if found and text.isascii():
        assert text.lower() in TEXT.lower()


def test_every_stretch_of_the_text_is_found(store: Store) -> None:
    line = TEXT.split("\n", maxsplit=1)[0]
    for start in range(0, len(line) - 6, 5):
        assert [hit.kind for hit in store.search(line[start : start + 6], None)][-1:] == ["passage"]
