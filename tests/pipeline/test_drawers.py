"""Drawers that a change does not reach are not judged again, and hold what they would hold if they were."""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from registan.model import Block, Claim, Document, Interval, Observation, Period, Span, Target, dumps
from registan.model.period import months, year
from registan.pipeline import derive as deriving
from registan.pipeline.reach import bounds, reach_of
from registan.reconcile import reconcile
from registan.store.derived import GroupKey, Member
from registan.store.writing.readings import Reading, reading_of

from .test_derive import World, kept, told_at_once

YEARS = range(2017, 2023)


class Press:
    """Writes documents about one pair of states that tell true figures, others' figures and misprints."""

    def __init__(self, seed: int) -> None:
        self._pick = random.Random(seed)
        self._written: list[list[tuple[str, dict[str, Any]]]] = []

    def readings(self, count: int) -> dict[str, Reading]:
        """What a build would make of so many documents; one in six repeats most of another."""
        return dict(_reading(f"{number:02}.txt", self._date(), self._lines()) for number in range(count))

    def _date(self) -> str:
        return f"{self._pick.choice(YEARS) + 2}-0{self._pick.randint(1, 9)}-11"

    def _lines(self) -> list[tuple[str, dict[str, Any]]]:
        pick = self._pick
        if self._written and pick.random() < 0.17:
            return pick.choice(self._written)[: pick.randint(3, 9)]
        lines = [*self._sum(), *(self._line() for _ in range(pick.randint(2, 6)))]
        self._written.append(lines)
        return lines

    def _sum(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """A turnover with its parts, of which one may be wrong."""
        said = {"area": "KAZ", "counterpart": "UZB", "period": year(self._pick.choice(YEARS)), "reporter": "KAZ"}
        for indicator in ("turnover", "exports", "imports") if self._pick.random() < 0.5 else ():
            yield self._figure({**said, "indicator": f"trade.{indicator}"})

    def _line(self) -> tuple[str, dict[str, Any]]:
        pick = self._pick
        one, other = pick.choice((("KAZ", "UZB"), ("UZB", "KAZ")))
        said: dict[str, Any] = {"area": one, "counterpart": other}
        if pick.random() < 0.1:
            return self._aim(
                said | {"indicator": "trade.turnover", "deadline": date(pick.choice((2025, 2030)), 12, 31)}
            )
        indicator = pick.choice("trade.turnover trade.exports trade.imports trade.exports investment.flow".split())
        period = self._period(pick.choice(YEARS))
        return self._figure(
            said | {"indicator": indicator, "period": period, "reporter": pick.choice((one, one, None))}
        )

    def _period(self, at: int) -> Period:
        parts = tuple(months(at, *ends) for ends in ((1, 6), (7, 12), (1, 9), (1, 2)))
        long = Period(date(at, 7, 1), date(at + 1, 6, 30)), Period(date(2018, 1, 1), date(2021, 12, 31))
        return self._pick.choice((*(year(at),) * 5, *parts, *long))

    def _aim(self, said: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        figure = self._pick.choice(("10", "15"))
        return f"{figure} billion", said | {
            "value": Decimal(figure) * 10**9,
            "resolution": Decimal(10**9),
            "unit": "USD",
        }

    def _figure(self, said: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        pick = self._pick
        meant = dict(said)
        fault = pick.random()
        if fault < 0.1:
            meant["period"] = said["period"].years_earlier(pick.choice((1, -1)))
        elif fault < 0.18:
            meant |= {"area": said["counterpart"], "counterpart": said["area"]}
        tenths = str(_true(meant))
        if 0.18 < fault < 0.26:
            at = pick.randrange(len(tenths))
            tenths = tenths[:at] + str((int(tenths[at]) + 4) % 9 + 1) + tenths[at + 1 :]
        unit = {"unit": pick.choice(("USD",) * 9 + ("EUR",))}
        if pick.random() < 0.25:
            rounded = round(int(tenths), -3)
            return f"{rounded / 10**4:.1f} billion", said | unit | _exactly(rounded, 10**8)
        return f"{int(tenths) // 10:,}.{tenths[-1]} million", said | unit | _exactly(int(tenths), 10**5)


def _exactly(tenths: int, resolution: int) -> dict[str, Any]:
    return {"value": Decimal(tenths) * 10**5, "resolution": Decimal(resolution)}


def _true(said: dict[str, Any]) -> int:
    """Tenths of a million: books differ, years grow, parts of a period have their share."""
    indicator, one, other, period = said["indicator"], said["area"], said["counterpart"], said["period"]
    if indicator == "trade.turnover":
        return sum(
            _true({**said, "indicator": "trade.exports", "area": a, "counterpart": b})
            for a, b in ((one, other), (other, one))
        )
    if indicator == "trade.imports":
        one, other = other, one
    book = {"KAZ": 100, "UZB": 104}[said["reporter"] or said["area"]] + (60 if period.start.year == 2019 else 0)
    whole = {"KAZ": 31_142, "UZB": 13_029}[one] + (period.start.year - 2017) * 1_373
    days = (period.stop - period.start).days + 1
    return whole * book * days // 36_500


def _reading(name: str, published: str, lines: list[tuple[str, dict[str, Any]]]) -> tuple[str, Reading]:
    texts = [
        f"Line {at} of the news tells {said['indicator']} of {said['area']}: " for at, (_, said) in enumerate(lines)
    ]
    whole = [
        f"{before}{quote} by {said.get('reporter')} in {said.get('period')}"
        for before, (quote, said) in zip(texts, lines, strict=True)
    ]
    text = "\n".join([f"{name} {published}", *whole])
    starts = [len("\n".join([f"{name} {published}", *whole[:at]])) + 1 for at in range(len(whole))]
    document = Document(
        name=name,
        digest=hashlib.sha256(text.encode()).hexdigest(),
        text=text,
        blocks=tuple(
            Block(kind="paragraph", span=Span(at, at + len(line)), language="en")
            for at, line in zip(starts, whole, strict=True)
        ),
        published=published,
        media_type="text/plain",
    )
    claims: list[Claim] = []
    for start, before, (quote, said) in zip(starts, texts, lines, strict=True):
        kind = Target if "deadline" in said else Observation
        at = start + len(before)
        claims.append(kind(doc=name, document=document.digest, span=Span(at, at + len(quote)), quote=quote, **said))
    return name, reading_of(document, claims, reconcile(claims), key="k", reader="1", extractor="1")


@pytest.mark.parametrize("seed", [*range(4), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(4, 24))])
def test_any_history_of_figures_ends_in_what_all_say_at_once(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    readings = Press(seed).readings(24)
    world = World(tmp_path / "ledger.db", readings)
    here: set[str] = set()
    for name in [*readings, *chance.choices(sorted(readings), k=10)]:
        world.remove(name) if name in here else world.add(name)
        here ^= {name}
        if chance.random() < 0.6:
            world.derive()
    world.derive()
    found = kept(world.path)
    assert found == told_at_once(world.path)
    assert len([line for line in found if '"severity"' in line]) > 10


def test_a_year_that_exceeds_a_period_of_several_reaches_it(tmp_path: Path) -> None:
    said = {"indicator": "trade.exports", "area": "KAZ", "counterpart": "UZB", "reporter": "KAZ", "unit": "USD"}
    long = Period(date(2018, 1, 1), date(2021, 12, 31))
    figures = (("5,123.4", 51_234, long), ("3,612.7", 36_127, long), ("4,288.9", 42_889, year(2020)))
    readings = dict(
        _reading(
            f"{at}.txt", "2023-01-11", [(f"{quote} million", {**said, "period": period, **_exactly(tenths, 10**5)})]
        )
        for at, (quote, tenths, period) in enumerate(figures)
    )
    world = World(tmp_path / "ledger.db", readings)
    world.add("0.txt")
    world.add("1.txt")
    world.derive()
    before = kept(world.path)
    world.add("2.txt")
    world.derive()
    after = kept(world.path)
    assert [line for line in before if '"severity"' in line] != [line for line in after if '"severity"' in line]
    assert after == told_at_once(world.path)


def test_only_the_drawers_that_a_document_reaches_are_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    readings = Press(3).readings(30)
    world = World(tmp_path / "ledger.db", readings)
    last = min(readings, key=lambda name: len(readings[name].claims))
    for name in sorted(readings.keys() - {last}):
        world.add(name)
    judged: list[int] = []
    rule = deriving.ruling_of
    monkeypatch.setattr(
        deriving, "ruling_of", lambda case, inputs: judged.append(len(case.groups)) or rule(case, inputs)
    )
    world.derive()
    whole = sum(judged)
    judged.clear()
    world.add(last)
    world.derive()
    assert 0 < sum(judged) < whole / 2


DAYS = st.dates(date(1996, 1, 1), date(2024, 12, 31)) | st.sampled_from(
    [date(at, 2, day) for at in (2019, 2020, 2021) for day in (28, 29) if day == 28 or at == 2020]
)


@given(st.tuples(DAYS, DAYS).map(sorted), st.sampled_from((1, -1)))
def test_a_figure_reaches_all_that_would_look_for_it_in_the_year_beside(ends: list[date], years: int) -> None:
    looking = Period(*ends)
    found = looking.years_earlier(years)
    group = GroupKey("series", "trade", dumps(["trade.exports", "KAZ", "UZB"]), str(found.start.year))
    member = Member(group=group, claim=1, book="KAZ", period=str(found), low=1.0, high=2.0)
    reached = {(reach.first, period) for reach in reach_of(member) for period in reach.periods}
    assert (str(looking.start.year), str(looking)) in reached


@given(st.decimals(allow_nan=False, allow_infinity=False, places=3))
def test_bounds_hold_the_exact_figure(value: Decimal) -> None:
    low, high = bounds(Interval(value, value))
    assert low is not None and high is not None and low < value < high
    assert bounds(Interval(None, None)) == (None, None)
