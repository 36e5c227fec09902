"""Tables of many makes with planted errors: a second generator, which shares nothing with `tables.py` but the scoring.

    python benchmarks/tables_varied.py [--records N] [--seed N] [--only NAME] [--json FILE]

`traced` and `knowable` are what nobody could surpass: see `tables.traced` and `tables_bound`.

Figures are whole numbers of last digits here, columns and rules of each make their own: one reporter or two, the year,
quarters or months, thousands or billions with 0 to 3 decimals that differ from row to row, balances printed as imports
less exports, zeros, trailing zeros lost, cells written in each other's place, cumulated figures for those of a quarter.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tables import SHARES, Case, scored, traced
from tables_bound import knowable

from registan.reconcile.tables.report import reconcile_table

EVENLY = {"digit": 1, "omission": 1, "swap": 1, "thousand": 1, "sign": 1, "period": 1}
FINE = 10**6
"""How many parts of a last digit the figures are known to before they are printed."""


@dataclass(frozen=True)
class Make:
    """What one make of table looks like, and what goes wrong in it."""

    reporters: tuple[str, ...] = ("KZ", "UZ")
    parts: tuple[str, ...] = ()
    decimals: tuple[int, ...] = (1,)
    magnitude: tuple[float, float] = (2.5, 5)
    """Powers of ten of the last digit."""
    errors: tuple[int, ...] = (0, 1, 2)
    kinds: Mapping[str, int] = field(default_factory=lambda: EVENLY)
    says_decimals: bool = False
    loses_zeros: bool = False
    by_program: bool = False
    """Whether figures are printed as binary floats are: 12.0 for 12, all digits of a thousandth."""
    imports_first: bool = False
    zeros: float = 0
    mirror: tuple[float, float] | None = (0.95, 1.2)
    partner_beside: bool = False
    copied: str = "last"
    """Where a figure of another period comes from: the year before, or another part of the same row."""
    exact: bool = False
    """Whether totals are made of the printed figures, and so without noise."""
    missing: float = 0
    qualified: float = 0


MAKES: dict[str, Make] = {
    "two reporters": Make(),
    "decimals by row": Make(decimals=(0, 1, 2, 3), says_decimals=True),
    "decimals by row, zeros lost": Make(decimals=(0, 1, 2, 3), says_decimals=True, loses_zeros=True),
    "decimals by row, by a program": Make(decimals=(0, 1, 2, 3), says_decimals=True, by_program=True),
    "zeros lost, decimals unsaid": Make(decimals=(2,), loses_zeros=True),
    "totals without noise": Make(exact=True),
    "large figures": Make(decimals=(0,), magnitude=(5, 9)),
    "small figures": Make(decimals=(1,), magnitude=(1.6, 3)),
    "one reporter, partner beside": Make(reporters=("R",), partner_beside=True),
    "one reporter, nothing beside": Make(reporters=("R",), mirror=None),
    "balance is imports less exports": Make(imports_first=True, zeros=0.05),
    "one error": Make(errors=(1,)),
    "two errors": Make(errors=(2,)),
    "digits only": Make(kinds={"digit": 3, "omission": 1, "swap": 1}),
    "with doubled digits and exchanged cells": Make(kinds={**EVENLY, "doubled": 1, "exchanged": 1}),
    "quarters": Make(parts=("q1", "q2", "q3", "q4")),
    "quarters, from another quarter": Make(parts=("q1", "q2", "q3", "q4"), copied="part", magnitude=(3, 6)),
    "months": Make(parts=tuple(f"m{month}" for month in range(1, 13))),
    "months, decimals by row": Make(
        parts=tuple(f"m{month}" for month in range(1, 13)), decimals=(0, 1, 2), says_decimals=True, copied="part"
    ),
    "10% missing": Make(missing=0.1),
    "20% qualified": Make(qualified=0.2),
    "10% missing, 20% qualified": Make(missing=0.1, qualified=0.2),
    "months, 10% missing, 20% qualified": Make(
        parts=tuple(f"m{month}" for month in range(1, 13)), missing=0.1, qualified=0.2
    ),
}
FLOWS = ("exp", "imp", "sum", "net")


def column(reporter: str, flow: str, part: str) -> str:
    return " ".join(word for word in (reporter, flow, part) if word)


def columns(make: Make) -> list[str]:
    return [column(one, flow, part) for one in make.reporters for flow in FLOWS for part in ("", *make.parts)]


def rules(make: Make) -> dict[str, Any]:
    """Coefficients of either sign, sums written from either side."""
    stated: list[dict[str, Any]] = []
    bands: list[dict[str, Any]] = []
    side = -1 if make.imports_first else 1
    for one in make.reporters:
        for part in ("", *make.parts):
            exports, imports, total, net = (column(one, flow, part) for flow in FLOWS)
            stated.append({"name": f"T-{one}-{part}", "coef": {exports: 1, imports: 1, total: -1}})
            stated.append({"name": f"N-{one}-{part}", "coef": {exports: side, imports: -side, net: -1}, "rhs": 0})
        for flow in FLOWS if make.parts else ():
            whole = {column(one, flow, part): 1 for part in make.parts}
            stated.append({"name": f"Y-{one}-{flow}", "coef": whole | {column(one, flow, ""): -1}})
    if make.mirror is not None:
        for part in ("", *make.parts):
            for num, den in mirrors(make, part):
                bands.append({"name": f"{num}/{den}", "num": num, "den": den, "lo": 0.85, "hi": 1.35})
    doubtless = [name for name in columns(make) if " net" not in name]
    return {"vars": columns(make), "eq": stated, "band": bands, "nonneg": doubtless}


def mirrors(make: Make, part: str) -> list[tuple[str, str]]:
    """Imports of one side over exports of the other."""
    if make.partner_beside:
        return [(f"partner imp {part}".strip(), column(make.reporters[0], "exp", part))]
    if len(make.reporters) == 1:
        return []
    one, other = make.reporters
    return [
        (column(other, "imp", part), column(one, "exp", part)),
        (column(one, "imp", part), column(other, "exp", part)),
    ]


def cases(make: Make, records: int, seed: int) -> Iterator[Case]:
    """Rows as printed with what was planted in them."""
    chance = random.Random(f"varied {seed}")
    for number in range(records):
        decimals = chance.choice(make.decimals)
        true = figures(make, chance)
        last = {name: int(value * chance.uniform(0.5, 1.6)) for name, value in true.items()}
        said = {name: rounded(value) for name, value in true.items()}
        if make.exact:
            totals(make, said)
        case = Case({"id": f"{number:05}"})
        wrong = planted(make, said, {name: rounded(value) for name, value in last.items()}, chance)
        for name in columns(make):
            case.row[name] = text(wrong.get(name, (said[name], ""))[0], decimals, make)
            if name in wrong:
                case.planted[name] = text(said[name], decimals, make)
                case.kinds.append(wrong[name][1])
        beside(make, case, (true, last, decimals), chance)
        thinned(make, case, (said, decimals), chance)
        yield case


def figures(make: Make, chance: random.Random) -> dict[str, int]:
    """What is so, in parts of a last digit."""
    found: dict[str, int] = {}
    size = {flow: FINE * 10 ** chance.uniform(*make.magnitude) for flow in ("exp", "imp")}
    for part in make.parts or ("",):
        own = {flow: int(size[flow] * chance.uniform(0.3, 1.7)) for flow in ("exp", "imp")}
        own = {flow: 0 if chance.random() < make.zeros else value for flow, value in own.items()}
        for place, one in enumerate(make.reporters):
            gap = chance.uniform(*make.mirror) if make.mirror else 1
            found[column(one, "exp", part)] = own["exp"] if not place else int(own["imp"] / gap)
            found[column(one, "imp", part)] = own["imp"] if not place else int(own["exp"] * gap)
    totals(make, found)
    return found


def totals(make: Make, found: dict[str, int]) -> None:
    """The sums that follow, put beside what they are made of."""
    side = -1 if make.imports_first else 1
    for one in make.reporters:
        for flow in ("exp", "imp") if make.parts else ():
            found[column(one, flow, "")] = sum(found[column(one, flow, part)] for part in make.parts)
        for part in ("", *make.parts):
            exports, imports = found[column(one, "exp", part)], found[column(one, "imp", part)]
            found[column(one, "sum", part)] = exports + imports
            found[column(one, "net", part)] = side * (exports - imports)


def rounded(value: int) -> int:
    return (2 * value + FINE) // (2 * FINE)


def text(value: float, decimals: int, make: Make) -> str:
    if make.by_program:
        return repr(round(value / 10**decimals, 6))
    digits = f"{abs(int(value)):0{decimals + 1}}"
    said = f"{digits[:-decimals]}.{digits[-decimals:]}" if decimals else digits
    if make.loses_zeros and decimals:
        said = said.rstrip("0").rstrip(".")
    return f"-{said}" if value < 0 else said


def planted(
    make: Make, said: dict[str, int], last: dict[str, int], chance: random.Random
) -> dict[str, tuple[float, str]]:
    """Cells with a wrong figure that rounding does not explain."""
    wrong: dict[str, tuple[float, str]] = {}
    room = 2 + len(make.parts)
    todo = chance.choice(make.errors)
    for _ in range(200):
        if todo <= 0:
            break
        name = chance.choice(columns(make))
        kind = chance.choices(list(make.kinds), list(make.kinds.values()))[0]
        other = partner(name, make, kind, chance)
        if name in wrong or other in wrong:
            continue
        if kind == "exchanged":
            if abs(said[name] - said[other]) > room:
                wrong |= {name: (said[other], kind), other: (said[name], kind)}
                todo -= 1
            continue
        source = said[other] if make.copied == "part" and make.parts else last[name]
        value: float | None = spoiled(said[name], kind, source, chance)
        if value and make.by_program and kind == "thousand" and abs(value) < abs(said[name]):
            value = said[name] / 1000
        if value is not None and abs(value - said[name]) > room:
            wrong[name] = value, kind
            todo -= 1
    return wrong if todo <= 0 else {}


def partner(name: str, make: Make, kind: str, chance: random.Random) -> str:
    """The cell that this one is mixed up with."""
    one, flow, *_ = name.split(" ")
    if kind == "exchanged":
        part = name.removeprefix(f"{one} {flow}").strip()
        return column(one, "imp" if flow == "exp" else "exp" if flow == "imp" else flow, part)
    others = [part for part in (*make.parts, "") if column(one, flow, part) != name]
    return column(one, flow, chance.choice(others or [""]))


def spoiled(value: int, kind: str, source: int, chance: random.Random) -> int | None:
    """The figure with one such misprint; None where there can be none."""
    digits = list(str(abs(value)))
    at = chance.randrange(len(digits))
    if kind == "thousand":
        return value * 1000 if chance.random() < 0.5 else rounded(value * FINE // 1000)
    if kind == "sign":
        return -value
    if kind == "period":
        return source
    if kind == "digit":
        digits[at] = str((int(digits[at]) + chance.randrange(1, 10)) % 10)
    elif kind == "doubled":
        digits.insert(at, digits[at])
    elif len(digits) < 2:
        return None
    elif kind == "omission":
        del digits[at]
    else:
        at = min(at, len(digits) - 2)
        digits[at : at + 2] = digits[at + 1], digits[at]
    return int("".join(digits)) * (-1 if value < 0 else 1)


def beside(make: Make, case: Case, row: tuple[dict[str, int], dict[str, int], int], chance: random.Random) -> None:
    """Columns that stood near."""
    true, last, decimals = row
    if make.says_decimals:
        case.row["dec"] = str(decimals)
    if make.copied == "last":
        case.row |= {f"{name} (t-1)": text(rounded(value), decimals, make) for name, value in last.items()}
    for part in ("", *make.parts) if make.partner_beside else ():
        value = true[column(make.reporters[0], "exp", part)] * chance.uniform(0.95, 1.25)
        case.row[f"partner imp {part}".strip()] = text(rounded(int(value)), decimals, make)


def thinned(make: Make, case: Case, row: tuple[dict[str, int], int], chance: random.Random) -> None:
    said, decimals = row
    for name in columns(make):
        drawn = chance.random()
        if name in case.planted:
            continue
        if drawn < make.missing:
            case.row[name] = ""
        elif drawn < make.missing + make.qualified and said[name] > 0:
            mark = chance.choice((">", ">=", "<", "<=", "~"))
            within = (0.8, 1.0) if ">" in mark else (1.0, 1.25) if "<" in mark else (0.97, 1.03)
            case.row[name] = mark + text(round(said[name] * chance.uniform(*within)), decimals, make)


def measure(make: Make, records: int, seed: int) -> dict[str, Any]:
    """How well the door does on such a table, and how long it takes."""
    listed = list(cases(make, records, seed))
    begun = time.process_time()
    report = reconcile_table([case.row for case in listed], rules(make))
    seconds = time.process_time() - begun
    found = {"values": len(columns(make)), "records": records, "seconds": seconds, **scored(listed, report)}
    if make.missing or make.qualified:
        return found | {"traced": traced(listed, rules(make))}
    spoiled = [case for case in listed if case.planted]
    if make.parts or make.exact or make.loses_zeros or make.by_program or "exchanged" in make.kinds or not spoiled:
        return found
    return found | {"knowable": round(sum(best_guess(make, case) for case in spoiled) / len(spoiled), 4)}


def best_guess(make: Make, case: Case) -> float:
    """The chance that somebody who is told the wrong cells and their misprints restores all of them."""
    kinds = dict(zip(case.planted, case.kinds, strict=True))
    chance = 1.0
    for one in make.reporters:
        named = {flow: column(one, flow, "") for flow in FLOWS}
        said = {flow: last_digits(case.planted.get(name, case.row[name])) for flow, name in named.items()}
        wrong = {flow: (last_digits(case.row[name]), kinds[name]) for flow, name in named.items() if name in kinds}
        chance *= knowable(said, wrong, -1 if make.imports_first else 1) if wrong else 1
    return chance


def last_digits(text: str) -> int:
    return int(text.replace(".", ""))


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=500)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", default="", metavar="NAME", help="makes whose name holds this")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    options = parser.parse_args()
    told = {}
    for name, make in MAKES.items():
        if options.only in name:
            row = told[name] = measure(make, options.records, options.seed)
            shares = " ".join(f"{key} {row[key]:.3f}" for key in SHARES if key in row)
            print(f"{name:40} {shares} flagged {row['flagged']} {row['seconds']:.1f} s", flush=True)
    if options.json:
        options.json.write_text(json.dumps(told, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
