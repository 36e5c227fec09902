"""Sentences and what they claim: subject, measure, parties, period, modality."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.extract import extract

from .reading import document, read, told

FIGURE = ("quote", "indicator", "measure", "value", "unit", "area", "counterpart", "period")
Y2023 = "2023-01-01/2023-12-31"

SENTENCES: list[tuple[str, list[tuple[Any, ...]]]] = [
    (
        "In 2023 trade turnover between Türkiye and Azerbaijan grew by 8 percent to $7.5 billion.",
        [
            ("8 percent", "trade.turnover", "change_pct", 8, "PCT", "AZE", "TUR", Y2023),
            ("$7.5 billion", "trade.turnover", "level", 7_500_000_000, "USD", "AZE", "TUR", Y2023),
        ],
    ),
    (
        "In 2023 Poland's exports to Ukraine fell 4 percent to 9.1 billion zlotys.",
        [
            ("4 percent", "trade.exports", "change_pct", -4, "PCT", "POL", "UKR", Y2023),
            ("9.1 billion zlotys", "trade.exports", "level", 9_100_000_000, "PLN", "POL", "UKR", Y2023),
        ],
    ),
    (
        "Imports from Kenya amounted to €12.4 million in 2023, Uganda's customs said.",
        [("€12.4 million", "trade.imports", "level", 12_400_000, "EUR", "UGA", "KEN", Y2023)],
    ),
    (
        "India ran a deficit of $3.2 billion with Japan in 2023.",
        [("$3.2 billion", "trade.balance", "level", -3_200_000_000, "USD", "IND", "JPN", Y2023)],
    ),
    (
        "In 2023 Brazil ranked third among Argentina's trading partners, with 14.2 percent of its foreign trade.",
        [
            ("third", "trade.partner_rank", "rank", 3, "RANK", "ARG", "BRA", Y2023),
            ("14.2 percent", "trade.turnover", "share_pct", Decimal("14.2"), "PCT", "ARG", "BRA", Y2023),
        ],
    ),
    (
        "At the forum in May 2023 Georgia and Armenia signed 12 agreements worth $310 million.",
        [
            ("12 agreements", "agreement.count", "level", 12, "COUNT", "ARM", "GEO", "2023-05-01/2023-05-31"),
            ("$310 million", "agreement.value", "level", 310_000_000, "USD", "ARM", "GEO", "2023-05-01/2023-05-31"),
        ],
    ),
    (
        "There are 340 enterprises with Turkish capital in Kazakhstan.",
        [("340 enterprises", "enterprise.count", "level", 340, "COUNT", "KAZ", "TUR", None)],
    ),
    (
        "Direct investment from Germany into Uzbekistan reached $410 million in 2023.",
        [("$410 million", "investment.flow", "level", 410_000_000, "USD", "UZB", "DEU", Y2023)],
    ),
    (
        "Accumulated Chinese investment in Kazakhstan stood at $26.5 billion as of 1 October 2023.",
        [("$26.5 billion", "investment.stock", "level", 26_500_000_000, "USD", "KAZ", "CHN", "2023-10-01")],
    ),
    (
        "In 2023 railways carried 27.6 million tonnes of freight between Iran and Turkmenistan.",
        [("27.6 million tonnes", "transport.freight", "level", 27_600_000, "T", "IRN", "TKM", Y2023)],
    ),
    (
        "Egypt and Jordan are linked by 18 flights a week.",
        [("18 flights a week", "transport.flights", "level", 18, "PER_WEEK", "EGY", "JOR", None)],
    ),
    (
        "Some 655 thousand Chinese tourists visited Kazakhstan in 2023.",
        [("655 thousand Chinese tourists", "tourism.arrivals", "level", 655_000, "PERSON", "KAZ", "CHN", Y2023)],
    ),
    (
        "About 620 thousand Uzbeks live in Kazakhstan.",
        [("620 thousand Uzbeks", "people.diaspora", "level", 620_000, "PERSON", "KAZ", "UZB", None)],
    ),
    (
        "Mongolia and China share a border of 4,630 kilometres.",
        [("4,630 kilometres", "geography.border", "level", 4630, "KM", "CHN", "MNG", None)],
    ),
    (
        "The number of joint ventures of Serbia and Hungary rose from 510 to 1,056.",
        [
            ("510", "enterprise.count", "level", 510, "COUNT"),
            ("1,056", "enterprise.count", "level", 1056, "COUNT"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "wanted"), SENTENCES, ids=[text[:40] for text, _ in SENTENCES])
def test_a_sentence_is_read_to_the_field(text: str, wanted: list[tuple[Any, ...]]) -> None:
    rows = read(text)
    assert [told(row, *FIGURE[: len(claim)]) for row, claim in zip(rows, wanted, strict=True)] == wanted


NOTHING = [
    "The 72nd session of the General Assembly opened in New York.",
    "The two countries have been friends for 30 years.",
    "See page 14, table 3 and note [12]; telephone +998 71 238 91 32.",
    "They met on 21 December 2022 in Room 412.",
    "He spoke of the 21st century and of World War 2.",
    "Some 60 million people around the world read the magazine.",
    "In 2023, Georgia exported wheat to Armenia at $250 per tonne and oil at $90/barrel.",
]


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_statement_about_relations_is_not_claimed(text: str) -> None:
    assert read(text) == []


AIMS = [
    ("Poland and Ukraine aim to bring trade to $20 billion by 2030.", ("target", "planned", "2030-12-31")),
    ("Exports of Kenya to Uganda are to rise to $2 billion by the end of 2027.", ("target", "planned", "2027-12-31")),
    ("The presidents set the task of raising mutual trade to $5 billion.", ("target", "planned", None)),
    ("The plant will cost $64 million.", ("observation", "planned", None)),
    ("Trade between Poland and Ukraine may reach $9 billion.", ("observation", "potential", None)),
    ("Trade between Poland and Ukraine reached $9 billion in 2023.", ("observation", "asserted", None)),
]


@pytest.mark.parametrize(("text", "wanted"), AIMS)
def test_a_promise_is_told_from_a_report(text: str, wanted: tuple[Any, ...]) -> None:
    (row,) = read("Poland and Ukraine. Kenya and Uganda.\n\n" + text)
    assert told(row, "type", "modality", "deadline") == wanted


BASES = [
    ("Exports of Oman to Iran rose 12 percent in 2023 compared with 2022.", (Y2023, "2022-01-01/2022-12-31")),
    (
        "In January-August 2023 exports of Oman to Iran rose 12 percent from the same period a year earlier.",
        ("2023-01-01/2023-08-31", "2022-01-01/2022-08-31"),
    ),
    ("Exports of Oman to Iran rose 12 percent in the first half of 2023.", ("2023-01-01/2023-06-30", None)),
    ("Exports of Oman to Iran doubled between 2019 and 2023.", (Y2023, "2019-01-01/2019-12-31")),
    ("Exports of Oman to Iran rose 12 percent last year.", (Y2023, None)),
]


@pytest.mark.parametrize(("text", "wanted"), BASES)
def test_a_change_has_its_period_and_its_base(text: str, wanted: tuple[Any, ...]) -> None:
    (row,) = read(text)
    assert told(row, "period", "base_period") == wanted


def test_the_source_of_a_figure_is_named_with_its_state() -> None:
    (row,) = read("According to the State Statistics Committee of Azerbaijan, exports to Georgia were $700 million.")
    assert told(row, "reporter", "attributed_to", "area", "counterpart") == (
        "AZE",
        "State Statistics Committee of Azerbaijan",
        "AZE",
        "GEO",
    )


def test_a_source_speaks_for_the_next_sentence_too_and_then_no_more() -> None:
    text = (
        "According to the State Statistics Committee of Azerbaijan, exports to Georgia were $700 million in 2023. "
        "Imports from Georgia were $100 million. Trade with Georgia rose by 4 percent. Exports of oil were $20 million."
    )
    assert [row["reporter"] for row in read(text)] == ["AZE", "AZE", None, None]


def test_what_is_inherited_is_marked_with_its_rule() -> None:
    text = "In 2023 Kenyan exports to Uganda were $900 million. Imports stood at $300 million."
    second = read(text)[1]
    assert told(second, "indicator", "area", "counterpart", "period") == ("trade.imports", "KEN", "UGA", Y2023)
    assert set(second["inferred"]) == {"area", "period"}
    assert "period: as in the sentence before" in second["rules"]
    assert second["period_inferred"] is True


def test_presently_leaves_the_period_open() -> None:
    (row,) = read("In 2020 they met.\n\nCurrently 24 flights a week connect Serbia and Hungary.")
    assert row["period"] is None


def test_a_currency_goes_on_to_the_figures_that_follow() -> None:
    rows = read("Turnover of Iran with Oman was 1.7 billion US dollars, exports 553.9 million, imports 1.211 billion.")
    assert [told(row, "indicator", "value", "unit") for row in rows] == [
        ("trade.turnover", 1_700_000_000, "USD"),
        ("trade.exports", 553_900_000, "USD"),
        ("trade.imports", 1_211_000_000, "USD"),
    ]


@pytest.mark.parametrize("language", ["fr", None])
def test_a_language_without_a_lexicon_gives_no_claims(language: str | None) -> None:
    text = "Exports to Georgia were $700 million in 2023."
    assert extract(document(text, None, language or "xx")) == []


@given(
    value=st.decimals(min_value="0.1", max_value="999", places=1),
    scale=st.sampled_from([("thousand", 3), ("million", 6), ("billion", 9)]),
    pad=st.text(alphabet=" \n", max_size=3),
)
@settings(max_examples=60, deadline=None)
def test_the_quote_is_the_text_at_the_claims_place(value: Decimal, scale: tuple[str, int], pad: str) -> None:
    text = f"{pad}In 2023 exports of Peru to Chile were ${value} {scale[0]}.{pad}"
    (claim,) = extract(document(text, None, "en"))
    assert text[claim.span.start : claim.span.end] == claim.quote
    assert claim.value == value * 10 ** scale[1]  # type: ignore[attr-defined]


TIMES = [
    (
        "Transit made 27.6 million tonnes in 2023. It is 14.5 percent more than in 2022, when 24.1 million tonnes of "
        "freight were carried from Peru to Chile.",
        ["2023-01-01/2023-12-31", "2023-01-01/2023-12-31", "2022-01-01/2022-12-31"],
    ),
    (
        "In 2023 Peru exported goods worth $900 million to Chile, of which $400 million in the first half of 2023. "
        "Imports from Chile made $700 million.",
        ["2023-01-01/2023-12-31", "2023-01-01/2023-06-30", "2023-01-01/2023-12-31"],
    ),
]


@pytest.mark.parametrize(("text", "periods"), TIMES)
def test_a_part_of_the_year_or_the_year_compared_with_is_not_what_follows(text: str, periods: list[str]) -> None:
    assert [row["period"] for row in read(text)] == periods


def test_investment_that_stands_at_a_sum_is_all_of_it() -> None:
    text = "Exports of Peru to Chile made $2 billion in 2023. Chilean investment in Peru stands at $9 billion."
    assert told(read(text)[-1], "indicator", "period") == ("investment.stock", None)


def test_of_two_offices_the_one_that_says_whose_it_is_speaks() -> None:
    text = "According to customs data, published by the National Statistics Office of Peru, exports to Chile grew 5 %."
    assert told(read(text)[0], "reporter", "attributed_to") == ("PER", "National Statistics Office of Peru")


SERIES_AHEAD = [
    ("en", "Freight between Oman and India will rise from 1 to 5 million tonnes by the end of 2026."),
    ("ru", "Грузооборот Омана с Индией возрастёт с 1 до 5 млн тонн к концу 2026 года."),
]


@pytest.mark.parametrize(("language", "text"), SERIES_AHEAD)
def test_a_rise_ahead_from_one_level_to_another_aims_at_the_second(language: str, text: str) -> None:
    begins, aims = read(text, language=language)
    assert told(begins, "type", "value", "period") == ("observation", 1_000_000, None)
    assert told(aims, "type", "value", "deadline") == ("target", 5_000_000, "2026-12-31")


def test_a_rise_from_a_day_on_has_no_deadline() -> None:
    rows = read("From October 2024 flights between Oman and India will rise from five to eight a week.")
    assert [told(row, "type", "modality") for row in rows] == [("observation", "asserted"), ("observation", "planned")]


def test_the_year_of_a_result_is_not_that_of_the_goal_set_behind_it() -> None:
    was, goal = read(
        "Trade of Oman and India passed $8 billion in 2021, and they set the goal of bringing it to $12 billion."
    )
    assert told(was, "type", "period") == ("observation", "2021-01-01/2021-12-31")
    assert told(goal, "type", "value", "period") == ("target", 12_000_000_000, None)


def test_what_an_aim_sets_out_from_is_no_aim() -> None:
    goal, base = read("Chile and Peru agreed to raise trade to $1.5 billion by 2027 from $1.0 billion in 2023.")
    assert told(goal, "type", "value", "deadline") == ("target", 1_500_000_000, "2027-12-31")
    assert told(base, "type", "value", "period") == ("observation", 1_000_000_000, Y2023)


@pytest.mark.parametrize(
    ("text", "change", "resolution"),
    [("grew 1.7 times", 70, 10), ("grew 1.25 times", 25, 1), ("fell 2.5 times", -60, Decimal("1.6"))],
)
def test_times_are_as_exact_as_they_are_printed(text: str, change: int, resolution: int | Decimal) -> None:
    (row,) = read(f"In 2023 exports of Chile to Peru {text}.")
    assert told(row, "measure", "value", "resolution") == ("change_pct", change, resolution)


def test_documents_are_not_signed_in_the_months_of_a_trade_figure() -> None:
    trade, count = read("In January–August 2023 Chile's trade with Peru was $96 million. They signed 12 documents.")[:2]
    assert told(trade, "period") == ("2023-01-01/2023-08-31",)
    assert told(count, "indicator", "value", "period") == ("agreement.count", 12, None)


def test_a_level_left_behind_is_of_the_year_before_the_one_spoken_of() -> None:
    sold = "Chile sold Peru goods worth $465 million, down from $480 million."
    rows = read(f"In 2020 trade of Chile and Peru was $850 million. {sold}")
    rows = [row for row in rows if row["indicator"] == "trade.exports"]
    assert [told(row, "value", "period")[1][:4] for row in rows] == ["2020", "2019"]


AFTER_TRADE = [
    ("A bridge at Narva, worth $12 million, will open in 2027.", [("project.value", 12_000_000)]),
    ("They signed a contract for 200,000 tonnes of grain.", []),
    ("A fine of $3,000 was paid.", []),
    ("The company's revenue grew 15 percent.", []),
    ("In 2022 it was $5 billion.", [("trade.turnover", 5_000_000_000)]),
]


@pytest.mark.parametrize(("text", "wanted"), AFTER_TRADE)
def test_what_goes_on_about_trade_is_told_from_what_does_not(text: str, wanted: list[tuple[str, int]]) -> None:
    _, *rows = read(f"In 2023 trade between Estonia and Latvia amounted to $6 billion. {text}")
    assert [told(row, "indicator", "value") for row in rows if row["type"] == "observation"] == wanted


WORLDWIDE = [
    ("en", "In 2023 the total foreign trade of Oman reached $80 billion, of which $4 billion with India."),
    ("ru", "Общий внешнеторговый оборот Омана в 2023 году составил 80 млрд долларов, из них с Индией – 4 млрд."),
    (
        "kk",
        "2023 жылы Оманның жалпы сыртқы сауда айналымы 80 млрд доллар болды, оның ішінде Үндістанмен 4 млрд доллар.",
    ),
]


@pytest.mark.parametrize(("language", "text"), WORLDWIDE)
def test_all_foreign_trade_is_of_one_state_with_the_world(language: str, text: str) -> None:
    whole, part = read(text, language=language)
    assert told(whole, "area", "counterpart") == ("OMN", "WLD")
    assert told(part, "area", "counterpart") == ("IND", "OMN")


def test_the_level_of_now_beside_an_aim_is_a_report() -> None:
    aim, now = read("Ethiopia aims to export 1.2 TWh of electricity to Djibouti by 2027, up from 0.6 TWh now.")
    assert (aim["type"], aim["deadline"]) == ("target", "2027-12-31")
    assert told(now, "type", "modality", "value") == ("observation", "asserted", 600_000_000)
