"""The yearly profile of cooperation: what happened between two states, counted by field."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from registan.model import NamedThing
from registan.model.measure import FieldYear

_FIELDS = {"event": "events", "agreement": "agreements", "institution": "institutions", "project": "projects"}
_ONLY_MEANT = frozenset({"planned", "proposed"})


def field_years(things: Iterable[NamedThing], one: str, other: str) -> list[FieldYear]:
    """For each year in which something between the two is dated how many events, agreements, bodies, projects.

    A thing counts once, in the year of its date, however many documents mention it; what is only planned or has no
    date does not count. A project counts in the year of its first dated standing.
    """
    counts: Counter[tuple[int, str]] = Counter()
    for thing in things:
        if not {one, other} <= set(thing.parties) or thing.status in _ONLY_MEANT:
            continue
        when = thing.date or next((standing.when for standing in thing.standings if standing.when), None)
        if when:
            counts[int(when[:4]), _FIELDS[thing.type]] += 1
    years = sorted({year for year, _ in counts})
    return [FieldYear(year=year, **{name: counts[year, name] for name in _FIELDS.values()}) for year in years]
