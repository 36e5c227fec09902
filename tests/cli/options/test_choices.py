"""Option values from closed lists."""

from __future__ import annotations

import pytest
import typer

from registan.cli.options.areas import area_code
from registan.cli.options.choices import completing, one_of
from registan.cli.options.fields import claim_types, indicators

NEAREST = [
    (claim_types, "observatoin", "did you mean 'observation'"),
    (claim_types, "TARGET", "did you mean 'target'"),
    (indicators, "trade.export", "did you mean 'trade.exports'"),
    (indicators, "enrgy", "did you mean 'energy'"),
    (claim_types, "xyz", "it is one of observation, target, agreement"),
    (claim_types, "targets", "did you mean 'target'. It is one of observation, target"),
    (lambda: ["en", "ru"], "fr", "there is no 'fr'; it is one of en, ru"),
]


@pytest.mark.parametrize(("values", "typed", "answer"), NEAREST)
def test_a_typing_error_is_answered_with_the_nearest_value(values, typed: str, answer: str) -> None:
    with pytest.raises(typer.BadParameter, match=answer):
        one_of(values)(typed)


@pytest.mark.parametrize("value", [None, "trade", "trade.exports", "other"])
def test_codes_and_families_of_indicators_are_taken_as_they_are(value: str | None) -> None:
    assert one_of(indicators)(value) == value


def test_the_shell_completes_the_beginning() -> None:
    assert completing(claim_types)("o") == ["observation"]


AREAS = [
    ("KAZ", "KAZ"),
    ("uzb", "UZB"),
    ("Kazakhstan", "KAZ"),
    ("republic of  uzbekistan", "UZB"),
    ("Казахстан", "KAZ"),
    ("Қазақстан", "KAZ"),
    ("Oʻzbekiston", "UZB"),
    ("O'zbekiston", "UZB"),
    ("Germany", "DEU"),
    ("EAU", "EAU"),
    (None, None),
]


@pytest.mark.parametrize(("written", "code"), AREAS)
def test_an_area_goes_by_code_or_name(written: str | None, code: str | None) -> None:
    assert area_code(written) == code


@pytest.mark.parametrize(("written", "near"), [("Kazahkstan", "Kazakhstan"), ("Uzbekstan", "Uzbekistan")])
def test_a_misspelled_area_is_answered_with_the_nearest_name(written: str, near: str) -> None:
    with pytest.raises(typer.BadParameter, match=f"did you mean '{near}'"):
        area_code(written)


def test_a_name_that_is_no_area_is_refused() -> None:
    with pytest.raises(typer.BadParameter, match="there is no 'QQQ'; write one state by its code or name: KAZ"):
        area_code("QQQ")
