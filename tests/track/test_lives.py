"""What became of projects, agreements and institutions."""

from __future__ import annotations

from typing import Any

import pytest

from registan.model import Life, NamedClaim, life_to_row, parse_period
from registan.resolve import things
from registan.track import Known, track_lives

RAILWAY = "Darbaza-Maktaaral railway line"
PUBLISHED = {"18": "2018-12", "21": "2021-11-26", "23": "2023-06-01", "24": "2024-08-09"}


def lives(known, *claims: NamedClaim, **more: Any) -> list[Life]:
    return track_lives(things(claims), known(published=PUBLISHED, **more))


def test_a_project_goes_from_its_proposal_to_its_end(named, known) -> None:
    (life,) = lives(
        known,
        named("project", RAILWAY, "agreed", "21"),
        named("project", RAILWAY, "proposed", "18"),
        named("project", RAILWAY, "launched", "24"),
    )
    assert [(seen.stage, seen.when) for seen in life.sightings] == [
        ("proposed", "2018-12"),
        ("agreed", "2021-11-26"),
        ("launched", "2024-08-09"),
    ]
    assert (life.stage, life.silent_since) == ("launched", None)
    assert life.message == (
        f"{RAILWAY} (Kazakhstan and Uzbekistan): proposed 2018-12, then agreed 2021-11-26, then launched 2024-08-09."
    )


STAGES = [
    ("agreement", "planned", {}, [("proposed", "2021-11-26")]),
    ("agreement", "signed", {"signed": "2021-11"}, [("signed", "2021-11")]),
    ("agreement", "signed", {}, [("signed", "2021-11-26")]),
    ("agreement", "adopted", {"signed": "2013"}, [("adopted", "2013")]),
    ("agreement", "in_force", {"signed": "2013"}, [("signed", "2013"), ("in force", "2021-11-26")]),
    ("institution", "planned", {"founded": "2024"}, [("proposed", "2021-11-26")]),
    ("institution", "operating", {"founded": "2019"}, [("operating", "2019")]),
    ("institution", "closed", {"founded": "2019"}, [("closed", "2021-11-26")]),
    ("project", "completed", {"period": parse_period("2019-01-01/2020-12-31")}, [("completed", "2020-12-31")]),
    (
        "project",
        "under_construction",
        {"period": parse_period("2019-06-01/..")},
        [("under construction", "2019-06-01")],
    ),
    ("project", "agreed", {"period": parse_period("2021-01-01/2025-12-31")}, [("agreed", "2021-11-26")]),
]


@pytest.mark.parametrize(("kind", "status", "more", "seen"), STAGES)
def test_a_status_is_a_stage_with_its_time(named, known, kind, status, more, seen) -> None:
    (life,) = lives(known, named(kind, "Khorgos water memory", status, "21", **more))
    assert [(sighting.stage, sighting.when) for sighting in life.sightings] == seen


@pytest.mark.parametrize(
    ("status", "silent"),
    [("proposed", True), ("agreed", True), ("under_construction", True), ("launched", False), ("completed", False)],
)
def test_only_what_is_open_falls_silent(named, known, status: str, silent: bool) -> None:
    (life,) = lives(known, named("project", RAILWAY, status, "21"))
    assert life.silent_since == ("2021-11-26" if silent else None)
    assert ("silent since 2021-11-26, more than 2 years" in life.message) == silent


def test_two_years_are_no_silence_yet(named, known) -> None:
    (life,) = lives(known, named("project", RAILWAY, "agreed", "21"), as_of="2023-11-26")
    assert life.silent_since is None
    (life,) = lives(known, named("project", RAILWAY, "agreed", "21"), as_of="2023-11-27")
    assert life.silent_since == "2021-11-26"


def test_what_is_denied_is_cancelled_and_can_come_back(named, known) -> None:
    began = named("project", RAILWAY, "under_construction", "18")
    denied = named("project", RAILWAY, "agreed", "21", modality="negated")
    assert lives(known, began, denied)[0].stage == "cancelled"
    assert lives(known, began, denied, named("project", RAILWAY, "launched", "24"))[0].stage == "launched"


def test_a_retelling_does_not_undo_a_launch(named, known) -> None:
    (life,) = lives(
        known,
        named("project", RAILWAY, "launched", "21"),
        named("project", RAILWAY, "agreed", "23"),
    )
    assert life.stage == "launched"
    assert life.message.endswith("then agreed 2023-06-01; it stands as launched.")


def test_things_of_other_parties_kinds_or_names_are_others(named, known) -> None:
    claims = [
        named("project", RAILWAY, "agreed", "21"),
        named("project", RAILWAY, "agreed", "21", parties=("KAZ", "TJK")),
        named("project", "Uchkuduk-Kyzylorda road", "agreed", "21"),
        named("institution", RAILWAY, "planned", "21"),
    ]
    assert len(lives(known, *claims)) == 4


def test_what_was_published_later_is_not_known_yet(named, known) -> None:
    claims = [named("project", RAILWAY, "agreed", "21"), named("project", "Uchkuduk-Kyzylorda road", "agreed", "24")]
    assert [life.thing.name for life in lives(known, *claims, as_of="2022-01-01")] == [RAILWAY]


def test_the_silent_come_first_and_the_order_means_nothing(named, known) -> None:
    claims = [
        named("project", "Alpha", "agreed", "24"),
        named("project", "Beta", "agreed", "21"),
        named("project", "Gamma", "agreed", "18"),
    ]
    found = lives(known, *claims)
    assert [life.thing.name for life in found] == ["Gamma", "Beta", "Alpha"]
    again = lives(known, *reversed(claims))
    assert list(map(life_to_row, again)) == list(map(life_to_row, found))


def test_its_figures_go_with_it(named, figure, known) -> None:
    from registan.model import claim_id

    plant = named("project", "Saryagash tile plant", "agreed", "21")
    cost = figure("85 million", None, indicator="project.value", belongs_to=claim_id(plant))
    (life,) = track_lives(things([plant, cost]), Known(as_of=known().as_of))
    assert life_to_row(life)["figures"][0]["value"] == 85_000_000
