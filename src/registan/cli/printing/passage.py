"""One claim where it stands: its paragraph with the quote marked, and every field with how it was found."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .inert import inert, one_line
from .terminal import marked, say, say_wrapped, show, show_table
from .wording import figure_of, subject_of

if TYPE_CHECKING:
    from registan.api import Context
    from registan.model import Claim, Document

_TOLD_ELSEWHERE = frozenset(
    "doc document start end quote inferred rules type period_inferred base_period_inferred".split()
)


def show_claim(claim: Claim, document: Document | None, context: Context | None) -> None:
    """Print the claim, its passage and its fields."""
    from registan.model import to_row

    row = to_row(claim)
    say(f"{subject_of(claim)}: {figure_of(claim)}")
    say_wrapped(_source(claim, document), "  ")
    say()
    if context is None:
        say(f"“{inert(claim.quote)}” (the document is not in this ledger)")
    else:
        _show_passage(context)
    say()
    stated = {name: value for name, value in row.items() if name not in _TOLD_ELSEWHERE and value not in (None, [])}
    show_table(
        ("field", "value", "found"), [(name, _shown(value), _how(name, claim)) for name, value in stated.items()]
    )


def _source(claim: Claim, document: Document | None) -> str:
    known = [document.publisher, document.title, document.published, document.url] if document else []
    told = ", ".join(one_line(part) for part in known if part)
    place = f"{one_line(claim.doc)}, characters {claim.span.start} to {claim.span.end}"
    return f"{place} ({told})" if told else place


def _show_passage(context: Context) -> None:
    if context.heading:
        say(f"[{one_line(context.heading)}]")
    text, quote = context.text, context.quote
    show(marked(text[: quote.start], quote.of(text), text[quote.end :]))


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(str, value))
    return str(value)


def _how(name: str, claim: Claim) -> str:
    """'' for a field that stands in the sentence, else where it was found."""
    rules = (rule.removeprefix(f"{name}: ") for rule in claim.rules if rule.startswith(f"{name}: "))
    return "inherited: " + next(rules, "from the text around") if name in claim.inferred else ""
