"""What documents say against each other: contradictions, mirror gaps, moved targets, dates and names that cannot be.

A rule is a pure function from claims to findings, and stands in one of the lists below. Findings are kept, and after a
change only the documents and groups that it touches are looked at again. So a rule of

- `OF_A_DOCUMENT` may look at the claims of one document and at its date (`around.published`);
- a `Bench` may look at the claims that share the bench's key, and around them at what is known of their documents:
  dates, origins, sentences, reporters named (`around.named`), figures borne out (`around.backed`), findings within;
- the series' bench judges the drawers (`across.drawers`) that a change touches, not the whole series. Its rules go
  through `Library.judged`. What they may ask of other drawers is told by `Trial`; who asks for more must tell there how
  it is found, and in `pipeline.reach` which changes then touch the drawer.

It gives the same findings for the union of two groups as for each by itself, in whatever order the claims come, and
asks nothing else: no clock, no file, no other document. A rule that must see more claims together sits on a bench
with a wider key. Nothing may take time that grows with the square of a group: hundreds of documents quote one figure.
Rules see such claims together (`Alike`), so that what is the same of all of them is asked once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from registan.model import Claim, Finding, Observation, Target
from registan.model.alike import Alike, gathered

from .across.around import Around
from .across.backing import Backing
from .across.books import Figures, library, named_in
from .across.contradiction import check_contradictions
from .across.currencies import check_currencies
from .across.dates import check_dates
from .across.deadlines import check_deadlines
from .across.drawers import Drawer, Gap, drawer_of
from .across.mirror import Mirrors
from .across.mutated import check_mutated
from .across.overdue import check_overdue
from .across.overrun import check_overruns
from .across.restamped import check_restamped
from .across.series import series_of
from .across.strangers import check_strangers
from .across.targets import check_targets
from .across.ties import check_ties
from .across.timeline import Timelines
from .across.witnesses import Witnesses
from .across.years import check_timelines
from .named.founded import check_founded
from .named.in_office import check_in_office
from .named.meetings import check_meetings
from .named.misnamed import check_names
from .named.named import named_key
from .named.terms import check_terms
from .named.two_dates import RULE as ONE_DATE
from .named.two_dates import check_two_dates
from .named.unborn import RULE as UNBORN
from .named.unborn import check_unborn
from .within.findings import in_order

__all__ = ["BENCHES", "Around", "Bench", "reconcile_between", "reconcile_document"]

Rule = Callable[[Sequence[Claim], Around], Iterable[Finding]]


@dataclass(frozen=True, slots=True)
class Heard:
    """What a bench found: by itself, of conflicts that a document left open (the finding, the conflict), and
    the gaps between two states' books.
    """

    findings: Sequence[Finding]
    settled: Sequence[tuple[Finding, Finding]] = ()
    gaps: Sequence[Gap] = ()


@dataclass(frozen=True, slots=True)
class Bench:
    """Rules that need to see together the claims of one key; claims whose key is None are none of theirs.

    `drawer_of` tells which claims of a key are judged together; where it is None, all are.
    """

    name: str
    key_of: Callable[[Claim], str | None]
    hear: Callable[[Sequence[Alike[Claim]], Around], Heard]
    drawer_of: Callable[[Claim], Drawer | None] = lambda _: None

    def check(self, claims: Sequence[Claim], around: Around) -> list[Finding]:
        """The findings of these rules among claims that were told once each, most serious first."""
        heard = self.hear(gathered(claims), around)
        return sorted([*heard.findings, *(finding for finding, _ in heard.settled)], key=in_order)


def _of_series(said: Sequence[Alike[Claim]], around: Around) -> Heard:
    figures = [cast(Figures, each) for each in said if isinstance(each.claim, Observation)]
    if around.named is None:
        around = replace(around, named=named_in(claim for each in figures for claim in each))
    books = library(figures, around.named or {}, around.trial)
    backing = Backing((claim for each in figures for claim in each), around.backed)
    timelines = Timelines(books, around.origins)
    mirrors = Mirrors(books, around)
    series = frozenset(series for each in figures if (series := series_of(each.claim)))
    targets = [claim for each in figures for claim in _aims(each)]
    overdue = [*check_overdue(targets, around)]
    misdated = {finding.claims[0] for finding in overdue}
    found = [
        *check_contradictions(books, around, backing),
        *check_timelines(timelines, backing, around),
        *mirrors.check(),
        *check_currencies(books, around, backing),
        *check_strangers(books, around, backing),
        *check_restamped(books, around),
        *check_overruns(books, around, backing),
        *overdue,
        *check_targets([target for target in targets if target not in misdated], around),
    ]
    found = _once([*check_mutated(books, around)], found)
    witnesses = Witnesses(books, around.origins)
    settled = [
        (finding, open_)
        for open_ in around.within
        for finding in check_ties(timelines, witnesses, backing, series, replace(around, within=(open_,)))
    ]
    return Heard(found, settled, mirrors.gaps)


def _once(mutated: Sequence[Finding], others: Sequence[Finding]) -> list[Finding]:
    """What was changed in a copy is told where nothing but a note is told of the two figures, and instead of that."""
    found = list(others)
    for each in mutated:
        about = set(each.claims[:2])
        same = [other for other in found if about <= set(other.claims)]
        if all(other.severity == "note" for other in same):
            found = [*(other for other in found if other not in same), each]
    return found


def _of_named(said: Sequence[Alike[Claim]], around: Around) -> Heard:
    claims = [claim for each in said for claim in each]
    found = [each for rule in _NAMED for each in rule(claims, around)]
    # that a date is impossible is told with the right one, where another document has that
    dated = {each.claims[0] for each in found if each.rule == ONE_DATE and each.suspect is not None}
    return Heard([each for each in found if each.rule != UNBORN or each.claims[0] not in dated])


def _of_dates(claims: Sequence[Claim], around: Around) -> Iterable[Finding]:
    figures = _figures(claims)
    return [*check_dates(figures, around), *check_deadlines(figures)]


def _of_names(claims: Sequence[Claim], _: Around) -> Iterable[Finding]:
    return check_names(claims)


OF_A_DOCUMENT: tuple[Rule, ...] = (_of_dates, _of_names, check_terms)
_NAMED: tuple[Rule, ...] = (check_two_dates, check_meetings, check_founded, check_in_office, check_unborn)
BENCHES = (Bench("series", series_of, _of_series, drawer_of), Bench("named", named_key, _of_named))


def reconcile_between(claims: Iterable[Claim], around: Around | None = None) -> list[Finding]:
    """The findings that no document gives by itself, most serious first; the order of the claims means nothing.

    Rounding, different periods, different goods, growth in time and figures of unknown reporters give none.
    """
    around = around or Around()
    once = list(dict.fromkeys(claims))
    found = [finding for bench in BENCHES for finding in bench.check(once, around)]
    return sorted([*found, *reconcile_document(once, around)], key=in_order)


def reconcile_document(claims: Sequence[Claim], around: Around) -> list[Finding]:
    """What one document tells that cannot be, without being held against others; each claim is told once."""
    return sorted((finding for rule in OF_A_DOCUMENT for finding in rule(claims, around)), key=in_order)


def _aims(each: Figures) -> Iterable[Target]:
    return cast(Alike[Target], each) if isinstance(each.claim, Target) else ()


def _figures(claims: Iterable[Claim]) -> list[Observation]:
    return [claim for claim in claims if isinstance(claim, Observation)]
