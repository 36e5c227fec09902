"""What happened year by year: counted once, where it is dated and not only meant."""

from __future__ import annotations

from registan.model import NamedThing
from registan.model.measure import FieldYear
from registan.profile import field_years


def thing(kind: str, date: str | None, parties: tuple[str, ...] = ("KEN", "UGA"), name: str = "a") -> NamedThing:
    return NamedThing(
        type=kind, kind="other", name=name, identifier=name, parties=parties, date=date, place=None, mentions=()
    )


def test_things_count_in_the_year_of_their_date() -> None:
    held = [
        thing("event", "2021-05-03"),
        thing("event", "2021"),
        thing("agreement", "2022-01"),
        thing("institution", "2022-03-01/2022-03-02"),
        thing("project", "2022"),
        thing("event", None),
        thing("event", "2021", ("KEN", "TZA")),
        thing("event", "2021", ("KEN", "TZA", "UGA")),
    ]
    assert field_years(held, "KEN", "UGA") == [
        FieldYear(year=2021, events=3, agreements=0, institutions=0, projects=0),
        FieldYear(year=2022, events=0, agreements=1, institutions=1, projects=1),
    ]


def test_nothing_dated_gives_no_year() -> None:
    assert field_years([], "KEN", "UGA") == []
