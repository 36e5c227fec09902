"""Events: visits, summits, meetings, forums, exhibitions, years of a country; only those named or dated."""

from __future__ import annotations

from registan.extract.passage.names import Name, is_capital, is_start
from registan.extract.passage.sentence import Area, Mark, Sentence

_NEAR = 14
_BOUND = 11
_BEHIND = 2
_BESIDE = 4
_MET = "place"
_MET_WITHIN = 6


def is_event(sentence: Sentence, name: Name, date: str | None, *, leans: bool = False) -> bool:
    """Whether the phrase tells of one event that is named, numbered in a row, or dated.

    `leans`: the sentence before has a dated event, so that one described here is dated by it.
    """
    if is_aside(sentence, name):
        date, leans = None, False
    if name.kind == "relations":
        return date is not None
    if name.needs == "name":
        return name.is_named
    if name.needs == "visited":  # 'the minister visited Lima on 3 May'
        told = any(_is_other_visit(sentence, mark, name) for _, mark in sentence.heads)
        titled = sentence.says("title", sentence.first, name.head.first)
        bound = any(0 <= area.first - name.head.last <= _BEHIND for area in sentence.areas)
        return date is not None and titled and bound and not told
    if name.needs == "place":  # 'met in Astana on 20 February'
        return date is not None and _is_placed(sentence, name)
    if name.needs == "bound" and name.counted:
        return False  # '1,2 million fuqaro tashrif buyurdi': so many came
    if name.needs == "bound":  # a visit: official, or dated
        to = any(area.lead == "to" and _is_bound(sentence, area, name) for area in sentence.areas)
        official = sentence.deed("official", name.head.first - 1)
        return (official and (to or date is not None)) or (date is not None and (to or name.first < name.head.first))
    if name.ordinal or name.is_named or year_in_name(sentence, name):
        return True
    if date is not None and any(when.last == name.first for when in sentence.whens):
        return True  # 'the Dec. 21 business forum'
    if date is not None and (_is_dated_near(sentence, name) or _is_setting(sentence, name)):
        return True  # 'at the consultations in Vilnius on 17 September'
    set_apart = date is not None or (leans and name.complement) or _is_next(sentence, name)
    return set_apart and _is_held(sentence, name)


def _is_next(sentence: Sentence, name: Name) -> bool:
    """'The next meeting will be held in Baku': no date, but the place is settled."""
    coming = any(sentence.deed("coming", at) for at in range(name.first, name.head.first))
    return coming and any(area.kind == "place" and area.lead == "in" for area in sentence.areas)


def _is_other_visit(sentence: Sentence, mark: Mark, name: Name) -> bool:
    """'The minister visited Lima on an official visit to Peru'; 'in the course of the visit' is the same one."""
    if mark.value.code != "visit" or mark == name.head:
        return False
    later = mark.first > name.head.last and any(mark.first > when.first >= name.head.last for when in sentence.whens)
    return not later or any(0 <= area.first - mark.last <= _BEHIND for area in sentence.areas)


def tell_meetings(names: list[Name]) -> list[Name]:
    """Without the verb of a meeting that is named itself: 'the 12th session convened in Lima'."""
    meetings = [name for name in names if name.section == "events" and name.needs != _MET]
    return [name for name in names if name.needs != _MET or not any(_is_verb_of(name, one) for one in meetings)]


def _is_verb_of(verb: Name, meeting: Name) -> bool:
    return meeting.kind in ("meeting", "forum", "conference", "summit") and 0 <= verb.first - meeting.last <= _BEHIND


def is_aside(sentence: Sentence, name: Name) -> bool:
    """'In May, prior to the visit': the date is another's."""
    days = {at for when in sentence.whens for at in range(when.first, when.last)}  # 'накануне' is a day itself
    begin = name.first
    while name.kind == "visit" and begin > name.first - _BOUND and _is_titled(sentence, begin - 1):
        begin -= 1  # 'before the President of Peru's visit'
    aside = any(sentence.deed("aside", at) and at not in days for at in (begin - 1, begin - 2))
    return aside and not _is_dated_itself(sentence, name)


def _is_titled(sentence: Sentence, at: int) -> bool:
    small = sentence.is_word("of", at) or sentence.is_word("article", at) or sentence.is_word("title", at)
    return small or (is_capital(sentence, at) and not is_start(sentence, at))


def _is_bound(sentence: Sentence, area: Area, name: Name) -> bool:
    """'visit of the President to Kazakhstan'; where verbs come last the destination precedes."""
    if sentence.grammar.verbs_last:
        return 0 <= name.head.first - area.last <= _BOUND
    return 0 <= area.first - name.head.last <= _BOUND


def _is_dated_itself(sentence: Sentence, name: Name) -> bool:
    return any(name.first <= when.first <= name.last + 1 for when in sentence.whens)


def _is_dated_near(sentence: Sentence, name: Name) -> bool:
    """Whether a day stands beside the name with no more than its place between: no comma, no verb."""
    for when in sentence.whens:
        behind = when.first >= name.last
        between = range(name.last, when.first) if behind else range(when.last, name.first)
        parts = [at for at in between if sentence.norm(at) == "," or sentence.deed("stop", at)]
        if when.grain == "day" and len(between) <= _BESIDE and not parts:
            return True
    return False


def _is_setting(sentence: Sentence, name: Name) -> bool:
    """'На полях Белорусско-африканского форума в сентябре': something else was done there."""
    at = name.first - 1 - sentence.deed("determiner", name.first - 1)
    return sentence.deed("setting", at) and any(0 <= when.first - name.last <= _BESIDE for when in sentence.whens)


def _is_held(sentence: Sentence, name: Name) -> bool:
    held = [mark for role in ("held", "planned", "undone") for mark in sentence.deeds.get(role, ())]
    return any(-_NEAR <= mark.first - name.last <= _NEAR for mark in held)


def _is_placed(sentence: Sentence, name: Name) -> bool:
    at = name.head.last
    if sentence.grammar.verbs_last:
        return _is_met_before(sentence, name)
    dates = {when.first - 1 for when in sentence.whens}  # 'on Sunday, 12 June'
    commas = [one for one in range(sentence.first, sentence.last) if sentence.norm(one) == "," and one not in dates]
    clauses = [sum(place < when.first for place in commas) for when in sentence.whens]
    if sum(place < at for place in commas) not in clauses:
        return False  # 'The council, founded in 2021, met in Minsk'
    if any(when.first - at in (0, 1) or when.last == name.head.first for when in sentence.whens):
        return True
    if sentence.grammar.heads_first and any(_is_place_before(area, name) for area in sentence.areas):
        return True
    if _is_with_another(sentence, at):
        return True
    return (sentence.says("in", at, at + 1) or sentence.deed("sited", at)) and is_capital(sentence, at + 1)


def _is_met_before(sentence: Sentence, name: Name) -> bool:
    """'Екі ел премьер-министрі 5 наурызда Тегеранда кездесті': who and where stand before the verb that ends it."""
    placed = any(area.kind == "place" and area.lead == "in" and area.last <= name.head.first for area in sentence.areas)
    states = {area.code for area in sentence.areas if area.kind != "place" and area.last <= name.head.first}
    titled = any(sentence.says(role, sentence.first, name.head.first) for role in ("title", "leaders"))
    return titled and (placed or len(states) > 1)


def _is_with_another(sentence: Sentence, at: int) -> bool:
    """'Met his Vietnamese counterpart in Lima', 'встретился с президентом Вьетнама': who and of which state."""
    end = min(at + _MET_WITHIN, sentence.last)
    of_state = any(area.kind != "place" and at <= area.first < end for area in sentence.areas)
    return of_state and sentence.says("title", at, end)


def _is_place_before(area: Area, name: Name) -> bool:
    """'В Баку 5 июня встретились министры': the place opens the sentence where the verb can come before who met."""
    return area.kind == "place" and area.lead in ("in", "to") and 0 <= name.head.first - area.last <= _NEAR


def elided(sentence: Sentence, names: list[Name], row: Name | None = None) -> list[Name]:
    """'The first forum was held in Shymkent, the second in Urgench': the second forum.

    `row`: a numbered meeting told before, whose next one a sentence can begin with ('The tenth will be held in …').
    """
    found = _next_in(sentence, row) if row is not None else []
    for mark in sentence.deeds.get("ordinal", ()):
        before = [name for name in names if name.section == "events" and name.ordinal and name.last <= mark.first]
        after = mark.last + (sentence.norm(mark.last) == "-" or sentence.deed("held", mark.last))
        dated = any(when.first == after for when in sentence.whens)
        if before and (sentence.says("in", after, after + 1) or dated or sentence.deed("planned", after)):
            found.append(_numbered(before[-1], mark.first, mark.last))
    return found


def _numbered(before: Name, first: int, last: int) -> Name:
    """Another meeting of the same row."""
    head = Mark(first, last, before.head.value)
    return Name(head, "events", before.kind, before.needs, first, last, ordinal=True, core=last)


def _next_in(sentence: Sentence, row: Name) -> list[Name]:
    """'Десятое планируется провести в 2025 году', 'The next will be held …': no noun, then a verb."""
    at = sentence.first + sentence.deed("determiner", sentence.first)
    if not (sentence.deed("ordinal", at) or sentence.deed("coming", at)):
        return []
    verb = at + 1 + (not sentence.deed("planned", at + 1) and sentence.deed("stop", at + 1))  # 'is planned'
    told = any(sentence.deed(role, verb) for role in ("held", "planned")) or sentence.is_word("future", at + 1)
    return [_numbered(row, at, at + 1)] if told else []


def year_in_name(sentence: Sentence, name: Name) -> str | None:
    """'EXPO-2017' has its year in its name."""
    for at in range(name.head.last, min(name.head.last + 2, sentence.last)):
        norm = sentence.norm(at)
        if len(norm) != 4 or not norm.isdecimal() or norm[:2] not in ("19", "20"):
            continue
        if not any(when.first == at and when.last > at + 1 for when in sentence.whens):
            name.last = max(name.last, at + 1)  # but 'отырысы 2024 жылғы 3 маусымда'
            return norm
    return None
