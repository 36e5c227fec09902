"""Verdicts: status, sentence, order, and the hand-read claims of the whole corpus."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from registan.model import Document, Observation, Target, Verdict, dumps, from_row, loads, verdict_id, verdict_to_row
from registan.pipeline.sentence import sentence_around
from registan.read import read_bytes, read_sources
from registan.reconcile import reconcile
from registan.reconcile.across.books import named_in, with_books
from registan.track import Known, track_commitments
from registan.track.derivation import steps
from registan.track.known import newest_day, spot

GOLD = Path(__file__).parents[3] / "shared" / "gold"
CORPUS = Path(__file__).parents[3] / "shared" / "corpus"


def one(*claims: Observation, as_of: str = "2025-03-31") -> Verdict:
    (verdict,) = track_commitments(claims, Known(as_of=date.fromisoformat(as_of)))
    return verdict


def test_met_by_one_and_missed_by_the_other_is_told_by_whose_numbers(target, figure) -> None:
    verdict = one(
        target("5 billion", "2022", "2021-12-06"),
        figure("5030 million", "2022", "KAZ"),
        figure("4620.4 million", "2022", "UZB"),
    )
    assert verdict.status == "missed"
    assert [ruling.status for ruling in verdict.by_reporter] == ["met", "missed"]
    assert verdict.message == (
        "Kazakhstan and Uzbekistan aimed at trade turnover of 5 billion USD by 2022: met by Kazakhstan's figures"
        " (5.03 billion USD in 2022); missed by 7.6 % by Uzbekistan's figures (4,620.4 million USD in 2022), within"
        " rounding of met."
    )


def test_a_near_miss_within_rounding_says_so(target, figure) -> None:
    verdict = one(target("3 billion", "2018", "2017-03-01"), figure("2920 million", "2018"))
    assert verdict.status == "missed"
    assert verdict.by_reporter[0].rounding
    assert (
        "missed by 2.7 % by figures of no named source (2.92 billion USD in 2018), within rounding" in verdict.message
    )
    assert verdict.by_reporter[0].ratio == Decimal("2920") / 3000


def test_a_newer_figure_without_a_reporter_stands_beside_the_named_one(target, figure) -> None:
    verdict = one(
        target("10 billion", "2030", "2021-12-06"),
        figure("3.9 billion", "2021", "KAZ"),
        figure("4.4 billion", "2023"),
    )
    assert verdict.status == "pending"
    assert "39.0 % of it by Kazakhstan's figures (3.9 billion USD in 2021)" in verdict.message
    assert "latest, reporter not named: 4.4 billion USD in 2023, 44.0 % of it" in verdict.message


def test_an_older_figure_without_a_reporter_is_left_out(target, figure) -> None:
    verdict = one(
        target("10 billion", "2030", "2021-12-06"),
        figure("3.9 billion", "2023", "KAZ"),
        figure("4.4 billion", "2022"),
        figure("4.5 billion", "2023"),
    )
    assert "not named" not in verdict.message and "no named source" not in verdict.message


def test_a_named_figure_that_is_older_denies_nothing_that_a_newer_one_reaches(target, figure) -> None:
    aim, old = target("5 billion", "2030", "2021-12-06"), figure("3.9 billion", "2022", "KAZ")
    assert one(aim, old, figure("5.1 billion", "2023")).status == "met"
    assert one(aim, old, figure("5.1 billion", "2022")).status == "pending"


def test_late_is_apart_from_met(target, figure) -> None:
    verdict = one(
        target("3 billion", "2018", "2017-03-01"),
        figure("2.4 billion", "2018", "KAZ"),
        figure("3.1 billion", "2020", "KAZ"),
    )
    assert verdict.status == "missed"
    assert verdict.message.endswith("(2.4 billion USD in 2018), reached late, in 2020 (3.1 billion USD).")
    (row,) = verdict_to_row(verdict)["by_reporter"]
    assert (row["status"], row["value"], row["late"]["value"]) == ("missed", 2400000000, 3100000000)


def test_a_named_reporter_goes_before_unnamed_figures(target, figure) -> None:
    verdict = one(
        target("3 billion", "2018", "2017-03-01"), figure("3.2 billion", "2018", "KAZ"), figure("2.1 billion", "2018")
    )
    assert verdict.status == "met"
    assert [ruling.reporter for ruling in verdict.by_reporter] == ["KAZ", None]


def test_an_aim_put_off_is_moved_though_it_was_missed(target, figure) -> None:
    claims = [
        target("5 billion", "2020", "2018-03-01"),
        target("5 billion", "2022", "2021-12-06", doc="b.txt"),
        figure("2.9 billion", "2020", "KAZ"),
        figure("5.03 billion", "2022", "KAZ"),
    ]
    moved, met = track_commitments(claims, Known(as_of=date(2025, 3, 31)))
    assert (moved.status, moved.by_reporter[0].status, met.status) == ("moved", "missed", "met")
    assert "put off to 2022 (stated 6 December 2021)" in moved.message
    assert moved.history == met.history


def test_an_aim_met_in_time_is_met_though_it_is_stated_again(target, figure) -> None:
    claims = [
        target("5 billion", "2020", "2018-03-01"),
        target("5 billion", "2025", "2021-12-06", doc="b.txt"),
        figure("5.1 billion", "2020", "KAZ"),
    ]
    assert {str(v.target.deadline): v.status for v in track_commitments(claims, Known(as_of=date(2025, 3, 31)))} == {
        "2020-12-31": "met",
        "2025-12-31": "pending",
    }


def test_before_its_deadline_an_aim_is_pending(target, figure) -> None:
    aim, latest = target("10 billion", "2030", "2024-03-04"), figure("4417.1 million", "2023", "KAZ")
    verdict = one(aim, latest)
    assert (verdict.status, verdict.required_growth_pct) == ("pending", Decimal("12.4"))
    assert "pending: 44.2 % of it by Kazakhstan's figures (4,417.1 million USD in 2023)" in verdict.message
    assert one(aim).status == "pending"
    assert one(aim, as_of="2031-06-30").status == "unknown"


def test_on_an_earlier_day_less_is_known(target, figure) -> None:
    claims = [target("5 billion", "2022", "2021-12-06"), figure("5.03 billion", "2022", "KAZ")]
    assert one(*claims, as_of="2022-06-30").status == "pending"
    assert one(*claims, as_of="2023-06-30").status == "met"


def test_an_undated_aim_is_pending_until_all_who_count_reach_it(target, figure) -> None:
    aim = target("5 billion", None, "2020-10-01")
    kazakh, uzbek = figure("5.03 billion", "2022", "KAZ"), figure("4.6 billion", "2022", "UZB")
    assert one(aim).status == "unknown"
    assert one(aim, kazakh).status == "met"
    assert one(aim, kazakh, uzbek).status == "pending"


def test_what_was_there_before_it_was_aimed_at_counts_something_else(target, figure) -> None:
    verdict = one(target("2 billion", "2030", "2024-03-04"), figure("8 billion", "2022", "DEU"))
    assert [ruling.status for ruling in verdict.by_reporter] == ["unknown"]
    assert verdict.required_growth_pct is None


def test_a_given_up_aim_is_missed(target) -> None:
    verdict = one(
        target("5 billion", "2020", "2018-03-01"),
        target("5 billion", "2020", "2019-03-01", doc="b.txt", modality="negated"),
    )
    assert verdict.status == "missed"
    assert "given up" in verdict.message


def test_an_open_aim_that_nobody_restates_is_silent(target) -> None:
    assert "not restated since 6 December 2021" in one(target("5 billion", "2030", "2021-12-06")).message
    assert "not restated" not in one(target("5 billion", "2030", "2024-12-06")).message


def test_the_most_serious_come_first(target, figure) -> None:
    claims = [
        target("1 billion", "2022", "2021-01-01", counterpart="TJK"),
        target("2 billion", "2030", "2021-01-01", counterpart="TKM"),
        target("3 billion", "2022", "2021-01-01"),
        figure("1.1 billion", "2022", "KAZ", counterpart="TJK"),
        figure("1.1 billion", "2022", "KAZ"),
    ]
    found = track_commitments(claims, Known(as_of=date(2025, 3, 31)))
    assert [verdict.status for verdict in found] == ["missed", "pending", "met"]


def test_a_row_has_the_fields_of_the_format_and_a_stable_id(target, figure) -> None:
    aim = target("5 billion", "2022", "2021-12-06")
    row = verdict_to_row(one(aim, figure("5.03 billion", "2022", "KAZ")))
    assert list(row) == ("id subject target claims status by_reporter history required_growth_pct message".split())
    assert row["target"] == {
        "value": 5000000000,
        "unit": "USD",
        "qualifier": "exact",
        "deadline": "2022-12-31",
        "announced": "2021-12-06",
    }
    assert list(row["history"][0]) == "announced value deadline doc start end".split()
    restated = target("5 billion", "2022", "2022-01-01", doc="b.txt", area="UZB", counterpart="KAZ")
    assert verdict_id(one(aim, restated)) == row["id"]


def test_every_step_of_a_verdict_can_be_told(target, figure) -> None:
    figures = [figure(f"{2 + at % 3}.{at} billion", str(2017 + at), "KAZ") for at in range(7)]
    told = steps(one(target("9 billion", "2030", "2021-12-06"), *figures))
    for part in (
        "Stated 6 December 2021",
        "can stand for",
        "Growth needed",
        "least squares",
        "As of 2025-03-31: pending",
    ):
        assert sum(part in step for step in told) == 1, part


def test_a_dated_text_s_forecast_does_not_move_the_day(figure) -> None:
    published = {"a.txt": "2023-05"}
    assert newest_day([figure("5 billion", "2030", doc="a.txt")], published) == date(2023, 5, 31)
    assert newest_day([figure("5 billion", "2024", doc="b.txt")], published) == date(2024, 12, 31)
    assert newest_day([figure("5 billion", "2030", doc="b.txt", modality="potential")], {}) is None


QUOTES = st.sampled_from(["3 billion", "5 billion", "5.1 billion", "10 billion"])
YEARS = st.integers(2018, 2030).map(str)
CLAIMS = st.lists(
    st.one_of(
        st.tuples(st.just("target"), QUOTES, YEARS, st.sampled_from([None, "2018-03-01", "2022-05-01"])),
        st.tuples(st.just("figure"), QUOTES, YEARS, st.sampled_from([None, "KAZ", "UZB"])),
    ),
    max_size=8,
)


@settings(max_examples=60, deadline=None)
@given(CLAIMS, st.randoms(use_true_random=False))
def test_the_order_of_the_claims_means_nothing(
    make: Callable[..., list[Observation]], drawn: list[tuple[str, ...]], chance: random.Random
) -> None:
    claims = make(drawn)
    known = Known(as_of=date(2025, 3, 31))
    expected = [verdict_to_row(verdict) for verdict in track_commitments(claims, known)]
    chance.shuffle(claims)
    assert [verdict_to_row(verdict) for verdict in track_commitments([*claims, *claims], known)] == expected
    stated = {claim.span for claim in claims if isinstance(claim, Target)}
    assert {statement["start"] for row in expected for statement in row["history"]} == {span.start for span in stated}


@pytest.fixture(scope="session")
def make(target, figure) -> Callable[..., list[Observation]]:
    def claims(drawn: list[tuple[str, ...]]) -> list[Observation]:
        makers = {"target": target, "figure": figure}
        return [makers[kind](*said, start=20 * at, doc=f"{at % 3}.txt") for at, (kind, *said) in enumerate(drawn)]

    return claims


def documents() -> dict[str, Document]:
    """The texts that the claims are of."""
    found = {}
    for folder in (CORPUS / "seeds", CORPUS / "briefs"):
        sources = read_sources(folder / "metadata.csv") if (folder / "metadata.csv").exists() else {}
        for path in sorted(folder.glob("*.txt")):
            document = read_bytes(path.read_bytes(), path.name, sources.get(path.name))
            assert isinstance(document, Document)
            found[path.name] = document
    return found


@pytest.fixture(scope="session")
def read_by_hand() -> tuple[list[Observation], Known]:
    """The figures of seeds and briefs as people read them."""
    if not GOLD.is_dir():
        pytest.skip("the hand-read claims (../shared/gold) are not here")
    rows = (loads(line) for file in sorted(GOLD.glob("*.jsonl")) for line in file.read_text("utf-8").splitlines())
    claims = [claim for row in rows if "type" in row and isinstance(claim := from_row(row), Observation)]
    of_document: dict[str, list[Observation]] = {}
    for claim in claims:
        of_document.setdefault(claim.doc, []).append(claim)
    found = [finding for own in of_document.values() for finding in reconcile(own)]
    suspects = [finding.claims[finding.suspect] for finding in found if finding.suspect is not None]
    texts = documents()
    known = Known(
        as_of=date(2025, 3, 31),
        published={name: document.published for name, document in texts.items() if document.published},
        sentence=lambda claim: sentence_around(texts[claim.doc].text, claim.span).of(texts[claim.doc].text),
        meant={claim: book for claim, book in with_books(claims, named_in(claims)) if book and not claim.reporter},
        accused=frozenset(map(spot, suspects)),
    )
    return claims, known


def test_every_target_that_people_read_is_in_a_genealogy(read_by_hand) -> None:
    claims, known = read_by_hand
    targets = {claim for claim in claims if isinstance(claim, Target)}
    assert len(targets) >= 40
    found = track_commitments(claims, known)
    assert {claim for verdict in found for claim in verdict.claims} == targets
    assert all(dumps(verdict_to_row(verdict)) for verdict in found)


@pytest.mark.parametrize(
    ("subject", "deadline", "status", "by_reporter"),
    [
        ("KAZ-UZB trade.turnover", "2018-12-31", "missed", {"KAZ": "unknown", "UZB": "unknown", None: "missed"}),
        ("KAZ-UZB trade.turnover", "2020-12-31", "moved", {"KAZ": "missed", "UZB": "unknown", None: "missed"}),
        ("KAZ-UZB trade.turnover", "2022-12-31", "missed", {"KAZ": "met", "UZB": "missed", None: "unknown"}),
        ("KAZ-UZB trade.turnover", "2026-12-31", "moved", {"KAZ": "pending", "UZB": "pending", None: "pending"}),
        ("KAZ-UZB trade.turnover", "2030-12-31", "pending", {"KAZ": "pending", "UZB": "pending", None: "pending"}),
        ("KGZ-UZB trade.turnover", "2025-12-31", "moved", {"KGZ": "pending", "UZB": "pending"}),
        ("KAZ-TJK trade.turnover", "2028-12-31", "pending", {"KAZ": "pending", "TJK": "pending"}),
        ("UZB tourism.arrivals", "2030-12-31", "pending", {"UZB": "pending"}),
        ("KAZ-UZB transport.freight", "2027-12-31", "pending", {"KAZ": "pending", "UZB": "pending", None: "pending"}),
    ],
)
def test_verdicts_are_those_of_a_reader(read_by_hand, subject, deadline, status, by_reporter) -> None:
    claims, known = read_by_hand
    found = [
        verdict
        for verdict in track_commitments(claims, known)
        if verdict.subject == subject and str(verdict.target.deadline) == deadline
    ]
    assert [verdict.status for verdict in found] == [status]
    assert {ruling.reporter: ruling.status for ruling in found[0].by_reporter} == by_reporter
