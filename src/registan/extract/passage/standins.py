"""Words that stand for a state of the document: 'the neighbouring country', 'the kingdom', 'the Union'."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from registan.lexicons import table

from .context import Context
from .sentence import Area, Sentence

_BESIDE = 2
_TITLES = ("kingdom", "emirate", "sultanate", "federation", "union", "republic")
BY_STANDIN = "area: a word that stands for a state of the document's pair"


def resolve_standins(sentences: Iterable[Sentence], context: Context) -> None:
    """Put the states that such words mean among those of their sentences; a word that may mean two states is left.

    The neighbour is the other state of the document's pair: other than the one that acts in the sentence, else other
    than that of the dateline. A title ('the kingdom') is that of the state of the pair that bears it. 'This country' is
    the state named just before, 'our country' that of the dateline.
    """
    if len(context.pair) != _BESIDE:
        return
    before: list[Area] = []
    for sentence in sentences:
        if not sentence.standins:
            before = sentence.areas
            continue
        for standin in sentence.standins:
            if any(_is_beside(sentence, area, standin) for area in sentence.areas):
                continue  # 'the neighbouring Armenia', 'the Republic of Armenia'
            code = _meant(sentence, standin, context, before)
            if code is not None:
                sentence.areas.append(standin._replace(code=code, kind="name"))
                sentence.inherited.add(standin.first)
        sentence.areas.sort(key=lambda area: area.first)
        before = sentence.areas


def _meant(sentence: Sentence, standin: Area, context: Context, before: list[Area]) -> str | None:
    if standin.code == "neighbour":
        return _neighbour(sentence, standin, context)
    if standin.code == "this_country":
        return _just_named([area for area in sentence.areas if area.last <= standin.first] or before, context)
    if standin.code == "our_country":
        own = (sentence.grammar.home, context.home)
        return next((code for code in own if code in context.pair), None)
    return _bearer(standin, context)


def _just_named(areas: list[Area], context: Context) -> str | None:
    """'By Peru's own figures 40 firms work in this country': the only state of the pair that was just named."""
    states = {area.code for area in areas if area.code in context.pair}
    return states.pop() if len(states) == 1 else None


def _is_beside(sentence: Sentence, area: Area, standin: Area) -> bool:
    after, before = area.first - standin.last, standin.first - area.last
    is_its_title = after == 1 and sentence.says("of", standin.last, area.first)
    return after == 0 or is_its_title or before in (0, 1) or area.first == standin.first


def _neighbour(sentence: Sentence, standin: Area, context: Context) -> str | None:
    named = [area for area in sentence.areas if area.code in context.pair]
    acting = [area.code for area in named if area.last <= standin.first and (area.owns or not area.lead)]
    only = [area.code for area in named] if len({area.code for area in named}) == 1 else []
    own = next(iter((*acting, *([context.home] if context.home in context.pair else only))), None)
    return context.partner_of(own) if own else None


def _bearer(standin: Area, context: Context) -> str | None:
    """The state of the pair that bears the title; of two republics that of the dateline."""
    bearers = [code for code in context.pair if standin.code in titles().get(code, ("republic",))]
    if len(bearers) == 1:
        return bearers[0]
    return context.home if context.home in bearers else None


@cache
def titles() -> dict[str, tuple[str, ...]]:
    """The titles in the English names of states; one with none of these is taken for a republic."""
    found = {}
    for row in table("territories.csv"):
        words = row["en"].casefold().replace("emirates", "emirate").replace("|", " ").split()
        borne = tuple(title for title in _TITLES if title in words) + (("union",) if row["kind"] == "union" else ())
        if borne:
            found[row["code"]] = borne
    return found
