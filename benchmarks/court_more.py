"""Further planted errors, as a demanding user would try them, and honest ledgers with all that only looks like one.

    python benchmarks/court_more.py [--ledgers N] [--seed N] [--json FILE]

The ledgers are those of `court.py`, with states, years and figures drawn anew, and what the kind needs added.
"""

from __future__ import annotations

import argparse
import random
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import court
from court import BILLION, MILLION, Ledger, Writer

from registan.model import Event, Period, Span, Target
from registan.model.period import months, year

Spoil = Callable[[Writer, random.Random], None]
TONNES = {"unit": "T", "reporter": None}


def ledger(kind: str, chance: random.Random) -> Ledger:
    """An honest ledger with an error of that kind added; '' for one with all that is honest and looks odd."""
    writer = Writer(chance)
    writer.ledger = court.ledger("", chance)
    told = [claim for claim in writer.ledger.claims.values() if claim.doc != "mirror.txt"]
    for claim in told[:1]:
        writer.one, writer.other, writer.year = claim.area, claim.counterpart, claim.period.start.year
    writer.ledger.kind = kind
    _honest(writer, chance)
    if kind:
        PLANT[kind](writer, chance)
    return writer.ledger


def _fresh(writer: Writer) -> None:
    """Start over with no documents: what the kind plants needs all of the ledger to be its own."""
    writer.ledger = Ledger(kind=writer.ledger.kind)


def _figure(chance: random.Random, low: int = 2_000, high: int = 60_000) -> Decimal:
    return Decimal(chance.randint(low, high)) * MILLION / 10


def _plain(writer: Writer, name: str, shown: str, value: Decimal, step: Decimal, indicator: str, **fields: Any) -> None:
    """A figure that is not in dollars."""
    writer.put(name, f"{name.partition('.')[0]}.txt", shown, value, step, indicator, **fields)


def _honest(writer: Writer, chance: random.Random) -> None:
    """What only looks odd, of other years and things than the ledger's own trade."""
    _honest_trade(writer, chance)
    _honest_strangers(writer, chance)
    _honest_counts(writer, chance)
    _honest_aims(writer)


def _honest_trade(writer: Writer, chance: random.Random) -> None:
    """A fiscal year, a revision, a rounded figure of two years, parts of goods, months that grow, wide mirror gaps."""
    then = writer.year + 3
    base = _figure(chance)
    fiscal = Period(date(then, 7, 1), date(then + 1, 6, 30))
    writer.say("fiscal.t", base * Decimal("1.31"), period=fiscal)
    writer.say("first.t", base, period=year(then))
    writer.say("revised.t", base * Decimal(str(chance.uniform(1.002, 1.018))), period=year(then))
    writer.say("even.t", base, BILLION, 1, period=year(then + 1))
    writer.say("once.x", base / 2, BILLION, 1, period=year(then + 2))
    writer.say("again.x", base / 2, BILLION, 1, period=year(then + 3))
    for month, share in ((3, "0.21"), (6, "0.47"), (9, "0.71"), (11, "0.9")):
        writer.say(f"running{month}.m", base * Decimal(share), period=months(then, 1, month))
    far = {"area": writer.other, "counterpart": writer.one, "reporter": writer.other}
    writer.say("far.m", base / 2 * Decimal(str(chance.uniform(0.4, 3))), period=year(then + 2), **far)
    writer.say("crops.x_wheat", base / 9, period=year(then), product="wheat")
    writer.say("crops.x", base / 3, period=year(then))
    writer.say("crops.x_fruit", base / 11, period=year(then), product="fruit")


def _honest_strangers(writer: Writer, chance: random.Random) -> None:
    """Articles that name no reporter: of either side's books, rounded, of another vintage."""
    value = _figure(chance)
    then = year(writer.year + 7)
    for name, factor, unit, decimals in (
        ("said1", 1.0, MILLION, 1),
        ("said2", 1.0, MILLION, 0),
        ("said3", chance.uniform(0.7, 1.4), MILLION, 1),
        ("said4", chance.uniform(0.98, 1.02), MILLION, 1),
        ("said5", 1.0, BILLION, 1),
    ):
        writer.say(f"{name}.t", value * Decimal(str(factor)), unit, decimals, period=then, reporter=None)
    writer.say("signed.t", value * Decimal(str(chance.uniform(0.9, 1.1))), period=then)


def _honest_counts(writer: Writer, chance: random.Random) -> None:
    """Enterprises with parts that leave some out, tonnes in two scales, and a monthly figure beside a yearly one."""
    whole = chance.randint(600, 3_000)
    said = {"unit": "COUNT", "reporter": writer.one, "period": Period(*[date(writer.year, 12, 31)] * 2)}
    for name, part, product in (("all", 1, None), ("trade", 3, "trade"), ("industry", 5, "industry")):
        count = Decimal(whole // part)
        _plain(writer, f"firms.{name}", f"{count}", count, Decimal(1), "enterprise.count", product=product, **said)
    tonnes = Decimal(chance.randint(1_100, 9_900))
    kilo, mega = f"{tonnes:,} thousand tonnes", f"{round(tonnes / 1000, 1)} million tonnes"
    freight = {"unit": "T", "period": year(writer.year)}
    _plain(writer, "rail.f", kilo, tonnes * 1000, Decimal(1000), "transport.freight", **freight)
    _plain(writer, "wagons.f", mega, round(tonnes / 1000, 1) * MILLION, MILLION / 10, "transport.freight", **freight)


def _honest_aims(writer: Writer) -> None:
    """An aim told again after its deadline, and meetings in their order."""
    deadline = date(writer.year + 2, 12, 31)
    _aim(writer, "aim.t", deadline, date(writer.year, 5, 7))
    _aim(writer, "memory.t", deadline, None)
    writer.ledger.published["memory.txt"] = f"{writer.year + 9}-03-01"
    for step in range(3):
        _meeting(writer, f"met{step}", 5 + step, date(writer.year + step, 4 + step, 11))


def _aim(writer: Writer, name: str, deadline: date, announced: date | None) -> None:
    doc = f"{name.partition('.')[0]}.txt"
    writer.ledger.claims[name] = Target(
        doc=doc,
        span=Span(80, 90),
        quote="$5 billion",
        indicator="trade.turnover",
        value=5 * BILLION,
        resolution=BILLION,
        unit="USD",
        area=min(writer.one, writer.other),
        counterpart=max(writer.one, writer.other),
        deadline=deadline,
        announced=announced,
    )


def _meeting(writer: Writer, name: str, number: int, when: date) -> None:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10 if number not in (11, 12, 13) else 0, "th")
    title = f"{number}{ending} meeting of the Intergovernmental Commission on Economic Cooperation"
    writer.ledger.claims[name] = Event(
        doc=f"{name}.txt",
        span=Span(80, 80 + len(title)),
        quote=title,
        name=title,
        kind="meeting",
        parties=tuple(sorted((writer.one, writer.other))),
        date=str(when),
    )


def _release(writer: Writer, chance: random.Random) -> dict[str, Decimal]:
    """A release of one year's trade, whole."""
    true = {"x": _figure(chance), "m": _figure(chance)}
    true["t"] = true["x"] + true["m"]
    for flow in "txm":
        writer.say(f"source.{flow}", true[flow], period=year(writer.year))
    return true


def _exchanged(writer: Writer, chance: random.Random) -> None:
    """An article has exports and imports the wrong way round."""
    _fresh(writer)
    true = _release(writer, chance)
    for flow in "xm":
        writer.say(f"honest.{flow}", true[flow], period=year(writer.year))
    for flow, other in ("xm", "mx"):
        writer.say(f"wrong.{flow}", true[other], period=year(writer.year))
    writer.ledger.planted, writer.ledger.also = "wrong.x", ("wrong.m",)
    writer.ledger.meant = {"indicator": "trade.imports"}


def _exchanged_whole(writer: Writer, chance: random.Random) -> None:
    """A release has them the wrong way round beside a balance that says so; another document has them right."""
    _exchanged(writer, chance)
    claims = writer.ledger.claims
    claims["wrong.x"], claims["source.x"] = (
        replace(claims["wrong.x"], doc="source.txt"), replace(claims["source.x"], doc="wrong.txt"))  # fmt: skip
    claims["wrong.m"], claims["source.m"] = (
        replace(claims["wrong.m"], doc="source.txt"), replace(claims["source.m"], doc="wrong.txt"))  # fmt: skip
    writer.say("source.b", claims["source.x"].value - claims["source.m"].value, period=year(writer.year))


def _tie_with(beside: str) -> Spoil:
    """A total and two parts, of which others tell which is wrong: nobody's figures, or the other side's books."""

    def spoil(writer: Writer, chance: random.Random) -> None:
        for _ in range(500):
            _fresh(writer)
            true = _release(writer, chance)
            court._misprint("digit", "source.x source.m")(writer, chance)
            wrong = writer.ledger.claims[writer.ledger.planted]
            if _is_far(wrong.value, writer.ledger.meant):
                break
        gap = Decimal(str(chance.uniform(0.95, 1.18)))
        theirs = {"x": true["m"] / gap, "m": true["x"] * gap}
        said = {"area": writer.other, "counterpart": writer.one, "reporter": writer.other}
        for flow in "xm":
            if beside == "nobody":
                writer.say(f"other.{flow}", true[flow], period=year(writer.year), reporter=None)
            else:
                writer.say(f"other.{flow}", theirs[flow], period=year(writer.year), **said)

    return spoil


def _is_far(wrong: Decimal, meant: dict[str, object]) -> bool:
    """Whether the misprint is much larger than gaps between the books of two states are."""
    right = Decimal(str(meant["value"]))
    return not Decimal("0.6") < wrong / right < Decimal("1.7")


def _stranger(writer: Writer, chance: random.Random) -> None:
    """One of three articles that name no reporter has a misprint, or one that names one beside two that do not."""
    _fresh(writer)
    value, whose = _figure(chance, 10_000), chance.choice((None, writer.one))
    for name in ("one", "two", "wrong"):
        said = {"period": year(writer.year), "reporter": whose if name == "wrong" else None}
        writer.say(f"{name}.t", value, **said)
    court._misprint(chance.choice(("swap", "omission", "doubled", "separator")), "wrong.t")(writer, chance)


def _goods(writer: Writer, chance: random.Random) -> None:
    """One kind of goods is more than all."""
    _fresh(writer)
    true = _release(writer, chance)
    writer.say(
        "source.x_wheat", true["x"] * Decimal(str(chance.uniform(1.05, 1.9))), period=year(writer.year), product="wheat"
    )
    writer.ledger.planted = "source.x_wheat"


def _firms(writer: Writer, chance: random.Random) -> None:
    """More enterprises of one branch than there are."""
    whole = Decimal(chance.randint(600, 3_000))
    wrong = Decimal(int(whole * Decimal(str(chance.uniform(1.02, 1.6)))))
    said = {"unit": "COUNT", "period": Period(*[date(writer.year + 1, 12, 31)] * 2)}
    for name, count, product in (("whole", whole, None), ("branch", wrong, "trade")):
        _plain(writer, f"registry.{name}", f"{count}", count, Decimal(1), "enterprise.count", product=product, **said)
    writer.ledger.planted = "registry.branch"


def _month(writer: Writer, chance: random.Random) -> None:
    """A month, or a quarter, has the figure of its year."""
    _fresh(writer)
    true = _release(writer, chance)
    writer.say("part.t", true["t"], period=months(writer.year, *chance.choice(((1, 1), (12, 12), (1, 3), (5, 5)))))
    writer.ledger.planted = "part.t"


def _deadline(writer: Writer, chance: random.Random) -> None:
    """The deadline was over when the aim was announced."""
    _aim(writer, "late.t", date(writer.year, 12, 31), date(writer.year + chance.randint(1, 5), 3, 9))
    writer.ledger.planted = "late.t"


def _ordinal(writer: Writer, chance: random.Random) -> None:
    """Two meetings of one number."""
    _meeting(writer, "twice", 6, date(writer.year + 1, 9, chance.randint(2, 27)))
    writer.ledger.planted = "twice"


def _copied_year(writer: Writer, chance: random.Random) -> None:
    """A copy told its figures for the year after."""
    _fresh(writer)
    true = _release(writer, chance)
    for flow in "xm":
        writer.say(f"copy.{flow}", true[flow], period=year(writer.year + 1))
    writer.ledger.origins["copy.txt"] = "source.txt"
    writer.ledger.planted, writer.ledger.also = "copy.x", ("copy.m",)
    writer.ledger.meant = {"period": year(writer.year).interval}


def _falls(writer: Writer, chance: random.Random) -> None:
    """A running total that is less than it was two months before."""
    _fresh(writer)
    true = _figure(chance, 9_000)
    for month in (6, 8, 9, 10, 11):
        writer.say(f"to{month}.x", true * month / 11, period=months(writer.year, 1, month))
    claim = writer.ledger.claims["to10.x"]
    shown, value = court.printed(claim.value * Decimal("0.41"), MILLION, 1)
    court._replace(writer, "to10.x", shown, value, {})


def _tonnes(writer: Writer, chance: random.Random) -> None:
    """Thousand for million tonnes, in one of three documents."""
    tonnes = Decimal(chance.randint(110, 990)) / 100
    said = {"unit": "T", "period": year(writer.year + 1)}
    for name, scale, word in (("one", MILLION, "million"), ("two", MILLION, "million"), ("wrong", 1000, "thousand")):
        figure = f"{tonnes} {word} tonnes"
        _plain(writer, f"{name}.f", figure, tonnes * scale, Decimal(scale) / 100, "transport.freight", **said)
    writer.ledger.planted, writer.ledger.meant = "wrong.f", {"value": tonnes * MILLION}


def _kilotonnes(writer: Writer, chance: random.Random) -> None:
    """A table's thousands of tonnes told as tonnes."""
    tonnes = Decimal(chance.randint(1_100, 9_900))
    said = {"unit": "T", "period": year(writer.year + 1)}
    for name in ("one", "two"):
        figure = f"{tonnes:,} thousand tonnes"
        _plain(writer, f"{name}.f", figure, tonnes * 1000, Decimal(1000), "transport.freight", **said)
    _plain(writer, "wrong.f", f"{tonnes:,}", tonnes, Decimal(1), "transport.freight", **said)
    writer.ledger.planted, writer.ledger.meant = "wrong.f", {"value": tonnes * 1000}


def _books(writer: Writer, chance: random.Random) -> None:
    """An article names each side's office for the other's figure."""
    _fresh(writer)
    true = _release(writer, chance)
    theirs = true["x"] * Decimal(str(chance.uniform(1.06, 1.4)))
    flow = {"area": writer.other, "counterpart": writer.one, "period": year(writer.year)}
    writer.say("abroad.m", theirs, reporter=writer.other, **flow)
    writer.say("honest.x", true["x"], period=year(writer.year))
    writer.say("wrong.x", true["x"], reporter=writer.other, period=year(writer.year))
    writer.say("wrong.m", theirs, reporter=writer.one, **flow)
    writer.ledger.planted, writer.ledger.also = "wrong.x", ("wrong.m",)
    writer.ledger.meant = {"reporter": writer.one}


PLANT: dict[str, Spoil] = {
    "exchanged": _exchanged,
    "reversed": _exchanged_whole,
    "nobody": _tie_with("nobody"),
    "mirror": _tie_with("mirror"),
    "stranger": _stranger,
    "goods": _goods,
    "firms": _firms,
    "month": _month,
    "deadline": _deadline,
    "ordinal": _ordinal,
    "copied": _copied_year,
    "falls": _falls,
    "tonnes": _tonnes,
    "kilotonnes": _kilotonnes,
    "books": _books,
}


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledgers", type=int, default=20, help="ledgers of each kind (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    court.show(court.measure(options.ledgers, options.seed, PLANT, ledger), options.json)
    return 0


if __name__ == "__main__":
    sys.exit(main())
