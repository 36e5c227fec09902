"""Figures of no named reporter, and misprints that are hardly anything else."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

T, KZ, UZ = "trade.turnover KAZ-UZB", "reporter=KAZ", "reporter=UZB"
RIGHT = f"{T} 2023 '$4,417.1 million'"


def between(document, *texts: str, **around):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    found = reconcile_between(claims, Around(within=tuple(reconcile(claims)), **around))
    return [finding for finding in found if finding.severity != "note"]


TOLD = {
    "two digits swapped": ("$4,147.1 million", "digits_swapped", "digits"),
    "a digit dropped": ("$417.1 million", "digit_dropped", "digits"),
    "a digit doubled": ("$44,417.1 million", "digit_doubled", "digits"),
    "the mark lost": ("$44,171 million", "separator_lost", "digits"),
    "another scale": ("$4,417.1 billion", "billion_for_million", "scale"),
}


@pytest.mark.parametrize(("figure", "how", "kind"), TOLD.values(), ids=TOLD)
@pytest.mark.parametrize("reporter", ["", KZ])
def test_a_misprint_of_what_two_others_have_is_told(document, figure: str, how: str, kind: str, reporter: str) -> None:
    (found,) = between(document, f"{T} 2023 '{figure}' {reporter}", RIGHT, RIGHT)
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == (kind, "doubt", 0, "a.txt")
    assert found.suggestion and (found.suggestion.how, dict(found.suggestion.fields)) == (how, {"value": 4417100000})


def test_one_that_names_its_reporter_is_a_witness(document) -> None:
    (found,) = between(document, f"{T} 2023 '$4,147.1 million'", RIGHT, f"{RIGHT} {KZ}")
    assert found.claims[0].doc == "a.txt"


WRONG = f"{T} 2023 '$4,147.1 million'"
SILENT = {
    "one word against another": (WRONG, RIGHT),
    "two against two": (WRONG, WRONG, RIGHT, RIGHT),
    "another figure": (f"{T} 2023 '$4,384.2 million'", RIGHT, RIGHT),
    "one digit": (f"{T} 2023 '$4,617.1 million'", RIGHT, RIGHT),
    "nearly what a swap would make": (f"{T} 2023 '$4,147.2 million'", RIGHT, RIGHT),
    "a revision": (f"{T} 2023 '$4,411.7 million'", RIGHT, RIGHT),
    "few digits": (f"{T} 2023 '$4.4 billion'", f"{T} 2023 '$4.8 billion'", f"{T} 2023 '$4.8 billion'"),
    "another year": (f"{T} 2022 '$4,147.1 million'", RIGHT, RIGHT),
    "both in one text": (f"{WRONG}\n{RIGHT}", RIGHT, RIGHT),
    "its own sums bear it out": (
        f"{WRONG}\ntrade.exports KAZ-UZB 2023 '$2,844.2 million'\ntrade.imports KAZ-UZB 2023 '$1,302.9 million'",
        RIGHT,
        RIGHT,
    ),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_may_be_another_figure_is_not_told(document, texts: tuple[str, ...]) -> None:
    assert between(document, *texts) == []


def test_copies_are_no_witnesses(document) -> None:
    assert between(document, WRONG, RIGHT, RIGHT, origins={"c.txt": "b.txt"}) == []


def test_a_figure_that_adds_up_stands_against_one_a_thousand_times_as_large(document) -> None:
    wrong = document("trade.turnover ESP-KAZ 2023 '$1,746 billion'", "a.txt")
    right = """
        trade.turnover ESP-KAZ 2023 '$1.746 billion'
        trade.exports KAZ-ESP 2023 '$1.480 billion'
        trade.imports KAZ-ESP 2023 '$0.266 billion'
    """
    (found,) = reconcile_between([*wrong, *document(right, "b.txt")], Around())
    assert (found.kind, found.suspect, found.claims[0].doc) == ("scale", 0, "a.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"value": 1746000000}
    assert reconcile_between([*wrong, *document(right.strip().splitlines()[0], "b.txt")], Around()) == []
