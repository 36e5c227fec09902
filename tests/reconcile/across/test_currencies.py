"""One figure in two currencies, by reporters who are named and who are not."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

FLOW = "investment.flow KAZ-CZE 2023 '{} million' unit={}{}"


def between(document, *texts: str):
    claims = [claim for at, text in enumerate(texts) for claim in document(text, f"{'abcdefgh'[at]}.txt")]
    return reconcile_between(claims, Around())


TOLD = {
    "of one book": ("148.6", " reporter=KAZ"),
    "of nobody's": ("148.6", ""),
}


@pytest.mark.parametrize(("figure", "whose"), TOLD.values(), ids=TOLD)
def test_the_currency_of_fewer_is_suspected(document, figure: str, whose: str) -> None:
    wrong, *right = (FLOW.format(figure, unit, whose) for unit in ("KZT", "USD", "USD"))
    (found,) = between(document, wrong, *right)
    assert (found.kind, found.suspect, found.claims[0].doc) == ("contradiction", 0, "a.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"unit": "USD"}


SILENT = {
    "another figure": (("148.6", "KZT", ""), ("152.9", "USD", "")),
    "few digits": (("14.6", "KZT", ""), ("14.6", "USD", "")),
    "two books": (("148.6", "KZT", " reporter=KAZ"), ("148.6", "USD", " reporter=CZE")),
}


@pytest.mark.parametrize("figures", SILENT.values(), ids=SILENT)
def test_what_can_be_two_figures_is_not_told(document, figures) -> None:
    assert between(document, *(FLOW.format(*each) for each in figures)) == []


def test_one_text_that_tells_both_currencies_is_not_told(document) -> None:
    assert between(document, "\n".join(FLOW.format("148.6", unit, "") for unit in ("KZT", "USD"))) == []
