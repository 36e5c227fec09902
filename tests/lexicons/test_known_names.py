"""Names of office holders and places, as they are usually written."""

from __future__ import annotations

from registan.lexicons import table
from registan.lexicons.known_names import known_persons, known_places


def test_every_state_named_is_one() -> None:
    states = {row["code"] for row in table("territories.csv")}
    assert {each.code for each in (*known_persons(), *known_places())} <= states


def test_a_person_has_both_names_and_a_place_its_mistakes() -> None:
    assert all(person.given and person.surnames for person in known_persons())
    assert all(place.wrong and place.name not in place.wrong for place in known_places())


def test_no_surname_is_taken_for_another_of_the_same_state() -> None:
    seen = [(person.code, given.casefold(), person.name) for person in known_persons() for given in set(person.given)]
    assert len({(code, given) for code, given, _ in seen}) == len(set(seen))
