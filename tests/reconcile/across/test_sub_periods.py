"""Parts of a year in one document against the year in another."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

X = "trade.exports UZB-KAZ"
YEAR, MONTHS8, MONTHS9, HALF = "2020", "2020-01-01/2020-08-31", "2020-01-01/2020-09-30", "2020-01-01/2020-06-30"
SECOND = "2020-07-01/2020-12-31"
UZ = "reporter=UZB"


def between(document, *texts: str, **around):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    return reconcile_between(claims, Around(within=tuple(reconcile(claims)), **around))


SILENT = {
    "less than the year": (f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} {YEAR} '$908 million' {UZ}"),
    "equal when rounded": (f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} {YEAR} '$0.6 billion' {UZ}"),
    "other books": (f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} {YEAR} '$508 million' reporter=KAZ"),
    "at least": (f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} {YEAR} '$500 million' {UZ} qualifier=over"),
    "other goods": (f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} {YEAR} '$508 million' {UZ} product=wheat"),
    "another year": (f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} 2019 '$508 million' {UZ}"),
    "a balance": (
        f"trade.balance UZB-KAZ {MONTHS8} '$553.9 million' {UZ}",
        f"trade.balance UZB-KAZ {YEAR} '$508 million' {UZ}",
    ),
    "a stock": (
        f"enterprise.count UZB-KAZ {MONTHS8} '1,136' {UZ}",
        f"enterprise.count UZB-KAZ {YEAR} '1,067' {UZ}",
    ),
    "halves revised a little": (
        f"{X} {HALF} '$400.1 million' {UZ}",
        f"{X} {SECOND} '$508.2 million' {UZ}",
        f"{X} {YEAR} '$920.4 million' {UZ}",
    ),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_fits_a_year_is_not_told(document, texts: tuple[str, ...]) -> None:
    assert between(document, *texts) == []


def test_a_part_larger_than_the_whole_is_doubted_without_a_culprit(document) -> None:
    (found,) = between(document, f"{X} {MONTHS8} '$553.9 million' {UZ}", f"{X} {YEAR} '$508 million' {UZ}")
    assert (found.kind, found.severity, found.suspect, found.rule) == (
        "arithmetic",
        "doubt",
        None,
        "sub-period <= period",
    )
    assert "553.9 million USD in a.txt exceeds the 508 million USD of all 2020 in b.txt" in found.message


EIGHT_AND_NINE = (
    f"{X} {MONTHS8} '$553.9 million' {UZ}",
    f"{X} {MONTHS9} '$611.2 million' {UZ}",
    f"{X} {YEAR} '$508 million' {UZ}",
)


def test_two_independent_parts_tell_that_the_year_is_wrong(document) -> None:
    (found,) = between(document, *EIGHT_AND_NINE)
    assert (found.suspect, found.claims[0].quote, len(found.claims)) == (0, "$508 million", 3)


def test_copies_are_one_voice(document) -> None:
    (found,) = between(document, *EIGHT_AND_NINE, origins={"b.txt": "a.txt"})
    assert found.suspect is None


def test_a_scale_word_that_explains_it_is_suggested(document) -> None:
    texts = (*EIGHT_AND_NINE[:2], f"{X} {YEAR} '$0.908 million' {UZ}")
    (found,) = between(document, *texts)
    assert found.kind == "scale"
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 908000000}


def test_halves_that_do_not_make_the_year(document) -> None:
    (found,) = between(
        document,
        f"{X} {HALF} '$412.6 million' {UZ}",
        f"{X} {SECOND} '$741.9 million' {UZ}",
        f"{X} {YEAR} '$1,514.5 million' {UZ}",
    )
    assert (found.kind, found.rule) == ("digits", "total = sum of its parts")
    assert found.claims[0].quote == "$1,514.5 million"
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 1154500000}


def test_of_two_figures_of_a_half_the_one_larger_than_the_year_lost_its_decimal_mark(document) -> None:
    (found,) = between(
        document, f"{X} {YEAR} '$97.6 billion' {UZ}\n{X} {HALF} '$44.9 billion' {UZ}", f"{X} {HALF} '$449 billion' {UZ}"
    )
    assert (found.kind, found.severity, found.suspect) == ("digits", "doubt", 0)
    assert found.claims[0].doc == "b.txt"
    assert dict(found.suggestion.fields)["value"] == 44_900_000_000


def test_a_much_smaller_figure_of_a_year_can_be_of_certain_goods(document) -> None:
    (found,) = between(
        document, f"{X} {YEAR} '$97.6 billion' {UZ}\n{X} {HALF} '$44.9 billion' {UZ}", f"{X} {YEAR} '$20 billion' {UZ}"
    )
    assert (found.kind, found.severity) == ("contradiction", "note")


def test_of_one_word_against_another_the_year_that_adds_up_stands(document) -> None:
    months = document("trade.turnover BLR-UZB 2022-01-01/2022-09-30 '$623.1 million' reporter=BLR", "a.txt")
    year = """
        trade.turnover BLR-UZB 2022 '$435.2 million' reporter=BLR
        trade.exports BLR-UZB 2022 '$295.8 million' reporter=BLR
        trade.imports BLR-UZB 2022 '$139.4 million' reporter=BLR
    """
    (found,) = reconcile_between([*months, *document(year, "b.txt")], Around())
    assert (found.suspect, found.claims[0].doc) == (0, "a.txt")
    (open_,) = reconcile_between([*months, *document(year.strip().splitlines()[0], "b.txt")], Around())
    assert open_.suspect is None
