"""Visits of heads of state, in office and out of it."""

from __future__ import annotations

import pytest

from registan.reconcile.between import Around, reconcile_between

VISIT = "event visit KAZ,UZB {} '{}'"

SILENT = [
    ("2022-12-21", "state visit of Kassym-Jomart Tokayev"),
    ("2019-04-14", "State visit of President Kassym-Jomart Tokayev"),
    ("2016", "State visit of President Shavkat Mirziyoyev"),
    ("2018-03", "Visit of Kassym-Jomart Tokayev to Tashkent"),
    ("2019-06", "Visit of the First President Nursultan Nazarbayev"),
    ("2015-11", "визит Президента Ислама Каримова"),
    ("2025-01", "visit of the former president Nursultan Nazarbayev"),
    ("2015-11", "State visit of President Olaf Scholz"),
    ("2015-11", "State visit of President Vladimir Putin"),
]


@pytest.mark.parametrize(("when", "quote"), SILENT)
def test_who_held_the_office_is_not_told(named, when: str, quote: str) -> None:
    assert reconcile_between(named(VISIT.format(when, quote))) == []


TOLD = [
    ("2012-12-21", "state visit of Kassym-Jomart Tokayev", None),
    ("2008-03-05", "State visit of President Shavkat Mirziyoyev", "2018-03-05"),
    ("2010-03-05", "государственный визит Шавката Мирзиёева", None),
    ("2023-04-14", "State visit of President Islam Karimov", "2013-04-14"),
    ("2023-01", "State visit of President Nursultan Nazarbayev", "2013-01"),
]


@pytest.mark.parametrize(("when", "quote", "meant"), TOLD)
def test_a_visit_outside_the_office_is_doubted(named, when: str, quote: str, meant: str | None) -> None:
    (found,) = reconcile_between(named(VISIT.format(when, quote)), Around(published={"a.txt": "2023-02-01"}))
    assert (found.kind, found.severity, found.suspect) == ("date", "doubt", 0)
    assert (dict(found.suggestion.fields) if found.suggestion else None) == ({"date": meant} if meant else None)
