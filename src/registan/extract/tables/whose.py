"""Whose figure a cell gives: states that rows and columns name, completed from the words before the table."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.extract.meaning.parties import read_parties
from registan.extract.meaning.scene import BY_PAIR, Parties
from registan.extract.meaning.sources import Source
from registan.extract.meaning.subject import Subject
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Area, groups
from registan.lexicons import Indicator, indicators

from .column import Column, Spot, Title
from .heads import Head
from .subjects import Named

_WORLD = "WLD"
_PAIR = 2
_TOWARDS = ("with", "to", "from")


def read_whose(
    column: Column, spot: Spot, named: Named, figure: Figure, measure: str, source: Source | None
) -> Parties:
    """Area and counterpart of a cell."""
    indicator = indicators()[named.code]
    partner = _partner(column, spot, named)
    main = _main(column, named, source, partner)
    if partner is not None:
        return _with_partner(indicator, main, partner, _other(column, partner))
    if named.told and not named.owner.states and indicator.code.startswith("trade."):
        return _of_caption(column, named, indicator, main)
    title = _title(column).head
    told = title if title is not None and not named.owner.states else named.owner
    subject = Subject(named.code, None, named.owner.cue if told is named.owner else None, figure.last)
    return read_parties(told.sentence, figure, subject, measure, _seen_from(column.context, main, _other(column, main)))


def _partner(column: Column, spot: Spot, named: Named) -> str | None:
    """The one state that names a row, a column or a part of the table and nothing else."""
    for known in spot.own():
        if known is not named.owner and len(known.states) == 1 and known.strong is None and not known.sentence.offices:
            return known.states[0]
    is_all = column.by_partner and "total" in spot.side.says and not spot.side.states
    return _WORLD if is_all and len(_title(column).states) < _PAIR else None


def _title(column: Column) -> Title:
    """What the nearest sentence before the table that names a subject and states says."""
    if column.title is None:
        captions = (*column.captions, *column.older)
        head = next((known for known in captions if known.strong is not None and _named_in(known)), None)
        areas = _named_in(head) if head is not None else []
        first = next((area.code for area in areas if area.lead not in _TOWARDS), None)
        states = tuple(dict.fromkeys(area.code for area in areas))
        column.title = Title(_owner(head) if head is not None else None, first, states, head)
    return column.title


def _named_in(known: Head) -> list[Area]:
    """The states that a head speaks of: no group of them, no town, none in the name of an office."""
    offices = known.sentence.offices
    return [
        area
        for area in known.sentence.areas
        if area.kind != "place"
        and area.code not in groups()
        and not any(office.first <= area.first < office.last for office in offices)
    ]


def _main(column: Column, named: Named, source: Source | None, partner: str | None) -> str | None:
    """The state whose trade the table is about: who owns it in its own head, who counts, whose the title says it is.

    Who counts and is none of the two, as a bank of nations, is no side.
    """
    title, pair = _title(column), column.context.pair
    reporter = source.reporter if source is not None else None
    if reporter not in (*title.states, *pair):
        reporter = None
    known = (_owner(named.owner), reporter, title.owner, title.first, column.context.home, *pair)
    return next((code for code in known if code and code != partner), None)


def _owner(known: Head) -> str | None:
    """'Ghana's trade', 'exports of Egypt to Sudan': the state that a head gives its subject to."""
    areas = _named_in(known)
    for area in areas:
        if known.strong is not None and (area.owns or area.lead in ("of", "by")):
            return area.code
    return areas[0].code if known.strong is not None and len(areas) == 1 and not areas[0].lead else None


def _other(column: Column, one: str | None) -> str | None:
    """The other state of the nearest title with two, else of the document."""
    titled = _title(column).states
    if one in titled and len(titled) == _PAIR:
        return next(code for code in titled if code != one)
    if len(titled) == 1 and one not in titled:
        return titled[0]
    return column.context.partner_of(one) if one else None


def _with_partner(indicator: Indicator, main: str | None, partner: str, other: str | None) -> Parties:
    if indicator.parties == "single" and indicator.roles.get("owner") == "area" and "to" not in _towards(indicator):
        return Parties(partner)
    main = main if main != partner else other
    if main is None:
        return Parties(partner)
    if indicator.symmetric:
        main, partner = (main, partner) if partner == _WORLD else sorted((main, partner))
    return Parties(main, partner, BY_PAIR)


def _towards(indicator: Indicator) -> set[str]:
    return {lead for lead in ("from", "to") if indicator.roles.get(lead) == "counterpart"}


def _of_caption(column: Column, named: Named, indicator: Indicator, main: str | None) -> Parties:
    """The two states of the title for a row that names its subject only: 'Exports', 'Turnover'."""
    cue = named.owner.cue
    if cue is not None and cue.value.get("measure") == "worldwide" and not {*_title(column).states} - {main}:
        return Parties(main, _WORLD)
    other = _other(column, main)
    if main is None or other is None:
        return Parties(main, other)
    pair = sorted((main, other)) if indicator.symmetric else [main, other]
    return Parties(pair[0], pair[1], BY_PAIR)


def _seen_from(context: Context, main: str | None, other: str | None) -> Context:
    """The document so far as the table sees it: its own two states, nothing of the sentences before."""
    pair = tuple(code for code in (main, other) if code) or context.pair
    return replace(context, pair=pair, home=main or context.home, areas=(), topic=None, perspective=main)
