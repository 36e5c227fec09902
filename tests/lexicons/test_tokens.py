"""Words, digit runs and marks, each with its place."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.lexicons import fold, tokenize

CASES = [
    ("Trade grew by 35% to $4.1 billion", "trade grew by 35 % to $ 4 . 1 billion"),
    ("Kazakhstan's", "kazakhstan's"),
    ("Oʻzbekiston, Oʼzbekiston, O'zbekiston", "o'zbekiston , o'zbekiston , o'zbekiston"),
    ("«Қорғас»", '" қорғас "'),
    ("2019–2021", "2019 - 2021"),
    ("Sta-\ntistics", "statistics"),  # a word broken at a line's end
    ("Kyzylorda-\nUchkuduk", "kyzylorda - uchkuduk"),  # two names joined by a dash that ends a line
    ("по\u0301езд", "поезд"),  # a stress mark
    ("товарооборот с Кита\u0438\u0306", "товарооборот с китай"),  # й in two parts, as some systems write it
    ("у\u0306зга", "ўзга"),
    ("Кaзaхстан, Uzbеkistan", "казахстан , uzbekistan"),  # two Latin a; a Cyrillic е
    ("O‘zbekiston O`zbekiston O´zbekiston O’zbekiston O′zbekiston Oʽzbekiston", " ".join(["o'zbekiston"] * 6)),
    ("тор\u00adговля", "торговля"),  # a soft hyphen
    ("4\u202f417,1", "4 417 , 1"),
    ("a\u200bb", "a b"),
    ("З5 2О19 5З З5а аЗ5 ²З5", "35 2019 53 з 5 а аз 5 ²з 5"),  # threes and zeros misread, and a letter that is none
    ("state's-own re-\nad EU_27", "state's - own read eu 27"),
    ("", ""),
]


@pytest.mark.parametrize(("text", "norms"), CASES)
def test_a_text_has_these_tokens(text: str, norms: str) -> None:
    assert " ".join(tokenize(text).norms) == norms


@given(st.text())
def test_each_token_leads_back_to_its_text(text: str) -> None:
    tokens = tokenize(text)
    for start, end, norm in zip(tokens.starts, tokens.ends, tokens.norms, strict=True):
        assert fold(text[start:end]) == norm
    ends = [0, *tokens.ends]
    assert all(before <= start for before, start in zip(ends, tokens.starts, strict=False))


@given(st.text(), st.integers(0, 20), st.integers(0, 20))
def test_a_passage_has_the_tokens_of_its_own_text_at_their_places(text: str, start: int, length: int) -> None:
    tokens = tokenize(text, start, start + length)
    alone = tokenize(text[start : start + length])
    assert tokens.norms == alone.norms
    assert tokens.starts == [start + place for place in alone.starts]
