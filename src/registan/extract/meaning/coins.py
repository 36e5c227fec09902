"""Which state's currency a bare 'rupees' or 'francs' is."""

from __future__ import annotations

from dataclasses import replace

from registan.extract.figures.figure import Figure
from registan.extract.passage.context import Context
from registan.extract.passage.sentence import Sentence
from registan.lexicons.coins import coin_at


def named_coin(sentence: Sentence, figure: Figure) -> dict[str, str] | None:
    """What the word that follows a number can be, by state; None where it names no currency or names it in full."""
    # Of 'CFA francs', 'франков КФА' both words are such names, of 'Swiss francs' only the last.
    shared = figure.last - figure.number_last <= 1 or coin_at(sentence.norm(figure.number_last)) is not None
    bare = shared if figure.kind == "money" else figure.unit is None
    if not bare or figure.carried or figure.kind not in ("money", "number"):
        return None
    return coin_at(sentence.norm(figure.last - 1 if figure.kind == "money" else figure.last))


def with_own_coin(
    sentence: Sentence, figure: Figure, coin: dict[str, str], reporter: str | None, context: Context
) -> Figure:
    """The figure in the currency of the office whose it is, else of the one state near it that has such a coin.

    'Djibouti's statistics office puts imports at 61.7 billion francs' is in DJF; where no state tells, the usual
    meaning of the word stays, and a word without one names no currency at all.
    """
    if context.currency in coin.values() and reporter not in coin:
        return _as_money(sentence, figure, str(context.currency))  # '621 million Omani rials … 480 million rials'
    near = ([reporter], [area.code for area in sentence.areas if area.kind != "place"], context.pair)
    for states in near:
        units = {coin[state] for state in states if state in coin}
        if len(units) == 1:
            return _as_money(sentence, figure, units.pop())
    return figure


def _as_money(sentence: Sentence, figure: Figure, unit: str) -> Figure:
    last = figure.last if figure.kind == "money" else figure.last + 1
    return replace(figure, kind="money", unit=unit, last=last, end=sentence.tokens.ends[last - 1])
