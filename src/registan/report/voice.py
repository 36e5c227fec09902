"""A language, and the two states that most is said of."""

from __future__ import annotations

from dataclasses import dataclass

from registan.model import Observation

from .words import Words


@dataclass(frozen=True, slots=True)
class Voice:
    """The words that claims are told in, and the `pair` (codes in alphabetical order) that needs no arrow between."""

    words: Words
    pair: tuple[str, ...]

    def between(self, claim: Observation) -> str:
        """Whom a figure is of: 'Kazakhstan → Uzbekistan' where it goes from the one to the other."""
        one, other = self.words.state(claim.area), self.words.state(claim.counterpart)
        if claim.counterpart is None or claim.area is None:
            return self.words.state(claim.area or claim.counterpart)
        directed = (claim.area, claim.counterpart) != self.pair or not self._is_symmetric(claim)
        if self._comes_in(claim):
            one, other = other, one  # investment, visitors and students come from the counterpart
        return self.words("cell.directed" if directed else "cell.among", one=one, other=other)

    def _comes_in(self, claim: Observation) -> bool:
        from registan.lexicons.indicators import indicators

        known = indicators().get(claim.indicator)
        return known is not None and known.roles.get("from") == "counterpart"

    def _is_symmetric(self, claim: Observation) -> bool:
        from registan.lexicons.indicators import indicators

        known = indicators().get(claim.indicator)
        return known is None or known.symmetric
