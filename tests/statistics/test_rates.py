from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Observation, Span, parse_period
from registan.statistics.rates import NoRateError, convert, read_rates
from registan.statistics.series import SeriesError

RATES = """from,to,period,rate,source
USD,KZT,2023,456.31,National Bank of Kazakhstan
USD,KZT,2023-03-31,452.10,National Bank of Kazakhstan
EUR,USD,2023,1.0813,ECB
"""
SAMPLE = Path(__file__).parents[3] / "shared" / "data" / "sdmx" / "xml_sdmx31_ECB_EXR_data.xml"


def money(value: str, unit: str = "USD", period: str | None = "2023", measure: str = "level") -> Observation:
    return Observation(
        doc="a",
        span=Span(0, len(value)),
        quote=value,
        indicator="trade.exports",
        value=Decimal(value),
        unit=unit,
        measure=measure,  # type: ignore[arg-type]
        resolution=Decimal(1),
        period=parse_period(period) if period else None,
    )


def test_a_figure_is_converted_by_the_rate_of_its_own_period() -> None:
    done = convert(money("100"), "KZT", read_rates(RATES, "rates.csv"))
    assert (done.value, done.unit, done.is_inverse) == (Decimal("45631.00"), "KZT", False)
    assert done.interval.low == Decimal("99.5") * Decimal("456.31")
    assert done.told == "1 USD = 456.31 KZT (2023-01-01/2023-12-31, National Bank of Kazakhstan)"


def test_a_rate_is_used_the_other_way_round_and_that_is_said() -> None:
    done = convert(money("10813"), "EUR", read_rates(RATES, "rates.csv"))
    assert done.is_inverse
    assert round(done.value, 6) == 10_000


REFUSED = [
    (money("100"), "UZS", "no rate from USD to UZS for 2023-01-01/2023-12-31 is given: add a row"),
    (money("100", period="2023-03"), "KZT", "no rate from USD to KZT for 2023-03-01/2023-03-31"),
    (money("100", period="2022"), "KZT", "no rate"),
    (money("100", period=None), "KZT", "says no period"),
    (money("100", unit="T"), "KZT", "no sum of money"),
    (money("100", unit="PCT", measure="change_pct"), "KZT", "no sum of money"),
    (money("100"), "T", "no sum of money"),
]


@pytest.mark.parametrize(("claim", "unit", "reason"), REFUSED)
def test_nothing_is_converted_without_a_rate_of_its_own(claim: Observation, unit: str, reason: str) -> None:
    with pytest.raises(NoRateError, match=reason):
        convert(claim, unit, read_rates(RATES, "rates.csv"))


BROKEN = [
    ("from,to,date,rate\n", "no column 'period'"),
    ("from,to,period,rate\nUSD,KZT,2023,\n", "row 2: '' is no rate"),
    ("from,to,period,rate\nUSD,KZT,2023,0\n", "row 2: a rate is above zero"),
    ("from,to,period,rate\nUSD,KZT,2023,NaN\n", "row 2: a rate is above zero"),
    ("from,to,period,rate\nUSD,tenge,2023,1\n", "row 2: 'tenge' is no currency"),
    ("from,to,period,rate\nUSD,KZT,last,1\n", "row 2: 'last' is no time period"),
    ("from,to,period,rate\nUSD,KZT,2023,1\nUSD,KZT,2023,2\n", "row 3: a second rate from USD to KZT"),
    ("from,to,period,rate\n", "it holds no rates"),
]


@pytest.mark.parametrize(("text", "reason"), BROKEN)
def test_a_broken_file_of_rates_says_where(text: str, reason: str) -> None:
    with pytest.raises(SeriesError) as caught:
        read_rates(text, "rates.csv")
    assert reason in str(caught.value)


@pytest.mark.skipif(not SAMPLE.exists(), reason=f"there is no {SAMPLE}")
def test_rates_come_from_a_series_of_exchange_rates_too() -> None:
    rates = read_rates(SAMPLE.read_text(encoding="utf-8"), "ecb.xml")
    done = convert(money("100", unit="EUR", period="2000"), "CAD", rates)
    assert done.value == Decimal("137.058431372549")
    assert done.rate.source == "ecb.xml, ECB:EXR(1.0)"


@given(st.decimals("0.01", "1e9", places=2), st.decimals("0.0001", "10000", places=4))
def test_there_and_back_is_the_same_figure(value: Decimal, rate: Decimal) -> None:
    rates = read_rates(f"from,to,period,rate,source\nUSD,KZT,2023,{rate},bank\n", "r")
    there = convert(money(str(value)), "KZT", rates)
    back = convert(money(f"{there.value:f}", unit="KZT"), "USD", rates)
    assert abs(back.value - value) <= value * Decimal("1e-20")
