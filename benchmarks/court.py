"""Small ledgers of several documents with one planted error, and how well the court finds and mends it.

    python benchmarks/court.py [--ledgers N] [--seed N] [--json FILE]

Each ledger tells of the trade of two states: the release of one, that of the other (a mirror gap away), an article on
the first nine months, two articles that quote the first release, one of them rounded, and a copy. One figure is
spoiled in one way, or none; all that is left is honest: rounding, growth, gaps between books, other periods and goods.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from decimal import ROUND_HALF_EVEN, Decimal
from pathlib import Path
from typing import Any

from registan.model import Claim, Finding, Observation, Span
from registan.model.period import months, year
from registan.reconcile import reconcile
from registan.reconcile.between import Around, reconcile_between

MILLION, BILLION = Decimal(10) ** 6, Decimal(10) ** 9
WORDS = {MILLION: "million", BILLION: "billion"}
STATES = ("KAZ", "UZB", "KGZ", "TJK", "TUR", "DEU")
GONE = 0.35
"""The share of documents that a ledger lacks, of those that its error can be found without."""
KINDS = (
    "digit", "omission", "doubled", "swap", "separator", "scale", "sign", "rate",  # within the release
    "quoted", "year", "months", "flow", "reporter", "currency", "part", "early", "by_to", "tie",  # between documents
)  # fmt: skip


@dataclass
class Ledger:
    """Claims by name ('release.x'), with what was planted: the claim's name and the fields that it should have; `also`
    are the names of claims that are wrong for the same reason.
    """

    claims: dict[str, Any] = field(default_factory=dict)
    published: dict[str, str] = field(default_factory=dict)
    origins: dict[str, str] = field(default_factory=dict)
    kind: str = ""
    planted: str = ""
    meant: dict[str, object] = field(default_factory=dict)
    also: tuple[str, ...] = ()


def printed(value: Decimal, unit: Decimal, decimals: int) -> tuple[str, Decimal]:
    """The figure in millions or billions, and what is left of it."""
    shown = (abs(value) / unit).quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_EVEN)
    return f"${shown:,} {WORDS[unit]}", (shown * unit).copy_sign(value)


class Writer:
    """Writes the documents of one ledger."""

    def __init__(self, chance: random.Random) -> None:
        self.chance, self.ledger = chance, Ledger()
        self.one, self.other = chance.sample(STATES, 2)
        self.year = chance.randint(2012, 2023)

    def say(self, name: str, value: Decimal, unit: Decimal = MILLION, decimals: int = 1, **fields: Any) -> None:
        """A figure in dollars, 'document.flow'."""
        doc, _, flow = name.partition(".")
        shown, left = printed(value, unit, decimals)
        self.put(name, f"{doc}.txt", shown, left, unit.scaleb(-decimals), FLOWS[flow[0]], **fields)

    def rate(self, name: str, percent: Decimal, **fields: Any) -> None:
        """A growth of turnover."""
        shown = percent.quantize(Decimal("0.1"), ROUND_HALF_EVEN)
        said = {"unit": "PCT", "measure": "change_pct"} | fields
        self.put(
            name, f"{name.partition('.')[0]}.txt", f"{abs(shown)}%", shown, Decimal("0.1"), "trade.turnover", **said
        )

    def put(
        self, name: str, doc: str, quote: str, value: Decimal, step: Decimal, indicator: str, **fields: Any
    ) -> None:
        """A claim at the end of its document."""
        start = 80 * (1 + sum(claim.doc == doc for claim in self.ledger.claims.values()))
        said = {"area": self.one, "counterpart": self.other, "reporter": self.one, "unit": "USD"} | fields
        self.ledger.claims[name] = Observation(
            doc=doc,
            span=Span(start, start + len(quote)),
            quote=quote,
            indicator=indicator,
            value=value,
            resolution=step,
            **said,
        )


FLOWS = {"x": "trade.exports", "m": "trade.imports", "t": "trade.turnover", "b": "trade.balance"}


def ledger(kind: str, chance: random.Random) -> Ledger:
    """One ledger with an error of that kind; '' for none."""
    writer = Writer(chance)
    true = {flow: Decimal(chance.randint(2_000, 60_000)) * MILLION / 10 + chance.randint(0, 99_999) for flow in "xm"}
    before = {flow: value * Decimal(str(chance.uniform(0.6, 1.5))) for flow, value in true.items()}
    part = {flow: value * Decimal(str(chance.uniform(0.62, 0.85))) for flow, value in true.items()}
    for figures in (true, before, part):
        figures["t"], figures["b"] = figures["x"] + figures["m"], figures["x"] - figures["m"]
    _release(writer, true, before, kind)
    _mirror(writer, true, chance)
    _nine_months(writer, part)
    _articles(writer, true, before, chance)
    writer.ledger.published = {"release.txt": f"{writer.year + 1}-02-10", "months.txt": f"{writer.year}-11-02"}
    writer.ledger.kind = kind
    if kind:
        SPOIL[kind](writer, chance)
    for flow in "xm":  # a copy repeats what it copies
        writer.ledger.claims[f"copy.{flow}"] = replace(writer.ledger.claims[f"article.{flow}"], doc="copy.txt")
    _thin(writer, kind, chance)
    return writer.ledger


NEEDED = {
    "year": "earlier release",
    "months": "months release",
    "flow": "release",
    "reporter": "mirror release",
    "quoted": "release",
    "currency": "release",
    "part": "release rounded",
    "tie": "article",
}


def _thin(writer: Writer, kind: str, chance: random.Random) -> None:
    """Most ledgers have not all of the documents."""
    kept = {*NEEDED.get(kind, "").split(), writer.ledger.planted.partition(".")[0]}
    for doc in ("release", "mirror", "months", "goods", "rounded", "article", "earlier", "copy"):
        if doc not in kept and chance.random() < GONE:
            for name in [name for name in writer.ledger.claims if name.startswith(f"{doc}.")]:
                del writer.ledger.claims[name]


def _release(writer: Writer, true: dict[str, Decimal], before: dict[str, Decimal], kind: str) -> None:
    now, then = year(writer.year), year(writer.year - 1)
    for flow in "tx" if kind == "by_to" else "txm" if kind == "tie" else "txmb":
        writer.say(f"release.{flow}", true[flow], period=now)
    if kind != "tie":
        writer.say("release.told", before["t"], period=then)
        writer.rate("release.rate", 100 * (true["t"] / before["t"] - 1), period=now, base_period=then)


def _mirror(writer: Writer, true: dict[str, Decimal], chance: random.Random) -> None:
    gaps = [Decimal(str(chance.uniform(0.75, 1.45))) for _ in range(2)]
    theirs = {"x": true["m"] / gaps[0], "m": true["x"] * gaps[1]}
    theirs["t"] = theirs["x"] + theirs["m"]
    own = {"area": writer.other, "counterpart": writer.one, "reporter": writer.other, "period": year(writer.year)}
    for flow in "xmt":
        writer.say(f"mirror.{flow}", theirs[flow], **own)


def _nine_months(writer: Writer, part: dict[str, Decimal]) -> None:
    for flow in "txm":
        writer.say(f"months.{flow}", part[flow], period=months(writer.year, 1, 9))
    writer.say("goods.x", part["x"] / 4, period=year(writer.year), product="wheat")


def _articles(writer: Writer, true: dict[str, Decimal], before: dict[str, Decimal], chance: random.Random) -> None:
    now, then = year(writer.year), year(writer.year - 1)
    unit, decimals = chance.choice(((BILLION, 2), (BILLION, 1), (MILLION, 0)))
    writer.say("earlier.t", before["t"], period=then)
    for flow in "xm":
        writer.say(f"rounded.{flow}", true[flow], unit, decimals, period=now)
        writer.say(f"article.{flow}", true[flow], period=now)
        writer.say(f"earlier.{flow}", before[flow], period=then)
        writer.say(f"copy.{flow}", true[flow], period=now)
    writer.ledger.origins["copy.txt"] = "article.txt"


def _misprint(kind: str, names: str) -> Callable[[Writer, random.Random], None]:
    """A misprint of the digits of one of these figures that rounding does not hide."""

    def spoil(writer: Writer, chance: random.Random) -> None:
        for _ in range(500):
            name = chance.choice(names.split())
            right = writer.ledger.claims[name]
            digits = _wrong(right.quote.strip("$%").split()[0].replace(",", ""), kind, chance)
            if not digits.strip("0.") or digits.startswith("0") or digits.startswith("."):
                continue
            scale = next((unit for unit, word in WORDS.items() if word in right.quote), Decimal(1))
            value = (Decimal(digits) * scale).copy_sign(right.value)
            if abs(value - right.value) > max(Decimal("0.04") * abs(right.value), 8 * (right.resolution or 1)):
                word = f" {WORDS[scale]}" if scale > 1 else "%"
                _replace(writer, name, f"{'$' if scale > 1 else ''}{digits}{word}", value, {"value": right.value})
                return
        raise AssertionError(f"nothing of {names} can be misprinted by {kind}")

    return spoil


def _wrong(text: str, kind: str, chance: random.Random) -> str:
    digits, mark = text.replace(".", ""), text.find(".")
    at = chance.randrange(len(digits))
    if kind == "separator":
        return digits
    if kind == "digit":
        digits = digits[:at] + chance.choice("0123456789") + digits[at + 1 :]
    elif kind == "swap":
        digits = digits[:at] + digits[at + 1 : at + 2] + digits[at] + digits[at + 2 :]
    elif kind == "omission":
        digits = digits[:at] + digits[at + 1 :]
    else:
        digits = digits[:at] + digits[at] + digits[at:]
    return digits if mark < 0 else f"{digits[:-1]}.{digits[-1:]}"


def _replace(writer: Writer, name: str, quote: str, value: Decimal, meant: dict[str, object], **fields: Any) -> None:
    claim = writer.ledger.claims[name]
    resolution = Decimal(1) if "." not in quote else claim.resolution
    if "." not in quote:
        resolution = next((unit for unit, word in WORDS.items() if word in quote), Decimal(1))
    span = Span(claim.span.start, claim.span.start + len(quote))
    fields = {"quote": quote, "value": value, "span": span, "resolution": resolution} | fields
    writer.ledger.claims[name] = replace(claim, **fields)
    writer.ledger.planted, writer.ledger.meant = name, meant


def _scale(writer: Writer, chance: random.Random) -> None:
    name = chance.choice(("release.t", "release.x", "release.m"))
    claim = writer.ledger.claims[name]
    thousandfold = claim.value * 1000
    _replace(writer, name, claim.quote.replace("million", "billion"), thousandfold, {"value": claim.value})
    step = BILLION / 10
    writer.ledger.claims[name] = replace(writer.ledger.claims[name], resolution=step)


def _sign(writer: Writer, _: random.Random) -> None:
    claim = writer.ledger.claims["release.b"]
    _replace(writer, "release.b", claim.quote, -claim.value, {"value": claim.value})


def _rate(writer: Writer, chance: random.Random) -> None:
    claim = writer.ledger.claims["release.rate"]
    wrong = claim.value + Decimal(chance.choice((-1, 1)) * chance.randint(70, 300)) / 10
    _replace(writer, "release.rate", f"{abs(wrong)}%", wrong, {"value": claim.value})


def _from(source: str, field: str = "value") -> Callable[[Writer, random.Random], None]:
    """The article prints a figure of another place."""

    def spoil(writer: Writer, _: random.Random) -> None:
        claims = writer.ledger.claims
        taken = claims[source]
        fields: dict[str, object] = {"indicator": "trade.imports", "reporter": taken.reporter}
        meant = {field: claims["article.x"].value if field == "value" else fields[field]}
        if source == "mirror.m":
            meant = {"reporter": writer.other}
        _replace(writer, "article.x", taken.quote, taken.value, meant)

    return spoil


def _currency(writer: Writer, _: random.Random) -> None:
    claim = writer.ledger.claims["article.x"]
    _replace(writer, "article.x", claim.quote, claim.value, {"unit": "USD"}, unit="EUR")


def _part(writer: Writer, _: random.Random) -> None:
    claim = writer.ledger.claims["months.x"]
    for name in ("months.t", "months.m"):
        del writer.ledger.claims[name]
    quote, value = printed(claim.value * 3, MILLION, 1)
    _replace(writer, "months.x", quote, value, {})


def _early(writer: Writer, _: random.Random) -> None:
    claim = writer.ledger.claims["months.t"]
    later = months(writer.year + 1, 1, 9)
    for name in ("months.x", "months.m"):
        del writer.ledger.claims[name]
    _replace(writer, "months.t", claim.quote, claim.value, {"period": str(claim.period)}, period=later)


def _by_to(writer: Writer, _: random.Random) -> None:
    claim = writer.ledger.claims["release.t"]
    _replace(writer, "release.t", claim.quote, claim.value, {"measure": "level"}, measure="change_abs")


def _tie(writer: Writer, chance: random.Random) -> None:
    """Total and two parts, of which only the figures of others tell which is wrong."""
    _misprint("digit", "release.x release.m")(writer, chance)


WITHIN = "release.t release.x release.m release.b"
SPOIL: dict[str, Callable[[Writer, random.Random], None]] = {
    "digit": _misprint("digit", WITHIN),
    "omission": _misprint("omission", WITHIN),
    "doubled": _misprint("doubled", WITHIN),
    "swap": _misprint("swap", WITHIN),
    "separator": _misprint("separator", WITHIN),
    "scale": _scale,
    "sign": _sign,
    "rate": _rate,
    "quoted": _misprint("digit", "article.x article.m"),
    "year": _from("earlier.x"),
    "months": _from("months.x"),
    "flow": _from("release.m", "indicator"),
    "reporter": _from("mirror.m", "reporter"),
    "currency": _currency,
    "part": _part,
    "early": _early,
    "by_to": _by_to,
    "tie": _tie,
}


def findings(made: Ledger, claims: Iterable[Claim] | None = None) -> list[Finding]:
    """What the court says of a ledger."""
    told: list[Claim] = list(made.claims.values() if claims is None else claims)
    within = tuple(reconcile(told))
    around = Around(published=made.published, origins=made.origins, within=within)
    return [*within, *reconcile_between(told, around)]


def measure(
    ledgers: int, seed: int, kinds: Iterable[str] = KINDS, make: Callable[[str, random.Random], Ledger] | None = None
) -> dict[str, dict[str, float]]:
    """By kind of error: how often the planted figure is doubted, suspected, mended, and another one suspected."""
    results: dict[str, dict[str, float]] = {}
    for kind in ("", *kinds):
        chance = random.Random(f"{seed} {kind}")
        counts: Counter[str] = Counter()
        for _ in range(ledgers):
            counts.update(judged((make or ledger)(kind, chance)))
        names = ("flagged",) if not kind else ("found", "suspected", "mended", "astray")
        results[kind or "clean"] = {name: round(counts[name] / ledgers, 4) for name in names}
    return results


def judged(made: Ledger) -> set[str]:
    """What came of the planted error: found, suspected, mended, astray; of a clean ledger flagged or nothing."""
    serious = [finding for finding in findings(made) if finding.severity != "note"]
    if not made.planted:
        return {"flagged"} if serious else set()
    wrong = made.claims[made.planted]
    accused = [finding for finding in serious if finding.suspect is not None]
    copied = {wrong, *(made.claims[name] for name in made.also)}
    copied |= {claim for claim in made.claims.values() if _is_copy(claim, wrong)}
    right = [finding for finding in accused if finding.claims[finding.suspect or 0] in copied]
    return {
        *(["found"] if any(wrong in finding.claims for finding in serious) else []),
        *(["suspected"] if right else []),
        *(["mended"] if any(_mends(finding, made.meant) for finding in right) else []),
        *(["astray"] if len(right) < len(accused) else []),
    }


def _is_copy(claim: Claim, wrong: Claim) -> bool:
    """Whether a copy repeats the mistake."""
    if not isinstance(claim, Observation) or not isinstance(wrong, Observation):
        return False
    return claim.doc == "copy.txt" and (claim.value, claim.unit) == (wrong.value, wrong.unit)


def _mends(finding: Finding, meant: dict[str, object]) -> bool:
    """Whether the suggestion is what stood there before it was spoiled, but for rounding."""
    said = dict(finding.suggestion.fields) if finding.suggestion else {}
    for name, value in meant.items():
        told = said.get(name)
        if isinstance(value, Decimal) and isinstance(told, Decimal | int):
            if abs(Decimal(told) - value) > max(abs(value) * Decimal("0.01"), Decimal("0.2")):
                return False
        elif isinstance(told, str) and isinstance(value, str):
            if told != value:
                return False
        else:
            return False
    return True


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ledgers", type=int, default=100, help="ledgers of each kind (default: %(default)s)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    show(measure(options.ledgers, options.seed), options.json)
    return 0


def show(results: dict[str, dict[str, float]], file: Path | None) -> None:
    """Print the shares by kind, and write them where that is asked for."""
    for kind, shares in results.items():
        print(f"{kind:10}", "  ".join(f"{name} {share:.2f}" for name, share in shares.items()))
    if file:
        file.write_text(json.dumps(results, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
