"""Treaties dated when a party was no state."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

TREATY = "agreement treaty ARM,SVN {} 'Treaty on Friendship and Cooperation'"
DAY = Around(published={"a.txt": "2022-03-10"})


@pytest.mark.parametrize(("when", "meant"), [("1988-10-11", "1998-10-11"), ("1982", "1992"), ("1954-05", None)])
def test_a_treaty_before_there_was_a_state_is_doubted(named, when: str, meant: str | None) -> None:
    (found,) = reconcile_between(named(TREATY.format(when) + " status=signed"), DAY)
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", 0)
    assert (dict(found.suggestion.fields) if found.suggestion else None) == ({"signed": meant} if meant else None)
    assert "no state of its own" in found.message


def test_relations_are_of_states_too(named) -> None:
    (found,) = reconcile_between(named("event relations ARM,SVN 1984-06-27 'Diplomatic relations'"), DAY)
    assert found.suggestion and dict(found.suggestion.fields) == {"date": "1994-06-27"}


SILENT = {
    "when both were": TREATY.format("1994-10-11") + " status=signed",
    "between two wars": TREATY.format("1920-10-11") + " status=signed",
    "as the union ended": TREATY.format("1990").replace("SVN", "GEO") + " status=signed",
    "of a date taken from around": TREATY.format("1988-10-11") + " status=signed inferred=signed",
    "whose parties are taken from around": TREATY.format("1988-10-11") + " status=signed inferred=parties",
    "of old states": "agreement treaty IRN,TUR 1926-04-22 'Treaty of Friendship and Security' status=signed",
    "on water between republics": "agreement protocol KGZ,UZB 1984-02-07 'Protocol on the Syr Darya' status=signed",
    "a visit": "event visit ARM,SVN 1988-10-11 'Visit of the Slovenian choir'",
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_what_states_or_republics_could_do_is_not_told(named, text: str) -> None:
    assert reconcile_between(named(text), DAY) == []


def test_of_two_dates_the_impossible_one_is_suspected(named) -> None:
    name = "agreement treaty ARM,SVN {} 'Treaty on Friendship and Cooperation between neighbours' status=signed"
    told = [*named(name.format("1998-10-11"), "b.txt"), *named(name.format("1988-10-11"), "c.txt")]
    found = [each for each in reconcile_between(told, DAY) if each.rule == "one event, one date"]
    assert [(each.suspect, each.claims[0].doc) for each in found] == [(0, "c.txt")]


def test_a_treaty_with_the_union_of_then_is_not_told(named) -> None:
    told = named("agreement treaty HUN,KAZ 1948 'First treaty of friendship' status=signed")
    sentence = "The first treaty of friendship between Hungary and the Soviet Union was signed in 1948."
    assert reconcile_between(told, Around(sentence=lambda _: sentence)) == []
