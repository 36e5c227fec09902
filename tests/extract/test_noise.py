"""Bad scans: letters of another script, digits in words, letters in numbers, lines broken anywhere.

What is lost must be no more than what was damaged. A figure with its subject needs two words at least, so damaging one
word in a hundred may cost two figures in a hundred, were every damaged word unreadable.
"""

from __future__ import annotations

import random
import re
from dataclasses import replace
from pathlib import Path

import pytest

from registan.extract import extract
from registan.lexicons import table
from registan.model import Claim, Document, Observation, Unreadable
from registan.read import read_bytes

DOCUMENTS = Path(__file__).parents[2] / "benchmarks" / "heldout" / "docs"
SEEN = [f"held-en-{number:02d}.txt" for number in (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 14)]
RATES = (0.02, 0.05, 0.1)
WORDS_A_FIGURE = 2
_WORD = re.compile(r"\S+")
_TWINS = {row["latin"]: row["cyrillic"] for row in reversed(table("lookalikes.csv"))}
_IN_NUMBERS = {"0": "O", "1": "l"}
_IN_WORDS = {"o": "0", "l": "1"}


def damaged(text: str, rate: float, seed: int) -> str:
    """The text with that share of its words misread, each letter for one letter, so that all places stay."""
    chance = random.Random(seed)
    letters = list(text)
    for word in _WORD.finditer(text):
        if chance.random() < rate:
            _damage(letters, word.start(), word.end(), chance)
    return "".join(letters)


def _damage(letters: list[str], start: int, end: int, chance: random.Random) -> None:
    is_number = any(letter.isdigit() for letter in letters[start:end])
    swaps = _IN_NUMBERS if is_number else _TWINS if chance.random() < 0.7 else _IN_WORDS
    places = [at for at in range(start + 1, end - 1) if letters[at] in swaps]
    if places:
        at = chance.choice(places)
        letters[at] = swaps[letters[at]]
    elif end < len(letters) and letters[end] == " ":
        letters[end] = "\n"


def _read(text: str, name: str) -> list[Claim]:
    document = read_bytes(text.encode(), name)
    assert not isinstance(document, Unreadable)
    return extract(document)


def _keys(claims: list[Claim]) -> set[tuple[object, ...]]:
    return {(one.span.start, one.indicator, one.value) for one in claims if isinstance(one, Observation)}


def lost(rate: float, names: list[str] = SEEN) -> tuple[int, int]:
    """How many figures of the documents are no longer read with their subject, and how many there are."""
    gone = whole = 0
    for seed, name in enumerate(names):
        text = (DOCUMENTS / name).read_text(encoding="utf-8")
        clean, noisy = _keys(_read(text, name)), _keys(_read(damaged(text, rate, seed), name))
        gone, whole = gone + len(clean - noisy), whole + len(clean)
    return gone, whole


@pytest.mark.parametrize("rate", RATES)
def test_no_more_is_lost_than_the_words_damaged(rate: float) -> None:
    gone, whole = lost(rate)
    assert whole > 200
    assert gone <= WORDS_A_FIGURE * rate * whole


def test_the_same_seed_damages_the_same() -> None:
    text = "Exports of 100 million dollars grew by 10.1 percent."
    assert damaged(text, 0.5, 7) == damaged(text, 0.5, 7) != text
    assert len(damaged(text, 0.5, 7)) == len(text)


SCANNED = [
    ("en", "In 2023 trade between Georgia and Armenia reached 4 621 ,5 million dollars.", 4_621_500_000),
    ("ru", "В 2023 году товарооборот Грузии и Армении составил 1 2,5 млрд долларов.", 12_500_000_000),
    ("en", "In 2023 exports of Ge0rgia to Armenia made $300 mi11ion.", 300_000_000),
    ("en", "In 2023 exports of Georgia to Armenia made $l2.5 million.", 12_500_000),
    ("ru", "В 2O23 году экспорт Грузии в Армению составил 3OO млн долларов.", 300_000_000),
    ("ru", "в2023году товарооборот Грузии и Армении составил 2,5млрд долларов.", 2_500_000_000),
    ("kk", "2023жылы Грузияның Арменияға экс-\nпорты 2,5млрд дол-\nларды құрады.", 2_500_000_000),
    ("uz", "2023-yilda Gruziyaning Armanis-\ntonga eksporti 2,5mlrd dollarni tashkil etdi.", 2_500_000_000),
]


@pytest.mark.parametrize(("language", "text", "value"), SCANNED)
def test_what_a_scan_breaks_is_read(language: str, text: str, value: int) -> None:
    document = read_bytes(text.encode(), "t.txt")
    assert isinstance(document, Document)
    blocks = tuple(replace(block, language=language) for block in document.blocks)
    (claim,) = extract(replace(document, blocks=blocks))
    assert isinstance(claim, Observation)
    assert (claim.value, str(claim.period)) == (value, "2023-01-01/2023-12-31")
    assert {claim.area, claim.counterpart} == {"GEO", "ARM"}


NO_FIGURES = [
    ("en", "In 2023, 5 621 ,5 apples"),
    ("en", "sections 1 2,5 and 3"),
]


@pytest.mark.parametrize(("language", "text"), NO_FIGURES)
def test_numbers_side_by_side_are_not_joined(language: str, text: str) -> None:
    document = read_bytes(text.encode(), "t.txt")
    assert isinstance(document, Document)
    assert extract(document) == []
