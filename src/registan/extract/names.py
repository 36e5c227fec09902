"""A printed name: a head noun with the capitals, numbers, quotation marks and complement that set it apart."""

from __future__ import annotations

from dataclasses import dataclass

from .passage import Mark, Sentence

_LONGEST = 18
_QUOTED = 20
_MODIFIERS = 6
_BREAKS = frozenset(",.;:()[]?!")
_OWNERS = ("'s", "s'")
_GRAMMATICAL = frozenset("from to in of with between by for and source future".split())
_TRIMMED = frozenset("from to in of with between by for and article".split())


@dataclass(slots=True)
class Name:
    """Tokens `first` to `last` (exclusive) around the head noun.

    `proper`: it has capitals of its own, beside those of states and owners; `quoted`: a part stands in quotation
    marks; `ordinal`: it is numbered in a row ('12th meeting'); `counted`: a number of them; `complement`: words after
    the head (before it where verbs come last) say what it is about; `capital`: the head itself is written so;
    `core`: where the name ends before a verb that stands in its midst ('agreement was signed on …').
    """

    head: Mark
    section: str
    kind: str
    needs: str
    first: int
    last: int
    proper: bool = False
    quoted: bool = False
    ordinal: bool = False
    counted: bool = False
    complement: bool = False
    capital: bool = False
    core: int = 0

    def told(self, sentence: Sentence, *roles: str, within: int = 99) -> bool:
        """Whether a deed of one of those roles is told of it, no more than that many tokens away.

        What stands in the name itself is no deed: 'Agreement on the Creation of a Free Trade Zone'.
        """
        return any(
            0 <= (mark.first - self.core if mark.first >= self.core else self.first - mark.last) <= within
            for role in roles
            for mark in sentence.deeds.get(role, ())
        )

    @property
    def is_named(self) -> bool:
        """Whether capitals or quotation marks make it one thing among its like."""
        return self.quoted or self.proper or (self.capital and self.complement)


def read_name(sentence: Sentence, head: Mark, section: str) -> Name:
    """The name around a head noun."""
    kind = str(head.value.code)
    name = Name(head, section, kind, str(head.value.get("needs") or ""), head.first, head.last)
    name.capital = is_capital(sentence, head.first) and not is_start(sentence, head.first)
    if name.needs != "place":  # a verb: 'met in …'
        _extend_back(sentence, name)
    _extend_on(sentence, name)
    name.core = name.last
    return name


def is_capital(sentence: Sentence, at: int) -> bool:
    """Whether the token is written with a capital; a word all in capitals beside another such says nothing."""
    if not sentence.first <= at < sentence.last:
        return False
    tokens = sentence.tokens
    written = tokens.text[tokens.starts[at] : tokens.ends[at]]
    if not written[:1].isupper():
        return False
    return not (len(written) > 1 and written.isupper() and (_is_loud(sentence, at - 1) or _is_loud(sentence, at + 1)))


def _is_loud(sentence: Sentence, at: int) -> bool:
    tokens = sentence.tokens
    return (
        sentence.first <= at < sentence.last
        and len(sentence.norm(at)) > 1
        and (tokens.text[tokens.starts[at] : tokens.ends[at]].isupper())
    )


def is_start(sentence: Sentence, at: int) -> bool:
    """Whether the token begins its sentence, so that its capital says nothing."""
    return at == sentence.first or (at == sentence.first + 1 and not sentence.norm(at - 1).isalnum())


def _extend_back(sentence: Sentence, name: Name) -> None:
    at, gap = name.head.first, 0
    allowed = 2 if name.section == "projects" or sentence.grammar.small_names else 0
    if sentence.norm(at - 1) == '"' and _opening(sentence, at - 1) is not None:
        name.first = at = _opening(sentence, at - 1) or at
        name.quoted = name.complement = True
    while at > sentence.first:
        before = at - 1
        if sentence.norm(before).isdecimal() and sentence.norm(before - 1) == "-" and is_capital(sentence, before - 2):
            at = name.first = before - 2  # 'CASA-1000 project'
            continue
        if _ordinal(sentence, before) is not None:
            name.first, name.ordinal = _ordinal(sentence, before) or before, True
            break
        if sentence.deed("stop", before) or sentence.deed("determiner", before):
            break
        if sentence.grammar.heads_first and any(mark.first <= before < mark.last for _, mark in sentence.heads):
            break
        if is_capital(sentence, before):
            at = name.first = before
            gap = 0
        elif sentence.deed("quality", before):
            at = name.first = before
            if sentence.norm(at - 1) == '"' and not name.quoted and _opening(sentence, at - 1) is not None:
                name.first = at = _opening(sentence, at - 1) or at
                name.quoted = name.complement = True
        elif _joins(sentence, before):
            at = before
        elif gap < allowed and _is_plain(sentence, before):
            at, gap = before, gap + 1
        else:
            break
    _weigh(sentence, name)
    for figure in sentence.figures:
        if (
            figure.kind == "number"
            and figure.unit is None
            and figure.last <= name.head.first
            and _counts(sentence, figure.last, name)
        ):
            name.counted, name.first = True, min(name.first, figure.first)


def _counts(sentence: Sentence, last: int, name: Name) -> bool:
    """'54 investment and commercial contracts': only plain words stand between a number and the head."""
    between = range(last, name.head.first)
    return len(between) <= 4 and all(sentence.norm(at).isalpha() and not sentence.deed("stop", at) for at in between)


def _opening(sentence: Sentence, closing: int) -> int | None:
    for at in range(closing - 1, max(sentence.first, closing - _QUOTED) - 1, -1):
        if sentence.norm(at) == '"':
            return at
    return None


def _ordinal(sentence: Sentence, at: int) -> int | None:
    """Where the ordinal that ends at the token begins: 'third', '12th', '12-'."""
    if sentence.deed("ordinal", at):
        return at
    suffixed = sentence.norm(at) in ("st", "nd", "rd", "th", "-") or sentence.deed("numbering", at)
    for number in (at - 1, at - 2):
        if suffixed and sentence.norm(number).isdecimal() and len(sentence.norm(number)) <= 3:
            return number
    return None


def _joins(sentence: Sentence, at: int) -> bool:
    """A hyphen or 'and' between two capitals goes on with the name."""
    joint = sentence.norm(at) in ("-", "&") or sentence.is_word("and", at)
    return joint and is_capital(sentence, at - 1) and is_capital(sentence, at + 1)


def _is_plain(sentence: Sentence, at: int) -> bool:
    word = sentence.norm(at)
    if not word.isalpha() or at in sentence.acting:
        return False
    return _GRAMMATICAL.isdisjoint(sentence.grammatical.get(at, ()))


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
        if at not in states and is_capital(sentence, at) and not is_start(sentence, at)
    ]
    name.proper = bool(own) or _is_route(sentence, begin, name.head.first)


def _is_route(sentence: Sentence, first: int, last: int) -> bool:
    """'Beineu-Akzhigit highway', 'Kazakh-Uzbek Business Council': two capitals with a dash."""
    return any(
        sentence.norm(at) == "-" and is_capital(sentence, at - 1) and is_capital(sentence, at + 1)
        for at in range(first + 1, last - 1)
    )


def _extend_on(sentence: Sentence, name: Name) -> None:
    at = name.head.last
    if sentence.norm(name.first - 1) == '"':
        within = range(at, min(at + _QUOTED, sentence.last))
        closing = next((one for one in within if sentence.norm(one) == '"'), None)
        if closing is not None:
            name.last, name.quoted = closing, True
            return
    if sentence.norm(at) == '"':
        closing = next(
            (one for one in range(at + 1, min(at + _QUOTED, sentence.last)) if sentence.norm(one) == '"'), None
        )
        if closing is not None and is_capital(sentence, at + 1):
            name.last, name.quoted = closing + 1, True
            return
    end = read_complement(sentence, at)
    if end > at + sentence.deed("about", at):
        name.last, name.complement = end, True
    if sentence.grammar.verbs_last and not name.quoted:
        _complement_before(sentence, name)


def read_complement(sentence: Sentence, at: int) -> int:
    """Where the words end that say what a thing is about: 'on …', 'of …', 'for the production of …'."""
    if not sentence.deed("about", at) and not (sentence.grammar.heads_first and _is_plain(sentence, at)):
        return at
    begin = at
    whens = {when.first for when in sentence.whens}
    while at < sentence.last and at - begin < _LONGEST:
        quoted = sentence.norm(at) == '"'
        if sentence.norm(at) in _BREAKS or _ends(sentence, at):
            break
        if at in whens and not sentence.is_word("for", at - 1):
            break
        if sentence.is_word("and", at) and _begins_anew(sentence, at + 1):
            break
        at += 1
        if quoted and at - begin > 2 and sum(sentence.norm(one) == '"' for one in range(begin, at)) == 2:
            break
    while at > begin and _is_loose(sentence, at - 1):
        at -= 1
    return at


def _ends(sentence: Sentence, at: int) -> bool:
    return any(sentence.deed(role, at) for role in ("stop", "signed", "held"))


def _is_loose(sentence: Sentence, at: int) -> bool:
    """A preposition or article that the name cannot end with."""
    return sentence.deed("about", at) or not _TRIMMED.isdisjoint(sentence.grammatical.get(at, ()))


def _begins_anew(sentence: Sentence, at: int) -> bool:
    """'... and a memorandum': after 'and' another thing is named."""
    heads = (mark.first == at for _, mark in sentence.heads)
    return sentence.deed("determiner", at) or sentence.deed("stop", at) or any(heads)


def _complement_before(sentence: Sentence, name: Name) -> None:
    """Where verbs come last the complement precedes: '… туралы келісім', '… bo'yicha komissiya'."""
    at = name.head.first - 1
    while at > name.first and not sentence.deed("about", at):
        at -= 1
    if not sentence.deed("about", at):
        at = name.first - 1
        if not sentence.deed("about", at):
            _modifiers_before(sentence, name)
            return
    begin = at
    while begin > sentence.first and name.head.first - begin < _LONGEST:
        before = begin - 1
        if sentence.norm(before) in _BREAKS or sentence.deed("stop", before) or sentence.deed("signed", before):
            break
        if any(when.last == begin for when in sentence.whens):
            break
        begin = before
    if begin < at:
        name.first, name.complement = min(name.first, begin), True


def _modifiers_before(sentence: Sentence, name: Name) -> None:
    """Where the head comes last, plain nouns before it say what it is about ('hamkorlik memorandumi')."""
    at = name.first
    cased = {area.last - 1 for area in sentence.areas if area.lead in ("in", "to", "from")}
    while at > sentence.first and name.head.first - at < _MODIFIERS:
        before = at - 1
        joint = sentence.is_word("and", before) or sentence.norm(before) == "-"
        if before in cased or not (joint or _is_plain(sentence, before)):
            break
        at = before
    while at < name.first and not sentence.norm(at).isalpha():
        at += 1
    if at < name.first:
        name.first, name.complement = at, True
