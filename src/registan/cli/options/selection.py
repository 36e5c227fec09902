"""Which claims a command is about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from .fields import AreaOption, DocumentOption, IndicatorOption, PeriodOption, TextOption, TypeOption
from .files import DEFAULT_LEDGER, LedgerOption

if TYPE_CHECKING:
    from registan.api import ClaimFilter


@dataclass(frozen=True, kw_only=True)
class Selection:
    """Which claims of which ledger."""

    ledger: LedgerOption = DEFAULT_LEDGER
    type: TypeOption = None
    indicator: IndicatorOption = None
    area: AreaOption = None
    period: PeriodOption = None
    document: DocumentOption = None
    text: TextOption = None

    def matching(self, limit: int | None = None) -> ClaimFilter:
        """The same as the Python interface asks for it."""
        from registan.api import ClaimFilter

        type_: Any = self.type
        return ClaimFilter(
            type=type_,
            indicator=self.indicator,
            area=self.area,
            period=self.period,
            document=self.document,
            text=self.text,
            limit=limit,
        )
