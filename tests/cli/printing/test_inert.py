"""Text of documents on a terminal: shown, never obeyed."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.cli.printing.inert import inert, one_line

SHOWN = [
    ("Қазақстан — $4.1 billion, 35 %", "Қазақстан — $4.1 billion, 35 %"),
    ("O‘zbekiston «37»\n\tnext", "O‘zbekiston «37»\n\tnext"),
    ("\x1b[31mred\x1b[0m", "␛[31mred␛[0m"),
    ("bell\x07 back\x08 nul\x00", "bell␇ back␈ nul␀"),
    ("\x9b2J", "‹U+009B›2J"),
    ("over\rwritten", "over␍written"),
    ("abc\u202edcba\u202c", "abc‹U+202E›dcba‹U+202C›"),
    ("4\u200b000", "4‹U+200B›000"),
    ("4\u2028000", "4‹U+2028›000"),
    ("soft\u00adhyphen", "soft‹U+00AD›hyphen"),
    ("\udcff", "‹U+DCFF›"),
    ("[bold]no markup[/bold] :smile:", "[bold]no markup[/bold] :smile:"),
    ("y\u0306 и\u0306", "y\u0306 и\u0306"),
    ("a" + "\u0301" * 1000, "a" + "\u0301" * 4),
]


@pytest.mark.parametrize(("text", "expected"), SHOWN)
def test_what_would_move_or_hide_is_made_visible(text: str, expected: str) -> None:
    assert inert(text) == expected


@given(st.text())
def test_nothing_unseen_is_left_and_nothing_seen_is_lost(text: str) -> None:
    shown = inert(text)
    unseen = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert not [c for c in shown if unicodedata.category(c) in unseen and c not in "\n\t"]
    letters = [c for c in text if c.isalnum()]
    assert [c for c in letters if c not in shown] == []


def test_a_cell_is_one_line() -> None:
    assert one_line("Sta-\n  tistics\t of\r\nKazakhstan") == "Sta- tistics of Kazakhstan"
