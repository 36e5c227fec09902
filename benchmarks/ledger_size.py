"""Large ledgers: facts and findings of N claims made from nothing, and after one new document.

    python benchmarks/ledger_size.py [--claims N ...] [--pairs N] [--jobs N] [--json FILE] [--keep FOLDER]

The ledgers are generated (seeded): documents of 30 to 100 claims about many pairs of states, indicators, years and
reporters, one in twelve a copy of an earlier one, one figure in a hundred misprinted. Each is written as a build
writes. `--pairs 1` puts all figures of a ledger into the trade of one pair of states: the worst series there can be.
`one_more` are new documents about two pairs each, `crowded` ones about nothing but the pair with most figures.
Every measurement is a process of its own; memory is the largest resident set of it and of its largest worker.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from registan.model import Block, Claim, Document, Observation, Period, Source, Span, Target
from registan.model.period import months, year
from registan.pipeline.derive import derive
from registan.reconcile import reconcile
from registan.store.file.lock import write_lock
from registan.store.records import FileOutcome
from registan.store.store import Store, prepare
from registan.store.writing.readings import Place, reading_of
from registan.store.writing.write import Writer

SIZES = (10_000, 100_000, 1_000_000)
STATES = "KAZ UZB KGZ TJK TKM RUS CHN TUR IRN AFG AZE GEO ARM MNG IND PAK DEU FRA ITA KOR JPN USA".split()
PAIRED = "trade.turnover trade.exports trade.imports investment.flow transport.freight".split()
SINGLE = "macro.gdp people.population macro.industry energy.electricity".split()
UNITS = {"transport.freight": "T", "people.population": "PERSON", "energy.electricity": "KWH"}
GOODS = (None, None, None, None, "wheat", "cotton", "cars", "fertilizers")
WORDS = [f"{one}{two}{three}" for one in "bdgklmnprstvz" for two in "aeiou" for three in ("lan", "tor", "mis", "ne")]
FILLER = 8
NEW = 5
"""New documents, one after the other, whose cost is measured."""
MEGABYTE = 1_000_000


@dataclass(frozen=True)
class Written:
    """A generated document, with what a copy of it repeats."""

    published: str
    lines: tuple[tuple[str, int, dict[str, Any]], ...]


class Generator:
    """Documents of a world in which every figure has a true value."""

    def __init__(self, seed: int, pairs: int) -> None:
        self._random = random.Random(seed)
        every = [(one, other) for at, one in enumerate(STATES) for other in STATES[at + 1 :]]
        self._pairs = every[:pairs]
        self._weights = [1 / (rank + 2) for rank in range(len(self._pairs))]
        self._earlier: list[Written] = []

    def documents(self, claims: int) -> Iterator[tuple[Document, list[Claim]]]:
        """Documents with at least so many claims together."""
        while claims > 0:
            document, found = self.document()
            claims -= len(found)
            yield document, found

    def document(self) -> tuple[Document, list[Claim]]:
        """The next document."""
        copied = self._earlier and self._random.random() < 1 / 12
        written = self._copy() if copied else self._write()
        self._earlier = [*self._earlier[-500:], written]
        return _as_document(written)

    def crowded(self) -> tuple[Document, list[Claim]]:
        """A document that is only about the pair of which there is most."""
        return _as_document(self._write(self._pairs[:1]))

    def _write(self, about: Sequence[tuple[str, str]] = ()) -> Written:
        pick = self._random
        published = date(2006, 1, 1) + timedelta(days=pick.randrange(7000))
        pairs = about or pick.choices(self._pairs, self._weights, k=2)
        lines = tuple(self._line(pick.choice(pairs), published.year) for _ in range(pick.randint(30, 100)))
        return Written(published.isoformat(), lines)

    def _copy(self) -> Written:
        """A reprint some days later, that leaves out the end and has one figure wrong."""
        origin = self._random.choice(self._earlier)
        later = date.fromisoformat(origin.published) + timedelta(days=self._random.randint(1, 9))
        return Written(later.isoformat(), origin.lines[: max(20, len(origin.lines) - 5)])

    def _line(self, pair: tuple[str, str], now: int) -> tuple[str, int, dict[str, Any]]:
        """A sentence, where its figure starts, and what the figure says."""
        pick = self._random
        one, other = pair if pick.random() < 0.5 else pair[::-1]
        indicator = pick.choice(PAIRED if len(self._pairs) == 1 or pick.random() < 0.8 else SINGLE)
        product = pick.choice(GOODS) if indicator.startswith("trade.e") and len(self._pairs) > 1 else None
        said: dict[str, Any] = {"indicator": indicator, "area": one, "product": product}
        said |= {"counterpart": None if indicator in SINGLE else other, "unit": UNITS.get(indicator, "USD")}
        if pick.random() < 0.04:
            said |= {"deadline": date(now + pick.randint(1, 9), 12, 31), "value": Decimal(pick.randint(1, 20))}
            said |= {"resolution": Decimal(10**9), "value": said["value"] * 10**9}
            quote = f"{said['value'] / 10**9:f} billion"
        else:
            said |= {"period": self._period(now), "reporter": pick.choice((one, one, other, None))}
            quote = self._figure(said)
        before = f"{self._words()} {indicator.replace('.', ' ')} of {one} {product or ''} {other} "
        return f"{before}{quote} {self._words()}.", len(before), {**said, "quote": quote}

    def _period(self, now: int) -> Period:
        pick = self._random
        when = now - min(int(pick.expovariate(0.5)) + 1, 20)
        first = pick.choice((1, 1, 1, 7, pick.randint(1, 12)))
        return year(when) if pick.random() < 0.6 else months(when, first, pick.choice((6, 12)) if first < 7 else 12)

    def _figure(self, said: dict[str, Any]) -> str:
        """The true value as it is printed: in billions or millions, one in a hundred misprinted."""
        pick = self._random
        true = _true(said)
        digits = str(true)
        if pick.random() < 0.01:
            at = pick.randrange(len(digits))
            digits = digits[:at] + str((int(digits[at]) + 1) % 9 + 1) + digits[at + 1 :]
        if pick.random() < 0.5:
            rounded = Decimal(round(int(digits), -3))
            said |= {"value": rounded * 10**5, "resolution": Decimal(10**8)}
            return f"{rounded / 10**4:.1f} billion"
        said |= {"value": Decimal(digits) * 10**5, "resolution": Decimal(10**5)}
        return f"{int(digits) // 10:,}.{digits[-1]} million"

    def _words(self) -> str:
        return " ".join(self._random.choices(WORDS, k=FILLER // 2))


def _true(said: dict[str, Any]) -> int:
    """The true value: flows add up to turnover, months to years, and books differ by some percent."""
    indicator, one, other = said["indicator"], said["area"], said["counterpart"]
    if indicator == "trade.turnover":
        return sum(_true({**said, "indicator": "trade.exports", **ends}) for ends in _both(one, other))
    if indicator == "trade.imports":
        indicator, one, other = "trade.exports", other, one
    period = said["period"]
    portion = (period.stop.year - period.start.year) * 12 + period.stop.month - period.start.month + 1
    cell = f"{indicator} {one} {other} {said['product']} {period.start.year}"
    book = _number(f"{cell} {said['reporter'] or said['area']}") % 9 + 100
    return (_number(cell) % 30_000 + 30_000) * book * portion // 1200


def _both(one: str, other: str) -> tuple[dict[str, str], dict[str, str]]:
    return {"area": one, "counterpart": other}, {"area": other, "counterpart": one}


def _number(text: str) -> int:
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16)


def _as_document(written: Written) -> tuple[Document, list[Claim]]:
    text, blocks, places = "", [], []
    parts: list[str] = []
    start = 0
    for line, at, said in written.lines:
        blocks.append(Block(kind="paragraph", span=Span(start, start + len(line)), language="en"))
        places.append((start + at, said))
        parts.append(line)
        start += len(line) + 1
    text = "\n".join(parts)
    digest = hashlib.sha256(f"{written.published}\n{text}".encode()).hexdigest()
    name = f"{digest[:12]}.txt"
    document = Document(
        name=name, digest=digest, text=text, blocks=tuple(blocks), published=written.published, media_type="text/plain"
    )
    return document, [_claim(document, at, dict(said)) for at, said in places]


def _claim(document: Document, start: int, said: dict[str, Any]) -> Claim:
    kind = Target if "deadline" in said else Observation
    span = Span(start, start + len(said["quote"]))
    return kind(doc=document.name, document=document.digest, span=span, **said)


def write(ledger: Path, documents: Iterator[tuple[Document, list[Claim]]]) -> int:
    """Put documents into a ledger as a build does; how many claims there were."""
    count = 0
    with write_lock(ledger):
        prepare(ledger)
        with Writer(ledger) as writer:
            writer.begin("benchmark")
            for document, claims in documents:
                reading = reading_of(document, claims, reconcile(claims), key="k", reader="1", extractor="1")
                place = Place(path=f"/{document.name}", label=document.name, name=document.name, source=Source())
                writer.keep(reading, [place], FileOutcome(label=document.name, outcome="read", claims=len(claims)))
                count += len(claims)
    return count


def measured(ledger: Path, jobs: int) -> dict[str, float]:
    """Seconds and memory of bringing the ledger's facts and findings up to date, in a process of its own."""
    command = [sys.executable, __file__, "--derive", str(ledger), "--jobs", str(jobs)]
    told: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    return told


def derived(ledger: Path, jobs: int) -> dict[str, float]:
    """What `measured` measures."""
    begun, used = time.perf_counter(), _processor()
    with write_lock(ledger):
        derive(ledger, jobs)
    peak = [resource.getrusage(who).ru_maxrss * 1024 / MEGABYTE for who in _EVERY]
    seconds = time.perf_counter() - begun
    return {"seconds": seconds, "processor": _processor() - used, "peak_mb": peak[0], "worker_mb": peak[1]}


_EVERY = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)


def _processor() -> float:
    return sum(each.ru_utime + each.ru_stime for each in map(resource.getrusage, _EVERY))


def figures(folder: Path, claims: int, pairs: int, jobs: int) -> dict[str, Any]:
    """All measurements of one ledger."""
    ledger = folder / f"{pairs}-{claims}.db"
    generator = Generator(claims, pairs)
    begun = time.perf_counter()
    count = write(ledger, generator.documents(claims))
    row: dict[str, Any] = {"claims": count, "pairs": pairs, "written": time.perf_counter() - begun}
    row["whole"] = measured(ledger, jobs)
    for kind, new in (("one_more", generator.document), ("crowded", generator.crowded)):
        row[kind] = []
        for _ in range(NEW):
            write(ledger, iter([new()]))
            row[kind].append(measured(ledger, 1))
    store = Store(ledger)
    row["findings"] = store.finding_counts()
    store.close()
    row["megabytes"] = ledger.stat().st_size / MEGABYTE
    return row


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--claims", type=int, nargs="+", default=SIZES)
    parser.add_argument("--pairs", type=int, default=200)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path, metavar="FILE", help="also write the figures here")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="leave the ledgers here")
    parser.add_argument("--derive", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.derive:
        print(json.dumps(derived(options.derive, options.jobs)))
        return 0
    rows = []
    with tempfile.TemporaryDirectory() as name:
        for claims in options.claims:
            rows.append(figures(options.keep or Path(name), claims, options.pairs, options.jobs))
            print(json.dumps(rows[-1]), flush=True)
    if options.json:
        options.json.write_text(json.dumps(rows, indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
