"""What holds for any text: quotes stand at their places, claims survive the exchange format, and nothing raises."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registan.extract import extract
from registan.lexicons import languages, load
from registan.model import Claim, Document, dumps, from_row, loads, to_row

from .reading import document

NUMBERS = ["5", "2,4", "1.5", "1 234", "2023", "2020", "35", "21", "3,114.2", "0", "10", "147", "1,2 - 3", "8-9"]
MARKS = [",", ".", "(", ")", "-", ":", ";", "%", "$", "€", "–", '"', "\n", "№", "/"]


def vocabulary(language: str) -> list[str]:
    """Every form of a language's lexicon, stems with no ending."""
    forms = load(language).forms.values()
    return sorted({form.strip("^").replace("~", "") for section in forms for of in section.values() for form in of})


def garbled(language: str, seed: int, words: int) -> str:
    """Words of the lexicon, numbers and marks in any order: the likeliest text to meet every rule at its edge."""
    chance = random.Random(seed)
    known = vocabulary(language)
    pools = [known, known, NUMBERS, MARKS]
    return " ".join(chance.choice(chance.choice(pools)) for _ in range(words))


def sound(claims: list[Claim], of: Document) -> Iterator[str]:
    """What is wrong with the claims of a document."""
    for claim in claims:
        if of.text[claim.span.start : claim.span.end] != claim.quote or not claim.quote.strip():
            yield f"the quote {claim.quote!r} is not the text at {claim.span}"
        if from_row(loads(dumps(to_row(claim)))) != claim:
            yield f"{claim!r} does not survive the exchange format"


@pytest.mark.parametrize("language", languages())
def test_any_words_of_the_lexicon_give_sound_claims(language: str) -> None:
    total = 0
    for seed in range(60):
        text = document(garbled(language, seed, 60), "2024-03-04", language)
        claims = extract(text)
        assert list(sound(claims, text)) == []
        total += len(claims)
    assert total > 60


@pytest.mark.slow
@pytest.mark.parametrize("language", languages())
def test_many_more_words_of_the_lexicon_give_sound_claims(language: str) -> None:
    for seed in range(1000, 1800):
        text = document(garbled(language, seed, 80), None if seed % 2 else "2021", language)
        assert list(sound(extract(text), text)) == []


@given(text=st.text(max_size=300))
@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_gives_sound_claims(text: str) -> None:
    for language in languages():
        of = document(text, None, language)
        assert list(sound(extract(of), of)) == []


def test_the_same_text_gives_the_same_claims_again() -> None:
    text = document(garbled("en", 7, 400), "2024-03-04", "en")
    assert [to_row(claim) for claim in extract(text)] == [to_row(claim) for claim in extract(text)]


ENDLESS = [
    (
        "en",
        "trade of Kazakhstan with Uzbekistan rose by 12.4% to $4.1 billion in 2023, said Minister Aidar Bekov, and ",
    ),
    ("ru", "в 2023 году товарооборот между Казахстаном и Узбекистаном вырос на 12,4% до 4,1 млрд долларов, "),
    ("kk", "2023 жылы Қазақстан мен Өзбекстан арасындағы сауда айналымы 12,4 пайызға өсіп, 4,1 млрд долларға жетті, "),
    ("kk", "on' 'on "),
    ("en", "1,1,1,"),
    ("en", "two hundred thousand million "),
    ("en", "12 345,6 "),
]


def seconds(text: Document) -> float:
    """Processor time of one reading."""
    begun = time.process_time()
    extract(text)
    return time.process_time() - begun


@pytest.mark.slow
@pytest.mark.parametrize(("language", "part"), ENDLESS)
def test_ten_times_the_text_takes_about_ten_times_as_long(language: str, part: str) -> None:
    short, long = (document(part * (size // len(part)), "2024-03-04", language) for size in (20_000, 200_000))
    seconds(short)
    # The best of three: a machine with other work to do is slow for a while, a reader that is quadratic always.
    assert min(seconds(long) / seconds(short) for _ in range(3)) < 14


def test_a_sentence_without_end_is_read_in_parts() -> None:
    assert len(extract(document(ENDLESS[0][1] * 40, "2024-03-04", "en"))) > 70
