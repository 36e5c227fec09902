"""Which single figure, if changed, would satisfy all that it takes part in: the broken checks and those that hold."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from registan.model import Interval, Observation

from ..figures.cells import Sheet, of_one_book
from ..figures.intervals import common
from ..figures.misprint import misprint_of
from ..figures.printed import printed
from .check import Check
from .explanations import MOST, explanations
from .figures import Figure, figure_of
from .magnitude import odd_one
from .rates import odd_rate
from .suspect import Suspect

_FEW = 5
_PRECISE = 4
_PRECISE_SHARE = 3
"""Of a share few figures are the whole, and few swaps of its digits there are."""
_UNMISTAKABLE = 0.88


@dataclass(frozen=True, slots=True)
class Case:
    """Broken checks that one fault can explain, and who is suspected, the likeliest first."""

    broken: tuple[Check, ...]
    suspects: tuple[Suspect, ...]

    @property
    def culprit(self) -> Suspect | None:
        """The one suspect, when the evidence tells: a single misprint, else a single figure that nothing confirms, else
        a rate.
        """
        explained = [each for each in self.suspects if each.misprint]
        fresh = [each for each in explained if not each.confirmed] or explained
        if fresh:
            return fresh[0] if len(fresh) == 1 else None
        open_to_doubt = [each for each in self.suspects if not each.confirmed]
        few = open_to_doubt or list(self.suspects)
        return few[0] if len(few) == 1 else odd_rate(few)


def cases(sheet: Sheet, checks: Sequence[Check]) -> list[Case]:
    """The faults of a document: broken checks grouped by the figure that can explain them together."""
    holding = _by_figure([check for check in checks if check.holds])
    found: list[Case] = []
    for group in _connected([check for check in checks if not check.holds]):
        left = group
        while case := _widest(sheet, left, holding):
            found.append(case)
            left = [check for check in left if check not in case.broken]
        bare = [check for check in left if check.certain]
        # What no single figure explains, several may; else it is told check by check, without a suspect.
        found += jointly(sheet, bare, holding) or [Case((check,), ()) for check in bare]
    return found


def jointly(sheet: Sheet, broken: Sequence[Check], holding: Mapping[Figure, list[Check]]) -> list[Case]:
    """One case for each of the figures that must all be wrong, when they are the only ones that explain the checks."""
    if len(broken) < 2:
        return []
    touched = dict.fromkeys(figure_of(claim) for check in broken for claim in check.claims)
    around = list(dict.fromkeys(check for figure in touched for check in holding.get(figure, ())))
    if len({figure_of(claim) for check in (*broken, *around) for claim in check.claims}) > MOST:
        return []
    sets = explanations([*broken, *around], [figure for figure in touched if _is_restated(sheet, figure, broken)]).sets
    culprits = [figure_of(claim) for claim in sets[0]] if len(sets) == 1 else []
    found, left = [], list(broken)
    for culprit in culprits if len(culprits) > 1 else ():
        mine = [check for check in left if _mention(check, culprit)]
        clear = [check for check in (*broken, *around) if not _others(check, culprits, culprit)]
        if mine:
            found.append(Case(tuple(mine), (_joint_suspect(culprit, mine[0], clear),)))
            left = [check for check in left if check not in mine]
    return found


def _others(check: Check, culprits: Sequence[Figure], culprit: Figure) -> bool:
    return any(each != culprit and _mention(check, each) for each in culprits)


def _joint_suspect(culprit: Figure, check: Check, clear: Sequence[Check]) -> Suspect:
    """What the checks without another culprit leave for this one; anything, where there is none."""
    claim = _mention(check, culprit) or check.claims[0]
    leaves = [each.leaves(mention) for each in clear if (mention := _mention(each, culprit))]
    wanted = common(leaves) or Interval(None, None)
    return Suspect(claim=claim, wanted=wanted, misprint=misprint_of(claim, wanted), confirmed=False)


def _is_restated(sheet: Sheet, figure: Figure, checks: Sequence[Check]) -> bool:
    claim = next(claim for check in checks for claim in check.claims if figure_of(claim) == figure)
    return any(_restates(claim, other) for other in sheet.levels.get(figure[0], ()))


def _by_figure(checks: Iterable[Check]) -> dict[Figure, list[Check]]:
    found: dict[Figure, list[Check]] = {}
    for check in checks:
        for figure in dict.fromkeys(figure_of(claim) for claim in check.claims):
            found.setdefault(figure, []).append(check)
    return found


def _connected(checks: Sequence[Check]) -> list[list[Check]]:
    """The checks in groups that share no figure."""
    around = _by_figure(checks)
    groups: list[list[Check]] = []
    seen: set[Check] = set()
    for first in checks:
        group = [] if first in seen else [first]
        seen.add(first)
        for check in group:  # grows while it is walked
            for figure in dict.fromkeys(figure_of(claim) for claim in check.claims):
                fresh = [other for other in around[figure] if other not in seen]
                seen.update(fresh)
                group += fresh
        groups += [group] if group else []
    return groups


def _widest(sheet: Sheet, broken: Sequence[Check], holding: dict[Figure, list[Check]]) -> Case | None:
    """The case that explains most: of the broken checks around one figure, all that its change can mend."""
    tried = []
    for around in _by_figure(broken).values():
        certain = [check for check in around if check.certain]
        for checks in (around, certain) if 0 < len(certain) < len(around) else (around,):
            case = _case(sheet, tuple(checks), holding)
            if case.suspects and _tells(case):
                tried.append(case)
    return max(tried, key=lambda case: (sum(check.certain for check in case.broken), len(case.broken)), default=None)


def _tells(case: Case) -> bool:
    """A break that is not certain counts only with a misprint that mends it and hardly fits by chance.

    A list of ten partners that leaves out the rest misses its total; some digit of eleven figures would mend that.
    """
    if any(check.certain for check in case.broken):
        return True
    culprit = case.culprit
    if culprit is None or culprit.misprint is None or max(len(check.claims) for check in case.broken) > _FEW:
        return False
    figure = printed(culprit.claim)
    is_share = culprit.claim.measure == "share_pct" and culprit.misprint.how == "digits_swapped"
    is_precise = figure is not None and figure.digits >= (_PRECISE_SHARE if is_share else _PRECISE)
    return culprit.misprint.is_scale or (is_precise and culprit.misprint.plausibility >= _UNMISTAKABLE)


def _case(sheet: Sheet, broken: tuple[Check, ...], holding: dict[Figure, list[Check]]) -> Case:
    shared = [
        figure
        for figure in dict.fromkeys(figure_of(claim) for claim in broken[0].claims)
        if all(_mention(check, figure) for check in broken)
    ]
    suspects = [each for figure in shared if (each := _suspect(sheet, figure, broken, holding.get(figure, [])))]
    suspects = _without_ties_of_scale(sheet, suspects)
    suspects.sort(key=lambda each: (each.confirmed, -(each.misprint.plausibility if each.misprint else 0)))
    return Case(broken, tuple(suspects))


def _without_ties_of_scale(sheet: Sheet, suspects: list[Suspect]) -> list[Suspect]:
    scaled = [each for each in suspects if each.misprint and each.misprint.is_scale]
    odd = odd_one(sheet, [each.claim for each in scaled]) if len(scaled) > 1 else None
    if odd is None:
        return suspects
    return [replace(each, misprint=None) if each in scaled and each.claim != odd else each for each in suspects]


def _suspect(sheet: Sheet, figure: Figure, broken: Sequence[Check], holding: Sequence[Check]) -> Suspect | None:
    claim = _mention(broken[0], figure)
    if claim is None:
        return None
    restated = [other for other in sheet.levels.get(figure[0], ()) if _restates(claim, other)]
    leaves = [check.leaves(mention) for check in (*broken, *holding) if (mention := _mention(check, figure))]
    wanted = common([*leaves, *(other.interval for other in restated)])
    if wanted is None:
        return None
    # That a part is no larger than the whole says little for either.
    confirmed = bool(restated) or any(check.sort != "within" for check in holding)
    return Suspect(claim=claim, wanted=wanted, misprint=misprint_of(claim, wanted), confirmed=confirmed)


def _restates(claim: Observation, other: Observation) -> bool:
    """Whether the document gives the same figure at another place, if rounded otherwise."""
    same = other.span != claim.span and other.unit == claim.unit and other.measure == claim.measure
    return same and of_one_book((claim, other)) and other.interval.meets(claim.interval)


def _mention(check: Check, figure: Figure) -> Observation | None:
    return next((claim for claim in check.claims if figure_of(claim) == figure), None)
