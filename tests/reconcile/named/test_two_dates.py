"""One thing with two dates, and what happens again and again."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from registan.lexicons.wording import stated
from registan.model import finding_to_row
from registan.reconcile.between import Around, reconcile_between


def between(named, *texts: str, **around):
    claims = [claim for at, text in enumerate(texts) for claim in named(text, f"{'abcdefgh'[at]}.txt")]
    return reconcile_between(claims, Around(**around))


VISIT = "event visit KAZ,UZB {} 'State visit of Kassym-Jomart Tokayev to Uzbekistan'"
TREATY = "agreement treaty KAZ,UZB {} 'Treaty on Allied Relations between Kazakhstan and Uzbekistan'"
BANK = "institution company KAZ,UZB {} 'Subsidiary Tenge Bank of Halyk Bank'"
FORUM = "event forum KAZ,UZB {} 'Third Forum of Interregional Cooperation'"

SILENT = {
    "one date": (VISIT.format("2022-12-21"), VISIT.format("2022-12-21")),
    "a day and its month": (VISIT.format("2022-12-21"), VISIT.format("2022-12")),
    "days and one of them": (VISIT.format("2022-12-21/2022-12-22"), VISIT.format("2022-12-22")),
    "another visit": (VISIT.format("2022-12-21"), VISIT.format("2023-04-05")),
    "another year's visit": (VISIT.format("2022"), VISIT.format("2023")),
    "two visits of one text": (
        f"{VISIT.format('2022-12-21')}\n{VISIT.format('2023-12-21')}",
        VISIT.format("2023-12-21"),
    ),
    "other parties": (TREATY.format("2022-12-22"), TREATY.format("2021-12-06").replace("UZB", "TJK")),
    "signed, then in force": (TREATY.format("2022-12-22"), TREATY.format("2023-05-01") + " status=in_force"),
    "planned": (TREATY.format("2022-12-22"), TREATY.format("2023-05-01") + " status=planned"),
    "other names": (
        TREATY.format("2022-12-22"),
        TREATY.format("2013-06-14").replace("Allied Relations", "Strategic Partnership"),
    ),
    "two ministries": tuple(
        f"agreement memorandum KAZ,UZB {when} 'Memorandum of Understanding on Cooperation in Science and Higher"
        f" Education between the Ministries of {what} of both Sides'"
        for when, what in (("2022-12-22", "Industry"), ("2021-12-06", "Culture"))
    ),
    "too short a name": (
        "event visit KAZ,UZB 2022-12-21 'state visit'",
        "event visit KAZ,UZB 2022-12-12 'state visit'",
    ),
    "other places": (VISIT.format("2022-12-21") + " place=Tashkent", VISIT.format("2022-12-12") + " place=Samarkand"),
    "a package": (
        TREATY.format("2022-12-22").replace(" treaty", " package"),
        TREATY.format("2023-12-01").replace(" treaty", " package"),
    ),
    "an inferred date": (TREATY.format("2022-12-22"), TREATY.format("2021-12-06") + " inferred=signed"),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_can_both_be_is_not_told(named, texts: tuple[str, str]) -> None:
    assert between(named, *texts) == []


TOLD = {
    "a wrong year": (VISIT, "2022-12-21", "2023-12-21", "wrong_year"),
    "a wrong day": (VISIT, "2022-12-21", "2022-12-12", "wrong_day"),
    "a wrong month": (VISIT, "2022-12-21", "2022-11-21", "wrong_month"),
    "a treaty": (TREATY, "2022-12-22", "2021-12-06", "taken_from_other_source"),
    "years of a treaty": (TREATY, "1998", "1999", "taken_from_other_source"),
    "a founding": (BANK, "2019", "2017-05", "taken_from_other_source"),
    "a numbered forum": (FORUM, "2021-11", "2020-02", "taken_from_other_source"),
}


SITTING = "event meeting HUN,SRB {} 'Sixth meeting of the Commission on Economic Cooperation of States' place={}"


def test_one_sitting_is_in_one_place(named) -> None:
    (found,) = between(named, SITTING.format("2022-03-14", "Belgrade"), SITTING.format("2023-10-11", "Budapest"))
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", None)
    seventh = SITTING.replace("Sixth", "Seventh").format("2023-10-11", "Budapest")
    assert between(named, SITTING.format("2022-03-14", "Belgrade"), seventh) == []


@pytest.mark.parametrize(("text", "right", "wrong", "how"), TOLD.values(), ids=TOLD)
def test_the_date_of_most_origins_stands(named, text: str, right: str, wrong: str, how: str) -> None:
    (found,) = between(named, text.format(right), text.format(right), text.format(wrong))
    assert (found.kind, found.severity, found.suspect, found.claims[0].doc) == ("date", "doubt", 0, "c.txt")
    assert found.suggestion and dict(found.suggestion.fields).popitem()[1] == right
    assert found.suggestion.how == how
    assert stated(wrong) in found.message


@pytest.mark.parametrize("around", [{}, {"origins": {"b.txt": "a.txt"}}])
def test_one_against_one_and_copies_decide_nothing(named, around) -> None:
    texts = [TREATY.format(when) for when in ("2022-12-22", "2022-12-22", "2021-12-06")]
    (found,) = between(named, *(texts if around else texts[1:]), **around)
    assert found.suspect is None
    assert found.suggestion is None


def test_nobody_tells_what_is_to_come(named) -> None:
    texts = [VISIT.format("2022-12-21"), VISIT.format("2023-12-21")]
    (found,) = between(named, *texts, published={"b.txt": "2023-02-01"})
    assert (found.suspect, found.claims[0].doc) == (0, "b.txt")
    assert found.suggestion and dict(found.suggestion.fields) == {"date": "2022-12-21"}


@given(st.randoms(use_true_random=False))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_of_documents_means_nothing(named, chance) -> None:
    whens = ("2022-12-21", "2022-12-12", "2022-12-21", "2023-12-21")
    claims = [claim for at, when in enumerate(whens) for claim in named(VISIT.format(when), f"{at}.txt")]
    claims += [claim for at, when in enumerate(("1998", "1999")) for claim in named(TREATY.format(when), f"{at}.txt")]
    straight = [finding_to_row(found) for found in reconcile_between(claims)]
    chance.shuffle(claims)
    assert [finding_to_row(found) for found in reconcile_between(claims)] == straight
    assert straight


def test_of_two_dates_that_of_the_days_before_the_news_stands(named) -> None:
    name = "event visit AZE,BGR {} 'Official visit of the President of Bulgaria Rumen Radev to Azerbaijan'"
    told = [*named(name.format("2022-09-29"), "b.txt"), *named(name.format("2020-09-29"), "c.txt")]
    (found,) = reconcile_between(told, Around(published={"b.txt": "2022-09-30", "c.txt": "2023-04-04"}))
    assert (found.suspect, found.claims[0].doc) == (0, "c.txt")
    (open_,) = reconcile_between(told, Around(published={"b.txt": "2023-01-30", "c.txt": "2023-04-04"}))
    assert open_.suspect is None
