"""Dates and periods: what is printed, and the days it means."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.extract.dates.periods import When, read_periods
from registan.lexicons import load, tokenize

REFERENCE = date(2023, 12, 5)


def read(text: str, reference: date | None = REFERENCE) -> list[When]:
    return read_periods(tokenize(text), load("en"), reference)


def said(text: str, reference: date | None = REFERENCE) -> list[tuple[str, str, str | None]]:
    """The printed date, its grain, its days."""
    return [(text[w.start : w.end], w.grain, str(w.period) if w.period else None) for w in read(text, reference)]


DATES = [
    ("on 21 December 2022,", [("21 December 2022", "day", "2022-12-21")]),
    ("on December 6, 2021.", [("December 6, 2021", "day", "2021-12-06")]),
    ("from 1st October 2018", [("1st October 2018", "day", "2018-10-01")]),
    ("on March 18, 2024 year", [("March 18, 2024 year", "day", "2024-03-18")]),
    ("21-22 December 2022", [("21-22 December 2022", "day", "2022-12-21/2022-12-22")]),
    ("August 8-9, 2024", [("August 8-9, 2024", "day", "2024-08-08/2024-08-09")]),
    ("November 27 - December 3, 2020", [("November 27 - December 3, 2020", "day", "2020-11-27/2020-12-03")]),
    ("2022-12-21", [("2022-12-21", "day", "2022-12-21")]),
    ("21.12.2022", [("21.12.2022", "day", "2022-12-21")]),
    ("21/12/2022", [("21/12/2022", "day", "2022-12-21")]),
    ("12/21/2022", [("12/21/2022", "day", "2022-12-21")]),
    ("in May 2018", [("May 2018", "month", "2018-05-01/2018-05-31")]),
    ("in March \n2017", [("March \n2017", "month", "2017-03-01/2017-03-31")]),
    ("the 10th month of 2022", [("10th month of 2022", "month", "2022-10-01/2022-10-31")]),
    ("January-August 2020", [("January-August 2020", "months", "2020-01-01/2020-08-31")]),
    ("from March to June 2021", [("March to June 2021", "months", "2021-03-01/2021-06-30")]),
    ("November 2021 to January 2022", [("November 2021 to January 2022", "months", "2021-11-01/2022-01-31")]),
    ("nine months of 2018", [("nine months of 2018", "months", "2018-01-01/2018-09-30")]),
    ("the first 11 months of 2022", [("first 11 months of 2022", "months", "2022-01-01/2022-11-30")]),
    ("second quarter of 2022", [("second quarter of 2022", "quarter", "2022-04-01/2022-06-30")]),
    (
        "Q3 2019, 2Q 2020",
        [("Q3 2019", "quarter", "2019-07-01/2019-09-30"), ("2Q 2020", "quarter", "2020-04-01/2020-06-30")],
    ),
    ("the first half 2022", [("first half 2022", "half", "2022-01-01/2022-06-30")]),
    ("H2 2021", [("H2 2021", "half", "2021-07-01/2021-12-31")]),
    ("in spring 2018", [("spring 2018", "season", "2018-03-01/2018-05-31")]),
    ("4Q22", [("4Q22", "quarter", "2022-10-01/2022-12-31")]),
    ("II quarter of 2020", [("II quarter of 2020", "quarter", "2020-04-01/2020-06-30")]),
    ("5 and 6 June 2023", [("5 and 6 June 2023", "day", "2023-06-05/2023-06-06")]),
    ("In 2024 300 firms", [("2024", "year", "2024-01-01/2024-12-31")]),
    ("in 2018", [("2018", "year", "2018-01-01/2018-12-31")]),
    ("in the past 2023 year", [("2023 year", "year", "2023-01-01/2023-12-31")]),
    ("for 2017-2019", [("2017-2019", "years", "2017-01-01/2019-12-31")]),
    ("in 2017-19", [("2017-19", "years", "2017-01-01/2019-12-31")]),
    (
        "Between 2005 and the second quarter 2022",
        [("2005 and the second quarter 2022", "years", "2005-01-01/2022-06-30")],
    ),
    ("since 1997", [("1997", "open", "1997-01-01/..")]),
    ("since the start of 2019", [("start of 2019", "open", "2019-01-01/..")]),
    (
        "From the beginning of 2019 to the present",
        [("beginning of 2019 to the present", "open", "2019-01-01/..")],
    ),
    ("As of 1 January 2023", [("1 January 2023", "day", "2023-01-01")]),
    ("by the end of 2021", [("end of 2021", "year", "2021-01-01/2021-12-31")]),
    ("on 29 February 2024", [("29 February 2024", "day", "2024-02-29")]),
]

COUNTED_FROM_THE_REFERENCE = [
    ("this year", [("this year", "year", "2023-01-01/2023-12-31")]),
    ("last year", [("last year", "year", "2022-01-01/2022-12-31")]),
    ("since the beginning of the year", [("beginning of the year", "open", "2023-01-01/..")]),
    ("next year", [("next year", "year", "2024-01-01/2024-12-31")]),
    ("this month", [("this month", "month", "2023-12-01/2023-12-31")]),
    ("last month", [("last month", "month", "2023-11-01/2023-11-30")]),
    ("on 27-28 November", [("27-28 November", "day", "2023-11-27/2023-11-28")]),
    ("in the autumn of last year", [("autumn of last year", "season", "2022-09-01/2022-11-30")]),
    ("first nine months of the year", [("first nine months of the year", "months", "2023-01-01/2023-09-30")]),
    ("in January", [("January", "month", "2023-01-01/2023-01-31")]),
]


@pytest.mark.parametrize(("text", "meaning"), DATES)
def test_a_date_is_read_without_a_reference(text: str, meaning: list[tuple[str, str, str]]) -> None:
    assert said(text, None) == meaning


@pytest.mark.parametrize(("text", "meaning"), COUNTED_FROM_THE_REFERENCE)
def test_a_date_without_its_year_counts_from_the_reference(text: str, meaning: list[tuple[str, str, str]]) -> None:
    assert said(text) == meaning
    assert [period for _, _, period in said(text, None)] == [None]


def test_a_report_of_february_speaks_of_the_december_before() -> None:
    assert said("in December", date(2024, 2, 1)) == [("December", "month", "2023-12-01/2023-12-31")]
    assert said("in May", date(2024, 2, 1)) == [("May", "month", "2024-05-01/2024-05-31")]
    assert said("in the first nine months", date(2024, 2, 1)) == [
        ("first nine months", "months", "2023-01-01/2023-09-30")
    ]


NO_DATES = [
    "in 25 years, 2-3 years, the coming years",
    "sent 2000 students",
    "2203 km, $2000, 2018 tonnes",
    "1 567 1942 2097 248",
    "You May Also Like, Jan Angstrom, a march",
    "EXPO-2017",
    "31.02.2022",
    "a half of them, a quarter",
    "the first half of the match",
    "tel. 998-71-2020",
    "version 1.2.2020.4",
    "5th of the list",
]


@pytest.mark.parametrize("text", NO_DATES)
def test_what_is_no_date_is_left_alone(text: str) -> None:
    assert said(text) == []


SAME_PERIODS = [
    ("than in the same period last year", None, "last"),
    ("in the same period of 2017", 2017, None),
    ("a year earlier", None, None),
    ("from the previous year", None, None),
    ("less than\nthe year before", None, None),
]


@pytest.mark.parametrize(("text", "year", "relative"), SAME_PERIODS)
def test_a_period_told_by_another_one_has_a_shift_and_no_days(
    text: str, year: int | None, relative: str | None
) -> None:
    (when,) = read(text, None)
    assert (when.same_period, when.shift, when.period, when.year, when.relative) == (True, 1, None, year, relative)


PREPOSITIONS = [
    ("in 2018", "in", None),
    ("by 2021", "by", None),
    ("by the end of 2021", "by", "end"),
    ("until 2040", "until", None),
    ("since 1997", "since", None),
    ("as of 1 May 2020", "as_of", None),
    ("compared to 2019", "compared", None),
    ("during the second quarter of 2022", "during", None),
    ("In the mid-2022 plan", "in", "middle"),
    ("(1998)", None, None),
]


@pytest.mark.parametrize(("text", "preposition", "edge"), PREPOSITIONS)
def test_the_word_that_governs_a_date_is_named(text: str, preposition: str | None, edge: str | None) -> None:
    (when,) = read(text)
    assert (when.preposition, when.edge) == (preposition, edge)


def test_months_and_year_are_told_apart() -> None:
    (months,) = read("the first nine months")
    assert (months.months, months.year) == ((1, 9), None)
    (dated,) = read("nine months of 2018")
    assert (dated.months, dated.year) == ((1, 9), 2018)


FORMS = ["%d %B %Y", "%B %d, %Y", "%d.%m.%Y", "%Y-%m-%d", "%d %b. %Y"]


@given(days=st.integers(0, 60_000), form=st.sampled_from(FORMS))
def test_a_printed_day_reads_back(days: int, form: str) -> None:
    day = date(1950, 1, 1) + timedelta(days=days)
    printed = day.strftime(form).replace("May.", "May")
    text = f"It was signed on {printed}, they said"
    (when,) = read(text, None)
    assert when.period is not None
    assert (when.period.start, when.period.stop) == (day, day)
    assert text[when.start : when.end] == printed
    assert when.preposition == "on"


@pytest.mark.parametrize(
    "rung", ["2017-", "2017 ", "from 2017 to ", "2023 year ", "end of 2023 year ", "12 May ", "1.1."]
)
def test_long_ladders_end(rung: str) -> None:
    whens = read(rung * 5_000, None)
    assert all(before.last <= after.first for before, after in pairwise(whens))
