"""Office holders in every spelling, with initials, glued or split; nobody else."""

from __future__ import annotations

import pytest

from registan.lexicons import tokenize
from registan.lexicons.known_persons import find_person, person_id, speaker_of

FOUND = [
    ("Шавката Мирзоева", "Shavkat Mirziyoyev"),  # a case, and a misprint
    ("К.-Ж. Токаев", "Kassym-Jomart Tokayev"),
    ("К. Токаева", "Kassym-Jomart Tokayev"),
    ("ШавкатМирзиёев", "Shavkat Mirziyoyev"),
    ("Шавкат Мирзи ёев", "Shavkat Mirziyoyev"),
    ("Қасым-Жомарт Тоқаевтың", "Kassym-Jomart Tokayev"),
    ("Shavkat Mirziyoyevning", "Shavkat Mirziyoyev"),
    ("Sh. Mirziyoyev", "Shavkat Mirziyoyev"),
    ("Nazarbaev", "Nursultan Nazarbayev"),
    ("Садыра Жапарова", "Sadyr Japarov"),
    ("Serdar Berdimuhamedov", "Serdar Berdimuhamedow"),
    ("Владимиром Путиным", "Vladimir Putin"),
]
NOBODY = [
    "Бердымухамедов",  # father or son
    "Шавкат Исмаилов",
    "K. Putin",  # another's initial
    "Vladimir Makei",
    "путинский",
    "Al Jazeera",
    "2024",
    "",
]


@pytest.mark.parametrize(("printed", "name"), FOUND)
def test_an_office_holder_is_known(printed: str, name: str) -> None:
    found = find_person(tokenize(printed).norms)
    assert found is not None and found.name == name
    assert found.words == len(tokenize(printed).norms)


@pytest.mark.parametrize("printed", NOBODY)
def test_others_are_not_taken_for_one(printed: str) -> None:
    assert find_person(tokenize(printed).norms) is None


def test_a_person_has_one_identifier() -> None:
    found = find_person(["tokayev"])
    assert found is not None and person_id(found.person) == "person/KAZ/kassym-jomart-tokayev"


def test_who_speaks_is_known_in_every_spelling_and_nobody_else_is() -> None:
    told = {
        speaker_of(printed) for printed in ("Tokayev", "К.-Ж. Токаев", "Қасым-Жомарт Тоқаев", "Qosim-Jomart Toqayev")
    }
    assert told == {"person/KAZ/kassym-jomart-tokayev"}
    assert speaker_of("State Statistics Committee") is None and speaker_of("Tokayev Foundation") is None
