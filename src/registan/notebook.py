"""What a notebook shows: claims, facts and findings as cards with their quotes, and the charts of two states."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from registan.api import Ledger
from registan.lexicons.wording import amount, head, label
from registan.model import Claim, Fact, Finding, Observation
from registan.report import compose
from registan.report.content import Picture
from registan.report.plain import inert
from registan.report.writers.markdown import pictures_of

SHOWN = 20
"""Cards that are shown at once."""

_STYLE = "border-left:3px solid #0b5fa5;margin:.4em 0;padding:.1em .8em"
_MARK = "background:#ffe9a8;color:inherit"


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards in a notebook; as text, one line each."""

    cards: tuple[str, ...]
    lines: tuple[str, ...]

    def _repr_html_(self) -> str:
        return "".join(f'<div style="{_STYLE}">{card}</div>' for card in self.cards)

    def __repr__(self) -> str:
        return "\n".join(self.lines)


@dataclass(frozen=True, slots=True)
class Chart:
    """A chart in a notebook; as text, the sentence that says what it shows."""

    picture: Picture

    def _repr_svg_(self) -> str:
        return self.picture.svg

    def __repr__(self) -> str:
        return f"{self.picture.title}: {self.picture.says}"


def show(ledger: Ledger, items: Iterable[Claim | Fact | Finding], most: int = SHOWN) -> Cards:
    """The first `most` claims, facts or findings as cards: what they say, the quotes in their passages, the sources."""
    cards, lines = [], []
    for item, _ in zip(items, range(most), strict=False):
        claims = [item] if isinstance(item, Claim) else list(item.claims)
        title = item.message if isinstance(item, Finding) else _head(item.reading if isinstance(item, Fact) else item)
        quotes = "".join(f"<p>{_quote(ledger, claim)}</p>" for claim in claims[:3])
        cards.append(f"<p><b>{escape(inert(title))}</b></p>{quotes}")
        lines.append(f"{inert(title)} [{inert(claims[0].quote)!r}, {inert(claims[0].doc)}]")
    return Cards(tuple(cards), tuple(lines))


def charts(ledger: Ledger, one: str, other: str, language: str = "en") -> list[Chart]:
    """The charts of the report on two states (codes), each shown by itself."""
    return [Chart(picture) for picture in pictures_of(compose(ledger, one, other, language))]


def _head(claim: Claim) -> str:
    """'trade turnover: 4.46 billion USD (Kazakhstan and Uzbekistan, 2021)'; the name of what is no figure."""
    if not isinstance(claim, Observation):
        return str(getattr(claim, "name", claim.quote))
    return f"{label(claim)}: {amount(claim.value, claim.unit)} ({head(claim)})"


def _quote(ledger: Ledger, claim: Claim) -> str:
    context = ledger.context(claim)
    if context is None:
        told = f'<mark style="{_MARK}">{escape(inert(claim.quote))}</mark>'
    else:
        span = context.quote
        before, after = context.text[max(0, span.start - 120) : span.start], context.text[span.end : span.end + 120]
        mark = f'<mark style="{_MARK}">{escape(inert(claim.quote))}</mark>'
        told = f"{escape(inert(before))}{mark}{escape(inert(after))}"
    return f"{told} <small>{escape(inert(claim.doc))}, {claim.span.start}–{claim.span.end}</small>"
