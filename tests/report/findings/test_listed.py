"""A finding as a list shows it, in the languages of the reports."""

from __future__ import annotations

from decimal import Decimal

import pytest

from registan.model import Claim, Event, Finding, Observation, Span, Suggestion, Target, finding_id
from registan.model.finding import FindingKind
from registan.model.period import parse_period
from registan.report.findings import listed
from registan.report.words import LANGUAGES


def figure(quote: str, value: str, indicator: str, start: int) -> Observation:
    return Observation(
        doc="a.txt", span=Span(start, start + len(quote)), quote=quote, value=Decimal(value), unit="USD",
        indicator=indicator, area="KAZ", counterpart="UZB", period=parse_period("2023-01-01/2023-09-30"),
    )  # fmt: skip


CLAIMS = (
    figure("508 млн", "508000000", "trade.exports", 40),
    figure("3 006 млн", "3006000000", "trade.turnover", 10),
    figure("2 097 млн", "2097000000", "trade.imports", 70),
)
DIGITS = Finding(
    kind="digits", severity="error", claims=CLAIMS, suspect=0, confidence=0.85, message="The court's own words.",
    suggestion=Suggestion(fields=(("value", Decimal(908000000)),), how="digit_mistyped"),
    rule="trade.turnover = trade.exports + trade.imports",
)  # fmt: skip


def plain(finding: Finding) -> list[str]:
    """Its lines in Russian, without the spaces that do not break."""
    return [line.replace("\u00a0", " ").replace("\u202f", " ") for line in listed(finding, "ru")]


def test_a_finding_is_listed_in_russian() -> None:
    first, suspect, *others, proposal = plain(DIGITS)
    assert first.startswith(f"ОШИБКА {finding_id(DIGITS)[:8]} (вероятно, опечатка в цифре): Казахстан – Узбекистан, ")
    assert suspect == "  ▶ a.txt:40 “508 млн” экспорт 508 млн USD, январь – сентябрь 2023 г."
    assert [line[:4] for line in others] == ["    ", "    "]
    assert proposal == "    508 млн: вероятно, следует читать 908 млн USD (опечатка в цифре; 85 %)"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_claim_is_listed_in_every_language(language: str) -> None:
    lines = list(listed(DIGITS, language))
    assert len(lines) == 5
    assert all(claim.quote in line for claim, line in zip(CLAIMS, lines[1:], strict=False))


def doubted(kind: FindingKind, *claims: Claim, suspect: int | None = None) -> Finding:
    return Finding(
        kind=kind, severity="doubt", claims=claims, suspect=suspect, suggestion=None, confidence=0.5, rule="",
        message="",
    )  # fmt: skip


def test_an_event_and_a_target_are_listed_with_their_dates() -> None:
    visit = Event(
        doc="a.txt",
        span=Span(0, 5),
        quote="визит",
        name="State Visit",
        kind="visit",
        parties=("KAZ",),
        date="2023-05-04",
    )
    aim = Target(
        doc="a.txt", span=Span(9, 16), quote="10 млрд", value=Decimal(10**10), unit="USD", indicator="trade.turnover",
        area="KAZ", counterpart="UZB", deadline=parse_period("2030").stop,
    )  # fmt: skip
    _, event, target = plain(doubted("date", visit, aim))
    assert event == "    a.txt:0 “визит” State Visit, 4 мая 2023 г."
    assert target.endswith("срок: 31 декабря 2030 г.")


def test_a_finding_about_nothing_between_states_is_listed() -> None:
    forum = Event(doc="a.txt", span=Span(0, 5), quote="forum", name="Forum", kind="forum", parties=(), date=None)
    assert list(listed(doubted("name", forum, suspect=0), "uz"))[-1] == "  ▶ a.txt:0 “forum” Forum"
