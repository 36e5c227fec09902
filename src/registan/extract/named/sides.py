"""The states that a named thing is between."""

from __future__ import annotations

from functools import cache

from registan.extract.passage.context import Context
from registan.extract.passage.names import Name
from registan.extract.passage.sentence import Area, Sentence, groups
from registan.lexicons.tables import table

_BETWEEN = 14
_SEVERAL = 3
_LED = 3
"""Tokens of 'presidents of', in which leaders stand before their states."""
BY_CIRCLE = "parties: the group of states that the text speaks of"
BY_PAIR = "parties: the document's pair of states"


def read_sides(
    sentence: Sentence, name: Name, context: Context, circle: tuple[str, ...] = ()
) -> tuple[tuple[str, ...], str]:
    """The parties in order of their codes, and the rule that gave what the phrase itself does not say.

    `circle`: the group of states that the text speaks of, for what names no states ('the second summit').
    """
    inside = [area for area in sentence.areas if name.first <= area.first < name.last]
    inside += [area for area in sentence.areas if area.last <= name.first and _is_beside(sentence, area, name)]
    joined = [area for area in sentence.areas if area.lead == "between" and _is_near(area, name)]
    near = _states(inside + joined)
    whole = [area for area in inside + joined if area.code in groups() and _is_meant(sentence, area, name)]
    if whole:
        members = {code for area in whole for code in members_of(area.code)}
        if members:
            return tuple(sorted(members | near)), ""
    stated = _states([area for area in sentence.areas if area.kind != "place"])
    several = _enumerated(sentence)
    if several >= near and len(several) >= _SEVERAL:
        return tuple(sorted(several)), ""
    only_places = all(area.kind == "place" for area in inside + joined)
    leans = name.ordinal or name.kind == "declaration" or _of_region(sentence)
    if circle and leans and len(stated) < 2 and only_places:
        return circle, BY_CIRCLE
    if len(near) >= 2 and only_places and len(stated) == 2:
        return tuple(sorted(stated)), ""  # 'Türkiye and Georgia opened the Baku-Tbilisi-Kars railway'
    if len(near) >= 2:
        return tuple(sorted(near)), ""
    if len(near) == 1 and not near & set(context.pair):
        other = _acting(sentence, near) or context.home or (context.pair[0] if context.pair else None)
        return tuple(sorted(near | ({other} if other else set()))), BY_PAIR
    if len(context.pair) == 2 and (near or not stated or stated & set(context.pair)):
        return tuple(sorted(context.pair)), "" if near | stated >= set(context.pair) else BY_PAIR
    if not context.pair and name.section == "projects":  # 'В Гори строится завод с участием армянских инвесторов'
        stated |= {area.code for area in sentence.areas if area.kind == "place"}
    return tuple(sorted(stated if len(stated) > 1 else context.pair)), BY_PAIR


def _of_region(sentence: Sentence) -> bool:
    return bool(sentence.word("of_region"))


def _enumerated(sentence: Sentence) -> set[str]:
    """'Pakistan, Afghanistan and Uzbekistan signed …': three or more states in a row, who act together."""
    run: list[Area] = []
    for area in sentence.areas:
        if area.kind != "name" or area.code in groups():
            continue
        if run and area.first - run[-1].last == 1 and _joins(sentence, run[-1].last) and area.lead == run[-1].lead:
            run = [*run, area]
        elif len(run) < _SEVERAL and (_acts(area) or _is_led(sentence, area)):
            run = [area]
    return {area.code for area in run} if len(run) >= _SEVERAL else set()


def _acts(area: Area) -> bool:
    return not area.case and area.lead in ("", "with")


def _is_led(sentence: Sentence, area: Area) -> bool:
    """'Встреча глав Перу, …', 'the presidents of Peru, …': their leaders act for them."""
    signed = area.lead == "of" and "signed" in sentence.deeds  # 'подписан операторами Болгарии, …'
    return signed or any(sentence.says(role, area.first - _LED, area.first) for role in ("leaders", "title"))


def _joins(sentence: Sentence, at: int) -> bool:
    return sentence.norm(at) == "," or sentence.is_word("and", at)


def _is_meant(sentence: Sentence, area: Area, name: Name) -> bool:
    """A group is a party in 'of Central Asia', not in the middle of a title ('North-South Central Asian corridor')."""
    quoted = sentence.norm(area.first - 1) == '"' and sentence.norm(area.last) == '"'
    if quoted or sentence.grammar.verbs_last:
        return not quoted
    return area.first - name.first <= 1 or area.first >= name.head.last


def _states(areas: list[Area]) -> set[str]:
    """States by name; cities stand for theirs only where no state is named."""
    named = {area.code for area in areas if area.kind != "place" and area.code not in groups()}
    return named or {area.code for area in areas if area.kind == "place"}


def _is_near(area: Area, name: Name) -> bool:
    return -_BETWEEN <= area.first - name.last <= _BETWEEN


def _is_beside(sentence: Sentence, area: Area, name: Name) -> bool:
    """'Kazakhstan's election', 'Tajik students': what owns the name from just before it."""
    return area.owns and name.first - area.last <= 1 and sentence.norm(area.last) != ","


def _acting(sentence: Sentence, others: set[str]) -> str | None:
    acting = (area.code for area in sentence.areas if area.kind == "name" and not area.lead and not area.owns)
    return next((code for code in acting if code not in others and code not in groups()), None)


@cache
def members_of(code: str) -> tuple[str, ...]:
    """The states of a group."""
    return next((tuple(row["members"].split()) for row in table("territories.csv") if row["code"] == code), ())
