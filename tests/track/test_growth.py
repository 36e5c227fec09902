"""Aims of growth against levels."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

from registan.model import Observation, Verdict, verdict_to_row
from registan.track import Known, track_commitments
from registan.track.derivation import steps

DOUBLED: dict[str, Any] = {"measure": "change_pct", "unit": "PCT", "resolution": Decimal(1)}


def one(*claims: Observation, as_of: str = "2025-03-31") -> Verdict:
    (verdict,) = track_commitments(claims, Known(as_of=date.fromisoformat(as_of)))
    return verdict


def test_to_double_trade_is_twice_what_it_was_when_somebody_said_so(target, figure) -> None:
    verdict = one(
        target("100", "2023", "2019-03-04", **DOUBLED),
        figure("3.1 billion", "2018", "KAZ"),
        figure("5.2 billion", "2023", "KAZ"),
        figure("2.5 billion", "2018", "UZB"),
        figure("5.1 billion", "2023", "UZB"),
    )
    assert verdict.status == "missed"
    assert [(ruling.reporter, ruling.status) for ruling in verdict.by_reporter] == [("KAZ", "missed"), ("UZB", "met")]
    assert "missed by 32.3 % by Kazakhstan's figures (+67.7 %, from 3.1 billion USD in 2018" in verdict.message
    assert verdict_to_row(verdict)["by_reporter"][0]["value"] == Decimal("67.7")
    assert any("3.1 billion USD at the start" in step for step in steps(verdict))


def test_the_base_that_the_text_names_is_the_base(target, figure) -> None:
    from registan.model import parse_period

    verdict = one(
        target("100", "2023", "2019-03-04", base_period=parse_period("2016"), **DOUBLED),
        figure("1 billion", "2016", "KAZ"),
        figure("3.1 billion", "2018", "KAZ"),
        figure("2.1 billion", "2023", "KAZ"),
    )
    assert verdict.status == "met"


def test_one_years_rate_judges_no_growth_of_several(target, figure) -> None:
    verdict = one(target("100", "2023", "2019-03-04", **DOUBLED), figure("5", "2023", "KAZ", **DOUBLED))
    assert verdict.status == "unknown"
    assert not verdict.by_reporter


def test_one_years_rate_judges_one_years_growth(target, figure) -> None:
    verdict = one(
        target("10", "2023", "2023-02-04", **DOUBLED),
        figure("5", "2023", "KAZ", **DOUBLED),
        figure("3 billion", "2022", "KAZ"),
        figure("3.15 billion", "2023", "KAZ"),
    )
    assert [(ruling.reporter, ruling.status, ruling.grown) for ruling in verdict.by_reporter] == [
        ("KAZ", "missed", None)
    ]


def test_without_a_base_nothing_is_told(target, figure) -> None:
    verdict = one(target("100", "2023", "2019-03-04", **DOUBLED), figure("5.2 billion", "2023", "KAZ"))
    assert verdict.status == "unknown"
