"""Copies are told again in the families that a change touches, and come out as if all were told at once."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from registan.model import Source
from registan.pipeline.work import Task, read_and_extract
from registan.store.writing.readings import Reading

from .test_derive import HEAD, RELEASE, World

OTHER = (
    "Engineers of the water ministry inspected the dams above the valley before the melt. They found two gates that had"
    " not been opened since the flood, ordered new cables from the works in the capital, and asked villages along the"
    " canal to keep their cattle off the banks until the middle of April. Nobody was hurt when a sluice broke later.\n"
)
TEXTS = {
    "a.txt": HEAD.format(date="1 March 2024") + RELEASE,
    "b.txt": HEAD.format(date="2 March 2024") + OTHER,
    "c.txt": HEAD.format(date="3 March 2024") + OTHER,
    "z.txt": HEAD.format(date="4 March 2024") + RELEASE + OTHER,
}
APART = {"a.txt": "a.txt", "b.txt": "b.txt", "c.txt": "b.txt"}


@pytest.fixture
def world(tmp_path: Path) -> World:
    readings = {}
    for name, text in TEXTS.items():
        (tmp_path / name).write_text(text)
        reading = read_and_extract(Task(path=tmp_path / name, name=name, source=Source()))
        assert isinstance(reading, Reading)
        readings[name] = reading
    return World(tmp_path / "ledger.db", readings)


def origins(world: World) -> dict[str, str]:
    """The document that each is a copy of, by their names."""
    names = {reading.digest: name for name, reading in world._readings.items()}
    with closing(sqlite3.connect(world.path)) as ledger:
        return {names[name]: names[origin] for name, origin in ledger.execute("SELECT name, origin FROM sources")}


def test_a_document_that_joins_two_families_parts_them_when_it_goes(world: World) -> None:
    for name in APART:
        world.add(name)
    world.derive()
    assert origins(world) == APART
    world.add("z.txt")
    world.derive()
    assert origins(world) == dict.fromkeys(TEXTS, "a.txt")
    world.remove("z.txt")
    world.derive()
    assert origins(world) == APART


def test_the_earliest_that_goes_leaves_the_next_as_the_origin(world: World) -> None:
    for name in TEXTS:
        world.add(name)
        world.derive()
    world.remove("a.txt")
    world.derive()
    assert origins(world) == dict.fromkeys(("b.txt", "c.txt", "z.txt"), "b.txt")
