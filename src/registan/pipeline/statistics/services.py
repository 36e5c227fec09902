"""The questions that UN Comtrade and the World Bank answer, page by page."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass

from registan.lexicons.statistics import area_numbers
from registan.statistics import comtrade, worldbank
from registan.statistics.questions import IndicatorQuestion, TradeQuestion
from registan.statistics.series import Field, SeriesError

from .fetch import FetchError, Patience, Question, fetch

COMTRADE_KEY = "REGISTAN_COMTRADE_KEY"
COMTRADE_URL = "REGISTAN_COMTRADE_URL"
WORLDBANK_URL = "REGISTAN_WORLDBANK_URL"
_COMTRADE = "https://comtradeapi.un.org/data/v1"
_WORLDBANK = "https://api.worldbank.org/v2"
_PERIODS = 12
"""Periods of one question to UN Comtrade."""
_PAGE = 1_000
_MOST_PAGES = 500
_MOST_RECORDS = 100_000
"""Records at which UN Comtrade cuts an answer off without saying so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """One answer of a service: the file name to keep it under, its text, and the question's address without a key."""

    name: str
    text: str
    url: str


def ask(question: TradeQuestion | IndicatorQuestion, patience: Patience | None = None) -> Iterator[Answer]:
    """The answers to a question, from the service that it is for."""
    if isinstance(question, TradeQuestion):
        return ask_comtrade(question, patience)
    return ask_worldbank(question, patience)


def ask_comtrade(question: TradeQuestion, patience: Patience | None = None) -> Iterator[Answer]:
    """The answers of UN Comtrade, twelve years each; FetchError without a key, and where it does not answer."""
    key = os.environ.get(COMTRADE_KEY)
    if not key:
        raise FetchError(
            f"UN Comtrade wants a key: set {COMTRADE_KEY} (keys are free of charge at comtradedeveloper.un.org)"
        )
    patience = patience or Patience()
    for at in range(0, len(question.years), _PERIODS):
        years = question.years[at : at + _PERIODS]
        if at:
            patience.sleep(patience.first_wait)  # the service takes one question a second
        asked = Question(
            service="UN Comtrade",
            url=f"{os.environ.get(COMTRADE_URL) or _COMTRADE}/get/C/A/HS",
            query=_trade_query(question, years),
            headers={"Ocp-Apim-Subscription-Key": key},
            check=_whole_trade,
        )
        goods = "-".join(question.goods[:3])
        name = f"comtrade-{question.reporter}-{question.partner}-{years[0]}-{years[-1]}-{goods}.json"
        yield Answer(name=name, text=fetch(asked, patience), url=asked.shown)


def ask_worldbank(question: IndicatorQuestion, patience: Patience | None = None) -> Iterator[Answer]:
    """The pages of the World Bank's answer; FetchError where one does not come, or another update began in between."""
    page, pages, updated = 1, 1, None
    areas = ";".join(question.areas)
    while page <= pages:
        asked = Question(
            service="World Bank",
            url=f"{os.environ.get(WORLDBANK_URL) or _WORLDBANK}/country/{areas}/indicator/{question.indicator}",
            query={
                "format": "json",
                "date": f"{question.years[0]}:{question.years[-1]}",
                "per_page": str(_PAGE),
                "page": str(page),
            },
            check=worldbank.head_of,
        )
        text = fetch(asked, patience)
        head = worldbank.head_of(text)
        pages = _count(head.get("pages"))
        dated = head.get("lastupdated")
        if page > 1 and isinstance(dated, Field) and dated.text != updated:
            raise FetchError("World Bank: its data were updated while they were read. Ask again.")
        updated = dated.text if isinstance(dated, Field) else None
        years = f"{question.years[0]}-{question.years[-1]}"
        name = f"worldbank-{question.indicator}-{'-'.join(question.areas[:3])}-{years}-{page}.json"
        yield Answer(name=name, text=text, url=asked.shown)
        page += 1


def _trade_query(question: TradeQuestion, years: tuple[int, ...]) -> dict[str, str]:
    numbers = area_numbers()
    for code in (question.reporter, question.partner):
        if code not in numbers:
            raise FetchError(f"UN Comtrade has no number for {code}: ask for states, or WLD for the whole world")
    return {
        "reporterCode": numbers[question.reporter],
        "partnerCode": numbers[question.partner],
        "period": ",".join(map(str, years)),
        "flowCode": "X,M",
        "cmdCode": ",".join(question.goods),
        "partner2Code": "0",
        "customsCode": "C00",
        "motCode": "0",
        "includeDesc": "true",
    }


def _whole_trade(text: str) -> None:
    if len(comtrade.answer_of(text)["data"]) >= _MOST_RECORDS:
        raise SeriesError(f"its answer is cut off at {_MOST_RECORDS:,} records; ask for fewer years or goods")


def _count(pages: object) -> int:
    count = int(pages.text) if isinstance(pages, Field) and pages.text.isdecimal() else 1
    if count > _MOST_PAGES:
        raise FetchError(f"World Bank: its answer has {count:,} pages; ask for fewer areas or years")
    return count
