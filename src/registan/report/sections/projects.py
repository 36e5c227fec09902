"""Projects: in which state they are, since when nothing was heard, what they cost."""

from __future__ import annotations

from collections import Counter
from functools import partial

from registan.charts import Tally, svg, tally
from registan.model import Life
from registan.model.life import STAGES

from ..content import Block, Picture, Section, Text
from ..desk import Desk
from ..material import is_project


def projects(desk: Desk) -> Section:
    """A bar a status, then the table of all projects, the furthest first."""
    lives = [life for life in desk.material.lives if is_project(life)]
    lives.sort(key=lambda life: (-STAGES.index(life.stage), life.thing.name))
    table = desk.table(("name", "kind", "status", "figure"), lives, partial(_row, desk), (42, 16, 20, 22))
    return desk.section("projects", (*_picture(desk, lives), *table))


def status_of(life: Life) -> str:
    """The catalogue's code of the stage."""
    return life.stage.replace(" ", "_")


def _row(desk: Desk, life: Life) -> tuple[Text, ...]:
    words = desk.words
    stage = words.named("status", status_of(life))
    if life.silent_since:
        stage += f"; {words('cell.silent', when=words.when(life.silent_since))}"
    figures = "; ".join(dict.fromkeys(words.figure(claim) for claim in life.thing.figures))
    return (
        desk.cited(desk.name(life.thing), [sighting.claim for sighting in life.sightings]),
        Text(words.named("kind", life.thing.kind)),
        Text(stage),
        desk.cited(figures, life.thing.figures) if figures else Text("–"),
    )


def _picture(desk: Desk, lives: list[Life]) -> tuple[Block, ...]:
    counts = Counter(status_of(life) for life in lives)
    if len(counts) < 2:
        return ()
    rows = [
        Tally(desk.words.named("status", stage.replace(" ", "_")), counts[stage.replace(" ", "_")])
        for stage in STAGES
        if counts[stage.replace(" ", "_")]
    ]
    title = desk.words("chart.projects")
    says = " ".join(desk.words("chart.says_count", name=row.label, count=row.count) for row in rows)
    return (Picture("projects", title, svg(tally(rows, title)), says),)
