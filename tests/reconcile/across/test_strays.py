"""Figures that belong to another place of the same statistics."""

from __future__ import annotations

import pytest

from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

X, M, T = "trade.exports KAZ-UZB", "trade.imports KAZ-UZB", "trade.turnover KAZ-UZB"
KZ, UZ = "reporter=KAZ", "reporter=UZB"


def between(document, *texts: str):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    found = reconcile_between(claims, Around(within=tuple(reconcile(claims))))
    return [finding for finding in found if finding.severity != "note"]


RIGHT = f"{X} 2023 '$3,114.2 million' {KZ}"
TOLD = {
    "of the year before": (
        f"{X} 2023 '$3.77 billion' {KZ}",
        f"{X} 2022 '$3,768.1 million' {KZ}",
        "figure_of_another_period",
    ),
    "of a part of the year": (
        f"{X} 2023 '$2,250.6 million' {KZ}",
        f"{X} 2023-01-01/2023-09-30 '$2,250.6 million' {KZ}",
        "figure_of_another_period",
    ),
    "of the other way": (f"{X} 2023 '$1,302.9 million' {KZ}", f"{M} 2023 '$1,302.9 million' {KZ}", "flow_swapped"),
    "of the other state": (
        f"{X} 2023 '$2,918.7 million' {KZ}",
        f"trade.imports UZB-KAZ 2023 '$2,918.7 million' {UZ}",
        "reporter_swapped",
    ),
}
FIELDS = {
    "figure_of_another_period": {"value": 3114200000},
    "flow_swapped": {"indicator": "trade.imports"},
    "reporter_swapped": {"reporter": "UZB"},
}


@pytest.mark.parametrize(("wrong", "source", "how"), TOLD.values(), ids=TOLD)
def test_the_figure_that_stands_elsewhere_is_the_wrong_one(document, wrong: str, source: str, how: str) -> None:
    (found,) = between(document, wrong, f"{RIGHT}\n{source}")
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("contradiction", "doubt", 0, "a.txt")
    assert found.suggestion and found.suggestion.how == how
    assert dict(found.suggestion.fields) == FIELDS[how]


SILENT = {
    "two digits are no sign": (f"{X} 2023 '$3.1 billion' {KZ}", RIGHT, f"{M} 2023 '$3.1 billion' {KZ}"),
    "no dispute": (RIGHT, RIGHT, f"{M} 2023 '$3,114.2 million' {KZ}"),
    "small figures in two currencies": (f"{X} 2023 '$3 million' {KZ}", f"{X} 2023 '$3 million' {KZ} unit=EUR"),
    "converted": (RIGHT, f"{X} 2023 '$2,880.9 million' {KZ} unit=EUR"),
    "both in one text": (f"{RIGHT}\n{RIGHT} unit=EUR",),
    "tonnes": (f"{X} 2023 '3,114.2 million' {KZ} unit=T", RIGHT),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_is_the_same_by_chance_is_not_told(document, texts: tuple[str, ...]) -> None:
    assert between(document, *texts) == []


def test_one_figure_in_two_currencies(document) -> None:
    (found,) = between(document, RIGHT, f"{RIGHT} unit=EUR")
    assert (found.severity, found.suspect, found.rule) == ("doubt", None, "one figure, one currency")
    (found,) = between(document, RIGHT, f"{RIGHT} unit=EUR", RIGHT)
    assert (found.suspect, found.claims[0].doc) == (0, "b.txt")
    assert found.suggestion and (found.suggestion.how, dict(found.suggestion.fields)) == (
        "wrong_currency",
        {"unit": "USD"},
    )


def test_the_currency_that_arithmetic_or_the_rest_of_the_text_has_is_right(document) -> None:
    rest = f"{M} 2023 '$1,302.9 million' {KZ}"
    wrong = f"{RIGHT} unit=EUR"
    (found,) = between(document, wrong, f"{RIGHT}\n{rest}\ntrade.turnover KAZ-UZB 2023 '$4,417.1 million' {KZ}")
    assert (found.suspect, found.claims[0].doc) == (0, "a.txt")
    (found,) = between(document, f"{RIGHT}\n{rest}", wrong)
    assert (found.suspect, found.claims[0].doc) == (0, "b.txt")


def test_a_rounded_figure_is_of_the_one_that_it_rounds(document) -> None:
    rounded = f"{M} 2023 '$0.8 billion' {KZ}"
    right, wrong = f"{M} 2023 '$817.1 million' {KZ}", f"{M} 2023 '$717.1 million' {KZ}"
    (found,) = between(document, wrong, right, rounded)
    assert (found.suspect, found.claims[0].doc) == (0, "a.txt")


def test_who_exchanged_the_two_ways_is_outvoted(document) -> None:
    right = f"{RIGHT}\n{M} 2023 '$1,302.9 million' {KZ}"
    wrong = f"{X} 2023 '$1,302.9 million' {KZ}\n{M} 2023 '$3,114.2 million' {KZ}\n{T} 2023 '$4,417.1 million' {KZ}"
    found = between(document, wrong, right, right)
    assert [(each.suspect, each.claims[0].doc) for each in found] == [(0, "a.txt"), (0, "a.txt")]
    assert {each.suggestion.how for each in found if each.suggestion} == {"flow_swapped"}
    assert {each.suspect for each in between(document, wrong, right)} == {None}


def test_who_names_each_side_for_the_figure_of_the_other_is_told(document) -> None:
    theirs = "trade.imports UZB-KAZ 2023 '$3,618.7 million'"
    wrong = f"{X} 2023 '$3,114.2 million' {UZ}\n{theirs} {KZ}"
    found = between(document, wrong, RIGHT, RIGHT, f"{theirs} {UZ}")
    assert [each.suspect for each in found] == [0, 0]
    assert {each.claims[0].doc for each in found} == {"a.txt"}
    assert {each.suggestion.how for each in found if each.suggestion} == {"reporter_swapped"}


SCALES = {
    "left out": ("5,412", "5,412 thousand", 5412000, "Probably “thousand” was left out."),
    "added": ("5,412 thousand", "5,412", 5412, "Probably “thousand” was added."),
    "another word": ("5.41 thousand", "5.41 million", 5410000, "Probably thousand was printed for million."),
}


@pytest.mark.parametrize(("wrong", "right", "meant", "why"), SCALES.values(), ids=SCALES)
def test_the_same_digits_in_another_scale_are_a_wrong_scale(document, wrong, right, meant, why: str) -> None:
    freight = "transport.freight KAZ-UZB 2023 '{}' unit=T reporter=KAZ"
    (found,) = between(document, *(freight.format(figure) for figure in (wrong, right, right)))
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("scale", "error", 0, "a.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"value": meant}
    assert found.message.endswith(why)


ELSEWHERE = {
    "the other side's book": "trade.imports UZB-KAZ 2023 '$3,018.7 million' reporter=UZB",
    "nobody's figure": f"{X} 2023 '$3.0 billion'",
}


@pytest.mark.parametrize("elsewhere", ELSEWHERE.values(), ids=ELSEWHERE)
def test_a_thousand_times_more_than_elsewhere_is_the_wrong_scale(document, elsewhere: str) -> None:
    wrong = RIGHT.replace("million", "billion")
    assert [each.suspect for each in between(document, wrong, RIGHT)] == [None]
    (found,) = [each for each in between(document, wrong, RIGHT, elsewhere) if each.kind == "scale"]
    assert (found.suspect, found.claims[0].doc) == (0, "a.txt")


def test_of_two_ways_exchanged_the_document_whose_balance_has_the_wrong_sign_is_suspected(document) -> None:
    wrong = f"{X} 2023 '$168.1 million' {KZ}\n{M} 2023 '$8.3 million' {KZ}"
    wrong += f"\ntrade.balance KAZ-UZB 2023 '$159.8 million' sign=- {KZ}"
    right = f"{X} 2023 '$8.3 million' {KZ}\n{M} 2023 '$168.1 million' {KZ}"
    found = [each for each in between(document, wrong, right) if each.kind == "contradiction"]
    assert [(each.suspect, each.claims[0].doc) for each in found] == [(0, "a.txt")] * 2
    assert {each.suggestion.how for each in found if each.suggestion} == {"flow_swapped"}


def test_of_two_ways_exchanged_between_two_documents_none_is_suspected(document) -> None:
    told = f"{X} 2023 '$168.1 million' {KZ}\n{M} 2023 '$8.3 million' {KZ}"
    other = f"{X} 2023 '$8.3 million' {KZ}\n{M} 2023 '$168.1 million' {KZ}"
    assert [each.suspect for each in between(document, told, other)] == [None, None]
