from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from registan.model import Observation, Span, parse_period
from registan.statistics.vintages import Release, revisions

RELEASES = {
    "1": Release("2024-02", "Bureau"),
    "2": Release("2024-08-15", "Bureau"),
    "3": Release("2025-02", "Bureau"),
    "4": Release("2024-09", "UN Comtrade"),
    "5": Release("", "Bureau"),
}


def figure(document: str, value: str, year: str = "2023", resolution: str = "1") -> Observation:
    return Observation(
        doc=f"{document}.csv",
        document=document,
        span=Span(0, len(value)),
        quote=value,
        indicator="trade.exports",
        value=Decimal(value),
        unit="USD",
        area="KAZ",
        counterpart="UZB",
        reporter="KAZ",
        period=parse_period(year),
        resolution=Decimal(resolution),
    )


def told(*claims: Observation) -> list[tuple[str, str, str]]:
    found = revisions(claims, RELEASES)
    return [(each.earlier.quote, each.later.quote, each.published[1]) for each in found]


def test_each_release_is_held_against_the_one_before() -> None:
    claims = (figure("1", "100"), figure("2", "110"), figure("3", "105"))
    assert told(*claims) == [("100", "110", "2024-08-15"), ("110", "105", "2025-02")]
    assert told(*reversed(claims)) == told(*claims)


def test_what_is_no_revision() -> None:
    assert told(figure("1", "100"), figure("2", "100")) == []
    assert told(figure("1", "100"), figure("4", "110")) == []  # another publisher
    assert told(figure("1", "100"), figure("5", "110")) == []  # its date is not known
    assert told(figure("1", "100"), figure("2", "110", year="2022")) == []  # another cell
    assert told(figure("1", "100"), figure("newspaper", "110")) == []  # no series


def test_how_much_and_whether_rounding_explains_it() -> None:
    (revision,) = revisions([figure("1", "200", resolution="10"), figure("2", "203")], RELEASES)
    assert (revision.change, revision.is_rounding) == (Decimal("1.5"), True)
    (revision,) = revisions([figure("1", "0"), figure("2", "5")], RELEASES)
    assert (revision.change, revision.is_rounding) == (None, False)


@given(st.lists(st.tuples(st.sampled_from("123"), st.integers(0, 3), st.sampled_from(("2022", "2023"))), max_size=12))
def test_the_order_of_claims_means_nothing(rows: list[tuple[str, int, str]]) -> None:
    once = {(document, year): figure(document, str(value), year) for document, value, year in rows}
    claims = list(once.values())
    assert told(*claims) == told(*reversed(claims))
