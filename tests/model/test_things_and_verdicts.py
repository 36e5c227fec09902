"""Things, verdicts, measures and lives as rows: ids that stay, and every field where readers expect it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from registan.model import (
    Event,
    Join,
    Move,
    NamedThing,
    Period,
    Project,
    Ruling,
    Span,
    Standing,
    Statement,
    Sum,
    Target,
    Verdict,
    date_of,
    dumps,
    kind_of,
    sum_to_row,
    thing_id,
    thing_to_row,
    verdict_id,
    verdict_to_row,
)
from registan.model.measure import Measured, measured_to_row, rounded

from .making import figure, treaty

YEAR = Period(date(2023, 1, 1), date(2023, 12, 31))


def thing(**said: Any) -> NamedThing:
    first, second = treaty(), treaty(doc="b.txt")
    known: dict[str, Any] = {
        "type": "agreement",
        "kind": "treaty",
        "name": first.name,
        "identifier": "agreement/KAZ-UZB/friendship",
        "parties": first.parties,
        "date": first.signed,
        "place": None,
        "mentions": (first, second),
        "standings": (Standing(status="signed", when="2022-12-22", claim=first),),
        "joins": (Join(claim=second, to=first, rule="same name", why="both are called so"),),
    }
    return NamedThing(**(known | said))


def test_a_thing_keeps_its_id_whoever_mentions_it_next() -> None:
    one = thing()
    assert thing_id(replace(one, mentions=one.mentions[:1], joins=(), date=None, name="Other")) == thing_id(one)
    others = [
        replace(one, identifier="x"),
        replace(one, parties=("KAZ",)),
        replace(one, apart="2"),
        replace(one, type="e"),
    ]
    assert len({thing_id(each) for each in (one, *others)}) == 5


def test_a_thing_is_told_with_every_mention_and_why_it_is_one() -> None:
    row = thing_to_row(thing())
    assert row["id"] == thing_id(thing()) and row["status"] == "signed"
    assert [each["doc"] for each in row["mentions"]] == ["a.txt", "b.txt"]
    assert row["joins"] == [
        {
            "mention": {"doc": "b.txt", "start": 10, "end": 30},
            "to": {"doc": "a.txt", "start": 10, "end": 30},
            "rule": "same name",
            "why": "both are called so",
        }
    ]
    assert thing(standings=()).status is None and thing().documents == ("a.txt", "b.txt")
    assert dumps(row)


def test_each_kind_of_thing_is_dated_and_sorted_in_its_own_way() -> None:
    place: dict[str, Any] = {"doc": "a.txt", "span": Span(0, 1), "quote": "x", "name": "x", "parties": ()}
    assert (date_of(treaty()), kind_of(treaty())) == ("2022-12-22", "treaty")
    assert (date_of(Event(**place, kind="visit", date="2023")), kind_of(Event(**place, kind="visit"))) == (
        "2023",
        "visit",
    )
    project = Project(**place, sector="energy", period=YEAR)
    assert (date_of(project), kind_of(project), date_of(figure())) == (None, "energy", None)


def target(**said: Any) -> Target:
    quote = "10 billion"
    known: dict[str, Any] = {
        "indicator": "trade.turnover",
        "value": Decimal(10**10),
        "unit": "USD",
        "deadline": date(2030, 12, 31),
    }
    return Target(doc="a.txt", span=Span(0, len(quote)), quote=quote, **(known | said))


def verdict(aim: Target, **said: Any) -> Verdict:
    known: dict[str, Any] = {
        "subject": "KAZ-UZB trade.turnover",
        "target": aim,
        "announced": date(2021, 12, 6),
        "claims": (aim,),
        "status": "pending",
        "by_reporter": (
            Ruling(
                reporter="KAZ",
                status="pending",
                figure=figure(),
                period=YEAR,
                ratio=Decimal("0.41234567"),
                claims=(figure(),),
            ),
        ),
        "history": (Statement(claim=aim, stated="2021-12-06", move="first"),),
        "moves": (Move(kind="dropped", stated=None, before=aim, after=None, deadline=None),),
        "required_growth_pct": Decimal("13.6"),
        "outlook": None,
        "as_of": date(2024, 1, 1),
        "message": "Pending.",
    }
    return Verdict(**(known | said))


def test_a_verdict_keeps_its_id_until_the_aim_is_another() -> None:
    one = verdict(target())
    assert verdict_id(replace(one, status="met", message="Met.", as_of=date(2031, 1, 1), history=())) == verdict_id(one)
    others = (verdict(target(value=Decimal(5))), verdict(target(deadline=None)), verdict(target(), apart="2"))
    assert len({verdict_id(each) for each in (one, *others)}) == 4


def test_a_verdict_is_told_by_whose_numbers() -> None:
    row = verdict_to_row(verdict(target()))
    assert row["target"] == {
        "value": 10**10,
        "unit": "USD",
        "qualifier": "exact",
        "deadline": "2030-12-31",
        "announced": "2021-12-06",
    }
    (ruling,) = row["by_reporter"]
    assert (ruling["reporter"], ruling["ratio"], ruling["late"]) == ("KAZ", Decimal("0.4123"), None)
    assert dumps(row)


def test_a_verdict_that_cannot_be_is_refused() -> None:
    with pytest.raises(ValueError, match="no verdict is 'hopeful'"):
        verdict(target(), status="hopeful")
    with pytest.raises(ValueError, match="one of the claims"):
        verdict(target(), claims=())


@pytest.mark.parametrize(
    ("value", "shown"),
    [("12.3456789", "12.3457"), ("0.000123456789", "0.000123457"), ("0", "0"), ("-98765432", "-98765400")],
)
def test_a_computed_figure_has_six_digits(value: str, shown: str) -> None:
    assert rounded(Decimal(value)) == Decimal(shown)


def test_a_measure_is_told_with_its_inputs_and_their_quotes() -> None:
    measured = Measured(
        name="growth",
        area="KAZ",
        counterpart="UZB",
        reporter=None,
        period=YEAR,
        value=Decimal("12.3456789"),
        low=Decimal(12),
        high=None,
        unit="PCT",
        formula="now / before - 1",
        inputs=(figure(),),
    )
    row = measured_to_row(measured)
    assert (row["value"], row["low"], row["high"]) == (Decimal("12.3457"), 12, None)
    assert (row["period"], row["inputs"][0]["quote"]) == ("2023-01-01/2023-12-31", "4.1 billion")


def test_a_sum_says_what_it_left_out_and_why() -> None:
    told = Sum(
        indicator="investment.pledged",
        areas=("KAZ", "UZB"),
        unit="USD",
        value=None,
        interval=None,
        counted=(),
        left_out=((figure(), "told twice"),),
        refused="nothing can be counted",
    )
    row = sum_to_row(told)
    assert row["value"] is None and row["refused"] == "nothing can be counted"
    assert row["left_out"][0]["why"] == "told twice" and row["left_out"][0]["quote"] == "4.1 billion"
