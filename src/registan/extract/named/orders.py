"""The parts of a name in the order of English."""

from __future__ import annotations

from collections.abc import Iterable

from registan.lexicons.glossary import plurals

from .parts import Part

_NOUNS = ("head", "noun", "known", "state", "place", "person", "other")
_DASHES = ("-", "–", "—")
_BEHIND = ("on", "in", "for")
_GROUPS = (*_NOUNS, "adj")
_PAIRING = frozenset((*"-–—&+", "and", ","))


def _link(word: str) -> Part:
    return Part(-1, -1, word, "link")


def heads_first(parts: list[Part]) -> list[Part]:
    """'Программа культурного сотрудничества': what follows a noun without a preposition is of it."""
    ordered: list[Part] = []
    parts = _route_first(parts)
    for at, part in enumerate(parts):
        before = parts[at - 1] if at else None
        if before is not None and _is_enumerated(before, part):
            ordered.append(_link(","))
        elif before is not None and _is_genitive(before, part):
            ordered.append(_link("of"))
        if (
            part.role == "year"
            and before is not None
            and before.role not in ("link", "year")
            and before.text not in _DASHES
            and "until" not in part.text
        ):
            ordered.append(_link("for"))
        ordered.append(part)
    return _joined(ordered)


def _route_first(parts: list[Part]) -> list[Part]:
    """'дорога Белград – Будапешт' is the Belgrade–Budapest railway: a route stands before what runs along it."""
    for at in range(1, len(parts) - 1):
        begin, end = at - 1, at + 2
        while end < len(parts) - 1 and parts[end].text in _DASHES:
            end += 2
        is_route = parts[at].text in _DASHES and begin > 0 and parts[begin - 1].role == "head"
        if is_route and parts[begin].role in ("place", "other"):
            return [*parts[: begin - 1], *parts[begin:end], parts[begin - 1], *parts[end:]]
    return parts


def _is_enumerated(before: Part, part: Part) -> bool:
    """'Кыргызстана, Таджикистана и …': two states with nothing but a comma between."""
    return before.role == part.role == "state" and before.case != "adjective" and part.first == before.last + 1


def _is_genitive(before: Part, part: Part) -> bool:
    if before.role not in _NOUNS or part.role not in _GROUPS or part.text in "-–—&+":
        return False
    if before.text in "-–—&+" or (before.case == "adjective" and before.role == "state"):
        return False
    if before.role in ("other", "place") and part.role in ("other", "head"):
        return False  # two names of one person or place; a route and what runs along it
    return not (part.role == "place" and part.case == "in")


def heads_last(parts: list[Part]) -> list[Part]:
    """'… туралы шарт', 'Қазақстанның … орталығы': what it is about, whose it is and where follow the head."""
    quoted, parts = _quoted(parts)
    return _joined(_about(parts, quoted))


def _about(parts: list[Part], quoted: list[Part]) -> list[Part]:
    """'X саласындағы Y туралы шарт': a treaty on Y in X; the last postposition governs all that precedes it."""
    at = next((at for at, part in list(enumerate(parts))[::-1] if part.text in _BEHIND and part.role == "link"), None)
    if at is None or at == 0 or not parts[at + 1 :]:
        return [*_in_order(parts), *quoted]
    return [*_in_order(parts[at + 1 :]), *quoted, _link(parts[at].text), *_about(parts[:at], [])]


def _quoted(parts: list[Part]) -> tuple[list[Part], list[Part]]:
    """A name in quotation marks stands behind what it names; one that is all of the name stays."""
    marks = [at for at, part in enumerate(parts) if part.role == "quote"]
    if len(marks) < 2 or marks[1] - marks[0] >= len(parts) - 1:
        return [], [part for part in parts if part.role != "quote"]
    first, last = marks[0], marks[1]
    return parts[first : last + 1], [*parts[:first], *(p for p in parts[last + 1 :] if p.role != "quote")]


def _in_order(parts: list[Part]) -> list[Part]:
    """Compounds stand as in English; owners, places and what is bound for somewhere go behind."""
    parts, between = _between(parts)
    owner = next((at for at, part in list(enumerate(parts[:-1]))[::-1] if _owns(part, parts[at + 1])), None)
    if owner is not None:
        rest = _in_order(parts[owner + 1 :])
        return [*rest, _link("of"), *_in_order([*parts[:owner], _bare(parts[owner])]), *between]
    if len(parts) > 1 and _is_alone(parts):
        return [*_in_order(parts[1:]), _link("of"), parts[0], *between]
    stay: list[Part] = []
    behind: list[Part] = []
    for part in parts:
        moved = part.role in ("place", "state", "other") and part.case in ("in", "to", "from") and part is not parts[-1]
        if moved:
            behind += [_link(part.case), _bare(part)]
        else:
            stay.append(part)
    return [*stay, *behind, *between]


def _is_alone(parts: list[Part]) -> bool:
    """'Ўзбекистон йили': a state before what is its own, and no second one beside it."""
    first, following = parts[0], parts[1]
    return first.role == "state" and first.case in ("", "owner") and following.text not in _PAIRING


def _owns(part: Part, following: Part) -> bool:
    """A genitive; a state's bare name before what is its own is one too, unless it is one of a pair."""
    if part.case == "owner" and part.role in _NOUNS:
        return following.text not in "-–—&+"
    return False


def _between(parts: list[Part]) -> tuple[list[Part], list[Part]]:
    """'Қазақстан мен Өзбекстан арасындағы …': between Kazakhstan and Uzbekistan."""
    at = next((at for at, part in enumerate(parts) if part.role == "link" and part.text == "between"), None)
    if at is None:
        return parts, []
    begin = at
    while begin > 0 and (
        parts[begin - 1].role in ("state", "place", "other") or parts[begin - 1].text in ("and", "with", ",")
    ):
        begin -= 1
    if begin == at:
        return [*parts[:at], *parts[at + 1 :]], []
    held = [_bare(part) for part in parts[begin:at]]
    return [*parts[:begin], *parts[at + 1 :]], [_link("between"), *held]


def _bare(part: Part) -> Part:
    return Part(part.first, part.last, part.text, part.role, "", part.code)


def _joined(parts: Iterable[Part]) -> list[Part]:
    """Without two small words in a row, and none at the end."""
    kept: list[Part] = []
    for part in parts:
        if part.role == "link" and (not kept or kept[-1].role == "link"):
            continue
        kept.append(part)
    while kept and kept[-1].role == "link":
        kept.pop()
    return [_in_number(part, kept[at - 1 : at], kept[at + 1 : at + 2]) for at, part in enumerate(kept)]


def _in_number(part: Part, before: list[Part], behind: list[Part]) -> Part:
    """'Production of Buses' but 'Bus Plant': goods stand in their numbers unless they tell a noun behind them apart."""
    tells = bool(behind) and behind[0].role in _GROUPS
    led = bool(before) and before[0].role == "link" and before[0].text not in _DASHES
    several = plurals().get(part.text)
    return part._replace(text=several) if several and led and not tells else part
