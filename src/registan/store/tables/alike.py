"""Claims of which many say the same: what one says beside its place and quote is read once."""

from __future__ import annotations

from dataclasses import fields
from typing import Any

from registan.model import Claim, Span

from .rows import claim_of

_SAYS, _ID, _AFTER = ', "attributed_to": ', ', "id": ', ', "speaker": '
"""Where the parts of a row begin; in a text of the row the quotation marks would be escaped."""
_OF_ITS_PLACE = ("doc", "document", "span", "quote")

Place = tuple[str, str, int, int, str]
"""A claim's columns: the name and digest of its document, start, stop and quote."""


class Alike:
    """Reads rows of claims; hundreds of documents print one figure, and their rows differ in place and quote alone."""

    def __init__(self) -> None:
        self._known: dict[str, tuple[type[Claim], dict[str, Any]]] = {}

    def claim_of(self, place: Place, row: str) -> Claim:
        """The claim that stands at this place, whose exchange row was kept."""
        said = _said_in(row)
        if said in self._known:
            kind, values = self._known[said]
            doc, document, start, stop, quote = place
            return kind(doc=doc, document=document, span=Span(start, stop), quote=quote, **values)
        claim = claim_of(row)
        if said:
            names = (field.name for field in fields(claim))
            self._known[said] = type(claim), {name: getattr(claim, name) for name in names if name not in _OF_ITS_PLACE}
        return claim


def _said_in(row: str) -> str:
    """The row without place, quote and ids; its fields tell its type. Empty where the row has another form."""
    says = row.find(_SAYS)
    id_ = row.find(_ID, says)
    after = row.find(_AFTER, id_)
    return row[says:id_] + row[after:] if 0 < says < id_ < after else ""
