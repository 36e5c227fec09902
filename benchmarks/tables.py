"""Synthetic tables of trade with planted errors, and how well the table door finds and mends them.

    python benchmarks/tables.py [--records N] [--seed N] [--json FILE]

A record has exports, imports, turnover and balance as two reporters print them, by the year or also by month, each
rounded by itself. In three records of four one or two figures are spoiled.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any

from registan.reconcile.tables.report import TableReport, reconcile_table

FLOWS = "xmtb"
SHARES = ("located", "mended", "near", "listed", "traced", "knowable")
KINDS = ("digit", "omission", "doubled", "swap", "thousand", "sign", "period")


@dataclass
class Case:
    """A record as printed, with the cells that were spoiled and what they should say."""

    row: dict[str, str]
    planted: dict[str, str] = field(default_factory=dict)
    kinds: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Plan:
    """What kind of table to write."""

    records: int = 1000
    months: int = 0
    decimals: int = 1
    missing: float = 0
    qualified: float = 0
    context: bool = True
    seed: int = 1


def names(plan: Plan) -> list[str]:
    """The columns that are figures: reporter, flow, month."""
    times = ["", *(f"_{month:02}" for month in range(1, plan.months + 1))]
    return [f"{reporter}{flow}{time}" for reporter in "ab" for time in times for flow in FLOWS]


def rules(plan: Plan) -> dict[str, Any]:
    """Turnover and balance of each reporter and time, months of the year, and mirror flows."""
    times = ["", *(f"_{month:02}" for month in range(1, plan.months + 1))]
    equal, band = [], []
    for reporter in "ab":
        for at in times:
            x, m, t, b = (f"{reporter}{flow}{at}" for flow in FLOWS)
            equal.append({"name": f"turnover {reporter}{at}", "coef": {t: 1, x: -1, m: -1}})
            equal.append({"name": f"balance {reporter}{at}", "coef": {b: 1, x: -1, m: 1}})
        for flow in FLOWS if plan.months else "":
            parts = {f"{reporter}{flow}{at}": -1 for at in times[1:]}
            equal.append({"name": f"year {reporter}{flow}", "coef": {f"{reporter}{flow}": 1, **parts}})
    for at in times:
        band.append({"name": f"mirror ab{at}", "num": f"bm{at}", "den": f"ax{at}", "lo": 0.8, "hi": 1.4})
        band.append({"name": f"mirror ba{at}", "num": f"am{at}", "den": f"bx{at}", "lo": 0.8, "hi": 1.4})
    known = names(plan)
    return {"vars": known, "eq": equal, "band": band, "nonneg": [name for name in known if name[1] != "b"]}


def cases(plan: Plan) -> Iterator[Case]:
    """Records with their planted errors."""
    chance = random.Random(plan.seed)
    for number in range(plan.records):
        true = truth(plan, chance)
        case = Case({"id": f"r{number}"} | {name: printed(true[name], plan.decimals) for name in names(plan)})
        before = {name: printed(true[name] * Decimal(str(chance.uniform(0.6, 1.4))), plan.decimals) for name in true}
        for name in chance.sample(names(plan), chance.choice((0, 1, 1, 2))):
            spoil(case, name, before, plan, chance)
        if plan.context:
            case.row |= {f"last_{name}": before[name] for name in names(plan)}
        thin(case, plan, chance)
        yield case


def truth(plan: Plan, chance: random.Random) -> dict[str, Decimal]:
    """Unrounded figures that satisfy the rules."""
    found: dict[str, Decimal] = {}
    size = {flow: Decimal(str(10 ** chance.uniform(1.5, 4))) for flow in "xm"}
    for at in [f"_{month:02}" for month in range(1, plan.months + 1)] or [""]:
        own = {flow: size[flow] * Decimal(str(chance.uniform(0.6, 1.5))) for flow in "xm"}
        gap = {flow: Decimal(str(chance.uniform(0.85, 1.3))) for flow in "xm"}
        books = {"a": own, "b": {"m": own["x"] * gap["x"], "x": own["m"] / gap["m"]}}
        for reporter, flows in books.items():
            found |= {f"{reporter}{flow}{at}": value for flow, value in flows.items()}
    for reporter in "ab":
        for flow in "xm" if plan.months else "":
            found[f"{reporter}{flow}"] = sum(
                (found[f"{reporter}{flow}_{month:02}"] for month in range(1, plan.months + 1)), Decimal(0)
            )
    for name in [name for name in found if name[1] == "x"]:
        x, m = found[name], found[name.replace("x", "m", 1)]
        found[name.replace("x", "t", 1)], found[name.replace("x", "b", 1)] = x + m, x - m
    return found


def printed(value: Decimal, decimals: int) -> str:
    return str(value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN))


def spoil(case: Case, name: str, before: dict[str, str], plan: Plan, chance: random.Random) -> None:
    """Plant one error that can be seen: larger than rounding."""
    right = case.row[name]
    for _ in range(30):
        kind = chance.choice(KINDS)
        wrong = misprinted(right, kind, before[name], plan.decimals, chance)
        room = Decimal(8 if plan.months else 4).scaleb(-plan.decimals)
        if wrong is not None and abs(Decimal(wrong) - Decimal(right)) > room:
            case.row[name] = wrong
            case.planted[name] = right
            case.kinds.append(kind)
            return


def misprinted(right: str, kind: str, before: str, decimals: int, chance: random.Random) -> str | None:
    sign, text = ("-", right[1:]) if right.startswith("-") else ("", right)
    digits = text.replace(".", "")
    at = chance.randrange(len(digits))
    if kind == "digit":
        digits = digits[:at] + chance.choice([one for one in "0123456789" if one != digits[at]]) + digits[at + 1 :]
    elif kind == "omission":
        digits = digits[:at] + digits[at + 1 :]
    elif kind == "doubled":
        digits = digits[:at] + digits[at] + digits[at:]
    elif kind == "swap":
        digits = digits[:at] + digits[at + 1 : at + 2] + digits[at] + digits[at + 2 :]
    elif kind == "thousand":
        return printed(Decimal(right) * chance.choice((Decimal(1000), Decimal("0.001"))), decimals)
    elif kind == "sign":
        return right[1:] if sign else f"-{right}"
    else:
        return before
    return sign + printed(Decimal(int(digits or 0)).scaleb(-decimals), decimals)


def thin(case: Case, plan: Plan, chance: random.Random) -> None:
    """Leave some cells empty and qualify others; planted cells stay."""
    for name in names(plan):
        value = Decimal(case.row[name])
        drawn = chance.random()
        if name in case.planted:
            continue
        if drawn < plan.missing:
            case.row[name] = ""
        elif drawn < plan.missing + plan.qualified and value > 0:
            mark = chance.choice("><~")
            factor = {">": (0.9, 1), "<": (1, 1.1), "~": (0.96, 1.04)}[mark]
            case.row[name] = mark + printed(value * Decimal(str(chance.uniform(*factor))), plan.decimals)


def measure(plan: Plan) -> dict[str, Any]:
    """How well the door does on such a table, and how long it takes."""
    listed = list(cases(plan))
    stated = rules(plan)
    begun = time.process_time()
    report = reconcile_table([case.row for case in listed], stated)
    seconds = time.process_time() - begun
    found = {"values": len(names(plan)), "records": plan.records, "seconds": seconds, **scored(listed, report)}
    return found | ({"traced": traced(listed, stated)} if plan.missing or plan.qualified else {})


def scored(listed: list[Case], report: TableReport) -> dict[str, Any]:
    """Shares of the records with planted errors; clean records that were flagged are counted."""
    found: dict[str, dict[str, str]] = {}
    for doubt in report.found:
        found.setdefault(doubt.id, {})[doubt.var] = "" if doubt.value is None else str(doubt.value)
    told = {
        row["id"]: [{cell["var"] for cell in each["cells"]} for each in row["explanations"]]
        for row in report.explanations
    }
    spoiled = [case for case in listed if case.planted]
    located = [case for case in spoiled if set(found.get(case.row["id"], {})) == set(case.planted)]
    exact = [case for case in located if _furthest(case, found[case.row["id"]]) == 0]
    near = [case for case in located if _furthest(case, found[case.row["id"]]) <= 1]
    return {
        "located": share(len(located), len(spoiled)),
        "mended": share(len(exact), len(spoiled)),
        "near": share(len(near), len(spoiled)),
        "listed": share(sum(set(case.planted) in told.get(case.row["id"], []) for case in spoiled), len(spoiled)),
        "flagged": sum(case.row["id"] in found for case in listed if not case.planted),
    }


def traced(listed: list[Case], stated: dict[str, Any]) -> float:
    """The share of the spoiled records in which every planted error leaves a contradiction of its own.

    An error in a cell that nothing complete is compared with cannot be found, nor is it in a minimal explanation.
    """
    rows = []
    for case in listed:
        for name in case.planted:
            others = {other: "" for other in case.planted if other != name}
            rows.append({**case.row, **others, "id": f"{case.row['id']} {name}"})
    broken = {row["id"] for row in reconcile_table(rows, stated).explanations}
    silent = {str(row["id"]).split(" ")[0] for row in rows if row["id"] not in broken}
    spoiled = [case for case in listed if case.planted]
    return share(sum(case.row["id"] not in silent for case in spoiled), len(spoiled))


def _furthest(case: Case, found: dict[str, str]) -> Decimal:
    """How many units of the last digit the worst of the proposed figures is off."""
    off = [Decimal("Infinity")]
    if all(found[name] for name in case.planted):
        off = [
            abs(Decimal(found[name]) - Decimal(right)).scaleb(-int(Decimal(right).as_tuple().exponent))
            for name, right in case.planted.items()
        ]
    return max(off)


def share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


GAPS = ((0.05, 0.0), (0.1, 0.0), (0.2, 0.0), (0.0, 0.1), (0.0, 0.2), (0.1, 0.2), (0.2, 0.3))
"""Shares of cells that are missing and that are qualified."""


def plans(records: int, seed: int) -> dict[str, Plan]:
    """The tables that are measured."""
    plain = Plan(records=records, seed=seed)
    by_month = replace(plain, months=12)
    listed = {
        "by the year": plain,
        "by the year, nothing beside": replace(plain, context=False),
        "by month": by_month,
    }
    for missing, qualified in GAPS:
        for name, plan in (("by the year", plain), ("by month", by_month)):
            gaps = f"{missing:.0%} missing, {qualified:.0%} qualified"
            listed[f"{name}, {gaps}"] = replace(plan, missing=missing, qualified=qualified)
    return listed


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    options = parser.parse_args()
    figures = {}
    for name, plan in plans(options.records, options.seed).items():
        row = figures[name] = measure(plan)
        shares = " ".join(f"{key} {row[key]:.3f}" for key in SHARES if key in row)
        print(f"{name:40} {shares} flagged {row['flagged']} {row['seconds']:.1f} s", flush=True)
    if options.json:
        options.json.write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
