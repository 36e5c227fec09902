"""A report on two states: the ledger's material, told section by section in one language."""

from __future__ import annotations

from collections.abc import Iterable

from registan.api import Ledger

from .content import Report, Section, Text
from .desk import Desk
from .evidence import Evidence
from .material import Material, material
from .sections.commitments import commitments
from .sections.discrepancies import discrepancies
from .sections.figures import figures
from .sections.named import named, times
from .sections.projects import projects
from .sections.relationship import relationship
from .sections.summary import summary
from .sections.trade import trade
from .words import Words, words


def compose(ledger: Ledger, one: str, other: str, language: str = "en") -> Report:
    """The report on the relations of two states (ISO 3166-1 alpha-3 codes), in `en`, `ru`, `kk` or `uz`.

    The same ledger gives the same report. ValueError for a language that has no catalogue.
    """
    told = words(language)
    with ledger.at_once() as opened:
        return _composed(told, Evidence(opened, told), material(opened, one, other))


def _composed(told: Words, evidence: Evidence, held: Material) -> Report:
    desk = Desk(told, evidence, held, held.doubted)
    sections = [section for section in _sections(desk) if section.blocks or section.parts]
    # sources come last: only then is it known what was cited
    sources = desk.section("sources", evidence.sources())
    states = [told.state(code) for code in held.pair]
    title = told("report.title", one=states[0], other=states[1])
    return Report(title, told.language, tuple(_lead(desk, held)), (*sections, *([sources] if sources.blocks else [])))


def _sections(desk: Desk) -> Iterable[Section]:
    yield summary(desk)
    if not desk.material.claims:
        return
    yield trade(desk)
    yield relationship(desk)
    yield commitments(desk)
    agreed = named(desk, "agreement", "agreements")
    yield Section(agreed.title, (*times(desk), *agreed.blocks))
    yield named(desk, "event", "events")
    yield named(desk, "institution", "institutions")
    yield projects(desk)
    yield figures(desk)
    yield discrepancies(desk)


def _lead(desk: Desk, held: Material) -> Iterable[Text]:
    counts = {"documents": held.documents, "claims": held.claims}
    if held.newest:
        yield Text(desk.words("report.ground", newest=desk.words.when(held.newest), **counts))
    else:
        yield Text(desk.words("report.ground_undated", **counts))
    yield Text(desk.words("report.filters"))
