"""Meetings of a series and their numbers; institutions and what they held before they were."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between


def between(named, *texts: str, **around):
    claims = [claim for at, text in enumerate(texts) for claim in named(text, f"{'abcdefgh'[at]}.txt")]
    return reconcile_between(claims, Around(**around))


SUMMIT = "event meeting KAZ,KGZ,TJK,TKM,UZB {} '{} Consultative Meeting of the Heads of State'"
COUNCIL = "institution council KAZ,UZB {} 'Kazakhstan-Uzbekistan Business Council'"
SESSION = "event meeting KAZ,UZB {} 'Meeting of the Kazakhstan-Uzbekistan Business Council'"

SILENT = {
    "in their order": (SUMMIT.format("2018-03", "First"), SUMMIT.format("2019-11", "second")),
    "in one year": (SUMMIT.format("2018", "First"), SUMMIT.format("2018", "second")),
    "another series": (
        SUMMIT.format("2018-03", "Sixth"),
        SUMMIT.format("2019-11", "fifth").replace("Consultative", "Trade"),
    ),
    "no number": (SUMMIT.format("2018-03", "Sixth"), SUMMIT.format("2019-11", "Next")),
    "visits": (
        "event visit KAZ,UZB 2018 'Second official visit of the President'",
        "event visit KAZ,UZB 2019 'First official visit of the President'",
    ),
    "two words that say nothing": (
        "event meeting KAZ,UZB 2018-03 'second meeting'",
        "event meeting KAZ,UZB 2019-11 'first meeting'",
    ),
    "after it was founded": (COUNCIL.format("2018-05"), SESSION.format("2024-02-20")),
    "in the year of its founding": (COUNCIL.format("2018"), SESSION.format("2018-05")),
    "founded when it met": (
        f"{COUNCIL.format('2024-02-20')}\n{SESSION.format('2024-02-20')}",
        SESSION.format("2018-05"),
    ),
    "to be founded": (COUNCIL.format("2024") + " status=planned", SESSION.format("2018-05")),
}


@pytest.mark.parametrize("texts", SILENT.values(), ids=SILENT)
def test_what_goes_together_is_not_told(named, texts: tuple[str, str]) -> None:
    assert between(named, *texts) == []


def test_two_numbers_alone_do_not_tell_which_is_wrong(named) -> None:
    (found,) = between(named, SUMMIT.format("2018-03", "Sixth"), SUMMIT.format("2019-11", "fifth"))
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", None)
    assert "number 5" in found.message
    assert "number 6" in found.message


@pytest.mark.parametrize("fourth", ["fourth", "IV", "4th", "4-е"])
def test_the_one_that_most_others_do_not_go_with(named, fourth: str) -> None:
    texts = [
        SUMMIT.format(when, which) for when, which in (("2018-03", "First"), ("2019-11", "II"), ("2021-08", "third"))
    ]
    (found,) = between(named, *texts, SUMMIT.format("2017-07", fourth))
    assert found.suspect == 0
    assert found.claims[0].doc == "d.txt"
    assert len(found.claims) == 4


def test_a_number_that_an_earlier_meeting_has_is_the_one_that_is_wrong(named) -> None:
    texts = (SUMMIT.format("2017-05", "fifth"), SUMMIT.format("2019-03", "sixth"), SUMMIT.format("2021-06", "fifth"))
    found = [each for each in between(named, *texts) if each.rule.startswith("meetings of a series")]
    assert [(each.suspect, each.claims[0].doc) for each in found] == [(0, "c.txt")]


def test_a_meeting_before_its_council_was_founded(named) -> None:
    (found,) = between(named, COUNCIL.format("2018-05-15"), SESSION.format("2016-02-20"))
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", None)
    assert "20 February 2016" in found.message
    assert "15 May 2018" in found.message


def test_the_one_that_fits_between_its_neighbours_with_another_number_is_suspected(named) -> None:
    told = SUMMIT.format("2021-08", "Seventh"), SUMMIT.format("2022-07", "Sixth"), SUMMIT.format("2023-09", "Ninth")
    (found,) = between(named, *told)
    assert (found.suspect, found.claims[0].doc) == (0, "b.txt")
    assert "it would be number 8" in found.message


def test_where_two_numbers_would_fit_nothing_is_suspected(named) -> None:
    told = SUMMIT.format("2021-08", "Seventh"), SUMMIT.format("2022-07", "Sixth"), SUMMIT.format("2023-09", "Tenth")
    (found,) = between(named, *told)
    assert found.suspect is None


def test_a_session_of_one_text_is_the_meeting_of_another(named) -> None:
    told = (
        "event meeting KAZ,SVK 2019-04-12 'Seventh Meeting of Intergovernmental Commission'",
        "event meeting KAZ,SVK 2021-09-21 'Fifth session of the Kazakhstan–Slovakia Intergovernmental Commission'",
        "event meeting KAZ,SVK 2023-10-10 'Ninth sitting of the Intergovernmental Commission between Slovakia'",
    )
    (found,) = between(named, *told)
    assert (found.suspect, found.claims[0].doc) == (0, "b.txt") and "number 8" in found.message
