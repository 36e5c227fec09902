"""Answers of services, in the shapes of their protocols."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from registan.statistics import Series
from registan.statistics.placed_json import read_json
from registan.statistics.series import Field, SeriesError

Read = Callable[..., Series]
Said = Callable[[Series], list[str]]


def worldbank(*records: dict[str, Any], **head: Any) -> str:
    known = {
        "page": 1,
        "pages": 1,
        "per_page": 1000,
        "total": len(records),
        "sourceid": "2",
        "lastupdated": "2024-06-28",
    }
    return json.dumps([known | head, list(records)])


def gdp(value: float | None, year: str = "2023", code: str = "NY.GDP.MKTP.CD", iso: str = "KAZ") -> dict[str, Any]:
    return {
        "indicator": {"id": code, "value": "GDP (current US$)"},
        "country": {"id": "KZ", "value": "Kazakhstan"},
        "countryiso3code": iso,
        "date": year,
        "value": value,
        "unit": "",
        "obs_status": "",
        "decimal": 0,
    }


def comtrade(*records: dict[str, Any], **head: Any) -> str:
    return json.dumps({"elapsedTime": "0.15 secs", "count": len(records), "data": list(records), "error": ""} | head)


def flow(value: float | None, **known: Any) -> dict[str, Any]:
    record = {
        "typeCode": "C",
        "freqCode": "A",
        "refPeriodId": 20230101,
        "refYear": 2023,
        "period": "2023",
        "reporterCode": 398,
        "reporterISO": "KAZ",
        "flowCode": "X",
        "partnerCode": 860,
        "partnerISO": "UZB",
        "partner2Code": 0,
        "classificationCode": "H6",
        "cmdCode": "TOTAL",
        "cmdDesc": "All Commodities",
        "customsCode": "C00",
        "motCode": 0,
        "netWgt": 0,
        "primaryValue": value,
    }
    return record | known


def test_the_world_bank_is_no_reporter_and_its_update_is_the_vintage(read: Read, said: Said) -> None:
    series = read(worldbank(gdp(261421121000.0), gdp(None, "2024"), gdp(19_900_000, code="SP.POP.TOTL", iso="")))
    assert said(series) == [
        "261421121000.0 = 261421121000.0 USD macro.gdp KAZ-None/None 2023-01-01/2023-12-31",
        "19900000 = 19900000 PERSON people.population KAZ-None/None 2023-01-01/2023-12-31",
    ]
    assert (series.document.publisher, series.document.published) == ("World Bank", "2024-06-28")


def test_an_indicator_that_is_not_known_is_told(read: Read) -> None:
    series = read(worldbank(gdp(1.5, code="EN.ATM.CO2E.KT")))
    assert series.claims == ()
    assert series.document.notes[0].startswith("no indicator is known for 'EN.ATM.CO2E.KT'")


def test_trade_by_partner_and_goods(read: Read, said: Said) -> None:
    wheat = flow(5e8, cmdCode="1001", cmdDesc="Wheat and meslin", netWgt=2_500_000_000.0)
    others = flow(7, cmdCode="9503", cmdDesc="Tricycles, Scooters", flowCode="M", reporterISO=None, period="202303")
    series = read(comtrade(flow(2481519876.331), wheat, others, flow(1, flowCode="RX")))
    year, march = "2023-01-01/2023-12-31", "2023-03-01/2023-03-31"
    assert said(series) == [
        f"2481519876.331 = 2481519876.331 USD trade.exports KAZ-UZB/KAZ {year}",
        f"2500000000.0 = 2500000.0000 T trade.exports wheat KAZ-UZB/KAZ {year}",
        f"500000000.0 = 500000000.0 USD trade.exports wheat KAZ-UZB/KAZ {year}",
        f"7 = 7 USD trade.imports tricycles, scooters KAZ-UZB/KAZ {march}",
    ]
    assert series.document.notes == ("no indicator is known for 'RX': a mapping file says it with `codes` (record 4)",)


def test_records_of_parts_are_left_out(read: Read) -> None:
    series = read(comtrade(flow(10), flow(4, motCode=1000), flow(3, customsCode="C01"), flow(2, partner2Code=643)))
    assert [claim.quote for claim in series.claims] == ["10"]
    assert series.document.notes[0].startswith("3 records of parts")


REFUSED = [
    ('{"statusCode": 429, "message": "Rate limit is exceeded. Try again in 1 seconds."}', "Rate limit is exceeded"),
    ('{ "statusCode": 401, "message": "Access denied due to missing subscription key." }', "missing subscription key"),
    (comtrade(error="Too many period values"), "Too many period values"),
    (comtrade(flow(1), count=2), "half an answer"),
    (comtrade(flow(1))[:-20], "breaks off"),
    (worldbank(gdp(1))[:-20], "breaks off"),
    ('[{"page":1,"pages":1}]', "half an answer"),
    ('[{"message":[{"id":"120","key":"Invalid value","value":"The parameter value is not valid"}]}]', "is not valid"),
    ('[{"message":[]}]', "a refusal without a reason"),
    (comtrade(flow(1)) + "x", "more behind the end"),
]


@pytest.mark.parametrize(("text", "reason"), REFUSED)
def test_refusals_and_half_answers_are_told(text: str, reason: str, refusal: Callable[..., str]) -> None:
    assert reason in refusal(text)


def test_every_value_of_json_has_its_place() -> None:
    text = '{"a": [1, -2.50e3, true, null, "x\\u0041"], "b": {}}'
    record = read_json(text)
    one, two, three, four, five = record["a"]
    assert [field.text for field in (one, two, three, five)] == ["1", "-2.50e3", "true", "xA"]
    assert four is None
    assert two.span.of(text) == "-2.50e3"
    assert isinstance(five, Field)
    assert five.span.of(text) == "x\\u0041"
    assert record.span.of(text) == text


@pytest.mark.parametrize("text", ["", "{", "[1", '{"a" 1}', "[1 2]", '{"a": 1,}x', "nul", "[" * 100, '"' + "a", "01"])
def test_what_is_no_json_is_refused(text: str) -> None:
    with pytest.raises(SeriesError):
        read_json(text)
