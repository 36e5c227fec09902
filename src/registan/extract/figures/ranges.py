"""What neighbouring figures lend each other: scale and unit in a range, the currency of the figure before."""

from __future__ import annotations

from collections.abc import Container, Sequence
from dataclasses import replace
from decimal import Decimal

from registan.extract.vocabulary import Vocabulary
from registan.lexicons import Tokens

from .figure import Figure, Link
from .numerals import EXACT
from .spelled import norm_at

_NEAR = 6
"""Tokens within which a number without unit may take the currency of the figure after it."""

_FAR = Decimal(50)
"""How much larger the first number of a range may be and still take the second's scale: '900 to 1.2 million' not."""


_LINKS: tuple[Link, ...] = ("dash", "from_to", "between_and", "to")
SPANS: tuple[Link, ...] = ("dash", "between_and")
"""Links that make one figure of two wherever they stand; 'from 40 to 50 million' may be a series of two."""


def share(figures: list[Figure], tokens: Tokens, vocabulary: Vocabulary) -> list[Figure]:
    """The figures with links, shared scales and units, and carried currencies."""
    shared: list[Figure] = []
    for figure in figures:
        link = _link(shared[-1], figure, tokens, vocabulary) if shared else ""
        if not link:
            shared.append(figure)
            continue
        # In 'с 5 до 8' the joint of the range is a word that else says 'up to'.
        joined = vocabulary.at("qualifiers", tokens, shared[-1].last) is not None
        shared[-1:] = _lend(shared[-1], replace(figure, qualifier="exact") if joined else figure, link)
    return _carry(shared, tokens, vocabulary)


def _link(before: Figure, figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> Link:
    gap = figure.first - before.last
    if _goes_from_to(before, figure, tokens, vocabulary):
        return "from_to"
    if not 1 <= gap <= 2 or before.link or figure.kind in ("rank", "multiple") or before.kind in ("rank", "multiple"):
        return ""
    if before.unit and figure.unit and before.unit != figure.unit:
        return ""
    if gap == 1 and norm_at(tokens, before.last) == "-":
        return "dash"
    if _is_role("to", before, figure, tokens, vocabulary):
        if vocabulary.role_before("figures", "from", tokens, before.first):
            return "from_to"
        by = vocabulary.role_before("figures", "by", tokens, before.first)
        return "" if before.unit and (by or before.unit != figure.unit) else "to"
    if _is_role("and", before, figure, tokens, vocabulary) and vocabulary.role_before(
        "figures", "between", tokens, before.first
    ):
        return "between_and"
    return ""


def _goes_from_to(before: Figure, figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> bool:
    """'8,2 млрд доллардан 9,1 млрд долларға': endings say it; '5,8-ден 0,4-ке артық' is a difference."""
    if before.case != "from" or figure.case != "to" or figure.first != before.last or before.qualifier != "exact":
        return False
    alike = not (before.unit and figure.unit) or before.unit == figure.unit
    return alike and vocabulary.role_at("figures", "apart", tokens, figure.last) is None


def _is_role(role: str, before: Figure, figure: Figure, tokens: Tokens, vocabulary: Vocabulary) -> bool:
    found = vocabulary.role_at("figures", role, tokens, before.last)
    return found is not None and found.last == figure.first


def _lend(before: Figure, figure: Figure, link: Link) -> tuple[Figure, Figure]:
    """'from 40 to 50 million', '$5 to 7 billion', '2-3 years'."""
    carried = []
    if before.scale == 1 != figure.scale and _is_near(before, figure):
        before = replace(
            before,
            value=EXACT.multiply(before.value, figure.scale),
            resolution=EXACT.multiply(before.resolution, figure.scale),
            scale=figure.scale,
        )
        carried.append("scale")
    if figure.unit and not before.unit:
        before = replace(before, unit=figure.unit, kind=figure.kind, points=figure.points)
        carried.append("unit")
    elif before.unit and not figure.unit:
        figure = replace(figure, unit=before.unit, kind=before.kind, points=before.points, carried="unit")
    return replace(before, carried=" ".join(carried) or before.carried), replace(figure, link=link)


def _is_near(before: Figure, figure: Figure) -> bool:
    return before.value * 1 <= EXACT.divide(figure.value, figure.scale) * _FAR


def _carry(figures: list[Figure], tokens: Tokens, vocabulary: Vocabulary) -> list[Figure]:
    """'1.765 billion US dollars, of which exports 553.9 million, and imports 1.211 billion': all dollars."""
    currency: str | None = None
    seen = 0
    for at, figure in enumerate(figures):
        if currency and _ends_sentence(tokens, seen, figure.first):
            currency = None
        if figure.kind == "money":
            currency = figure.unit
        elif figure.kind == "number" and figure.unit:
            currency = None
        elif currency and figure.kind == "number" and figure.scale > 1 and _stands_alone(tokens, figure, vocabulary):
            carried = f"{figure.carried} unit" if figure.carried else "unit"
            figures[at] = replace(figure, kind="money", unit=currency, carried=carried)
        seen = figure.last
    for at in reversed(range(len(figures) - 1)):
        figures[at] = _borrow(figures[at], figures[at + 1], tokens, vocabulary)
    return figures


def _borrow(figure: Figure, following: Figure, tokens: Tokens, vocabulary: Vocabulary) -> Figure:
    """'Exports of 1.2 billion, imports of 1.9 billion dollars': the first are dollars too."""
    near = following.first - figure.last <= _NEAR and not _ends_sentence(tokens, figure.last, following.first)
    bare = figure.kind == "number" and figure.unit is None and figure.scale > 1
    if following.kind != "money" or not (bare and near and _stands_alone(tokens, figure, vocabulary)):
        return figure
    return replace(figure, kind="money", unit=following.unit, carried=f"{figure.carried or ''} unit".strip())


def _ends_sentence(tokens: Tokens, first: int, last: int) -> bool:
    for at in range(first, last):
        if tokens.norms[at] in ".!?" and at + 1 < len(tokens.norms):
            following = tokens.starts[at + 1]
            if following > tokens.ends[at] and not tokens.text[following].islower():
                return True
    return False


def _stands_alone(tokens: Tokens, figure: Figure, vocabulary: Vocabulary) -> bool:
    norm = norm_at(tokens, figure.last)
    return not norm[:1].isalnum() or vocabulary.role_at("figures", "stop", tokens, figure.last) is not None


def join(figures: Sequence[Figure], links: Container[Link] = _LINKS) -> list[Figure]:
    """Ranges as one figure each, the upper end in `value_high`; 'from $2 billion to $3 billion' stays two."""
    joined: list[Figure] = []
    for figure in figures:
        before = joined[-1] if joined else None
        if before and figure.link in links and _is_range(before, figure):
            joined[-1] = replace(before, value_high=figure.value, last=figure.last, end=figure.end, case=figure.case)
        else:
            joined.append(figure)
    return joined


def _is_range(before: Figure, figure: Figure) -> bool:
    if before.value_high is not None or before.value >= figure.value:
        return False
    return figure.link != "from_to" or before.carried is not None or figure.carried is not None
