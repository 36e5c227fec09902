"""'40 documents' beside those that can be named."""

from __future__ import annotations

from typing import Any

from registan.model import Agreement, NamedClaim, Observation, Roll, claim_id, roll_to_row
from registan.resolve import things
from registan.track import track_rolls

TREATY = "Treaty of Eternal Friendship"


def counted(figure, number: str = "3", period: str | None = "2022-12-21", **more: Any) -> Observation:
    given = {"indicator": "agreement.count", "unit": "COUNT", "start": 0, **more}
    claim: Observation = figure(number, period, **given)
    return claim


def rolls(known, *claims: NamedClaim | Observation, **more: Any) -> list[Roll]:
    figures = [claim for claim in claims if isinstance(claim, Observation)]
    return track_rolls(figures, things(claims), known(**more))


def names(roll: Roll) -> list[str]:
    return [thing.name for thing in roll.named]


def test_those_of_the_day_are_named_and_the_rest_stays(named, figure, known) -> None:
    (roll,) = rolls(
        known,
        counted(figure),
        named("agreement", TREATY, "signed", signed="2022-12-21"),
        named("agreement", "Memorandum on plant quarantine", "signed", signed="2022-12-22"),
        named("agreement", "Programme of cultural cooperation", "signed", signed="2022-12"),
        named("agreement", "Agreement on the mutual recognition of diplomas", "planned", signed="2022-12-21"),
        named("agreement", "Roadmap for industrial cooperation", "signed", signed="2022-12-21", parties=("KAZ", "TJK")),
        named("institution", "Council", "operating", founded="2022-12-21"),
    )
    assert names(roll) == [TREATY]
    assert (roll.remainder, roll.message) == (
        2,
        "Kazakhstan and Uzbekistan: “3” (2022-12-21); the ledger names 1, 2 stay unnamed.",
    )


def test_the_bundle_says_when(named, figure, known) -> None:
    bundle = named("agreement", "Forty documents", "signed", signed="2022-12-21", kind="package", start=40)
    count = counted(figure, "40", None, belongs_to=claim_id(bundle))
    (roll,) = rolls(known, count, bundle, named("agreement", TREATY, "signed", "b.txt", signed="2022-12-21"))
    assert roll.package is not None and roll.package.name == "Forty documents"
    assert (names(roll), roll.remainder) == ([TREATY], 39)


def test_a_year_is_no_occasion(named, figure, known) -> None:
    (roll,) = rolls(known, counted(figure, "16", "2018"), named("agreement", TREATY, "signed", signed="2018-05-01"))
    assert (names(roll), roll.remainder) == ([], 16)


def test_a_total_names_all_that_were_signed_by_then(named, figure, known) -> None:
    claims = [
        counted(figure, "220", None, qualifier="over"),
        named("agreement", TREATY, "signed", "b.txt", signed="1998"),
        named("agreement", "Military cooperation plan", "signed", "b.txt", signed="2022-12"),
        named("agreement", "Agreement on visa waivers", "signed", "b.txt"),
    ]
    (roll,) = rolls(known, *claims, published={"a.txt": "2020-10"})
    assert names(roll) == [TREATY]
    assert "at least 219 stay unnamed" in roll.message


def test_more_named_than_counted_leaves_no_remainder(named, figure, known) -> None:
    both = (TREATY, "Agreement on visa waivers")
    treaties: list[Agreement] = [named("agreement", name, "signed", signed="2022-12-21") for name in both]
    (roll,) = rolls(known, counted(figure, "1"), *treaties)
    assert roll.remainder is None
    assert "more than were counted" in roll.message
    assert roll_to_row(roll)["remainder"] is None


def test_one_occasion_is_counted_once(figure, known) -> None:
    repeated = [
        counted(figure, "40"),
        counted(figure, "40", doc="b.txt"),
        counted(figure, "40", "2022-12", doc="c.txt"),
    ]
    assert [str(roll.count.period) for roll in rolls(known, *repeated)] == ["2022-12-21"]
    others = [
        counted(figure, "40"),
        counted(figure, "41"),
        counted(figure, "40", "2023-12-21"),
        counted(figure, "40", counterpart="TJK"),
    ]
    assert len(rolls(known, *others)) == 4


def test_what_is_planned_or_a_share_counts_nothing(figure, known) -> None:
    assert rolls(known, counted(figure, modality="planned"), counted(figure, unit="PCT", measure="share_pct")) == []
