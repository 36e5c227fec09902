"""Services that fail in every way that services do, on this machine; none is asked over the network."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from registan.pipeline.statistics.fetch import FetchError, Patience, Question, fetch
from registan.pipeline.statistics.services import ask_comtrade, ask_worldbank
from registan.statistics import comtrade as trade
from registan.statistics.questions import IndicatorQuestion, TradeQuestion

from .services import Reply, comtrade, serving, worldbank

GOOD = Reply(comtrade((2023, 2481.5)))
WEB_PAGE = Reply("<html><body>Service Unavailable</body></html>", headers={"Content-Type": "text/html"})
LIMIT = '{"statusCode": 429, "message": "Rate limit is exceeded. Try again in 1 seconds."}'
TRADE = TradeQuestion(reporter="KAZ", partner="UZB", years=(2022, 2023))
GDP = IndicatorQuestion(indicator="NY.GDP.MKTP.CD", areas=("KAZ", "UZB"), years=(2022, 2023))


class Clock:
    """Waits that are written down instead of waited for."""

    def __init__(self) -> None:
        self.waits: list[float] = []

    @property
    def patience(self) -> Patience:
        return Patience(sleep=self.waits.append, whole=0.5, tries=4)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def asked(url: str) -> Question:
    return Question(service="The service", url=f"{url}/get", headers={"Key": "secret"}, check=trade.answer_of)


AGAIN = [
    (Reply(LIMIT, 429), [1.0]),
    (Reply(LIMIT, 429, {"Retry-After": "7"}), [7.0]),
    (Reply(LIMIT, 429, {"Retry-After": "7000"}), [60.0]),
    (Reply(LIMIT, 429, {"Retry-After": "soon"}), [1.0]),
    (Reply("oops", 500), [1.0]),
    (Reply("", 503, {"Retry-After": format_datetime(datetime.now(UTC) - timedelta(days=1))}), [0.0]),
    (Reply("", 502), [1.0]),
    (WEB_PAGE, [1.0]),
    (Reply(GOOD.body[:-30]), [1.0]),
    (Reply(GOOD.body[:-30], length=len(GOOD.body)), [1.0]),
    (Reply(comtrade((2023, 1.0)).replace('"count": 1', '"count": 2')), [1.0]),
    (Reply("\ufeff"), [1.0]),
]


@pytest.mark.parametrize(
    ("reply", "waits"), AGAIN, ids=lambda value: "" if isinstance(value, list) else value.body[:20]
)
def test_what_passes_is_asked_again(reply: Reply, waits: list[float], clock: Clock) -> None:
    with serving(reply, GOOD) as service:
        assert fetch(asked(service.url), clock.patience) == GOOD.body
        assert len(service.asked) == 2
    assert clock.waits == waits


LASTING = [
    (Reply(LIMIT, 429), "The service: it asks for fewer questions at a time (429) (4 times)"),
    (Reply("", 500), "it failed with status 500 (4 times)"),
    (WEB_PAGE, "it answered with a web page instead of data"),
    (Reply(GOOD.body[:-30]), "half an answer"),
    (Reply(GOOD.body[:-30], length=len(GOOD.body)), "it broke off in the midst of its answer"),
]


@pytest.mark.parametrize(("reply", "reason"), LASTING, ids=lambda value: value if isinstance(value, str) else "")
def test_what_does_not_pass_is_said_after_some_tries(reply: Reply, reason: str, clock: Clock) -> None:
    with serving(reply) as service, pytest.raises(FetchError) as caught:
        fetch(asked(service.url), clock.patience)
    assert reason in str(caught.value)
    assert "ask again later" in str(caught.value)
    assert "secret" not in str(caught.value)
    assert clock.waits == [1.0, 2.0, 4.0]


AT_ONCE = [
    (Reply('{"statusCode": 401, "message": "Access denied"}', 401), "refuses the key or its quota is used up (401)"),
    (Reply('{"statusCode": 403, "message": "Out of call volume quota."}', 403), "Out of call volume quota."),
    (Reply("no such thing", 404), "refuses the question with status 404: no such thing"),
    (Reply("", 302, {"Location": "https://example.org/"}), "moved to https://example.org/"),
    (Reply('{"elapsedTime": "1", "count": 0, "data": [], "error": "Invalid period"}'), "Invalid period"),
]


@pytest.mark.parametrize(("reply", "reason"), AT_ONCE, ids=lambda value: value if isinstance(value, str) else "")
def test_what_asking_again_does_not_mend_is_said_at_once(reply: Reply, reason: str, clock: Clock) -> None:
    with serving(reply) as service, pytest.raises(FetchError) as caught:
        fetch(asked(service.url), clock.patience)
    assert reason in str(caught.value)
    assert clock.waits == []


def test_a_service_that_is_not_there_is_said(clock: Clock) -> None:
    with serving(GOOD) as service:
        url = service.url
    with pytest.raises(FetchError, match="cannot be reached"):
        fetch(asked(url), clock.patience)


def test_an_address_that_is_none_is_said(clock: Clock) -> None:
    with pytest.raises(FetchError, match="no address of a service"):
        fetch(Question(service="The service", url="ftp://x"), clock.patience)


def test_comtrade_is_asked_as_its_protocol_says(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(GOOD) as service:
        monkeypatch.setenv("REGISTAN_COMTRADE_URL", service.url)
        monkeypatch.setenv("REGISTAN_COMTRADE_KEY", "secret")
        question = TradeQuestion(reporter="KAZ", partner="USA", years=tuple(range(2000, 2014)), goods=("TOTAL", "1001"))
        answers = list(ask_comtrade(question, clock.patience))
    assert [answer.name for answer in answers] == [
        "comtrade-KAZ-USA-2000-2011-TOTAL-1001.json",
        "comtrade-KAZ-USA-2012-2013-TOTAL-1001.json",
    ]
    path, query, headers = service.asked[1]
    assert path == "/get/C/A/HS"
    assert query == {
        "reporterCode": "398",
        "partnerCode": "842",
        "period": "2012,2013",
        "flowCode": "X,M",
        "cmdCode": "TOTAL,1001",
        "partner2Code": "0",
        "customsCode": "C00",
        "motCode": "0",
        "includeDesc": "true",
    }
    assert headers["ocp-apim-subscription-key"] == "secret"
    assert "secret" not in "".join(answer.url + answer.name for answer in answers)
    assert clock.waits == [1.0]


def test_comtrade_wants_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("REGISTAN_COMTRADE_KEY", raising=False)
    with pytest.raises(FetchError, match="set REGISTAN_COMTRADE_KEY"):
        list(ask_comtrade(TRADE))


def test_comtrade_has_no_number_for_some_groups(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REGISTAN_COMTRADE_KEY", "secret")
    with pytest.raises(FetchError, match="no number for CAS"):
        list(ask_comtrade(TradeQuestion(reporter="KAZ", partner="CAS", years=(2023,))))


def test_the_world_bank_is_asked_page_by_page(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [Reply(worldbank((2022, 1.0), page=1, pages=2)), Reply(worldbank((2023, 2.0), page=2, pages=2))]
    with serving(*pages) as service:
        monkeypatch.setenv("REGISTAN_WORLDBANK_URL", service.url)
        answers = list(ask_worldbank(GDP, clock.patience))
    assert [answer.name[-6:] for answer in answers] == ["1.json", "2.json"]
    assert [path for path, _, _ in service.asked] == ["/country/KAZ;UZB/indicator/NY.GDP.MKTP.CD"] * 2
    assert service.asked[1][1] == {"format": "json", "date": "2022:2023", "per_page": "1000", "page": "2"}


def test_pages_of_two_updates_are_not_mixed(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    pages = [Reply(worldbank(page=1, pages=2)), Reply(worldbank(page=2, pages=2, updated="2024-07-01"))]
    with serving(*pages) as service, pytest.raises(FetchError, match="updated while they were read"):
        monkeypatch.setenv("REGISTAN_WORLDBANK_URL", service.url)
        list(ask_worldbank(GDP, clock.patience))


def test_a_refusal_of_the_world_bank_comes_with_status_200(clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    refusal = '[{"message":[{"id":"175","key":"Invalid format","value":"The indicator was not found."}]}]'
    with serving(Reply(refusal)) as service, pytest.raises(FetchError, match="The indicator was not found"):
        monkeypatch.setenv("REGISTAN_WORLDBANK_URL", service.url)
        list(ask_worldbank(GDP, clock.patience))
    assert clock.waits == []
