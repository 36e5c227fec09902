"""Names misprinted or translated, and the many that are right as they stand."""

from __future__ import annotations

import pytest

from registan.model import Event, Project, Span
from registan.reconcile.between import reconcile_between


def visit(quote: str, *parties: str) -> Event:
    parties = parties or ("KAZ", "UZB")
    return Event(doc="a.txt", span=Span(0, len(quote)), quote=quote, name="Visit", kind="visit", parties=parties)


MISPRINTED = [
    ("государственный визит Шавката Мирзоева", "Шавкат Мирзиёев"),
    ("the visit of Shavkat Mirzayev", "Shavkat Mirziyoyev"),
    ("визит Касым-Жомарта Токарева", "Касым-Жомарт Токаев"),
]

RIGHT = [
    "государственный визит Шавката Мирзиёева",
    "визит Шавката Мирзиеева",
    "the visit of Shavkat Mirziyoev",
    "Shavkat Mirziyoyevning tashrifi",
    "Шавкат Мирзиёевнинг ташрифи",
    "the visit of Shavkat Rahimov",
    "визит Касым-Жомарта Токаева",
    "Қасым-Жомарт Тоқаевтың сапары",
    "the talks of Mirzayev and Shavkat",
]


@pytest.mark.parametrize(("quote", "usual"), MISPRINTED)
def test_a_misprinted_name_is_told_with_the_usual_one(quote: str, usual: str) -> None:
    (finding,) = reconcile_between([visit(quote)])
    assert (finding.kind, finding.severity, finding.suspect) == ("name", "doubt", 0)
    assert finding.suggestion and dict(finding.suggestion.fields) == {"name": usual}


@pytest.mark.parametrize("quote", RIGHT)
def test_usual_spellings_endings_and_other_people_are_left_alone(quote: str) -> None:
    assert reconcile_between([visit(quote)]) == []


def test_a_namesake_from_elsewhere_is_nobody_known() -> None:
    assert reconcile_between([visit("визит Шавката Мирзоева", "KGZ", "TJK")]) == []


@pytest.mark.parametrize(
    ("quote", "usual"),
    [
        ('the post "Brick Bridge"', "Gisht-Kuprik"),
        ("the post Gisht-Kuprik", None),
        ("a brick bridge over the river", None),
        ("the bridge of bricks", None),
    ],
)
def test_a_translated_place_is_told_with_its_name(quote: str, usual: str | None) -> None:
    project = Project(
        doc="a.txt", span=Span(0, len(quote)), quote=quote, name="Post", sector="transport", parties=("KAZ", "UZB")
    )
    found = [finding.suggestion and dict(finding.suggestion.fields)["name"] for finding in reconcile_between([project])]
    assert found == ([usual] if usual else [])
