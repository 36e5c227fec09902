"""What is kept of facts and findings is what would be made of all claims at once, whatever happened before."""

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import registan
from registan.model import Finding, Observation, Source, dumps, fact_to_row, finding_to_row
from registan.pipeline import derive as deriving
from registan.pipeline import derived
from registan.pipeline import given as given_identities
from registan.pipeline.between import around_of, facts_of
from registan.pipeline.rulebook import derivation_version
from registan.pipeline.work import Task, read_and_extract
from registan.reconcile.between import Around, reconcile_between
from registan.resolve import copies, facts
from registan.store.file.lock import write_lock
from registan.store.records import FileOutcome
from registan.store.store import Store, prepare
from registan.store.writing.readings import Place, Reading
from registan.store.writing.write import Writer

RELEASE = (
    "The bureau of statistics said on Friday that deliveries had fallen for the second year in a row. Wheat and flour"
    " made up almost half of what crossed the border by rail, while fruit and early vegetables went the other way in"
    " lorries. Officials expect the new hub near the border to shorten queues, and they promised to publish the"
    " figures by customs post every quarter from next year on.\n"
)
HEAD = "News of the day\n\n{date}\n\n"
KAZ = "According to Kazakhstan's Bureau of National Statistics, "
UZB = "According to Uzbekistan's Statistics Agency, "
TRADE = "trade between Kazakhstan and Uzbekistan was ${value} in {year}.\n"
PARTS = "In 2023, Kazakhstan's exports to Uzbekistan were $3,114.2 million and its imports were $1,302.9 million.\n"
GROWTH = (
    "In 2023, trade between Kazakhstan and Uzbekistan was $4.42 billion, up by 45 percent from $4.91 billion in 2022.\n"
)
AIM = "Kazakhstan and Uzbekistan plan to bring trade to $10 billion by {year}.\n"
TEXTS = {
    name: HEAD.format(date=date) + text
    for name, date, text in (
        ("a.txt", "5 March 2024", KAZ + TRADE.format(value="4.9 billion", year=2023)),
        ("b.txt", "2 March 2024", KAZ + TRADE.format(value="4,417.1 million", year=2023) + PARTS + RELEASE),
        ("c.txt", "9 May 2024", KAZ + TRADE.format(value="4.4 billion", year=2023)),
        ("d.txt", "4 March 2024", KAZ + TRADE.format(value="4,417.1 million", year=2023) + RELEASE + PARTS),
        ("e.txt", "1 June 2024", UZB + TRADE.format(value="40.1 million", year=2023)),
        ("f.txt", "7 December 2021", AIM.format(year=2026)),
        ("g.txt", "9 August 2024", AIM.format(year=2030) + KAZ + TRADE.format(value="4.9 billion", year=2023)),
        ("h.txt", "1 February 2023", KAZ + TRADE.format(value="4,620.4 million", year=2024) + RELEASE),
        ("i.txt", "1 February 2022", RELEASE),
        ("j.txt", "3 March 2024", KAZ + TRADE.format(value="4,417.1 million", year=2023).replace("$", "€")),
        ("k.txt", "8 March 2024", KAZ + GROWTH),
        ("l.txt", "9 March 2024", KAZ + TRADE.format(value="4,910.3 million", year=2022)),
    )
}
NAMES = sorted(TEXTS)
WHOLE = {"MANY": 1, "CHUNK": 3, "TOGETHER": 2, "MANY_TASKS": 1}
"""Settings under which the work is cut into many small tasks and all copies are told anew."""


@pytest.fixture(scope="module")
def readings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Reading]:
    """What a build makes of each document."""
    folder = tmp_path_factory.mktemp("texts")
    found = {}
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
        reading = read_and_extract(Task(path=folder / name, name=name, source=Source()))
        assert isinstance(reading, Reading)
        found[name] = reading
    return found


class World:
    """A ledger to which documents come and from which they go."""

    def __init__(self, path: Path, readings: dict[str, Reading]) -> None:
        self.path, self._readings = path, readings
        with write_lock(path):
            prepare(path)

    def add(self, name: str) -> None:
        place = Place(path=f"/{name}", label=name, name=name, source=Source())
        with write_lock(self.path), Writer(self.path) as writer:
            writer.begin("test")
            writer.keep(self._readings[name], [place], FileOutcome(label=name, outcome="read"))

    def remove(self, name: str) -> None:
        with write_lock(self.path), Writer(self.path) as writer:
            writer.begin("test")
            writer.refuse(self._readings[name].digest, "key", "gone", [], [])

    def derive(self, jobs: int = 1) -> None:
        with write_lock(self.path):
            deriving.derive(self.path, jobs)


def kept(path: Path) -> list[str]:
    """All facts and findings between documents that the ledger holds, as they would be exported."""
    store = Store(path)
    try:
        assert store.is_settled(derivation_version())
        found = [dumps(finding_to_row(each)) for _, each in store.derived_findings(None, None, between=True)]
        return [*found, *(dumps(fact_to_row(fact)) for fact in store.facts(registan.ClaimFilter()))]
    finally:
        store.close()


def told_at_once(path: Path) -> list[str]:
    """The same made of all claims by the pure functions, with nothing kept."""
    store = Store(path)
    try:
        within = tuple(derived.findings(store, between=False))
        claims = list(store.claims())
        texts = {info.digest: store.document(info.digest).text for info in store.documents()}
        known = around_of(store, within)
        suspects = [finding.claims[finding.suspect] for finding in within if finding.suspect is not None]
        figures = [claim for claim in claims if isinstance(claim, Observation)]
        origins = {name: copy.origin for name, copy in copies(figures, texts, known.published, suspects).items()}
        around = Around(published=known.published, sentence=known.sentence, within=within, origins=origins)
        found = sorted(reconcile_between(claims, around), key=_listed)
        return [dumps(finding_to_row(each)) for each in found] + [
            dumps(fact_to_row(fact)) for fact in facts(claims, origins)
        ]
    finally:
        store.close()


def _listed(finding: Finding) -> tuple[object, ...]:
    first = finding.claims[0]
    severity = ("error", "doubt", "note").index(finding.severity)
    return severity, first.doc, first.document, first.span, finding.rule, finding.message


@pytest.fixture
def world(tmp_path: Path, readings: dict[str, Reading]) -> World:
    return World(tmp_path / "ledger.db", readings)


def test_the_documents_say_something_against_each_other(world: World) -> None:
    for name in NAMES:
        world.add(name)
    world.derive()
    rows = [json.loads(line) for line in kept(world.path)]
    kinds = {row["kind"] for row in rows if "kind" in row}
    assert kinds >= {"contradiction", "mirror", "moved_target", "date", "arithmetic"}
    assert max(len(row["claims"]) - row["origins"] for row in rows if "origins" in row) > 0
    assert max(row["origins"] for row in rows if "origins" in row) > 2
    assert kept(world.path) == told_at_once(world.path)


@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_any_history_ends_in_what_all_claims_say_at_once(
    tmp_path_factory: pytest.TempPathFactory, readings: dict[str, Reading], data: st.DataObject
) -> None:
    world = World(tmp_path_factory.mktemp("world") / "ledger.db", readings)
    here: set[str] = set()
    for name in data.draw(st.lists(st.sampled_from(NAMES), min_size=3, max_size=14)):
        world.remove(name) if name in here else world.add(name)
        here ^= {name}
        if data.draw(st.booleans()):
            world.derive()
    world.derive()
    assert kept(world.path) == told_at_once(world.path)


@pytest.mark.parametrize(
    ("order", "jobs"), [(NAMES, 1), (NAMES[::-1], 1), pytest.param(NAMES[::-1], 2, marks=pytest.mark.slow)]
)
def test_neither_order_nor_processes_make_a_difference(
    world: World, monkeypatch: pytest.MonkeyPatch, order: list[str], jobs: int
) -> None:
    for name, value in WHOLE.items():
        monkeypatch.setattr(deriving, name, value)
    for name in order:
        world.add(name)
    world.derive(jobs)
    assert kept(world.path) == told_at_once(world.path)


def test_only_what_a_document_touches_is_looked_at(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        if name != "f.txt":
            world.add(name)
    world.derive()
    looked: list[object] = []
    monkeypatch.setattr(deriving, "sheet_of", lambda material: looked.append(material.source) or sheet_of(material))
    monkeypatch.setattr(deriving, "ruling_of", lambda case, inputs: looked.append(case) or ruling_of(case, inputs))
    sheet_of, ruling_of = _real()
    world.derive()
    assert looked == []
    world.add("i.txt")
    world.derive()
    assert [each for each in looked if isinstance(each, str)] == [world._readings["i.txt"].digest]
    assert kept(world.path) == told_at_once(world.path)


def _real():
    from registan.pipeline.rulings import ruling_of
    from registan.pipeline.sheets import sheet_of

    return sheet_of, ruling_of


def test_what_comes_out_the_same_is_not_written_again(world: World) -> None:
    for name in NAMES[:-1]:
        world.add(name)
    world.derive()
    before = _numbers(world.path)
    world.add(NAMES[-1])
    world.derive()
    after = _numbers(world.path)
    same = before.keys() & after.keys()
    assert len(same) > 3 and after.keys() != before.keys()
    assert {key: before[key] for key in same} == {key: after[key] for key in same}
    assert kept(world.path) == told_at_once(world.path)


def _numbers(path: Path) -> dict[str, int]:
    """The findings that are kept, with their numbers."""
    with closing(sqlite3.connect(path)) as ledger:
        return dict(ledger.execute("SELECT row, number FROM told").fetchall())


def test_imported_claims_are_compared_too(tmp_path: Path, world: World, readings: dict[str, Reading]) -> None:
    other = World(tmp_path / "other.db", readings)
    for name in ("b.txt", "d.txt"):
        other.add(name)
    store = Store(other.path)
    lines = list(store.exchange_rows())
    store.close()
    world.add("a.txt")
    world.derive()
    with registan.open(world.path) as ledger:
        assert ledger.import_rows(lines) == len(lines)
        assert [finding.kind for finding in ledger.findings()] == ["contradiction"]
        assert len(list(ledger.facts(registan.ClaimFilter(indicator="trade.turnover")))) == 1
    assert kept(world.path) == told_at_once(world.path)


def test_other_rules_make_all_anew(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES[:4]:
        world.add(name)
    world.derive()
    expected = kept(world.path)
    monkeypatch.setattr(given_identities, "derivation_version", lambda: "other")
    store = Store(world.path)
    assert not store.is_settled("other")
    found = [dumps(finding_to_row(each)) for each in derived.findings(store) if len({c.doc for c in each.claims}) > 1]
    told = [dumps(fact_to_row(fact)) for fact in facts_of(store)]
    assert store.is_settled("other")
    store.close()
    assert [*found, *told] == [line for line in expected if "severity" not in line or _names(line) > 1]


def _names(line: str) -> int:
    return len({cited["doc"] for cited in json.loads(line)["claims"]})


def test_a_ledger_that_may_not_be_written_is_derived_beside(world: World, tmp_path: Path) -> None:
    for name in NAMES:
        world.add(name)
    store = Store(world.path)
    with write_lock(world.path):
        found = [dumps(finding_to_row(each)) for each in derived.findings(store, between=True)]
        assert not store.is_settled(derivation_version())
    world.derive()
    assert found == [dumps(finding_to_row(each)) for each in derived.findings(store)]
    store.close()


def test_a_run_that_was_cut_short_is_gone_on_with(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    from registan import faults

    for name, value in WHOLE.items():
        monkeypatch.setattr(deriving, name, value)
    for name in NAMES:
        world.add(name)
    for arrival in range(1, 12):
        faults.arm("store.derive.*", arrival, "full")
        try:
            world.derive()
        except registan.LedgerError:
            pass
        finally:
            faults.disarm()
    world.derive()
    assert kept(world.path) == told_at_once(world.path)
    with registan.open(world.path) as ledger:
        assert ledger.check() == []


def test_documents_without_claims_are_no_trouble(world: World) -> None:
    world.add("i.txt")
    world.derive()
    world.remove("i.txt")
    world.derive()
    assert kept(world.path) == []
