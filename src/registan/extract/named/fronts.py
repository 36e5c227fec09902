"""The front of a name: capitals, ordinals, numbers and qualities before its head noun."""

from __future__ import annotations

from registan.extract.passage.names import (
    QUOTED,
    Name,
    is_capital,
    is_letters,
    is_opening,
    is_plain,
    is_start,
    opening_quote,
)
from registan.extract.passage.sentence import Area, Sentence

from .actors import signing_persons, signing_states
from .towns import is_town

_PLAIN = 5
_BETWEEN = 2
_MANY = 10_000
"""More plants or roads than any sentence counts."""
_OWNERS = ("'s", "s'")
_VERBS = frozenset("founded opened signed adopted launched completed building under_way held planned proposed".split())


def extend_back(sentence: Sentence, name: Name) -> None:
    """Take into the name what stands before its head, and weigh what that says."""
    at = _quoted(sentence, name, _called(sentence, name.head.first))
    if not (name.quoted and sentence.grammar.verbs_last):
        _walk(sentence, name, at)
    _weigh(sentence, name)
    for figure in sentence.figures:
        bare = figure.kind == "number" and figure.unit is None and figure.last <= name.head.first
        few = name.section != "projects" or figure.value < _MANY  # 'yiliga 20 million juft ishlab chiqaradigan fabrika'
        if bare and few and _counts(sentence, figure.last, name):
            name.counted, name.first = True, figure.first


def _walk(sentence: Sentence, name: Name, at: int) -> None:
    """Go left over capitals and qualities; where names are written small, over two plain words to a capital."""
    gap, acting = 0, _acting(sentence, name)
    allowed = 2 if name.section == "projects" or sentence.grammar.small_names else 0
    if name.section == "institutions" and sentence.grammar.verbs_last:
        allowed = _PLAIN  # 'Үкіметаралық сауда-экономикалық ынтымақтастық комиссиясы'
    while at > sentence.first:
        before = at - 1
        ordinal = _ordinal(sentence, before)
        if ordinal is not None:
            name.first, name.ordinal = ordinal, True
            return
        if _is_coded(sentence, before) or _is_half(sentence, before):
            at = name.first = before - 2
        elif before in acting or _is_closed(sentence, before):
            return
        elif gap and sentence.grammar.heads_first and is_start(sentence, before):
            return  # 'В рамках проекта «…»': the capital is only that of the sentence
        elif is_capital(sentence, before) or _is_adjective(sentence, before):
            at = name.first = before
            allowed = 0  # a capital begins the name: 'рост Российско-Белорусского фонда'
        elif sentence.deed("quality", before) or sentence.deed("joint", before):
            name.first = before
            at = _quoted(sentence, name, before)
        elif sentence.norm(before) == '"' and not name.quoted:
            _quoted(sentence, name, at)
            return
        elif _joins(sentence, before):
            at = before
        elif gap < allowed and is_plain(sentence, before):
            at, gap = before, gap + 1
        else:
            return


def _is_adjective(sentence: Sentence, at: int) -> bool:
    """'грузино-армянской комиссии', 'қазақ-өзбек кеңесі': a state's adjective that is written small."""
    for area in sentence.areas:
        if area.first <= at < area.last:
            return area.kind == "adjective" or (
                sentence.norm(area.last) == "-" and _is_adjective(sentence, area.last + 1)
            )
    return False


def _called(sentence: Sentence, at: int) -> int:
    """'«Ulug'bek va Abay» deb nomlangan kitob ko'rgazmasi', '… mavzusidagi forum': where its title ends, else `at`."""
    begin = at
    while begin > at - _BETWEEN and is_plain(sentence, begin - 1) and not is_capital(sentence, begin - 1):
        begin -= 1
    end = begin
    while sentence.deed("called", begin - 1):
        begin -= 1
    return begin if begin < end and sentence.norm(begin - 1) == '"' else at


def _quoted(sentence: Sentence, name: Name, at: int) -> int:
    """Where the name begins that stands in quotation marks before the token, the token itself without one."""
    closes = sentence.norm(at - 1) == '"' and not name.quoted and not is_opening(sentence, at - 1)
    if sentence.norm(at - 1) == ")" and sentence.grammar.verbs_last and not name.quoted:
        return _behind_brackets(sentence, name, at)
    opening = opening_quote(sentence, at - 1) if closes else None
    if opening is None:
        return at
    name.first, name.quoted, name.complement = opening, True, True
    return opening


def _acting(sentence: Sentence, name: Name) -> set[int]:
    """'Моңғолия мен Қытай … теміржолын салады': tokens of who builds, and of unknown towns where ('Харбинде').

    Of who sits: 'президенті Ильхам Әлиев Мемлекетаралық кеңестің отырысын өткізді'. Where heads come first, of the
    town that its preposition leads: 'построит в Дархане завод'.
    """
    if not sentence.grammar.verbs_last:
        inside = _inside(sentence) if sentence.grammar.heads_first else ()
        return {at for area in inside for at in range(area.first, area.last)}
    if name.section != "projects":
        return signing_persons(sentence)
    return signing_states(sentence) | {at for at in range(sentence.first, name.head.first) if is_town(sentence, at)}


def _inside(sentence: Sentence) -> list[Area]:
    """The places that something is in; 'Тбилиси' has no ending that would say so beside its preposition."""
    return [area for area in sentence.areas if area.lead == "in" or sentence.is_word("in", area.first - 1)]


def _behind_brackets(sentence: Sentence, name: Name, at: int) -> int:
    """'«Жібек жолы» (өзбек жағында «Ғишткөпір») бекеті': a title with another in brackets before the head."""
    begin = next((one for one in range(at - 2, max(at - QUOTED, sentence.first), -1) if sentence.norm(one) == "("), at)
    opening = opening_quote(sentence, begin - 1) if sentence.norm(begin - 1) == '"' else None
    if opening is None:
        return at
    name.first, name.quoted, name.complement = opening, True, True
    return opening


def _is_coded(sentence: Sentence, at: int) -> bool:
    """'CASA-1000 project': a number tied to a capital."""
    return sentence.norm(at).isdecimal() and sentence.norm(at - 1) == "-" and is_capital(sentence, at - 2)


def _is_half(sentence: Sentence, at: int) -> bool:
    """'Белорусско-африканского форума': the small half of a compound that begins with a capital."""
    tokens = sentence.tokens
    if sentence.norm(at - 1) != "-" or not is_capital(sentence, at - 2) or is_capital(sentence, at):
        return False
    return sentence.norm(at).isalpha() and tokens.starts[at] == tokens.ends[at - 2] + 1


def _is_closed(sentence: Sentence, at: int) -> bool:
    """Whether no name goes on to the left of that token: an article, a verb, a date, a number, another head."""
    if is_start(sentence, at) and not _VERBS.isdisjoint(sentence.acting.get(at, ())):
        return sentence.grammar.heads_first  # 'Создано совместное предприятие «…»'
    if sentence.deed("stop", at) or sentence.deed("determiner", at):
        return True
    if sentence.grammar.verbs_last and any(
        mark.first == sentence.first and at < mark.last for mark in sentence.word("mutual")
    ):
        return True  # 'Ikki davlat … liniyasini quradi'
    if any(when.first <= at < when.last for when in sentence.whens):
        return True
    if any(figure.first <= at < figure.last for figure in sentence.figures):
        return True
    if sentence.grammar.verbs_last and is_occasion(sentence, at):
        return True
    if sentence.grammar.verbs_last:  # 'Gruziyada … stansiya': where it stands is no part of its name
        return any(area.first <= at < area.last and area.lead in ("in", "to", "from") for area in sentence.areas)
    return sentence.grammar.heads_first and any(mark.first <= at < mark.last for _, mark in sentence.heads)


def is_occasion(sentence: Sentence, at: int) -> bool:
    """'Yig'ilishda Xitoy–Qirg'iziston temir yo'li …': where something was spoken of is no part of its name."""
    told = any(section == "events" and mark.last == at + 1 for section, mark in sentence.heads)
    return told and sentence.grammar.case_of(sentence.norm(at)) == "in"


def _counts(sentence: Sentence, last: int, name: Name) -> bool:
    """'54 investment and commercial contracts': only plain words stand between a number and the head."""
    between = range(last, name.head.first)
    if sentence.norm(last) == "-" and sentence.tokens.starts[last] == sentence.tokens.ends[last - 1]:
        return False  # 'a 200-room resort'
    if sentence.grammar.verbs_last and sentence.is_word("sized", last):
        return False  # '75 o'rinli shifoxona'
    if any(mark.first in between and section == name.section for section, mark in sentence.heads):
        return False  # '14 documents, from a roadmap …'
    return len(between) <= 4 and all(
        (is_letters(sentence, at) or sentence.norm(at) == "-")
        and not (sentence.deed("stop", at) or sentence.deed("about", at) or _is_unit(sentence, at))
        for at in between
    )


def _is_unit(sentence: Sentence, at: int) -> bool:
    """'kV', 'МВт': a capital in the midst of a word."""
    written = sentence.tokens.text[sentence.tokens.starts[at] : sentence.tokens.ends[at]]
    return any(letter.isupper() for letter in written[1:]) and not written.isupper()


def _ordinal(sentence: Sentence, at: int) -> int | None:
    """Where the ordinal that ends at the token begins: 'third', '12th', '12-'."""
    if sentence.deed("ordinal", at):
        return at
    suffixed = sentence.norm(at) == "-" or sentence.deed("numbering", at)
    for number in (at - 1, at - 2):
        if suffixed and sentence.norm(number).isdecimal() and len(sentence.norm(number)) <= 3:
            return number
    return None


def _joins(sentence: Sentence, at: int) -> bool:
    """A hyphen or 'and' between two capitals goes on with the name."""
    tokens = sentence.tokens
    tied = sentence.norm(at) == "-" and sentence.norm(at + 1) and tokens.starts[at + 1] == tokens.ends[at - 1] + 1
    if tied and all(_is_small(sentence, one) for one in (at - 1, at + 1)):
        return True  # 'deep-sea', 'savdo-iqtisodiy'
    joint = sentence.norm(at) in ("-", "&") or sentence.is_word("and", at)
    return joint and all(is_capital(sentence, one) or _is_adjective(sentence, one) for one in (at - 1, at + 1))


def _is_small(sentence: Sentence, at: int) -> bool:
    return (is_plain(sentence, at) or sentence.deed("quality", at)) and not is_capital(sentence, at)


def _weigh(sentence: Sentence, name: Name) -> None:
    """Capitals are the name's own unless they are an owner's ('Tokayev's visit'), a state's or a sentence's first."""
    begin = name.first
    for at in range(name.first, name.head.first):
        if sentence.norm(at).endswith(_OWNERS) or any(a.last == at + 1 and a.kind == "people" for a in sentence.areas):
            begin = at + 1
    states = {
        at for area in sentence.areas if area.kind in ("name", "adjective") for at in range(area.first, area.last)
    }
    own = [
        at
        for at in range(begin, name.head.first)
        if at not in states and is_capital(sentence, at) and (not is_start(sentence, at) or _is_coded(sentence, at + 2))
    ]
    name.proper = bool(own) or _is_route(sentence, begin, name.head.first)


def _is_route(sentence: Sentence, first: int, last: int) -> bool:
    """'Beineu-Akzhigit highway', 'Kazakh-Uzbek Business Council': two capitals with a dash."""
    return any(
        sentence.norm(at) == "-" and is_capital(sentence, at - 1) and is_capital(sentence, at + 1)
        for at in range(first + 1, last - 1)
    )
